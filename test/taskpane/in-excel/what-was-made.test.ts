import { describe, expect, it } from 'vitest';
import { SHEET_MARK_NAME } from '../../../src/workbook/marks';
import type { BrowserHost } from '../../excel-host/browser/browser-host';
import type { DescribedSheet, WorkbookDescription } from '../../excel-host/model/description';
import { accessibilityViolations } from './accessibility';
import { button, paneInExcel, pictureOfWhole, shown } from './pane-in-excel';

const { analysed, open } = paneInExcel();

describe('what was made', () => {
  it('is taken away after a question, and nothing else is', async () => {
    const excel = await open();
    const before = await excel.describe();
    await button(excel, 'วิเคราะห์คะแนน').click();
    await shown(excel);
    await button(excel, 'ลบสิ่งที่สร้างไว้…').click();
    await excel.frame.getByRole('group', { name: 'ลบสิ่งที่สร้างไว้หรือไม่' }).waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await excel.page.keyboard.press('Escape');
    expect((await excel.describe()).sheets.length).toBeGreaterThan(before.sheets.length);
    await button(excel, 'ลบสิ่งที่สร้างไว้…').click();
    await button(excel, 'ลบ')
      .and(excel.frame.getByText('ลบ', { exact: true }))
      .click();
    await excel.frame.getByRole('heading', { name: 'ลบแล้ว' }).waitFor();
    expect((await excel.describe()).sheets).toEqual(before.sheets);
    expect(await accessibilityViolations(excel)).toEqual([]);
    await button(excel, 'วิเคราะห์คะแนน').click();
    await shown(excel);
  });

  it('stays whole where it cannot be taken away, and the pane says why', async () => {
    const excel = await analysed();
    const made = await excel.describe();
    await button(excel, 'ลบสิ่งที่สร้างไว้…').click();
    await excel.failAt(1, { kind: 'request lost' });
    await button(excel, 'ลบ')
      .and(excel.frame.getByText('ลบ', { exact: true }))
      .click();
    await excel.frame.getByText('ลบสิ่งที่สร้างไว้ไม่สำเร็จ').first().waitFor();
    expect((await excel.describe()).sheets).toEqual(made.sheets);
    expect(await button(excel, 'ลบสิ่งที่สร้างไว้…').isVisible()).toBe(true);
  });

  it('is said before the first write to need Remove, for Ctrl+Z will not take it back', async () => {
    const excel = await open();
    await excel.frame.getByText(/Ctrl\+Z ย้อนสิ่งที่สร้างไม่ได้/).waitFor();
  });
});

describe('a protected sheet', () => {
  it('keeps its colours when what was made is removed, and the pane says so', async () => {
    const made = await (await analysed()).describe();
    const sheets = made.sheets.map((sheet) => (sheet.name === 'IIT' ? { ...sheet, isProtected: true } : sheet));
    const excel = await open({ description: { ...made, sheets } });
    await button(excel, 'ลบสิ่งที่สร้างไว้…').click();
    await button(excel, 'ลบ')
      .and(excel.frame.getByText('ลบ', { exact: true }))
      .click();
    await excel.frame.getByText('สียังอยู่ในชีตที่ถูกป้องกัน').waitFor();
    await excel.frame.getByText('ยกเลิกการป้องกันชีต "IIT"').waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'colours-left-th');
    expect(await button(excel, 'ลบสิ่งที่สร้างไว้…').isVisible()).toBe(true);
  });
});

describe('formulas of the user’s that point at a sheet made', () => {
  /** The workbook after a run, with a cover of the user's that shows what stands in the first sheet made. */
  const withCover = async (facts: Partial<DescribedSheet>): Promise<WorkbookDescription> => {
    const made = await (await analysed()).describe();
    const summary = made.sheets.find(({ names }) => names?.some(({ name }) => name === SHEET_MARK_NAME))?.name ?? '';
    const array = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 };
    const cells = [0, 1].map((row) => ({ row, column: 0, value: null, formula: `'${summary}'!$A$1:$A$2`, array }));
    return { ...made, sheets: [...made.sheets, { name: 'หน้าปก', cells, ...facts }] };
  };
  const analyse = (excel: BrowserHost): Promise<void> => button(excel, /^วิเคราะห์/).click();

  it('on a protected sheet are told of before a run could lose them', async () => {
    const excel = await open({ description: await withCover({ isProtected: true }) });
    const before = await excel.describe();
    await analyse(excel);
    await excel.frame.getByText("'หน้าปก'!A1:A2").waitFor();
    await excel.frame.getByText('คลิก "ยกเลิกการป้องกันชีต" ที่แท็บ รีวิว').waitFor();
    expect(await excel.describe()).toEqual(before);
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'formulas-protected-th');
    expect(await button(excel, 'ลบสิ่งที่สร้างไว้…').isVisible()).toBe(true);
    expect(await button(excel, 'ลองอีกครั้ง').isVisible()).toBe(true);
  });

  it('in an array are listed after the run, to be entered again', async () => {
    const excel = await open({ description: await withCover({}) });
    await analyse(excel);
    await shown(excel);
    await excel.frame.getByRole('listitem').filter({ hasText: "'หน้าปก'!A1:A2: =" }).waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'formulas-not-put-back-th');
  });
});
