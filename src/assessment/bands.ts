import type { BandId, BandScheme, BilingualText } from './framework';
import { roundScore } from './scoring';

/** Bands from the best to the worst. */
export const BAND_IDS: readonly BandId[] = ['strength', 'develop', 'urgent'];

/** What the bands are called. */
export const BAND_NAMES: Readonly<Record<BandId, BilingualText>> = {
  strength: { th: 'จุดแข็ง', en: 'Strength' },
  develop: { th: 'ควรพัฒนา', en: 'To develop' },
  urgent: { th: 'แก้ไขเร่งด่วน', en: 'Urgent' },
};

/**
 * The bands used unless the user sets others: 85 is the pass mark of the assessment and 95 its mark of excellence.
 * No official scheme for the analysis of items and indicators was found.
 */
export const DEFAULT_BANDS: BandScheme = { strengthFrom: 95, developFrom: 85 };

/**
 * Band of a score, judged on its value rounded to two decimals. Null where there is no score or the score is outside
 * 0 to 100: a slip such as 950 is no strength. Expects a scheme without a problem.
 */
export function bandOf(scheme: BandScheme, score: number | null): BandId | null {
  if (score === null) return null;
  const rounded = roundScore(score);
  if (!(rounded >= 0 && rounded <= 100)) return null;
  if (rounded >= scheme.strengthFrom) return 'strength';
  return rounded >= scheme.developFrom ? 'develop' : 'urgent';
}

/** Why a scheme cannot be used. */
export type BandSchemeProblem = 'not-a-number' | 'out-of-range' | 'wrong-order';

/**
 * What is wrong with a scheme, null if nothing: both marks must be numbers from 0 to 100 and `developFrom` below
 * `strengthFrom`. `developFrom` 0 is allowed and gives two bands, for who calls nothing urgent.
 */
export function bandSchemeProblem(scheme: BandScheme): BandSchemeProblem | null {
  const marks = [scheme.strengthFrom, scheme.developFrom];
  if (!marks.every(Number.isFinite)) return 'not-a-number';
  if (marks.some((mark) => mark < 0 || mark > 100)) return 'out-of-range';
  return scheme.developFrom < scheme.strengthFrom ? null : 'wrong-order';
}
