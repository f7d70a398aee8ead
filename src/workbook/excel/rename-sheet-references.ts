import { quoteSheetName } from '../address';

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

/** Names of the sheets that the formula refers to as they stand in it; sheets of other workbooks are left out. */
export function sheetsReferredTo(formula: string): readonly string[] {
  return [...formula.matchAll(PIECE)].flatMap((match) => {
    const name = sheetNameOf(match[0]);
    return name === null || formula.charAt(match.index - 1) === ']' ? [] : [name];
  });
}

function sheetNameOf(piece: string): string | null {
  if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'");
  return piece.endsWith('!') && !piece.startsWith('#') ? piece.slice(0, -1) : null;
}
