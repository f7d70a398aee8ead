import { agencyKey, agencyNamed } from './agency-name';
import type { SheetView, ViewCell } from './sheet-view';

/** So many names under a heading for agencies are a list, so many in lines with other cells, so many alone. */
const FEWEST_HEADED = 2;
const FEWEST_IN_LINES = 3;
const FEWEST_ALONE = 5;
/** Names of one list stand this near one another, and their heading over them. */
const FARTHEST_NEXT = 2;

/**
 * The cells, each as the view has it, that name agencies below one another as a list or a register does: none of them
 * is a title.
 */
export function cellsOfNameColumns(view: SheetView): ReadonlySet<ViewCell> {
  const listed = new Set<ViewCell>();
  for (const place of view.places) {
    for (const run of runsOfNames(view, place)) {
      if (isList(view, run)) for (const cell of run) listed.add(cell);
    }
  }
  return listed;
}

const names = ({ text }: ViewCell): boolean => text !== null && agencyNamed(text) !== null;

function runsOfNames(view: SheetView, place: number): readonly (readonly ViewCell[])[] {
  const runs: ViewCell[][] = [];
  let last = -Infinity;
  for (const cell of view.cellsOfPlace(place)) {
    if (!names(cell)) {
      last = -Infinity;
      continue;
    }
    if (cell.line - last > FARTHEST_NEXT) runs.push([]);
    runs.at(-1)?.push(cell);
    last = cell.line;
  }
  return runs;
}

function isList(view: SheetView, run: readonly ViewCell[]): boolean {
  const distinct = new Set(run.map(({ text }) => agencyKey(text ?? ''))).size;
  if (distinct < FEWEST_HEADED) return false;
  if (distinct >= FEWEST_ALONE) return true;
  const [first] = run;
  const heading = first && view.cellsOfPlace(first.place).findLast(({ line }) => line < first.line);
  if (heading?.meaning === 'agency' && first !== undefined && first.line - heading.line <= FARTHEST_NEXT) return true;
  const inLines = run.filter(({ line }) => view.cellsOfLine(line).length > 1);
  return distinct >= FEWEST_IN_LINES && inLines.length === run.length;
}

/** True where a cell heads a column of names of agencies. */
export function headsNames(view: SheetView, { line, place }: ViewCell): boolean {
  const below = view.cellsOfPlace(place).find((cell) => cell.line > line);
  return below !== undefined && below.line - line <= FARTHEST_NEXT && names(below);
}
