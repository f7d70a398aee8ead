import { type CellFormat, standardFormat } from './cell-formats';
import type { CellStyleModel, StyleGroup } from './cell-style';
import { CellError } from './cell-value';
import type { ChartModel, ChartSeriesModel } from './chart';
import type { ConditionalFormatModel } from './conditional-format';
import {
  type DescribedCell,
  type DescribedChart,
  type DescribedChartSeries,
  type DescribedConditionalFormat,
  type DescribedName,
  type DescribedPage,
  type DescribedSheet,
  type DescribedStyle,
  type WorkbookDescription,
  rangeOfArea,
} from './description';
import type { NameModel } from './name';
import { standardPageLayout } from './page-layout';
import { type SheetModel, isFormulaCell } from './sheet';
import type { WorkbookModel } from './workbook';

/** The object without the members that are undefined. */
function given<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const ifFilled = <T extends object>(members: T): T | undefined =>
  Object.keys(members).length > 0 ? members : undefined;

function describeCell(sheet: SheetModel, row: number, column: number): DescribedCell {
  const cell = sheet.cell(row, column);
  const shown = cell ? sheet.value(row, column) : null;
  const { numberFormat, ...format }: Partial<CellFormat> = sheet.formats.ownFormat(row, column);
  const link = sheet.link(row, column);
  return given({
    row,
    column,
    value: shown instanceof CellError ? null : shown,
    error: shown instanceof CellError ? shown.code : undefined,
    formula: cell && isFormulaCell(cell) ? cell.formula : undefined,
    array: cell && isFormulaCell(cell) && cell.array ? rangeOfArea(cell.array) : undefined,
    numberFormat,
    format: ifFilled(format),
    link: link
      ? given({
          documentReference: link.documentReference,
          address: link.address,
          screenTip: link.screenTip === '' ? undefined : link.screenTip,
        })
      : undefined,
  });
}

function describeWideFormats({ formats }: SheetModel): DescribedSheet['wideFormats'] {
  const found = formats
    .keys()
    .flatMap((key) =>
      formats.wideAreas(key).map(({ area, value }) => ({ range: rangeOfArea(area), format: { [key]: value } })),
    );
  return found.length > 0 ? found : undefined;
}

/** Every cell that holds or shows something, in row-major order. */
function describeCells(sheet: SheetModel): DescribedCell[] {
  const positions = new Map<string, { row: number; column: number }>();
  for (const source of [sheet.filledCells(), sheet.formats.formattedCells(), sheet.links()]) {
    for (const { row, column } of source) positions.set(`${row},${column}`, { row, column });
  }
  return [...positions.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column }) => describeCell(sheet, row, column));
}

const describeName = ({ name, formula, visible, comment }: NameModel): DescribedName => ({
  name,
  formula,
  visible,
  ...(comment === '' ? {} : { comment }),
});

function describeConditionalFormat(format: ConditionalFormatModel): DescribedConditionalFormat {
  const { fillColor, fontColor, fontBold } = format.style;
  return {
    ranges: format.areas.map(rangeOfArea),
    type: format.type,
    formula: format.formula,
    stopIfTrue: format.stopIfTrue,
    ...(fillColor === '' ? {} : { fillColor }),
    ...(fontColor === '' ? {} : { fontColor }),
    ...(fontBold === null ? {} : { fontBold }),
  };
}

function describeSeries(chart: ChartModel, series: ChartSeriesModel): DescribedChartSeries {
  const isColumns = series.chartType === 'ColumnClustered';
  const { line, labels } = series;
  return given({
    name: series.name,
    type: series.chartType,
    values: series.values && rangeOfArea(series.values),
    categories: series.categories && rangeOfArea(series.categories),
    fillColor: isColumns ? series.fill.color : undefined,
    gapWidth: series.gapWidth ?? undefined,
    line: isColumns ? undefined : { color: line.color, style: line.lineStyle, weight: line.weight },
    marker: isColumns ? undefined : { style: series.markerStyle, size: series.markerSize, color: series.markerColor },
    labels: series.hasDataLabels
      ? {
          position: labels.position,
          numberFormat: labels.numberFormat,
          font: { bold: false, ...chart.font, ...labels.font },
        }
      : undefined,
  });
}

