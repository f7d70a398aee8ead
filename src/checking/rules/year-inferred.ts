import type { Rule } from '../rule';

/** The fiscal year is stated nowhere. */
export const yearInferred: Rule<'year-inferred'> = {
  id: 'year-inferred',
  check({ scores: { fiscalYear } }) {
    if (fiscalYear.certainty !== 'inferred') return { findings: [], couldNotCheck: [] };
    return {
      findings: [
        {
          rule: 'year-inferred',
          severity: 'information',
          cell: fiscalYear.cell,
          related: [],
          facts: { fiscalYear: fiscalYear.year },
          found: null,
          expected: null,
          suggestion: fiscalYear.year,
        },
      ],
      couldNotCheck: [],
    };
  },
};
