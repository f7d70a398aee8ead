import type { FiscalYear } from '../assessment/framework';
import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import { agencyNamed } from './agency-name';
import { cellsByRow } from './cells-by-row';
import { labelOfText } from './cell-label';
import { yearMentioned } from './fiscal-year-mention';
import { headingMeaning, saysNotResult, saysOfOthers } from './heading-words';
import { numberInCell } from './score-cell';
import { matchKey, tidyThai } from './thai-text';

/** Fewer labels than these, each with a line a year, are no table of scores. */
const FEWEST_LABELS = 3;
const LONGEST_KIND = 40;
const YEAR = /^(?:ผล|คะแนน|การประเมิน|ita|ประจำ|ค่า)*(?:ปี)?(?:งบประมาณ)?(?:พศ)?(?:25[5-8]\d|20[0-3]\d|[67]\d)$/;
const RESULT =
  /^(?:ผล(?:การประเมิน|คะแนน|ที่ได้|จริง|การดำเนินงาน)*|คะแนน(?:ที่ได้|จริง|ประเมิน)*(?:รับ)?|ค่าจริง|(?:ของ)?เรา|ของหน่วยงาน|ปีนี้|ปีปัจจุบัน|actual|result|score)$/;

/** A sheet with the lines of one kind only, among others of which its table had lines too. */
export interface SheetOfKind {
  readonly sheet: SnapshotSheet;
  /** The year that those lines are of; null where they tell none. */
  readonly year: FiscalYear | null;
  readonly rows: ReadonlySet<number>;
}

/** What a cell says the line is: of which year, or the result, or something beside it (a goal, a mean of others). */
type Kind =
  { readonly is: 'year'; readonly year: FiscalYear } | { readonly is: 'result' } | { readonly is: 'beside-result' };

interface LineOfKind {
  readonly row: number;
  readonly kind: Kind;
  readonly key: string;
}

/** The lines that one label has: its own, which names it, and those below. */
interface LinesOfLabel {
  readonly label: readonly SnapshotCell[];
  readonly lines: readonly LineOfKind[];
}

/**
 * The sheets that a sheet is to be read as whose labels each have a line a year, named in the first of them only, or
 * one of the result below that of the goal or of a mean: one for every year, newest first, with the label in its line.
 * The first also has all that is no such line; the others, of the rest, words only. Null for other sheets.
 */
export function sheetsOfKinds(sheet: SnapshotSheet): readonly SheetOfKind[] | null {
  const columns = new Set(sheet.cells.flatMap((cell) => (kindOf(cell) === null ? [] : [cell.column])));
  if (columns.size === 0) return null;
  const rows = cellsByRow(sheet);
  for (const column of columns) {
    const labels = withSameKinds(linesByLabel(rows, column));
    if (labels.length === 0) continue;
    return yearsOf(labels).map((year, index) => sheetOfYear(sheet, rows, column, labels, year, index === 0));
  }
  return null;
}

function textOf({ value }: SnapshotCell): string {
  return tidyThai(String(value ?? ''));
}

function kindOf(cell: SnapshotCell): Kind | null {
  const text = textOf(cell);
  if (text === '' || text.length > LONGEST_KIND) return null;
  if (saysNotResult(text) || saysOfOthers(text)) return { is: 'beside-result' };
  const key = matchKey(text);
  const year = YEAR.test(key) ? yearMentioned(text) : null;
  if (year !== null) return { is: 'year', year };
  if (typeof cell.value !== 'string') return null;
  const meaning = headingMeaning(text);
  if (RESULT.test(key) || meaning === 'agency' || agencyNamed(text) !== null) return { is: 'result' };
  return meaning === 'not-score' ? { is: 'beside-result' } : null;
}

