import type { Analysis, AnalysedItem } from '../analysis/analysis';
import { roundScore } from '../assessment/scoring';
import { SEVERITIES, type CheckResult } from '../checking/finding';
import { describeCouldNotCheck } from '../locales/finding-texts';
import { thaiFindingTexts } from '../locales/th/findings';
import type { ScoreSet } from '../reading/score-set';
import { rangeToA1 } from '../workbook/address';
import { shortText } from './cell-text';
import { countFindings } from './findings-sheet';
import { liveItem } from './live-scores';
import type { SheetBuilder } from './sheet-builder';
import { BASIS_TEXTS } from './texts/basis-texts';
import { NO_VALUE } from './texts/common-texts';
import { FINDINGS_TEXTS } from './texts/findings-texts';
import { SUMMARY_TEXTS } from './texts/summary-texts';

const GAINS_SHOWN = 3;
const UNCHECKED_SHOWN = 5;
/** Most tables that the summary names; the sheet of sources has them all. */
const TABLES_NAMED = 8;

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
  for (const sentence of describeCouldNotCheck(thaiFindingTexts, couldNotCheck).slice(0, UNCHECKED_SHOWN)) {
    sheet.across(row, 0, sheet.lastColumn, sentence, 'text');
    row += 1;
  }
  const link = { sheet: findingsSheet, address: 'A1', tip: FINDINGS_TEXTS.title };
  sheet.across(row, 0, sheet.lastColumn, SUMMARY_TEXTS.seeFindings(findingsSheet), 'link', link);
  return row + 1;
}

/**
 * In a line where the numbers come from and what made the sheets, and the way to the sheet that has the rest, with how
 * many texts of the analyst it keeps; returns the row after.
 */
export function putSourcesInShort(
  sheet: SheetBuilder,
  { tables }: ScoreSet,
  basis: { readonly madeBy: string; readonly sheet: string; readonly unplaced: number },
  start: number,
): number {
  const named = tables.slice(0, TABLES_NAMED).map(({ range }) => `${shortText(range.sheet, 40)}!${rangeToA1(range)}`);
  const more = tables.length - named.length;
  const parts = more > 0 ? [...named, SUMMARY_TEXTS.moreTables(more)] : named;
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.source, 'section');
  sheet.across(start + 1, 0, sheet.lastColumn, parts.length === 0 ? BASIS_TEXTS.noSources : parts.join(', '), 'text');
  sheet.across(start + 2, 0, sheet.lastColumn, basis.madeBy, 'note');
  const link = { sheet: basis.sheet, address: 'A1', tip: BASIS_TEXTS.title };
  sheet.across(start + 3, 0, sheet.lastColumn, SUMMARY_TEXTS.seeBasis(basis.sheet), 'link', link);
  if (basis.unplaced === 0) return start + 4;
  sheet.across(start + 4, 0, sheet.lastColumn, SUMMARY_TEXTS.unplaced(basis.unplaced, basis.sheet), 'attention');
  return start + 5;
}
