import { TOOLS } from '../assessment/framework';
import type { StatedCells } from './corrections';
import { headingLinesOver } from './heading-lines';
import { isLabel } from './label-runs';
import { findScoreColumns, statedColumn, type ScoreColumn } from './score-columns';
import type { NotUnderstood } from './score-set';
import type { SheetView, ViewCell } from './sheet-view';
import { spanOf } from './span-of-numbers';
import { entriesByLabels, entriesByOrder, type ScoredContents } from './stated-labels';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';
import { saysTotal } from './total-words';

/** How far outside the cells pointed at their labels are looked for. */
const FARTHEST_LABEL = 12;

interface Views {
  readonly upright: SheetView;
  readonly turned: SheetView;
}

/** A range as a view has it, with the lines in it that hold a number. */
interface Pointed {
  readonly view: SheetView;
  readonly firstPlace: number;
  readonly lastPlace: number;
  readonly lines: readonly number[];
}

/**
 * The tables of the cells that the analyst pointed at: each number with the label beside it or, where no labels stand
 * there and the numbers are as many as there are parts, in their order. None where neither tells what they are.
 */
export function readStatedTables({ range, is }: StatedCells, views: Views, claims: Claims): readonly TableHypothesis[] {
  if (is === 'no-scores') return [];
  const isFree = ({ line, place }: ViewCell, view: SheetView): boolean => !claims.has(view.address(line, place));
  const isColumn = range.firstColumn === range.lastColumn && range.firstRow !== range.lastRow;
  const isRow = range.firstRow === range.lastRow && range.firstColumn !== range.lastColumn;
  const ways = isColumn ? [views.upright] : isRow ? [views.turned] : [views.upright, views.turned];
  const found = ways.map((view) => readAlong(view, views.upright, { range, is }, (cell) => isFree(cell, view)));
  const count = (tables: readonly TableHypothesis[]): number =>
    tables.reduce((sum, { entries }) => sum + entries.length, 0);
  return found.reduce((best, tables) => (count(tables) > count(best) ? tables : best), []);
}

/** Claims the cells that the analyst says hold no scores. */
export function claimNoScores({ range }: StatedCells, upright: SheetView, claims: Claims): void {
  for (const cell of cellsIn(upright, range)) claims.add(upright.address(cell.line, cell.place));
}

/** True where a range has a number, or a formula that may give one. */
export function holdsNumbers(upright: SheetView, range: StatedCells['range']): boolean {
  return cellsIn(upright, range).some(holdsNumber);
}

function cellsIn(upright: SheetView, range: StatedCells['range']): readonly ViewCell[] {
  return upright.lines
    .filter((line) => line >= range.firstRow && line <= range.lastRow)
    .flatMap((line) =>
      upright.cellsOfLine(line).filter(({ place }) => place >= range.firstColumn && place <= range.lastColumn),
    );
}

const holdsNumber = ({ number, isUncalculated }: ViewCell): boolean => number !== null || isUncalculated;

function readAlong(
  view: SheetView,
  upright: SheetView,
  { range, is }: StatedCells & { readonly is: ScoredContents },
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const [firstLine, lastLine] = view.isTurned ? [range.firstColumn, range.lastColumn] : [range.firstRow, range.lastRow];
  const [firstPlace, lastPlace] = view.isTurned
    ? [range.firstRow, range.lastRow]
    : [range.firstColumn, range.lastColumn];
  const isPointedAt = (cell: ViewCell): boolean => cell.place >= firstPlace && cell.place <= lastPlace && isFree(cell);
  const lines = view.lines.filter(
    (line) =>
      line >= firstLine &&
      line <= lastLine &&
      view.cellsOfLine(line).some((cell) => isPointedAt(cell) && holdsNumber(cell)),
  );
  if (lines.length === 0) return [];
  const pointed: Pointed = { view, firstPlace, lastPlace, lines };
  const labelled = labelsBeside(pointed, is, isFree);
  const entries = labelled.length > 0 ? labelled : inOrder(pointed, is);
  const [first] = entries;
  if (!first) return [];
  const labelPlace = first.label.place;
  const headingLines = headingLinesOver(view, first.label.line, labelPlace, Math.min(labelPlace, firstPlace), isLabel);
  const columns = columnsOf(pointed, entries, headingLines, isPointedAt);
  const [column] = columns;
  if (!column) return [];
  const top = Math.min(first.label.line, ...headingLines);
  const title = view.isTurned
    ? titleOver(upright, labelPlace, top, lastLine)
    : titleOver(upright, top, ...spanOf([labelPlace, ...columns.map(({ place }) => place)]));
  const doubts: readonly NotUnderstood[] =
    labelled.length === 0 && first.subject.kind === 'item'
      ? [
          {
            kind: 'items-by-order',
            cell: view.address(first.label.line, column.place),
            tool: first.subject.tool,
            count: entries.length,
          },
        ]
      : [];
  const frame = {
    view,
    columns,
    headingLines,
    issue: null,
    year: title.year,
    agency: title.agency,
    confidence: 'high' as const,
    evidence: [{ kind: 'stated' as const }],
    notUnderstood: doubts,
  };
  const overall = entries.filter(({ subject }) => subject.kind === 'overall');
  const others = entries.filter(({ subject }) => subject.kind !== 'overall');
  const role = is === 'indicators' ? 'indicator-table' : is === 'tools' ? 'tool-table' : 'item-table';
  const tool = TOOLS.find((known) => known === is) ?? null;
  return [
    ...(others.length > 0 ? [{ ...frame, role, tool, entries: others } as const] : []),
    ...(overall.length > 0 ? [{ ...frame, role: 'overall', tool: null, entries: overall } as const] : []),
  ];
}

