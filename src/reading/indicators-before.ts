import type { FiscalYear, IndicatorNumber } from '../assessment/framework';
import { scoreOfLine } from './score-of-line';
import type { ReadScore, YearBefore } from './score-set';
import type { SheetReading } from './sheet-reading';

/**
 * The scores of the indicators that columns or tables of the year before state for the agency, on 0–100; null where
 * none do. Of two for one indicator the first counts. What is 1 or less would be a fraction and is left out.
 */
export function indicatorsBefore(readings: readonly SheetReading[], year: FiscalYear): YearBefore | null {
  const found = new Map<IndicatorNumber, ReadScore>();
  for (const table of readings.flatMap(({ tables }) => tables)) {
    const column = table.columns.find((one) => (one.year ?? table.year) === year - 1);
    if (!column) continue;
    for (const { subject, label } of table.entries) {
      if (subject.kind !== 'indicator' || found.has(subject.number)) continue;
      const score = scoreOfLine(table, label.line, column);
      if (score.value !== null && score.value > 1 && score.value <= 100) found.set(subject.number, score);
    }
  }
  return found.size === 0
    ? null
    : { year: year - 1, indicators: [...found].map(([number, score]) => ({ number, score })) };
}
