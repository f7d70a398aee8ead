import type { CellPosition, CellRange } from '../address';

interface Run {
  readonly firstColumn: number;
  lastColumn: number;
}

function runsOf(columns: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && column === last.lastColumn + 1) last.lastColumn = column;
    else runs.push({ firstColumn: column, lastColumn: column });
  }
  return runs;
}

/**
 * The cells as few rectangles: runs along a row, joined downwards where the next row has the very same run.
 * `cells` in row-major order, each position at most once; every cell lies in exactly one rectangle.
 */
export function rectanglesOf(cells: readonly CellPosition[]): CellRange[] {
  const columnsByRow = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = columnsByRow.get(row);
    if (columns) columns.push(column);
    else columnsByRow.set(row, [column]);
  }
  const done: CellRange[] = [];
  let open = new Map<string, CellRange>();
  let previousRow = -2;
  for (const [row, columns] of columnsByRow) {
    const next = new Map<string, CellRange>();
    for (const run of runsOf(columns)) {
      const key = `${run.firstColumn}:${run.lastColumn}`;
      const above = row === previousRow + 1 ? open.get(key) : undefined;
      next.set(key, { firstRow: above?.firstRow ?? row, lastRow: row, ...run });
      if (above) open.delete(key);
    }
    done.push(...open.values());
    open = next;
    previousRow = row;
  }
  done.push(...open.values());
  return done;
}

/** Cells that share a value of some property, as rectangles. */
export interface Areas<V> {
  readonly value: V;
  readonly ranges: readonly CellRange[];
}

/**
 * Groups cells by what `valueOf` says of them, each group as few rectangles; cells of which it says `undefined`
 * are left out. `cells` in row-major order.
 */
export function areasByValue<C extends CellPosition, V extends string | number | boolean>(
  cells: readonly C[],
  valueOf: (cell: C) => V | undefined,
): Areas<V>[] {
  const groups = new Map<V, C[]>();
  for (const cell of cells) {
    const value = valueOf(cell);
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(cell);
    else groups.set(value, [cell]);
  }
  return [...groups].map(([value, group]) => ({ value, ranges: rectanglesOf(group) }));
}
