import { INDICATORS_OF_TOOL } from '../assessment/indicator-numbers';
import { TOOLS, type Tool } from '../assessment/framework';
import { yearMentioned } from './fiscal-year-mention';
import { findLabelRuns, isLabel, scoresBefore, type LabelledCell, type LabelRun } from './label-runs';
import { headingLinesOver, isHeadingLine } from './heading-lines';
import { yieldingHeadings } from './heading-words';
import { findScoreColumns, type ScoreColumn } from './score-columns';
import type { NotUnderstood } from './score-set';
import { countsRespondents } from './respondent-tables';
import { spanOf } from './span-of-numbers';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver, type TableTitle } from './table-titles';
import { toolMentioned } from './tool-mention';
import { isScoreOfPart } from './scores-of-parts';
import { runsOfAgencies } from './long-tables';
import { headingAt, withTotalOver } from './totals-over-tools';
import { isTotalOfTools, totalAfter } from './total-lines';

/** Most points a tool can add to the overall score where tools are given as weighted points. */
const WEIGHTED_POINTS: Readonly<Record<Tool, number>> = { IIT: 30, EIT: 30, OIT: 40 };

/** How far a sum of weighted points may lie from what the tools give: each of the three is rounded. */
const WEIGHTED_TOLERANCE = 0.05;

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
      (label.kind === 'tool' ||
        (label.kind === 'overall' && !sumsUpList(view, cell)) ||
        (label.kind === 'code' && label.code.mayBeWeight)) &&
      isFree(cell),
  )
    .map((run) => withTotalOver(view, run, isFree))
    .flatMap((run) => runsOfAgencies(view, run))
    .flatMap((run) => readTools(view, upright, run, isFree).map((table) => ofAgency(table, run)));
}

/** True of ภาพรวม among the names of a list of agencies: it sums up what stands in their rows. */
function sumsUpList(view: SheetView, { line, place }: ViewCell): boolean {
  if (view.isTurned) return false;
  const heading = view.cellsOfPlace(place).findLast((above) => above.line < line && above.meaning !== null);
  if (heading?.meaning !== 'agency') return false;
  const beside = view.cellsOfLine(heading.line).filter((cell) => cell.place > place && isLabel(cell));
  return beside.length > 1 || isHeadingLine(view, heading.line);
}

type ToolEntry = TableEntry & { readonly subject: { readonly kind: 'tool'; readonly tool: Tool } };

/** The lines without those whose words say that another of their tool is the later: ก่อนทักท้วง beside หลังทักท้วง. */
function withoutEarlier(lines: readonly ToolEntry[]): readonly ToolEntry[] {
  const wordsOf = ({ label }: ToolEntry): string => label.text ?? '';
  const yielding = new Map(
    TOOLS.map((tool) => [tool, yieldingHeadings(lines.filter(({ subject }) => subject.tool === tool).map(wordsOf))]),
  );
  return lines.filter((line) => yielding.get(line.subject.tool)?.has(wordsOf(line)) !== true);
}

/** The table as that of the agency which the lines of its run name. */
function ofAgency(table: TableHypothesis, { agency }: LabelRun): TableHypothesis {
  if (agency === undefined) return table;
  return { ...table, columns: table.columns.map((column) => ({ ...column, agency: column.agency ?? agency })) };
}

