import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseA1, quoteSheetName } from '../address';

/**
 * Pieces of a formula that matter here: texts and error values (left alone), sheet names in quotes, and words
 * (functions, names, cells, sheet names without quotes). Everything between them is copied.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|#[A-Z0-9/]+[!?]?|[\p{L}_\\$][\p{L}\p{M}\p{N}_.$\\]*(?:(?=\s*\()|(!)?)/gu;

/**
 * The formula with every reference to a sheet in `renamed` (keys in lower case) pointing at the new name; texts
 * inside the formula stay as they are.
 */
export function renameSheetReferences(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replace(PIECE, (piece: string) => {
    const name = sheetNameOf(piece);
    const replacement = name === null ? undefined : renamed.get(name.toLowerCase());
    if (replacement === undefined) return piece;
    return quoteSheetName(replacement) + (piece.endsWith('!') ? '!' : '');
  });
}

function sheetNameOf(piece: string): string | null {
  if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'");
  return piece.endsWith('!') && !piece.startsWith('#') ? piece.slice(0, -1) : null;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;

/**
 * The formula as Excel would show it `rows` further down and `columns` further right: relative references move,
 * absolute ones stay. A reference that would leave the sheet becomes `#REF!`.
 */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECE, (piece: string, _mark: unknown, offset: number) => {
    const match = CELL.exec(piece);
    const position = match === null ? null : parseA1(piece);
    if (match === null || position === null || /^\s*\(/.test(formula.slice(offset + piece.length))) return piece;
    const row = match[3] === '$' ? position.row : position.row + rows;
    const column = match[1] === '$' ? position.column : position.column + columns;
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return '#REF!';
    return `${match[1] ?? ''}${columnLetters(column)}${match[3] ?? ''}${row + 1}`;
  });
}
