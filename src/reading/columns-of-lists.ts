import type { ScoreColumn } from './score-columns';
import type { TableHypothesis } from './table-hypothesis';

/**
 * Totals beside a list of agencies whose own headings are out of reach: their scores stand in the rows of the agencies
 * (columns, where agencies are across), so that each is the score of the agency of its row.
 */
export function withColumnsOfLists(tables: readonly TableHypothesis[]): readonly TableHypothesis[] {
  const lists = tables.filter(({ columns }) => columns.length > 1 && columns.every(({ agency }) => agency !== null));
  if (lists.length === 0) return tables;
  return tables.map((table) => {
    if (table.columns.some(({ agency, heading }) => agency !== null || heading !== null)) return table;
    const list = lists.find(
      ({ view, columns }) =>
        view === table.view && table.columns.every(({ place }) => columns.some((column) => column.place === place)),
    );
    return list ? { ...table, columns: list.columns.map(asTotal) } : table;
  });
}

/** The column of a list as that of a total beside it. */
function asTotal(column: ScoreColumn): ScoreColumn {
  return { ...column, rival: null, alternatives: [] };
}
