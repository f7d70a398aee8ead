import { LEVEL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { changesInWords, isRight, type StatedChange } from '../changes';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

/** Changes from year to year that are not those of the two scores beside them. */
export const changeMismatch: Rule<'change-mismatch'> = {
  id: 'change-mismatch',
  check({ changes, words, figures }) {
    const known = [...figures.indicators, ...figures.tools].flatMap(({ reported, computed }) => [reported, computed]);
    const scores = [...known, figures.overall].flatMap((score) => score ?? []);
    const findings = [...changes, ...changesInWords(words)]
      .filter((change) => !isRight(change) && !isOfKnownScore(change, scores))
      .map(({ cell, scores: related, from, to, stated }): FindingOf<'change-mismatch'> => {
        const right = roundScore(to - from);
        return {
          rule: 'change-mismatch',
          severity: 'error',
          cell,
          related,
          facts: { from, to, stated, right },
          found: stated,
          expected: right,
          suggestion: null,
        };
      });
    return { findings, couldNotCheck: [] };
  },
};

/** True where the change is that to a score of the result and the score beside it is none, which has its own findings. */
function isOfKnownScore({ scores: cells, from, to, stated }: StatedChange, scores: readonly number[]): boolean {
  const isKnown = (score: number): boolean => scores.some((each) => Math.abs(each - score) <= LEVEL_TOLERANCE + 1e-9);
  return cells.length > 0 && !isKnown(to) && isKnown(from + stated);
}
