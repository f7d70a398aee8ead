import type { SnapshotSheet } from '../workbook/snapshot';
import type { SheetView, ViewCell } from './sheet-view';
import { matchKey } from './thai-text';

/** The headings of a list stand in the first lines of its sheet. */
const HEADING_LINES = 15;

/**
 * A sheet cut where a list of agencies goes on beside itself under the same headings again, as one folded to fit a page
 * does; the sheet alone where it is no such sheet.
 */
export function foldsOfList(sheet: SnapshotSheet, upright: SheetView): readonly SnapshotSheet[] {
  for (const line of upright.lines.slice(0, HEADING_LINES)) {
    const starts = startsOfFolds(upright.cellsOfLine(line).filter(({ text }) => text !== null));
    if (starts.length > 1) return cutBefore(sheet, starts);
  }
  return [sheet];
}

/** Parts of a sheet that begin at columns; the first has all that stands before it too. */
export function cutBefore(sheet: SnapshotSheet, starts: readonly number[]): readonly SnapshotSheet[] {
  return starts.map((start, index) => {
    const first = index === 0 ? 0 : start;
    const end = starts[index + 1] ?? Infinity;
    return { ...sheet, cells: sheet.cells.filter(({ column }) => column >= first && column < end) };
  });
}

/** Where headings that name an agency's column begin again, all of them in the same order; empty where they do not. */
function startsOfFolds(headings: readonly ViewCell[]): readonly number[] {
  const keys = headings.map(({ text }) => matchKey(text ?? ''));
  const size = keys.indexOf(keys[0] ?? '', 1);
  if (size < 2 || keys.length % size !== 0 || !headings.slice(0, size).some(({ meaning }) => meaning === 'agency'))
    return [];
  if (keys.some((key, index) => key !== keys[index % size])) return [];
  return headings.filter((_, index) => index % size === 0).map(({ place }) => place);
}
