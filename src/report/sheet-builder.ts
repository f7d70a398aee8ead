import type { CellRange } from '../workbook/address';
import type {
  CellContent,
  CellLink,
  ChartPlan,
  ConditionalFormat,
  DataValidation,
  EditableRegion,
  PageSetup,
  PlannedCell,
  SheetPlan,
  TablePlan,
} from '../workbook/plan';
import { cellText } from './cell-text';
import { formatInDigits, textInDigits, type Digits } from './digits';
import { numberContent, type LiveNumber } from './live-number';
import { pageBreaks } from './page-breaks';
import { indentUnits, INK, RELATIVE_SIZE, type DocumentFont, type StyleKey } from './styles';
import { linesOf } from './text-height';

/** Tallest row that Excel takes, in points. */
const MAX_ROW_HEIGHT = 409;
/** Room beside the lines of a row, in points: more where several lines leave more to chance. */
const ROW_PADDING = { oneLine: 0.5, moreLines: 4 } as const;
/** Height of a chart over its width. */
const CHART_HEIGHT = 0.3;
/** Text of a chart over the body size. */
const CHART_TEXT = 0.875;
/** Room above the heading of a section, in points. */
const SECTION_SPACE = 10;

/** What a sheet is before it has cells. */
export interface SheetFrame {
  readonly id: string;
  readonly name: string;
  readonly tabColour: string;
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly font: DocumentFont;
  readonly digits: Digits;
  readonly frozenRows: number;
  readonly page: PageSetup;
}

/** What may be put into a cell: text (also where it looks like a formula), a live number, or prepared content. */
export type Entry = string | LiveNumber | CellContent | null;

function contentOf(entry: Entry, digits: Digits): CellContent {
  if (entry === null || entry === '') return { kind: 'blank' };
  if (typeof entry === 'string') return { kind: 'text', text: textInDigits(cellText(entry), digits) };
  return 'kind' in entry ? entry : numberContent(entry);
}

/** Text that decides the height of a cell; numbers fit on a line. */
export function shownText(content: CellContent): string {
  if (content.kind === 'text') return content.text;
  return content.kind === 'formula' && typeof content.cached === 'string' ? content.cached : '';
}

interface Extent {
  readonly range: CellRange;
  readonly text: string;
  readonly style: StyleKey;
}

/**
 * Collects the cells of one generated sheet. Rows get the height that their text needs; the text of a merged
 * range spreads over its rows.
 */