function readTools(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  isUnclaimed: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const labels = new Map(run.members.map(({ cell }) => [cell.line, cell]));
  const isFree = (cell: ViewCell): boolean => {
    const label = labels.get(cell.line);
    return isUnclaimed(cell) && (label === undefined || !isScoreOfPart(view, label, cell));
  };
  const members = run.members.filter(({ cell }) => hasScoreAfter(view, cell, isFree));
  const [head] = members;
  if (!head) return [];
  const lines = members.map(({ cell }) => cell.line);
  const isBesideIndicators = standsBesideIndicators(view, run.place, lines);
  const headingLines = headingLinesOver(view, run.headLine ?? head.cell.line, run.place, run.place, isLabel);
  const end = view.places.at(-1) ?? run.place;
  const [from, to] = scoresBefore(view, lines, run.place) ? [run.place - 1, run.place - 1] : [run.place + 1, end];
  const columns = findScoreColumns(view, lines, run.place, from, to, headingLines, isFree);
  const [column] = columns;
  if (!column) return [];
  if (view.isTurned && members.length < 2 && !isBesideIndicators && !closesIndicators(view, head)) return [];

  const top = Math.min(head.cell.line, ...headingLines);
  const title = view.isTurned
    ? titleOver(upright, run.place, top, lines.at(-1) ?? top)
    : titleOver(upright, headingLines.at(-1) ?? top, run.place, column.place);
  const named = members.flatMap(({ cell, label }): ToolEntry[] => {
    const tool = label.kind === 'tool' ? label.tool : label.kind === 'code' ? label.code.tool : null;
    return tool === null ? [] : [{ label: cell, subject: { kind: 'tool', tool } }];
  });
  const tools = withoutEarlier(named);
  const mayBeOverall = tools.length >= 2 || isBesideIndicators || standsAlone(view, upright, run, title, isFree);
  // What a tool heads is that tool's, however the line is called.
  const isOfTool = headedByTool(view, head.cell.line, column.place);
  const overall = members.flatMap(({ cell, label }): TableEntry[] =>
    label.kind === 'overall' && (!label.isPlain || (mayBeOverall && !isOfTool))
      ? [{ label: cell, subject: { kind: 'overall' } }]
      : [],
  );
  const percentages = columns.filter((candidate) => !isWeighted(view, tools, overall, columns, candidate));
  const frame = { view, headingLines, year: run.year ?? title.year, agency: title.agency };
  const found: TableHypothesis[] = [];
  if (tools.length > 0 && percentages.length > 0 && areToolScores(view, tools, percentages, headingLines)) {
    found.push(toolTable(frame, 'tool-table', tools, percentages));
  } else if (tools.length > 1 && percentages.length === 0) {
    // Points of 30, 30 and 40 are told rather than taken: what they are parts of is not certain.
    found.push({
      ...toolTable(frame, 'tool-table', [], columns),
      notUnderstood: [weightedNote(view, head.cell, column)],
    });
  }
  // The sum of weighted points is the overall score all the same, and may stand in their column only.
  for (const entry of overall) {
    const own = columns.filter(({ place }) => mayHoldScore(view, entry, place));
    const used = own.length > 0 ? own : onlyNumberOf(view, entry, isFree);
    const year = yearMentioned(entry.label.text ?? '');
    // A total that names another year than the title is that year's, whatever column it stands in.
    const owned =
      year === null ? { frame, used } : { frame: { ...frame, year }, used: used.map((one) => ({ ...one, year })) };
    if (used.length > 0) found.push(toolTable(owned.frame, 'overall', [entry], owned.used));
  }
  const total = overall.length === 0 && found.length > 0 ? totalBelow(view, tools, isFree, percentages, columns) : null;
  if (total) found.push(toolTable(frame, 'overall', [total.entry], total.columns));
  return found;
}

/** How far over a line the tool that heads its scores may stand, past lines of weights and full marks. */
const FARTHEST_TOOL = 6;

/** True where the nearest words over a place name a tool. */
function headedByTool(view: SheetView, line: number, place: number): boolean {
  const words = view.cellsOfPlace(place).findLast((cell) => cell.line < line && cell.text !== null);
  return words !== undefined && line - words.line <= FARTHEST_TOOL && words.label?.kind === 'tool';
}

/**
 * The line that sums up the three tools right below them ("รวม"): its number in their column or, where that has none,
 * the one that their weighted sum gives. Null where there is none.
 */
