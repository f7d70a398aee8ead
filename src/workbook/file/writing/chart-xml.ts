import { type CellRange, columnLetters, quoteSheetName } from '../../address';
import type { ChartPlan, ChartSeries, Colour, PlannedCell, SheetPlan } from '../../plan';
import type { Namespaces } from '../package/namespaces';
import { attributeText, contentText } from '../xml/spreadsheet-text';

const EMU_PER_POINT = 12_700;
const GAP_WIDTH = 60;
const MARKER_SIZE = 7;
const LINE_WEIGHT = 2.25;
const LIMIT_WEIGHT = 1.5;
/** Any two numbers: the chart's own names of its axes. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const GRID = 'D9DEE4';
const PAPER = 'FFFFFF';
/** Title over the chart's other text. */
const TITLE_SIZE = 1.15;

/** The chart part of a chart, with the values that its cells have been given. */
export function chartXml(chart: ChartPlan, sheet: SheetPlan, namespaces: Namespaces): string {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const series = chart.series.map((each, index) => ({ each, xml: seriesXml(chart, each, index, sheet.name, cells) }));
  const xmlOf = (isColumns: boolean): string =>
    series.flatMap(({ each, xml }) => ((each.look === 'columns') === isColumns ? [xml] : [])).join('');
  const [columns, lines] = [xmlOf(true), xmlOf(false)];
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawingMain}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    (columns === ''
      ? ''
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns}<c:gapWidth val="${GAP_WIDTH}"/>${axes}</c:barChart>`) +
    (lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`) +
    `${categoryAxisXml()}${valueAxisXml(chart)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fillXml(PAPER)}<a:ln w="${EMU_PER_POINT * 0.75}">${fillXml(GRID)}</a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${textXml('defRPr', chart.font)}</a:pPr><a:endParaRPr lang="th-TH"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  );
}

interface TextLook {
  readonly name: string;
  readonly size: number;
  readonly colour: Colour;
  readonly bold?: boolean;
}

/** Properties of text; the typeface for complex scripts is the one that Thai is drawn in. */
function textXml(element: 'defRPr' | 'rPr', { name, size, colour, bold = false }: TextLook): string {
  const face = attributeText(name);
  const language = element === 'rPr' ? ' lang="th-TH"' : '';
  return (
    `<a:${element}${language} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${fillXml(colour)}` +
    `<a:latin typeface="${face}"/><a:cs typeface="${face}"/></a:${element}>`
  );
}

const fillXml = (colour: Colour): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

function titleXml({ title, font }: ChartPlan): string {
  const look = textXml('rPr', { ...font, size: Math.round(font.size * TITLE_SIZE * 2) / 2, bold: true });
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/>' +
    `<a:p><a:r>${look}<a:t>${contentText(title)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function seriesXml(
  chart: ChartPlan,
  series: ChartSeries,
  index: number,
  sheetName: string,
  cells: ReadonlyMap<string, PlannedCell>,
): string {
  const { look } = series;
  const isColumns = look === 'columns';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${contentText(series.name)}</c:v></c:tx>` +
    `<c:spPr>${isColumns ? fillXml(series.colour) : lineXml(series)}</c:spPr>` +
    (isColumns ? '<c:invertIfNegative val="0"/>' : markerXml(series)) +
    labelsXml(chart, look) +
    `<c:cat>${referenceXml(chart.categories, sheetName, cells, 'categories')}</c:cat>` +
    `<c:val>${referenceXml(series.values, sheetName, cells, 'values')}</c:val>` +
    `${isColumns ? '' : '<c:smooth val="0"/>'}</c:ser>`
  );
}

function lineXml({ look, colour }: ChartSeries): string {
  const weight = look === 'line' ? LINE_WEIGHT : LIMIT_WEIGHT;
  const dash = look === 'line' ? '' : `<a:prstDash val="${look === 'dashes' ? 'dash' : 'sysDot'}"/>`;
  return `<a:ln w="${EMU_PER_POINT * weight}">${fillXml(colour)}${dash}</a:ln>`;
}

function markerXml({ look, colour }: ChartSeries): string {
  if (look !== 'line') return '<c:marker><c:symbol val="none"/></c:marker>';
  return `<c:marker><c:symbol val="circle"/><c:size val="${MARKER_SIZE}"/><c:spPr>${fillXml(colour)}</c:spPr></c:marker>`;
}

/** Values stand at the foot of columns, clear of the lines that cross their heads, and above the points of a line. */
function labelsXml({ valueFormat, font }: ChartPlan, look: ChartSeries['look']): string {
  if (look !== 'columns' && look !== 'line') return '';
  const text = textXml('defRPr', look === 'columns' ? { ...font, colour: PAPER, bold: true } : font);
  return (
    `<c:dLbls><c:numFmt formatCode="${attributeText(valueFormat)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${text}</a:pPr><a:endParaRPr lang="th-TH"/></a:p></c:txPr>` +
    `<c:dLblPos val="${look === 'columns' ? 'inBase' : 't'}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** A reference to cells with what they show, for readers that do not calculate. */
function referenceXml(
  range: CellRange,
  sheetName: string,
  cells: ReadonlyMap<string, PlannedCell>,
  what: 'categories' | 'values',
): string {
  const values: (number | string)[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      values.push(shownBy(cells.get(`${row},${column}`)));
    }
  }
  const isNumbers = what === 'values' || values.every((value) => typeof value === 'number');
  const kind = isNumbers ? 'num' : 'str';
  const points = values.flatMap((value, index) =>
    isNumbers && typeof value !== 'number'
      ? []
      : [`<c:pt idx="${index}"><c:v>${contentText(String(value))}</c:v></c:pt>`],
  );
  return (
    `<c:${kind}Ref><c:f>${contentText(referenceText(range, sheetName))}</c:f>` +
    `<c:${kind}Cache>${isNumbers ? '<c:formatCode>General</c:formatCode>' : ''}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`
  );
}

function referenceText({ firstRow, firstColumn, lastRow, lastColumn }: CellRange, sheetName: string): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${quoteSheetName(sheetName)}!${corner(firstRow, firstColumn)}:${corner(lastRow, lastColumn)}`;
}

function shownBy(cell: PlannedCell | undefined): number | string {
  switch (cell?.content.kind) {
    case 'number':
      return cell.content.value;
    case 'text':
      return cell.content.text;
    case 'formula':
      return cell.content.cached;
    default:
      return '';
  }
}

function categoryAxisXml(): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxisXml({ scale, axisFormat }: ChartPlan): string {
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.maximum}"/><c:min val="${scale.minimum}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="${EMU_PER_POINT * 0.75}">${fillXml(GRID)}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${attributeText(axisFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="min"/><c:crossBetween val="between"/></c:valAx>`
  );
}
