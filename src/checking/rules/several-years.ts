import type { Rule } from '../rule';

/**
 * Scores of several fiscal years and none chosen: usual where years are compared, so only told. A warning where a newer
 * one than that analysed has too few scores.
 */
export const severalYears: Rule<'several-years'> = {
  id: 'several-years',
  check({ scores }) {
    const { year: taken, cell: takenFrom } = scores.fiscalYear;
    return {
      findings: scores.notUnderstood.flatMap((entry) =>
        entry.kind === 'several-years'
          ? [
              {
                rule: 'several-years',
                severity: Math.max(...entry.years) > taken ? 'warning' : 'information',
                cell: entry.cell,
                related: takenFrom ? [takenFrom] : [],
                facts: { years: entry.years, taken },
                found: entry.years.join(', '),
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
