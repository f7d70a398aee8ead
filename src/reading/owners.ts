import { addressKey } from '../workbook/address';
import { agencyRank, isPlaceName } from './agency-name';
import type { SheetReading } from './sheet-reading';
import { groupAgencies, type AgencyMention } from './stated-agency';
import type { TableHypothesis } from './table-hypothesis';

/** Weight of mentions from which on a workbook says whose scores it holds; a place or a source says less. */
export const CLEARLY_NAMED = 1;

/** Fewer lines than these beside a list of agencies may belong to the list. */
const FEWEST_OF_OWN = 3;

type Tables = Pick<SheetReading, 'tables'>;
type Named = Pick<SheetReading, 'tables' | 'agencies' | 'view'>;

/** True of a table of which each column holds another agency's scores. */
function isOfList({ columns }: TableHypothesis): boolean {
  return columns.some(({ agency }) => agency !== null);
}

/** True where agencies are listed with their scores. */
export function listsAgencies(readings: readonly Tables[]): boolean {
  return readings.some(({ tables }) => tables.some(isOfList));
}

/** What names agencies outside of lists of them. */
export function mentionsOutsideLists(readings: readonly Named[]): readonly AgencyMention[] {
  const listed = new Set<string>();
  for (const { tables } of readings) {
    for (const { view, columns } of tables) {
      for (const { agency } of columns.flatMap((column) => [column, ...column.alternatives])) {
        if (agency) listed.add(addressKey(view.address(agency.cell.line, agency.cell.place)));
      }
    }
  }
  return readings.flatMap(({ agencies }) =>
    agencies.filter(({ cell, isListed }) => isListed !== true && !listed.has(addressKey(cell))),
  );
}

/**
 * Readings in which, where agencies are listed with their scores, tables in no list are those of the agency that the
 * workbook is about: no other agency of the list has them.
 */
export function withOwnersBesideLists<Reading extends Named>(readings: readonly Reading[]): readonly Reading[] {
  if (!listsAgencies(readings)) return readings;
  const [main] = groupAgencies(mentionsOutsideLists(readings));
  if (!main || main.weight < CLEARLY_NAMED || isPlaceName(main.name)) return readings;
  const isOpen = (table: TableHypothesis): boolean =>
    !isOfList(table) && (table.agency === null || agencyRank(table.agency) === 0);
  return readings.map((reading) => ({
    ...reading,
    tables: reading.tables.map((table) => (isOpen(table) ? { ...table, agency: main.name } : table)),
  }));
}

/** Tables in no list that are long enough to be an agency's own. */
export function tablesOfOwn(readings: readonly Tables[]): readonly TableHypothesis[] {
  return readings.flatMap(({ tables }) =>
    tables.filter((table) => !isOfList(table) && table.entries.length >= FEWEST_OF_OWN),
  );
}
