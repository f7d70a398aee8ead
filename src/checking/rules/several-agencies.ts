import type { Rule } from '../rule';

/** Scores of several agencies and none chosen: the one taken need not be the one meant. */
export const severalAgencies: Rule<'several-agencies'> = {
  id: 'several-agencies',
  check({ scores }) {
    const taken = scores.agency?.name ?? null;
    return {
      findings: scores.notUnderstood.flatMap((entry) =>
        entry.kind === 'several-agencies'
          ? [
              {
                rule: 'several-agencies',
                severity: 'warning',
                cell: entry.cell,
                related: scores.agency?.cell ? [scores.agency.cell] : [],
                facts: { names: entry.names, taken },
                found: null,
                expected: null,
                suggestion: null,
              },
            ]
          : [],
      ),
      couldNotCheck: [],
    };
  },
};
