import { describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../excel-host/browser/browser-host';
import { accessibilityViolations } from './accessibility';
import { button, paneInExcel, picture, pictureOfWhole, sidewaysScroll } from './pane-in-excel';

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

const { open } = paneInExcel();

/** Analyses the list; the field that chooses one of its agencies, once it is there. */
async function agencyField(excel: BrowserHost) {
  await button(excel, /วิเคราะห์คะแนน|Analyse scores/).click();
  const field = excel.frame.getByRole('combobox', { name: /หน่วยงาน|Agency/ });
  await field.waitFor();
  expect(await field.inputValue()).toBe(NAMES[0]);
  return { field, options: excel.frame.getByRole('listbox').getByRole('option') };
}

/** Waits until a name is chosen, and kept in the workbook. */
async function chosen(excel: BrowserHost, name: string): Promise<void> {
  const field = excel.frame.getByRole('combobox', { name: /หน่วยงาน|Agency/ });
  await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe(name);
  await expect
    .poll(async () => JSON.stringify(await excel.describe()))
    .toMatch(new RegExp(`agency(?:\\W|quot)+${name}`));
  expect(excel.errors).toEqual([]);
}

describe('one of many agencies', () => {
  it('is found by typing part of its name, by keyboard alone, and kept', async () => {
    const excel = await open({ description: matrix() });
    const { frame, page } = excel;
    const { field, options } = await agencyField(excel);

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

    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await picture(excel, 'choose-agency-th');

    await page.keyboard.press('Enter');
    await chosen(excel, 'เทศบาลตำบลวังหนองทอง');
  });

  it('is chosen with the mouse, in English, after a name that is not there and a change of mind', async () => {
    const excel = await open({ description: matrix(), displayLanguage: 'en-US' });
    const { frame, page } = excel;
    const { field, options } = await agencyField(excel);

    await field.click();
    await field.fill('เทศบาลนครไม่มีจริง');
    await frame.getByText('No name fits').last().waitFor();
    expect(await options.count()).toBe(0);
    await picture(excel, 'choose-agency-none-en');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('เทศบาลนครไม่มีจริง');
    const before = await excel.trips();
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe(NAMES[0]);
    expect(await frame.getByRole('listbox').count()).toBe(0);

    await field.click();
    await field.fill('ท่า');
    await options.getByText('เทศบาลตำบลท่าวังทอง').scrollIntoViewIfNeeded();
    await pictureOfWhole(excel, 'choose-agency-en');
    expect(await excel.trips()).toBe(before);
    await options.getByText('เทศบาลตำบลท่าวังทอง').click();
    await chosen(excel, 'เทศบาลตำบลท่าวังทอง');
  });
});
