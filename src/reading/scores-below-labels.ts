import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import { cellsByRow } from './cells-by-row';
import { labelOfNumber, labelOfText, type CellLabel } from './cell-label';
import { yearsMentioned } from './fiscal-year-mention';
import { headingMeaning, saysNotResult, saysOfOthers } from './heading-words';
import { numberInCell } from './score-cell';
import { tidyThai } from './thai-text';

/** Fewer labels than these with their scores below them are no table. */
const FEWEST = { code: 3, indicator: 3, bare: 5 } as const;
/** So large a share of the labels that have lines of their own below them must have a score there. */
const LEAST_SHARE = 0.8;
/** How many lines below its label a score may stand that words introduce, as after the counts of all answers. */
const FARTHEST_NAMED = 12;
/** How many lines below its label a score may stand beside the rest of a wrapped text. */
const FARTHEST_WRAPPED = 2;
const LONGEST_WORDS = 40;
const LONGEST_NUMBER = 24;

/** A line that begins with what it is about and holds no number besides. */
interface Lead {
  readonly row: number;
  readonly kind: keyof typeof FEWEST;
  readonly cells: readonly SnapshotCell[];
}

/** A label with the one score that stands in another line than itself. */
interface Pair {
  readonly lead: Lead;
  readonly row: number;
  readonly score: SnapshotCell;
  /** Whether words say that it is a score. */
  readonly isNamed: boolean;
  /** Other words beside it, which go on from those of the label. */
  readonly rest: string;
}

type Rows = ReadonlyMap<number, readonly SnapshotCell[]>;

/**
 * A sheet whose labels have their scores in a line below ("คะแนน | 94.17" under a question, or beside the second line of
 * a wrapped one), with each label moved to the line of its score; other sheets as they are. Codes that stand in the
 * second line are moved up in the same way.
 */
export function withLabelsBesideScores(sheet: SnapshotSheet): SnapshotSheet {
  const rows = rowsOf(sheet);
  const leads = [...rows].flatMap(([row, cells]) => leadOf(row, cells) ?? []);
  const byShape = new Map<string, Lead[]>();
  for (const lead of leads) {
    const shape = `${lead.kind} ${String(lead.cells[0]?.column)}`;
    const alike = byShape.get(shape);
    if (alike) alike.push(lead);
    else byShape.set(shape, [lead]);
  }
  const pairs = [...byShape.values()].flatMap((alike) => pairsOf(rows, alike));
  return pairs.length === 0 ? sheet : moved(sheet, rows, pairs);
}

function rowsOf(sheet: SnapshotSheet): Rows {
  const cells = sheet.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  return new Map([...cellsByRow({ cells })].sort(([a], [b]) => a - b));
}

function labelOf({ value }: SnapshotCell): CellLabel | null {
  if (typeof value === 'number') return labelOfNumber(value);
  return typeof value === 'string' ? labelOfText(tidyThai(value)) : null;
}

function holdsNumber(cell: SnapshotCell): boolean {
  if (typeof cell.value === 'string') return cell.value.length <= LONGEST_NUMBER && numberInCell(cell) !== null;
  return typeof cell.value === 'number' || cell.value === null;
}

function leadOf(row: number, cells: readonly SnapshotCell[]): Lead | null {
  const [first, second, ...others] = cells;
  if (!first || [...(second ? [second] : []), ...others].some(holdsNumber)) return null;
  const label = labelOf(first);
  if (label?.kind === 'bare') return second && typeof second.value === 'string' ? { row, kind: 'bare', cells } : null;
  return label?.kind === 'code' || label?.kind === 'indicator' ? { row, kind: label.kind, cells } : null;
}

/** A number alone is a score; the name of an indicator may go on from the line of its number. */
function isLabelled(cells: readonly SnapshotCell[]): boolean {
  const [first] = cells;
  const label = first ? labelOf(first) : null;
  if (label?.kind === 'bare') return cells.length > 1;
  return label?.kind === 'code' || (label?.kind === 'indicator' && (label.number !== null || !cells.some(holdsNumber)));
}

function pairsOf(rows: Rows, leads: readonly Lead[]): readonly Pair[] {
  const [first] = leads;
  if (!first || leads.length < FEWEST[first.kind]) return [];
  const above = leads.flatMap((lead) => wrappedIn(rows, lead, lead.row - 1) ?? []);
  const below = leads.flatMap((lead) => {
    const lines = linesBelow(rows, lead.row).filter((row) => rows.has(row));
    return lines.length === 0 ? [] : [pairBelow(rows, lead, lines)];
  });
  // Where a score stands over the first label, those below the labels are of the next.
  if (above.some(({ lead }) => lead === first)) return above.length === leads.length && areAlike(above) ? above : [];
  const found = below.flatMap((pair) => pair ?? []);
  const isEnough = found.length >= FEWEST[first.kind] && found.length >= below.length * LEAST_SHARE;
  return isEnough && areAlike(found) ? found : [];
}

