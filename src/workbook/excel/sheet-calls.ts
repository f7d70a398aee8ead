import { columnLetters, quoteSheetName, rangeToA1, toA1, type CellRange } from '../address';
import { regionMarkFormula, regionMarkName } from '../marks';
import type { CellContent, CellStyle, PlannedCell, SheetPlan } from '../plan';
import { toCellInput } from './cell-input';
import { cellStyleCalls } from './cell-style-calls';
import { columnWidthInPoints } from './column-width';
import { conditionalFormatCalls } from './conditional-format-calls';
import { renameSheetReferences } from '../sheet-references';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';

/** Limits of Excel's: row heights in points, column widths in characters, texts shown on hovering. */
const TALLEST_ROW = 409;
const WIDEST_COLUMN = 255;
const LONGEST_TIP = 255;

/** Cells of one call that writes contents. */
const CELLS_PER_BLOCK = 5_000;

/** A generated sheet as it is first written. */
export interface SheetToWrite {
  readonly plan: SheetPlan;
  /** The plan's name, or a temporary one while an earlier sheet of ours still bears it. */
  readonly writtenName: string;
}

/** Stretches of equal neighbours: index of the first and of the last, and their value. */
function stretches(values: readonly (readonly [index: number, value: number])[]): [number, number, number][] {
  const result: [number, number, number][] = [];
  for (const [index, value] of values) {
    const last = result.at(-1);
    if (last?.[1] === index - 1 && last[2] === value) last[1] = index;
    else result.push([index, index, value]);
  }
  return result;
}

function linkCalls(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): HostCall[] {
  return cells.flatMap((cell) => {
    const { link } = cell;
    if (link === undefined) return [];
    return {
      bytes: 2 * BYTES_PER_OBJECT + link.sheet.length * 3 + (link.tip?.length ?? 0) * 3,
      queue: () => {
        const target = sheet.getRange(toA1(cell));
        target.hyperlink = {
          documentReference: `${quoteSheetName(link.sheet)}!${link.address}`,
          ...(link.tip === undefined ? {} : { screenTip: link.tip.slice(0, LONGEST_TIP) }),
        };
        target.untrack();
      },
    };
  });
}

/** Contents in blocks of whole rows, from the first cell with content to the last; blanks between stay blank. */
function contentCalls(
  sheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
  toInput: (content: CellContent) => string | number,
): HostCall[] {
  const filled = cells.filter((cell) => cell.content.kind !== 'blank');
  const [top] = filled;
  if (top === undefined) return [];
  const firstColumn = Math.min(...filled.map(({ column }) => column));
  const width = Math.max(...filled.map(({ column }) => column)) - firstColumn + 1;
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / width));
  const blocks = new Map<number, PlannedCell[]>();
  for (const cell of filled) {
    const start = cell.row - ((cell.row - top.row) % rowsPerBlock);
    const block = blocks.get(start);
    if (block) block.push(cell);
    else blocks.set(start, [cell]);
  }
  return [...blocks].map(([firstRow, block]) => {
    const lastRow = block.at(-1)?.row ?? firstRow;
    const inputs = Array.from({ length: lastRow - firstRow + 1 }, () => Array<string | number>(width).fill(''));
    let bytes = 2 * BYTES_PER_OBJECT + inputs.length * width * 3;
    for (const { row, column, content } of block) {
      const input = toInput(content);
      const line = inputs[row - firstRow];
      if (line) line[column - firstColumn] = input;
      bytes += typeof input === 'number' ? 20 : input.length * 3;
    }
    const range = { firstRow, lastRow, firstColumn, lastColumn: firstColumn + width - 1 };
    return {
      bytes,
      queue: () => {
        const target = sheet.getRange(rangeToA1(range));
        target.formulas = inputs;
        target.untrack();
      },
    };
  });
}

