import type { FiscalYear } from '../assessment/framework';
import type { ScoreColumn } from './score-columns';
import { subjectKey } from './subject-key';
import type { TableHypothesis } from './table-hypothesis';

/**
 * Tables without the columns of other years than their title's ("คะแนน ปี 2567" in the table of 2568) where a table of
 * that other year states the same: what is repeated for comparison yields to the result itself.
 */
export function withoutRepeatedYears<Reading extends { readonly tables: readonly TableHypothesis[] }>(
  readings: readonly Reading[],
): readonly Reading[] {
  const stated = new Set(readings.flatMap(({ tables }) => tables.flatMap(statedByOwn)));
  return readings.map((reading) => ({
    ...reading,
    tables: reading.tables.map((table) => {
      const left = table.columns.filter((column) => !isRepeated(table, column, stated));
      return left.length === 0 || left.length === table.columns.length ? table : { ...table, columns: left };
    }),
  }));
}

/** What a table states of the year in its title. */
function statedByOwn(table: TableHypothesis): readonly string[] {
  const { year, columns, entries } = table;
  if (year === null || !columns.some((column) => (column.year ?? year) === year)) return [];
  return entries.map((entry) => keyOf(year, table, subjectKey(entry)));
}

function isRepeated(table: TableHypothesis, { year }: ScoreColumn, stated: ReadonlySet<string>): boolean {
  if (year === null || table.year === null || year === table.year) return false;
  const repeated = table.entries.filter((entry) => stated.has(keyOf(year, table, subjectKey(entry))));
  return repeated.length * 2 >= table.entries.length;
}

function keyOf(year: FiscalYear, { role }: TableHypothesis, subject: string): string {
  return `${year} ${role} ${subject}`;
}
