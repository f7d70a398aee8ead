import { columnName, columnNumber } from '../model/area';

/** A cell of a reference as written: `$` or not before each part; null for the part a whole row or column leaves out. */
export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly first: Corner; readonly last: Corner }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'operator'; readonly operator: string };

/** A token and the piece of the formula that it was read from. */
export interface PlacedToken {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** A text that is no formula. Excel refuses to enter it. */
export class FormulaSyntaxError extends Error {}

const SPACE = /\s+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{M}_][\p{L}\p{M}\p{N}_.]*))!/uy;
const CELLS = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{M}\p{N}_.(])/uy;
const WHOLE_COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{M}\p{N}_.(])/uy;
const WHOLE_ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{M}\p{N}_.])/uy;
const WORD = /[\p{L}\p{M}_\\][\p{L}\p{M}\p{N}_.\\]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>(),%{};:@]/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function corner(columnSign: string, column: string | null, rowSign: string, row: string | null): Corner {
  return {
    column: column === null ? null : columnNumber(column),
    row: row === null ? null : Number(row) - 1,
    columnFixed: columnSign === '$',
    rowFixed: rowSign === '$',
  };
}

function referenceAt(formula: string, at: number): { first: Corner; last: Corner; end: number } | null {
  const cells = matchAt(CELLS, formula, at);
  if (cells) {
    const [whole, cs = '', c = '', rs = '', r = '', cs2 = cs, c2 = c, rs2 = rs, r2 = r] = cells;
    return { first: corner(cs, c, rs, r), last: corner(cs2, c2, rs2, r2), end: at + whole.length };
  }
  const columns = matchAt(WHOLE_COLUMNS, formula, at);
  if (columns) {
    const [whole, sign = '', first = '', sign2 = '', last = ''] = columns;
    return { first: corner(sign, first, '', null), last: corner(sign2, last, '', null), end: at + whole.length };
  }
  const rows = matchAt(WHOLE_ROWS, formula, at);
  if (rows) {
    const [whole, sign = '', first = '', sign2 = '', last = ''] = rows;
    return { first: corner('', null, sign, first), last: corner('', null, sign2, last), end: at + whole.length };
  }
  return null;
}

/**
 * The tokens of a formula without its leading `=`, in order.
 * @throws FormulaSyntaxError where a character belongs to no token.
 */
export function tokenise(formula: string): PlacedToken[] {
  const tokens: PlacedToken[] = [];
  let at = 0;
  const push = (token: Token, end: number): void => {
    tokens.push({ token, start: at, end });
    at = end;
  };
  while (at < formula.length) {
    const space = matchAt(SPACE, formula, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const sheet = matchAt(SHEET, formula, at);
    if (sheet) {
      const name = sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? '';
      const reference = referenceAt(formula, at + sheet[0].length);
      if (reference) {
        push({ kind: 'reference', sheet: name, first: reference.first, last: reference.last }, reference.end);
        continue;
      }
      const error = matchAt(ERROR, formula, at + sheet[0].length);
      if (!error) throw new FormulaSyntaxError(`no reference after ${sheet[0]}`);
      push({ kind: 'error', code: error[0].toUpperCase() }, at + sheet[0].length + error[0].length);
      continue;
    }
    const reference = referenceAt(formula, at);
    if (reference) {
      push({ kind: 'reference', sheet: null, first: reference.first, last: reference.last }, reference.end);
      continue;
    }
    const text = matchAt(TEXT, formula, at);
    if (text) {
      push({ kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') }, at + text[0].length);
      continue;
    }
    const number = matchAt(NUMBER, formula, at);
    if (number) {
      push({ kind: 'number', value: Number(number[0]) }, at + number[0].length);
      continue;
    }
    const error = matchAt(ERROR, formula, at);
    if (error) {
      push({ kind: 'error', code: error[0].toUpperCase() }, at + error[0].length);
      continue;
    }
    const word = matchAt(WORD, formula, at);
    if (word) {
      push({ kind: 'word', word: word[0] }, at + word[0].length);
      continue;
    }
    const operator = matchAt(OPERATOR, formula, at);
    if (!operator) throw new FormulaSyntaxError(`unexpected ${formula.slice(at, at + 10)}`);
    push({ kind: 'operator', operator: operator[0] }, at + operator[0].length);
  }
  return tokens;
}

function cornerText({ column, row, columnFixed, rowFixed }: Corner): string {
  const columnText = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return columnText + (row === null ? '' : `${rowFixed ? '$' : ''}${row + 1}`);
}

/** A reference as formulas write it, without its sheet. */
export function referenceText(first: Corner, last: Corner): string {
  const a = cornerText(first);
  const b = cornerText(last);
  return a === b && first.column !== null && first.row !== null ? a : `${a}:${b}`;
}
