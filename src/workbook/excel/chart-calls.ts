import { rangeToA1, toA1 } from '../address';
import type { ChartPlan, ChartSeries } from '../plan';
import { BYTES_PER_OBJECT } from './host-call';

const GAP_WIDTH = 60;
const MARKER_SIZE = 7;
/** Points. */
const LINE_WEIGHT = 2.25;
const LIMIT_WEIGHT = 1.5;
const GRID = '#D9DEE4';
const PAPER = '#FFFFFF';
/** Title over the chart's other text. */
const TITLE_SIZE = 1.15;

/** Objects of Excel's that a chart takes, and those of each of its series. */
const OBJECTS = 24;
const OBJECTS_PER_SERIES = 12;

/** About how many bytes the charts add to a request. */
export function bytesOfCharts(charts: readonly ChartPlan[]): number {
  return charts.reduce((sum, { series }) => sum + (OBJECTS + series.length * OBJECTS_PER_SERIES) * BYTES_PER_OBJECT, 0);
}

function lookLike(series: Excel.ChartSeries, { look, colour }: ChartSeries, chart: ChartPlan): void {
  if (look === 'columns') {
    series.format.fill.setSolidColor(`#${colour}`);
    series.gapWidth = GAP_WIDTH;
  } else {
    series.format.line.color = `#${colour}`;
    series.format.line.weight = look === 'line' ? LINE_WEIGHT : LIMIT_WEIGHT;
    series.format.line.lineStyle = {
      line: Excel.ChartLineStyle.continuous,
      dashes: Excel.ChartLineStyle.dash,
      dots: Excel.ChartLineStyle.dot,
    }[look];
    series.smooth = false;
    series.markerStyle = look === 'line' ? Excel.ChartMarkerStyle.circle : Excel.ChartMarkerStyle.none;
  }
  if (look === 'line') {
    series.markerSize = MARKER_SIZE;
    series.markerBackgroundColor = `#${colour}`;
  }
  if (look !== 'columns' && look !== 'line') return;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = chart.valueFormat;
  // Values stand at the foot of columns, clear of the lines that cross their heads, and above the points of a line.
  series.dataLabels.position =
    look === 'columns' ? Excel.ChartDataLabelPosition.insideBase : Excel.ChartDataLabelPosition.top;
  if (look === 'columns') {
    series.dataLabels.format.font.color = PAPER;
    series.dataLabels.format.font.bold = true;
  }
}

function queueChart(sheet: Excel.Worksheet, chart: ChartPlan): void {
  const [first] = chart.series;
  if (first === undefined) return;
  // A request that Excel refused half-way may have left the chart.
  sheet.charts.getItemOrNullObject(chart.name).delete();
  const type = first.look === 'columns' ? Excel.ChartType.columnClustered : Excel.ChartType.lineMarkers;
  const source = sheet.getRange(rangeToA1(first.values));
  const drawn = sheet.charts.add(type, source, Excel.ChartSeriesBy.columns);
  drawn.name = chart.name;
  const { firstRow, firstColumn, lastRow, lastColumn } = chart.place;
  drawn.setPosition(toA1({ row: firstRow, column: firstColumn }), toA1({ row: lastRow, column: lastColumn }));
  const categories = sheet.getRange(rangeToA1(chart.categories));
  chart.series.forEach((series, index) => {
    const made = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(series.name);
    const values = sheet.getRange(rangeToA1(series.values));
    // Excel takes a word at the head of the first column, where a score is missing, for the series' name.
    made.setValues(values);
    if (index === 0) made.name = series.name;
    made.setXAxisValues(categories);
    if (index > 0 && series.look !== 'columns') {
      made.chartType = series.look === 'line' ? Excel.ChartType.lineMarkers : Excel.ChartType.line;
    }
    values.untrack();
  });
  // The font of the whole chart comes before those of its parts, which it would replace.
  drawn.format.font.name = chart.font.name;
  drawn.format.font.size = chart.font.size;
  drawn.format.font.color = `#${chart.font.colour}`;
  drawn.format.fill.setSolidColor(PAPER);
  drawn.format.border.color = GRID;
  drawn.title.text = chart.title;
  drawn.title.format.font.size = Math.round(chart.font.size * TITLE_SIZE * 2) / 2;
  drawn.title.format.font.bold = true;
  drawn.legend.visible = true;
  drawn.legend.position = Excel.ChartLegendPosition.bottom;
  drawn.axes.valueAxis.minimum = chart.scale.minimum;
  drawn.axes.valueAxis.maximum = chart.scale.maximum;
  drawn.axes.valueAxis.numberFormat = chart.axisFormat;
  drawn.axes.valueAxis.majorGridlines.format.line.color = GRID;
  chart.series.forEach((series, index) => {
    lookLike(drawn.series.getItemAt(index), series, chart);
  });
  source.untrack();
  categories.untrack();
}

/** Queues the charts of a new sheet, whose cells are there. */
export function queueCharts(sheet: Excel.Worksheet, charts: readonly ChartPlan[]): void {
  for (const chart of charts) queueChart(sheet, chart);
}
