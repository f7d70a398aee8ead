import { HIGHLIGHT_MARK } from '../../src/workbook/marks';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { isMarkOfStyles } from '../../src/workbook/style-record';
import type { WorkbookDescription } from '../excel-host/host';
import type { DescribedName } from '../excel-host/model/description';

/** A workbook with a sheet of scores, another sheet, and a rule of the user's own. */
export const SMALL_WORKBOOK: WorkbookDescription = {
  customXml: ['<data xmlns="urn:theirs">ของผู้ใช้</data>'],
  sheets: [
    {
      name: 'คะแนน',
      cells: [1, 2, 3].map((row) => ({ row, column: 2, value: 80 + row * 5 })),
      conditionalFormats: [
        {
          ranges: [{ firstRow: 1, firstColumn: 2, lastRow: 3, lastColumn: 2 }],
          type: 'Custom',
          formula: 'C2>99',
          stopIfTrue: false,
          fillColor: '#123456',
        },
      ],
    },
    { name: 'Notes', cells: [{ row: 0, column: 0, value: 'kept' }] },
  ],
};

const margins = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };

function sheetPlan(id: string, name: string, other: string): SheetPlan {
  return {
    id,
    name,
    tabColour: '1F6F43',
    columnWidths: [20, 10, 10],
    rowHeights: new Map([[0, 30]]),
    cells: [
      { row: 0, column: 0, content: { kind: 'text', text: '=not a formula' }, style: 'head' },
      { row: 0, column: 1, content: { kind: 'blank' }, style: 'head' },
      { row: 1, column: 0, content: { kind: 'text', text: '1 ตุลาคม 2568' }, style: 'plain' },
      { row: 1, column: 1, content: { kind: 'formula', formula: "'คะแนน'!C2", cached: 85 }, style: 'score' },
      { row: 1, column: 2, content: { kind: 'formula', formula: `'${other}'!B2+1`, cached: 86 }, style: 'score' },
      {
        row: 2,
        column: 0,
        content: { kind: 'text', text: 'go' },
        style: 'plain',
        link: { sheet: other, address: 'A1', tip: 'there' },
      },
    ],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
    frozenRows: 1,
    frozenColumns: 0,
    showGridlines: false,
    conditionalFormats: [
      {
        ranges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 }],
        formula: `AND(B2<90,'${other}'!B2>1)`,
        style: { fill: 'FFC7CE', bold: true },
      },
    ],
    page: { orientation: 'landscape', margins, header: '&Lก', footer: '&R&P', titleRows: { first: 0, last: 0 } },
    editable: [
      { key: `${id}/remark`, range: { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 2 }, draft: 'ร่าง' },
    ],
  };
}

/** A plan for that workbook: two sheets that refer to each other, and highlights of two separate ranges. */
export const SMALL_PLAN: WorkbookPlan = {
  settings: '{"owner":"กองแผน & งบ"}',
  styles: {
    head: { name: 'ITA หัวตาราง', font: { bold: true, colour: 'FFFFFF' }, fill: '1F6F43', border: '999999', wrap: true },
    plain: { font: { name: 'Arial', size: 12 } },
    score: { name: 'ITA คะแนน', numberFormat: '0.00', horizontal: 'right' },
  },
  sheets: [sheetPlan('summary', 'สรุปผล', 'ผลตรวจ'), sheetPlan('findings', 'ผลตรวจ', 'สรุปผล')],
  highlights: [
    {
      sheet: 'คะแนน',
      formats: [
        {
          ranges: [
            { firstRow: 1, firstColumn: 2, lastRow: 1, lastColumn: 2 },
            { firstRow: 3, firstColumn: 2, lastRow: 3, lastColumn: 2 },
          ],
          formula: `AND(${HIGHLIGHT_MARK},C2>=95)`,
          style: { fill: 'E1EEF9', fontColour: '0B4A7D' },
        },
      ],
    },
  ],
};

/** What an earlier version with other settings would have written: other formats, and a style that there is no longer. */
export const EARLIER_PLAN: WorkbookPlan = {
  ...SMALL_PLAN,
  settings: 'earlier',
  styles: {
    ...SMALL_PLAN.styles,
    head: { name: 'ITA หัวตาราง', font: { italic: true }, fill: '112233', horizontal: 'center', indent: 1 },
    plain: { name: 'ITA เดิม', font: { size: 9 } },
  },
};

/** The names of the whole workbook that are the user's: all but the record of our cell styles. */
export function ownNames({ names = [] }: WorkbookDescription): readonly DescribedName[] {
  return names.filter(({ name }) => !isMarkOfStyles({ name, sheetIndex: null }));
}
