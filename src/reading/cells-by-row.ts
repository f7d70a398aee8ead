import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';

/** The cells of a sheet by their rows, in the order of the sheet. */
export function cellsByRow({ cells }: Pick<SnapshotSheet, 'cells'>): ReadonlyMap<number, readonly SnapshotCell[]> {
  const rows = new Map<number, SnapshotCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}
