import type { Tool } from '../assessment/framework';

/** A code in row order: `known` where its letter already tells the item, else its digits. */
interface SequencedCode {
  readonly known: number | null;
  readonly digits: string;
  /** An Arabic 1 or 0 before Thai digits, as in 1๑ and 0๕. */
  readonly isMixed: boolean;
}

/** What was made of a code; `number` null where neither its digits nor the order of rows tell. */
interface DecodedCode {
  readonly number: number | null;
  /** True where the digits say one thing and the order of the rows another; the order was followed. */
  readonly disagrees: boolean;
}

interface DecodedSequence {
  readonly codes: readonly DecodedCode[];
  /** Share of the codes that follow the one before by exactly one, the first being 1; 0 to 1. */
  readonly regularity: number;
}

/** The digit that stands for the tool's letter where somebody typed one for it. */
const LETTER_DIGIT: Readonly<Record<Tool, string | null>> = { IIT: '1', EIT: null, OIT: '0' };
/** Rows must run on at least this regularly before their order may overrule what a code says. */
const REGULAR_ENOUGH = 0.7;

/**
 * Item numbers of codes, in row order, given the tool of their table. Digits without a letter are taken as numbers, or
 * as a digit for the letter (1 for i, 0 for o) and a number, whichever makes the rows run on best. In a table that
 * runs on regularly a bare code that does not fit its row is decided by the rows around it: 1๒๐ in the tenth row of an
 * IIT table is i10. A code with its letter is never overruled. `largest` is the highest item number of any year.
 */
export function decodeSequence(codes: readonly SequencedCode[], tool: Tool, largest: number): DecodedSequence {
  // Each number once, from 1 on, in any order: a table sorted by score.
  if (isWholeSet(codes.map(({ known, digits }) => known ?? Number(digits)))) {
    return decodeRows(codes, ({ digits }) => Number(digits), largest, false);
  }
  const asNumbers = decodeAs(codes, ({ digits }) => Number(digits), largest);
  const letter = LETTER_DIGIT[tool];
  if (letter === null) return asNumbers;
  const asLettered = decodeAs(codes, (code) => numberAfterLetter(code, letter), largest);
  const bare = codes.filter(({ known }) => known === null);
  const mixed = bare.filter(({ isMixed, digits }) => isMixed && digits.startsWith(letter)).length;
  if (mixed * 2 > bare.length) return asLettered;
  return asLettered.regularity > asNumbers.regularity ? asLettered : asNumbers;
}

/** True where numbers, in any order, are 1, 2, 3 and so on, each once. */
export function isWholeSet(numbers: readonly number[]): boolean {
  return new Set(numbers).size === numbers.length && numbers.every((number) => number >= 1 && number <= numbers.length);
}

function numberAfterLetter({ digits }: SequencedCode, letter: string): number | null {
  const rest = digits.slice(1);
  return !digits.startsWith(letter) || rest === '' || rest.startsWith('0') ? null : Number(rest);
}

function decodeAs(
  codes: readonly SequencedCode[],
  numberOf: (code: SequencedCode) => number | null,
  largest: number,
): DecodedSequence {
  const byOrder = decodeRows(codes, numberOf, largest, true);
  return byOrder.regularity >= REGULAR_ENOUGH ? byOrder : decodeRows(codes, numberOf, largest, false);
}

function decodeRows(
  codes: readonly SequencedCode[],
  numberOf: (code: SequencedCode) => number | null,
  largest: number,
  mayFollowOrder: boolean,
): DecodedSequence {
  const said = codes.map((code) => code.known ?? numberOf(code));
  const inRange = (number: number | null | undefined): number | null =>
    number !== null && number !== undefined && number >= 1 && number <= largest ? number : null;
  const decoded: DecodedCode[] = [];
  let previous = 0;
  let regular = 0;
  for (const [row, code] of codes.entries()) {
    const number = inRange(said[row]);
    const expected = previous + 1;
    const overrulable = mayFollowOrder && code.known === null && expected <= largest;
    const isTensShifted = (said[row] ?? 0) >= 20 && (said[row] ?? 0) - 10 === expected;
    const isBetween = previous > 0 && inRange(said[row + 1]) === expected + 1;
    const follows = number === expected || (overrulable && isTensShifted);
    const taken = follows || (overrulable && isBetween) ? expected : (code.known ?? number);
    if (follows) regular += 1;
    decoded.push({ number: taken, disagrees: taken !== null && taken !== said[row] });
    previous = taken ?? previous + 1;
  }
  return { codes: decoded, regularity: codes.length === 0 ? 0 : regular / codes.length };
}
