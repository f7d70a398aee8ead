import { MAX_COLUMNS, type CellRange } from '../../address';
import type { SnapshotCell } from '../../snapshot';

/**
 * The cells that can be seen: without those that a merge covers, all but its first. A file may still hold values in
 * them, which no user sees. `cells` in row-major order; no range is walked cell by cell.
 */
export function withoutCoveredCells(
  cells: readonly SnapshotCell[],
  merges: readonly CellRange[],
): readonly SnapshotCell[] {
  if (merges.length === 0) return cells;
  const byFirstRow = [...merges].sort((a, b) => a.firstRow - b.firstRow);
  const firstCells = new Set(merges.map(({ firstRow, firstColumn }) => firstRow * MAX_COLUMNS + firstColumn));
  /** By column, the last row of the merge that covered it last. */
  const coveredUntil = new Int32Array(MAX_COLUMNS).fill(-1);
  let begun = 0;
  return cells.filter(({ row, column }) => {
    for (let merge = byFirstRow[begun]; merge && merge.firstRow <= row; merge = byFirstRow[++begun]) {
      if (merge.lastRow >= row) coveredUntil.fill(merge.lastRow, merge.firstColumn, merge.lastColumn + 1);
    }
    return (coveredUntil[column] ?? -1) < row || firstCells.has(row * MAX_COLUMNS + column);
  });
}
