import type { Rule } from '../rule';

/** Codes that were read by their place in the table because as written they name another item. */
export const codeOrder: Rule<'code-order'> = {
  id: 'code-order',
  check({ scores }) {
    return {
      findings: scores.notUnderstood.flatMap((entry) =>
        entry.kind === 'code-and-order-disagree'
          ? [
              {
                rule: 'code-order',
                severity: 'information',
                cell: entry.cell,
                related: [],
                facts: { text: entry.text, taken: entry.taken },
                found: entry.text,
                expected: entry.taken,
                suggestion: entry.taken,
              },
            ]
          : [],
      ),
      couldNotCheck: [],
    };
  },
};
