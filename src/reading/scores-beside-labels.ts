import type { Tool } from '../assessment/framework';
import { indicatorNumber } from '../assessment/indicator-numbers';
import { isLabel } from './label-runs';
import type { SentenceScore } from './score-sentences';
import type { SheetView, ViewCell } from './sheet-view';
import { subjectKey } from './subject-key';
import type { Claims } from './table-hypothesis';
import { isTotalOfTools } from './total-lines';
import { saysTotal } from './total-words';

/** Fewer scores than these are a title over a number. */
const FEWEST = 3;

/**
 * Scores that stand in lines of their own, lines of nothing but labels and lines of nothing but numbers by turns: so a
 * page of results lies in one column after it was pasted, and so cards of figures stand. A stretch of such lines that
 * begins with labels has the scores below them, one that begins with numbers has them above; where stretches differ,
 * nothing is read. One line of labels over one of numbers is a table and not looked at here. The cells are claimed.
 */
export function findScoresBesideLabels(view: SheetView, claims: Claims): readonly SentenceScore[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  const acrossLines = findPairsAcross(view, claims, isFree);
  return acrossLines.length > 0 ? acrossLines : findPairsBelow(view, claims, isFree);
}

/** Labels and numbers by turns along their lines: IIT | 92.36 | EIT | 94.09 | OIT | 83.33. */
function findPairsAcross(
  view: SheetView,
  claims: Claims,
  isFree: (cell: ViewCell) => boolean,
): readonly SentenceScore[] {
  const pairs = view.lines.flatMap((line): readonly (readonly [ViewCell, ViewCell])[] => {
    const cells = view.cellsOfLine(line);
    const own = cells.flatMap((cell, index): readonly (readonly [ViewCell, ViewCell])[] => {
      const next = cells[index + 1];
      const isLabelled = isLabel(cell) || saysTotal(cell.text ?? '');
      return index % 2 === 0 && next && isLabelled && isScore(next) ? [[cell, next]] : [];
    });
    // Two more pairs may tell the total and the level, or what they are of.
    return own.length > 1 && own.length * 2 >= cells.length - 4 && cells.length % 2 === 0 && cells.every(isFree)
      ? own
      : [];
  });
  const named = pairs.flatMap(([label, score]) => scoreOf(label, score));
  const totals = pairs.flatMap(([label, cell]) => (scoreOf(label, cell).length > 0 ? [] : totalIn(cell, named)));
  const found = [...named, ...totals];
  const keys = new Set(found.map(({ subject }) => subjectKey({ subject })));
  if (found.length < FEWEST || found.length < pairs.length || keys.size < found.length) return [];
  for (const { line, place } of pairs.flat()) claims.add(view.address(line, place));
  return found;
}

/** The overall score under any words for a total, where it is what the tools beside it give. */
function totalIn(cell: ViewCell, named: readonly SentenceScore[]): readonly SentenceScore[] {
  const scoreOfTool = (tool: Tool): number | null =>
    named.find(({ subject }) => subject.kind === 'tool' && subject.tool === tool)?.value ?? null;
  if (!isTotalOfTools(cell.number, scoreOfTool)) return [];
  return [{ subject: { kind: 'overall' }, cell, value: cell.number ?? 0, raw: cell.text ?? String(cell.cell.value) }];
}

function findPairsBelow(
  view: SheetView,
  claims: Claims,
  isFree: (cell: ViewCell) => boolean,
): readonly SentenceScore[] {
  const stretches = stretchesOf(view, isFree);
  const pairs = stretches.flatMap((stretch) => pairsOf(stretch) ?? []);
  if (stretches.some((stretch) => pairsOf(stretch) === null) || pairs.length < 2) return [];
  if (new Set(stretches.map(([first]) => first?.isOfLabels)).size > 1) return [];
  const found = pairs.flatMap(({ labels, scores }) =>
    labels.flatMap((label, index) => {
      const score = scores[index];
      return score === undefined ? [] : scoreOf(label, score);
    }),
  );
  const keys = new Set(found.map(({ subject }) => subjectKey({ subject })));
  if (found.length < FEWEST || keys.size < found.length) return [];
  for (const { line, place } of pairs.flatMap(({ labels, scores }) => [...labels, ...scores]))
    claims.add(view.address(line, place));
  return found;
}

/** A line of nothing but labels, or of nothing but numbers. */
interface LineOfOneKind {
  readonly line: number;
  readonly isOfLabels: boolean;
  readonly cells: readonly ViewCell[];
}

/** Lines of labels and of numbers that follow one another by turns, without a gap. */
function stretchesOf(view: SheetView, isFree: (cell: ViewCell) => boolean): readonly (readonly LineOfOneKind[])[] {
  const stretches: LineOfOneKind[][] = [];
  for (const line of view.lines) {
    const cells = view.cellsOfLine(line);
    // Codes beside one another head a table.
    const isOfLabels = cells.every((cell) => isLabel(cell) && (cells.length === 1 || cell.label?.kind !== 'code'));
    if (cells.length === 0 || !cells.every(isFree) || !(isOfLabels || cells.every(isScore))) continue;
    const last = stretches.at(-1)?.at(-1);
    const one = { line, isOfLabels, cells };
    if (last !== undefined && last.line === line - 1 && last.isOfLabels !== isOfLabels) stretches.at(-1)?.push(one);
    else stretches.push([one]);
  }
  return stretches.filter((stretch) => stretch.length > 1);
}

interface PairOfLines {
  readonly labels: readonly ViewCell[];
  readonly scores: readonly ViewCell[];
}

/**
 * The lines of a stretch two by two; null where one is left over or labels and numbers do not stand one by one. A label
 * of another kind that is left over is the title of what follows.
 */
function pairsOf(stretch: readonly LineOfOneKind[]): readonly PairOfLines[] | null {
  const pairs: PairOfLines[] = [];
  for (let index = 0; index < stretch.length; index += 2) {
    const [first, second] = stretch.slice(index, index + 2);
    if (!first) return null;
    if (!second) return isTitleAfter(first, pairs) ? pairs : null;
    const [labels, scores] = first.isOfLabels ? [first.cells, second.cells] : [second.cells, first.cells];
    const isOneEach =
      labels.length === scores.length &&
      (labels.length === 1 || labels.every(({ place }, at) => scores[at]?.place === place));
    if (!isOneEach) return null;
    pairs.push({ labels, scores });
  }
  return pairs;
}

function isTitleAfter({ isOfLabels, cells: [title] }: LineOfOneKind, pairs: readonly PairOfLines[]): boolean {
  return isOfLabels && !pairs.some(({ labels }) => labels.some(({ label }) => label?.kind === title?.label?.kind));
}

function isScore({ number }: ViewCell): boolean {
  return number !== null && number >= 0 && number <= 100;
}

function scoreOf({ label, text }: ViewCell, cell: ViewCell): readonly SentenceScore[] {
  const score = { cell, value: cell.number ?? 0, raw: cell.text ?? String(cell.cell.value) };
  switch (label?.kind) {
    case 'code': {
      const { tool, number } = label.code;
      return [{ subject: { kind: 'item', tool, number, spelling: text ?? '' }, ...score }];
    }
    case 'indicator': {
      const number = label.number === null ? label.named : indicatorNumber(label.number);
      return number === null ? [] : [{ subject: { kind: 'indicator', number, name: label.name }, ...score }];
    }
    case 'tool':
      return [{ subject: { kind: 'tool', tool: label.tool }, ...score }];
    case 'overall':
      return [{ subject: { kind: 'overall' }, ...score }];
    default:
      return [];
  }
}
