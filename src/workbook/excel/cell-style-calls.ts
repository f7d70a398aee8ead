import { rangeToA1, type CellRange } from '../address';
import type { CellStyle, Colour, PlannedCell } from '../plan';
import { areasByValue } from './cell-areas';
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

/** One property of the cell format, set for all cells of a value at once whatever rectangles they form. */
function formatProperty<V extends string | number | boolean>(
  valueOf: (style: CellStyle) => V | undefined,
  set: (format: Excel.RangeFormat, value: V) => void,
): Calls {
  return ({ sheet, cells, styleOf }) =>
    areasByValue(cells, (cell) => valueOf(styleOf(cell))).flatMap(({ value, ranges }) =>
      areaAddresses(ranges).map((address) => ({
        bytes: 4 * BYTES_PER_OBJECT + address.length,
        queue: () => {
          const target = address.includes(',') ? sheet.getRanges(address) : sheet.getRange(address);
          set(target.format, value);
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

function drawBorders(target: Excel.Range, range: CellRange, colour: Colour): void {
  for (const side of bordersOf(range)) {
    const border = target.format.borders.getItem(side);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = `#${colour}`;
  }
}

const borders: Calls = ({ sheet, cells, styleOf }) =>
  areasByValue(cells, (cell) => styleOf(cell).border).flatMap(({ value, ranges }) =>
    ranges.map((range) => ({
      bytes: 9 * BYTES_PER_OBJECT,
      queue: () => {
        const target = sheet.getRange(rangeToA1(range));
        drawBorders(target, range, value);
        target.untrack();
      },
    })),
  );

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

const PROPERTIES: readonly Calls[] = [
  numberFormats,
  formatProperty(
    (style) => style.font?.name,
    (format, name) => {
      format.font.name = name;
    },
  ),
  formatProperty(
    (style) => style.font?.size,
    (format, size) => {
      format.font.size = size;
    },
  ),
  formatProperty(
    (style) => style.font?.bold,
    (format, isBold) => {
      format.font.bold = isBold;
    },
  ),
  formatProperty(
    (style) => style.font?.italic,
    (format, isItalic) => {
      format.font.italic = isItalic;
    },
  ),
  formatProperty(
    (style) => style.font?.underline,
    (format, isUnderlined) => {
      format.font.underline = isUnderlined ? 'Single' : 'None';
    },
  ),
  formatProperty(
    (style) => style.font?.colour,
    (format, colour) => {
      format.font.color = `#${colour}`;
    },
  ),
  formatProperty(
    (style) => style.fill,
    (format, colour) => {
      format.fill.color = `#${colour}`;
    },
  ),
  formatProperty(
    (style) => style.horizontal,
    (format, alignment) => {
      format.horizontalAlignment = HORIZONTAL[alignment];
    },
  ),
  formatProperty(
    (style) => style.vertical,
    (format, alignment) => {
      format.verticalAlignment = VERTICAL[alignment];
    },
  ),
  formatProperty(
    (style) => style.wrap,
    (format, wraps) => {
      format.wrapText = wraps;
    },
  ),
  formatProperty(
    (style) => style.indent,
    (format, steps) => {
      format.indentLevel = steps;
    },
  ),
  borders,
];

/**
 * Calls, a part at a time, that give the cells of a sheet their styles: property by property, so that a table costs one rectangle for
 * its border, one for its font and so on, instead of one for every mixture.
 */
export function* cellStyleCalls(
  sheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
  styles: Readonly<Record<string, CellStyle>>,
): Generator<HostCall[]> {
  const styled: StyledCells = { sheet, cells, styleOf: (cell) => styles[cell.style] ?? {} };
  for (const property of PROPERTIES) yield property(styled);
}
