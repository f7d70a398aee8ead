import type { IndicatorNumber, Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { agrees, overallFromTools, toolFromIndicators } from '../assessment/scoring';
import type { ScoreColumn } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { TableEntry, TableHypothesis } from './table-hypothesis';
import { saysTotal } from './total-words';

/** How far a total may lie from what its parts give: all of them may be rounded to one decimal. */
const TOTAL_TOLERANCE = 0.1;
/** How many lines after the last of its parts a total may stand. */
const FARTHEST_TOTAL = 2;

/** The words for a total ("รวม") right after a label, in its place; null where there are none that are free. */
export function totalAfter(
  view: SheetView,
  { line, place }: ViewCell,
  isFree: (cell: ViewCell) => boolean,
): ViewCell | null {
  for (let distance = 1; distance <= FARTHEST_TOTAL; distance += 1) {
    const cell = view.at(line + distance, place);
    if (cell !== null) return isFree(cell) && cell.text !== null && saysTotal(cell.text) ? cell : null;
  }
  return null;
}

/** True where a number is the overall score that the three tools give by the weights of some year. */
export function isTotalOfTools(total: number | null, scoreOf: (tool: Tool) => number | null): boolean {
  return FRAMEWORKS.some((framework) => isTotal(total, overallFromTools(framework, scoreOf)));
}

/**
 * The overall score in the line of the total ("รวม") right after a table of all ten indicators, in the columns where it
 * is what they give; null where it is nowhere, for a sum of anything else goes by the same word.
 */
export function totalOfIndicators(table: TableHypothesis, isFree: (cell: ViewCell) => boolean): TableHypothesis | null {
  const { view, entries, columns } = table;
  const lines = new Map<IndicatorNumber, number>();
  for (const { label, subject } of entries) if (subject.kind === 'indicator') lines.set(subject.number, label.line);
  const last = entries.at(-1)?.label;
  if (!last || lines.size !== entries.length || lines.size !== 10) return null;
  const label = totalAfter(view, last, isFree);
  if (label === null) return null;
  const scoreAt = (line: number | undefined, place: number): number | null =>
    line === undefined ? null : (view.at(line, place)?.number ?? null);
  const own = columns.filter(({ place }: ScoreColumn) =>
    FRAMEWORKS.some((framework) =>
      isTotal(
        scoreAt(label.line, place),
        overallFromTools(framework, (tool) =>
          toolFromIndicators(framework, tool, (number) => scoreAt(lines.get(number), place)),
        ),
      ),
    ),
  );
  if (own.length === 0) return null;
  const entry: TableEntry = { label, subject: { kind: 'overall' } };
  return { ...table, role: 'overall', entries: [entry], columns: own, confidence: 'medium', notUnderstood: [] };
}

function isTotal(total: number | null, given: number | null): boolean {
  return total !== null && given !== null && agrees(total, given, TOTAL_TOLERANCE);
}
