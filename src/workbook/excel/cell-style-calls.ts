import { rangeToA1, type CellRange } from '../address';
import type { CellStyle, Colour, PlannedCell } from '../plan';
import { areasByValue } from './cell-areas';
import { FORMAT_PROPERTIES } from './format-properties';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';

/** Excel refuses lists of areas longer than 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** The ranges as address texts such as `A1:B2,D4`, as few as the limit on their length allows. */
export function areaAddresses(ranges: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  for (const range of ranges) {
    const address = rangeToA1(range);
    const last = addresses.at(-1);
    if (last === undefined || last.length + 1 + address.length > LONGEST_ADDRESS) addresses.push(address);
    else addresses[addresses.length - 1] = `${last},${address}`;
  }
  return addresses;
}

/** Cells of one sheet with their styles. */
interface StyledCells {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly PlannedCell[];
  readonly styleOf: (cell: PlannedCell) => CellStyle;
}

type Calls = (styled: StyledCells) => HostCall[];

/** Calls that give each group of cells something at once, whatever rectangles they form. */
function callsForAreas<V extends string | number | boolean>(
  { sheet, cells, styleOf }: StyledCells,
  valueOf: (style: CellStyle) => V | undefined,
  give: (target: Excel.Range | Excel.RangeAreas, value: V) => void,
): HostCall[] {
  return areasByValue(cells, (cell) => valueOf(styleOf(cell))).flatMap(({ value, ranges }) =>
    areaAddresses(ranges).map((address) => ({
      bytes: 4 * BYTES_PER_OBJECT + address.length,
      queue: () => {
        const target = address.includes(',') ? sheet.getRanges(address) : sheet.getRange(address);
        give(target, value);
        target.untrack();
      },
    })),
  );
}

/** Number formats: one value for the whole range, because tables of them are slow in Excel. */
const numberFormats: Calls = ({ sheet, cells, styleOf }) =>
  areasByValue(cells, (cell) => styleOf(cell).numberFormat).flatMap(({ value, ranges }) =>
    ranges.map((range) => ({
      bytes: 2 * BYTES_PER_OBJECT,
      queue: () => {
        const target = sheet.getRange(rangeToA1(range));
        // Excel takes a single value for all cells; the typings know only tables.
        target.numberFormat = value as unknown as string[][];
        target.untrack();
      },
    })),
  );

/** The lines that give every cell of a range a border; a range of one row or column has none of those inside. */
function bordersOf(range: CellRange): Excel.BorderIndex[] {
  const { edgeTop, edgeBottom, edgeLeft, edgeRight, insideHorizontal, insideVertical } = Excel.BorderIndex;
  return [
    edgeTop,
    edgeBottom,
    edgeLeft,
    edgeRight,
    ...(range.lastRow > range.firstRow ? [insideHorizontal] : []),
    ...(range.lastColumn > range.firstColumn ? [insideVertical] : []),
  ];
}

/** Draws these borders of a range's format or of a cell style. */
export function drawBorders(
  format: Excel.RangeFormat | Excel.Style,
  sides: readonly Excel.BorderIndex[],
  colour: Colour,
): void {
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = `#${colour}`;
  }
}

function drawBordersOfCells(target: Excel.Range, range: CellRange, colour: Colour): void {
  drawBorders(target.format, bordersOf(range), colour);
}

const borders: Calls = ({ sheet, cells, styleOf }) =>
  areasByValue(cells, (cell) => styleOf(cell).border).flatMap(({ value, ranges }) =>
    ranges.map((range) => ({
      bytes: 9 * BYTES_PER_OBJECT,
      queue: () => {
        const target = sheet.getRange(rangeToA1(range));
        drawBordersOfCells(target, range, value);
        target.untrack();
      },
    })),
  );

/** What both cells and cell styles can be given, property by property. */
const propertyCalls: readonly Calls[] = FORMAT_PROPERTIES.map(
  ({ valueOf, set }): Calls =>
    (styled) =>
      callsForAreas(styled, valueOf, (target, value) => {
        set(target.format, value);
      }),
);

/** Names of cell styles. They take away what cells have by themselves, links' looks and formats that Excel guessed. */
const styleNames: Calls = (styled) =>
  callsForAreas(
    styled,
    ({ name }) => name,
    (target, name) => {
      target.style = name;
    },
  );

/**
 * Calls, a part at a time, that give the cells of a sheet their styles: those in `usable` by name, one call for all
 * cells of a style; others property by property, so that a table costs one rectangle for its border, one for its font
 * and so on, instead of one for every mixture.
 */
export function* cellStyleCalls(
  sheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
  styles: Readonly<Record<string, CellStyle>>,
  usable: ReadonlySet<string>,
): Generator<HostCall[]> {
  const styleOf = (cell: PlannedCell): CellStyle => styles[cell.style] ?? {};
  const isNamed = (cell: PlannedCell): boolean => usable.has(styleOf(cell).name ?? '');
  yield styleNames({ sheet, cells: cells.filter(isNamed), styleOf });
  const styled: StyledCells = { sheet, cells: cells.filter((cell) => !isNamed(cell)), styleOf };
  for (const property of [numberFormats, ...propertyCalls, borders]) yield property(styled);
}
