import { roundScore } from '../assessment/scoring';
import { toReference } from '../workbook/address';
import type { CellContent } from '../workbook/plan';
import type { ReadScore } from '../reading/score-set';

/** A number together with the formula that gives it, so that what is cached is what the formula gives. */
export interface LiveNumber {
  /** Without leading `=`. */
  readonly formula: string;
  readonly value: number;
  /** False where the formula points at no cell: then the number itself is written. */
  readonly isLive: boolean;
}

export const constant = (value: number): LiveNumber => ({ formula: String(value), value, isLive: false });

/** A cell of the generated sheets, known to hold `value`. */
export const cellValue = (reference: string, value: number): LiveNumber => ({
  formula: reference,
  value,
  isLive: true,
});

/**
 * A score that was read, on 0–100: a reference to its cell where that holds a number, the number itself where it
 * is stored as text; null where there is no number. `refer` spells the reference.
 */
export function sourceNumber(score: ReadScore | null, refer = toReference): LiveNumber | null {
  if (score === null || score.value === null) return null;
  if (score.storedAs !== 'number') return constant(score.value);
  const reference = refer(score.cell);
  return { formula: score.scale === 100 ? `${reference}*100` : reference, value: score.value, isLive: true };
}

/** ROUND to two decimals. */
export function rounded(number: LiveNumber): LiveNumber {
  return {
    formula: number.isLive ? `ROUND(${number.formula},2)` : String(roundScore(number.value)),
    value: roundScore(number.value),
    isLive: number.isLive,
  };
}

/** AVERAGE; null where one of the numbers is missing or there is none. */
export function average(numbers: readonly (LiveNumber | null)[]): LiveNumber | null {
  const known = numbers.filter((number) => number !== null);
  if (known.length === 0 || known.length < numbers.length) return null;
  return {
    formula: `AVERAGE(${known.map(({ formula }) => formula).join(',')})`,
    value: known.reduce((sum, { value }) => sum + value, 0) / known.length,
    isLive: known.some(({ isLive }) => isLive),
  };
}

/** What a cell holds for the number: its formula, or the number where nothing in it is live. */
export function numberContent(number: LiveNumber): CellContent {
  return number.isLive
    ? { kind: 'formula', formula: number.formula, cached: number.value }
    : { kind: 'number', value: number.value };
}
