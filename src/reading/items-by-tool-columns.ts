import type { Tool } from '../assessment/framework';
import { isItemCount } from './items-by-order';
import { findScoreColumns } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';
import { spanOf } from './span-of-numbers';

/** Shorter counts number anything. */
const SHORTEST_COUNT = 5;
/** How far over the first number the tools may stand. */
const FARTHEST_TOOLS = 2;

/** A tool over a column (a row, in a turned view) of scores. */
interface ToolColumn {
  readonly tool: Tool;
  readonly cell: ViewCell;
}

/**
 * Item tables that share their numbers: 1, 2, 3 … in one place, and IIT, EIT and OIT each over a column with as many
 * scores as the tool has items in some year. None unless that is so of each of the tools, which are two at least.
 */
export function findItemsByToolColumns(
  view: SheetView,
  upright: SheetView,
  claims: Claims,
): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  return view.places.flatMap((place) => {
    const numbers = countFromOne(view.cellsOfPlace(place).filter(isFree));
    const [first] = numbers;
    if (!first || numbers.length < SHORTEST_COUNT) return [];
    const { headingLine, tools } = toolsOver(view, first);
    const tables = tools.map((column, index) => {
      const next = tools[index + 1]?.cell.place;
      const last = next === undefined ? lastPlaceUnder(view, column.cell) : next - 1;
      return tableOf(view, upright, column, last, numbers, headingLine, isFree);
    });
    const whole = tables.flatMap((table) => table ?? []);
    return whole.length >= 2 && whole.length === tables.length ? whole : [];
  });
}

/** The cells that count from 1 on without a step left out. */
function countFromOne(cells: readonly ViewCell[]): readonly ViewCell[] {
  const counted: ViewCell[] = [];
  for (const cell of cells) {
    const { label } = cell;
    const isNext = label?.kind === 'bare' && label.code.rest === '' && Number(label.code.digits) === counted.length + 1;
    if (isNext) counted.push(cell);
    else if (counted.length > 0) break;
  }
  return counted;
}

function toolsOver(
  view: SheetView,
  { line: first, place }: ViewCell,
): { readonly headingLine: number; readonly tools: readonly ToolColumn[] } {
  for (let line = first - 1; line >= Math.max(0, first - FARTHEST_TOOLS); line -= 1) {
    const tools = view.cellsOfLine(line).flatMap((cell): readonly ToolColumn[] => {
      return cell.place > place && cell.label?.kind === 'tool' ? [{ tool: cell.label.tool, cell }] : [];
    });
    if (tools.length > 0 && new Set(tools.map(({ tool }) => tool)).size === tools.length)
      return { headingLine: line, tools };
  }
  return { headingLine: first, tools: [] };
}

/** The last of the places that a heading stands over. */
function lastPlaceUnder(view: SheetView, { line, place }: ViewCell): number {
  return view.mergeAt(line, place)?.lastPlace ?? view.places.at(-1) ?? place;
}

function tableOf(
  view: SheetView,
  upright: SheetView,
  { tool, cell }: ToolColumn,
  lastPlace: number,
  numbers: readonly ViewCell[],
  headingLine: number,
  isFree: (cell: ViewCell) => boolean,
): TableHypothesis | null {
  const holdsScore = (score: ViewCell): boolean =>
    score.place >= cell.place && score.place <= lastPlace && (score.number !== null || score.isUncalculated);
  const scored = numbers.filter(({ line }) =>
    view.cellsOfLine(line).some((score) => holdsScore(score) && isFree(score)),
  );
  const [first] = scored;
  // Scores of items that follow one another from the first; a gap would leave open whose they are.
  if (!first || !isItemCount(tool, scored.length) || scored.at(-1) !== numbers[scored.length - 1]) return null;
  const lines = scored.map(({ line }) => line);
  const headingLines = view.lines.filter((line) => line >= headingLine && line < first.line);
  const columns = findScoreColumns(view, lines, first.place, cell.place, lastPlace, headingLines, isFree);
  if (columns.length === 0) return null;
  const title = view.isTurned
    ? titleOver(upright, first.place, headingLine, spanOf(lines)[1])
    : titleOver(upright, headingLine, first.place, cell.place);
  return {
    role: 'item-table',
    view,
    entries: scored.map((label, index) => ({
      label,
      subject: { kind: 'item', tool, number: index + 1, spelling: label.text ?? String(index + 1) },
    })),
    columns,
    headingLines,
    tool,
    issue: null,
    year: title.year,
    agency: title.agency,
    confidence: 'medium',
    evidence: view.isTurned
      ? [{ kind: 'heading-row', row: first.place }]
      : [
          { kind: 'heading-row', row: headingLine },
          { kind: 'code-column', column: first.place },
          ...columns.map(({ place, heading }) => ({ kind: 'score-column' as const, column: place, heading })),
        ],
    notUnderstood: [],
  };
}
