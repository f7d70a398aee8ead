import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { buildXlsx } from '../fixtures/xlsx-builder';
import { convert, withoutLibreOffice } from '../libreoffice/libreoffice';
import { partsOf } from './package-of-parts';
import { EMPTY_PLAN, highlight, planOf, sheetPlan, textCell } from './plans';

const PLAN = planOf(
  [sheetPlan({ cells: [textCell(0, 0, '=1+1')], frozenRows: 1 }), sheetPlan({ id: 'findings', name: 'ข้อค้นพบ' })],
  [highlight('คะแนน', 'B1:B2', 'N(B1)>=95')],
);

describe.skipIf(withoutLibreOffice !== null)(
  `a file that LibreOffice has saved${withoutLibreOffice ? ` (skipped: ${withoutLibreOffice})` : ''}`,
  () => {
    let saved: Uint8Array;

    beforeAll(() => {
      const cells = [
        { at: 'A1', value: 'i1' },
        { at: 'B1', value: 95.17 },
        { at: 'B2', value: '80.00' },
      ];
      const applied = openWorkbook(buildXlsx({ sheets: [{ name: 'คะแนน', cells }] })).apply(PLAN);
      saved = convert({ applied }, 'xlsx').get('applied') ?? new Uint8Array();
    });

    it('still shows which sheets are ours, and our text as text', () => {
      const { sheets } = openWorkbook(saved).snapshot;
      expect(sheets.map(({ generatedAs }) => generatedAs)).toEqual([null, 'summary', 'findings']);
      expect(sheets[1]?.cells).toEqual([{ row: 0, column: 0, value: '=1+1' }]);
    });

    it('has after another run each sheet and each highlight once', () => {
      const again = openWorkbook(saved).apply(PLAN);
      expect(openWorkbook(again).snapshot.sheets.map(({ name }) => name)).toEqual(['คะแนน', 'สรุป', 'ข้อค้นพบ']);
      expect(partsOf(again)['xl/worksheets/sheet1.xml']?.match(/<cfRule /g)).toHaveLength(1);
    });

    it('can be cleared of all that is ours', () => {
      const cleared = openWorkbook(saved).apply(EMPTY_PLAN);
      expect(openWorkbook(cleared).snapshot.sheets.map(({ name }) => name)).toEqual(['คะแนน']);
      expect(Object.values(partsOf(cleared)).join('')).not.toMatch(/cfRule|_ITA_GENERATED/);
    });
  },
);
