import type { CellPosition } from '../workbook/address';

/** Leads to a cell of a sheet, or to the sheet where no position is given. */
export type GoTo = (sheet: string, position: CellPosition | null) => void;
