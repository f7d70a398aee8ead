import type { Tool } from '../assessment/framework';
import { headingLinesOver, type HeadingLines } from './heading-lines';
import { headingMeaning } from './heading-words';
import { looksLikeIssueTable, splitItems } from './issue-parts';
import { decodeMembers, type ItemLine } from './item-lines';
import { findItemRuns, numberingOver } from './item-runs';
import { toolOfHeadings, toolsOfMembers } from './item-tools';
import { extentOf, hasLetters, isLabel, type LabelRun } from './label-runs';
import { runsAround, type RunsAround } from './runs-around';
import { findScoreColumns, type ScoreColumn } from './score-columns';
import { oncePerView } from './once-per-view';
import type { NotUnderstood, TableEvidence } from './score-set';
import { spanOf } from './span-of-numbers';
import type { SheetView, ViewCell } from './sheet-view';
import { areOthersByName } from './words-of-items';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver, type TableTitle } from './table-titles';
import { matchKey } from './thai-text';

/**
 * What a pass looks at: runs with at least one code with its letter, or runs of bare numbers only; and where their
 * scores stand. Scores before their codes are looked for last: they may be those of the table before.
 */
export interface ItemPass {
  readonly codes: 'lettered' | 'bare';
  readonly scores: 'after' | 'before';
}

/** Tables of items in a view. `upright` is the sheet not turned, where titles stand over tables. */
export function findItemTables(
  view: SheetView,
  upright: SheetView,
  breaks: readonly number[],
  claims: Claims,
  pass: ItemPass,
): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  const runs = findItemRuns(view, breaks, pass.codes, isFree);
  const around = runsAround(runs);
  const headings = headingsOfTablesAbove(view, around);
  return runs.flatMap((run) => readRun(view, upright, run, { around, headings }, pass, isFree));
}

function columnsAfter(
  view: SheetView,
  run: LabelRun,
  after: number,
  headingLines: HeadingLines,
  isFree: (cell: ViewCell) => boolean,
): readonly ScoreColumn[] {
  const lines = run.members.map(({ cell }) => cell.line);
  return findScoreColumns(view, lines, run.place, run.place + 1, after, headingLines, isFree);
}

/** Scores may stand before their codes, but then nearly every line has one. */
function columnsBefore(
  view: SheetView,
  run: LabelRun,
  before: number,
  headingLines: HeadingLines,
  isFree: (cell: ViewCell) => boolean,
): readonly ScoreColumn[] {
  const lines = run.members.map(({ cell }) => cell.line);
  const hasMoreAfter = lines.filter((line) => view.at(line, run.place + 1) !== null);
  const isFollowed = hasMoreAfter.length * 5 > lines.length;
  const found = findScoreColumns(view, lines, run.place, before, run.place - 1, headingLines, isFree);
  return found.filter(({ place, heading }) => {
    // Where questions follow the codes, scores before them must be headed so and be the first of their table.
    if (isFollowed && (heading === null || !standsFirst(view, lines, place))) return false;
    const scored = lines.filter((line) => (view.at(line, place)?.number ?? null) !== null);
    return scored.length * 4 >= lines.length * 3;
  });
}

/** True where a column has no words or codes before it, so that its numbers can only belong to what follows. */
function standsFirst(view: SheetView, lines: readonly number[], place: number): boolean {
  const preceded = lines.filter((line) =>
    view.cellsOfLine(line).some((cell) => cell.place < place && cell.text !== null && cell.number === null),
  );
  return preceded.length * 5 <= lines.length;
}

/** True where no label has a letter, nor a digit that stands for one. */
function areMereNumbers({ members }: LabelRun): boolean {
  return members.every(({ label }) => label.kind === 'bare' && !label.code.isMixed);
}

/** The places of the first codes with letters, by their lines. */
const firstCodeOfLines = oncePerView((view): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const line of view.lines) {
    const first = view.cellsOfLine(line).find(({ label }) => label?.kind === 'code');
    if (first) found.set(line, first.place);
  }
  return found;
});

/** True where the numbers stand in lines that codes with letters name already, as answers of a survey do. */
function standBesideCodes(view: SheetView, { place, members }: LabelRun): boolean {
  const firstCodes = firstCodeOfLines(view);
  const coded = members.filter(({ cell }) => (firstCodes.get(cell.line) ?? Infinity) < place);
  return coded.length * 2 > members.length;
}

