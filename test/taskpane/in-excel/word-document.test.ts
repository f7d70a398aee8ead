import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { button, paneInExcel } from './pane-in-excel';

const { analysed } = paneInExcel();

describe('the Word document', () => {
  it('comes as a file that holds what was typed, and leaves the workbook as it is', async () => {
    const excel = await analysed();
    await excel.type('ข้อจำกัดของหน่วยงาน', 'D5', 'ผู้ตอบแบบวัดมีจำนวนน้อย');
    const before = await excel.describe();
    const coming = excel.page.waitForEvent('download');
    await button(excel, 'ดาวน์โหลดเอกสาร Word').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('ITA 2568 เทศบาลตำบลมะรือโบตก.docx');
    const parts = unzipSync(readFileSync(await download.path()));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const told of ['ประเด็นที่ 7', 'ผู้ตอบแบบวัดมีจำนวนน้อย']) expect(text).toContain(told);
    await excel.frame.getByText('ส่งไฟล์ให้เบราว์เซอร์ดาวน์โหลดแล้ว').waitFor();
    expect(await excel.describe()).toEqual(before);
    expect(excel.errors).toEqual([]);
  });

  it('is not made of scores that have changed since the analysis', async () => {
    const excel = await analysed();
    await excel.type('IIT', 'C5', 12);
    await excel.frame.getByText('โปรดวิเคราะห์ใหม่ก่อน แล้วจึงดาวน์โหลด').waitFor();
    await expect.poll(() => button(excel, 'ดาวน์โหลดเอกสาร Word').getAttribute('aria-disabled')).toBe('true');
  });
});
