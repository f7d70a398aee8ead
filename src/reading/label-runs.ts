import type { FiscalYear } from '../assessment/framework';
import type { CellLabel } from './cell-label';
import { yearsMentioned } from './fiscal-year-mention';
import { isHeadingLine, isYearCell } from './heading-lines';
import { saysNotResult } from './heading-words';
import type { ScoreColumn } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import { toolsMentioned } from './tool-mention';

export interface LabelledCell {
  readonly cell: ViewCell;
  readonly label: CellLabel;
}

/** Labels below one another in one place, with no heading or title between. */
export interface LabelRun {
  readonly place: number;
  /** Line of the first label of the whole that this run was cut from: the headings stand over that. */
  readonly headLine?: number;
  /** The year that stands over these labels and not over those beside them. */
  readonly year?: FiscalYear;
  /** The agency that the lines of these labels name, and not those of the other runs cut from the whole. */
  readonly agency?: NonNullable<ScoreColumn['agency']>;
  readonly members: readonly LabelledCell[];
}

/** True where a cell names what its line is about in words; bare numbers do not. */
export function isLabel({ label }: ViewCell): boolean {
  return label !== null && label.kind !== 'bare';
}

/** Lines that end one table and begin another: headings, and titles that name a tool, a year or an issue. */
export function breakingLines(view: SheetView): readonly number[] {
  return view.lines.filter((line) => isHeadingLine(view, line) || isTitleLine(view, line));
}

function isTitleLine(view: SheetView, line: number): boolean {
  const [cell, ...others] = view.cellsOfLine(line);
  if (!cell || others.length > 0 || cell.text === null) return false;
  const { label } = cell;
  if (label?.kind === 'code' || label?.kind === 'bare' || label?.kind === 'indicator') return false;
  return toolsMentioned(cell.text).length === 1 || yearsMentioned(cell.text).length === 1 || /ประเด็นที่/.test(cell.text);
}

/** Runs of the labels that are wanted, place by place. `breaks` are ascending. */
export function findLabelRuns(
  view: SheetView,
  breaks: readonly number[],
  isWanted: (label: CellLabel, cell: ViewCell) => boolean,
): readonly LabelRun[] {
  const runs: LabelRun[] = [];
  const breakSet = new Set(breaks);
  for (const place of view.places) {
    let members: LabelledCell[] = [];
    let nextBreak = 0;
    for (const cell of view.cellsOfPlace(place)) {
      const { label } = cell;
      // A heading in the very place of the labels begins another table, whatever stands beside it.
      if (label === null && cell.meaning === 'code' && cell.text !== null && members.length > 0) {
        runs.push({ place, members });
        members = [];
      }
      if (label === null || breakSet.has(cell.line) || !isWanted(label, cell)) continue;
      const last = members.at(-1);
      while ((breaks[nextBreak] ?? Infinity) <= (last?.cell.line ?? -1)) nextBreak += 1;
      if (last && (breaks[nextBreak] ?? Infinity) < cell.line) {
        runs.push({ place, members });
        members = [];
      }
      members.push({ cell, label });
    }
    if (members.length > 0) runs.push({ place, members });
  }
  if (!view.isTurned) return runs;
  return runs
    .flatMap((run) => splitAtYears(view, run))
    .flatMap((run) => splitAtYearsBelow(view, run))
    .map((run) => ({ ...run, members: run.members.map((member) => overItsScore(view, member)) }))
    .map((run) => withoutOtherResults(view, run));
}

/** How far below a label that is merged over several columns their headings may stand. */
const FARTHEST_BELOW = 2;

/** A label merged over several columns as if it stood over the one that is headed as scores, where the first is not. */
function overItsScore(view: SheetView, member: LabelledCell): LabelledCell {
  const { cell, label } = member;
  const merge = view.mergeAt(cell.line, cell.place);
  if (merge === null || merge.lastLine === merge.firstLine) return member;
  for (let place = merge.lastPlace + 1; place <= merge.lastPlace + FARTHEST_BELOW; place += 1) {
    const headings = view.partOfPlace(place, merge.firstLine, merge.lastLine);
    const [first] = headings;
    if (headings.some(({ text }) => text === null)) return member;
    const others = headings.filter(({ meaning }) => meaning !== 'not-score' && meaning !== 'remark');
    if (first?.line !== merge.firstLine || others.includes(first)) continue;
    const headed = others.filter(({ meaning }) => meaning === 'score');
    const scored = headed.length > 0 ? headed : others;
    const [score] = scored;
    return scored.length === 1 && score ? { cell: shiftedTo(cell, score.line), label } : member;
  }
  return member;
}

/** Labels that run across without those under a heading of their group that another group is the result instead of. */
function withoutOtherResults(view: SheetView, run: LabelRun): LabelRun {
  const members = run.members.filter(({ cell }) => !saysNotResult(view.shownAt(cell.line, run.place - 1)?.text ?? ''));
  return members.length > 0 && members.length < run.members.length ? { ...run, members } : run;
}

