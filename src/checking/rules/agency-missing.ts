import type { Rule } from '../rule';

/** The agency is named nowhere, or the name asked for is not in the workbook. */
export const agencyMissing: Rule<'agency-missing'> = {
  id: 'agency-missing',
  check({ scores: { agency } }) {
    if (agency?.cell) return { findings: [], couldNotCheck: [] };
    return {
      findings: [
        {
          rule: 'agency-missing',
          severity: 'information',
          cell: null,
          related: [],
          facts: {},
          found: null,
          expected: null,
          suggestion: null,
        },
      ],
      couldNotCheck: [],
    };
  },
};
