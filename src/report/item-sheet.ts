import type { AnalysedIndicator, AnalysedItem } from '../analysis/analysis';
import type { Tool } from '../assessment/framework';
import { toA1, type CellAddress } from '../workbook/address';
import type { CellLink, SheetPlan } from '../workbook/plan';
import { bandFormats, bandWord, type ThresholdCells } from './band-formulas';
import { putBandLegend } from './band-legend';
import { shortText } from './cell-text';
import { ofTool } from './items-by-band';
import { liveIndicator, liveItem } from './live-scores';
import { pageSetup } from './page-setup';
import { SheetBuilder } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { TAB_COLOURS } from './styles';
import { NO_VALUE } from './texts/common-texts';
import { ISSUE_TEXTS } from './texts/issue-texts';
import { ITEM_TEXTS } from './texts/item-texts';

const CODE = 0;
/** The question takes two columns, so that the legend above has three of a like width. */
const QUESTION = 1;
const QUESTION_END = 2;
const SCORE = 3;
const BAND = 4;
const SOURCE = 5;
const COLUMN_WIDTHS = [7, 28, 36, 11, 17, 13];

/** Longest text of a cell without a number that is quoted in place of the score. */
const MAX_QUOTED = 20;

const scoreCell = (row: number): string => `$${toA1({ row, column: SCORE })}`;

function putSource(sheet: SheetBuilder, row: number, cell: CellAddress | undefined): void {
  if (cell === undefined) {
    sheet.put(row, SOURCE, NO_VALUE, 'textMiddle');
    return;
  }
  const link: CellLink = { sheet: cell.sheet, address: toA1(cell), tip: ITEM_TEXTS.goToSource };
  sheet.put(row, SOURCE, toA1(cell), 'linkMiddle', link);
}

function putItem(sheet: SheetBuilder, item: AnalysedItem, row: number, thresholds: ThresholdCells): void {
  const live = liveItem(item);
  const raw = item.source === null ? '' : shortText(item.source.raw, MAX_QUOTED);
  sheet.put(row, CODE, item.item.code, 'textMiddle');
  sheet.across(row, QUESTION, QUESTION_END, item.item.label.th, 'text');
  sheet.put(row, SCORE, live ?? (raw === '' ? NO_VALUE : raw), live ? 'score' : 'textMiddle');
  sheet.put(row, BAND, live ? bandWord(scoreCell(row), item.band, thresholds) : ISSUE_TEXTS.noScore, 'textMiddle');
  putSource(sheet, row, item.source?.cell);
}

function putIndicator(
  sheet: SheetBuilder,
  { input: { analysis } }: SheetContext,
  indicator: AnalysedIndicator,
  row: number,
  thresholds: ThresholdCells,
): void {
  const live = liveIndicator(analysis, indicator);
  const { number, name } = indicator.indicator;
  sheet.across(row, CODE, QUESTION_END, ITEM_TEXTS.indicator(number, name.th), 'label');
  sheet.put(row, SCORE, live ?? NO_VALUE, live ? 'figureSmall' : 'textMiddle');
  sheet.put(row, BAND, live ? bandWord(scoreCell(row), indicator.band, thresholds) : ISSUE_TEXTS.noScore, 'textMiddle');
  putSource(sheet, row, indicator.basis === 'reported' ? indicator.source?.cell : undefined);
}

/** One tool: its indicators, under each its items; returns the row after. */
function putTool(
  sheet: SheetBuilder,
  context: SheetContext,
  tool: Tool,
  start: number,
  thresholds: ThresholdCells,
): number {
  const { analysis } = context.input;
  sheet.beginBlock(start);
  sheet.across(start, CODE, sheet.lastColumn, ITEM_TEXTS.tool(tool, ITEM_TEXTS.toolSubjects[tool]), 'section');
  const [code, question, ...others] = ITEM_TEXTS.headings;
  sheet.put(start + 1, CODE, code, 'heading');
  sheet.across(start + 1, QUESTION, QUESTION_END, question, 'heading');
  others.forEach((heading, index) => sheet.put(start + 1, SCORE + index, heading, 'heading'));
  const first = start + 2;
  let row = first;
  const items = ofTool(analysis.items, tool);
  for (const indicator of analysis.indicators.filter((each) => each.indicator.tool === tool)) {
    if (row > first) sheet.beginBlock(row);
    putIndicator(sheet, context, indicator, row, thresholds);
    row += 1;
    for (const item of items.filter((each) => each.item.indicator === indicator.indicator.number)) {
      putItem(sheet, item, row, thresholds);
      row += 1;
    }
  }
  const scores = { firstRow: first, lastRow: row - 1, firstColumn: SCORE, lastColumn: BAND };
  bandFormats(scores, scoreCell(first), thresholds).forEach((format) => sheet.addFormat(format));
  return row;
}

/** Every item's score by tool and indicator, each with its band and a link to the cell it was read from. */
export function planItemSheet(context: SheetContext): SheetPlan {
  const { input, font, digits, identity } = context;
  const { analysis } = input;
  const sheet = new SheetBuilder({
    id: 'items',
    name: sheetName(context, 'items'),
    tabColour: TAB_COLOURS.items,
    columnWidths: COLUMN_WIDTHS,
    font,
    digits,
    frozenRows: 3,
    page: pageSetup('portrait', identity),
  });
  sheet.across(0, CODE, sheet.lastColumn, ITEM_TEXTS.title, 'title');
  sheet.across(1, CODE, sheet.lastColumn, identity.line, 'subtitle');
  const thresholds = putBandLegend(
    sheet,
    2,
    [
      [CODE, QUESTION],
      [QUESTION_END, QUESTION_END],
      [SCORE, SOURCE],
    ],
    analysis.choices.bands,
  );
  analysis.tools.reduce((row, { tool }) => putTool(sheet, context, tool, row, thresholds), 3);
  return sheet.build();
}
