import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import { cellsByRow } from './cells-by-row';
import { readItemCode } from './item-code';
import { tidyThai, toArabicDigits } from './thai-text';
import { saysTotal } from './total-words';

const PART = /^(?:eit\s*)?(?:(?:ส่วน|ตอน|part)\s*(?:ที่\s*)?([12])|(public)|(survey))$/i;
const LONGEST_WORDS = 24;
/** Fewer items than these in two parts are no table of them. */
const FEWEST = 3;

/**
 * A sheet whose items have a line for each part of the survey and one for both ("ส่วนที่ 1", "ส่วนที่ 2", "รวม"), with the
 * scores of both only, and the codes beside them; other sheets as they are.
 */
export function withWholeOfParts(sheet: SnapshotSheet): SnapshotSheet {
  const isShort = (value: SnapshotCell['value']): value is string =>
    typeof value === 'string' && value.length <= LONGEST_WORDS;
  if (!sheet.cells.some(({ value }) => isShort(value) && PART.test(toArabicDigits(tidyThai(value))))) return sheet;
  const words = new Map<string, string>();
  for (const { row, column, value } of sheet.cells) {
    if (isShort(value)) words.set(`${row} ${column}`, toArabicDigits(tidyThai(value)));
  }
  const partAt = (row: number, column: number): string | undefined => {
    const [, number, first, second] = PART.exec(words.get(`${row} ${column}`) ?? '') ?? [];
    return number ?? (first ? '1' : second ? '2' : undefined);
  };
  const wholes = sheet.cells.filter(
    ({ row, column }) =>
      saysTotal(words.get(`${row} ${column}`) ?? '') &&
      partAt(row - 1, column) === '2' &&
      partAt(row - 2, column) === '1',
  );
  if (wholes.length < FEWEST) return sheet;
  const byRow = cellsByRow(sheet);
  const left = new Set<SnapshotCell>();
  const moved: SnapshotCell[] = [];
  const movedFrom = new Set<string>();
  for (const { row, column } of wholes) {
    const code = (byRow.get(row - 2) ?? []).find(
      (cell) => cell.column < column && readItemCode(String(cell.value ?? ''))?.kind === 'lettered',
    );
    if (!code) continue;
    for (const part of [row - 2, row - 1]) for (const cell of byRow.get(part) ?? []) left.add(cell);
    movedFrom.add(`${row - 2} ${code.column}`);
    const isRepeated = (byRow.get(row) ?? []).some((cell) => cell.column === code.column && cell.value !== null);
    if (!isRepeated) moved.push({ ...code, row });
  }
  if (movedFrom.size < FEWEST) return sheet;
  const places = new Set(moved.map(({ row, column }) => `${row} ${column}`));
  return {
    ...sheet,
    cells: [
      ...sheet.cells.filter((cell) => !left.has(cell) && !places.has(`${cell.row} ${cell.column}`)),
      ...moved,
    ].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: sheet.merges.filter(({ firstRow, firstColumn }) => !movedFrom.has(`${firstRow} ${firstColumn}`)),
  };
}
