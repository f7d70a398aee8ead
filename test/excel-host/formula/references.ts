import { COLUMNS, ROWS, quotedSheetName } from '../model/area';
import { type Corner, FormulaSyntaxError, type PlacedToken, type Token, referenceText, tokenise } from './tokens';

type Reference = Extract<Token, { kind: 'reference' }>;

/** The formula with each reference replaced by what `replace` makes of it (null leaves it); other text stays as it is. */
function replaceReferences(formula: string, replace: (reference: Reference) => string | null): string {
  let tokens: PlacedToken[];
  try {
    tokens = tokenise(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
  let result = '';
  let at = 0;
  for (const { token, start, end } of tokens) {
    const replacement = token.kind === 'reference' ? replace(token) : null;
    if (replacement === null) continue;
    result += formula.slice(at, start) + replacement;
    at = end;
  }
  return result + formula.slice(at);
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What Excel makes of a formula when a sheet gets another name: references follow it. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return replaceReferences(formula, ({ sheet, first, last }) =>
    sheet !== null && sameName(sheet, from) ? `${quotedSheetName(to)}!${referenceText(first, last)}` : null,
  );
}

/** What Excel makes of a formula when a sheet is deleted: references to it become `#REF!`. */
export function dropSheetFromFormula(formula: string, deleted: string): string {
  return replaceReferences(formula, ({ sheet }) => (sheet !== null && sameName(sheet, deleted) ? '#REF!' : null));
}

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

function moveCorner({ column, row, columnFixed, rowFixed }: Corner, rows: number, columns: number): Corner {
  return {
    column: column === null || columnFixed ? column : wrap(column + columns, COLUMNS),
    row: row === null || rowFixed ? row : wrap(row + rows, ROWS),
    columnFixed,
    rowFixed,
  };
}

/** The formula as it reads from a cell so many rows and columns further on: references without `$` move with it. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return replaceReferences(formula, ({ sheet, first, last }) => {
    const moved = referenceText(moveCorner(first, rows, columns), moveCorner(last, rows, columns));
    return sheet === null ? moved : `${quotedSheetName(sheet)}!${moved}`;
  });
}
