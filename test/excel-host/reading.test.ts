import { afterEach, expect, test } from 'vitest';
import { type Host, openHost } from './host';

let host: Host;
afterEach(() => host.close());

test('the client believes to be in Excel on the web and reads sheets and values', async () => {
  host = await openHost({
    sheets: [
      {
        name: 'คะแนน IIT',
        cells: [
          { row: 0, column: 0, value: 'หน่วยงาน' },
          { row: 1, column: 1, value: 85.5, numberFormat: '[$-D07041E]0.00' },
          { row: 2, column: 1, value: null, formula: 'AVERAGE(B2,95.5)' },
          { row: 3, column: 1, value: null, error: '#N/A' },
        ],
        merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
        hiddenRows: [2],
      },
      { name: 'Other', visibility: 'hidden' },
    ],
  });
  expect(host.info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/protection/protected,items/id');
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['คะแนน IIT', 'Visible'],
      ['Other', 'Hidden'],
    ]);
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load('values,formulas,numberFormat,valueTypes,text,address,rowIndex,rowCount');
    const merged = used.map((range) => range.getMergedAreasOrNullObject());
    for (const areas of merged) areas.load('areas/items/address');
    await context.sync();
    const [first, second] = used;
    expect(second?.isNullObject).toBe(true);
    expect(first?.address).toBe("'คะแนน IIT'!A1:B4");
    expect(first?.values).toEqual([
      ['หน่วยงาน', ''],
      ['', 85.5],
      ['', 90.5],
      ['', '#N/A'],
    ]);
    expect(first?.formulas[2]).toEqual(['', '=AVERAGE(B2,95.5)']);
    expect(first?.valueTypes.map((line) => line[1])).toEqual(['Empty', 'Double', 'Double', 'Error']);
    expect(first?.text[1]).toEqual(['', '๘๕.๕๐']);
    expect(merged[0]?.areas.items.map(({ address }) => address)).toEqual(["'คะแนน IIT'!A1:B1"]);
    expect(merged[1]?.isNullObject).toBe(true);
  });
  expect(host.trips).toBe(2);
});
