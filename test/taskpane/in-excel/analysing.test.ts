import { describe, expect, it } from 'vitest';
import { NACC_2568 } from '../../../src/assessment/frameworks/nacc-2568';
import type { BrowserHost } from '../../excel-host/browser/browser-host';
import type { WorkbookDescription } from '../../excel-host/host';
import { accessibilityViolations } from './accessibility';
import { button, paneInExcel, pictureOfWhole, shown, sidewaysScroll } from './pane-in-excel';

const { analysed, analysedOnce, open } = paneInExcel();

describe('the pane in Excel', () => {
  it('analyses the workbook by its one primary button', async () => {
    const excel = await analysed();
    const text = await excel.frame.locator('main').innerText();
    for (const told of ['95.21', 'ผ่านดี', 'OIT อีก 3.75 คะแนน', '98.11', '97.60', '91.25']) expect(text).toContain(told);
    // Three to read, three to write, and one on opening, to hear of edits from then on.
    expect(await excel.trips()).toBe(7);
    expect((await excel.describe()).sheets.length).toBeGreaterThan(9);
    expect(excel.errors).toEqual([]);
  });

  it('analyses at once where the ribbon asks for it', async () => {
    const excel = await open({ page: '/taskpane.html?run=analyse' });
    await shown(excel);
    expect(await excel.trips()).toBe(7);
  });

  it('keeps settings in the workbook and analyses with them, by keyboard alone', async () => {
    const excel = await open();
    await button(excel, 'ตั้งค่า').focus();
    await excel.page.keyboard.press('Enter');
    const strength = excel.frame.getByLabel('จุดแข็ง ตั้งแต่');
    await strength.focus();
    await strength.fill('80');
    await excel.frame.getByText('คะแนนเริ่มของจุดแข็งต้องสูงกว่า').waitFor();
    await strength.fill('๙๗.๕');
    await excel.frame.getByText('จุดแข็ง 97.50 ขึ้นไป').waitFor();
    await excel.frame.getByRole('radio', { name: /เลขไทย/ }).focus();
    await excel.page.keyboard.press('Space');
    await excel.frame.getByLabel('ผู้รับผิดชอบเริ่มต้น').fill('สำนักปลัดเทศบาล');
    await excel.frame.getByRole('textbox', { name: 'ชื่อหน่วยงาน' }).fill(' เทศบาลเมืองสมมุติ ');
    await excel.frame.getByRole('combobox', { name: 'ปีงบประมาณ' }).selectOption('2568');
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'settings-th');
    await button(excel, 'บันทึกและวิเคราะห์').focus();
    await excel.page.keyboard.press('Enter');
    await shown(excel);
    const workbook = JSON.stringify(await excel.describe());
    for (const written of ['"เทศบาลเมืองสมมุติ"', '[$-D00041E]0.00', 'สำนักปลัดเทศบาล', 'ปีงบประมาณ พ.ศ. ๒๕๖๘'])
      expect(workbook).toContain(written);
    await button(excel, 'ตั้งค่า').click();
    expect(await excel.frame.getByLabel('จุดแข็ง ตั้งแต่').inputValue()).toBe('97.5');
    expect(await excel.frame.getByRole('textbox', { name: 'ชื่อหน่วยงาน' }).inputValue()).toBe('เทศบาลเมืองสมมุติ');
    expect(await excel.frame.getByRole('combobox', { name: 'ปีงบประมาณ' }).inputValue()).toBe('2568');
    await excel.frame.getByText('การจัดข้อคำถามเข้าเจ็ดประเด็น').click();
    await excel.frame.getByText(/^1\. กระบวนการปฏิบัติงาน/).click();
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'settings-issues-th');
    await excel.page.keyboard.press('Escape');
    await expect.poll(() => excel.frame.evaluate(() => document.activeElement?.textContent)).toBe('ตั้งค่า');
    expect(excel.errors).toEqual([]);
  });

  it('leaves a finding as it is with a reason, and takes it back', async () => {
    const excel = await analysed();
    const found = await button(excel, /^ไปที่ |ไปที่ /).count();
    await button(excel, 'ละข้อค้นพบนี้…').first().click();
    await excel.page.keyboard.type('ยืนยันกับผู้ประเมินแล้ว');
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'ignore-th');
    await excel.page.keyboard.press('Enter');
    await excel.frame.getByText('ละไว้ 1 รายการ').waitFor();
    expect(await button(excel, /^ไปที่ |ไปที่ /).count()).toBeLessThanOrEqual(found);
    expect(JSON.stringify(await excel.describe())).toContain('ยืนยันกับผู้ประเมินแล้ว');
    await excel.frame.getByText('ละไว้ 1 รายการ').click();
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'ignored-th');
    await button(excel, 'นำกลับมาตรวจ').click();
    await excel.frame.getByText('ละไว้ 1 รายการ').waitFor({ state: 'detached' });
    await shown(excel);
    expect(JSON.stringify(await excel.describe())).not.toContain('ยืนยันกับผู้ประเมินแล้ว');
  });

  it('takes a suggested value and gives the old one back, by keyboard alone', async () => {
    const excel = await analysed();
    const score = async (): Promise<unknown> => {
      const sheet = (await excel.describe()).sheets.find(({ name }) => name === 'IIT');
      return sheet?.cells?.find(({ row, column }) => row === 4 && column === 2)?.value;
    };
    expect(await score()).toBe(95.17);
    await button(excel, 'แก้เป็น 94.17').focus();
    await excel.page.keyboard.press('Enter');
    await excel.frame.getByText('แก้ในชีตต้นฉบับแล้ว').waitFor();
    expect(await score()).toBe(94.17);
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'fixed-th');
    await excel.page.keyboard.press('Enter');
    await excel.frame.getByText('คืนค่าเดิมแล้ว').waitFor();
    expect(await score()).toBe(95.17);
    expect(excel.errors).toEqual([]);
  });

  it('offers the sample to an empty workbook, and analyses it, by keyboard alone', async () => {
    const excel = await open({ description: { sheets: [{ name: 'Sheet1' }] } });
    const offer = button(excel, 'ใส่ตัวอย่างลงในชีตใหม่');
    await offer.waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'sample-offer-th');
    await offer.focus();
    await excel.page.keyboard.press('Enter');
    await excel.frame.getByRole('heading', { name: 'ใส่ตัวอย่างไว้ในชีต' }).waitFor();
    expect((await excel.describe()).active).toBe('ตัวอย่างคะแนน ITA');
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'sample-added-th');
    await button(excel, 'วิเคราะห์คะแนน').press('Enter');
    await shown(excel);
    expect(await excel.frame.locator('main').innerText()).toContain('95.21');
    expect(excel.errors).toEqual([]);
  });

  it('can be worked by keyboard alone', async () => {
    const excel = await open();
    await button(excel, 'วิเคราะห์คะแนน').waitFor();
    await excel.frame.locator('body').press('Tab');
    await excel.page.keyboard.press('Enter');
    await shown(excel);
    const first = button(excel, /ไปที่/).first();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await first.evaluate((element) => element === document.activeElement)) break;
      await excel.page.keyboard.press('Tab');
    }
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await excel.page.keyboard.press('Enter');
    await expect.poll(() => excel.page.locator('#address').innerText()).not.toBe('A1');
  });

  it('follows Office’s language and changes to the other one', async () => {
    const excel = await open({ displayLanguage: 'en-US' });
    await button(excel, 'Analyse scores').waitFor();
    await button(excel, 'ภาษาไทย').click();
    await button(excel, 'วิเคราะห์คะแนน').waitFor();
    expect(await excel.frame.evaluate(() => document.documentElement.lang)).toBe('th');
  });
});

