import type { CellAddress, CellRange, SheetRange } from '../workbook/address';
import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import { labelOfNumber, labelOfText, type CellLabel } from './cell-label';
import { headingMeaning, meaningOfNumber, type HeadingMeaning } from './heading-words';
import { readItemCode } from './item-code';
import { numberInCell } from './score-cell';
import { linesOf, tidyThai } from './thai-text';

/** A cell as seen in a view: `line` counts along the direction of reading (rows), `place` across it (columns). */
export interface ViewCell {
  readonly line: number;
  readonly place: number;
  readonly cell: SnapshotCell;
  /** Tidied text of a text cell; null for numbers, errors and so on. */
  readonly text: string | null;
  /** The number it holds as a score would be held, 0–100 or not; null where it holds none, or a date. */
  readonly number: number | null;
  /** True where it holds a formula without a stored result. */
  readonly isUncalculated: boolean;
  /** What it says its line is about; null where it is no label. */
  readonly label: CellLabel | null;
  /** What it says as a heading; null where it heads nothing that matters. */
  readonly meaning: HeadingMeaning | null;
}

/** A rectangle of a view, both ends included. */
interface ViewRange {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstPlace: number;
  readonly lastPlace: number;
}

/**
 * A sheet to be read downwards or, turned over its diagonal, across. Whatever finds codes that run down a column finds
 * codes that run along a row in the turned view.
 */
export interface SheetView {
  readonly sheet: string;
  readonly isTurned: boolean;
  /** Lines that hold something, ascending. */
  readonly lines: readonly number[];
  /** Places that hold something, ascending. */
  readonly places: readonly number[];
  cellsOfLine(line: number): readonly ViewCell[];
  cellsOfPlace(place: number): readonly ViewCell[];
  /** The cells of a line from one place to another, both included, or the first of them; the others are not passed over. */
  partOfLine(line: number, firstPlace: number, lastPlace: number, most?: number): readonly ViewCell[];
  /** The cells of a place from one line to another, both included; the others are not passed over. */
  partOfPlace(place: number, firstLine: number, lastLine: number): readonly ViewCell[];
  /** How many cells of a line hold a number, or a formula that may give one. */
  numbersInLine(line: number): number;
  at(line: number, place: number): ViewCell | null;
  /** The next cell of the line that holds something; found without passing over the line from its start. */
  nextInLine(line: number, place: number): ViewCell | null;
  /** The merged range over a position; null where there is none. */
  mergeAt(line: number, place: number): ViewRange | null;
  /** What shows at a position: the cell itself, or the first cell of the merge over it. */
  shownAt(line: number, place: number): ViewCell | null;
  /** True where a place is a column (a row, in a turned view) that the sheet does not show. */
  isHidden(place: number): boolean;
  address(line: number, place: number): CellAddress;
  range(range: ViewRange): SheetRange;
}

/** Most positions under merges that are looked at; what lies beyond is read as unmerged. */
const MOST_MERGED_POSITIONS = 500_000;
const WIDTH = 2 ** 21;

/** What a cell says, worked out once for both views and only where somebody asks. */
class CellContent {
  readonly text: string | null;
  readonly number: number | null;
  readonly isUncalculated: boolean;
  #label: CellLabel | null | undefined;
  #meaning: HeadingMeaning | null | undefined;

  constructor(readonly cell: SnapshotCell) {
    this.text = typeof cell.value === 'string' ? tidyThai(cell.value) : null;
    const isLongText = this.text !== null && this.text.length > LONGEST_NUMBER;
    this.number = isLongText ? null : numberInCell(cell);
    this.isUncalculated = cell.value === null && cell.error === undefined && cell.formula !== undefined;
  }

  get label(): CellLabel | null {
    if (this.#label === undefined) {
      const { value } = this.cell;
      this.#label =
        typeof value === 'number'
          ? labelOfNumber(value)
          : this.text === null || listsCodes(value)
            ? null
            : labelOfText(this.text);
    }
    return this.#label;
  }

  get meaning(): HeadingMeaning | null {
    if (this.#meaning === undefined) {
      const { value } = this.cell;
      this.#meaning =
        this.text !== null ? headingMeaning(this.text) : typeof value === 'number' ? meaningOfNumber(value) : null;
    }
    return this.#meaning;
  }
}

/** True of a cell with several codes, each in a line of its own: it labels no one of them. */
function listsCodes(value: SnapshotCell['value']): boolean {
  if (typeof value !== 'string' || !value.includes('\n')) return false;
  return linesOf(value).filter((line) => readItemCode(line)?.kind === 'lettered').length > 1;
}

class PlacedCell implements ViewCell {
  readonly #content: CellContent;

  constructor(
    content: CellContent,
    readonly line: number,
    readonly place: number,
  ) {
    this.#content = content;
  }

  get cell(): SnapshotCell {
    return this.#content.cell;
  }

  get text(): string | null {
    return this.#content.text;
  }

  get number(): number | null {
    return this.#content.number;
  }

  get isUncalculated(): boolean {
    return this.#content.isUncalculated;
  }

  get label(): CellLabel | null {
    return this.#content.label;
  }

  get meaning(): HeadingMeaning | null {
    return this.#content.meaning;
  }
}

/** Texts longer than this state no number on their own. */
const LONGEST_NUMBER = 40;

/** A sheet as it stands and turned over its diagonal, so that codes along rows run down as well. */
export function viewsOfSheet(sheet: SnapshotSheet): { readonly upright: SheetView; readonly turned: SheetView } {
  const contents = sheet.cells
    .filter(({ value, error, formula }) => value !== null || error !== undefined || formula !== undefined)
    .map((cell) => new CellContent(cell))
    .filter(({ text }) => text !== '');
  return { upright: view(sheet, contents, false), turned: view(sheet, contents, true) };
}

