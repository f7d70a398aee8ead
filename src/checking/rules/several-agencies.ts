import type { Rule } from '../rule';

/** More than one agency named in the workbook: scores of another may have been copied in. */
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
                found: entry.names.join(', '),
                expected: taken,
                suggestion: null,
              },
            ]
          : [],
      ),
      couldNotCheck: [],
    };
  },
};
