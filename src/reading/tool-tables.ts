import type { Tool } from '../assessment/framework';
import { headingMeaning } from './heading-words';
import { findLabelRuns, labelOfCell, type LabelRun } from './label-runs';
import { scoreOfCell } from './score-cell';
import { findScoreColumns, headingLinesOver, type ScoreColumn } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver, type TableTitle } from './table-titles';
import { toolMentioned } from './tool-mention';

/** Most points a tool can add to the overall score where tools are given as weighted points. */
const WEIGHTED_POINTS: Readonly<Record<Tool, number>> = { IIT: 30, EIT: 30, OIT: 40 };

/** Tools and the overall score that stand in cells of their own, each beside its label. */
export function findToolTables(
  view: SheetView,
  upright: SheetView,
  breaks: readonly number[],
  claims: Claims,
): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  return findLabelRuns(
    view,
    breaks,
    (label, cell) =>
      (label.kind === 'tool' || label.kind === 'overall' || (label.kind === 'code' && label.code.mayBeWeight)) &&
      isFree(cell),
  ).flatMap((run) => readTools(view, upright, run, isFree));
}

function readTools(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const members = run.members.filter(({ cell }) => hasScoreAfter(view, cell, isFree));
  const [head] = members;
  if (!head) return [];
  if (view.isTurned && members.length < 2) return [];
  const lines = members.map(({ cell }) => cell.line);
  const first = head.cell.line;
  const headingLines = headingLinesOver(view, headingStart(view, run.place, first), run.place);
  const columns = findScoreColumns(
    view,
    lines,
    run.place,
    run.place + 1,
    view.places.at(-1) ?? run.place,
    headingLines,
    isFree,
  );
  const [column] = columns;
  if (!column) return [];

  const top = Math.min(first, ...headingLines);
  const title = view.isTurned
    ? titleOver(upright, run.place, top, lines.at(-1) ?? top)
    : titleOver(upright, top, run.place, column.place);
  const besideIndicators = standsBesideIndicators(view, run.place, lines);
  const tools: TableEntry[] = [];
  const overall: TableEntry[] = [];
  for (const { cell, label } of members) {
    const tool = label.kind === 'tool' ? label.tool : label.kind === 'code' ? label.code.tool : null;
    if (tool !== null) tools.push({ label: cell, subject: { kind: 'tool', tool } });
    if (label.kind !== 'overall') continue;
    const isSumOfSomethingElse =
      label.isPlain &&
      !besideIndicators &&
      tools.length < 2 &&
      !standsAlone(view, run, title, claimsNothing(isFree, cell, view));
    if (!isSumOfSomethingElse) overall.push({ label: cell, subject: { kind: 'overall' } });
  }
  const usable = columns.filter((candidate) => !isWeighted(view, tools, overall, columns, candidate));
  const weighted = columns.filter((candidate) => !usable.includes(candidate));
  const distinctTools = new Set(tools.map(({ subject }) => (subject.kind === 'tool' ? subject.tool : null))).size;
  // The same tool again and again is a column that says which tool each line belongs to, not three scores.
  const keepTools = tools.length <= distinctTools * 2;
  return [
    ...(keepTools && tools.length > 0 && usable.length > 0 ? [table('tool-table', tools, usable)] : []),
    ...(overall.length > 0 ? [table('overall', overall, usable.length > 0 ? usable : weighted)] : []),
  ];

  function table(
    role: 'tool-table' | 'overall',
    entries: readonly TableEntry[],
    used: readonly ScoreColumn[],
  ): TableHypothesis {
    return {
      role,
      view,
      entries,
      columns: used,
      headingLines,
      tool: null,
      issue: null,
      year: title.year,
      agency: title.agency,
      confidence: role === 'tool-table' && distinctTools === 3 ? 'high' : 'medium',
      evidence: view.isTurned
        ? [{ kind: 'heading-row', row: run.place }]
        : [
            ...headingLines.map((row) => ({ kind: 'heading-row' as const, row })),
            ...used.map(({ place, heading }) => ({ kind: 'score-column' as const, column: place, heading })),
          ],
      notUnderstood:
        role === 'tool-table'
          ? weighted
              .filter(() => usable.length === 0)
              .map(({ place, heading }) => ({
                kind: 'ambiguous-score-column' as const,
                cell: view.address(first, place),
                text: heading ?? '',
              }))
          : [],
    };
  }
}

