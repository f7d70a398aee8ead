import { roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import { everyScore } from '../every-score';
import type { Rule } from '../rule';

/** Scores below 0 or above 100. */
export const outOfRange: Rule<'out-of-range'> = {
  id: 'out-of-range',
  check({ scores }) {
    return {
      findings: everyScore(scores).flatMap(({ subject, score: read }) => {
        if (read.value === null || !Number.isFinite(read.value) || usableScore(read) !== null) return [];
        const score = roundScore(read.value);
        return [
          {
            rule: 'out-of-range',
            severity: 'error',
            cell: read.cell,
            related: [],
            facts: { subject, score },
            found: score,
            expected: null,
            suggestion: withLostPoint(score),
          },
        ];
      }),
      couldNotCheck: [],
    };
  },
};

/** 9517 is 95.17 without its decimal point; null where that does not explain the number. */
function withLostPoint(score: number): number | null {
  return Number.isInteger(score) && score >= 1_000 && score <= 10_000 ? score / 100 : null;
}
