import { TOOLS } from '../assessment/framework';
import { decodeSequence, isWholeSet } from './code-sequence';
import { LARGEST, sequenced } from './item-lines';
import { extentOf, findLabelRuns, hasLetters, letteredIn, type LabelledCell, type LabelRun } from './label-runs';
import { numberingMeaning } from './line-numbering';
import { saysPlaceOrKind } from './namesakes';
import type { SheetView, ViewCell } from './sheet-view';
import { saysTotal } from './total-words';
import { headingAbove } from './words-above';

/** A run of bare codes must run on at least this regularly to be taken as items. */
const REGULAR_ENOUGH = 0.6;

/** Runs of labels that may be the codes of items: those with at least one letter, or those of bare numbers only. */
export function findItemRuns(
  view: SheetView,
  breaks: readonly number[],
  codes: 'lettered' | 'bare',
  isFree: (cell: ViewCell) => boolean,
): readonly LabelRun[] {
  // A number right before a code that was read counts the lines.
  const countsCodes = ({ line, place }: ViewCell): boolean => {
    const next = view.nextInLine(line, place);
    return next !== null && !isFree(next);
  };
  return (
    findLabelRuns(
      view,
      breaks,
      (label, cell) => isFree(cell) && (label.kind === 'code' || (label.kind === 'bare' && !countsCodes(cell))),
    )
      .filter((run, _, all) => (codes === 'bare' || hasLetters(run)) && !isMereCount(view, run, all))
      .filter((run) => !isOfIndicators(view, run) && !isOfTools(view, run))
      .map((run) => ({ ...run, members: run.members.filter((member) => !isTotalLine(view, member)) }))
      .flatMap((run) => (hasLetters(run) ? [withoutStrayNumbers(view, run)] : splitAtRestarts(view, run)))
      // Across the sheet one code and the counts beside it in its row are no codes that run on.
      .filter((run) => !view.isTurned || run.members.length < 2 || letteredIn(run) !== 1)
      .filter((run) => codes === 'lettered' || isRegularBareRun(view, run))
  );
}

/** A running number beside "รวม" or "คะแนนเฉลี่ย" counts the line that sums up the items. */
function isTotalLine(view: SheetView, { cell, label }: LabelledCell): boolean {
  if (label.kind !== 'bare') return false;
  const words = label.code.rest === '' ? view.at(cell.line, cell.place + 1)?.text : label.code.rest;
  return words !== null && words !== undefined && saysTotal(words);
}

/** Bare numbers under อันดับ, or under ลำดับ beside those of the items (ข้อ, รหัส), are no codes. */
function isMereCount(view: SheetView, run: LabelRun, runs: readonly LabelRun[]): boolean {
  if (hasLetters(run)) return false;
  const own = numberingOver(view, run);
  if (own === 'count' && countsAgencies(view, run)) return true;
  if (view.isTurned) return false;
  if (own === 'rank') return true;
  if (own !== 'count') return false;
  const lines = new Set(run.members.map(({ cell }) => cell.line));
  return runs.some((other) => {
    const beside = other.members.filter(({ cell }) => lines.has(cell.line)).length;
    return other !== run && beside * 5 >= lines.size * 4 && numberingOver(view, other) === 'item';
  });
}

/** True where the heading after that of the numbers, past those of places and kinds, is one for agencies. */
function countsAgencies(view: SheetView, run: LabelRun): boolean {
  const heading = headingAbove(view, extentOf(run).first, run.place);
  if (heading === undefined) return false;
  const after = view.partOfLine(heading.line, heading.place + 1, Infinity);
  return after.find(({ text }) => !saysPlaceOrKind(text ?? ''))?.meaning === 'agency';
}

/** True where most codes stand right before the name of the indicator of their number: I1 to I10 are then its codes. */
function isOfIndicators(view: SheetView, { members }: LabelRun): boolean {
  const named = members.filter(({ cell, label }) => {
    const beside = view.nextInLine(cell.line, cell.place)?.label;
    return label.kind === 'code' && beside?.kind === 'indicator' && beside.named === label.code.number;
  });
  return named.length >= 3 && named.length * 2 > members.length;
}

