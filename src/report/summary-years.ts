import type { FiscalYear } from '../assessment/framework';
import { roundScore } from '../assessment/scoring';
import type { YearScore } from '../reading/score-set';
import { toA1, type CellRange } from '../workbook/address';
import { rounded, sourceNumber, type LiveNumber } from './live-number';
import type { SheetBuilder } from './sheet-builder';
import { CHART_COLOURS } from './styles';
import { NO_VALUE } from './texts/common-texts';
import { SUMMARY_TEXTS } from './texts/summary-texts';

/** Columns of the table of years; the chart stands beside it. */
const C = { year: 0, score: 1, change: 2, chart: 3 } as const;
const YEARS_SHOWN = 10;
/** Rows that the chart needs beside a shorter table. */
const CHART_ROWS = 8;
/** Steps in which the axis of scores begins, and the room below the lowest score. */
const AXIS_STEP = 10;
const AXIS_ROOM = 5;

interface YearRow {
  readonly year: FiscalYear;
  readonly score: LiveNumber;
}

function putYear(sheet: SheetBuilder, row: number, { year, score }: YearRow, before: YearRow | undefined): void {
  sheet.put(row, C.year, { kind: 'number', value: year }, 'count');
  sheet.put(row, C.score, score, 'score');
  if (before?.year !== year - 1) {
    sheet.put(row, C.change, NO_VALUE, 'textMiddle');
    return;
  }
  const [now, then] = [row, row - 1].map((each) => toA1({ row: each, column: C.score }));
  const change: LiveNumber = {
    formula: `ROUND(ROUND(${now},2)-ROUND(${then},2),2)`,
    value: roundScore(roundScore(score.value) - roundScore(before.score.value)),
    isLive: true,
  };
  sheet.put(row, C.change, change, 'gain');
}

/**
 * The overall scores of the years before and of this one (null where there is none) as a table and a line; nothing
 * where there are fewer than two. Returns the row after.
 */
export function putYears(
  sheet: SheetBuilder,
  earlier: readonly YearScore[],
  year: FiscalYear,
  overall: LiveNumber | null,
  start: number,
): number {
  const years = [
    ...earlier.flatMap((each): YearRow[] => {
      const score = sourceNumber(each.score);
      return score ? [{ year: each.year, score: rounded(score) }] : [];
    }),
    ...(overall ? [{ year, score: overall }] : []),
  ].slice(-YEARS_SHOWN);
  if (years.length < 2) return start;
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.years, 'section');
  const head = start + 1;
  SUMMARY_TEXTS.yearHeadings.forEach((heading, column) => sheet.put(head, column, heading, 'heading'));
  years.forEach((each, index) => putYear(sheet, head + 1 + index, each, years[index - 1]));
  const last = head + years.length;
  const bottom = Math.max(last, head + CHART_ROWS - 1);
  const ofTable = (column: number): CellRange => ({
    firstRow: head + 1,
    lastRow: last,
    firstColumn: column,
    lastColumn: column,
  });
  const lowest = Math.min(...years.map(({ score }) => score.value));
  const minimum = Math.max(0, Math.floor((lowest - AXIS_ROOM) / AXIS_STEP) * AXIS_STEP);
  sheet.addChart({
    name: 'ITA years',
    title: SUMMARY_TEXTS.yearChartTitle,
    place: { firstRow: head, lastRow: bottom, firstColumn: C.chart, lastColumn: sheet.lastColumn },
    categories: ofTable(C.year),
    series: [{ name: SUMMARY_TEXTS.overall, values: ofTable(C.score), look: 'line', colour: CHART_COLOURS.score }],
    scale: { minimum, maximum: 100 },
    axisFormat: '0',
    valueFormat: '0.00',
  });
  sheet.across(bottom + 1, 0, sheet.lastColumn, SUMMARY_TEXTS.yearsNote(minimum), 'note');
  return bottom + 2;
}
