import { type Area, cellArea, cellCount, columnCount, holds, mapCells, rowCount } from '../model/area';
import { CellError, type CellValue, wireValue } from '../model/cell-value';
import { cellText } from '../model/number-text';
import { Refusal } from '../model/refusal';
import { isFormulaCell } from '../model/sheet';
import { textArgument } from './arguments';
import type { Place } from './place';

/** Most cells that one read may ask for; Excel answers null for more. */
const MOST_CELLS = 5_000_000;

/** A grid of what each cell of a range has; null where the range is too large to read. */
function read<T>({ area }: Place, value: (row: number, column: number) => T): T[][] | null {
  return cellCount(area) > MOST_CELLS ? null : mapCells(area, value);
}

export const values = (place: Place) => read(place, (row, column) => wireValue(place.sheet.value(row, column)));
export const formulas = (place: Place) => read(place, (row, column) => place.sheet.formulaText(row, column));
export const numberFormats = (place: Place) =>
  read(place, (row, column) => place.sheet.formats.at(row, column, 'numberFormat'));

function typeOf(value: CellValue): Excel.RangeValueType {
  if (value instanceof CellError) return 'Error' as Excel.RangeValueType.error;
  switch (typeof value) {
    case 'number':
      return 'Double' as Excel.RangeValueType.double;
    case 'boolean':
      return 'Boolean' as Excel.RangeValueType.boolean;
    default:
      return (value === '' ? 'Empty' : 'String') as Excel.RangeValueType;
  }
}

export const valueTypes = (place: Place) =>
  read(place, (row, column) => {
    const cell = place.sheet.cell(row, column);
    // A formula that comes to no text is not empty.
    const value = place.sheet.value(row, column);
    return cell && isFormulaCell(cell) && value === '' ? ('String' as Excel.RangeValueType.string) : typeOf(value);
  });

export const texts = (place: Place) =>
  read(place, (row, column) => {
    const format = place.sheet.formats.at(row, column, 'numberFormat');
    const text = cellText(place.sheet.value(row, column), format);
    if (text === null) throw new Refusal('NotImplemented', 'Range.text', `The host cannot show the format ${format}.`);
    return text;
  });

/**
 * Hands each cell of a range its part of what was written to the range: one value for all, or a grid of the range's
 * own shape.
 * @throws Refusal InvalidArgument for a grid of another shape.
 */
function spread(area: Area, value: unknown, put: (row: number, column: number, value: unknown) => void): void {
  if (!Array.isArray(value)) {
    mapCells(area, (row, column) => put(row, column, value));
    return;
  }
  const grid: readonly unknown[] = value;
  const shaped = grid.every((line): line is readonly unknown[] => Array.isArray(line));
  if (!shaped) throw new Refusal('InvalidArgument');
  const [[only] = []] = grid;
  if (grid.length === 1 && grid[0]?.length === 1) {
    mapCells(area, (row, column) => put(row, column, only));
    return;
  }
  if (grid.length !== rowCount(area) || grid.some((line) => line.length !== columnCount(area))) {
    throw new Refusal('InvalidArgument');
  }
  mapCells(area, (row, column) => put(row, column, grid[row - area.top]?.[column - area.left]));
}

/** Excel refuses to write to more cells than this at once. */
const MOST_CELLS_WRITTEN = 33_554_000;

/** Enters values or formulas. Nothing is entered where one of them is refused. */
export function enter({ sheet, area }: Place, value: unknown): void {
  sheet.requireUnprotected();
  sheet.requireWholeArrays(area);
  if (cellCount(area) > MOST_CELLS_WRITTEN) throw new Refusal('OperationCellsExceedLimit');
  const before = [...sheet.filledCells()].filter(({ row, column }) => holds(area, row, column));
  try {
    spread(area, value, (row, column, input) => sheet.enter(row, column, input));
  } catch (error) {
    sheet.clearContents(area);
    for (const { row, column, cell } of before) sheet.put(row, column, cell);
    throw error;
  }
  sheet.workbook.noteEdit(sheet, area);
}

export function setNumberFormat({ sheet, area }: Place, value: unknown): void {
  sheet.requireUnprotected();
  if (!Array.isArray(value)) {
    sheet.setFormat(area, 'numberFormat', textArgument(value));
    return;
  }
  spread(area, value, (row, column, format) => {
    if (format !== null) sheet.setFormat(cellArea(row, column), 'numberFormat', textArgument(format));
  });
}

/** The client asks this ahead of a large write, which it sends in blocks. */
export function validateArraySize({ area }: Place, [rows, columns]: readonly unknown[]): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw new Refusal('InvalidArgument', 'Range.values');
}
