import { scoreOfCell } from './score-cell';
import type { ColumnHeading } from './score-candidate';
import type { ReadScore } from './score-set';
import type { TableHypothesis } from './table-hypothesis';

/** The score that a table's line has in a column; without a number where the cell is merged over several lines. */
export function scoreOfLine(
  { view }: Pick<TableHypothesis, 'view'>,
  line: number,
  { place: main, alsoAt = [] }: ColumnHeading,
): ReadScore {
  const place = [main, ...alsoAt].find((each) => view.at(line, each) !== null) ?? main;
  const merge = view.mergeAt(line, place);
  // A cell merged over several lines holds no one line's score.
  if (merge && merge.firstLine < line) return scoreOfCell(null, view.address(line, place));
  const shown = view.shownAt(line, place);
  const address = view.address(shown?.line ?? line, shown?.place ?? place);
  return scoreOfCell(shown?.cell ?? null, address);
}
