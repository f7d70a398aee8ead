import { MAX_COLUMNS, MAX_ROWS, columnLetters } from './address';

/** A formula cut at its relative references; `text` pieces stay as they are when it moves. */
type FormulaPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number };

export type MovableFormula = readonly FormulaPiece[];

/**
 * Strings, quoted sheet names and brackets, which hold no references; then cells, whole columns and whole rows.
 * A cell-like word that is part of a name, a function or an unquoted sheet name is none.
 */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[[^[\]]*\]`,
    String.raw`(?<![\p{L}\p{M}\p{N}_.\\$])(?:` +
      [
        String.raw`(?<cellColumn>\$?[A-Za-z]{1,3})(?<cellRow>\$?[0-9]{1,7})`,
        String.raw`(?<firstColumn>\$?[A-Za-z]{1,3}):(?<lastColumn>\$?[A-Za-z]{1,3})`,
        String.raw`(?<firstRow>\$?[0-9]{1,7}):(?<lastRow>\$?[0-9]{1,7})`,
      ].join('|') +
      String.raw`)(?![\p{L}\p{M}\p{N}_.(!\\])`,
  ].join('|'),
  'gu',
);

/** Cuts a formula (without leading `=`) so that it can be moved often. */
export function movableFormula(formula: string): MovableFormula {
  const pieces: FormulaPiece[] = [];
  let done = 0;
  const addText = (text: string): void => {
    if (text !== '') pieces.push({ kind: 'text', text });
  };
  for (const match of formula.matchAll(TOKEN)) {
    const { cellColumn, cellRow, firstColumn, lastColumn, firstRow, lastRow } = match.groups ?? {};
    const ends = [cellColumn, cellRow, firstColumn, lastColumn, firstRow, lastRow].filter((end) => end !== undefined);
    const moved = ends.map(pieceOf);
    if (moved.length === 0 || moved.includes(null)) continue;
    addText(formula.slice(done, match.index));
    moved.forEach((piece, i) => {
      if (i > 0 && cellColumn === undefined) addText(':');
      if (piece) pieces.push(piece);
    });
    done = match.index + match[0].length;
  }
  addText(formula.slice(done));
  return pieces;
}

/** The formula moved by that many rows and columns, as Excel moves it; what leaves the sheet comes in at its other side. */
export function moveFormula(formula: MovableFormula, rows: number, columns: number): string {
  let text = '';
  for (const piece of formula) {
    if (piece.kind === 'text') text += piece.text;
    else if (piece.kind === 'row') text += wrap(piece.row + rows, MAX_ROWS) + 1;
    else text += columnLetters(wrap(piece.column + columns, MAX_COLUMNS));
  }
  return text;
}

function pieceOf(end: string): FormulaPiece | null {
  const isAbsolute = end.startsWith('$');
  const name = isAbsolute ? end.slice(1) : end;
  if (/^[0-9]/.test(name)) {
    const row = Number(name) - 1;
    if (row < 0 || row >= MAX_ROWS) return null;
    return isAbsolute ? { kind: 'text', text: end } : { kind: 'row', row };
  }
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > MAX_COLUMNS) return null;
  return isAbsolute ? { kind: 'text', text: end } : { kind: 'column', column: column - 1 };
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
