import { MAX_COLUMNS, quoteSheetName, rangeToA1, toA1 } from '../../address';
import type { CellStyle, PlannedCell, SheetPlan } from '../../plan';
import type { Namespaces } from '../package/namespaces';
import { attributeText, contentText } from '../xml/spreadsheet-text';
import { cellXml, needsQuotePrefix } from './cell-xml';
import { colourXml } from './colour-xml';
import { conditionalFormatXml } from './conditional-format-xml';
import { cutText } from './cut-text';
import { dataValidationsXml } from './data-validation-xml';
import type { Stylesheet } from './stylesheet';

/** A column's width in the file counts five pixels of padding on top of its characters, of seven pixels each. */
const COLUMN_PADDING = 5 / 7;
const WIDEST_COLUMN = 255;
const TALLEST_ROW = 409;
/** Thai vowels and tone marks need about this much of the font's size to stand above and below a line. */
const LINE_HEIGHT = 1.5;
const LEAST_ROW_HEIGHT = 15;
const LONGEST_TIP = 255;
const LONGEST_HEADER = 255;
const A4 = 9;

/** Ids of a sheet's relationships to what stands in parts of its own. */
export interface SheetLinks {
  /** Null where the sheet has no charts. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/**
 * The worksheet part of a generated sheet. Its formats are added to the stylesheet. `links` name its relationships.
 */
export function sheetXml(
  sheet: SheetPlan,
  styles: Readonly<Record<string, CellStyle>>,
  stylesheet: Stylesheet,
  namespaces: Namespaces,
  isSelected: boolean,
  links: SheetLinks,
): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespaces.main}">`,
    `<sheetPr>${sheet.tabColour === undefined ? '' : colourXml('tabColor', sheet.tabColour)}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${usedRange(sheet.cells)}"/>`,
    sheetViewXml(sheet, isSelected),
    `<sheetFormatPr defaultRowHeight="${defaultRowHeight(sheet.cells, styles, stylesheet.baseFontSize)}"/>`,
    columnsXml(sheet.columnWidths),
    `<sheetData>${rowsXml(sheet, styles, stylesheet)}</sheetData>`,
    mergesXml(sheet),
    conditionalFormatsXml(sheet, stylesheet),
    dataValidationsXml(sheet.validations ?? []),
    linksXml(sheet.cells),
    pageXml(sheet),
    partsXml(links, namespaces),
    '</worksheet>',
  ].join('');
}

function usedRange(cells: readonly PlannedCell[]): string {
  let lastColumn = 0;
  for (const { column } of cells) if (column > lastColumn) lastColumn = column;
  const lastRow = cells.at(-1)?.row ?? 0;
  return rangeToA1({ firstRow: 0, firstColumn: 0, lastRow, lastColumn });
}

function sheetViewXml({ frozenRows, frozenColumns, showGridlines }: SheetPlan, isSelected: boolean): string {
  const attributes = `${showGridlines ? '' : ' showGridLines="0"'}${isSelected ? ' tabSelected="1"' : ''}`;
  const open = `<sheetViews><sheetView${attributes} workbookViewId="0"`;
  if (frozenRows === 0 && frozenColumns === 0) return `${open}/></sheetViews>`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const corner = toA1({ row: frozenRows, column: frozenColumns });
  return (
    `${open}><pane` +
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') +
    (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '') +
    ` topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

/** Height in points for rows without one: a line of the font that most cells have. */
function defaultRowHeight(
  cells: readonly PlannedCell[],
  styles: Readonly<Record<string, CellStyle>>,
  baseSize: number,
): number {
  const counts = new Map<number, number>();
  for (const { style } of cells) {
    const size = styles[style]?.font?.size ?? baseSize;
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return Math.min(TALLEST_ROW, Math.max(LEAST_ROW_HEIGHT, Math.ceil((commonest?.[0] ?? baseSize) * LINE_HEIGHT)));
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) => {
    const stored = Math.min(WIDEST_COLUMN, width + COLUMN_PADDING).toFixed(4);
    return `<col min="${index + 1}" max="${index + 1}" width="${stored}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(sheet: SheetPlan, styles: Readonly<Record<string, CellStyle>>, stylesheet: Stylesheet): string {
  const formatOf = formatLookup(styles, stylesheet);
  const cellsByRow = new Map<number, string[]>();
  for (const row of sheet.rowHeights.keys()) cellsByRow.set(row, []);
  for (const cell of sheet.cells) {
    const xml = cellXml(cell, formatOf(cell));
    const cells = cellsByRow.get(cell.row);
    if (cells) cells.push(xml);
    else cellsByRow.set(cell.row, [xml]);
  }
  const rows = [...cellsByRow].sort(([a], [b]) => a - b);
  return rows
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const heightXml = height === undefined ? '' : ` ht="${Math.min(TALLEST_ROW, height)}" customHeight="1"`;
      return `<row r="${row + 1}"${heightXml}>${cells.join('')}</row>`;
    })
    .join('');
}

