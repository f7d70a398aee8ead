import { describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../excel-host/browser/browser-host';
import { paneInExcel } from './pane-in-excel';

const { analysed } = paneInExcel();

describe('by keyboard alone', () => {
  /** Presses Tab until something that fits has the focus. */
  async function tabTo({ frame, page }: BrowserHost, fits: RegExp): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await frame.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      });
      if (focused !== undefined && focused !== null && fits.test(focused)) return;
    }
    throw new Error(`Tab never came to ${fits.source}`);
  }

  it('findings are filtered and walked through', async () => {
    const excel = await analysed();
    const address = () => excel.page.locator('#address').innerText();
    await tabTo(excel, /^ผิดพลาด \(\d+\)$/);
    await excel.page.keyboard.press('Enter');
    await tabTo(excel, /^ถัดไป$/);
    await excel.page.keyboard.press('Enter');
    await excel.frame.getByText('1 จาก').waitFor();
    await excel.frame.locator('[aria-current="true"]').waitFor();
    await excel.page.keyboard.press('Enter');
    await excel.frame.getByText('2 จาก').waitFor();
    const told = await excel.frame.locator('[aria-current="true"] [data-finding]').innerText();
    await expect.poll(async () => told.endsWith(await address())).toBe(true);
  });

  it('what was read is looked at, and a sheet is left out', async () => {
    const excel = await analysed();
    await tabTo(excel, /^สิ่งที่อ่าน: \d+ ชีต/);
    await excel.page.keyboard.press('Enter');
    await tabTo(excel, /^OIT$/);
    await excel.page.keyboard.press(' ');
    await tabTo(excel, /^วิเคราะห์ตามชีตที่เลือก$/);
    await excel.page.keyboard.press('Enter');
    await excel.frame.getByText(/^สิ่งที่อ่าน: 3 ชีต/).waitFor();
  });
});
