import { parseA1, parseA1Range, type CellRange } from '../../src/workbook/address';
import type { CellFormat } from '../excel-host/model/cell-formats';
import { standardFormat } from '../excel-host/model/cell-formats';
import type {
  DescribedCell,
  DescribedConditionalFormat,
  DescribedDataValidation,
  DescribedName,
  DescribedPage,
  DescribedSheet,
  DescribedStyle,
  DescribedTable,
  WorkbookDescription,
} from '../excel-host/model/description';
import { standardPageLayout } from '../excel-host/model/page-layout';
import { parseXml, type XmlElement } from '../excel-host/model/xml-tree';
import { moveFormula } from '../excel-host/formula/references';
import { partsOf } from '../workbook-file/package-of-parts';
import { describeCharts } from './describe-charts';
import { targetsOf } from './part-targets';
import { attribute, child, children } from './xml-children';

/**
 * Reads an .xlsx file of the plain kind into the terms in which the test host describes its workbook, so that both
 * can be compared. Independent of the product's own reader; what it does not know it does not read.
 */

const POINTS_PER_INCH = 72;
const POINTS_PER_PIXEL = 0.75;
const DIGIT_PIXELS = 7;
const BUILTIN_FORMATS: Readonly<Record<string, string>> = { 1: '0', 2: '0.00', 9: '0%', 10: '0.00%', 49: '@' };

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A text with what XML cannot carry, which spreadsheets write as `_x0001_`. */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const decodedIfGiven = (text: string | undefined): string | undefined => (text === undefined ? text : decoded(text));

/** The text of a string item: of its own and of its runs. */
function itemText(item: XmlElement | undefined): string {
  if (item?.local === 't') return decoded(item.text);
  return (item?.children ?? [])
    .filter(({ local }) => local !== 'rPh')
    .map(itemText)
    .join('');
}

function rangeOf(a1: string): CellRange {
  const range = parseA1Range(a1);
  if (!range) throw new Error(`not a range: ${a1}`);
  return range;
}

/** The object without the members that are undefined. */
function given<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

const ifFilled = <T extends object>(members: T): T | undefined =>
  Object.keys(members).length > 0 ? members : undefined;

/** Without theme: the first two of a theme are the window's own colours, others are not needed here. */
function colourOf(element: XmlElement | undefined): string | undefined {
  const rgb = attribute(element, 'rgb');
  if (rgb !== undefined) return `#${rgb.slice(-6)}`;
  return attribute(element, 'theme') === '1' ? '#000000' : undefined;
}

/** The formats of a workbook's styles part. */
class Styles {
  readonly font: { readonly name: string; readonly size: number };
  readonly #root: XmlElement;
  readonly #formats: readonly Partial<CellFormat>[];

