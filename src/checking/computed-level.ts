import type { Level } from '../assessment/framework';
import { levelOf } from '../assessment/level-rule';
import { LEVEL_TOLERANCE, OVERALL_TOLERANCE } from '../assessment/scoring';
import { scoreForLevel, usableScore } from '../reading/counting-scores';
import type { CheckInput } from './rule';

/**
 * The level that the scores give: those that follow from their parts, the reported ones where nothing follows or the
 * two differ by rounding only. `rounding` (points) is added to what is computed only, to see whether the level hangs on
 * the last decimal. Null where the level cannot be told.
 */
export function computedLevel({ scores, framework, figures }: CheckInput, rounding = 0): Level | null {
  const judged = (reported: number | null, computed: number | null, tolerance: number): number | null => {
    const score = scoreForLevel(reported, computed, tolerance);
    return score === null || score === reported ? score : score + rounding;
  };
  const overall = judged(usableScore(scores.overall[0]), figures.overall, OVERALL_TOLERANCE);
  return levelOf(framework.levelRule, overall, (wanted) => {
    const figure = figures.tools.find(({ tool }) => tool === wanted);
    return figure ? judged(figure.reported, figure.used, LEVEL_TOLERANCE) : null;
  });
}
