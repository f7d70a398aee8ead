import { roundScore } from '../assessment/scoring';

/** How one number is typed for another: a wrong digit, two that changed places, a misplaced point, another row's value. */
export type Slip = 'digit' | 'swapped' | 'point' | 'neighbour';

/** A score that a slip would have turned into the one that stands there. */
export interface Mistyping {
  /** 0 to 100, two decimals. */
  readonly right: number;
  readonly slip: Slip;
}

const DIGITS = '0123456789';

/** Powers of ten by which a point may be misplaced. */
const SHIFTS = [10, 100, 0.1, 0.01];

/** All scores of 0 to 100 that one slip of the keyboard would have turned into this one (two decimals). */
export function mistypingsOf(score: number): readonly Mistyping[] {
  // Padded, so that a digit left out in front counts as a wrong one.
  const shown = roundScore(score).toFixed(2).padStart(5, '0');
  const found = new Map<number, Slip>();
  const add = (right: number, slip: Slip): void => {
    const rounded = roundScore(right);
    if (rounded >= 0 && rounded <= 100 && rounded !== roundScore(score) && !found.has(rounded))
      found.set(rounded, slip);
  };
  for (const shift of SHIFTS) add(score * shift, 'point');
  const characters = [...shown];
  characters.forEach((character, at) => {
    const next = characters[at + 1] === '.' ? at + 2 : at + 1;
    const other = characters[next];
    if (character !== '.' && other !== undefined) {
      add(Number(characters.with(at, other).with(next, character).join('')), 'swapped');
    }
  });
  characters.forEach((character, at) => {
    if (character === '.') return;
    // Nothing is typed as 100 for want of one right digit.
    const digits = score === 100 && at === 0 ? '' : DIGITS;
    for (const digit of digits) add(Number(characters.with(at, digit).join('')), 'digit');
  });
  return [...found].map(([right, slip]) => ({ right, slip }));
}
