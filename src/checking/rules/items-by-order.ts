import type { Rule } from '../rule';

/** Tables without sure codes whose scores were taken for the items of a tool by their order or their words. */
export const itemsByOrder: Rule<'items-by-order'> = {
  id: 'items-by-order',
  check({ scores }) {
    return {
      findings: scores.notUnderstood.flatMap((entry) =>
        entry.kind === 'items-by-order'
          ? [
              {
                rule: 'items-by-order',
                severity: 'warning',
                cell: entry.cell,
                related: [],
                facts: { tool: entry.tool, count: entry.count, byWords: entry.byWords === true },
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