describe('a result', () => {
  const result = analysedOnce();

  it('leads from a finding to its cell and from a sheet’s name to the sheet', async () => {
    const excel = result();
    await button(excel, /ไปที่ IIT C5/).click();
    await expect.poll(() => excel.page.locator('#address').innerText()).toBe('C5');
    expect((await excel.describe()).active).toBe('IIT');
    await button(excel, 'ประเด็นที่ 3').click();
    await expect.poll(async () => (await excel.describe()).active).toBe('ประเด็นที่ 3');
  });

  it('walks through the findings of a severity by next and previous', async () => {
    const excel = result();
    await button(excel, /^ผิดพลาด \(\d+\)$/).click();
    const address = () => excel.page.locator('#address').innerText();
    const visited: string[] = [];
    for (const place of ['1 จาก', '2 จาก']) {
      await button(excel, 'ถัดไป').click();
      await excel.frame.getByText(place).waitFor();
      await excel.frame.locator('[aria-current="true"]').waitFor();
      const told = await excel.frame.locator('[aria-current="true"] [data-finding]').innerText();
      visited.push(told);
      await expect.poll(async () => told.endsWith(await address())).toBe(true);
    }
    expect(new Set(visited).size).toBe(2);
    await button(excel, 'ก่อนหน้า').click();
    await excel.frame.getByText('1 จาก').waitFor();
    await expect.poll(async () => visited[0]?.endsWith(await address())).toBe(true);
    expect(await excel.frame.getByText('ตัวเลขเก็บเป็นข้อความ').count()).toBe(0);
  });

  it('leads to every cell that a finding rests on', async () => {
    const excel = result();
    const related = excel.frame.getByRole('group', { name: 'เซลล์ที่เกี่ยวข้อง' }).last().getByRole('button').first();
    const told = await related.innerText();
    await related.click();
    await expect.poll(async () => told.endsWith(await excel.page.locator('#address').innerText())).toBe(true);
  });

  it('names the items that lift the overall score most, and what was compared', async () => {
    const excel = result();
    const section = excel.frame.locator('section', { hasText: 'ข้อที่ช่วยเพิ่มคะแนนภาพรวมมากที่สุด' });
    const gains = await section.getByRole('button').allInnerTexts();
    const points = gains.map((text) => Number(/\+(\d+\.\d\d)/.exec(text)?.[1]));
    expect(points.length).toBeGreaterThan(0);
    expect(points.toSorted((a, b) => b - a)).toEqual(points);
    await section.getByText(/เปรียบเทียบจาก \d+ ข้อ/).waitFor();
  });

  it('fetches nothing but the add-in’s own files and Microsoft’s client', () => {
    const excel = result();
    expect(excel.refusedAddresses).toEqual([]);
  });
});

