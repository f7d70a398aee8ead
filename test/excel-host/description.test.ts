import { expect, test } from 'vitest';
import { buildWorkbook } from './model/build-workbook';
import { describeWorkbook } from './model/describe-workbook';
import type { WorkbookDescription } from './model/description';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

const WHOLE: WorkbookDescription = {
  fileName: 'scores.xlsx',
  defaultFont: 'TH Sarabun New',
  readOnly: false,
  calculation: 'automatic',
  isStructureProtected: true,
  active: 'Out',
  settings: { bands: [95, 85] },
  names: [{ name: 'All', formula: "'คะแนน'!$A$1:$B$9", visible: true }],
  sheets: [
    {
      name: 'คะแนน',
      visibility: 'hidden',
      cells: [
        { row: 0, column: 0, value: 'หน่วยงาน', format: { fontBold: true, fillColor: '#1F6F43' } },
        { row: 0, column: 1, value: 92.5, numberFormat: '[$-D07041E]0.00' },
        { row: 1, column: 1, value: 185, formula: 'B1*2' },
        { row: 2, column: 1, value: null, error: '#N/A' },
        { row: 3, column: 1, value: null, error: '#DIV/0!', formula: 'B1/0' },
        { row: 4, column: 0, value: true },
        { row: 5, column: 0, value: 'go', link: { documentReference: "'Out'!A1", screenTip: 'tip' } },
        { row: 6, column: 3, value: null, format: { leftStyle: 'Continuous', leftColor: '#FF0000' } },
      ],
      wideFormats: [{ range: area(0, 8, 1_048_575, 9), format: { fontSize: 16 } }],
      merges: [area(0, 2, 1, 3)],
      hiddenRows: [7, 9],
      hiddenColumns: [4],
      isProtected: true,
      names: [{ name: '_MARK', formula: '"summary"', visible: false }],
      conditionalFormats: [
        {
          ranges: [area(0, 1, 5, 1), area(0, 3, 5, 3)],
          type: 'Custom',
          formula: 'B1<85',
          stopIfTrue: true,
          fillColor: '#FFC7CE',
          fontColor: '#9C0006',
          fontBold: true,
        },
      ],
      columnWidths: { 0: 90 },
      rowHeights: { 0: 30 },
      frozenRows: 1,
      frozenColumns: 2,
      tabColor: '#112233',
      showGridlines: false,
      page: { orientation: 'Landscape', paperSize: 'A4', titleRows: { first: 0, last: 1 }, rowBreaks: [5] },
      customProperties: { Kept: 'text' },
      password: 'secret',
    },
    { name: 'Out' },
  ],
};

test('a workbook that is built from a description has that description', () => {
  const described = describeWorkbook(buildWorkbook(WHOLE));
  expect(described).toMatchObject(WHOLE);
  expect(described.sheets[0]).toEqual(WHOLE.sheets[0]);
  expect(describeWorkbook(buildWorkbook(described))).toEqual(described);
});

test('results of formulas are kept where calculation is by hand', () => {
  const description: WorkbookDescription = {
    calculation: 'manual',
    sheets: [{ name: 'A', cells: [{ row: 0, column: 0, value: 999, formula: '1+1' }] }],
  };
  expect(describeWorkbook(buildWorkbook(description)).sheets[0]?.cells?.[0]?.value).toBe(999);
  expect(
    describeWorkbook(buildWorkbook({ ...description, calculation: 'automatic' })).sheets[0]?.cells?.[0]?.value,
  ).toBe(2);
});
