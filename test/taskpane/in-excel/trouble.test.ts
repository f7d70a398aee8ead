import { describe, expect, it } from 'vitest';
import { sampleSnapshot } from '../../workbook-excel/in-excel';
import { button, paneInExcel, shown } from './pane-in-excel';

const { analysed, open } = paneInExcel();

describe('what the pane says of trouble', () => {
  it('asks to finish editing a cell, and works when that is done', async () => {
    const excel = await open();
    await excel.beginCellEdit();
    await button(excel, 'วิเคราะห์คะแนน').click();
    await excel.frame.getByText('กด Enter หรือ Esc').waitFor();
    await excel.endCellEdit();
    await button(excel, 'ลองอีกครั้ง').click();
    await shown(excel);
  });

  it('tells a workbook that is open for reading only from other refusals', async () => {
    const { sheets } = sampleSnapshot();
    const excel = await open({ description: { sheets, readOnly: true } });
    await button(excel, 'วิเคราะห์คะแนน').click();
    await excel.frame.getByText('สมุดงานนี้เปิดแบบอ่านอย่างเดียว').waitFor();
  });

  it('says plainly that an Excel is too old', async () => {
    const excel = await open({ sets: { ExcelApi: '1.13' } });
    await excel.frame.getByText('ExcelApi 1.14').waitFor();
    expect(await button(excel, 'วิเคราะห์คะแนน').count()).toBe(0);
  });

  it('tells a workbook without scores from a failure', async () => {
    const excel = await open({ description: { sheets: [{ name: 'Empty', cells: [] }] } });
    await button(excel, 'วิเคราะห์คะแนน').click();
    await excel.frame.getByText('ไม่พบคะแนน ITA').waitFor();
    expect((await excel.describe()).sheets).toHaveLength(1);
    await button(excel, 'ใส่ตัวอย่างลงในชีตใหม่').click();
    await excel.frame.getByRole('heading', { name: 'ใส่ตัวอย่างไว้ในชีต' }).waitFor();
  });

  it('gives codes to copy where it knows no better, and nothing from the cells', async () => {
    const excel = await open();
    // The pane's own first request is not the one to fail.
    await expect.poll(() => excel.trips()).toBe(1);
    await excel.failAt(1, { kind: 'request lost' });
    await button(excel, 'วิเคราะห์คะแนน').click();
    const diagnostics = await excel.frame.locator('pre').innerText();
    expect(diagnostics).toContain('code GeneralException');
    expect(diagnostics).toContain('ExcelApi 1.14');
    expect(diagnostics).not.toContain('มะรือโบตก');
  });

  it('says why a click led nowhere, beside the list', async () => {
    const excel = await analysed();
    await excel.failAt(1, { kind: 'request lost' });
    await button(excel, /ไปที่ IIT C5/).click();
    await excel.frame.getByRole('alert').getByText('ไปที่เซลล์นั้นไม่ได้').waitFor();
    expect(await button(excel, /ไปที่ IIT C5/).isVisible()).toBe(true);
  });
});
