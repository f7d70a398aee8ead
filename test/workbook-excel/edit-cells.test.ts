import { afterEach, describe, expect, it } from 'vitest';
import { editCells, restoreCells, type CellEdit } from '../../src/workbook/excel/edit-cells';
import { openHost, type Host } from '../excel-host/host';

let host: Host | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

async function open(isProtected = false): Promise<Host> {
  host = await openHost({
    sheets: [
      {
        name: 'คะแนน',
        isProtected,
        cells: [
          { row: 0, column: 0, value: '๙๕.๑๗' },
          { row: 1, column: 0, value: 95.17, numberFormat: '0.00' },
          { row: 2, column: 0, value: 50, formula: '25*2' },
          { row: 3, column: 0, value: '88', numberFormat: '@' },
        ],
      },
    ],
  });
  return host;
}

const edit = (row: number, expected: string | number, value: number, numberFormat: string | null = null): CellEdit => ({
  cell: { sheet: 'คะแนน', row, column: 0 },
  expected,
  value,
  numberFormat,
});

/** What the cells of the sheet hold, from the first. */
const cells = (excel: Host): unknown => excel.describe().sheets[0]?.cells;

describe('editing cells at one click', () => {
  it('puts numbers in, and puts everything back as it was', async () => {
    const excel = await open();
    const before = cells(excel);
    const undo = await editCells([
      edit(0, '๙๕.๑๗', 95.17, '[$-D00041E]0.00'),
      edit(1, 95.17, 94.17),
      edit(3, '88', 88, '0'),
    ]);
    expect(cells(excel)).toMatchObject([
      { value: 95.17, numberFormat: '[$-D00041E]0.00' },
      { value: 94.17, numberFormat: '0.00' },
      { value: 50 },
      { value: 88, numberFormat: '0' },
    ]);
    await restoreCells(undo);
    expect(cells(excel)).toEqual(before);
  });

  it.each([
    ['holds something else by now', edit(1, 95.18, 94.17)],
    ['holds a formula', edit(2, 50, 51)],
    ['is empty by now', edit(9, 95.17, 94.17)],
  ])('leaves all cells alone where one of them %s', async (_, wrong) => {
    const excel = await open();
    const before = cells(excel);
    await expect(editCells([edit(0, '๙๕.๑๗', 95.17, '0.00'), wrong])).rejects.toMatchObject({ kind: 'cell-changed' });
    expect(cells(excel)).toEqual(before);
  });

  it('says that a sheet is protected or gone', async () => {
    const excel = await open(true);
    const before = cells(excel);
    await expect(editCells([edit(1, 95.17, 94.17)])).rejects.toMatchObject({ kind: 'sheet-protected' });
    expect(cells(excel)).toEqual(before);
    const gone = { ...edit(1, 95.17, 94.17), cell: { sheet: 'ไม่มี', row: 0, column: 0 } };
    await expect(editCells([gone])).rejects.toMatchObject({ kind: 'gone' });
  });
});
