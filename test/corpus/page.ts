import type { IndicatorNumber, ItemCode, Tool } from '../../src/assessment/framework';
import { rangeToA1, toA1 } from '../../src/workbook/address';
import type { CellRange } from '../../src/workbook/address';
import { cellAt, type BuilderWorkbook } from '../fixtures/xlsx-builder';
import type { KnownScores } from './known-scores';

/** What a score is of. */
export type Subject = ItemCode | `indicator ${IndicatorNumber}` | Tool | 'overall';

/** What a cell of a layout truly holds. */
export interface Fact {
  readonly of: KnownScores;
  readonly subject: Subject;
  /** 0–100 as the cell gives it: of one decimal where it is printed so; null where it says that there is none. */
  readonly value: number | null;
  /** True where the cell repeats a score that a reader may as well pass over: a total under a table. */
  readonly isOptional: boolean;
}

export interface PageCell {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly formula?: string;
  readonly error?: string;
  readonly fact?: Fact;
}

export type Cell = PageCell | null;

/** A rectangle of cells; `merges` count rows and columns from its first. */
export interface Block {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
}

export interface Page {
  readonly name: string;
  readonly block: Block;
  readonly hiddenRows?: readonly number[];
  readonly state?: 'visible' | 'hidden';
}

/** A cell with a plain value. */
export function plain(value: string | number | boolean | null): Cell {
  return value === null ? null : { value };
}

/** A row of plain values. */
export function row(...values: readonly (string | number | null)[]): readonly Cell[] {
  return values.map(plain);
}

export function block(rows: readonly (readonly Cell[])[], merges: readonly CellRange[] = []): Block {
  return { rows, merges };
}

function widthOf({ rows }: Block): number {
  return Math.max(0, ...rows.map((cells) => cells.length));
}

/** Moved down and to the right by empty rows and columns. */
export function shifted({ rows, merges }: Block, down: number, right: number): Block {
  const before = Array.from({ length: right }, () => null);
  return {
    rows: [...Array.from({ length: down }, () => []), ...rows.map((cells) => [...before, ...cells])],
    merges: merges.map((range) => ({
      firstRow: range.firstRow + down,
      lastRow: range.lastRow + down,
      firstColumn: range.firstColumn + right,
      lastColumn: range.lastColumn + right,
    })),
  };
}

/** Blocks one under the other, with empty rows between. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let all = block([]);
  for (const next of blocks) {
    const moved = shifted(next, all.rows.length === 0 ? 0 : all.rows.length + gap, 0);
    all = { rows: [...all.rows, ...moved.rows.slice(all.rows.length)], merges: [...all.merges, ...moved.merges] };
  }
  return all;
}

/** Blocks one beside the other, with empty columns between. */
export function beside(blocks: readonly Block[], gap: number): Block {
  let all = block([]);
  for (const next of blocks) {
    const right = all.rows.length === 0 ? 0 : widthOf(all) + gap;
    const height = Math.max(all.rows.length, next.rows.length);
    const rows = Array.from({ length: height }, (_, line): readonly Cell[] => {
      const left = all.rows[line] ?? [];
      return [...left, ...Array.from({ length: right - left.length }, () => null), ...(next.rows[line] ?? [])];
    });
    all = { rows, merges: [...all.merges, ...shifted(next, 0, right).merges] };
  }
  return all;
}

/** Rows made columns. */
export function turned(whole: Block): Block {
  return {
    rows: Array.from({ length: widthOf(whole) }, (_, column) => whole.rows.map((cells) => cells[column] ?? null)),
    merges: whole.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      firstRow: firstColumn,
      lastRow: lastColumn,
      firstColumn: firstRow,
      lastColumn: lastRow,
    })),
  };
}

/** Where each fact of some pages stands, by sheet and A1 address. */
export function factsOf(pages: readonly Page[]): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { name, block: whole } of pages) {
    whole.rows.forEach((cells, line) =>
      cells.forEach((cell, column) => {
        if (cell?.fact) facts.set(`${name}!${toA1({ row: line, column })}`, cell.fact);
      }),
    );
  }
  return facts;
}

/** The pages as a workbook to build. */
export function workbookOf(pages: readonly Page[]): BuilderWorkbook {
  return {
    sheets: pages.map(({ name, block: { rows, merges }, hiddenRows, state }) => ({
      name,
      cells: rows.flatMap((cells, line) =>
        cells.flatMap((cell, column) => {
          if (cell === null) return [];
          const { value, format, formula, error } = cell;
          return [
            cellAt(line, column, {
              value,
              ...(format === undefined ? {} : { numberFormat: format }),
              ...(formula === undefined ? {} : { formula }),
              ...(error === undefined ? {} : { error }),
            }),
          ];
        }),
      ),
      merges: merges.map(rangeToA1),
      ...(hiddenRows === undefined ? {} : { hiddenRows }),
      ...(state === undefined ? {} : { state }),
    })),
  };
}
