import type { CellRange } from './address';

/**
 * One cell that holds something. `row` and `column` count from 0.
 * `value` is what the cell holds, not what it shows: a number that shows Thai digits through its
 * format is a number. A formula without a stored result has the value null.
 */
export interface SnapshotCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  /** Error code such as `#DIV/0!`; `value` is then null. */
  readonly error?: string;
  /** Formula without its leading `=`. */
  readonly formula?: string;
  /** Number format code in Excel's own (en-US) spelling; absent where it is `General`. */
  readonly numberFormat?: string;
}

/** An editable region of a generated sheet as it was found; `draftPrint` is the print of the text we had put there. */
export interface SnapshotRegion {
  readonly key: string;
  readonly draftPrint: string;
  readonly range: CellRange;
}

/** A sheet as it was read. `cells` are sparse, in row-major order, each position at most once. */
export interface SnapshotSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly cells: readonly SnapshotCell[];
  /** Merged ranges; only the first cell of a merge holds a value. */
  readonly merges: readonly CellRange[];
  /** Rows and columns that are not shown, counted from 0, in ascending order. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** True where the sheet is protected against edits. */
  readonly isProtected: boolean;
  /** Identifier of the generated sheet (`SheetPlan.id`) where an earlier run made this sheet; null for the user's own. */
  readonly generatedAs: string | null;
  /** True where the user made the sheet, as a copy of a generated one: it stays, and holds no scores to be read. */
  readonly isCopy?: true;
  /** Editable regions of a generated sheet; absent on the user's own. */
  readonly regions?: readonly SnapshotRegion[];
}

/** Something about the workbook that the user should know before trusting or replacing it. */
export type SnapshotWarning =
  | { readonly kind: 'structure-protected' }
  | { readonly kind: 'digitally-signed' }
  | { readonly kind: 'damaged-text'; readonly sheet: string; readonly row: number; readonly column: number };

/** A whole workbook as it was read once; plain data, in sheet order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SnapshotSheet[];
  /** Font of the workbook's Normal style, where it could be read. */
  readonly defaultFont: string | null;
  readonly warnings: readonly SnapshotWarning[];
  /** Present where the workbook counts days from 1904, as those from old Excel for Mac do, and a file says so; Excel does not say. */
  readonly uses1904Dates?: true;
  /** The product's own settings kept in the workbook (`SETTINGS_NAMESPACE`), as text; null or absent where there are none. */
  readonly settings?: string | null;
}
