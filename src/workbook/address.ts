/** Largest sheet Excel holds: 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A cell of a sheet; `row` and `column` count from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A cell of a workbook: the sheet by its name, the position counted from 0. */
export interface CellAddress extends CellPosition {
  readonly sheet: string;
}

/** A rectangle of cells, both ends included, counted from 0. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A rectangle of cells in a named sheet. */
export interface SheetRange extends CellRange {
  readonly sheet: string;
}

const lettersKnown: string[] = [];

/** Column letters of a column counted from 0: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  return (lettersKnown[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 text of a cell without its sheet, as in `C5`. */
export function toA1({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 text of a range without its sheet: `B2:D9`, or `B2` where it is one cell. */
export function rangeToA1(range: CellRange): string {
  const first = toA1({ row: range.firstRow, column: range.firstColumn });
  const last = toA1({ row: range.lastRow, column: range.lastColumn });
  return first === last ? first : `${first}:${last}`;
}

const A1 = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** Position of an A1 address such as `C5` or `$C$5`; null where the text is none or lies outside the sheet. */
export function parseA1(text: string): CellPosition | null {
  const match = A1.exec(text);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  if (row < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return null;
  return { row: row - 1, column: column - 1 };
}

/** Range of an A1 text such as `B2:D9` or `B2`, its corners put in order; null where the text is none. */
export function parseA1Range(text: string): CellRange | null {
  const [first, last = first, ...rest] = text.split(':');
  if (first === undefined || last === undefined || rest.length > 0) return null;
  const a = parseA1(first);
  const b = parseA1(last);
  if (!a || !b) return null;
  return {
    firstRow: Math.min(a.row, b.row),
    firstColumn: Math.min(a.column, b.column),
    lastRow: Math.max(a.row, b.row),
    lastColumn: Math.max(a.column, b.column),
  };
}

/** The range that is one cell. */
export function rangeOfCell({ row, column }: CellPosition): CellRange {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

/**
 * Sheet name as a formula needs it. Always in quotes: Thai names and names that look like
 * cells need them, and no other name minds.
 */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reference to a cell that stays the same wherever its formula moves, as in `'คะแนน IIT'!$C$5`. */
export function toAbsoluteReference({ sheet, row, column }: CellAddress): string {
  return `${quoteSheetName(sheet)}!$${columnLetters(column)}$${row + 1}`;
}

/** Reference to a cell for use in a formula, as in `'คะแนน IIT'!C5`. */
export function toReference(address: CellAddress): string {
  return `${quoteSheetName(address.sheet)}!${toA1(address)}`;
}

/** A text that two addresses share only where they are of one cell. */
export function addressKey({ sheet, row, column }: CellAddress): string {
  return `${row} ${column} ${sheet}`;
}
