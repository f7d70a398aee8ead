import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import { cellsByRow } from './cells-by-row';
import { labelOfText } from './cell-label';
import { headingMeaning } from './heading-words';
import { tidyThai, toArabicDigits } from './thai-text';

/** Fewer numbers than these may be anything, or where the first stands under a heading of codes. */
const FEWEST_NUMBERS = { anywhere: 4, underCodes: 3 } as const;
/** The first of them may stand over the third column: where the names have none. */
const LARGEST_START = 3;
/** So many headings over the numbers must name a tool, an indicator or the overall score. */
const FEWEST_SCORED = 3;
const NUMBER = /^\(?\s*(\d{1,3})\s*\)?\s*(?:=.*)?$/;

/**
 * The sheet without lines that number the columns of a table below their headings: 1, 2, 3 or (1), (2), (3) = (1) x 30%.
 * They are neither items nor scores. A line of numbers that tells items has no headings of scores over each, and none
 * of codes over the first.
 */
export function withoutNumbersOfColumns(sheet: SnapshotSheet): SnapshotSheet {
  const rows = cellsByRow(sheet);
  const numbered = new Set(
    [...rows].flatMap(([row, cells]) => (numbersColumns(cells, headingsOver(rows, row)) ? [row] : [])),
  );
  return numbered.size === 0 ? sheet : { ...sheet, cells: sheet.cells.filter(({ row }) => !numbered.has(row)) };
}

/** The texts right over a row by their columns; those of the row before stand in for gaps, as merged headings leave. */
function headingsOver(
  rows: ReadonlyMap<number, readonly SnapshotCell[]>,
  row: number,
): ReadonlyMap<number, SnapshotCell['value']> {
  const nearest = rows.get(row - 1);
  if (nearest === undefined) return new Map();
  return new Map([...(rows.get(row - 2) ?? []), ...nearest].map(({ column, value }) => [column, value]));
}

function numbersColumns(cells: readonly SnapshotCell[], headings: ReadonlyMap<number, SnapshotCell['value']>): boolean {
  if (headings.size === 0 || cells.length < FEWEST_NUMBERS.underCodes) return false;
  const [first] = cells;
  const start = first === undefined ? null : numberIn(first);
  if (first === undefined || start === null || start > LARGEST_START) return false;
  const follow = cells.every((cell, index) => numberIn(cell) === start + index && cell.column === first.column + index);
  if (!follow) return false;
  const over = cells.flatMap(({ column }) => {
    const heading = headings.get(column);
    return typeof heading === 'string' ? [tidyThai(heading)] : [];
  });
  if (over.length < cells.length) return false;
  const meanings = over.map(headingMeaning);
  if (meanings[0] === 'code' && meanings.includes('score')) return true;
  return cells.length >= FEWEST_NUMBERS.anywhere && over.filter((text) => isScored(text)).length >= FEWEST_SCORED;
}

function numberIn({ value }: SnapshotCell): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  const digits = typeof value === 'string' ? NUMBER.exec(toArabicDigits(tidyThai(value)))?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

function isScored(text: string): boolean {
  const label = labelOfText(text);
  return (label !== null && label.kind !== 'bare') || headingMeaning(text) === 'score';
}
