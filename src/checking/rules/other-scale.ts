import type { Rule } from '../rule';

/** Scores that look like points of 4 or 5, or fractions of 1 among scores of 100, table by table. */
export const otherScale: Rule<'other-scale'> = {
  id: 'other-scale',
  check({ scores }) {
    return {
      findings: scores.notUnderstood.flatMap((entry) =>
        entry.kind === 'other-scale'
          ? [
              {
                rule: 'other-scale' as const,
                severity: 'error' as const,
                cell: entry.cell,
                related: [],
                facts: { raw: entry.text, scale: entry.scale, count: entry.count },
                found: entry.text,
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
