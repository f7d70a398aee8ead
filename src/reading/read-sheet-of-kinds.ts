import type { SnapshotSheet } from '../workbook/snapshot';
import type { Correction } from './corrections';
import { sheetsOfKinds, type SheetOfKind } from './kinds-in-lines';
import type { ScoreColumn } from './score-columns';
import { readSheet, type SheetReading } from './sheet-reading';
import type { TableHypothesis } from './table-hypothesis';

/** A sheet as read; once for every year where its labels each have a line a year. What is no such line is read once. */
export function readSheetOfKinds(
  sheet: SnapshotSheet,
  order: number,
  corrections: readonly Correction[],
): readonly SheetReading[] {
  const kinds = sheetsOfKinds(sheet);
  if (kinds === null) return [readSheet(sheet, order, corrections)];
  return kinds.map((kind, index) => {
    const reading = readSheet(kind.sheet, order, index === 0 ? corrections : []);
    const tables = reading.tables.map((table) => ofKind(table, kind));
    if (index === 0) return { ...reading, tables };
    const nothingAside = {
      sentences: [],
      unnamedTotals: [],
      trends: [],
      levels: [],
      unread: [],
      leftOut: [],
      years: [],
    };
    return { ...reading, ...nothingAside, tables };
  });
}

/** A table of such lines, or with columns across that are such lines, as one of their year. */
function ofKind(table: TableHypothesis, { year, rows }: SheetOfKind): TableHypothesis {
  const { view, entries, columns } = table;
  const isOfKind = entries.some(({ label }) => rows.has(view.address(label.line, label.place).row));
  if (year === null) return table;
  const isLine = ({ place }: ScoreColumn): boolean => isOfKind || (view.isTurned && rows.has(place));
  return { ...table, columns: columns.map((column) => (isLine(column) ? { ...column, year } : column)) };
}
