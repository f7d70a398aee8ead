import { type Area, cellCount, covers, holds, intersection, mapCells, without } from './area';

/** Areas larger than this are kept as one rectangle; smaller ones cell by cell, which is faster to read. */
const CELL_BY_CELL = 4096;

interface Stamp<V> {
  readonly value: V;
  /** Later settings have higher turns; the highest that reaches a cell is the one that it shows. */
  readonly turn: number;
}

/**
 * One property of the format of every cell of a sheet, such as the fill colour. Whole rows, columns and sheets can be
 * set without touching a million cells.
 */
export class FormatPlane<V> {
  readonly #cells = new Map<string, Stamp<V> & { readonly row: number; readonly column: number }>();
  #wide: (Stamp<V> & { readonly area: Area })[] = [];
  #turn = 0;

  constructor(readonly standard: V) {}

  set(area: Area, value: V): void {
    const turn = ++this.#turn;
    if (cellCount(area) > CELL_BY_CELL) {
      this.#wide = this.#wide.filter((stamp) => !covers(area, stamp.area));
      for (const [key, cell] of this.#cells) if (holds(area, cell.row, cell.column)) this.#cells.delete(key);
      this.#wide.push({ area, value, turn });
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        this.#cells.set(`${row},${column}`, { row, column, value, turn });
      }
    }
  }

  at(row: number, column: number): V {
    const cell = this.#cells.get(`${row},${column}`);
    let newest: Stamp<V> | undefined = cell;
    for (const stamp of this.#wide) {
      if (holds(stamp.area, row, column) && (!newest || stamp.turn > newest.turn)) newest = stamp;
    }
    return newest ? newest.value : this.standard;
  }

  /** The one value that all cells of the area have; null where they differ. */
  uniform(area: Area): V | null {
    const seen = new Set<V>();
    if (cellCount(area) <= CELL_BY_CELL) {
      for (const line of mapCells(area, (row, column) => this.at(row, column)))
        for (const value of line) seen.add(value);
    } else {
      let ownCells = 0;
      for (const { row, column } of this.#cells.values()) {
        if (!holds(area, row, column)) continue;
        ownCells++;
        seen.add(this.at(row, column));
      }
      let rest = ownCells < cellCount(area) ? [area] : [];
      for (const stamp of [...this.#wide].reverse()) {
        if (rest.some((part) => intersection(part, stamp.area))) seen.add(stamp.value);
        rest = rest.flatMap((part) => without(part, stamp.area));
      }
      if (rest.length > 0) seen.add(this.standard);
    }
    const [only, ...others] = seen;
    return only !== undefined && others.length === 0 ? only : null;
  }

  /** Each cell that was set by itself and differs from the standard. */
  *cells(): Generator<{ row: number; column: number; value: V }> {
    for (const { row, column } of this.#cells.values()) {
      const value = this.at(row, column);
      if (value !== this.standard) yield { row, column, value };
    }
  }

  /** Whole rows, columns or blocks that were set at once and differ from the standard, the earliest first. */
  wideAreas(): readonly { area: Area; value: V }[] {
    return this.#wide.filter((stamp) => stamp.value !== this.standard);
  }

  /** The plane with every cell moved by `move`; cells that `move` sends nowhere are dropped. */
  moveCells(move: (row: number, column: number) => { row: number; column: number } | null): void {
    const cells = [...this.#cells.values()];
    this.#cells.clear();
    for (const cell of cells) {
      const target = move(cell.row, cell.column);
      if (target) this.#cells.set(`${target.row},${target.column}`, { ...cell, ...target });
    }
  }

  copy(): FormatPlane<V> {
    const copy = new FormatPlane(this.standard);
    for (const [key, cell] of this.#cells) copy.#cells.set(key, cell);
    copy.#wide = [...this.#wide];
    copy.#turn = this.#turn;
    return copy;
  }
}
