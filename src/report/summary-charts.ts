import type { Analysis } from '../analysis/analysis';
import type { CellRange } from '../workbook/address';
import { cellValue } from './live-number';
import type { SheetBuilder } from './sheet-builder';
import { CHART_COLOURS } from './styles';
import type { IndicatorRows } from './summary-scores';
import { inWords } from './texts/common-texts';
import { SUMMARY_TEXTS } from './texts/summary-texts';

/** Columns behind the chart that hold the limits of the bands, once for each indicator: a chart draws only cells. */
const LIMITS = { strength: 3, develop: 4 } as const;

/** Labels of a chart; a score that is missing counts as 0 in a chart and shows none. */
const SCORE_LABEL = '0.00;"";""';

/** The indicators as columns with the limits of the bands as lines; returns the row after. */
export function putIndicatorChart(
  sheet: SheetBuilder,
  { choices: { bands } }: Analysis,
  { first, last, scores, numbers, thresholds }: IndicatorRows,
  start: number,
): number {
  sheet.beginBlock(start);
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.indicatorChart, 'section');
  const top = start + 1;
  const bottom = top + last - first + 1;
  for (let row = top + 1; row <= bottom; row += 1) {
    sheet.put(row, LIMITS.strength, cellValue(thresholds.strengthFrom, bands.strengthFrom), 'note');
    sheet.put(row, LIMITS.develop, cellValue(thresholds.developFrom, bands.developFrom), 'note');
  }
  const limit = (column: number): CellRange => ({
    firstRow: top + 1,
    lastRow: bottom,
    firstColumn: column,
    lastColumn: column,
  });
  const ofTable = (column: number): CellRange => ({
    firstRow: first,
    lastRow: last,
    firstColumn: column,
    lastColumn: column,
  });
  sheet.addChart({
    name: 'ITA indicators',
    title: SUMMARY_TEXTS.indicatorChartTitle,
    place: { firstRow: top, lastRow: bottom, firstColumn: 0, lastColumn: sheet.lastColumn },
    categories: ofTable(numbers),
    series: [
      { name: SUMMARY_TEXTS.scoreSeries, values: ofTable(scores), look: 'columns', colour: CHART_COLOURS.score },
      {
        name: SUMMARY_TEXTS.strengthLimit(inWords(bands.strengthFrom)),
        values: limit(LIMITS.strength),
        look: 'dashes',
        colour: CHART_COLOURS.strengthLimit,
      },
      {
        name: SUMMARY_TEXTS.developLimit(inWords(bands.developFrom)),
        values: limit(LIMITS.develop),
        look: 'dots',
        colour: CHART_COLOURS.developLimit,
      },
    ],
    scale: { minimum: 0, maximum: 100 },
    axisFormat: '0',
    valueFormat: SCORE_LABEL,
  });
  return bottom + 1;
}
