import { BAND_IDS, BAND_NAMES } from '../assessment/bands';
import type { BandId } from '../assessment/framework';
import { BAND_HIGHLIGHTS } from '../report/styles';
import type { CellRange } from '../workbook/address';
import type { CellStyle, ChartPlan, PlannedCell, SheetPlan } from '../workbook/plan';
import type { BandText, Block, Chart, Table, TableCell } from './document-content';
import { shownNumber } from './shown-number';

/** A cell or merged range of a sheet with what it shows. */
interface Piece extends BandText {
  readonly range: CellRange;
  readonly style: string;
}

/** Styles of lines that only a workbook has: its title, which the caller has, and ways to other sheets. */
const WORKBOOK_ONLY: readonly string[] = ['title', 'subtitle', 'link'];

/** What of a sheet stays out of the document, by what its cells say. */
export interface LeftOut {
  /** Whole lines: instructions for the workbook, what only a workbook has. */
  readonly lines: readonly string[];
  /** Columns under these headings. */
  readonly columns: readonly string[];
  /** Rows that are there to be filled in, until they are. */
  readonly unfilledRows: boolean;
}

const isWithin = ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, row: number, column: number): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

function shownContent({ content }: PlannedCell, style: CellStyle | undefined): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return shownNumber(content.value, style?.numberFormat);
    case 'formula':
      return typeof content.cached === 'number' ? shownNumber(content.cached, style?.numberFormat) : content.cached;
  }
}

const STYLE_BANDS: Readonly<Partial<Record<string, BandId>>> = {
  legendStrength: 'strength',
  legendDevelop: 'develop',
  legendUrgent: 'urgent',
  bandStrength: 'strength',
  bandDevelop: 'develop',
  bandUrgent: 'urgent',
};

/** Cells of the sheet, merged ones as one, each with its band: of its style, else that which its row names. */
function piecesOf(sheet: SheetPlan, styles: Readonly<Record<string, CellStyle>>): readonly Piece[] {
  const merges = new Map(sheet.merges.map((range) => [`${range.firstRow},${range.firstColumn}`, range]));
  const covered = new Set<string>();
  const shown = sheet.cells.flatMap((cell) => {
    const { row, column, style } = cell;
    if (covered.has(`${row},${column}`)) return [];
    const range = merges.get(`${row},${column}`) ?? {
      firstRow: row,
      lastRow: row,
      firstColumn: column,
      lastColumn: column,
    };
    for (let r = range.firstRow; r <= range.lastRow; r += 1) {
      for (let c = range.firstColumn; c <= range.lastColumn; c += 1) covered.add(`${r},${c}`);
    }
    return [{ range, style, text: shownContent(cell, styles[style]) }];
  });
  const bandOfRow = new Map(
    shown.flatMap(({ range, text }) => {
      const band = BAND_IDS.find((id) => BAND_NAMES[id].th === text);
      return band === undefined ? [] : [[range.firstRow, band] as const];
    }),
  );
  const bandAt = ({ firstRow, firstColumn }: CellRange): BandId | null => {
    const band = bandOfRow.get(firstRow);
    if (band === undefined) return null;
    const isColoured = sheet.conditionalFormats.some(
      ({ style, ranges }) =>
        style.fill === BAND_HIGHLIGHTS[band].fill && ranges.some((range) => isWithin(range, firstRow, firstColumn)),
    );
    return isColoured ? band : null;
  };
  return shown.map((piece) => ({ ...piece, band: STYLE_BANDS[piece.style] ?? bandAt(piece.range) }));
}

const KINDS: Readonly<Partial<Record<string, TableCell['kind']>>> = {
  heading: 'heading',
  label: 'label',
  labelTop: 'label',
  bandStrength: 'label',
  bandDevelop: 'label',
  bandUrgent: 'label',
  figure: 'figure',
  figureWord: 'figure',
  figureSmall: 'label',
};

/** What is not needed of a grid is dropped: rows and columns in which no cell begins or that hold nothing. */
function tableOf(
  pieces: readonly Piece[],
  sheet: SheetPlan,
  styles: Readonly<Record<string, CellStyle>>,
  left: LeftOut,
): Block[] {
  const headings = pieces.filter(({ style }) => style === 'heading');
  const isUnder = ({ range }: Piece, heading: Piece): boolean =>
    range.lastColumn >= heading.range.firstColumn && range.firstColumn <= heading.range.lastColumn;
  const dropped = headings.filter((heading) => {
    const under = pieces.filter((piece) => piece.style !== 'heading' && isUnder(piece, heading));
    return left.columns.includes(heading.text) || under.every(({ text }) => text === '');
  });
  const isDropped = (column: number): boolean =>
    dropped.some(({ range }) => column >= range.firstColumn && column <= range.lastColumn);
  const starts = [...new Set(pieces.map(({ range }) => range.firstColumn))].sort((a, b) => a - b);
  const columns = starts.filter((column) => !isDropped(column));
  const rows = [...new Set(pieces.map(({ range }) => range.firstRow))].sort((a, b) => a - b);
  const kept = pieces.filter(({ range }) => columns.some((column) => isWithin(range, range.firstRow, column)));
  if (kept.every(({ style }) => style === 'heading')) return [];
  const end = Math.max(...pieces.map(({ range }) => range.lastColumn)) + 1;
  const widthFrom = (column: number): number => {
    const next = starts.find((start) => start > column) ?? end;
    return sheet.columnWidths.slice(column, next).reduce((sum, width) => sum + width, 0);
  };
  const total = columns.reduce((sum, column) => sum + widthFrom(column), 0);
  const cellOf = ({ range, style, text, band }: Piece): TableCell => {
    const under = columns.filter((column) => column >= range.firstColumn && column <= range.lastColumn);
    return {
      text,
      band,
      column: columns.indexOf(under[0] ?? 0),
      columnSpan: under.length,
      rowSpan: rows.filter((row) => row >= range.firstRow && row <= range.lastRow).length,
      kind: KINDS[style] ?? 'value',
      alignment: styles[style]?.horizontal === 'center' ? 'center' : 'left',
    };
  };
  const table: Table = {
    columnShares: columns.map((column) => widthFrom(column) / total),
    headingRows: headings.length > 0 ? 1 : 0,
    rows: rows.map((row) => kept.filter(({ range }) => range.firstRow === row).map(cellOf)),
  };
  return [{ kind: 'table', table }];
}