/** So many agencies, each with all its scores in a row. */
function matrixOf(agencies: number): WorkbookDescription {
  const header = ['หน่วยงาน', ...NACC_2568.items.map(({ code }) => code)];
  const letters = [...'กขคงจฉชซดต'];
  const nameOf = (row: number): string => [...String(row)].map((digit) => letters[Number(digit)] ?? '').join('');
  const rows = Array.from({ length: agencies }, (_, row) => [
    `เทศบาลตำบล${nameOf(row)}`,
    ...NACC_2568.items.map((_item, column) => 60 + ((row * 7 + column * 13) % 400) / 10),
  ]);
  const table = [['คะแนน ITA ปีงบประมาณ พ.ศ. 2568'], header, ...rows];
  const cells = table.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
  return { sheets: [{ name: 'คะแนน', cells }] };
}

/** Starts a run and clicks Cancel as soon as the pane shows that it has come to a step; waits for the pane to say so. */
async function cancelledAt({ frame }: BrowserHost, step: string): Promise<void> {
  await frame.evaluate(
    (text) =>
      new Promise<void>((resolve) => {
        const buttonOf = (fits: RegExp) =>
          [...document.querySelectorAll('button')].find(({ textContent }) => fits.test(textContent));
        const observer = new MutationObserver(() => {
          if (document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuetext') !== text) return;
          const cancel = buttonOf(/^ยกเลิก$/);
          if (!cancel) return;
          observer.disconnect();
          // As a click of the user's: after whatever is under way.
          setTimeout(() => {
            cancel.click();
            resolve();
          }, 0);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        buttonOf(/^วิเคราะห์(คะแนน|ใหม่)$/)?.click();
      }),
    step,
  );
  await frame.getByRole('progressbar').waitFor({ state: 'detached' });
  await frame.getByText('ยกเลิกการวิเคราะห์แล้ว').last().waitFor();
}

describe('a run that is cancelled', () => {
  it('leaves the workbook and the pane as they were, at whichever step', async () => {
    const excel = await open({ description: matrixOf(60) });
    const before = await excel.describe();
    for (const step of ['อ่านสมุดงาน', 'ตรวจและวิเคราะห์', 'สร้างชีตผลวิเคราะห์']) {
      await cancelledAt(excel, step);
      expect(await excel.describe(), step).toEqual(before);
      expect(await button(excel, 'วิเคราะห์คะแนน').getAttribute('aria-disabled')).not.toBe('true');
    }
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'cancelled-th');
    expect(excel.errors).toEqual([]);
  });

  it('gives the earlier result back', async () => {
    const excel = await analysed();
    const before = await excel.describe();
    await cancelledAt(excel, 'ตรวจและวิเคราะห์');
    await shown(excel);
    expect(await excel.describe()).toEqual(before);
    await button(excel, 'วิเคราะห์ใหม่').click();
    await excel.frame.getByText('ยกเลิกการวิเคราะห์แล้ว').first().waitFor({ state: 'detached' });
    await shown(excel);
  });
});

describe('where the browser allows no worker', () => {
  it('the pane analyses by itself', async () => {
    const excel = await analysed({ headers: { 'content-security-policy': "worker-src 'none'" } });
    expect(await excel.frame.locator('main').innerText()).toContain('95.21');
  });
});
