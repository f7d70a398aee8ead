import type { Rule } from '../rule';

/** Tables in which more than one column could be the scores. */
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
