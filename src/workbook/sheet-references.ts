import { quoteSheetName } from './address';

/**
 * Pieces of a formula that matter here: texts and error values (left alone), sheet names in quotes, and words
 * (functions, names, cells, sheet names without quotes). Everything between them is copied.
 */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|#[A-Z0-9/]+[!?]?|[\p{L}_\\$][\p{L}\p{M}\p{N}_.$\\]*!?/gu;

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

/**
 * Names of the sheets that the formula refers to as they stand in it, both ends of a span of sheets where quotes hold
 * them together; sheets of other workbooks are left out.
 */
export function sheetsReferredTo(formula: string): readonly string[] {
  return [...formula.matchAll(PIECE)].flatMap((match) => {
    const name = sheetNameOf(match[0]);
    if (name === null || isOfOtherWorkbook(formula, match.index)) return [];
    return isSpan(name) ? name.split(':') : [name];
  });
}

/**
 * The formula as it is without these sheets (names in lower case): references to them are `#REF!`, as Excel leaves them
 * when it deletes a sheet. A formula over a span of sheets that lost an end is `#REF!` as a whole.
 */
export function dropSheetReferences(formula: string, gone: ReadonlySet<string>): string {
  const isGone = (name: string): boolean => gone.has(name.toLowerCase());
  let hasLostSpan = false;
  const dropped = formula.replace(PIECE, (piece: string, at: number) => {
    const name = sheetNameOf(piece);
    if (name === null || isOfOtherWorkbook(formula, at)) return piece;
    if (isSpan(name)) hasLostSpan ||= name.split(':').some(isGone);
    if (!isGone(name)) return piece;
    hasLostSpan ||= formula.charAt(at - 1) === ':';
    return piece.endsWith('!') ? '#REF!' : '#REF';
  });
  return hasLostSpan ? '#REF!' : dropped;
}

/** Whether the sheet's name at this place stands behind another workbook's, as in `[Book.xlsx]Sheet!A1`. */
const isOfOtherWorkbook = (formula: string, at: number): boolean => formula.charAt(at - 1) === ']';

/** No sheet's name has a colon; that of another workbook may, in its path. */
const isSpan = (name: string): boolean => name.includes(':') && !name.includes('[');

function sheetNameOf(piece: string): string | null {
  if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'");
  return piece.endsWith('!') && !piece.startsWith('#') ? piece.slice(0, -1) : null;
}
