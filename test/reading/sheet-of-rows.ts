import { parseA1Range } from '../../src/workbook/address';
import type { SnapshotCell, SnapshotSheet, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** A cell as a test writes it: a plain value, or a value with its format, an error, or a formula. */
export type CellOf =
  | string
  | number
  | boolean
  | null
  | { value?: string | number | boolean | null; format?: string; error?: string; formula?: string };

export interface SheetOptions {
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly generatedAs?: string;
}

/** A sheet from rows of cells; null leaves a cell empty. */
export function sheet(name: string, rows: readonly (readonly CellOf[])[], options: SheetOptions = {}): SnapshotSheet {
  return {
    name,
    visibility: 'visible',
    cells: rows.flatMap((row, rowIndex) =>
      row.flatMap((cell, column): SnapshotCell[] => {
        if (cell === null) return [];
        if (typeof cell !== 'object') return [{ row: rowIndex, column, value: cell }];
        const { value = null, format, error, formula } = cell;
        return [
          {
            row: rowIndex,
            column,
            value,
            ...(format === undefined ? {} : { numberFormat: format }),
            ...(error === undefined ? {} : { error }),
            ...(formula === undefined ? {} : { formula }),
          },
        ];
      }),
    ),
    merges: (options.merges ?? []).map((text) => {
      const range = parseA1Range(text);
      if (!range) throw new Error(`no range: ${text}`);
      return range;
    }),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: [],
    isProtected: false,
    generatedAs: options.generatedAs ?? null,
  };
}

export function workbook(...sheets: readonly SnapshotSheet[]): WorkbookSnapshot {
  return { sheets, defaultFont: null, warnings: [] };
}
