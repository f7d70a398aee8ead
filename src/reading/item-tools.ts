import type { Tool } from '../assessment/framework';
import type { HeadingLines } from './heading-lines';
import { extentOf, type LabelRun } from './label-runs';
import type { ScoreColumn } from './score-columns';
import type { SheetView } from './sheet-view';
import { toolMentioned } from './tool-mention';

/** The tool that the words over the codes, or else those over the scores, name; null where they name none. */
export function toolOfHeadings(
  view: SheetView,
  place: number,
  columns: readonly ScoreColumn[],
  headingLines: HeadingLines,
): Tool | null {
  const own = headingLines.map((line) => view.shownAt(line, place)?.text ?? '').join(' ');
  return toolMentioned(own) ?? toolMentioned(columns.map(({ heading }) => heading ?? '').join(' '));
}

/** The tool of each member: its letter, else a cell beside it, else the members around it, else the table's. */
export function toolsOfMembers(view: SheetView, run: LabelRun, tableTool: Tool | null): readonly (Tool | null)[] {
  const beside = toolsBeside(view, run);
  const lettered = run.members.map(({ label }) => (label.kind === 'code' ? label.code.tool : null));
  const previousOf = runningLast(lettered);
  const nextOf = runningLast([...lettered].reverse()).reverse();
  return run.members.map(({ label }, index) => {
    const own = lettered[index];
    if (own) return own;
    const besideIt = beside[index];
    if (besideIt) return besideIt;
    if (label.kind === 'bare' && label.code.isMixed) return label.code.digits.startsWith('0') ? 'OIT' : 'IIT';
    const previous = previousOf[index] ?? null;
    const next = nextOf[index] ?? null;
    if (previous !== null && (next === null || next === previous)) return previous;
    if (previous === null && next !== null) return next;
    if (label.kind === 'bare' && /^0[1-9]\d$/.test(label.code.digits)) return 'OIT';
    return tableTool;
  });
}

/** For each position the last value at or before it that is not null. */
function runningLast<Value>(values: readonly (Value | null)[]): (Value | null)[] {
  let last: Value | null = null;
  return values.map((value) => (last = value ?? last));
}

/** Tools named in a column beside the codes, each holding for the lines below it until the next. */
function toolsBeside(view: SheetView, run: LabelRun): readonly (Tool | null)[] {
  const { first, last } = extentOf(run);
  for (let place = run.place - 1; place >= Math.max(0, run.place - 3); place -= 1) {
    const named = view.partOfPlace(place, first, last).flatMap(({ line, text }) => {
      const tool = text === null ? null : toolInColumn(text);
      return tool === null ? [] : [{ line, tool }];
    });
    const start = view.shownAt(first, place)?.text ?? null;
    const startTool = start === null ? null : toolInColumn(start);
    if (startTool === null) continue;
    let next = 0;
    let tool = startTool;
    return run.members.map(({ cell }) => {
      for (let mark = named[next]; mark && mark.line <= cell.line; mark = named[next]) {
        tool = mark.tool;
        next += 1;
      }
      return tool;
    });
  }
  return run.members.map(() => null);
}

function toolInColumn(text: string): Tool | null {
  if (text.length > 80) return null;
  const letter = /^[ieo]$/i.exec(text)?.[0].toLowerCase();
  if (letter) return letter === 'i' ? 'IIT' : letter === 'e' ? 'EIT' : 'OIT';
  return toolMentioned(text);
}
