import { roundScore } from '../assessment/scoring';

/** A score as the pane shows it: two decimals, rounded as in the generated sheets. */
export function scoreText(score: number): string {
  return roundScore(score).toFixed(2);
}
