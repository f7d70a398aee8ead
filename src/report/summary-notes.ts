import { BAND_IDS } from '../assessment/bands';
import type { Framework, Provenance } from '../assessment/framework';
import type { Analysis, AnalysedItem } from '../analysis/analysis';
import { SEVERITIES, type CheckResult } from '../checking/finding';
import { describeCouldNotCheck } from '../locales/finding-texts';
import { thaiFindingTexts } from '../locales/th/findings';
import type { ScoreSet } from '../reading/score-set';
import { columnLetters, rangeToA1, toA1 } from '../workbook/address';
import { countFindings } from './findings-sheet';
import { inBand, ofTool, unscored } from './items-by-band';
import { liveItem } from './live-scores';
import type { CellContent } from '../workbook/plan';
import type { SheetBuilder } from './sheet-builder';
import { NO_VALUE, TOOL_NAMES } from './texts/common-texts';
import { FINDINGS_TEXTS } from './texts/findings-texts';
import {
  CONFIDENCE_NOTES,
  CONFIDENCE_WORDS,
  evidenceInWords,
  regionInWords,
  SUMMARY_TEXTS,
  tableName,
} from './texts/summary-texts';
import { roundScore } from '../assessment/scoring';

const GAINS_SHOWN = 3;
const UNCHECKED_SHOWN = 5;

/** Items by how much the overall would rise with them, the most first; those with nothing to gain left out. */
function byGain(items: readonly AnalysedItem[]): readonly (AnalysedItem & { readonly gainToOverall: number })[] {
  return items
    .flatMap((item) => (item.gainToOverall === null ? [] : [{ ...item, gainToOverall: item.gainToOverall }]))
    .filter(({ gainToOverall }) => roundScore(gainToOverall) > 0)
    .sort((a, b) => b.gainToOverall - a.gainToOverall);
}

/** The items that would lift the overall score most; returns the row after. */
export function putGains(sheet: SheetBuilder, { items }: Analysis, start: number): number {
  const gains = byGain(items);
  const shown = gains.slice(0, GAINS_SHOWN);
  const compared = items.filter(({ gainToOverall }) => gainToOverall !== null).length;
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.gains(compared), 'section');
  if (shown.length === 0) {
    sheet.across(start + 1, 0, sheet.lastColumn, SUMMARY_TEXTS.noGains, 'text');
    return start + 2;
  }
  const [code, label, score, gain] = SUMMARY_TEXTS.gainHeadings;
  sheet.put(start + 1, 0, code, 'heading');
  sheet.across(start + 1, 1, 4, label, 'heading');
  sheet.put(start + 1, 5, score, 'heading');
  sheet.across(start + 1, 6, 7, gain, 'heading');
  shown.forEach((item, index) => {
    const row = start + 2 + index;
    sheet.put(row, 0, item.item.code, 'textMiddle');
    sheet.across(row, 1, 4, item.item.label.th, 'text');
    sheet.put(row, 5, liveItem(item) ?? NO_VALUE, 'score');
    sheet.across(row, 6, 7, { kind: 'number', value: roundScore(item.gainToOverall) }, 'gain');
  });
  const last = shown.at(-1);
  const tied = gains
    .slice(GAINS_SHOWN)
    .filter(({ gainToOverall }) => last && roundScore(gainToOverall) === roundScore(last.gainToOverall)).length;
  const row = start + 2 + shown.length;
  const note = tied > 0 ? `${SUMMARY_TEXTS.gainsTied(tied)} ${SUMMARY_TEXTS.gainsNote}` : SUMMARY_TEXTS.gainsNote;
  sheet.across(row, 0, sheet.lastColumn, note, 'note');
  return row + 1;
}

/** How many items of each tool are in each band; returns the row after. */
export function putItemCounts(sheet: SheetBuilder, analysis: Analysis, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.items, 'section');
  const [tool, ...headings] = SUMMARY_TEXTS.itemHeadings;
  sheet.across(start + 1, 0, 2, tool, 'heading');
  headings.forEach((heading, index) => sheet.put(start + 1, 3 + index, heading, 'heading'));
  const groups = [
    ...analysis.tools.map((each) => ({ name: TOOL_NAMES[each.tool], items: ofTool(analysis.items, each.tool) })),
    { name: SUMMARY_TEXTS.allTools, items: analysis.items },
  ];
  groups.forEach(({ name, items }, index) => {
    const row = start + 2 + index;
    sheet.across(row, 0, 2, name, 'label');
    const counts = [...BAND_IDS.map((band) => inBand(items, band).length), unscored(items).length, items.length];
    counts.forEach((value, column) => sheet.put(row, 3 + column, { kind: 'number', value }, 'count'));
  });
  return start + 2 + groups.length;
}

