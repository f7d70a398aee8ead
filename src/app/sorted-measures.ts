import { FOLLOW_UP_COLUMNS } from '../report/follow-up-sheet';
import { FOLLOW_UP_TEXTS } from '../report/texts/follow-up-texts';
import type { SnapshotRegion, SnapshotSheet } from '../workbook/snapshot';

const REGION = /^(measures\/[a-z0-9-]+)\/[a-z]+$/;
const ITEM = /^[ieo][0-9]{1,3}$/;

const isOwn = (line: string): boolean => line.startsWith('measures/own-');

const inArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)));

/** The line of ours that a row's own cells name; null where they name none. */
function lineNamed(issue: string, item: string): string | null {
  if (ITEM.test(item)) return `measures/${item}`;
  return item === FOLLOW_UP_TEXTS.whole ? `measures/keep-${inArabicDigits(issue)}` : null;
}

/** Rows by the line that their own cells name; null where two name the same. */
function rowsByLine({ cells }: SnapshotSheet, firstRow: number): ReadonlyMap<string, number> | null {
  const texts = new Map<number, { issue: string; item: string }>();
  for (const { row, column, value } of cells) {
    if (row < firstRow || (column !== FOLLOW_UP_COLUMNS.issue && column !== FOLLOW_UP_COLUMNS.item)) continue;
    const named = texts.get(row) ?? { issue: '', item: '' };
    named[column === FOLLOW_UP_COLUMNS.issue ? 'issue' : 'item'] = String(value ?? '').trim();
    texts.set(row, named);
  }
  const rows = new Map<string, number>();
  for (const [row, { issue, item }] of texts) {
    const line = lineNamed(issue, item);
    if (line === null) continue;
    if (rows.has(line)) return null;
    rows.set(line, row);
  }
  return rows;
}

/**
 * The regions of the follow-up table where its lines stand now. A region's name stays with its cell when the analyst
 * sorts the table, while the line moves on; each row names its item or issue, by which the line is found again. The
 * analyst's own lines take the rows that are left, from the top. Regions of other sheets, and of a table whose rows no
 * longer name each line once, stay as they are.
 */
export function regionsAfterSorting(sheet: SnapshotSheet): readonly SnapshotRegion[] {
  const { generatedAs, regions = [] } = sheet;
  if (generatedAs !== 'measures') return regions;
  const lineOf = ({ key }: SnapshotRegion): string => REGION.exec(key)?.[1] ?? '';
  const isMoved = regions.some(
    ({ key, range }) => key.endsWith('/measure') && range.firstColumn !== FOLLOW_UP_COLUMNS.measure,
  );
  const rowsBefore = new Map(regions.map((region) => [lineOf(region), region.range.firstRow]));
  const named = isMoved ? null : rowsByLine(sheet, Math.min(...rowsBefore.values()));
  if (named === null) return regions;
  const lines = [...rowsBefore.keys()];
  if (lines.some((line) => !isOwn(line) && !named.has(line))) return regions;
  const taken = new Set(lines.flatMap((line) => (isOwn(line) ? [] : [named.get(line)])));
  const free = [...rowsBefore.values()].filter((row) => !taken.has(row)).sort((a, b) => a - b);
  const rowsNow = new Map(lines.map((line) => [line, isOwn(line) ? free.shift() : named.get(line)] as const));
  return regions.map((region) => {
    const row = rowsNow.get(lineOf(region)) ?? region.range.firstRow;
    return { ...region, range: { ...region.range, firstRow: row, lastRow: row } };
  });
}