/** True where bare numbers count lines that name one tool each, as of a table of the three tools. */
function isOfTools(view: SheetView, run: LabelRun): boolean {
  if (hasLetters(run) || run.members.length > TOOLS.length + 1) return false;
  const named = run.members.flatMap(({ cell }) => {
    const beside = view.nextInLine(cell.line, cell.place)?.label;
    return beside?.kind === 'tool' ? [beside.tool] : [];
  });
  return named.length > 1 && new Set(named).size === named.length;
}

/** What the nearest words over a run say about its numbers. */
export function numberingOver(view: SheetView, run: LabelRun): ReturnType<typeof numberingMeaning> {
  const heading = headingAbove(view, extentOf(run).first, run.place);
  return heading?.text ? numberingMeaning(heading.text) : null;
}

/** True where bare numbers under a heading for items are a whole set in any order, as in a table sorted by score. */
function isShuffledSet(view: SheetView, run: LabelRun): boolean {
  const numbers = run.members.map(({ label }) => (label.kind === 'bare' ? Number(label.code.digits) : 0));
  return numbers.length >= 5 && isWholeSet(numbers) && numberingOver(view, run) === 'item';
}

/** Bare numbers that start again at 1 begin another table. */
function splitAtRestarts(view: SheetView, run: LabelRun): readonly LabelRun[] {
  const { members } = run;
  if (isShuffledSet(view, run)) return [run];
  const runs: LabelledCell[][] = [];
  let last = Infinity;
  for (const member of members) {
    const digits = member.label.kind === 'bare' ? member.label.code.digits : '';
    const number = Number(digits);
    const isStart = number === 1 || (digits === '11' && member.label.kind === 'bare' && member.label.code.isMixed);
    if (runs.length === 0 || (isStart && number <= last)) runs.push([]);
    runs.at(-1)?.push(member);
    last = number;
  }
  const [first] = members;
  return runs.map((split) => ({ ...run, headLine: first?.cell.line ?? 0, members: split }));
}

/**
 * Bare numbers below a code in a column of numbers are scores under a code that heads them, and those before the name of
 * an indicator are the indicator's; neither are codes.
 */
function withoutStrayNumbers(view: SheetView, whole: LabelRun): LabelRun {
  const run = { ...whole, members: whole.members.filter((member) => !isOfIndicator(view, member)) };
  const lettered = run.members.filter(({ label }) => label.kind === 'code');
  const bare = run.members.length - lettered.length;
  const areScores = bare > lettered.length * 2 || otherNumbersAmong(view, run) > 0;
  return bare > 0 && areScores ? { ...run, members: lettered } : run;
}

function isOfIndicator(view: SheetView, { cell, label }: LabelledCell): boolean {
  if (label.kind !== 'bare') return false;
  const beside = view.nextInLine(cell.line, cell.place);
  // Looking up what a number says takes time, and there may be a hundred thousand.
  return beside !== null && beside.text !== null && beside.label?.kind === 'indicator' && beside.label.named !== null;
}

/** How many cells between the first and last label of a run hold a number that is no label. */
function otherNumbersAmong(view: SheetView, run: LabelRun): number {
  const { first, last } = extentOf(run);
  let others = 0;
  for (const cell of view.partOfPlace(run.place, first, last)) {
    if (cell.label === null && cell.number !== null) others += 1;
  }
  return others;
}

/** Codes that run on, in a column that holds hardly any other numbers: scores may be whole numbers too. */
function isRegularBareRun(view: SheetView, run: LabelRun): boolean {
  const { members } = run;
  if (members.length < 2 || otherNumbersAmong(view, run) * 5 > members.length) return false;
  if (isShuffledSet(view, run)) return true;
  const codes = members.map(sequenced);
  return TOOLS.some((tool) => decodeSequence(codes, tool, LARGEST[tool]).regularity >= REGULAR_ENOUGH);
}
