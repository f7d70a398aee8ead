import type { Rule } from '../rule';

/** Columns that were not used and may hold scores, or that hold weighted points instead of scores. */
export const ambiguousScoreColumn: Rule<'ambiguous-score-column'> = {
  id: 'ambiguous-score-column',
  check({ scores }) {
    return {
      findings: scores.notUnderstood.flatMap((entry) =>
        entry.kind === 'ambiguous-score-column'
          ? [
              {
                rule: 'ambiguous-score-column',
                severity: 'warning',
                cell: entry.cell,
                related: [],
                facts: { text: entry.text },
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
