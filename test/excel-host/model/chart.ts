import type { Area } from './area';

/** What was set of a text's look; the rest is the chart's own, or Excel's. */
export interface ChartFontModel {
  name?: string;
  size?: number;
  color?: string;
  bold?: boolean;
}

export interface ChartLineModel {
  color: string;
  lineStyle: string;
  weight: number | null;
}

export interface ChartFillModel {
  color: string;
}

interface ChartLabelsModel {
  position: string;
  numberFormat: string;
  readonly font: ChartFontModel;
}

/** Numbers of a chart: cells of its own sheet. */
export interface ChartSeriesModel {
  name: string;
  chartType: string;
  values: Area | null;
  categories: Area | null;
  smooth: boolean;
  gapWidth: number | null;
  markerStyle: string;
  markerSize: number | null;
  markerColor: string;
  hasDataLabels: boolean;
  readonly labels: ChartLabelsModel;
  readonly fill: ChartFillModel;
  readonly line: ChartLineModel;
}

export interface ChartAxisModel {
  minimum: number | '';
  maximum: number | '';
  numberFormat: string;
  readonly gridlines: ChartLineModel;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  place: Area | null;
  title: string;
  legend: { visible: boolean; position: string };
  readonly font: ChartFontModel;
  readonly titleFont: ChartFontModel;
  readonly fill: ChartFillModel;
  readonly border: ChartLineModel;
  readonly valueAxis: ChartAxisModel;
  readonly series: ChartSeriesModel[];
}

const plainLine = (): ChartLineModel => ({ color: '', lineStyle: 'Continuous', weight: null });

export const newChartSeries = (name: string, chartType: string, values: Area | null): ChartSeriesModel => ({
  name,
  chartType,
  values,
  categories: null,
  smooth: false,
  gapWidth: null,
  markerStyle: 'Automatic',
  markerSize: null,
  markerColor: '',
  hasDataLabels: false,
  labels: { position: '', numberFormat: 'General', font: {} },
  fill: { color: '' },
  line: plainLine(),
});

/** A chart as it is added: one series over one column. */
export const newChart = (id: string, name: string, chartType: string, values: Area): ChartModel => ({
  id,
  name,
  place: null,
  title: '',
  legend: { visible: true, position: 'Right' },
  font: {},
  titleFont: {},
  fill: { color: '' },
  border: plainLine(),
  valueAxis: { minimum: '', maximum: '', numberFormat: 'General', gridlines: plainLine() },
  series: [newChartSeries('Series1', chartType, values)],
});
