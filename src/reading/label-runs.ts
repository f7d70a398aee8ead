import type { CellLabel } from './cell-label';
import { yearsMentioned } from './fiscal-year-mention';
import { isHeadingLine } from './heading-lines';
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
  return runs;
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
