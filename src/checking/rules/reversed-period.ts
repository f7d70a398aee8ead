import type { FindingOf } from '../finding';
import { periodsIn, type ToldDay } from '../periods';
import type { Rule } from '../rule';

/** Periods in words that end before they start: never right, whatever they are of. */
export const reversedPeriod: Rule<'reversed-period'> = {
  id: 'reversed-period',
  check({ words }) {
    const findings = words.flatMap(({ texts }) =>
      texts.flatMap(({ cell, text }) =>
        periodsIn(text).flatMap(({ text: period, start, end }): readonly FindingOf<'reversed-period'>[] => {
          if (!isBefore(end, start)) return [];
          const isFiscalYear = start.month === 10 && end.month === 9 && start.year === end.year;
          const suggestion = isFiscalYear
            ? period.slice(0, period.length - end.writtenYear.length) + String(Number(end.writtenYear) + 1)
            : null;
          return [
            {
              rule: 'reversed-period',
              severity: 'error',
              cell,
              related: [],
              facts: { period, suggestion },
              found: period,
              expected: suggestion,
              suggestion,
            },
          ];
        }),
      ),
    );
    return { findings, couldNotCheck: [] };
  },
};

function isBefore(a: ToldDay, b: ToldDay): boolean {
  // Both ends carry the same era, or the period is not understood.
  if (Math.abs(a.year - b.year) > 100) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== null && b.day !== null && a.day < b.day;
}
