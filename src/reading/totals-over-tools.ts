import type { LabelledCell, LabelRun } from './label-runs';
import type { SheetView, ViewCell } from './sheet-view';

/** How many columns beside the tools their total may stand. */
const FARTHEST_TOTAL = 3;
/** How many rows over the tools the heading of their total may stand. */
const HIGHEST_TOTAL = 2;

/**
 * A run of tools across the sheet with the overall score beside them whose heading stands in a row over theirs, as
 * where the tools alone are grouped under one more heading.
 */
export function withTotalOver(view: SheetView, run: LabelRun, isFree: (cell: ViewCell) => boolean): LabelRun {
  const lines = run.members.map(({ cell }) => cell.line);
  const isOfTools = run.members.every(({ label }) => label.kind === 'tool');
  if (!view.isTurned || !isOfTools || lines.length < 2) return run;
  const total =
    totalBeside(view, run.place, Math.max(...lines), 1, isFree) ??
    totalBeside(view, run.place, Math.min(...lines), -1, isFree);
  if (total === null) return run;
  return { ...run, members: [...run.members, total].sort((a, b) => a.cell.line - b.cell.line) };
}

function totalBeside(
  view: SheetView,
  place: number,
  line: number,
  step: 1 | -1,
  isFree: (cell: ViewCell) => boolean,
): LabelledCell | null {
  for (let distance = 1; distance <= FARTHEST_TOTAL; distance += 1) {
    const at = line + step * distance;
    const cell = view.at(at, place) === null ? headingAt(view, at, place) : null;
    if (cell === null) return null;
    if (cell.label?.kind === 'overall' && isFree(cell)) return { cell, label: cell.label };
  }
  return null;
}

/** What heads a line at a place or, where nothing stands there, alone from a row over it; null where nothing does. */
export function headingAt(view: SheetView, line: number, place: number): ViewCell | null {
  for (let up = 0; up <= Math.min(place, HIGHEST_TOTAL); up += 1) {
    const cell = view.at(line, place - up);
    if (cell === null) continue;
    const merge = view.mergeAt(line, place - up);
    return merge !== null && merge.lastLine > merge.firstLine ? null : cell;
  }
  return null;
}
