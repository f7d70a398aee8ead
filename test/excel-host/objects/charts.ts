import type { Area } from '../model/area';
import {
  type ChartAxisModel,
  type ChartFillModel,
  type ChartFontModel,
  type ChartLineModel,
  type ChartModel,
  type ChartSeriesModel,
  newChart,
  newChartSeries,
} from '../model/chart';
import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import { type Kind, defineKind } from '../protocol/kind';
import { colourArgument, numberArgument, textArgument, truthArgument, wordArgument } from './arguments';
import { placeArgument } from './range';

const CHART_TYPES = ['ColumnClustered', 'Line', 'LineMarkers'] as const;
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'Dot'] as const;
const MARKERS = ['Automatic', 'None', 'Circle'] as const;
const LABEL_POSITIONS = ['InsideBase', 'InsideEnd', 'OutsideEnd', 'Top'] as const;
const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

interface ChartState {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

interface SeriesState extends ChartState {
  readonly series: ChartSeriesModel;
}

/** A column of the chart's own sheet: the host draws nothing else. */
function columnArgument(value: unknown, sheet: SheetModel): Area {
  const place = placeArgument(value, sheet);
  if (place.sheet !== sheet || place.area.left !== place.area.right) {
    throw new Refusal('NotImplemented', 'ChartSeries.setValues', 'The host charts one column of the same sheet only.');
  }
  return place.area;
}

/** Text of a chart; `over` are the texts that take what is set for it. */
interface FontState {
  readonly font: ChartFontModel;
  readonly over: readonly ChartFontModel[];
}

function setFont<Key extends keyof ChartFontModel>(
  { font, over }: FontState,
  key: Key,
  value: ChartFontModel[Key],
): void {
  font[key] = value;
  for (const each of over) delete each[key];
}

const fonts: Kind<FontState> = defineKind<Excel.ChartFont, FontState>({
  typeName: 'ChartFont',
  scalars: {
    name: { get: ({ font }) => font.name ?? null, set: (state, value) => setFont(state, 'name', textArgument(value)) },
    size: {
      get: ({ font }) => font.size ?? null,
      set: (state, value) => setFont(state, 'size', numberArgument(value)),
    },
    color: {
      get: ({ font }) => font.color ?? null,
      set: (state, value) => setFont(state, 'color', colourArgument(value)),
    },
    bold: { get: ({ font }) => font.bold ?? null, set: (state, value) => setFont(state, 'bold', truthArgument(value)) },
  },
});

const fills: Kind<ChartFillModel> = defineKind<Excel.ChartFill, ChartFillModel>({
  typeName: 'ChartFill',
  methods: {
    setSolidColor: (fill, [colour]) => {
      fill.color = colourArgument(colour);
    },
  },
});

const lineScalars = {
  color: {
    get: ({ color }: ChartLineModel) => color,
    set: (line: ChartLineModel, value: unknown) => {
      line.color = colourArgument(value);
    },
  },
  lineStyle: {
    get: ({ lineStyle }: ChartLineModel) => lineStyle as Excel.ChartLineStyle,
    set: (line: ChartLineModel, value: unknown) => {
      line.lineStyle = wordArgument(value, LINE_STYLES);
    },
  },
  weight: {
    get: ({ weight }: ChartLineModel) => weight,
    set: (line: ChartLineModel, value: unknown) => {
      line.weight = numberArgument(value);
    },
  },
};

const lines: Kind<ChartLineModel> = defineKind<Excel.ChartLineFormat, ChartLineModel>({
  typeName: 'ChartLineFormat',
  scalars: lineScalars,
});

const borders: Kind<ChartLineModel> = defineKind<Excel.ChartBorder, ChartLineModel>({
  typeName: 'ChartBorder',
  scalars: lineScalars,
});

const areaFormats: Kind<ChartModel> = defineKind<Excel.ChartAreaFormat, ChartModel>({
  typeName: 'ChartAreaFormat',
  children: {
    font: ({ font, titleFont, series }) =>
      fonts.of({ font, over: [titleFont, ...series.map(({ labels }) => labels.font)] }),
    fill: ({ fill }) => fills.of(fill),
    border: ({ border }) => borders.of(border),
  },
});

const titleFormats: Kind<ChartModel> = defineKind<Excel.ChartTitleFormat, ChartModel>({
  typeName: 'ChartTitleFormat',
  children: { font: ({ titleFont }) => fonts.of({ font: titleFont, over: [] }) },
});

const titles: Kind<ChartModel> = defineKind<Excel.ChartTitle, ChartModel>({
  typeName: 'ChartTitle',
  scalars: {
    text: {
      get: ({ title }) => title,
      set: (chart, value) => {
        chart.title = textArgument(value);
      },
    },
  },
  children: { format: (chart) => titleFormats.of(chart) },
});

const legends: Kind<ChartModel> = defineKind<Excel.ChartLegend, ChartModel>({
  typeName: 'ChartLegend',
  scalars: {
    visible: {
      get: ({ legend }) => legend.visible,
      set: ({ legend }, value) => {
        legend.visible = truthArgument(value);
      },
    },
    position: {
      get: ({ legend }) => legend.position as Excel.ChartLegendPosition,
      set: ({ legend }, value) => {
        legend.position = wordArgument(value, LEGEND_POSITIONS);
      },
    },
  },
});

const gridlineFormats: Kind<ChartLineModel> = defineKind<Excel.ChartGridlinesFormat, ChartLineModel>({
  typeName: 'ChartGridlinesFormat',
  children: { line: (line) => lines.of(line) },
});

const gridlines: Kind<ChartLineModel> = defineKind<Excel.ChartGridlines, ChartLineModel>({
  typeName: 'ChartGridlines',
  children: { format: (line) => gridlineFormats.of(line) },
});

const valueAxes: Kind<ChartAxisModel> = defineKind<Excel.ChartAxis, ChartAxisModel>({
  typeName: 'ChartAxis',
  scalars: {
    minimum: {
      get: ({ minimum }) => minimum,
      set: (axis, value) => {
        axis.minimum = numberArgument(value);
      },
    },
    maximum: {
      get: ({ maximum }) => maximum,
      set: (axis, value) => {
        axis.maximum = numberArgument(value);
      },
    },
    numberFormat: {
      get: ({ numberFormat }) => numberFormat,
      set: (axis, value) => {
        axis.numberFormat = textArgument(value);
      },
    },
  },
  children: { majorGridlines: (axis) => gridlines.of(axis.gridlines) },
});

const axes: Kind<ChartModel> = defineKind<Excel.ChartAxes, ChartModel>({
  typeName: 'ChartAxes',
  children: { valueAxis: ({ valueAxis }) => valueAxes.of(valueAxis) },
});

const labelFormats: Kind<ChartSeriesModel> = defineKind<Excel.ChartDataLabelFormat, ChartSeriesModel>({
  typeName: 'ChartDataLabelFormat',
  children: { font: ({ labels }) => fonts.of({ font: labels.font, over: [] }) },
});

const dataLabels: Kind<ChartSeriesModel> = defineKind<Excel.ChartDataLabels, ChartSeriesModel>({
  typeName: 'ChartDataLabels',
  scalars: {
    position: {
      get: ({ labels }) => labels.position as Excel.ChartDataLabelPosition,
      set: ({ labels, chartType }, value) => {
        const position = wordArgument(value, LABEL_POSITIONS);
        // Columns have a base and an end, points have a side.
        if ((chartType === 'ColumnClustered') !== /End|Base/.test(position)) throw new Refusal('InvalidArgument');
        labels.position = position;
      },
    },
    numberFormat: {
      get: ({ labels }) => labels.numberFormat,
      set: ({ labels }, value) => {
        labels.numberFormat = textArgument(value);
      },
    },
  },
  children: { format: (series) => labelFormats.of(series) },
});

const seriesFormats: Kind<ChartSeriesModel> = defineKind<Excel.ChartSeriesFormat, ChartSeriesModel>({
  typeName: 'ChartSeriesFormat',
  children: { fill: ({ fill }) => fills.of(fill), line: ({ line }) => lines.of(line) },
});

const allSeries: Kind<SeriesState> = defineKind<Excel.ChartSeries, SeriesState>({
  typeName: 'ChartSeries',
  scalars: {
    name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = textArgument(value);
      },
    },
    chartType: {
      get: ({ series }) => series.chartType as Excel.ChartType,
      set: ({ series }, value) => {
        series.chartType = chartTypeArgument(value);
      },
    },
    smooth: {
      get: ({ series }) => series.smooth,
      set: ({ series }, value) => {
        series.smooth = truthArgument(value);
      },
    },
    gapWidth: {
      get: ({ series }) => series.gapWidth,
      set: ({ series }, value) => {
        const width = numberArgument(value);
        if (series.chartType !== 'ColumnClustered') throw new Refusal('InvalidOperation');
        if (width < 0 || width > 500) throw new Refusal('InvalidArgument');
        series.gapWidth = width;
      },
    },
    markerStyle: {
      get: ({ series }) => series.markerStyle as Excel.ChartMarkerStyle,
      set: ({ series }, value) => {
        series.markerStyle = wordArgument(value, MARKERS);
      },
    },
    markerSize: {
      get: ({ series }) => series.markerSize,
      set: ({ series }, value) => {
        const size = numberArgument(value);
        if (size < 2 || size > 72) throw new Refusal('InvalidArgument');
        series.markerSize = size;
      },
    },
    markerBackgroundColor: {
      get: ({ series }) => series.markerColor,
      set: ({ series }, value) => {
        series.markerColor = colourArgument(value);
      },
    },
    hasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: ({ series }, value) => {
        series.hasDataLabels = truthArgument(value);
      },
    },
  },
  children: {
    format: ({ series }) => seriesFormats.of(series),
    dataLabels: ({ series }) => dataLabels.of(series),
  },
  methods: {
    setValues: ({ sheet, series }, [source]) => {
      series.values = columnArgument(source, sheet);
    },
    setXAxisValues: ({ sheet, series }, [source]) => {
      series.categories = columnArgument(source, sheet);
    },
  },
});

