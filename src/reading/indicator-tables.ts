import { indicatorNumber } from '../assessment/indicator-numbers';
import type { IndicatorNumber } from '../assessment/framework';
import { extentOf, findLabelRuns, isLabel, type LabelRun } from './label-runs';
import { headingLinesOver } from './heading-lines';
import { isScoreOfPart } from './scores-of-parts';
import { scoresBefore } from './label-runs';
import { numberedIndicators } from './numbered-indicators';
import { findScoreColumns } from './score-columns';
import { spanOf } from './span-of-numbers';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';
import { matchKey } from './thai-text';
import { totalOfIndicators } from './total-lines';

/** A line of an indicator table before its number is settled. */
interface IndicatorLine {
  readonly label: ViewCell;
  /** The number that stands in the line; null where none does. */
  readonly told: number | null;
  /** The indicator whose name stands in the line; null where the name is nobody's. */
  readonly named: IndicatorNumber | null;
  readonly name: string;
}

/** How far left of the names their numbers may stand. */
const FARTHEST_NUMBER = 3;

/** Tables of indicators in a view, and indicators with a score that stand among the items of an item table. */
export function findIndicatorTables(
  view: SheetView,
  upright: SheetView,
  breaks: readonly number[],
  claims: Claims,
): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  const runs = [
    ...findLabelRuns(view, breaks, (label, cell) => label.kind === 'indicator' && isFree(cell)),
    ...numberedIndicators(view, isFree),
  ];
  const named = runs.flatMap((run) => {
    const hypothesis = readIndicators(view, upright, run, runs, isFree);
    if (!hypothesis) return [];
    const total = totalOfIndicators(hypothesis, isFree);
    return total ? [hypothesis, total] : [hypothesis];
  });
  return named;
}

function readIndicators(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  runs: readonly LabelRun[],
  isFree: (cell: ViewCell) => boolean,
): TableHypothesis | null {
  const told = linesOf(view, run, isFree);
  const numbers = settleNumbers(told);
  const settled = told.flatMap((line, index) => {
    const number = numbers[index] ?? null;
    return number === null ? [] : [{ line, number }];
  });
  if (settled.length === 0) return null;
  const hasNumber = told.some(({ told }) => told !== null);
  if (settled.length < 2 && (view.isTurned || !hasNumber)) return null;

  const [first, last] = spanOf(settled.map(({ line }) => line.label.line));
  const headingLines = headingLinesOver(view, first, run.place, Math.max(0, run.place - FARTHEST_NUMBER), isLabel);
  let after = view.places.at(-1) ?? run.place;
  for (const other of runs) {
    const extent = extentOf(other);
    if (other.place > run.place && extent.first <= last && extent.last >= first)
      after = Math.min(after, other.place - 1);
  }
  for (const line of headingLines) {
    const heads = view.cellsOfLine(line).filter(({ text, meaning }) => text !== null && meaning === 'code');
    const repeated = heads.find(
      ({ place, text }) =>
        place > run.place &&
        heads.some((own) => own.place <= run.place && matchKey(own.text ?? '') === matchKey(text ?? '')),
    );
    if (repeated) after = Math.min(after, repeated.place - 1);
  }
  const codes = placeOfCodes(
    view,
    settled.map(({ line }) => line.label),
  );
  // Beyond codes whose items were read, only a column with a number for each indicator and none for other lines is its own.
  const mayBeBeyond = settled.some(({ line }) => {
    const code = view.at(line.label.line, codes);
    return code !== null && !isFree(code);
  });
  if (!mayBeBeyond) after = Math.min(after, codes - 1);
  const labels = new Map(settled.map(({ line: { label } }) => [label.line, label]));
  const lines = [...labels.keys()];
  const isOwn = (cell: ViewCell): boolean => {
    const label = labels.get(cell.line);
    return isFree(cell) && (label === undefined || !isScoreOfPart(view, label, cell));
  };
  const [from, to] = scoresBefore(view, lines, run.place) ? [run.place - 1, run.place - 1] : [run.place + 1, after];
  const columns = findScoreColumns(view, lines, run.place, from, to, headingLines, isOwn).filter(
    ({ place }) => place < codes || isForLinesOnly(view, lines, place),
  );
  if (columns.length === 0) return null;
  const isScored = ({ line }: { readonly line: IndicatorLine }): boolean =>
    columns.some(({ place }) => holdsScore(view.at(line.label.line, place)));
  const scored = settled.filter((one) => {
    // A heading over the items, or their sum, stands beside the line that has the indicator's score.
    if (settled.some((other) => other.number === one.number && isScored(other) && !isScored(one))) return false;
    return settled.length >= 8 || columns.some(({ place }) => view.at(one.line.label.line, place) !== null);
  });
  if (scored.length === 0) return null;
  const top = Math.min(first, ...headingLines);
  // What heads all columns but not each of them by itself stands over the nearest headings, beside that of other tables.
  const isTold = columns.some(({ year, agency }) => year !== null || agency !== null);
  const title = view.isTurned
    ? titleOver(upright, run.place, top, last)
    : titleOver(
        upright,
        isTold ? top : (headingLines.at(-1) ?? top),
        ...spanOf([run.place, ...columns.map(({ place }) => place)]),
      );
  const entries: TableEntry[] = scored.map(({ line, number }) => ({
    label: line.label,
    subject: { kind: 'indicator', number, name: line.name },
  }));
  const known = told.filter(({ named }) => named !== null).length;
  return {
    role: 'indicator-table',
    view,
    entries,
    columns,
    headingLines,
    tool: null,
    issue: null,
    year: run.year ?? title.year,
    agency: title.agency,
    confidence: known * 2 >= told.length && (headingLines.length > 0 || known >= 5) ? 'high' : 'medium',
    evidence: view.isTurned
      ? [{ kind: 'heading-row', row: run.place }]
      : [
          ...headingLines.map((row) => ({ kind: 'heading-row' as const, row })),
          { kind: 'code-column', column: run.place },
          ...columns.map(({ place, heading }) => ({ kind: 'score-column' as const, column: place, heading })),
        ],
    notUnderstood: [],
  };
}