/** The labels of the place that names most of the lines, with words or letters if any does; of equals the nearest. */
function labelsBeside(
  { view, firstPlace, lastPlace, lines }: Pointed,
  is: ScoredContents,
  isFree: (cell: ViewCell) => boolean,
): readonly TableEntry[] {
  const byPlace = new Map<number, ViewCell[]>();
  for (const line of lines) {
    for (const cell of view.cellsOfLine(line)) {
      const { place } = cell;
      const isNear = place < firstPlace + FARTHEST_LABEL || (place > lastPlace && place <= lastPlace + FARTHEST_LABEL);
      if (!isNear || !isFree(cell) || (firstPlace === lastPlace && place === firstPlace)) continue;
      const sofar = byPlace.get(place);
      if (sofar) sofar.push(cell);
      else byPlace.set(place, [cell]);
    }
  }
  const distance = (place: number): number => (place <= lastPlace ? Math.abs(lastPlace - place) : 1000 + place);
  const nearestFirst = [...byPlace].sort(([a], [b]) => distance(a) - distance(b));
  const candidates = nearestFirst
    .map(([, cells]) => entriesByLabels(view, cells, is))
    .filter((entries) => entries.length * 2 > lines.length);
  // Bare numbers may count the lines or rank them where codes or names say what the lines are.
  const named = candidates.filter(([first]) => first?.label.label?.kind !== 'bare');
  return (named.length > 0 ? named : candidates).reduce<readonly TableEntry[]>(
    (best, entries) => (entries.length > best.length ? entries : best),
    [],
  );
}

/** The lines in their order, sums and means left out. */
function inOrder({ view, firstPlace, lastPlace, lines }: Pointed, is: ScoredContents): readonly TableEntry[] {
  // Of a block without labels nothing tells which of its columns holds the scores.
  if (firstPlace !== lastPlace) return [];
  const labels = lines.flatMap((line): ViewCell[] => {
    const score = view.at(line, firstPlace);
    const words = view.cellsOfLine(line).findLast(({ place, text }) => place < firstPlace && text !== null) ?? score;
    return words === null || saysTotal(words.text ?? '') ? [] : [words];
  });
  return entriesByOrder(labels, is);
}

/** The one column pointed at, or those of a block that hold the scores. */
function columnsOf(
  { view, firstPlace, lastPlace }: Pointed,
  entries: readonly TableEntry[],
  headingLines: readonly number[],
  isPointedAt: (cell: ViewCell) => boolean,
): readonly ScoreColumn[] {
  const [first] = entries;
  if (!first) return [];
  const { place: labelPlace } = first.label;
  const lines = entries.map(({ label }) => label.line);
  if (firstPlace === lastPlace) return statedColumn(view, lines, labelPlace, firstPlace, headingLines);
  const after = Math.max(firstPlace, labelPlace < lastPlace ? labelPlace + 1 : firstPlace);
  return findScoreColumns(view, lines, labelPlace, after, lastPlace, headingLines, isPointedAt);
}
