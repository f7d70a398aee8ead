import { quoteSheetName, rangeToA1, type CellRange } from '../address';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';
import type { WorkbookReading } from './read-workbook';
import { sheetsReferredTo } from '../sheet-references';

/** A cell of the user's whose formula points at a sheet that a run replaces; with it Excel puts `#REF!` there. */
export interface PointingCell {
  readonly kind: 'cell';
  /** Excel's identifier of the sheet that the cell stands on, and its name for the user. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly row: number;
  readonly column: number;
  /** With its equals sign. */
  readonly formula: string;
  readonly numberFormat: string;
}

/** Format of a cell that takes whatever is put into it for text. */
const TEXT_FORMAT = '@';

/** The cells on sheets that stay whose formula points at one of these sheets (names in lower case). */
export function pointingCells(
  { survey, snapshot }: Pick<WorkbookReading, 'survey' | 'snapshot'>,
  renewed: ReadonlySet<string>,
  going: ReadonlySet<string>,
): readonly PointingCell[] {
  return survey.sheets.flatMap(({ id, name, isProtected }, index) => {
    if (going.has(id)) return [];
    return (snapshot.sheets[index]?.cells ?? []).flatMap(
      ({ row, column, formula, numberFormat = 'General' }): PointingCell[] =>
        formula !== undefined && sheetsReferredTo(formula).some((each) => renewed.has(each.toLowerCase()))
          ? [{ kind: 'cell', sheetId: id, sheet: name, isProtected, row, column, formula: `=${formula}`, numberFormat }]
          : [],
    );
  });
}

/** One or more cells of one sheet with one formula. */
type CellBlock = readonly [PointingCell, ...PointingCell[]];

function rangeAround(cells: CellBlock): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
}

/** The cells in blocks: those of one formula that fill a rectangle, as an array does, stand together. */
export function cellBlocks(cells: readonly PointingCell[]): readonly CellBlock[] {
  const alike = new Map<string, [PointingCell, ...PointingCell[]]>();
  for (const cell of cells) {
    const key = `${cell.sheetId} ${cell.formula}`;
    const block = alike.get(key);
    if (block === undefined) alike.set(key, [cell]);
    else block.push(cell);
  }
  return [...alike.values()].flatMap((block): readonly CellBlock[] => {
    const { firstRow, firstColumn, lastRow, lastColumn } = rangeAround(block);
    const fills = block.length === (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
    return fills ? [block] : block.map((cell): CellBlock => [cell]);
  });
}

/** Where a block is, for the user: its sheet and its range. */
export function placeOfCells(block: CellBlock): string {
  return `${quoteSheetName(block[0].sheet)}!${rangeToA1(rangeAround(block))}`;
}

function rangeOf(context: Excel.RequestContext, { sheetId, row, column }: PointingCell): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
  range.untrack();
  return range;
}

/**
 * Looks at the cell once more, for the user may have typed into it since it was read. `isUnchanged` answers after the
 * round trip; it is false too for a cell into which another one's formula spills, which comes back with that one and
 * must not be written.
 */
export function lookAtCell(
  context: Excel.RequestContext,
  cell: PointingCell,
): { readonly call: HostCall; readonly isUnchanged: () => boolean } {
  let looked: { readonly range: Excel.Range; readonly anchor: Excel.Range } | null = null;
  return {
    call: {
      bytes: 2 * BYTES_PER_OBJECT,
      queue: () => {
        const range = rangeOf(context, cell);
        range.load('formulas,numberFormat');
        const anchor = range.getSpillParentOrNullObject();
        anchor.load('rowIndex,columnIndex');
        anchor.untrack();
        looked = { range, anchor };
      },
    },
    isUnchanged: () => {
      if (looked === null) return false;
      const { range, anchor } = looked;
      if (!anchor.isNullObject && (anchor.rowIndex !== cell.row || anchor.columnIndex !== cell.column)) return false;
      const formula: unknown = range.formulas[0]?.[0];
      const numberFormat: unknown = range.numberFormat[0]?.[0];
      return formula === cell.formula && numberFormat === cell.numberFormat;
    },
  };
}

/** Puts the formula back as it was, once the new sheets bear the names that it points at. */
export function putCellBack(context: Excel.RequestContext, cell: PointingCell): HostCall {
  return {
    bytes: 2 * BYTES_PER_OBJECT + cell.formula.length * 3,
    queue: () => {
      const range = rangeOf(context, cell);
      if (cell.numberFormat === TEXT_FORMAT) range.numberFormat = [['General']];
      range.formulas = [[cell.formula]];
      // Excel gives a cell without a format of its own that of the cells its new formula points at.
      range.numberFormat = [[cell.numberFormat]];
    },
  };
}