function totalBelow(
  view: SheetView,
  tools: readonly TableEntry[],
  isFree: (cell: ViewCell) => boolean,
  percentages: readonly ScoreColumn[],
  columns: readonly ScoreColumn[],
): { readonly entry: TableEntry; readonly columns: readonly ScoreColumn[] } | null {
  const distinct = new Set(tools.map(({ subject }) => (subject.kind === 'tool' ? subject.tool : null))).size;
  const last = tools.at(-1)?.label;
  if (!last || distinct !== 3 || tools.length !== 3) return null;
  if (view.isTurned) return totalBeside(view, tools, isFree, percentages, columns);
  const label = totalAfter(view, last, isFree);
  if (!label) return null;
  const entry: TableEntry = { label, subject: { kind: 'overall' } };
  const isScore = (value: number | null): value is number => value !== null && value >= 0 && value <= 100;
  const own = percentages.filter(({ place }) => isScore(scoreIn(view, entry, place)));
  if (own.length > 0) return { entry, columns: own };
  const [column] = percentages.length > 0 ? percentages : columns;
  if (!column) return null;
  const sum = tools.reduce((total, one) => {
    const weight = one.subject.kind === 'tool' ? WEIGHTED_POINTS[one.subject.tool] / 100 : 0;
    return total + (scoreIn(view, one, column.place) ?? 0) * (percentages.length > 0 ? weight : 1);
  }, 0);
  const weighted = view
    .cellsOfLine(label.line)
    .find(
      (cell) => cell.place > label.place && isFree(cell) && Math.abs((cell.number ?? -1) - sum) <= WEIGHTED_TOLERANCE,
    );
  if (!weighted) return null;
  const plain = { heading: null, year: column.year, agency: column.agency, rival: null, alternatives: [] };
  return { entry, columns: [{ place: weighted.place, ...plain }] };
}

/** How far behind or before the tools, in columns, their overall score may stand, the likeliest first. */
const FARTHEST_TOTALS = [1, 2, 3, -1, -2, -3];
/** So large a share of the agencies must have there what their tools give. */
const PROVEN_SHARE = 2 / 3;

/**
 * The column beside the three tools, whatever its heading, that holds what they give, or the sum of their weighted
 * points: across the sheet anything may follow them. Null where there is none.
 */
function totalBeside(
  view: SheetView,
  tools: readonly TableEntry[],
  isFree: (cell: ViewCell) => boolean,
  percentages: readonly ScoreColumn[],
  columns: readonly ScoreColumn[],
): { readonly entry: TableEntry; readonly columns: readonly ScoreColumn[] } | null {
  const isGiven = percentages.length > 0 ? isTotalIn : isSumIn;
  const held = percentages.length > 0 ? percentages : columns;
  const [first, last] = spanOf(tools.map(({ label }) => label.line));
  const place = tools[0]?.label.place ?? 0;
  for (const distance of FARTHEST_TOTALS) {
    const label = headingAt(view, (distance > 0 ? last : first) + distance, place);
    if (label === null || label.text === null || !isFree(label)) continue;
    const entry: TableEntry = { label, subject: { kind: 'overall' } };
    const own = held.filter((column) => isGiven(view, tools, entry, column.place));
    if (own.length > 0 && own.length >= held.length * PROVEN_SHARE) return { entry, columns: own };
  }
  return null;
}

function isTotalIn(view: SheetView, tools: readonly TableEntry[], total: TableEntry, place: number): boolean {
  return isTotalOfTools(scoreIn(view, total, place), (tool) => {
    const entry = tools.find(({ subject }) => subject.kind === 'tool' && subject.tool === tool);
    return entry ? scoreIn(view, entry, place) : null;
  });
}

function isSumIn(view: SheetView, tools: readonly TableEntry[], total: TableEntry, place: number): boolean {
  const sum = tools.reduce((points, entry) => points + (scoreIn(view, entry, place) ?? NaN), 0);
  return Math.abs((scoreIn(view, total, place) ?? NaN) - sum) <= WEIGHTED_TOLERANCE;
}

type Frame = Pick<TableHypothesis, 'view' | 'headingLines' | 'year' | 'agency'>;

function toolTable(
  frame: Frame,
  role: 'tool-table' | 'overall',
  entries: readonly TableEntry[],
  columns: readonly ScoreColumn[],
): TableHypothesis {
  const { view, headingLines } = frame;
  const distinct = new Set(entries.map(({ subject }) => (subject.kind === 'tool' ? subject.tool : null))).size;
  return {
    ...frame,
    role,
    entries,
    columns,
    tool: null,
    issue: null,
    confidence: role === 'tool-table' && distinct === 3 ? 'high' : 'medium',
    evidence: view.isTurned
      ? headingLines.map((column) => ({ kind: 'code-column' as const, column }))
      : [
          ...headingLines.map((row) => ({ kind: 'heading-row' as const, row })),
          ...columns.map(({ place, heading }) => ({ kind: 'score-column' as const, column: place, heading })),
        ],
    notUnderstood: [],
  };
}