function holdsScore(cell: ViewCell | null): boolean {
  if (cell === null) return false;
  return cell.isUncalculated || (cell.number !== null && cell.number >= 0 && cell.number <= 100);
}

/** True where a place has numbers in these lines, and hardly any in the lines between them. */
function isForLinesOnly(view: SheetView, lines: readonly number[], place: number): boolean {
  const [first, last] = spanOf(lines);
  const own = new Set(lines);
  const numbered = view
    .cellsOfPlace(place)
    .filter(({ line, number }) => number !== null && line >= first && line <= last);
  return numbered.filter(({ line }) => !own.has(line)).length * 5 <= numbered.length;
}

/** The place after indicators where most of their lines have the code of an item: another table; Infinity for none. */
function placeOfCodes(view: SheetView, labels: readonly ViewCell[]): number {
  const counts = new Map<number, number>();
  for (const { line, place } of labels) {
    for (const cell of view.cellsOfLine(line)) {
      if (cell.place <= place || cell.text === null) continue;
      if (cell.label?.kind !== 'code' && cell.label?.kind !== 'bare') continue;
      counts.set(cell.place, (counts.get(cell.place) ?? 0) + 1);
    }
  }
  return Math.min(...[...counts].flatMap(([place, count]) => (count * 2 > labels.length ? [place] : [])));
}

/** The labelled lines, with numbers from the column before, and the numbered lines between whose names are unknown. */
function linesOf(view: SheetView, run: LabelRun, isFree: (cell: ViewCell) => boolean): readonly IndicatorLine[] {
  const own = new Map<number, IndicatorLine>();
  for (const { cell, label } of run.members) {
    if (label.kind !== 'indicator') continue;
    own.set(cell.line, { label: cell, told: label.number, named: label.named, name: label.name });
  }
  const numberPlace = placeOfNumbers(view, run, isFree);
  // "การเปิดเผยข้อมูล (OIT)" is the tool on its own, but the indicator right beside the one after it or before it, if no
  // other line is that indicator.
  for (const cell of view.cellsOfPlace(run.place)) {
    const { label, line } = cell;
    if (label?.kind !== 'tool' || label.named === null || own.has(line) || own.size < 3) continue;
    const isToldElsewhere = [...own.values()].some((other) => {
      const beside = numberPlace === null ? null : bareNumber(view, other.label.line, numberPlace);
      return [other.told, other.named, beside].includes(label.named);
    });
    if (isToldElsewhere) continue;
    const [before, after] = [own.get(line - 1)?.named, own.get(line + 1)?.named];
    if (before === label.named - 1 || after === label.named + 1) {
      own.set(line, { label: cell, told: null, named: label.named, name: cell.text ?? '' });
    }
  }
  const inOrder = (): readonly IndicatorLine[] => [...own.values()].sort((a, b) => a.label.line - b.label.line);
  if (numberPlace === null) return inOrder();
  for (const [line, found] of own) {
    own.set(line, { ...found, told: found.told ?? bareNumber(view, line, numberPlace) });
  }
  for (const line of numberedLinesAround(view, run, numberPlace)) {
    const label = view.at(line, run.place);
    // What is read as an item is no indicator, whatever its number.
    if (own.has(line) || label === null || label.text === null || !isFree(label)) continue;
    if (label.label !== null && label.label.kind !== 'tool') continue;
    own.set(line, { label, told: bareNumber(view, line, numberPlace), named: null, name: label.text });
  }
  return inOrder();
}