function describeChart(chart: ChartModel): DescribedChart {
  const { valueAxis, legend } = chart;
  return {
    name: chart.name,
    place: chart.place && rangeOfArea(chart.place),
    title: chart.title,
    titleFont: { ...chart.font, ...chart.titleFont },
    font: { ...chart.font },
    fillColor: chart.fill.color,
    borderColor: chart.border.color,
    legend: legend.visible ? legend.position : null,
    valueAxis: {
      minimum: valueAxis.minimum,
      maximum: valueAxis.maximum,
      numberFormat: valueAxis.numberFormat,
      gridColor: valueAxis.gridlines.color,
    },
    series: chart.series.map((series) => describeSeries(chart, series)),
  };
}

function describePage({ page, rowBreaks }: SheetModel): DescribedPage | undefined {
  const standard = standardPageLayout();
  const differs = <T>(value: T, usual: T): T | undefined =>
    JSON.stringify(value) === JSON.stringify(usual) ? undefined : value;
  return ifFilled(
    given({
      orientation: differs(page.orientation, standard.orientation),
      paperSize: differs(page.paperSize, standard.paperSize),
      margins: differs({ ...page.margins }, standard.margins),
      zoom: differs(page.zoom, standard.zoom),
      centerHorizontally: differs(page.centerHorizontally, standard.centerHorizontally),
      headersFooters: differs({ ...page.headersFooters }, standard.headersFooters),
      printArea: page.printArea.length > 0 ? page.printArea.map(rangeOfArea) : undefined,
      titleRows: page.titleRows ? { first: page.titleRows.top, last: page.titleRows.bottom } : undefined,
      titleColumns: page.titleColumns ? { first: page.titleColumns.left, last: page.titleColumns.right } : undefined,
      rowBreaks: rowBreaks.length > 0 ? [...rowBreaks] : undefined,
    }) as DescribedPage,
  );
}

const byNumber = (a: number, b: number): number => a - b;

function describeSheet(sheet: SheetModel): DescribedSheet {
  const visibility = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility];
  return given({
    name: sheet.name,
    visibility,
    cells: describeCells(sheet),
    wideFormats: describeWideFormats(sheet),
    merges: sheet.merges.map(rangeOfArea),
    hiddenRows: [...sheet.hiddenRows].sort(byNumber),
    hiddenColumns: [...sheet.hiddenColumns].sort(byNumber),
    isProtected: sheet.protection.isProtected,
    names: sheet.names.map(describeName),
    conditionalFormats: sheet.conditionalFormats.map(describeConditionalFormat),
    tables:
      sheet.tables.length > 0
        ? sheet.tables.map(({ area, style, showBandedRows, showFilterButton }) => ({
            range: rangeOfArea(area),
            style,
            showBandedRows,
            showFilterButton,
          }))
        : undefined,
    charts: sheet.charts.length > 0 ? sheet.charts.map(describeChart) : undefined,
    validations:
      sheet.validations.length > 0
        ? sheet.validations.map(({ area, ...validation }) => ({ range: rangeOfArea(area), ...validation }))
        : undefined,
    columnWidths: Object.fromEntries(sheet.columnWidths),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    page: describePage(sheet),
    customProperties: Object.fromEntries([...sheet.customProperties.values()].map(({ key, value }) => [key, value])),
    password: sheet.protection.password ?? undefined,
  });
}

function describeStyle({ name, format, includes }: CellStyleModel, standard: CellFormat): DescribedStyle {
  const usual = new Map<string, unknown>(Object.entries(standard));
  const own = Object.entries(format).filter(([key, value]) => key !== 'styleName' && value !== usual.get(key));
  const leavesOut = Object.entries(includes).flatMap(([group, isIncluded]) =>
    isIncluded ? [] : [group as StyleGroup],
  );
  return { name, format: Object.fromEntries(own), ...(leavesOut.length > 0 ? { leavesOut } : {}) };
}

/**
 * The workbook as plain data. What a cell of the description leaves out of its format is as in an untouched cell; two
 * workbooks that look and behave the same have equal descriptions.
 */
export function describeWorkbook(workbook: WorkbookModel): WorkbookDescription {
  return {
    fileName: workbook.fileName,
    defaultFont: workbook.standardFont.name,
    defaultFontSize: workbook.standardFont.size,
    readOnly: workbook.readOnly,
    ...(workbook.uses1904Dates ? { uses1904Dates: true } : {}),
    calculation: workbook.calculation,
    isStructureProtected: workbook.protection.isProtected,
    active: workbook.active.name,
    settings: Object.fromEntries(workbook.settings),
    customXml: workbook.customXmlParts.map(({ xml }) => xml),
    names: workbook.names.map(describeName),
    styles: workbook.styles
      .filter(({ builtIn }) => !builtIn)
      .map((style) => describeStyle(style, standardFormat(workbook.standardFont))),
    sheets: workbook.sheets.map(describeSheet),
  };
}