function hasScoreAfter(view: SheetView, { line, place }: ViewCell, isFree: (cell: ViewCell) => boolean): boolean {
  return view.cellsOfLine(line).some((cell) => cell.place > place && isFree(cell) && numberIn(view, cell) !== null);
}

function numberIn(view: SheetView, { line, place, cell }: ViewCell): number | null {
  return scoreOfCell(cell, view.address(line, place)).value;
}

function headingStart(view: SheetView, place: number, first: number): number {
  if (!view.isTurned) return first;
  let start = first;
  for (const cell of [...view.cellsOfPlace(place)].reverse()) {
    if (cell.line >= start) continue;
    const meaning = cell.text === null ? null : headingMeaning(cell.text);
    if (labelOfCell(cell) === null && meaning !== 'score' && meaning !== 'level') break;
    start = cell.line;
  }
  return start;
}

/** True where indicators stand in the same place right before, so that a sum closes their table. */
function standsBesideIndicators(view: SheetView, place: number, lines: readonly number[]): boolean {
  const first = Math.min(...lines);
  const last = Math.max(...lines);
  const isNear = ({ line }: ViewCell): boolean => line >= first - 14 && line <= last + 14;
  const near = [place, place + 1, place + 2].flatMap((column) =>
    view.cellsOfPlace(column).filter((cell) => isNear(cell) && labelOfCell(cell)?.kind === 'indicator'),
  );
  return near.length >= 6;
}

/** A plain "คะแนนรวม" is the overall score where nothing around it is about one tool or about items. */
function standsAlone(view: SheetView, run: LabelRun, title: TableTitle, isUnclaimed: boolean): boolean {
  return (
    isUnclaimed &&
    title.tool === null &&
    toolMentioned(view.sheet) === null &&
    run.members.length <= 2 &&
    !view.isTurned
  );
}

function claimsNothing(isFree: (cell: ViewCell) => boolean, label: ViewCell, view: SheetView): boolean {
  for (let line = label.line - 1; line >= Math.max(0, label.line - 4); line -= 1) {
    if (view.cellsOfLine(line).some((cell) => !isFree(cell))) return false;
  }
  return true;
}

/**
 * Points of 30, 30 and 40 are no percentages: so it is where the heading or the labels say so, where the tools add up
 * to the overall score, and where another column holds the percentages they come from.
 */
function isWeighted(
  view: SheetView,
  tools: readonly TableEntry[],
  overall: readonly TableEntry[],
  columns: readonly ScoreColumn[],
  column: ScoreColumn,
): boolean {
  const points = tools.flatMap(({ label, subject }) => {
    const cell = view.at(label.line, column.place);
    const value = cell === null ? null : numberIn(view, cell);
    return value === null || subject.kind !== 'tool' ? [] : [{ tool: subject.tool, value, label }];
  });
  if (points.length === 0 || points.some(({ tool, value }) => value > WEIGHTED_POINTS[tool])) return false;
  const said = `${column.heading ?? ''} ${points.map(({ label }) => label.text ?? '').join(' ')}`;
  if (/น้ำหนัก|weight|(?:เต็ม|จาก|of|\()\s*[34]0|[34]0\s*(?:คะแนน|%|\))/i.test(said)) return true;
  const sum = points.reduce((total, { value }) => total + value, 0);
  const sums = overall.some(({ label }) => {
    const cell = view.at(label.line, column.place);
    const value = cell === null ? null : numberIn(view, cell);
    return value !== null && points.length === 3 && Math.abs(value - sum) <= 0.05;
  });
  if (sums) return true;
  return (
    columns.some((other) =>
      points.every(({ tool, value, label }) => {
        const cell = view.at(label.line, other.place);
        const percentage = cell === null ? null : numberIn(view, cell);
        return (
          other !== column &&
          percentage !== null &&
          Math.abs((percentage * WEIGHTED_POINTS[tool]) / 100 - value) <= 0.02
        );
      }),
    ) || points.length === 3
  );
}