function placeOfNumbers(view: SheetView, run: LabelRun, isFree: (cell: ViewCell) => boolean): number | null {
  if (run.members.length < 2) return null;
  const telling = run.members.filter(({ label }) => label.kind === 'indicator' && label.number !== null);
  if (telling.length === run.members.length) return null;
  for (let place = run.place - 1; place >= Math.max(0, run.place - FARTHEST_NUMBER); place -= 1) {
    const numbered = run.members.filter(({ cell }) => {
      const beside = view.at(cell.line, place);
      return beside !== null && isFree(beside) && bareNumber(view, cell.line, place) !== null;
    });
    if (numbered.length * 2 >= run.members.length) return place;
  }
  return null;
}

function bareNumber(view: SheetView, line: number, place: number): number | null {
  const label = view.at(line, place)?.label;
  // A number with a name of its own numbers nothing beside it.
  if (label?.kind === 'indicator') return label.named === null ? label.number : null;
  if (label?.kind !== 'bare' || label.code.isMixed) return null;
  const number = Number(label.code.digits);
  return number >= 1 && number <= 13 ? number : null;
}

/** Lines with a number that run on from the named lines without a gap of more than two lines, up and down. */
function numberedLinesAround(view: SheetView, run: LabelRun, place: number): readonly number[] {
  const { first, last } = extentOf(run);
  const numbered = view
    .cellsOfPlace(place)
    .map(({ line }) => line)
    .filter((line) => bareNumber(view, line, place) !== null);
  const found = numbered.filter((line) => line >= first && line <= last);
  let top = first;
  for (const line of numbered.filter((line) => line < first).reverse()) {
    const next = bareNumber(view, top, place);
    if (top - line > 3 || next === null || bareNumber(view, line, place) !== next - 1) break;
    found.push(line);
    top = line;
  }
  let bottom = last;
  for (const line of numbered.filter((line) => line > last)) {
    const previous = bareNumber(view, bottom, place);
    if (line - bottom > 3 || previous === null || bareNumber(view, line, place) !== previous + 1) break;
    found.push(line);
    bottom = line;
  }
  return found;
}

/**
 * The indicator of each line from its number and its name. Where both are told and differ: names decide if the numbers
 * merely count otherwise (1–5 then 9–13, or a rank), that is if every line has a name of its own and half of them
 * differ; else the number does, for a name is sooner copied wrongly than a number.
 */
function settleNumbers(lines: readonly IndicatorLine[]): readonly (IndicatorNumber | null)[] {
  const differing = lines.filter(({ told, named }) => told !== null && named !== null && told !== named);
  const skips = lines.some(({ told }) => told !== null && told > 10);
  const skipsThree =
    differing.length > 0 && differing.every(({ told, named }) => told !== null && named !== null && told - named === 3);
  const names = lines.flatMap(({ named }) => (named === null ? [] : [named]));
  const allNamed = names.length === lines.length && new Set(names).size === names.length;
  const namesDecide = skips || skipsThree || (allNamed && lines.length >= 5 && differing.length * 2 >= lines.length);
  return lines.map(({ told, named }) => {
    if (told === null) return named;
    if (namesDecide) return named ?? indicatorNumber(told > 8 && (skips || skipsThree) ? told - 3 : told);
    return indicatorNumber(told);
  });
}
