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
 * as the tool that the title or the sheet's name tells has items in some year. They are read in the order of the
 * items, and said to be.
 */
export function findItemsByOrder(view: SheetView, claims: Claims): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  return view.lines.flatMap((line) => (isHeadingLine(view, line) ? readBelow(view, line, isFree) : []));
}

function readBelow(view: SheetView, heading: number, isFree: (cell: ViewCell) => boolean): readonly TableHypothesis[] {
  const score = view.cellsOfLine(heading).find(({ meaning, text }) => text !== null && meaning === 'score');
  if (!score) return [];
  const labels = labelsBelow(view, heading, score.place, isFree);
  const [first] = labels;
  if (!first) return [];
  const end = view.places.at(-1) ?? score.place;
  const lines = labels.map(({ line }) => line);
  const columns = findScoreColumns(view, lines, first.place, first.place + 1, end, [heading], isFree);
  const [column] = columns;
  if (!column) return [];
  const title = titleOver(view, heading, first.place, column.place);
  const tool = title.tool?.tool;
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

/** The words right before the scores, line by line until the first line that has not both. */
function labelsBelow(
  view: SheetView,
  heading: number,
  scorePlace: number,
  isFree: (cell: ViewCell) => boolean,
): readonly ViewCell[] {
  const labels: ViewCell[] = [];
  // A line that holds nothing ends the table, so that the lines to look at follow one another.
  for (let line = heading + 1; view.cellsOfLine(line).length > 0; line += 1) {
    const score = view.at(line, scorePlace);
    const words = view.cellsOfLine(line).findLast(({ place, text }) => place < scorePlace && text !== null);
    if (!score || !words || !(score.number !== null || score.isUncalculated)) break;
    if (!isFree(score) || !isFree(words) || isHeadingLine(view, line)) break;
    if (words.label !== null || saysTotal(words.text ?? '')) break;
    labels.push(words);
  }
  return labels;
}

function isItemCount(tool: Tool, count: number): boolean {
  return FRAMEWORKS.some(({ items }) => items.filter((item) => item.tool === tool).length === count);
}