  constructor(xml: string) {
    this.#root = parseXml(xml);
    const [normal] = children(child(this.#root, 'fonts'), 'font');
    this.font = {
      name: attribute(child(normal, 'name'), 'val') ?? '',
      size: Number(attribute(child(normal, 'sz'), 'val')),
    };
    const named = children(child(this.#root, 'cellStyles'), 'cellStyle');
    const nameOf = (xf: XmlElement): string | undefined =>
      attribute(
        named.find((style) => attribute(style, 'xfId') === (attribute(xf, 'xfId') ?? '0')),
        'name',
      );
    this.#formats = children(child(this.#root, 'cellXfs'), 'xf').map((xf) => {
      const styleName = nameOf(xf) ?? 'Normal';
      return { ...this.#formatOf(xf), ...(styleName === 'Normal' ? {} : { styleName: decoded(styleName) }) };
    });
  }

  /** The cell styles that are none of Excel's own. */
  styles(): DescribedStyle[] {
    const formats = children(child(this.#root, 'cellStyleXfs'), 'xf');
    return children(child(this.#root, 'cellStyles'), 'cellStyle')
      .filter((style) => attribute(style, 'builtinId') === undefined)
      .map((style) => {
        const xf = formats[Number(attribute(style, 'xfId'))];
        return { name: decoded(attribute(style, 'name') ?? ''), format: xf ? this.#formatOf(xf) : {} };
      });
  }

  /** What a cell format says beyond that of an untouched cell. */
  format(index: string | undefined): Partial<CellFormat> {
    return this.#formats[Number(index ?? 0)] ?? {};
  }

  highlight(index: string | undefined): Partial<DescribedConditionalFormat> {
    const dxf = children(child(this.#root, 'dxfs'), 'dxf')[Number(index)];
    const font = child(dxf, 'font');
    return given({
      fillColor: colourOf(child(child(child(dxf, 'fill'), 'patternFill'), 'bgColor')),
      fontColor: colourOf(child(font, 'color')),
      fontBold: child(font, 'b') && attribute(child(font, 'b'), 'val') !== '0' ? true : undefined,
    }) as Partial<DescribedConditionalFormat>;
  }

  #formatOf(xf: XmlElement): Partial<CellFormat> {
    const listed = (group: string, item: string, id: string): XmlElement | undefined =>
      children(child(this.#root, group), item)[Number(attribute(xf, id))];
    const font = listed('fonts', 'font', 'fontId');
    const pattern = child(listed('fills', 'fill', 'fillId'), 'patternFill');
    const isSolid = attribute(pattern, 'patternType') === 'solid';
    const border = listed('borders', 'border', 'borderId');
    const alignment = child(xf, 'alignment');
    const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side): [string, string | undefined][] => {
      const line = child(border, side);
      if (attribute(line, 'style') !== 'thin') return [];
      return [
        [`${side}Style`, 'Continuous'],
        [`${side}Color`, colourOf(child(line, 'color'))],
      ];
    });
    const underline = child(font, 'u');
    const said: Record<string, unknown> = {
      numberFormat: this.#numberFormat(attribute(xf, 'numFmtId') ?? '0'),
      fillColor: isSolid ? colourOf(child(pattern, 'fgColor')) : undefined,
      fillPattern: isSolid ? 'Solid' : 'None',
      fontName: attribute(child(font, 'name'), 'val'),
      fontSize: Number(attribute(child(font, 'sz'), 'val')),
      fontColor: colourOf(child(font, 'color')),
      fontBold: child(font, 'b') !== undefined,
      fontItalic: child(font, 'i') !== undefined,
      fontUnderline: underline ? capital(attribute(underline, 'val') ?? 'single') : undefined,
      horizontalAlignment: capital(attribute(alignment, 'horizontal') ?? 'general'),
      verticalAlignment: capital(attribute(alignment, 'vertical') ?? 'bottom'),
      wrapText: isTrue(attribute(alignment, 'wrapText')),
      indentLevel: Number(attribute(alignment, 'indent') ?? 0),
      ...Object.fromEntries(sides),
    };
    const standard = new Map(Object.entries(standardFormat(this.font)));
    return Object.fromEntries(
      Object.entries(said).filter(([key, value]) => value !== undefined && value !== standard.get(key)),
    );
  }

  #numberFormat(id: string): string {
    const own = children(child(this.#root, 'numFmts'), 'numFmt').find((each) => attribute(each, 'numFmtId') === id);
    return attribute(own, 'formatCode') ?? BUILTIN_FORMATS[id] ?? 'General';
  }
}

function valueOf(c: XmlElement, strings: readonly string[]): Pick<DescribedCell, 'value' | 'error'> {
  const v = child(c, 'v')?.text;
  switch (attribute(c, 't')) {
    case 'inlineStr':
      return { value: itemText(child(c, 'is')) };
    case 's':
      return { value: strings[Number(v)] ?? '' };
    case 'str':
      return { value: decoded(v ?? '') };
    case 'b':
      return { value: v === '1' };
    case 'e':
      return { value: null, error: v ?? '' };
    default:
      return { value: v === undefined ? null : Number(v) };
  }
}

interface SheetParts {
  readonly root: XmlElement;
  readonly styles: Styles;
  readonly strings: readonly string[];
  readonly tables: DescribedSheet['tables'] | undefined;
  readonly charts: DescribedSheet['charts'] | undefined;
}

function cellsOf({ root, styles, strings }: SheetParts): DescribedCell[] {
  const links = new Map(
    children(child(root, 'hyperlinks'), 'hyperlink').map((link) => [
      attribute(link, 'ref'),
      given({ documentReference: attribute(link, 'location'), screenTip: decodedIfGiven(attribute(link, 'tooltip')) }),
    ]),
  );
  return children(child(root, 'sheetData'), 'row').flatMap((row) =>
    children(row, 'c').flatMap((c): DescribedCell[] => {
      const at = attribute(c, 'r') ?? '';
      const position = parseA1(at);
      if (!position) throw new Error(`not a cell: ${at}`);
      const { numberFormat, ...format } = styles.format(attribute(c, 's'));
      const formula = child(c, 'f')?.text;
      const content = valueOf(c, strings);
      const link = links.get(at);
      const isEmpty =
        (content.value === null || content.value === '') && content.error === undefined && formula === undefined;
      const cell = given({
        ...position,
        ...content,
        formula,
        numberFormat,
        format: ifFilled(format),
        link,
      });
      return isEmpty && !link && numberFormat === undefined && cell.format === undefined ? [] : [cell as DescribedCell];
    }),
  );
}

/** Rules with a formula, one for each range, in the order of their priority. */
function conditionalFormatsOf({ root, styles }: SheetParts): DescribedConditionalFormat[] {
  return children(root, 'conditionalFormatting')
    .flatMap((formatting) => {
      const ranges = (attribute(formatting, 'sqref') ?? '').split(' ').map(rangeOf);
      const [first] = ranges;
      return children(formatting, 'cfRule').flatMap((rule) =>
        ranges.map((range) => ({
          priority: Number(attribute(rule, 'priority')),
          format: {
            ranges: [range],
            type: attribute(rule, 'type') === 'expression' ? 'Custom' : capital(attribute(rule, 'type') ?? ''),
            formula: moveFormula(
              child(rule, 'formula')?.text ?? '',
              range.firstRow - (first?.firstRow ?? 0),
              range.firstColumn - (first?.firstColumn ?? 0),
            ),
            stopIfTrue: isTrue(attribute(rule, 'stopIfTrue')),
            ...styles.highlight(attribute(rule, 'dxfId')),
          },
        })),
      );
    })
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }) => format);
}

function validationRuleOf(validation: XmlElement): Excel.DataValidationRule {
  const formula1 = decoded(child(validation, 'formula1')?.text ?? '');
  if (attribute(validation, 'type') === 'list') {
    return { list: { inCellDropDown: true, source: formula1.slice(1, -1).replaceAll('""', '"') } };
  }
  const formula2 = decoded(child(validation, 'formula2')?.text ?? '');
  return { date: { operator: 'Between', formula1: `=${formula1}`, formula2: `=${formula2}` } };
}

function validationsOf({ root }: SheetParts): DescribedDataValidation[] | undefined {
  const validations = children(child(root, 'dataValidations'), 'dataValidation').map((validation) => {
    const text = (name: string): string => decoded(attribute(validation, name) ?? '');
    return {
      range: rangeOf(text('sqref')),
      rule: validationRuleOf(validation),
      ignoreBlanks: isTrue(text('allowBlank')),
      prompt: { showPrompt: isTrue(text('showInputMessage')), title: text('promptTitle'), message: text('prompt') },
      errorAlert: {
        showAlert: isTrue(text('showErrorMessage')),
        style: 'Stop' as const,
        title: text('errorTitle'),
        message: text('error'),
      },
    };
  });
  return validations.length > 0 ? validations : undefined;
}

/** Excel's own reckoning of pixels from a width in the file, for a font whose digits are seven pixels wide. */
function widthInPoints(stored: number): number {
  return Math.trunc(((256 * stored + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

function columnWidthsOf({ root }: SheetParts): Record<number, number> {
  return Object.fromEntries(
    children(child(root, 'cols'), 'col').flatMap((col) => {
      const [first, last] = [Number(attribute(col, 'min')), Number(attribute(col, 'max'))];
      const width = widthInPoints(Number(attribute(col, 'width')));
      return Array.from({ length: last - first + 1 }, (_, index) => [first - 1 + index, width]);
    }),
  );
}

function rowHeightsOf({ root }: SheetParts): Record<number, number> {
  return Object.fromEntries(
    children(child(root, 'sheetData'), 'row').flatMap((row) =>
      isTrue(attribute(row, 'customHeight')) ? [[Number(attribute(row, 'r')) - 1, Number(attribute(row, 'ht'))]] : [],
    ),
  );
}

/** The left, centre and right part of a header or footer. */
function partsOfHeader(text: string): Record<'L' | 'C' | 'R', string> {
  const parts = { L: '', C: '', R: '' };
  let place: keyof typeof parts = 'C';
  for (let at = 0; at < text.length; at += 1) {
    const next = text.charAt(at + 1);
    if (text.charAt(at) === '&' && next !== '') {
      at += 1;
      if (next === 'L' || next === 'C' || next === 'R') place = next;
      else parts[place] += `&${next}`;
    } else parts[place] += text.charAt(at);
  }
  return parts;
}

function pageOf({ root }: SheetParts, titles: string | undefined): DescribedPage | undefined {
  const setup = child(root, 'pageSetup');
  const margins = child(root, 'pageMargins');
  const fits = isTrue(attribute(child(child(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage'));
  const headersFooters = child(root, 'headerFooter');
  const header = partsOfHeader(child(headersFooters, 'oddHeader')?.text ?? '');
  const footer = partsOfHeader(child(headersFooters, 'oddFooter')?.text ?? '');
  const rows = /\$(\d+):\$(\d+)$/.exec(titles ?? '');
  const breaks = children(child(root, 'rowBreaks'), 'brk').map((each) => Number(attribute(each, 'id')));
  const standard = standardPageLayout();
  const inPoints = (side: string): number => Math.round(Number(attribute(margins, side)) * POINTS_PER_INCH * 1e6) / 1e6;
  const fitToHeight = attribute(setup, 'fitToHeight') ?? '1';
  const said: DescribedPage = {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: attribute(setup, 'paperSize') === '9' ? 'A4' : 'Letter',
    margins: margins
      ? {
          top: inPoints('top'),
          bottom: inPoints('bottom'),
          left: inPoints('left'),
          right: inPoints('right'),
          header: inPoints('header'),
          footer: inPoints('footer'),
        }
      : standard.margins,
    zoom: fits
      ? {
          horizontalFitToPages: Number(attribute(setup, 'fitToWidth') ?? 1),
          ...(fitToHeight === '0' ? {} : { verticalFitToPages: Number(fitToHeight) }),
        }
      : standard.zoom,
    headersFooters: {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    },
    ...(rows ? { titleRows: { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } } : {}),
    ...(breaks.length > 0 ? { rowBreaks: breaks } : {}),
  };
  const usual = new Map(Object.entries(standard).map(([key, value]) => [key, JSON.stringify(value)]));
  return ifFilled(
    Object.fromEntries(Object.entries(said).filter(([key, value]) => JSON.stringify(value) !== usual.get(key))),
  );
}

function describeSheet(
  name: string,
  state: string | undefined,
  names: readonly XmlElement[],
  parts: SheetParts,
): DescribedSheet {
  const { root } = parts;
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const rows = children(child(root, 'sheetData'), 'row').filter((row) => isTrue(attribute(row, 'hidden')));
  const columns = children(child(root, 'cols'), 'col').filter((col) => isTrue(attribute(col, 'hidden')));
  const titles = names.find((each) => attribute(each, 'name') === '_xlnm.Print_Titles');
  return given({
    name,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    cells: cellsOf(parts),
    merges: children(child(root, 'mergeCells'), 'mergeCell').map((merge) => rangeOf(attribute(merge, 'ref') ?? '')),
    hiddenRows: rows.map((row) => Number(attribute(row, 'r')) - 1),
    hiddenColumns: columns.map((col) => Number(attribute(col, 'min')) - 1),
    isProtected: isTrue(attribute(child(root, 'sheetProtection'), 'sheet')),
    names: names.filter((each) => !attribute(each, 'name')?.startsWith('_xlnm.')).map(describeName),
    conditionalFormats: conditionalFormatsOf(parts),
    tables: parts.tables,
    charts: parts.charts,
    validations: validationsOf(parts),
    columnWidths: columnWidthsOf(parts),
    rowHeights: rowHeightsOf(parts),
    frozenRows: Number(attribute(pane, 'ySplit') ?? 0),
    frozenColumns: Number(attribute(pane, 'xSplit') ?? 0),
    tabColor: colourOf(child(child(root, 'sheetPr'), 'tabColor')) ?? '',
    showGridlines: attribute(view, 'showGridLines') !== '0',
    page: pageOf(parts, titles?.text),
    customProperties: {},
  }) as DescribedSheet;
}

/** The tables that a sheet's part leads to; undefined where there are none. */
function describeTables(parts: Readonly<Record<string, string>>, sheetPath: string): DescribedTable[] | undefined {
  const listed = children(child(parseXml(parts[sheetPath] ?? ''), 'tableParts'), 'tablePart');
  const targets = targetsOf(parts, sheetPath);
  const tables = listed.map((part) => {
    const table = parseXml(parts[targets.get(attribute(part, 'r:id') ?? '') ?? ''] ?? '');
    const style = child(table, 'tableStyleInfo');
    return {
      range: rangeOf(attribute(table, 'ref') ?? ''),
      style: attribute(style, 'name') ?? '',
      showBandedRows: isTrue(attribute(style, 'showRowStripes')),
      showFilterButton: child(table, 'autoFilter') !== undefined,
    };
  });
  return tables.length > 0 ? tables : undefined;
}

function describeName(element: XmlElement): DescribedName {
  return {
    name: attribute(element, 'name') ?? '',
    formula: decoded(element.text),
    visible: !isTrue(attribute(element, 'hidden')),
  };
}

/** The workbook of a file as the test host would describe it. */
export function describeFile(bytes: Uint8Array): WorkbookDescription {
  const parts = partsOf(bytes);
  const part = (path: string): string => {
    const text = parts[path];
    if (text === undefined) throw new Error(`no part ${path}`);
    return text;
  };
  const workbook = parseXml(part('xl/workbook.xml'));
  const styles = new Styles(part('xl/styles.xml'));
  const strings =
    parts['xl/sharedStrings.xml'] === undefined
      ? []
      : children(parseXml(part('xl/sharedStrings.xml')), 'si').map(itemText);
  const relationships = parseXml(part('xl/_rels/workbook.xml.rels')).children;
  const targets = new Map(relationships.map((each) => [attribute(each, 'Id'), attribute(each, 'Target')]));
  const names = children(child(workbook, 'definedNames'), 'definedName');
  return {
    defaultFont: styles.font.name,
    defaultFontSize: styles.font.size,
    uses1904Dates: isTrue(attribute(child(workbook, 'workbookPr'), 'date1904')),
    names: names.filter((each) => !each.attributes.has('localSheetId')).map(describeName),
    styles: styles.styles(),
    customXml: relationships
      .filter((each) => attribute(each, 'Type')?.endsWith('/customXml'))
      .map((each) => part((attribute(each, 'Target') ?? '').replace('../', ''))),
    sheets: children(child(workbook, 'sheets'), 'sheet').map((sheet, index) => {
      const own = names.filter((each) => attribute(each, 'localSheetId') === String(index));
      const path = `xl/${targets.get(attribute(sheet, 'r:id')) ?? ''}`;
      return describeSheet(attribute(sheet, 'name') ?? '', attribute(sheet, 'state'), own, {
        root: parseXml(part(path)),
        styles,
        strings,
        tables: describeTables(parts, path),
        charts: describeCharts(parts, path),
      });
    }),
  };
}