/** Rows with places to fill in, all of them empty. */
function unfilledRows(sheet: SheetPlan, pieces: readonly Piece[]): ReadonlySet<number> {
  const byPlace = new Map(pieces.map(({ range, text }) => [`${range.firstRow},${range.firstColumn}`, text]));
  const filled = new Map<number, boolean>();
  for (const { range } of sheet.editable) {
    const isFilled = byPlace.get(`${range.firstRow},${range.firstColumn}`) !== '';
    filled.set(range.firstRow, (filled.get(range.firstRow) ?? false) || isFilled);
  }
  return new Set([...filled].flatMap(([row, isFilled]) => (isFilled ? [] : [row])));
}

/** Pieces by the row in which they begin, from above to below. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly [Piece, ...Piece[]])[] {
  const rows: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row?.[0].range.firstRow === piece.range.firstRow) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** The block that a cell over the whole width is; null for a cell of a table. */
function lineOf({ style, text, range }: Piece, lastColumn: number): Block | null {
  if (style === 'section') return { kind: 'heading', text };
  if (style === 'note') return { kind: 'paragraph', role: 'note', text };
  if (range.firstColumn > 0 || range.lastColumn < lastColumn) return null;
  const role = style === 'attention' ? 'attention' : 'body';
  return { kind: 'paragraph', role, text };
}

/** A chart of the sheet with the numbers of the cells that it draws. */
function chartOf(
  { title, categories, series, scale, axisFormat, valueFormat }: ChartPlan,
  sheet: SheetPlan,
  styles: Readonly<Record<string, CellStyle>>,
): Chart {
  const cellsIn = (range: CellRange): readonly PlannedCell[] =>
    sheet.cells.filter(({ row, column }) => isWithin(range, row, column));
  const numberIn = ({ content }: PlannedCell): number | null => {
    if (content.kind === 'number') return content.value;
    return content.kind === 'formula' && typeof content.cached === 'number' ? content.cached : null;
  };
  return {
    title,
    scale,
    axisFormat,
    valueFormat,
    categories: cellsIn(categories).map((cell) => shownContent(cell, styles[cell.style])),
    series: series.map(({ name, look, colour, values }) => ({
      name,
      look,
      colour,
      values: cellsIn(values).map(numberIn),
    })),
  };
}

/**
 * What a generated sheet says, as blocks of a document: its headings, lines, legends and tables, with the text that
 * each cell shows. The sheet's title and the line below it are left to the caller.
 */
export function sheetBlocks(
  sheet: SheetPlan,
  styles: Readonly<Record<string, CellStyle>>,
  left: LeftOut,
): readonly Block[] {
  const all = piecesOf(sheet, styles);
  const unfilled = left.unfilledRows ? unfilledRows(sheet, all) : new Set<number>();
  const isLeftOut = ({ range, text, style }: Piece): boolean =>
    (WORKBOOK_ONLY.includes(style) && range.firstColumn === 0) || left.lines.includes(text);
  const outRows = new Set([...unfilled, ...all.filter(isLeftOut).map(({ range }) => range.firstRow)]);
  const charts = [...(sheet.charts ?? [])].sort((a, b) => a.place.firstRow - b.place.firstRow);
  const places = charts.map(({ place }) => place);
  const isBehindChart = ({ range }: Piece): boolean =>
    places.some((place) => isWithin(place, range.firstRow, range.firstColumn));
  const pieces = all.filter((piece) => !outRows.has(piece.range.firstRow) && !isBehindChart(piece));
  const lastColumn = sheet.columnWidths.length - 1;
  const blocks: Block[] = [];
  let pending: Piece[] = [];
  const endTable = (): void => {
    if (pending.length > 0) blocks.push(...tableOf(pending, sheet, styles, left));
    pending = [];
  };
  const addChartsAbove = (row: number): void => {
    for (let chart = charts[0]; chart !== undefined && chart.place.firstRow < row; chart = charts[0]) {
      endTable();
      blocks.push({ kind: 'chart', chart: chartOf(chart, sheet, styles) });
      charts.shift();
    }
  };
  for (const row of rowsOf(pieces)) {
    const [first] = row;
    addChartsAbove(first.range.firstRow);
    const line = lineOf(first, lastColumn);
    const isLegend = first.style.startsWith('legend');
    const beginsTable = first.style === 'heading' && pending.some(({ style }) => style !== 'heading');
    if (line !== null || isLegend || beginsTable) endTable();
    if (line !== null && first.text !== '') blocks.push(line);
    if (line !== null) continue;
    if (isLegend) blocks.push({ kind: 'legend', entries: row.map(({ text, band }) => ({ text, band })) });
    else if (row.some(({ text }) => text !== '')) pending.push(...row);
  }
  addChartsAbove(Infinity);
  endTable();
  return blocks;
}
