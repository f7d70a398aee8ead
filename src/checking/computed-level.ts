import type { Level } from '../assessment/framework';
import { levelOf } from '../assessment/level-rule';
import { usableScore } from '../reading/counting-scores';
import type { CheckInput } from './rule';

/** The level that the scores give: the overall that follows from the tools, else the reported one; null where unknown. */
export function computedLevel({ scores, framework, figures }: CheckInput): Level | null {
  const overall = figures.overall ?? usableScore(scores.overall[0]);
  return levelOf(
    framework.levelRule,
    overall,
    (wanted) => figures.tools.find(({ tool }) => tool === wanted)?.used ?? null,
  );
}