/** The labels before a column, each with the lines that it has there: to the next label, kind after kind. */
function linesByLabel(rows: ReadonlyMap<number, readonly SnapshotCell[]>, column: number): readonly LinesOfLabel[] {
  const found: { readonly label: readonly SnapshotCell[]; readonly lines: LineOfKind[] }[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const mark = cells.find((cell) => cell.column === column);
    const kind = mark === undefined ? null : kindOf(mark);
    if (mark === undefined || kind === null) continue;
    if (!cells.some((cell) => cell.column > column && numberInCell(cell) !== null)) continue;
    const line: LineOfKind = { row, kind, key: matchKey(textOf(mark)) };
    const before = cells.filter((cell) => cell.column < column && textOf(cell) !== '');
    const last = found.at(-1);
    const follows = last?.lines.at(-1)?.row === row - 1 && !last.lines.some(({ key }) => key === line.key);
    if (last && follows && repeats(before, last.label)) last.lines.push(line);
    else if (before.length > 0) found.push({ label: before, lines: [line] });
  }
  return found;
}

function repeats(cells: readonly SnapshotCell[], label: readonly SnapshotCell[]): boolean {
  return cells.every((cell) => label.some(({ column, value }) => column === cell.column && value === cell.value));
}

/** The labels with the same kinds of lines, if there are enough of them and their lines tell which the result is. */
function withSameKinds(labels: readonly LinesOfLabel[]): readonly LinesOfLabel[] {
  const several = labels.find(({ lines, label }) => lines.length > 1 && label.some(isLabel));
  if (several === undefined || !tellsResult(several)) return [];
  const kinds = several.lines.map(({ key }) => key);
  const isWhole = ({ lines }: LinesOfLabel): boolean => lines.map(({ key }) => key).join(' ') === kinds.join(' ');
  if (labels.filter((one) => isWhole(one) && one.label.some(isLabel)).length < FEWEST_LABELS) return [];
  return labels.filter(({ lines }) => lines.every(({ key }) => kinds.includes(key)));
}

function isLabel({ value }: SnapshotCell): boolean {
  return typeof value === 'number' || (typeof value === 'string' && labelOfText(tidyThai(value)) !== null);
}

/** True where each line is of a year of its own or beside the result, or one alone is the result. */
function tellsResult({ lines }: LinesOfLabel): boolean {
  const results = lines.filter(({ kind }) => kind.is === 'result').length;
  const years = lines.flatMap(({ kind }) => (kind.is === 'year' ? [kind.year] : []));
  return results === 0 ? years.length > 0 && new Set(years).size === years.length : results === 1 && years.length === 0;
}

/** The years of the lines, newest first; null alone for the result of no year. */
function yearsOf(labels: readonly LinesOfLabel[]): readonly (FiscalYear | null)[] {
  const kinds = labels.flatMap(({ lines }) => lines.map(({ kind }) => kind));
  const years = new Set(kinds.flatMap((kind) => (kind.is === 'year' ? [kind.year] : [])));
  return years.size === 0 ? [null] : [...years].sort((a, b) => b - a);
}

function sheetOfYear(
  sheet: SnapshotSheet,
  rows: ReadonlyMap<number, readonly SnapshotCell[]>,
  column: number,
  labels: readonly LinesOfLabel[],
  year: FiscalYear | null,
  isFirst: boolean,
): SheetOfKind {
  const ofKinds = new Set(labels.flatMap(({ lines }) => lines.map(({ row }) => row)));
  const isKept = (cells: readonly SnapshotCell[]): boolean =>
    isFirst || cells.every((cell) => numberInCell(cell) === null);
  const aside = [...rows].flatMap(([row, cells]) => (!ofKinds.has(row) && isKept(cells) ? cells : []));
  const isMeant = ({ kind }: LineOfKind): boolean => (kind.is === 'year' ? kind.year === year : kind.is === 'result');
  const own = labels.flatMap(({ label, lines }) => lines.filter(isMeant).map(({ row }) => ({ label, row })));
  const scored = own.flatMap(({ label, row }) => [
    ...label.map((cell) => ({ ...cell, row })),
    ...(rows.get(row) ?? []).filter((cell) => cell.column > column),
  ]);
  return {
    sheet: {
      ...sheet,
      cells: [...aside, ...scored].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: sheet.merges.filter(({ firstRow, firstColumn }) => !ofKinds.has(firstRow) || firstColumn > column),
    },
    year,
    rows: new Set(own.map(({ row }) => row)),
  };
}