/** Counts of findings, what could not be checked, and the way to the findings sheet; returns the row after. */
export function putCheckResult(
  sheet: SheetBuilder,
  { findings, couldNotCheck }: CheckResult,
  findingsSheet: string,
  start: number,
): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.checks, 'section');
  const counts = countFindings(findings);
  const values = [counts.error, counts.warning, counts.information, couldNotCheck.length];
  const headings = [...SEVERITIES.map((severity) => thaiFindingTexts.severities[severity]), SUMMARY_TEXTS.unchecked];
  headings.forEach((heading, index) => {
    sheet.across(start + 1, index * 2, index * 2 + 1, heading, 'heading');
    sheet.across(start + 2, index * 2, index * 2 + 1, { kind: 'number', value: values[index] ?? 0 }, 'count');
  });
  let row = start + 3;
  for (const outcome of couldNotCheck.slice(0, UNCHECKED_SHOWN)) {
    sheet.across(row, 0, sheet.lastColumn, describeCouldNotCheck(thaiFindingTexts, outcome), 'text');
    row += 1;
  }
  const link = { sheet: findingsSheet, address: 'A1', tip: FINDINGS_TEXTS.title };
  sheet.across(row, 0, sheet.lastColumn, SUMMARY_TEXTS.seeFindings(findingsSheet), 'link', link);
  return row + 1;
}

/** Every table that was read, where it stands and why it was read so; returns the row after. */
export function putSources(sheet: SheetBuilder, { tables }: ScoreSet, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.sources, 'section');
  const [table, where, range, confidence, why] = SUMMARY_TEXTS.sourceHeadings;
  sheet.across(start + 1, 0, 1, table, 'heading');
  sheet.across(start + 1, 2, 3, where, 'heading');
  sheet.put(start + 1, 4, range, 'heading');
  sheet.put(start + 1, 5, confidence, 'heading');
  sheet.across(start + 1, 6, 7, why, 'heading');
  if (tables.length === 0) {
    sheet.across(start + 2, 0, sheet.lastColumn, SUMMARY_TEXTS.noSources, 'text');
    return start + 3;
  }
  tables.forEach((each, index) => {
    const row = start + 2 + index;
    const first = toA1({ row: each.range.firstRow, column: each.range.firstColumn });
    sheet.across(row, 0, 1, tableName(each), 'text');
    sheet.across(row, 2, 3, each.range.sheet, 'text');
    sheet.put(row, 4, rangeToA1(each.range), 'linkMiddle', { sheet: each.range.sheet, address: first });
    sheet.put(row, 5, CONFIDENCE_WORDS[each.confidence], 'textMiddle');
    const evidence = each.evidence.map((reason) => evidenceInWords(reason, columnLetters)).join(', ');
    sheet.across(row, 6, 7, evidence === '' ? NO_VALUE : evidence, 'text');
  });
  return start + 2 + tables.length;
}

function rulesOf({
  itemsProvenance,
  levelRule,
  issueMapProvenance,
  indicators,
}: Framework): readonly (readonly [string, Provenance])[] {
  const grouped = indicators.filter(({ composition }) => composition.kind !== 'items');
  return [
    [SUMMARY_TEXTS.frameworkItems, itemsProvenance],
    ...grouped.map(({ number, composition }): [string, Provenance] => [
      SUMMARY_TEXTS.composition(number),
      composition.provenance,
    ]),
    [SUMMARY_TEXTS.levelRuleName, levelRule.provenance],
    [SUMMARY_TEXTS.issueMap, issueMapProvenance],
  ];
}

/** How far the rules themselves can be trusted, and how values were chosen; returns the row after. */
export function putBasis(sheet: SheetBuilder, analysis: Analysis, madeBy: string, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.basis, 'section');
  const [what, confidence, meaning] = SUMMARY_TEXTS.basisHeadings;
  sheet.across(start + 1, 0, 2, what, 'heading');
  sheet.across(start + 1, 3, 4, confidence, 'heading');
  sheet.across(start + 1, 5, 7, meaning, 'heading');
  let row = start + 2;
  for (const [name, provenance] of rulesOf(analysis.framework)) {
    sheet.across(row, 0, 2, name, 'text');
    sheet.across(row, 3, 4, CONFIDENCE_WORDS[provenance.confidence], 'textMiddle');
    sheet.across(row, 5, 7, CONFIDENCE_NOTES[provenance.confidence], 'text');
    row += 1;
  }
  for (const note of [SUMMARY_TEXTS.authority[analysis.choices.authority], SUMMARY_TEXTS.rounding, madeBy]) {
    sheet.across(row, 0, sheet.lastColumn, note, 'note');
    row += 1;
  }
  return row;
}

/** What the analyst typed into regions that this run does not have, so that it is not lost; returns the row after. */
export function putUnplaced(sheet: SheetBuilder, unplaced: ReadonlyMap<string, CellContent>, start: number): number {
  if (unplaced.size === 0) return start;
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.unplaced, 'section');
  let row = start + 1;
  for (const [key, typed] of unplaced) {
    sheet.across(row, 0, 1, regionInWords(key), 'labelTop');
    sheet.putEditable({ firstRow: row, lastRow: row, firstColumn: 2, lastColumn: sheet.lastColumn }, key, '', typed);
    row += 1;
  }
  return row;
}
