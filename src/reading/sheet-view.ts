import type { CellAddress, CellRange, SheetRange } from '../workbook/address';
import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import { tidyThai } from './thai-text';

/** A cell as seen in a view: `line` counts along the direction of reading (rows), `place` across it (columns). */
export interface ViewCell {
  readonly line: number;
  readonly place: number;
  readonly cell: SnapshotCell;
  /** Tidied text of a text cell; null for numbers, errors and so on. */
  readonly text: string | null;
}

/** A rectangle of a view, both ends included. */
export interface ViewRange {
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
  at(line: number, place: number): ViewCell | null;
  /** The merged range over a position; null where there is none. */
  mergeAt(line: number, place: number): ViewRange | null;
  /** What shows at a position: the cell itself, or the first cell of the merge over it. */
  shownAt(line: number, place: number): ViewCell | null;
  address(line: number, place: number): CellAddress;
  range(range: ViewRange): SheetRange;
}

/** Most positions under merges that are looked at; what lies beyond is read as unmerged. */
const MOST_MERGED_POSITIONS = 500_000;
const WIDTH = 2 ** 21;

/** A view of a sheet, turned where its codes are to be looked for along rows. */
export function viewSheet(sheet: SnapshotSheet, isTurned: boolean): SheetView {
  const byLine = new Map<number, ViewCell[]>();
  const byPlace = new Map<number, ViewCell[]>();
  const byPosition = new Map<number, ViewCell>();
  for (const cell of sheet.cells) {
    const hasContent = cell.value !== null || cell.error !== undefined || cell.formula !== undefined;
    if (!hasContent) continue;
    const text = typeof cell.value === 'string' ? tidyThai(cell.value) : null;
    if (text === '') continue;
    const [line, place] = isTurned ? [cell.column, cell.row] : [cell.row, cell.column];
    const viewed: ViewCell = { line, place, cell, text };
    addTo(byLine, line, viewed);
    addTo(byPlace, place, viewed);
    byPosition.set(line * WIDTH + place, viewed);
  }
  for (const cells of byLine.values()) cells.sort((a, b) => a.place - b.place);
  for (const cells of byPlace.values()) cells.sort((a, b) => a.line - b.line);
  const lines = [...byLine.keys()].sort((a, b) => a - b);
  const places = [...byPlace.keys()].sort((a, b) => a - b);
  const merges = indexMerges(sheet.merges, isTurned, lines.at(-1) ?? 0, places.at(-1) ?? 0);
  const at = (line: number, place: number): ViewCell | null => byPosition.get(line * WIDTH + place) ?? null;
  const mergeAt = (line: number, place: number): ViewRange | null => merges.get(line * WIDTH + place) ?? null;
  return {
    sheet: sheet.name,
    isTurned,
    lines,
    places,
    cellsOfLine: (line) => byLine.get(line) ?? [],
    cellsOfPlace: (place) => byPlace.get(place) ?? [],
    at,
    mergeAt,
    shownAt(line, place) {
      const merge = mergeAt(line, place);
      return merge ? at(merge.firstLine, merge.firstPlace) : at(line, place);
    },
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
