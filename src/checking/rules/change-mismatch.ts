import { roundScore } from '../../assessment/scoring';
import { changesInWords, isRight } from '../changes';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

/** Changes from year to year that are not those of the two scores beside them. */
export const changeMismatch: Rule<'change-mismatch'> = {
  id: 'change-mismatch',
  check({ changes, words }) {
    const findings = [...changes, ...changesInWords(words)]
      .filter((change) => !isRight(change))
      .map(({ cell, scores, from, to, stated }): FindingOf<'change-mismatch'> => {
        const right = roundScore(to - from);
        return {
          rule: 'change-mismatch',
          severity: 'error',
          cell,
          related: scores,
          facts: { from, to, stated, right },
          found: stated,
          expected: right,
          suggestion: null,
        };
      });
    return { findings, couldNotCheck: [] };
  },
};