/** How far over labels that run across the years of their groups may stand. */
const FARTHEST_YEARS = 3;

/** Labels that run across under two years or more, each over the first of its own, are as many tables. */
export function splitAtYears(view: SheetView, run: LabelRun): readonly LabelRun[] {
  const { last } = extentOf(run);
  for (let place = run.place - 1; place >= Math.max(0, run.place - FARTHEST_YEARS); place -= 1) {
    const starts = view.cellsOfPlace(place).filter((cell) => cell.line <= last && yearAlone(cell) !== null);
    if (new Set(starts.map(yearAlone)).size < 2) continue;
    const before = run.members.filter(({ cell }) => cell.line < (starts[0]?.line ?? 0));
    const groups = starts.flatMap((start, index): readonly LabelRun[] => {
      const end = starts[index + 1]?.line ?? Infinity;
      const members = run.members.filter(({ cell }) => cell.line >= start.line && cell.line < end);
      return isBesideScores(start) ? [] : [{ ...run, members, ...yearOf(start) }];
    });
    return [{ ...run, members: before }, ...groups].filter(({ members }) => members.length > 0);
  }
  return [run];
}

/** Labels that run across, each over the same years of its own, are a table for every year. */
function splitAtYearsBelow(view: SheetView, run: LabelRun): readonly LabelRun[] {
  if (run.year !== undefined) return [run];
  const { last } = extentOf(run);
  const years = view.cellsOfPlace(run.place + 1).filter((cell) => yearAlone(cell) !== null && !isBesideScores(cell));
  const below = run.members.map(({ cell }, index) => {
    const next = run.members[index + 1]?.cell.line ?? endOfMerge(view, last, run.place);
    return years.filter(({ line }) => line >= cell.line && line < next);
  });
  const [first] = below;
  const wanted = first?.map(yearAlone) ?? [];
  const isSame = (cells: readonly ViewCell[]): boolean =>
    cells.length === wanted.length && cells.every((cell, index) => yearAlone(cell) === wanted[index]);
  if (new Set(wanted).size < 2 || new Set(wanted).size < wanted.length || !below.every(isSame)) return [run];
  return (first ?? []).map((year, index) => ({
    ...run,
    ...yearOf(year),
    members: run.members.map(({ cell, label }, member) => ({
      cell: shiftedTo(cell, below[member]?.[index]?.line ?? cell.line),
      label,
    })),
  }));
}

/** True of the heading of goals and the like, which are scores of no year: เป้าหมาย 2569. */
function isBesideScores({ meaning, text }: ViewCell): boolean {
  return text !== null && meaning === 'not-score';
}

/** The line after the cells that a label stands over: to the end of its merge, or any number of cells where it has none. */
function endOfMerge(view: SheetView, line: number, place: number): number {
  const merge = view.mergeAt(line, place);
  return merge === null ? Infinity : merge.lastLine + 1;
}

/** A label as if it stood in another of the lines that it is over. */
function shiftedTo(cell: ViewCell, line: number): ViewCell {
  const { place, text, number, isUncalculated, label, meaning } = cell;
  return { line, place, cell: cell.cell, text, number, isUncalculated, label, meaning };
}

function yearOf(cell: ViewCell): Pick<LabelRun, 'year'> {
  const year = yearAlone(cell);
  return year === null ? {} : { year };
}

/** The one year that a cell states; null where it states none or several. */
function yearAlone(cell: ViewCell): FiscalYear | null {
  if (cell.text === null && !isYearCell(cell)) return null;
  const [year, ...others] = yearsMentioned(cell.text ?? String(cell.cell.value));
  return year !== undefined && others.length === 0 ? year : null;
}

/** True where, across the sheet, a score stands right over each label and nothing below one: cards and the like. */
export function scoresBefore(view: SheetView, lines: readonly number[], place: number): boolean {
  const isScore = (line: number): boolean => {
    const number = view.at(line, place - 1)?.number ?? null;
    return number !== null && number >= 0 && number <= 100;
  };
  return (
    view.isTurned && lines.length >= 2 && lines.every((line) => isScore(line) && view.at(line, place + 1) === null)
  );
}

/** First and last line of a run. */
export function extentOf({ members }: LabelRun): { readonly first: number; readonly last: number } {
  return { first: members[0]?.cell.line ?? 0, last: members.at(-1)?.cell.line ?? 0 };
}

/** How many labels of a run are codes with their letter. */
export function letteredIn({ members }: LabelRun): number {
  return members.filter(({ label }) => label.kind === 'code').length;
}

/** True where a run has a code with its letter. */
export function hasLetters({ members }: LabelRun): boolean {
  return members.some(({ label }) => label.kind === 'code');
}
