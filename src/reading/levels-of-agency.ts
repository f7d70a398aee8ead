import { addressKey } from '../workbook/address';
import type { FiscalYear } from '../assessment/framework';
import { levelColumns } from './level-columns';
import type { ScoreColumn } from './score-columns';
import type { ReadLevel } from './score-set';
import type { SheetReading } from './sheet-reading';
import type { SheetView, ViewCell } from './sheet-view';
import { levelAfterScore, levelAlone } from './stated-level';
import type { TableHypothesis } from './table-hypothesis';

/** A table that is read, with the column taken. */
interface LevelTable {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

/**
 * Levels stated, but those of another year; on a sheet that lists agencies or years only those in the line of the one
 * that is meant or, where none stands there, that of the section it is in.
 */
export function levelsOf(
  readings: readonly SheetReading[],
  tables: readonly LevelTable[],
  year: FiscalYear,
): readonly ReadLevel[] {
  const listed = new Map(
    tables.flatMap((one) => levelsInList(one, year)).map((level) => [addressKey(level.cell), level]),
  );
  const sheets = new Set([...listed.values()].map(({ cell }) => cell.sheet));
  const own = readings.flatMap(({ levels, view }) => {
    if (sheets.has(view.sheet)) return [];
    const ofYear = levels.filter((level) => level.year === null || level.year === year);
    const row = rowInList(tables, view.sheet);
    return row === null ? ofYear : ofYear.filter(({ cell }) => cell.row < row).slice(-1);
  });
  const stated = [...listed.values(), ...own.map(({ text, cell }) => ({ text, cell }))];
  // A word behind the score may only say that it is enough: 94.57 (ผ่าน).
  return stated.length > 0 ? stated : tables.flatMap(levelsBesideScore);
}

/** The row of the agency on a sheet that lists agencies; null on any other sheet. */
function rowInList(tables: readonly LevelTable[], sheet: string): number | null {
  const list = tables.find(({ table, column }) => table.view.sheet === sheet && isLine(table.view, column));
  return list?.column.agency ? list.column.place : null;
}

/** True where a column is a row of the sheet, of an agency or a year. */
function isLine(view: SheetView, { agency, year }: ScoreColumn): boolean {
  return view.isTurned && (agency !== null || year !== null);
}

/** True where another list of agencies begins between the scores and a heading: it heads the levels of that one. */
function isOfOtherBlock(view: SheetView, line: number, label: ViewCell): boolean {
  const [from, to] = [Math.min(line, label.line), Math.max(line, label.line)];
  return view.cellsOfPlace(label.place).some((cell) => cell.meaning === 'agency' && cell.line > from && cell.line < to);
}

/** Levels that stand in the line of the agency, or the year, that was chosen from a list. */
function levelsInList({ table, column }: LevelTable, year: FiscalYear): readonly ReadLevel[] {
  const [first] = table.entries;
  const { view } = table;
  if (!first || !(column.agency || isLine(view, column))) return [];
  return levelColumns(view, first.label.place)
    .filter((each) => (each.year === null || each.year === year) && !isOfOtherBlock(view, each.line, first.label))
    .flatMap(({ line }) => {
      const text = levelAlone(view.at(line, column.place)?.text ?? '');
      return text === null ? [] : [{ text, cell: view.address(line, column.place) }];
    });
}

/** The level that stands in the cell of the overall score, after it. */
function levelsBesideScore({ table: { view, entries }, column }: LevelTable): readonly ReadLevel[] {
  return entries.flatMap(({ subject, label }) => {
    const text = levelAfterScore(view.at(label.line, column.place)?.text ?? '');
    return subject.kind !== 'overall' || text === null ? [] : [{ text, cell: view.address(label.line, column.place) }];
  });
}