export class SheetBuilder {
  private readonly cells = new Map<string, PlannedCell>();
  private readonly merges: CellRange[] = [];
  private readonly extents: Extent[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly tables: TablePlan[] = [];
  private readonly validations: DataValidation[] = [];
  private readonly editable: EditableRegion[] = [];
  private readonly blockStarts: number[] = [];

  constructor(private readonly frame: SheetFrame) {}

  /** Index of the last column. */
  get lastColumn(): number {
    return this.frame.columnWidths.length - 1;
  }

  /** Puts something into one cell. */
  put(row: number, column: number, entry: Entry, style: StyleKey, link?: CellLink): void {
    this.span({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }, entry, style, link);
  }

  /** Puts something into a range, merged where it is more than one cell. */
  span(range: CellRange, entry: Entry, style: StyleKey, link?: CellLink): void {
    const content = contentOf(entry, this.frame.digits);
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const isFirst = row === range.firstRow && column === range.firstColumn;
        const key = `${row},${column}`;
        if (this.cells.has(key)) throw new Error(`cell ${key} of sheet ${this.frame.id} is planned twice`);
        this.cells.set(key, {
          row,
          column,
          content: isFirst ? content : { kind: 'blank' },
          style,
          ...(isFirst && link ? { link } : {}),
        });
      }
    }
    if (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn) this.merges.push(range);
    this.extents.push({ range, text: shownText(content), style });
  }

  /** Puts something into the columns `first` to `last` of a row, merged. */
  across(row: number, first: number, last: number, entry: Entry, style: StyleKey, link?: CellLink): void {
    this.span({ firstRow: row, firstColumn: first, lastRow: row, lastColumn: last }, entry, style, link);
  }

  /** How many rows of one line the text takes in these columns. */
  linesAcross(first: number, last: number, text: string, style: StyleKey): number {
    return linesOf(
      text,
      this.widthOf(first, last) - indentUnits(style),
      this.frame.font.unitsPerLetter * (RELATIVE_SIZE[style] ?? 1),
    );
  }

  addFormat(format: ConditionalFormat): void {
    this.formats.push(format);
  }

  /** A chart; the rows that it covers get the height it needs. */
  addChart(chart: Omit<ChartPlan, 'font'>): void {
    const { name, bodySize } = this.frame.font;
    const { title, series } = chart;
    this.charts.push({
      ...chart,
      title: textInDigits(title, this.frame.digits),
      series: series.map((each) => ({ ...each, name: textInDigits(each.name, this.frame.digits) })),
      axisFormat: formatInDigits(chart.axisFormat, this.frame.digits),
      valueFormat: formatInDigits(chart.valueFormat, this.frame.digits),
      font: { name, size: Math.round(bodySize * CHART_TEXT * 2) / 2, colour: INK },
    });
  }

  addTable(table: TablePlan): void {
    this.tables.push(table);
  }

  addValidation(validation: DataValidation): void {
    this.validations.push(validation);
  }

  /** A region that is the analyst's: what was typed there before, the product's draft where nothing was. */
  putEditable(
    range: CellRange,
    key: string,
    draft: string | number | LiveNumber,
    typed: CellContent | undefined,
    style: StyleKey = 'editable',
  ): void {
    const own: Entry = typeof draft === 'number' ? { kind: 'number', value: draft } : draft;
    this.span(range, typed ?? own, style);
    this.editable.push({
      key,
      range,
      draft: this.textOfDraft(draft),
    });
  }

  /** What the cell of a draft holds, as `typedContents` reads it: of a formula, the formula. */
  private textOfDraft(draft: string | number | LiveNumber): string {
    if (typeof draft === 'string') return textInDigits(cellText(draft), this.frame.digits);
    return typeof draft === 'number' ? String(draft) : `=${draft.formula}`;
  }

  /** Begins a block of rows that should stay on one page; it ends where the next begins. */
  beginBlock(row: number): void {
    this.blockStarts.push(row);
  }

  build(): SheetPlan {
    const { id, name, tabColour, columnWidths, font, frozenRows, digits } = this.frame;
    const page = { ...this.frame.page, header: textInDigits(this.frame.page.header, digits) };
    const rowHeights = this.rowHeights();
    const naturalWidth = this.widthOf(0, this.lastColumn) * font.pointsPerUnit;
    const breaks = page.fitsOnePage === true ? [] : pageBreaks(page, naturalWidth, rowHeights, this.blockStarts);
    return {
      id,
      name,
      tabColour,
      columnWidths,
      rowHeights,
      cells: [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      frozenRows,
      frozenColumns: 0,
      showGridlines: false,
      conditionalFormats: this.formats,
      charts: this.charts,
      tables: this.tables,
      validations: this.validations,
      page: breaks.length > 0 ? { ...page, breaksAfterRows: breaks } : page,
      editable: this.editable,
    };
  }

  private widthOf(first: number, last: number): number {
    return this.frame.columnWidths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
  }

  private heightFor({ range, text, style }: Extent): number {
    const size = RELATIVE_SIZE[style] ?? 1;
    const lines = this.linesAcross(range.firstColumn, range.lastColumn, text, style);
    const padding = lines > 1 ? ROW_PADDING.moreLines : ROW_PADDING.oneLine;
    const space = style === 'section' ? SECTION_SPACE : 0;
    return lines * this.frame.font.bodySize * size * this.frame.font.lineSpacing + padding + space;
  }

  private rowHeights(): ReadonlyMap<number, number> {
    const heights = new Map<number, number>();
    const raise = (row: number, height: number): void => {
      heights.set(row, Math.max(heights.get(row) ?? 0, height));
    };
    for (const { place } of this.charts) {
      const width = this.widthOf(place.firstColumn, place.lastColumn) * this.frame.font.pointsPerUnit;
      const height = (width * CHART_HEIGHT) / (place.lastRow - place.firstRow + 1);
      for (let row = place.firstRow; row <= place.lastRow; row += 1) raise(row, height);
    }
    const isTall = ({ range }: Extent): boolean => range.lastRow > range.firstRow;
    for (const extent of this.extents.filter((each) => !isTall(each)))
      raise(extent.range.firstRow, this.heightFor(extent));
    for (const extent of this.extents.filter(isTall)) {
      const { firstRow, lastRow } = extent.range;
      const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
      const line = this.frame.font.bodySize * this.frame.font.lineSpacing + ROW_PADDING.oneLine;
      for (const row of rows) raise(row, line);
      const present = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
      const more = (this.heightFor(extent) - present) / rows.length;
      if (more > 0) for (const row of rows) raise(row, (heights.get(row) ?? 0) + more);
    }
    return new Map(
      [...heights]
        .sort(([a], [b]) => a - b)
        .map(([row, height]) => [row, Math.min(MAX_ROW_HEIGHT, Math.ceil(height * 4) / 4)]),
    );
  }
}
