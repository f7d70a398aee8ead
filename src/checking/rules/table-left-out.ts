import { rangeToA1 } from '../../workbook/address';
import type { Rule } from '../rule';

/** Tables that look like scores and were not read as such; told, so that the analyst can say if they are. */
export const tableLeftOut: Rule<'table-left-out'> = {
  id: 'table-left-out',
  check({ scores }) {
    return {
      findings: scores.notUnderstood.flatMap((entry) =>
        entry.kind === 'table-left-out'
          ? [
              {
                rule: 'table-left-out',
                severity: 'information',
                cell: entry.cell,
                related: [],
                facts: { range: rangeToA1(entry.range), why: entry.why },
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
