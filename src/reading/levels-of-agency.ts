import type { FiscalYear } from '../assessment/framework';
import { yearMentioned } from './fiscal-year-mention';
import type { ScoreColumn } from './score-columns';
import type { ReadLevel } from './score-set';
import type { SheetReading } from './sheet-reading';
import type { SheetView, ViewCell } from './sheet-view';
import { levelAlone } from './stated-level';
import type { TableHypothesis } from './table-hypothesis';

/** A table that is read, with the column taken. */
interface LevelTable {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

/** Levels stated, but those of another year; on a sheet that lists agencies only that of the agency chosen. */
export function levelsOf(
  readings: readonly SheetReading[],
  tables: readonly LevelTable[],
  year: FiscalYear,
): readonly ReadLevel[] {
  const listed = levelsInMatrix(tables, year);
  const sheets = new Set(listed.map(({ cell }) => cell.sheet));
  const own = readings
    .flatMap(({ levels }) => levels)
    .filter((level) => !sheets.has(level.cell.sheet) && (level.year === null || level.year === year));
  return [...listed, ...own.map(({ text, cell }) => ({ text, cell }))];
}

/** How far over a heading the year of its columns may stand. */
const FARTHEST_YEAR = 2;

/** False where a heading, or a heading over it, names another year. */
function isOfYear(view: SheetView, { line, place }: ViewCell, year: FiscalYear): boolean {
  for (let distance = 0; distance <= FARTHEST_YEAR && place - distance >= 0; distance += 1) {
    const over = view.shownAt(line, place - distance);
    const told = over === null ? null : yearMentioned(over.text ?? String(over.cell.value));
    // A title names the year of the list.
    if (told !== null && (over?.text ?? '').length <= LONGEST_HEADING) return told === year;
  }
  return true;
}

const LONGEST_HEADING = 40;

/** True where another list of agencies begins between the scores and a heading: it heads the levels of that one. */
function isOfOtherBlock(view: SheetView, heading: ViewCell, label: ViewCell): boolean {
  const [from, to] = [Math.min(heading.line, label.line), Math.max(heading.line, label.line)];
  return view.cellsOfPlace(label.place).some(({ line, meaning }) => meaning === 'agency' && line > from && line < to);
}

/** Levels that stand in the line of the agency that was chosen from a list of agencies. */
function levelsInMatrix(tables: readonly LevelTable[], year: FiscalYear): readonly ReadLevel[] {
  const found = new Map<string, ReadLevel>();
  for (const { table, column } of tables) {
    const [first] = table.entries;
    if (!column.agency || !first) continue;
    const { view } = table;
    for (const heading of view.cellsOfPlace(first.label.place)) {
      if (!isOfYear(view, heading, year) || isOfOtherBlock(view, heading, first.label)) continue;
      const level = heading.meaning === 'level' ? levelAlone(view.at(heading.line, column.place)?.text ?? '') : null;
      if (level === null) continue;
      const cell = view.address(heading.line, column.place);
      found.set(`${cell.sheet} ${cell.row} ${cell.column}`, { text: level, cell });
    }
  }
  return [...found.values()];
}
