import { toA1, type CellAddress } from '../address';
import { toCellInput } from './cell-input';
import { inExcel } from './excel-session';
import { HostFailure, toHostFailure, withReadOnlyTold } from './host-failure';
import { inTime } from './time-budget';

/** A number to be put into a cell that holds `expected`. */
export interface CellEdit {
  readonly cell: CellAddress;
  readonly expected: string | number;
  readonly value: number;
  /** Number format code; null leaves the cell's own. */
  readonly numberFormat: string | null;
}

/** A cell as it was before an edit, by which it is put back. */
export interface CellBefore {
  readonly cell: CellAddress;
  readonly content: string | number;
  readonly numberFormat: string;
}

const TEXT_FORMAT = '@';

interface LoadedCell {
  readonly edit: CellEdit;
  readonly range: Excel.Range;
}

const isExpected = (found: unknown, expected: string | number): boolean =>
  typeof expected === 'number'
    ? typeof found === 'number' && Math.abs(found - expected) < 1e-9
    : typeof found === 'string' && found.trim() === expected.trim();

const changed = (): HostFailure => new HostFailure('cell-changed', { code: 'CellChanged', location: null });

/** What the cell holds now; throws where that is a formula or not what was read. */
function before({ edit, range }: LoadedCell): CellBefore {
  const value: unknown = range.values[0]?.[0];
  const formula: unknown = range.formulas[0]?.[0];
  const numberFormat: unknown = range.numberFormat[0]?.[0];
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) throw changed();
  if (!isExpected(value, edit.expected) || (typeof value !== 'string' && typeof value !== 'number')) throw changed();
  return { cell: edit.cell, content: value, numberFormat: typeof numberFormat === 'string' ? numberFormat : 'General' };
}

function load(context: Excel.RequestContext, edits: readonly CellEdit[]): readonly LoadedCell[] {
  return edits.map((edit) => {
    const range = context.workbook.worksheets.getItem(edit.cell.sheet).getRange(toA1(edit.cell));
    range.load('values,formulas,numberFormat');
    return { edit, range };
  });
}

/**
 * Puts numbers into cells, all of them or none, and gives the cells as they were. Rejects with a `HostFailure`:
 * `cell-changed` where a cell no longer holds what was read there, or holds a formula; `sheet-protected` where a sheet is
 * so; `read-only` where the workbook is; `gone` where a sheet is.
 */
export async function editCells(edits: readonly CellEdit[]): Promise<readonly CellBefore[]> {
  return inExcel(async (context) => {
    const names = [...new Set(edits.map(({ cell }) => cell.sheet))];
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of sheets) sheet.load('protection/protected');
    context.workbook.load('readOnly');
    await inTime(context.sync());
    if (sheets.some((sheet) => sheet.isNullObject))
      throw new HostFailure('gone', { code: 'SheetGone', location: null });
    if (sheets.some((sheet) => sheet.protection.protected)) {
      throw new HostFailure('sheet-protected', { code: 'SheetProtected', location: null });
    }
    const cells = load(context, edits);
    await inTime(context.sync());
    const found = cells.map(before);
    for (const { edit, range } of cells) {
      if (edit.numberFormat !== null) range.numberFormat = [[edit.numberFormat]];
      range.values = [[edit.value]];
    }
    try {
      await inTime(context.sync());
    } catch (error) {
      throw withReadOnlyTold(toHostFailure(error), context.workbook.readOnly);
    }
    return found;
  });
}

/** Puts cells back as they were: value, whether it was text, and number format. Rejects with a `HostFailure`. */
export async function restoreCells(cells: readonly CellBefore[]): Promise<void> {
  await inExcel(async (context) => {
    for (const { cell, content, numberFormat } of cells) {
      const range = context.workbook.worksheets.getItem(cell.sheet).getRange(toA1(cell));
      range.numberFormat = [[numberFormat]];
      // In a cell formatted as text nothing is read as anything else.
      const isPlain = typeof content === 'number' || numberFormat === TEXT_FORMAT;
      range.formulas = [[isPlain ? content : toCellInput({ kind: 'text', text: content })]];
    }
    await inTime(context.sync());
  });
}