const seriesCollections: Kind<ChartState> = defineKind<Excel.ChartSeriesCollection, ChartState>({
  typeName: 'ChartSeriesCollection',
  items: (state) => state.chart.series.map((series) => allSeries.of({ ...state, series })),
  methods: {
    add: (state, [name]) => {
      const [first] = state.chart.series;
      const series = newChartSeries(textArgument(name), first?.chartType ?? 'ColumnClustered', null);
      state.chart.series.push(series);
      return allSeries.of({ ...state, series });
    },
  },
});

function chartTypeArgument(value: unknown): string {
  const text = textArgument(value);
  const known = CHART_TYPES.find((type) => type === text);
  if (!known) throw new Refusal('NotImplemented', 'ChartCollection.add', `The host has no charts of type ${text}.`);
  return known;
}

function position({ sheet, chart }: ChartState, [start, end]: readonly unknown[]): void {
  const from = placeArgument(start, sheet).area;
  const until = end === undefined || end === null ? from : placeArgument(end, sheet).area;
  chart.place = { top: from.top, left: from.left, bottom: until.bottom, right: until.right };
}

const charts: Kind<ChartState> = defineKind<Excel.Chart, ChartState>({
  typeName: 'Chart',
  exists: ({ sheet, chart }) => sheet.charts.includes(chart),
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value) => {
        const name = textArgument(value);
        if (sheet.charts.some((each) => each !== chart && each.name === name)) throw new Refusal('ItemAlreadyExists');
        chart.name = name;
      },
    },
  },
  children: {
    title: ({ chart }) => titles.of(chart),
    legend: ({ chart }) => legends.of(chart),
    format: ({ chart }) => areaFormats.of(chart),
    axes: ({ chart }) => axes.of(chart),
    series: (state) => seriesCollections.of(state),
  },
  methods: {
    setPosition: position,
    delete: ({ sheet, chart }) => {
      sheet.requireUnprotected();
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
  },
});

/** The charts of a sheet: columns and lines over columns of its cells. */
export const chartCollections: Kind<SheetModel> = defineKind<Excel.ChartCollection, SheetModel>({
  typeName: 'ChartCollection',
  items: (sheet) => sheet.charts.map((chart) => charts.of({ sheet, chart })),
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    return chart ? charts.of({ sheet, chart }) : null;
  },
  methods: {
    add: (sheet, [type, source, seriesBy]) => {
      sheet.requireUnprotected();
      wordArgument(seriesBy ?? 'Auto', ['Auto', 'Columns'] as const);
      const id = sheet.workbook.newId();
      const chart = newChart(
        id,
        `Chart ${sheet.charts.length + 1}`,
        chartTypeArgument(type),
        columnArgument(source, sheet),
      );
      sheet.charts.push(chart);
      return charts.of({ sheet, chart });
    },
  },
});