function weightedNote(view: SheetView, label: ViewCell, { place, heading }: ScoreColumn): NotUnderstood {
  // Across the sheet the label heads the column, and what heads the row is the agency.
  if (view.isTurned) {
    return { kind: 'ambiguous-score-column', cell: view.address(label.line, label.place), text: label.text ?? '' };
  }
  return { kind: 'ambiguous-score-column', cell: view.address(label.line, place), text: heading ?? label.text ?? '' };
}

/**
 * A number beside a tool's name may be a count of items or of people who answered. It is a score where a heading, over it or
 * right below it, or the label says so, or where all three tools have one and not all are small.
 */
function areToolScores(
  view: SheetView,
  tools: readonly TableEntry[],
  columns: readonly ScoreColumn[],
  headingLines: readonly number[],
): boolean {
  const distinct = new Set(tools.map(({ subject }) => (subject.kind === 'tool' ? subject.tool : null))).size;
  // The same tool again and again says which tool each line belongs to.
  if (tools.length > distinct * 2) return false;
  const isHeadedScore = columns.some(({ heading }) => /คะแนน|score/i.test(heading ?? ''));
  if (!isHeadedScore && countsRespondents(view, headingLines) && (distinct < 3 || areShares(columns))) return false;
  const isSaid =
    columns.some(({ heading }) => heading !== null && /คะแนน|ร้อยละ|score|ผลการประเมิน|%|25\d\d/i.test(heading)) ||
    tools.some(({ label }) => /คะแนน|ร้อยละ|score/i.test(label.text ?? '')) ||
    tools.every(({ label }) => columns.some(({ place }) => view.at(label.line + 1, place)?.meaning === 'score'));
  if (isSaid || tools.every((entry) => opensIndicators(view, entry, columns))) return true;
  const values = columns.flatMap(({ place }) => tools.map((entry) => scoreIn(view, entry, place) ?? 0));
  const isUncalculated = tools.every(({ label }) =>
    columns.some(({ place }) => view.at(label.line, place)?.isUncalculated === true),
  );
  return distinct === 3 && (isUncalculated || values.some((value) => value > 40));
}

/** True where a share is all that the headings of the columns promise. */
function areShares(columns: readonly ScoreColumn[]): boolean {
  return columns.every(({ heading }) => /^(?:ร้อยละ|%|คิดเป็น(?:ร้อยละ)?|สัดส่วน|percent)/i.test(heading ?? ''));
}

/** True where the first indicator of a tool follows it in its place, with a score in the same column. */
function opensIndicators(view: SheetView, { label, subject }: TableEntry, columns: readonly ScoreColumn[]): boolean {
  const next = view.cellsOfPlace(label.place).find(({ line }) => line > label.line);
  if (!next || subject.kind !== 'tool' || next.label?.kind !== 'indicator') return false;
  const number = next.label.named ?? next.label.number;
  const [column] = columns;
  if (!column || number !== INDICATORS_OF_TOOL[subject.tool][0]) return false;
  return (view.at(next.line, column.place)?.number ?? null) !== null;
}

/** The one number of a line whose label is the overall score; none where the line has several. */
function onlyNumberOf(
  view: SheetView,
  { label }: TableEntry,
  isFree: (cell: ViewCell) => boolean,
): readonly ScoreColumn[] {
  const numbers = view
    .cellsOfLine(label.line)
    .filter((cell) => cell.place > label.place && isFree(cell) && cell.number !== null);
  const [only, ...others] = numbers;
  const value = only?.number ?? null;
  if (!only || others.length > 0 || value === null || value < 0 || value > 100) return [];
  return [{ place: only.place, heading: null, year: null, agency: null, rival: null, alternatives: [] }];
}

