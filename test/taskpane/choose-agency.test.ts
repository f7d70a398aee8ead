import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowserHost } from '../excel-host/browser/browser-host';
import { launchChromium } from '../excel-host/browser/chromium';
import { buildAddin } from './built-addin';

const BUILD_LIMIT_MS = 180_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of the pane go for somebody to look at; none are taken where it is not set. */
const PICTURES = process.env['PANE_PICTURES'];

const PLACES = ['บ้าน', 'หนอง', 'ดอน', 'ห้วย', 'คลอง', 'โนน', 'ท่า', 'วัง'];
const NAMES = PLACES.flatMap((first) => PLACES.map((second) => `เทศบาลตำบล${first}${second}ทอง`));
const CODES = Array.from({ length: 9 }, (_, index) => `e${index + 1}`);

function matrix() {
  const rows = [
    ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568'],
    ['ชื่อหน่วยงาน', ...CODES],
    ...NAMES.map((name, index) => [name, ...CODES.map((_, item) => 70 + ((index * 7 + item * 3) % 30))]),
  ];
  const cells = rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value })));
  return { sheets: [{ name: 'คะแนน', cells }] };
}

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchChromium(), buildAddin()]);
}, BUILD_LIMIT_MS);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

it('finds one of many agencies by typing part of its name, by keyboard alone, and keeps it', async () => {
  const excel = await openBrowserHost(browser, {
    description: matrix(),
    addin: folder,
    displayLanguage: 'th-TH',
    paneWidth: 320,
    sets: { ExcelApi: '1.14' },
  });
  try {
    const { frame, page } = excel;
    await frame.getByRole('button', { name: 'วิเคราะห์คะแนน' }).click();
    const field = frame.getByRole('combobox', { name: 'หน่วยงาน' });
    await field.waitFor();
    expect(await field.inputValue()).toBe(NAMES[0]);
    const options = frame.getByRole('listbox', { name: 'หน่วยงาน' }).getByRole('option');

    await field.focus();
    await page.keyboard.type('วัง');
    await options.getByText('เทศบาลตำบลวังหนองทอง').waitFor();
    await field.fill('');
    await frame.getByText('แสดง 30 จาก 64 ชื่อ').last().waitFor();
    expect(await options.count()).toBe(30);
    await field.fill('เทศบาล ตำบล วัง หนอง');
    await expect.poll(() => options.allInnerTexts()).toEqual(['เทศบาลตำบลวังหนองทอง', 'เทศบาลตำบลหนองวังทอง']);
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(active);

    await frame.evaluate(AXE);
    const violations = await frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    if (PICTURES !== undefined) await excel.screenshotOfPane(join(PICTURES, 'choose-agency-th.png'));

    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe('เทศบาลตำบลวังหนองทอง');
    await expect
      .poll(async () => JSON.stringify(await excel.describe()))
      .toMatch(/agency(?:\W|quot)+เทศบาลตำบลวังหนองทอง/);
    expect(excel.errors).toEqual([]);
  } finally {
    await excel.close();
  }
}, 90_000);
