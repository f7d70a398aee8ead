import { afterEach, describe, expect, it } from 'vitest';
import { goTo } from '../../src/workbook/excel/go-to-cell';
import { openHost, type Host } from '../excel-host/host';

let host: Host | null = null;

async function open(): Promise<Host> {
  host = await openHost({
    sheets: [{ name: 'First' }, { name: "It's คะแนน" }, { name: 'Hidden', visibility: 'hidden' }],
    active: 'First',
  });
  return host;
}

afterEach(() => {
  host?.close();
  host = null;
});

describe('goTo', () => {
  it('brings the sheet to the front and selects the cell', async () => {
    const excel = await open();
    await goTo("It's คะแนน", { row: 4, column: 27 });
    expect(excel.workbook.active.name).toBe("It's คะแนน");
    expect(excel.workbook.selection).toEqual({ top: 4, bottom: 4, left: 27, right: 27 });
  });

  it('shows a sheet without selecting anything in it where no cell is given', async () => {
    const excel = await open();
    const before = excel.workbook.selection;
    await goTo("It's คะแนน", null);
    expect(excel.workbook.active.name).toBe("It's คะแนน");
    expect(excel.workbook.selection).toEqual(before);
  });

  it('tells a sheet that is gone from one that is hidden, and stays where it was', async () => {
    const excel = await open();
    await expect(goTo('Gone', { row: 0, column: 0 })).rejects.toMatchObject({ kind: 'gone' });
    await expect(goTo('Hidden', { row: 0, column: 0 })).rejects.toMatchObject({ kind: 'sheet-hidden' });
    expect(excel.workbook.active.name).toBe('First');
  });

  it('says when another workbook is in front', async () => {
    const excel = await open();
    excel.workbook.inBackground = true;
    await expect(goTo("It's คะแนน", { row: 0, column: 0 })).rejects.toMatchObject({ kind: 'other-window' });
  });
});
