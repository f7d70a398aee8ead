import type { Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { isHeadingLine } from './heading-lines';
import { findScoreColumns } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';
import { saysTotal } from './total-words';

/**
 * Tables without codes: headings with a column of scores, words in a column before it, and as many lines with a score
 * as their tool has items in some year. The tool is told by a line over them, in a column beside them, by the title or
 * by the sheet's name. They are read in the order of the items, and said to be.
 */
export function findItemsByOrder(view: SheetView, claims: Claims): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  return view.lines.flatMap((line) => (isHeadingLine(view, line) ? readBelow(view, line, isFree) : []));
}

function readBelow(view: SheetView, heading: number, isFree: (cell: ViewCell) => boolean): readonly TableHypothesis[] {
  const score = view.cellsOfLine(heading).find(({ meaning, text }) => text !== null && meaning === 'score');
  if (!score) return [];
  return [...labelsBelow(view, heading, score.place, isFree)].flatMap(([tool, labels]) =>
    readInOrder(view, heading, tool, labels, isFree),
  );
}

function readInOrder(
  view: SheetView,
  heading: number,
  stated: Tool | null,
  labels: readonly ViewCell[],
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const [first] = labels;
  if (!first) return [];
  const end = view.places.at(-1) ?? first.place;
  const lines = labels.map(({ line }) => line);
  const columns = findScoreColumns(view, lines, first.place, first.place + 1, end, [heading], isFree);
  const [column] = columns;
  if (!column) return [];
  const title = titleOver(view, heading, first.place, column.place);
  const tool = stated ?? title.tool?.tool;
  if (!tool || !isItemCount(tool, labels.length)) return [];
  return [
    {
      role: 'item-table',
      view,
      entries: labels.map((label, index): TableEntry => ({
        label,
        subject: { kind: 'item', tool, number: index + 1, spelling: label.text ?? '' },
      })),
      columns,
      headingLines: [heading],
      tool,
      issue: null,
      year: title.year,
      agency: title.agency,
      confidence: 'low',
      evidence: [
        { kind: 'heading-row', row: heading },
        ...columns.map(({ place, heading: words }) => ({
          kind: 'score-column' as const,
          column: place,
          heading: words,
        })),
      ],
      notUnderstood: [
        { kind: 'items-by-order', cell: view.address(first.line, column.place), tool, count: labels.length },
      ],
    },
  ];
}

/**
 * The words right before the scores, line by line until the first line that has not both, by the tool that a line above
 * them or a cell beside them names; by null where neither does.
 */
function labelsBelow(
  view: SheetView,
  heading: number,
  scorePlace: number,
  isFree: (cell: ViewCell) => boolean,
): ReadonlyMap<Tool | null, readonly ViewCell[]> {
  const labels = new Map<Tool | null, ViewCell[]>();
  let toolAbove: Tool | null = null;
  // A line that holds nothing ends the table, so that the lines to look at follow one another.
  for (let line = heading + 1; view.cellsOfLine(line).length > 0 && !isHeadingLine(view, line); line += 1) {
    const texts = view.cellsOfLine(line).filter(({ place, text }) => place < scorePlace && text !== null);
    const words = texts.findLast(({ label }) => label?.kind !== 'tool');
    const toolBeside = toolIn(view, line, words?.place ?? scorePlace);
    if (!words && toolBeside !== null) {
      // After its items a tool's line has their total.
      toolAbove = labels.has(toolBeside) ? null : toolBeside;
      continue;
    }
    const score = view.at(line, scorePlace);
    if (!words || !score || !(score.number !== null || score.isUncalculated)) break;
    if (toolAbove !== null && saysTotal(words.text ?? '')) continue;
    if (!isFree(score) || !isFree(words) || words.label !== null || saysTotal(words.text ?? '')) break;
    const tool = toolBeside ?? toolAbove;
    labels.set(tool, [...(labels.get(tool) ?? []), words]);
  }
  return labels;
}

/** The tool that a cell of the line names before a place, or a merged cell beside it; null where none does. */
function toolIn(view: SheetView, line: number, before: number): Tool | null {
  const label = view.places
    .filter((place) => place < before)
    .map((place) => view.shownAt(line, place)?.label)
    .findLast((each) => each?.kind === 'tool');
  return label?.kind === 'tool' ? label.tool : null;
}

function isItemCount(tool: Tool, count: number): boolean {
  return FRAMEWORKS.some(({ items }) => items.filter((item) => item.tool === tool).length === count);
}
