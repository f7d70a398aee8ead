import { everyScore } from '../every-score';
import type { Rule } from '../rule';

/** Score cells with a formula that has no result yet: saved by a program that does not calculate. One finding. */
export const formulaNotCalculated: Rule<'formula-not-calculated'> = {
  id: 'formula-not-calculated',
  check({ scores }) {
    const all = everyScore(scores);
    const [first, ...rest] = all.filter(({ score }) => score.isUncalculated);
    if (!first) return { findings: [], couldNotCheck: [] };
    return {
      findings: [
        {
          rule: 'formula-not-calculated',
          // Without any number there is nothing to publish yet.
          severity: all.some(({ score }) => score.value !== null) ? 'warning' : 'error',
          cell: first.score.cell,
          related: rest.map(({ score }) => score.cell),
          facts: { subject: first.subject, count: rest.length + 1 },
          found: first.score.raw,
          expected: null,
          suggestion: null,
        },
      ],
      couldNotCheck: [],
    };
  },
};