function sizeCalls(sheet: Excel.Worksheet, plan: SheetPlan): HostCall[] {
  const widths = stretches(plan.columnWidths.map((width, column) => [column, Math.min(width, WIDEST_COLUMN)] as const));
  const heights = stretches([...plan.rowHeights].sort(([a], [b]) => a - b));
  return [
    ...widths.map(([first, last, width]) => ({
      bytes: 3 * BYTES_PER_OBJECT,
      queue: () => {
        const target = sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
        target.format.columnWidth = columnWidthInPoints(width);
        target.untrack();
      },
    })),
    ...heights.map(([first, last, height]) => ({
      bytes: 3 * BYTES_PER_OBJECT,
      queue: () => {
        const target = sheet.getRange(`${first + 1}:${last + 1}`);
        target.format.rowHeight = Math.min(height, TALLEST_ROW);
        target.untrack();
      },
    })),
  ];
}

/** Merges that one call can make: one range, or rows of the same columns on top of one another, each merged alone. */
interface MergeStack {
  readonly range: CellRange;
  readonly isRowByRow: boolean;
}

function mergeStacks(merges: readonly CellRange[]): MergeStack[] {
  const isRow = (range: CellRange): boolean => range.firstRow === range.lastRow;
  const rows = merges
    .filter(isRow)
    .toSorted((a, b) => a.firstColumn - b.firstColumn || a.lastColumn - b.lastColumn || a.firstRow - b.firstRow);
  const stacks: CellRange[] = [];
  for (const row of rows) {
    const last = stacks.at(-1);
    const continues =
      last?.firstColumn === row.firstColumn && last.lastColumn === row.lastColumn && last.lastRow === row.firstRow - 1;
    if (last && continues) stacks[stacks.length - 1] = { ...last, lastRow: row.lastRow };
    else stacks.push(row);
  }
  return [
    ...stacks.map((range) => ({ range, isRowByRow: true })),
    ...merges.filter((range) => !isRow(range)).map((range) => ({ range, isRowByRow: false })),
  ];
}

function mergeCalls(sheet: Excel.Worksheet, plan: SheetPlan): HostCall[] {
  return mergeStacks(plan.merges).map(({ range, isRowByRow }) => ({
    bytes: 2 * BYTES_PER_OBJECT,
    queue: () => {
      const target = sheet.getRange(rangeToA1(range));
      target.merge(isRowByRow);
      target.untrack();
    },
  }));
}

/** Names that mark the analyst's regions; Excel moves them with their cells and renames their sheet in them. */
function regionCalls(sheet: Excel.Worksheet, { plan, writtenName }: SheetToWrite): HostCall[] {
  return plan.editable.map(({ key, draft, range }) => {
    const name = regionMarkName(key, draft);
    const formula = `=${regionMarkFormula(writtenName, range)}`;
    return {
      bytes: 2 * BYTES_PER_OBJECT + name.length + formula.length * 3,
      queue: () => {
        sheet.names.add(name, formula).visible = false;
      },
    };
  });
}

/**
 * Calls, a part at a time, that fill a new, empty sheet with everything that must be right but its look.
 * Links come first because Excel gives a linked cell a text of its own.
 */
export function* sheetCalls(
  sheet: Excel.Worksheet,
  toWrite: SheetToWrite,
  temporaryNames: ReadonlyMap<string, string>,
): Generator<HostCall[]> {
  const { plan } = toWrite;
  const adapt = (formula: string): string =>
    temporaryNames.size === 0 ? formula : renameSheetReferences(formula, temporaryNames);
  const toInput = (content: CellContent): string | number =>
    toCellInput(content.kind === 'formula' ? { ...content, formula: adapt(content.formula) } : content);
  yield linkCalls(sheet, plan.cells);
  yield contentCalls(sheet, plan.cells, toInput);
  yield mergeCalls(sheet, plan);
  yield conditionalFormatCalls(
    sheet,
    plan.conditionalFormats.map((format) => ({ ...format, formula: adapt(format.formula) })),
  );
  yield regionCalls(sheet, toWrite);
}

/** Looks of cells by the keys that plans give them, and the names under which they may stand among the cell styles. */
export interface SheetStyles {
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly usable: ReadonlySet<string>;
}

/**
 * Calls, a part at a time, for the look of a sheet that is filled: formats, which take away the look that Excel gave
 * links, then sizes, which the formats would change.
 */
export function* sheetLookCalls(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { styles, usable }: SheetStyles,
): Generator<HostCall[]> {
  yield* cellStyleCalls(sheet, plan.cells, styles, usable);
  yield sizeCalls(sheet, plan);
}
