import type { CellAddress } from '../../workbook/address';
import type { FindingOf } from '../finding';
import { periodsIn, reversedQuarters, type ToldDay, type ToldPeriod } from '../periods';
import type { Rule } from '../rule';

/** Periods in words or numbers that end before they start: never right, whatever they are of. */
export const reversedPeriod: Rule<'reversed-period'> = {
  id: 'reversed-period',
  check({ words }) {
    const findings = words.flatMap(({ texts }) =>
      texts.flatMap(({ cell, text }) => {
        const told = periodsIn(text).filter(({ start, end }) => isBefore(end, start));
        return [
          ...told.map((period) => reversed(cell, period.text, suggestionFor(period))),
          ...reversedQuarters(text).map((quarters) => reversed(cell, quarters, null)),
        ];
      }),
    );
    return { findings, couldNotCheck: [] };
  },
};

function reversed(cell: CellAddress, period: string, suggestion: string | null): FindingOf<'reversed-period'> {
  return {
    rule: 'reversed-period',
    severity: 'error',
    cell,
    related: [],
    facts: { period, suggestion },
    found: period,
    expected: suggestion,
    suggestion,
  };
}

/** The whole fiscal year where the ends are those of one; null for other periods. */
function suggestionFor({ text, start, end }: ToldPeriod): string | null {
  const isFiscalYear = start.month === 10 && end.month === 9 && start.year === end.year;
  return isFiscalYear
    ? text.slice(0, text.length - end.writtenYear.length) + String(Number(end.writtenYear) + 1)
    : null;
}

function isBefore(a: ToldDay, b: ToldDay): boolean {
  // Both ends carry the same era, or the period is not understood.
  if (Math.abs(a.year - b.year) > 100) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== null && b.day !== null && a.day < b.day;
}