/** The lines between a label and the next line that is about something of its own, as far as a score may be. */
function linesBelow(rows: Rows, row: number): readonly number[] {
  const lines = Array.from({ length: FARTHEST_NAMED }, (_, index) => row + 1 + index);
  const next = lines.findIndex((line) => isLabelled(rows.get(line) ?? []));
  return next < 0 ? lines : lines.slice(0, next);
}

/** True where all scores stand in one column and in the same way, beside words for scores or beside different words. */
function areAlike(pairs: readonly Pair[]): boolean {
  const [first] = pairs;
  const rests = pairs.flatMap(({ rest }) => (rest === '' ? [] : [rest]));
  const recur = rests.length > 0 && new Set(rests).size * 2 <= rests.length;
  return (
    !recur && pairs.every(({ score, isNamed }) => score.column === first?.score.column && isNamed === first.isNamed)
  );
}

function pairBelow(rows: Rows, lead: Lead, lines: readonly number[]): Pair | null {
  const named = lines.flatMap((row) => namedIn(rows, lead, row) ?? []);
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const row = lines.find((line) => rows.get(line)?.some(holdsNumber));
  return row === undefined || row > lead.row + FARTHEST_WRAPPED ? null : wrappedIn(rows, lead, row);
}

/** "คะแนน | 94.17": words for a score and one number behind them. */
function namedIn(rows: Rows, lead: Lead, row: number): Pair | null {
  const cells = rows.get(row) ?? [];
  const [words] = cells;
  const score = onlyScoreOf(cells);
  if (!words || !score || words === score || !saysScore(words)) return null;
  return canMove(lead, score) ? { lead, row, score, isNamed: true, rest: '' } : null;
}

/** One number under a heading for scores, beside the rest of the label's words or beside nothing. */
function wrappedIn(rows: Rows, lead: Lead, row: number): Pair | null {
  const cells = rows.get(row) ?? [];
  const score = onlyScoreOf(cells);
  if (!score || !canMove(lead, score)) return null;
  const others = cells.filter((cell) => cell !== score);
  const isAlone = others.length === 0 && row > lead.row && (typeof score.value === 'string' || lead.kind === 'code');
  const goOn = others.every((cell) => isRestOf(lead, cell)) && isHeadedScore(rows, lead.row, score.column);
  const rest = others.map(({ value }) => String(value)).join(' ');
  return isAlone || goOn ? { lead, row, score, isNamed: false, rest } : null;
}

function onlyScoreOf(cells: readonly SnapshotCell[]): SnapshotCell | null {
  const [score, ...others] = cells.filter(holdsNumber);
  if (!score || others.length > 0) return null;
  const number = numberInCell(score) ?? 0;
  return number >= 0 && number <= 100 ? score : null;
}

function saysScore({ value }: SnapshotCell): boolean {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_WORDS &&
    headingMeaning(value) === 'score' &&
    /คะแนน|score/i.test(value) &&
    yearsMentioned(value).length === 0 &&
    !saysNotResult(value) &&
    !saysOfOthers(value)
  );
}

/** A label whose own cell is in the column of the score has no place beside it. */
function canMove({ cells }: Lead, { column }: SnapshotCell): boolean {
  return (cells[0]?.column ?? column) < column;
}

/** Words in the column of the label's words that are no label of anything else. */
function isRestOf({ cells, kind }: Lead, cell: SnapshotCell): boolean {
  if (typeof cell.value !== 'string' || !cells.some(({ column }) => column >= cell.column)) return false;
  const label = labelOf(cell);
  return label === null || (kind !== 'code' && label.kind === 'indicator' && label.number === null);
}

function isHeadedScore(rows: Rows, before: number, column: number): boolean {
  for (const [row, cells] of rows) {
    if (row >= before) return false;
    const heading = cells.find((cell) => cell.column === column)?.value;
    if (typeof heading === 'string' && headingMeaning(heading) === 'score') return true;
  }
  return false;
}

function moved(sheet: SnapshotSheet, rows: Rows, pairs: readonly Pair[]): SnapshotSheet {
  const left = new Set<number>();
  const written = new Map<string, SnapshotCell>();
  for (const { lead, row, score, isNamed } of pairs) {
    for (let line = lead.row; line < row; line += 1) left.add(line);
    if (lead.row > row) left.add(lead.row);
    for (const cell of lead.cells) {
      if (cell.column !== score.column) written.set(`${String(row)} ${String(cell.column)}`, { ...cell, row });
    }
    if (isNamed) continue;
    for (const { column, value } of rows.get(row)?.filter((cell) => cell !== score) ?? []) {
      const own = written.get(`${String(row)} ${String(column)}`);
      if (own === undefined || value === null) continue;
      const [first, rest] = lead.row < row ? [own.value, value] : [value, own.value];
      written.set(`${String(row)} ${String(column)}`, { ...own, value: `${String(first)} ${String(rest)}` });
    }
  }
  const kept = sheet.cells.filter(
    ({ row, column }) => !left.has(row) && !written.has(`${String(row)} ${String(column)}`),
  );
  return {
    ...sheet,
    cells: [...kept, ...written.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: sheet.merges.filter(({ firstRow, lastRow }) => {
      for (let row = firstRow; row <= lastRow; row += 1) if (left.has(row)) return false;
      return true;
    }),
  };
}