function scoreIn(view: SheetView, { label }: TableEntry, place: number): number | null {
  return view.at(label.line, place)?.number ?? null;
}

function mayHoldScore(view: SheetView, { label }: TableEntry, place: number): boolean {
  const cell = view.at(label.line, place);
  return cell !== null && (cell.number !== null || cell.isUncalculated);
}

/** Headings between a label and the first number, seen across the sheet, say that the number is about themselves. */
function hasScoreAfter(view: SheetView, { line, place }: ViewCell, isFree: (cell: ViewCell) => boolean): boolean {
  const after = view.cellsOfLine(line).filter((cell) => cell.place > place);
  const first = after.find((cell) => isFree(cell) && (cell.number !== null || cell.isUncalculated));
  if (!first || !view.isTurned) return first !== undefined;
  return !after.some((cell) => cell.place < first.place && isOtherHeading(cell));
}

function isOtherHeading({ text, meaning }: ViewCell): boolean {
  return text !== null && (meaning === 'code' || meaning === 'agency' || meaning === 'name');
}

/** True where indicators stand in the same place right before, so that a sum closes their table. */
function standsBesideIndicators(view: SheetView, place: number, lines: readonly number[]): boolean {
  const [first, last] = spanOf(lines);
  const isNear = ({ line }: ViewCell): boolean => line >= first - 14 && line <= last + 14;
  const near = [place, place + 1, place + 2].flatMap((column) =>
    view.cellsOfPlace(column).filter((cell) => isNear(cell) && cell.label?.kind === 'indicator'),
  );
  return near.length >= 6;
}

/** True where a tool's label stands right after all of its indicators in the same place: รวม EIT after 6, 7 and 8. */
function closesIndicators(view: SheetView, { cell, label }: LabelledCell): boolean {
  if (label.kind !== 'tool') return false;
  const numbers = new Set<number>();
  for (let line = cell.line - 1; line >= 0; line -= 1) {
    const before = view.at(line, cell.place)?.label;
    if (before?.kind !== 'indicator') break;
    numbers.add(before.number ?? before.named ?? 0);
  }
  const own = INDICATORS_OF_TOOL[label.tool];
  return numbers.size === own.length && own.every((number) => numbers.has(number));
}

/** A plain "คะแนนรวม" is the overall score where nothing around it is about one tool or about items. */
function standsAlone(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  title: TableTitle,
  isFree: (cell: ViewCell) => boolean,
): boolean {
  if (view.isTurned || title.tool !== null || toolMentioned(upright.sheet) !== null || run.members.length > 2)
    return false;
  return run.members.every(({ cell }) => {
    const over = [1, 2, 3, 4].map((distance) => cell.line - distance);
    return over.every((line) => view.cellsOfLine(line).every(isFree));
  });
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
  const points = tools.flatMap((entry) => {
    const value = scoreIn(view, entry, column.place);
    return value === null || entry.subject.kind !== 'tool' ? [] : [{ tool: entry.subject.tool, value, entry }];
  });
  // Fractions of 1 are scores on another scale.
  if (points.every(({ value }) => value <= 1) || points.some(({ tool, value }) => value > WEIGHTED_POINTS[tool]))
    return false;
  const said = `${column.heading ?? ''} ${points.map(({ entry }) => entry.label.text ?? '').join(' ')}`;
  if (/น้ำหนัก|weight|(?:เต็ม|จาก|of|\()\s*[34]0|[34]0\s*(?:คะแนน|%|\))/i.test(said)) return true;
  const sum = points.reduce((total, { value }) => total + value, 0);
  const isSum = overall.some((entry) => {
    const value = scoreIn(view, entry, column.place);
    return value !== null && Math.abs(value - sum) <= 0.05;
  });
  const isShareOf = (other: ScoreColumn): boolean =>
    points.every(({ tool, value, entry }) => {
      const percentage = scoreIn(view, entry, other.place);
      return percentage !== null && Math.abs((percentage * WEIGHTED_POINTS[tool]) / 100 - value) <= 0.02;
    });
  return points.length === 3 || isSum || columns.some((other) => other !== column && isShareOf(other));
}
