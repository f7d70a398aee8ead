import type { FiscalYear } from '../assessment/framework';
import { frameworkFor } from '../assessment/frameworks';
import { itemSetOf, misfitOf } from './item-set';
import type { TableHypothesis } from './table-hypothesis';

/**
 * Tables with those read as of no year whose title kept last year's: the year's own tables lack that tool altogether,
 * and the items fit the year that is read better than the one the title states.
 */
export function withoutStaleYears<Reading extends { readonly tables: readonly TableHypothesis[] }>(
  readings: readonly Reading[],
  year: FiscalYear,
): readonly Reading[] {
  const own = itemSetOf(readings.flatMap(({ tables }) => tables.filter((table) => couldBeOf(table, year))));
  return readings.map((reading) => ({
    ...reading,
    tables: reading.tables.map((table) => {
      if (table.year === null || couldBeOf(table, year) || table.columns.some((column) => column.year !== null))
        return table;
      const items = itemSetOf([table]);
      const isLacking = [...items].every(([tool, numbers]) => numbers.size === 0 || own.get(tool)?.size === 0);
      const isItems = [...items.values()].some(({ size }) => size > 0);
      const wanted = frameworkFor(year);
      const titled = frameworkFor(table.year);
      const fitsBetter = wanted !== null && (!titled || misfitOf(wanted, items) < misfitOf(titled, items));
      return isItems && isLacking && fitsBetter ? { ...table, year: null } : table;
    }),
  }));
}

function couldBeOf(table: TableHypothesis, year: FiscalYear): boolean {
  return table.columns.some((column) => (column.year ?? table.year ?? year) === year);
}
