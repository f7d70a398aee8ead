import { roundScore } from '../assessment/scoring';
import type { Rank } from './analysis';

/**
 * Places of scores (0 to 100) in their set, 1 for the highest. Equal scores, compared as published (two decimals),
 * share a place and the next place is left out, as in sports: 100, 100, 95 give 1, 1, 3. A null gets no rank and is
 * not counted in `of`. The result has the length and order of the input.
 */
export function rankScores(scores: readonly (number | null)[]): readonly (Rank | null)[] {
  const published = scores.map((score) => (score === null ? null : roundScore(score)));
  const falling = published.filter((score) => score !== null).sort((a, b) => b - a);
  const of = falling.length;
  return published.map((score) => (score === null ? null : { place: 1 + falling.indexOf(score), of }));
}
