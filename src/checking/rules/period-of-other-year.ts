import type { FiscalYear } from '../../assessment/framework';
import { yearsMentioned } from '../../reading/fiscal-year-mention';
import type { FindingOf } from '../finding';
import { daysIn, periodsIn, type ToldDay } from '../periods';
import type { Rule } from '../rule';

/** Longer texts tell more than a period. */
const LONGEST_PERIOD = 80;
/** Years of the common era are smaller than any Thai one that is meant. */
const FIRST_THAI_YEAR = 2400;
const ERAS_APART = 543;

/**
 * Periods of measures that lie wholly in other fiscal years than that of the result and the one after it, in which its
 * measures are taken: most often copied from an earlier year's analysis.
 */
export const periodOfOtherYear: Rule<'period-of-other-year'> = {
  id: 'period-of-other-year',
  check({ measures, framework: { fiscalYear } }) {
    const findings = measures.flatMap((table) => {
      const outside = table.measures.flatMap(({ period }) => {
        const told = period && toldOutside(period.texts.join(' '), fiscalYear);
        return period && told ? [{ cell: period.cell, told }] : [];
      });
      const [first, ...others] = outside;
      if (!first) return [];
      const finding: FindingOf<'period-of-other-year'> = {
        rule: 'period-of-other-year',
        severity: 'warning',
        cell: first.cell,
        related: others.map(({ cell }) => cell),
        facts: { period: first.told, assessed: fiscalYear, count: outside.length },
        found: first.told,
        expected: null,
        suggestion: null,
      };
      return [finding];
    });
    return { findings, couldNotCheck: [] };
  },
};

/** What a text tells of other years only; null where it tells of none, or of the right ones too. */
function toldOutside(text: string, assessed: FiscalYear): string | null {
  const isOutside = (from: number, to: number): boolean => to < assessed || from > assessed + 1;
  const periods = periodsIn(text);
  if (periods.length > 0) {
    const outside = periods.filter(({ start, end }) => isOutside(fiscalYearOf(start), fiscalYearOf(end)));
    return outside.length === periods.length ? (outside[0]?.text ?? null) : null;
  }
  if (text.length > LONGEST_PERIOD) return null;
  const years = [...yearsMentioned(text), ...daysIn(text).map(fiscalYearOf)];
  if (years.length === 0) return null;
  return isOutside(Math.min(...years), Math.max(...years)) ? text : null;
}

/** The fiscal year of a day: it begins on 1 October of the year before. */
function fiscalYearOf({ year, month }: ToldDay): number {
  return (year < FIRST_THAI_YEAR ? year + ERAS_APART : year) + (month >= 10 ? 1 : 0);
}