/** The one of the cells, sorted by place, that stands at a place. Lines mostly have no gaps, so that it is counted off. */
function cellAt(cells: readonly ViewCell[], place: number): ViewCell | null {
  const [first] = cells;
  if (first === undefined) return null;
  const counted = cells[place - first.place];
  if (counted?.place === place) return counted;
  const next = firstAfter(cells, place - 1);
  return next?.place === place ? next : null;
}

/** First of the cells, sorted by place, that stands after a place; counted off where there are no gaps up to it. */
function firstAfter(cells: readonly ViewCell[], place: number): ViewCell | null {
  const index = place - (cells[0]?.place ?? 0);
  if (cells[index]?.place === place) return cells[index + 1] ?? null;
  return cells[countUpTo(cells, 'place', place)] ?? null;
}

/** How many of the cells, sorted by their lines or places, stand at or before one of these. */
export function countUpTo(cells: readonly ViewCell[], by: 'line' | 'place', last: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.[by] ?? Infinity) > last) high = middle;
    else low = middle + 1;
  }
  return low;
}

function part(
  cells: readonly ViewCell[],
  by: 'line' | 'place',
  first: number,
  last: number,
  most = Infinity,
): readonly ViewCell[] {
  const start = countUpTo(cells, by, first - 1);
  return cells.slice(start, Math.min(start + most, countUpTo(cells, by, last)));
}

function view(sheet: SnapshotSheet, contents: readonly CellContent[], isTurned: boolean): SheetView {
  const byLine = new Map<number, ViewCell[]>();
  const byPlace = new Map<number, ViewCell[]>();
  const numbers = new Map<number, number>();
  for (const content of contents) {
    const { row, column } = content.cell;
    const [line, place] = isTurned ? [column, row] : [row, column];
    const viewed = new PlacedCell(content, line, place);
    if (viewed.number !== null || viewed.isUncalculated) numbers.set(line, (numbers.get(line) ?? 0) + 1);
    addTo(byLine, line, viewed);
    addTo(byPlace, place, viewed);
  }
  for (const cells of byLine.values()) cells.sort((a, b) => a.place - b.place);
  for (const cells of byPlace.values()) cells.sort((a, b) => a.line - b.line);
  const lines = [...byLine.keys()].sort((a, b) => a - b);
  const places = [...byPlace.keys()].sort((a, b) => a - b);
  const merges = indexMerges(sheet.merges, isTurned, lines.at(-1) ?? 0, places.at(-1) ?? 0);
  const hidden = new Set(isTurned ? sheet.hiddenRows : sheet.hiddenColumns);
  const at = (line: number, place: number): ViewCell | null => cellAt(byLine.get(line) ?? [], place);
  const mergeAt = (line: number, place: number): ViewRange | null => merges.get(line * WIDTH + place) ?? null;
  return {
    sheet: sheet.name,
    isTurned,
    lines,
    places,
    cellsOfLine: (line) => byLine.get(line) ?? [],
    numbersInLine: (line) => numbers.get(line) ?? 0,
    cellsOfPlace: (place) => byPlace.get(place) ?? [],
    partOfLine: (line, firstPlace, lastPlace, most) =>
      part(byLine.get(line) ?? [], 'place', firstPlace, lastPlace, most),
    partOfPlace: (place, firstLine, lastLine) => part(byPlace.get(place) ?? [], 'line', firstLine, lastLine),
    at,
    nextInLine: (line, place) => firstAfter(byLine.get(line) ?? [], place),
    mergeAt,
    shownAt(line, place) {
      const merge = mergeAt(line, place);
      return merge ? at(merge.firstLine, merge.firstPlace) : at(line, place);
    },
    isHidden: (place) => hidden.has(place),
    address: (line, place) =>
      isTurned ? { sheet: sheet.name, row: place, column: line } : { sheet: sheet.name, row: line, column: place },
    range: ({ firstLine, lastLine, firstPlace, lastPlace }) =>
      isTurned
        ? { sheet: sheet.name, firstRow: firstPlace, lastRow: lastPlace, firstColumn: firstLine, lastColumn: lastLine }
        : { sheet: sheet.name, firstRow: firstLine, lastRow: lastLine, firstColumn: firstPlace, lastColumn: lastPlace },
  };
}

function addTo(index: Map<number, ViewCell[]>, key: number, cell: ViewCell): void {
  const cells = index.get(key);
  if (cells) cells.push(cell);
  else index.set(key, [cell]);
}

function indexMerges(
  merges: readonly CellRange[],
  isTurned: boolean,
  lastLine: number,
  lastPlace: number,
): ReadonlyMap<number, ViewRange> {
  const index = new Map<number, ViewRange>();
  for (const merge of merges) {
    const range: ViewRange = isTurned
      ? {
          firstLine: merge.firstColumn,
          lastLine: Math.min(merge.lastColumn, lastLine),
          firstPlace: merge.firstRow,
          lastPlace: Math.min(merge.lastRow, lastPlace),
        }
      : {
          firstLine: merge.firstRow,
          lastLine: Math.min(merge.lastRow, lastLine),
          firstPlace: merge.firstColumn,
          lastPlace: Math.min(merge.lastColumn, lastPlace),
        };
    const size = (range.lastLine - range.firstLine + 1) * (range.lastPlace - range.firstPlace + 1);
    if (size <= 0 || index.size + size > MOST_MERGED_POSITIONS) continue;
    for (let line = range.firstLine; line <= range.lastLine; line += 1) {
      for (let place = range.firstPlace; place <= range.lastPlace; place += 1) index.set(line * WIDTH + place, range);
    }
  }
  return index;
}
