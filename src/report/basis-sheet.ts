import type { Analysis } from '../analysis/analysis';
import { BAND_IDS } from '../assessment/bands';
import type { Framework, Provenance } from '../assessment/framework';
import type { ScoreSet } from '../reading/score-set';
import { columnLetters, rangeToA1, toA1 } from '../workbook/address';
import type { CellContent, SheetPlan } from '../workbook/plan';
import { inBand, ofTool, unscored } from './items-by-band';
import { madeByInWords } from './made-by';
import { pageSetup } from './page-setup';
import { SheetBuilder } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { TAB_COLOURS } from './styles';
import {
  BASIS_TEXTS,
  CONFIDENCE_NOTES,
  CONFIDENCE_WORDS,
  evidenceInWords,
  regionInWords,
  tableName,
} from './texts/basis-texts';
import { NO_VALUE, TOOL_NAMES } from './texts/common-texts';

const COLUMN_WIDTHS = [7, 27, 10, 11, 13, 11, 16, 11];

/** How many items of each tool are in each band; returns the row after. */
function putItemCounts(sheet: SheetBuilder, analysis: Analysis, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, BASIS_TEXTS.items, 'section');
  const [tool, ...headings] = BASIS_TEXTS.itemHeadings;
  sheet.across(start + 1, 0, 2, tool, 'heading');
  headings.forEach((heading, index) => sheet.put(start + 1, 3 + index, heading, 'heading'));
  const groups = [
    ...analysis.tools.map((each) => ({ name: TOOL_NAMES[each.tool], items: ofTool(analysis.items, each.tool) })),
    { name: BASIS_TEXTS.allTools, items: analysis.items },
  ];
  groups.forEach(({ name, items }, index) => {
    const row = start + 2 + index;
    sheet.across(row, 0, 2, name, 'label');
    const counts = [...BAND_IDS.map((band) => inBand(items, band).length), unscored(items).length, items.length];
    counts.forEach((value, column) => sheet.put(row, 3 + column, { kind: 'number', value }, 'count'));
  });
  return start + 2 + groups.length;
}

/** Every table that was read, where it stands and why it was read so; returns the row after. */
function putSources(sheet: SheetBuilder, { tables }: ScoreSet, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, BASIS_TEXTS.sources, 'section');
  const [table, where, range, confidence, why] = BASIS_TEXTS.sourceHeadings;
  sheet.across(start + 1, 0, 1, table, 'heading');
  sheet.across(start + 1, 2, 3, where, 'heading');
  sheet.put(start + 1, 4, range, 'heading');
  sheet.put(start + 1, 5, confidence, 'heading');
  sheet.across(start + 1, 6, 7, why, 'heading');
  if (tables.length === 0) {
    sheet.across(start + 2, 0, sheet.lastColumn, BASIS_TEXTS.noSources, 'text');
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
    [BASIS_TEXTS.frameworkItems, itemsProvenance],
    ...grouped.map(({ number, composition }): [string, Provenance] => [
      BASIS_TEXTS.composition(number),
      composition.provenance,
    ]),
    [BASIS_TEXTS.levelRuleName, levelRule.provenance],
    [BASIS_TEXTS.issueMap, issueMapProvenance],
  ];
}

/** How far the rules themselves can be trusted, and how values were chosen; returns the row after. */
function putBasis(sheet: SheetBuilder, analysis: Analysis, madeBy: string, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, BASIS_TEXTS.basis, 'section');
  const [what, confidence, meaning] = BASIS_TEXTS.basisHeadings;
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
  for (const note of [BASIS_TEXTS.authority[analysis.choices.authority], BASIS_TEXTS.rounding, madeBy]) {
    sheet.across(row, 0, sheet.lastColumn, note, 'note');
    row += 1;
  }
  return row;
}

/** What the analyst typed into regions that this run does not have, so that it is not lost; returns the row after. */
function putUnplaced(sheet: SheetBuilder, unplaced: ReadonlyMap<string, CellContent>, start: number): number {
  if (unplaced.size === 0) return start;
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, BASIS_TEXTS.unplaced, 'section');
  let row = start + 1;
  for (const [key, typed] of unplaced) {
    sheet.across(row, 0, 1, regionInWords(key), 'labelTop');
    sheet.putEditable({ firstRow: row, lastRow: row, firstColumn: 2, lastColumn: sheet.lastColumn }, key, '', typed);
    row += 1;
  }
  return row;
}

/**
 * Where the numbers of the other sheets come from and how far the rules can be trusted, for whoever audits them; also
 * what the analyst typed that this run has no place for.
 */
export function planBasisSheet(context: SheetContext, unplaced: ReadonlyMap<string, CellContent>): SheetPlan {
  const { input, font, digits, identity } = context;
  const sheet = new SheetBuilder({
    id: 'basis',
    name: sheetName(context, 'basis'),
    tabColour: TAB_COLOURS.summary,
    columnWidths: COLUMN_WIDTHS,
    font,
    digits,
    frozenRows: 2,
    page: pageSetup('portrait', identity),
  });
  sheet.across(0, 0, sheet.lastColumn, BASIS_TEXTS.title, 'title');
  sheet.across(1, 0, sheet.lastColumn, identity.line, 'subtitle');
  let row = putUnplaced(sheet, unplaced, 2);
  row = putItemCounts(sheet, input.analysis, row);
  row = putSources(sheet, input.scores, row);
  putBasis(sheet, input.analysis, madeByInWords(input), row);
  return sheet.build();
}