/** Bare numbers are codes only where they begin with the first item, or stand under a heading for codes. */
function beginsAsTable(
  view: SheetView,
  run: LabelRun,
  items: readonly ItemLine[],
  headingLines: HeadingLines,
): boolean {
  const isUnderHeading = headingLines.some((line) => {
    const meaning = view.shownAt(line, run.place)?.meaning;
    return meaning === 'code' || meaning === 'name';
  });
  return isUnderHeading || items[0]?.number === 1;
}

function readRun(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  { around, headings }: { readonly around: RunsAround; readonly headings: (run: LabelRun) => HeadingLines },
  pass: ItemPass,
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  // Most runs are mentions in text or headings of the other direction: not worth a search for scores.
  if (!run.members.some(({ cell }) => view.numbersInLine(cell.line) > (cell.number === null ? 0 : 1))) return [];
  if (areMereNumbers(run) && standBesideCodes(view, run)) return [];
  const extent = extentOf(run);
  const headingLines = headingLinesOver(view, run.headLine ?? extent.first, run.place, run.place, isLabel);
  const columnHeadings = headingLines.length > 0 ? headingLines : headings(run);
  const lines = run.members.map(({ cell }) => cell.line);
  const columns =
    pass.scores === 'after'
      ? columnsAfter(view, run, lastPlaceOf(view, run, around, headingLines), columnHeadings, isFree)
      : columnsBefore(view, run, (around.placeBefore(run) ?? -1) + 1, columnHeadings, isFree);
  if (columns.length === 0) return [];

  const top = Math.min(extent.first, ...headingLines);
  const title = view.isTurned
    ? titleOver(upright, run.place, top, extent.last)
    : titleOver(upright, headingLines.at(-1) ?? top, ...spanOf([run.place, ...columns.map(({ place }) => place)]));
  const headingTool = toolOfHeadings(view, run.place, columns, headingLines);
  const tools = toolsOfMembers(view, run, headingTool ?? title.tool?.tool ?? null);
  const { items, notUnderstood } = decodeMembers(view, run, tools, columns);
  if (items.length === 0 || (!hasLetters(run) && !beginsAsTable(view, run, items, headingLines))) return [];
  const sorted = hasLetters(run) || numberingOver(view, run) !== 'count' ? null : sortedColumn(view, lines, columns);
  const [tool] = items.map((item) => item.tool);
  const place = sorted?.place ?? (areMereNumbers(run) && areOthersByName(view, items) ? columns[0]?.place : undefined);
  const doubts: readonly NotUnderstood[] =
    place !== undefined && tool !== undefined
      ? [{ kind: 'items-by-order', cell: view.address(lines[0] ?? 0, place), tool, count: lines.length }]
      : [];
  const isHeaded = columns.some(({ heading }) => heading !== null && headingMeaning(heading) !== null);
  const distinct = new Set(items.map(({ tool, number }) => `${tool}${number}`)).size;
  if (distinct < 2 && !(distinct === 1 && isHeaded && hasLetters(run) && !view.isTurned)) return [];

  const year = run.year ?? yearOfTable(upright, view, run, title, columns, headingLines);
  const isIssueTable = looksLikeIssueTable(view, headingLines, title);
  const evidence = evidenceOf(view, upright, run, columns, headingLines, title, tools);
  const confidence =
    isHeaded || headingLines.length > 0
      ? hasLetters(run)
        ? 'high'
        : 'medium'
      : hasLetters(run) && distinct >= 3
        ? 'medium'
        : 'low';
  return splitItems(view, items, isIssueTable, headingLines, title).map(({ lines: part, issue }, index) => ({
    role: isIssueTable ? 'issue-table' : 'item-table',
    view,
    entries: part.map(toEntry),
    columns,
    headingLines: index === 0 ? headingLines : [],
    tool: soleTool(part),
    issue,
    year,
    agency: title.agency,
    confidence,
    evidence,
    notUnderstood: index === 0 ? [...notUnderstood, ...doubts] : [],
  }));
}

