import { scoreOfLine } from './score-of-line';
import type { ColumnHeading } from './score-candidate';
import type { ScoreColumn } from './score-columns';
import type { CompetingReading } from './score-set';
import { spanOf } from './span-of-numbers';
import type { SheetRange } from '../workbook/address';
import { subjectKey } from './subject-key';
import type { TableHypothesis } from './table-hypothesis';

interface TableAndColumn {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

/** The readings that compete with those taken: first other columns of each table, then other tables of the same. */
export function competingReadings(taken: readonly TableAndColumn[]): readonly CompetingReading[] {
  return [...taken.flatMap(otherColumns), ...otherTables(taken)];
}

function otherColumns({ table, column }: TableAndColumn): readonly CompetingReading[] {
  const { role, tool } = table;
  return column.alternatives
    .filter((other) => table.entries.some(({ label }) => scoreOfLine(table, label.line, other).value !== null))
    .map((other) => ({
      what: 'score-column',
      role,
      tool,
      taken: scoresOf(table, column),
      other: scoresOf(table, other),
      takenHeading: column.heading,
      otherHeading: other.heading,
      why: other.place === column.rival?.place ? 'equally-likely' : 'less-likely',
    }));
}

/** Tables of one role that state other scores for at least half of what an earlier one states. */
function otherTables(taken: readonly TableAndColumn[]): readonly CompetingReading[] {
  const first = new Map<string, TableAndColumn>();
  const found: CompetingReading[] = [];
  for (const one of taken) {
    const { table, column } = one;
    if (table.role !== 'item-table' && table.role !== 'indicator-table') continue;
    const stated = table.entries.map((entry) => ({ entry, key: subjectKey(entry) }));
    const before = stated.flatMap(({ key }) => first.get(key) ?? []);
    const authority = before.find((earlier) => before.filter((each) => each === earlier).length * 2 >= stated.length);
    if (authority && !statesTheSame(authority, one)) {
      found.push({
        what: 'table',
        role: table.role,
        tool: table.tool,
        taken: scoresOf(authority.table, authority.column),
        other: scoresOf(table, column),
        takenHeading: authority.column.heading,
        otherHeading: column.heading,
        why: 'stated-otherwise',
      });
    }
    for (const { key } of stated) if (!first.has(key)) first.set(key, one);
  }
  return found;
}

function statesTheSame(authority: TableAndColumn, other: TableAndColumn): boolean {
  const scores = new Map(
    authority.table.entries.map((entry) => [
      subjectKey(entry),
      scoreOfLine(authority.table, entry.label.line, authority.column).value,
    ]),
  );
  return other.table.entries.every((entry) => {
    const { value } = scoreOfLine(other.table, entry.label.line, other.column);
    const known = scores.get(subjectKey(entry)) ?? null;
    return known === null || value === null || known === value;
  });
}

function scoresOf({ view, entries }: TableHypothesis, { place }: ColumnHeading): SheetRange {
  const [firstLine, lastLine] = spanOf(entries.map(({ label }) => label.line));
  return view.range({ firstLine, lastLine, firstPlace: place, lastPlace: place });
}
