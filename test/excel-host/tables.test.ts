import { afterEach, expect, test } from 'vitest';
import { type Host, type WorkbookDescription, openHost } from './host';

let host: Host;
afterEach(() => host.close());

const SHEET: WorkbookDescription['sheets'][number] = {
  name: 'Sheet1',
  cells: ['Item', 'Owner', 'item'].map((value, column) => ({ row: 0, column, value })),
};

async function onSheet(act: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await host.Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst());
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

test('a table is added with its look, found and taken away', async () => {
  host = await openHost({ sheets: [SHEET] });
  await onSheet((sheet) => {
    const table = sheet.tables.add('A1:B4', true);
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
  });
  const range = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 };
  expect(host.describe().sheets[0]?.tables).toEqual([
    { range, style: 'TableStyleLight1', showBandedRows: false, showFilterButton: true },
  ]);
  await onSheet((sheet) => sheet.tables.getItemAt(0).delete());
  expect(host.describe().sheets[0]?.tables).toBeUndefined();
});

test.each<[string, Partial<typeof SHEET>, string, string]>([
  ['over another table', {}, 'B1:B4', 'InvalidArgument'],
  [
    'over merged cells',
    { merges: [{ firstRow: 2, firstColumn: 0, lastRow: 2, lastColumn: 1 }] },
    'A1:A4',
    'InvalidArgument',
  ],
  ['without a heading', {}, 'C1:D4', 'NotImplemented'],
  ['with a heading twice', {}, 'A1:C4', 'NotImplemented'],
  ['on a protected sheet', { isProtected: true }, 'A1:A4', 'AccessDenied'],
])('a table %s is refused', async (what, described, address, code) => {
  host = await openHost({ sheets: [{ ...SHEET, ...described }] });
  if (what === 'over another table') await onSheet((sheet) => void sheet.tables.add('A1:B4', true));
  expect(await onSheet((sheet) => void sheet.tables.add(address, true))).toBe(code);
});
