import { parseA1Range, type CellRange } from '../../src/workbook/address';
import type { DescribedChart, DescribedChartFont, DescribedChartSeries } from '../excel-host/model/description';
import { parseXml, type XmlElement } from '../excel-host/model/xml-tree';
import { targetsOf } from './part-targets';
import { attribute, below, child, children } from './xml-children';

const EMU_PER_POINT = 12_700;
const LEGENDS: Readonly<Record<string, string>> = { b: 'Bottom', t: 'Top', l: 'Left', r: 'Right' };
const DASHES: Readonly<Record<string, string>> = { dash: 'Dash', sysDot: 'Dot' };
const LABELS: Readonly<Record<string, string>> = { inBase: 'InsideBase', t: 'Top' };
const MARKERS: Readonly<Record<string, string>> = { none: 'None', circle: 'Circle' };

const value = (element: XmlElement | undefined): string => attribute(element, 'val') ?? '';
const colourIn = (element: XmlElement | undefined): string => `#${value(below(element, 'solidFill', 'srgbClr'))}`;

function rangeIn(reference: XmlElement | undefined): CellRange | null {
  const formula = below(reference, 'numRef', 'f')?.text ?? below(reference, 'strRef', 'f')?.text ?? '';
  return parseA1Range(formula.slice(formula.lastIndexOf('!') + 1).replaceAll('$', ''));
}

function fontOf(properties: XmlElement | undefined): DescribedChartFont {
  return {
    name: attribute(child(properties, 'cs'), 'typeface') ?? '',
    size: Number(attribute(properties, 'sz')) / 100,
    color: colourIn(properties),
    bold: attribute(properties, 'b') === '1',
  };
}

const textOf = (element: XmlElement | undefined): XmlElement | undefined =>
  below(element, 'txPr', 'p', 'pPr', 'defRPr');

function seriesOf(chartType: string, series: XmlElement, gapWidth: string): DescribedChartSeries {
  const isColumns = chartType === 'barChart';
  const line = below(series, 'spPr', 'ln');
  const marker = child(series, 'marker');
  const labels = child(series, 'dLbls');
  const style = MARKERS[value(child(marker, 'symbol'))] ?? '';
  const size = value(child(marker, 'size'));
  return {
    name: below(series, 'tx', 'v')?.text ?? '',
    type: isColumns ? 'ColumnClustered' : style === 'None' ? 'Line' : 'LineMarkers',
    values: rangeIn(child(series, 'val')),
    categories: rangeIn(child(series, 'cat')),
    ...(isColumns
      ? { fillColor: colourIn(child(series, 'spPr')), gapWidth: Number(gapWidth) }
      : {
          line: {
            color: colourIn(line),
            style: DASHES[value(child(line, 'prstDash'))] ?? 'Continuous',
            weight: Number(attribute(line, 'w')) / EMU_PER_POINT,
          },
          marker: {
            style,
            size: size === '' ? null : Number(size),
            color: child(marker, 'spPr') ? colourIn(child(marker, 'spPr')) : '',
          },
        }),
    ...(labels
      ? {
          labels: {
            position: LABELS[value(child(labels, 'dLblPos'))] ?? '',
            numberFormat: attribute(child(labels, 'numFmt'), 'formatCode') ?? '',
            font: fontOf(textOf(labels)),
          },
        }
      : {}),
  };
}

function chartOf(root: XmlElement, name: string, place: CellRange): DescribedChart {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const title = below(chart, 'title', 'tx', 'rich', 'p', 'r');
  const axis = child(plot, 'valAx');
  const scaling = child(axis, 'scaling');
  const { bold, ...font } = fontOf(textOf(root));
  if (bold) throw new Error('a chart in bold');
  return {
    name,
    place,
    title: child(title, 't')?.text ?? '',
    titleFont: fontOf(child(title, 'rPr')),
    font,
    fillColor: colourIn(child(root, 'spPr')),
    borderColor: colourIn(below(root, 'spPr', 'ln')),
    legend: LEGENDS[value(below(chart, 'legend', 'legendPos'))] ?? null,
    valueAxis: {
      minimum: Number(value(child(scaling, 'min'))),
      maximum: Number(value(child(scaling, 'max'))),
      numberFormat: attribute(child(axis, 'numFmt'), 'formatCode') ?? '',
      gridColor: colourIn(below(axis, 'majorGridlines', 'spPr', 'ln')),
    },
    series: ['barChart', 'lineChart'].flatMap((type) => {
      const group = child(plot, type);
      return children(group, 'ser').map((series) => seriesOf(type, series, value(child(group, 'gapWidth'))));
    }),
  };
}

/** The charts of a sheet's part in the terms of the test host; undefined where it has none. */
export function describeCharts(
  parts: Readonly<Record<string, string>>,
  sheetPath: string,
): DescribedChart[] | undefined {
  const drawingId = attribute(child(parseXml(parts[sheetPath] ?? ''), 'drawing'), 'r:id');
  const drawing = drawingId === undefined ? undefined : targetsOf(parts, sheetPath).get(drawingId);
  if (drawing === undefined) return undefined;
  const targets = targetsOf(parts, drawing);
  return children(parseXml(parts[drawing] ?? ''), 'twoCellAnchor').flatMap((anchor) => {
    const frame = child(anchor, 'graphicFrame');
    const chart = below(frame, 'graphic', 'graphicData', 'chart');
    if (!chart) return [];
    const at = (corner: string, what: string): number => Number(below(anchor, corner, what)?.text);
    const place = {
      firstRow: at('from', 'row'),
      firstColumn: at('from', 'col'),
      lastRow: at('to', 'row') - 1,
      lastColumn: at('to', 'col') - 1,
    };
    const root = parseXml(parts[targets.get(attribute(chart, 'r:id') ?? '') ?? ''] ?? '');
    return [chartOf(root, attribute(below(frame, 'nvGraphicFramePr', 'cNvPr'), 'name') ?? '', place)];
  });
}
