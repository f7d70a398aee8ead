import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';

/** A cell that the analyst filled in on a line that no run has made, by the key it will have. */
export interface AddedCell {
  readonly key: string;
  readonly cell: SnapshotCell;
}

const FOLLOW_UP = 'measures';
const REGION = /^measures\/([a-z0-9-]+)\/([a-z]+)$/;

/**
 * Lines that the analyst added to the follow-up table of an earlier run, between or below ours: they become the next
 * lines of the analyst's own (`measures/own-6/…`). Nothing for any other sheet.
 */
export function addedMeasures({ generatedAs, regions = [], cells }: SnapshotSheet): readonly AddedCell[] {
  if (generatedAs !== FOLLOW_UP) return [];
  const known = regions.flatMap(({ key, range }) => {
    const [, line = '', field = ''] = REGION.exec(key) ?? [];
    return field === '' ? [] : [{ line, field, row: range.firstRow, column: range.firstColumn }];
  });
  const rowsOfOurs = new Set(known.map(({ row }) => row));
  const firstRow = Math.min(...rowsOfOurs);
  const fieldOf = new Map(known.map(({ column, field }) => [column, field]));
  const lastOwn = Math.max(0, ...known.map(({ line }) => Number(/^own-([0-9]{1,4})$/.exec(line)?.[1] ?? 0)));
  const added = cells.filter(
    ({ row, column, value, formula }) =>
      row > firstRow && !rowsOfOurs.has(row) && fieldOf.has(column) && (formula !== undefined || value !== null),
  );
  const lines = [...new Set(added.map(({ row }) => row))];
  return added.map((cell) => ({
    key: `${FOLLOW_UP}/own-${lastOwn + 1 + lines.indexOf(cell.row)}/${fieldOf.get(cell.column) ?? ''}`,
    cell,
  }));
}