function formatLookup(
  styles: Readonly<Record<string, CellStyle>>,
  stylesheet: Stylesheet,
): (cell: PlannedCell) => number {
  const known = new Map<string, number>();
  return ({ style, content }) => {
    const quoted = needsQuotePrefix(content);
    const key = `${quoted ? 'quoted' : 'plain'} ${style}`;
    const index = known.get(key) ?? stylesheet.cellFormat(styles[style] ?? {}, quoted);
    known.set(key, index);
    return index;
  };
}

function mergesXml({ merges }: SheetPlan): string {
  const several = merges.filter((range) => rangeToA1(range).includes(':'));
  if (several.length === 0) return '';
  const cells = several.map((range) => `<mergeCell ref="${rangeToA1(range)}"/>`);
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

function conditionalFormatsXml({ conditionalFormats }: SheetPlan, stylesheet: Stylesheet): string {
  let priority = 0;
  const nextPriority = (): number => ++priority;
  return conditionalFormats
    .map((format) => conditionalFormatXml(format, stylesheet.highlightFormat(format.style), nextPriority))
    .join('');
}

function linksXml(cells: readonly PlannedCell[]): string {
  const links = cells.flatMap((cell) => {
    if (!cell.link) return [];
    const location = `${quoteSheetName(cell.link.sheet)}!${cell.link.address}`;
    const tip = cell.link.tip === undefined ? '' : ` tooltip="${attributeText(cutText(cell.link.tip, LONGEST_TIP))}"`;
    return [`<hyperlink ref="${toA1(cell)}" location="${attributeText(location)}"${tip}/>`];
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function pageXml({ page }: SheetPlan): string {
  const { left, right, top, bottom, header, footer } = page.margins;
  const breaks = page.breaksAfterRows ?? [];
  const texts =
    (page.header ? `<oddHeader>${headerText(page.header)}</oddHeader>` : '') +
    (page.footer ? `<oddFooter>${headerText(page.footer)}</oddFooter>` : '');
  return (
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>` +
    `<pageSetup paperSize="${A4}" fitToHeight="${page.fitsOnePage === true ? 1 : 0}" orientation="${page.orientation}"/>` +
    (texts ? `<headerFooter>${texts}</headerFooter>` : '') +
    (breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">` +
        breaks.map((row) => `<brk id="${row + 1}" max="${MAX_COLUMNS - 1}" man="1"/>`).join('') +
        '</rowBreaks>'
      : '')
  );
}

function partsXml({ drawing, tables }: SheetLinks, namespaces: Namespaces): string {
  const declared = `xmlns:r="${namespaces.relationships}"`;
  const listed = tables.map((id) => `<tablePart r:id="${id}"/>`);
  return (
    (drawing === null ? '' : `<drawing ${declared} r:id="${drawing}"/>`) +
    (tables.length === 0 ? '' : `<tableParts ${declared} count="${tables.length}">${listed.join('')}</tableParts>`)
  );
}

/** Excel repairs a file whose header or footer is longer; what is cut must leave neither half a code nor half a letter. */
function headerText(text: string): string {
  const kept = text.slice(0, LONGEST_HEADER);
  const whole = kept === text ? text : kept.replace(/[\ud800-\udbff]$/, '').replace(/(?<!&)((?:&&)*)&$/, '$1');
  return contentText(whole);
}
