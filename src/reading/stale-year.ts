import type { FiscalYear } from '../assessment/framework';
import { frameworkFor } from '../assessment/frameworks';
import { itemSetOf, misfitOf, type ItemSet } from './item-set';
import type { TableHypothesis } from './table-hypothesis';

/**
 * Tables with those read as of no year whose title kept another year's: the year's own tables lack that tool
 * altogether, and the items fit the year that is read better than the one the title states. Where that proves a title
 * year wrong, other tables under it that fit as well follow.
 */
export function withoutStaleYears<Reading extends { readonly tables: readonly TableHypothesis[] }>(
  readings: readonly Reading[],
  year: FiscalYear,
): readonly Reading[] {
  const tables = readings.flatMap((reading) => reading.tables);
  const own = itemSetOf(tables.filter((table) => couldBeOf(table, year)));
  const candidates = tables.filter((table) => isTitledOtherwise(table, year) && isLacking(own, itemSetOf([table])));
  const proven = new Set(candidates.filter((table) => gainIn(table, year) > 0).map((table) => table.year));
  const stale = new Set(candidates.filter((table) => proven.has(table.year) && gainIn(table, year) >= 0));
  return readings.map((reading) => ({
    ...reading,
    tables: reading.tables.map((table) => (stale.has(table) ? { ...table, year: null } : table)),
  }));
}

function isTitledOtherwise(table: TableHypothesis, year: FiscalYear): boolean {
  return table.year !== null && !couldBeOf(table, year) && table.columns.every((column) => column.year === null);
}

/** True where there are items, and none of their tools is among the year's own. */
function isLacking(own: ItemSet, items: ItemSet): boolean {
  const present = [...items].filter(([, numbers]) => numbers.size > 0);
  return present.length > 0 && present.every(([tool]) => own.get(tool)?.size === 0);
}

/** How much better a table's items fit the year than the one its title states. */
function gainIn(table: TableHypothesis, year: FiscalYear): number {
  const items = itemSetOf([table]);
  const wanted = frameworkFor(year);
  const titled = table.year === null ? null : frameworkFor(table.year);
  if (!wanted) return -Infinity;
  return titled ? misfitOf(titled, items) - misfitOf(wanted, items) : Infinity;
}

function couldBeOf(table: TableHypothesis, year: FiscalYear): boolean {
  return table.columns.some((column) => (column.year ?? table.year ?? year) === year);
}
