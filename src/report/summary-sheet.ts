import type { SheetPlan } from '../workbook/plan';
import { shortText } from './cell-text';
import { freshness } from './freshness';
import { madeByInWords } from './made-by';
import { pageSetup } from './page-setup';
import { SheetBuilder } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { STALE_HIGHLIGHT, TAB_COLOURS } from './styles';
import { putIndicatorChart } from './summary-charts';
import { putCheckResult, putGains, putSourcesInShort } from './summary-notes';
import {
  levelContent,
  levelRuleInWords,
  nextLevelInWords,
  overallContent,
  putIndicatorTable,
  putToolTable,
  toolRows,
} from './summary-scores';
import { putYears } from './summary-years';
import { NO_VALUE } from './texts/common-texts';
import { SUMMARY_TEXTS } from './texts/summary-texts';

/** Wider than a page at full size: it is as long as a page, too, and shrinks to both. */
const COLUMN_WIDTHS = [8, 34, 12, 13, 17, 13, 18, 18];
/** Of the column of changes, where there is one. */
const CHANGE_WIDTH = 14;

/** The summary: what a manager wants to know, on one page. `unplaced` counts the texts of the analyst that have no place. */
export function planSummarySheet(context: SheetContext, unplaced: number): SheetPlan {
  const { input, font, digits, identity } = context;
  const { analysis, scores, check } = input;
  const columnWidths = scores.yearBefore === null ? COLUMN_WIDTHS : [...COLUMN_WIDTHS, CHANGE_WIDTH];
  const last = columnWidths.length - 1;
  const sheet = new SheetBuilder({
    id: 'summary',
    name: sheetName(context, 'summary'),
    tabColour: TAB_COLOURS.summary,
    columnWidths,
    font,
    digits,
    frozenRows: 2,
    page: { ...pageSetup('portrait', identity), fitsOnePage: true },
  });
  sheet.across(0, 0, last, SUMMARY_TEXTS.title, 'title');
  sheet.across(1, 0, last, identity.line, 'subtitle');
  sheet.across(2, 0, 2, SUMMARY_TEXTS.overall, 'heading');
  sheet.across(2, 3, last, SUMMARY_TEXTS.level, 'heading');
  const facts: readonly (readonly [string, string])[] = [
    [SUMMARY_TEXTS.levelRule, levelRuleInWords(analysis)],
    [SUMMARY_TEXTS.next, nextLevelInWords(analysis)],
    ...(analysis.level.reported === null
      ? []
      : [[SUMMARY_TEXTS.reportedLevel, shortText(analysis.level.reported, 120)] as const]),
  ];
  facts.forEach(([label, text], index) => {
    sheet.across(4 + index, 0, 1, label, 'label');
    sheet.across(4 + index, 2, last, text, 'text');
  });
  let row = 4 + facts.length;
  const current = freshness(analysis, SUMMARY_TEXTS);
  if (current) {
    sheet.across(row, 0, 1, SUMMARY_TEXTS.freshness, 'label');
    sheet.across(row, 2, last, current, 'text');
    sheet.addFormat({
      ranges: [{ firstRow: row, lastRow: row, firstColumn: 2, lastColumn: last }],
      formula: `$C$${row + 1}="${SUMMARY_TEXTS.stale}"`,
      style: STALE_HIGHLIGHT,
    });
    row += 1;
  }
  if (scores.fiscalYear.certainty === 'inferred') {
    sheet.across(row, 0, last, SUMMARY_TEXTS.yearInferred, 'attention');
    row += 1;
  }
  const toolsStart = row;
  const tools = toolRows(toolsStart, analysis);
  const overall = overallContent(tools, analysis.overall);
  sheet.across(3, 0, 2, overall ?? NO_VALUE, 'figure');
  sheet.across(3, 3, last, levelContent(tools, analysis), 'figureWord');
  const indicators = putIndicatorTable(sheet, analysis, scores.yearBefore, tools.total + 1);
  putToolTable(sheet, analysis, toolsStart, indicators.rowOf);
  row = putIndicatorChart(sheet, analysis, indicators, indicators.next);
  row = putYears(sheet, scores.earlierOverall, analysis.fiscalYear, overall, row);
  row = putGains(sheet, analysis, row);
  row = putCheckResult(sheet, check, sheetName(context, 'findings'), row);
  putSourcesInShort(sheet, scores, { madeBy: madeByInWords(input), sheet: sheetName(context, 'basis'), unplaced }, row);
  return sheet.build();
}
