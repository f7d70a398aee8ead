import type { FindingOf } from '../finding';
import { impossibleDates } from '../periods';
import type { Rule } from '../rule';

/** Dates in words that no calendar has, such as 31 September. */
export const impossibleDate: Rule<'impossible-date'> = {
  id: 'impossible-date',
  check({ words }) {
    const findings = words.flatMap(({ texts }) =>
      texts.flatMap(({ cell, text }) =>
        impossibleDates(text).map((date): FindingOf<'impossible-date'> => ({
          rule: 'impossible-date',
          severity: 'error',
          cell,
          related: [],
          facts: { date },
          found: date,
          expected: null,
          suggestion: null,
        })),
      ),
    );
    return { findings, couldNotCheck: [] };
  },
};
