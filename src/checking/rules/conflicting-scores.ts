import { agrees, LEVEL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { ReadScore } from '../../reading/score-set';
import type { FindingOf, ScoreSubject } from '../finding';
import type { Rule } from '../rule';

/**
 * Indicators, tools and overall scores that two cells state differently. Where their parts tell which is right, the
 * rules for indicators, tools and overall name the wrong one instead.
 */
export const conflictingScores: Rule<'conflicting-scores'> = {
  id: 'conflicting-scores',
  check({ scores, figures }) {
    const isDecided = ({ isCertain, computed }: { isCertain: boolean; computed: number | null }): boolean =>
      isCertain && computed !== null;
    return {
      findings: [
        ...figures.indicators
          .filter((figure) => !isDecided(figure))
          .flatMap(({ indicator: { number } }) =>
            conflicts(
              { kind: 'indicator', indicator: number },
              scores.indicators.filter((read) => read.number === number).map(({ score }) => score),
            ),
          ),
        ...figures.tools
          .filter((figure) => !isDecided(figure))
          .flatMap(({ tool }) =>
            conflicts(
              { kind: 'tool', tool },
              scores.tools.filter((read) => read.tool === tool).map(({ score }) => score),
            ),
          ),
        ...(figures.overall === null ? conflicts({ kind: 'overall' }, scores.overall) : []),
      ],
      couldNotCheck: [],
    };
  },
};

function conflicts(subject: ScoreSubject, stated: readonly ReadScore[]): readonly FindingOf<'conflicting-scores'>[] {
  const [first, ...others] = stated.flatMap((read) => {
    const score = usableScore(read);
    return score === null ? [] : [{ cell: read.cell, score: roundScore(score) }];
  });
  if (!first) return [];
  return others
    .filter(({ score }) => !agrees(score, first.score, LEVEL_TOLERANCE))
    .map(({ cell, score }) => ({
      rule: 'conflicting-scores',
      severity: 'error',
      cell,
      related: [first.cell],
      facts: { subject, firstCell: first.cell, firstScore: first.score, score },
      found: score,
      expected: first.score,
      suggestion: null,
    }));
}
