import type { FiscalYear } from '../assessment/framework';
import { isOthers } from './choose-agency';
import { scoreOfLine } from './score-of-line';
import type { ScoreColumn } from './score-columns';
import type { ReadScore, YearScore } from './score-set';
import type { SheetReading } from './sheet-reading';
import type { TableHypothesis } from './table-hypothesis';

/** The overall score of a table's column, where it is one out of 100: what is 1 or less would be a fraction. */
function overallOf(table: TableHypothesis, column: ScoreColumn): ReadScore | null {
  for (const { subject, label } of table.entries) {
    if (subject.kind !== 'overall') continue;
    const score = scoreOfLine(table, label.line, column);
    if (score.value !== null && score.value > 1 && score.value <= 100) return score;
  }
  return null;
}

/**
 * The overall scores that the sheets state for years before this one, the earliest first: in columns or tables of
 * those years, else in lists of years, which count only where the workbook names no other agency.
 */
export function earlierOverall(
  readings: readonly SheetReading[],
  before: FiscalYear,
  agency: string | null,
): readonly YearScore[] {
  const namesOthers = readings.some(({ agencies }) => agencies.some(({ name }) => isOthers(name, agency)));
  const found = new Map<FiscalYear, ReadScore>();
  const take = (table: TableHypothesis, column: ScoreColumn, year: FiscalYear | null): void => {
    if (year === null || year >= before || found.has(year)) return;
    const score = overallOf(table, column);
    if (score) found.set(year, score);
  };
  for (const { tables } of readings) {
    for (const table of tables) for (const column of table.columns) take(table, column, column.year ?? table.year);
  }
  for (const { trends } of namesOthers ? [] : readings) {
    for (const { year, table } of trends) for (const column of table.columns) take(table, column, year);
  }
  return [...found].sort(([a], [b]) => a - b).map(([year, score]) => ({ year, score }));
}