/** The year of the titles over all headings, where the year nearest to the scores is but that of one column. */
function yearOfTable(
  upright: SheetView,
  view: SheetView,
  run: LabelRun,
  title: TableTitle,
  columns: readonly ScoreColumn[],
  [top]: HeadingLines,
): TableTitle['year'] {
  if (view.isTurned || top === undefined || !columns.some(({ year }) => year !== null && year === title.year)) {
    return title.year;
  }
  const places = spanOf([run.place, ...columns.map(({ place }) => place)]);
  return titleOver(upright, top, ...places).year ?? title.year;
}

/** The first column, where its scores fall from line to line: numbers that count such lines may be ranks. */
function sortedColumn(view: SheetView, lines: readonly number[], columns: readonly ScoreColumn[]): ScoreColumn | null {
  const [column] = columns;
  if (!column) return null;
  const scores = lines.flatMap((line) => view.at(line, column.place)?.number ?? []);
  const falls = scores.every((score, index) => index === 0 || score <= (scores[index - 1] ?? score));
  return falls && scores.length >= 8 && new Set(scores).size >= 5 ? column : null;
}

/** The headings that a table has in common with the ones above it, where but titles stand between; else none. */
function headingsOfTablesAbove(view: SheetView, around: RunsAround): (run: LabelRun) => HeadingLines {
  const known = new Map<LabelRun, HeadingLines>();
  return (run) => {
    const without: LabelRun[] = [];
    let found: HeadingLines | undefined = known.get(run);
    for (let below = run; found === undefined;) {
      without.push(below);
      const above = tableRightAbove(view, below, around);
      if (above === undefined) found = [];
      else {
        const own = headingLinesOver(view, above.headLine ?? extentOf(above).first, above.place, above.place, isLabel);
        found = own.length > 0 ? own : known.get(above);
        below = above;
      }
    }
    for (const each of without) known.set(each, found);
    return found;
  };
}

/** The run above another in its place, where but titles stand between. */
function tableRightAbove(view: SheetView, run: LabelRun, around: RunsAround): LabelRun | undefined {
  const above = around.above(run);
  if (above === undefined) return undefined;
  const { first } = extentOf(run);
  for (let line = extentOf(above).last + 1; line < first; line += 1) {
    if (view.cellsOfLine(line).length > 1) return undefined;
  }
  return above;
}

/** The last place before another table that stands side by side with this one. */
function lastPlaceOf(view: SheetView, run: LabelRun, around: RunsAround, headingLines: HeadingLines): number {
  const placeAfter = around.placeAfter(run);
  let after = placeAfter === null ? (view.places.at(-1) ?? run.place) : placeAfter - 1;
  for (const line of headingLines) {
    const { text: own = null, meaning = null } = view.at(line, run.place) ?? {};
    if (own === null || meaning !== 'code') continue;
    for (const { place, text } of view.cellsOfLine(line)) {
      if (place > run.place && text !== null && matchKey(text) === matchKey(own)) after = Math.min(after, place - 1);
    }
  }
  return after;
}

function soleTool(items: readonly ItemLine[]): Tool | null {
  const [tool, ...others] = new Set(items.map((item) => item.tool));
  return tool !== undefined && others.length === 0 ? tool : null;
}

function toEntry({ cell, tool, number, spelling }: ItemLine): TableEntry {
  return { label: cell, subject: { kind: 'item', tool, number, spelling } };
}

function evidenceOf(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  columns: readonly ScoreColumn[],
  headingLines: HeadingLines,
  title: TableTitle,
  tools: readonly (Tool | null)[],
): readonly TableEvidence[] {
  const evidence: TableEvidence[] = [];
  if (!view.isTurned) {
    for (const line of headingLines) evidence.push({ kind: 'heading-row', row: line });
    evidence.push({ kind: 'code-column', column: run.place });
    for (const { place, heading } of columns) evidence.push({ kind: 'score-column', column: place, heading });
  } else {
    evidence.push({ kind: 'heading-row', row: run.place });
  }
  if (run.members.some(({ label }) => label.kind === 'code') || tools.every((tool) => tool !== title.tool?.tool)) {
    evidence.push({ kind: 'tool-from-codes' });
  } else if (title.tool) {
    const { cell } = title.tool;
    evidence.push(
      cell
        ? { kind: 'tool-from-title', cell: upright.address(cell.line, cell.place) }
        : { kind: 'tool-from-sheet-name' },
    );
  }
  return evidence;
}
