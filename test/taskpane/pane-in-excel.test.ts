import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { NACC_2568 } from '../../src/assessment/frameworks/nacc-2568';
import type { WorkbookDescription } from '../excel-host/host';
import { openBrowserHost, type BrowserHost, type BrowserHostOptions } from '../excel-host/browser/browser-host';
import { sampleSnapshot } from '../workbook-excel/in-excel';
import { accessibilityViolations } from './accessibility';
import { paneBrowser } from './pane-browser';

/** Where pictures of the pane go for somebody to look at; none are taken where it is not set. */
const PICTURES = process.env['PANE_PICTURES'];
const PICTURE_HEIGHT = 1200;

const ready = paneBrowser();
let host: BrowserHost | null = null;

afterEach(async () => {
  await host?.close();
  host = null;
});

async function open(options: Partial<BrowserHostOptions> = {}): Promise<BrowserHost> {
  const { sheets, defaultFont } = sampleSnapshot();
  const { browser, folder } = ready();
  host = await openBrowserHost(browser, {
    description: { sheets, defaultFont },
    addin: folder,
    displayLanguage: 'th-TH',
    paneWidth: 320,
    sets: { ExcelApi: '1.14' },
    ...options,
  });
  return host;
}

const button = ({ frame }: BrowserHost, name: string | RegExp) => frame.getByRole('button', { name });

/** How far the pane could be scrolled sideways; 0 where everything fits. */
function sidewaysScroll({ frame }: BrowserHost): Promise<number> {
  return frame.evaluate(() => {
    // What is only there for screen readers is a pixel wide.
    const wide = [...document.querySelectorAll('*')].filter(({ clientWidth }) => clientWidth > 1);
    const clipping = wide.filter((element) => getComputedStyle(element).overflowX !== 'visible');
    return Math.max(...[document.documentElement, ...clipping].map((each) => each.scrollWidth - each.clientWidth));
  });
}

/** Waits until the result of a run is in the pane. */
async function shown({ frame }: BrowserHost): Promise<void> {
  await frame.getByRole('heading', { name: /ชีตที่สร้าง|Sheets made/ }).waitFor();
}

/** A picture of all that the pane shows, scrolled or not, for somebody to look at. */
async function pictureOfWhole({ page, frame }: BrowserHost, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  const size = page.viewportSize();
  const inside = await frame.locator('main').evaluate((main) => main.scrollHeight);
  if (size === null) return;
  await page.setViewportSize({ ...size, height: Math.min(inside + 200, 9000) });
  const pane = await page.locator('#pane').boundingBox();
  for (let top = 0; pane !== null && top < pane.height; top += PICTURE_HEIGHT) {
    const clip = { ...pane, y: pane.y + top, height: Math.min(PICTURE_HEIGHT, pane.height - top) };
    await page.screenshot({ path: join(PICTURES, `${name}-${top}.png`), clip });
  }
  await page.setViewportSize(size);
}

async function analysed(options: Partial<BrowserHostOptions> = {}): Promise<BrowserHost> {
  const excel = await open(options);
  await button(excel, /วิเคราะห์คะแนน|Analyse scores/).click();
  await shown(excel);
  return excel;
}

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

  it('leads from a finding to its cell and from a sheet’s name to the sheet', async () => {
    const excel = await analysed();
    await button(excel, /ไปที่ IIT C5/).click();
    await expect.poll(() => excel.page.locator('#address').innerText()).toBe('C5');
    expect((await excel.describe()).active).toBe('IIT');
    await button(excel, 'ประเด็นที่ 3').click();
    await expect.poll(async () => (await excel.describe()).active).toBe('ประเด็นที่ 3');
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

  it('walks through the findings of a severity by next and previous', async () => {
    const excel = await analysed();
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
    const excel = await analysed();
    const related = excel.frame.getByRole('group', { name: 'เซลล์ที่เกี่ยวข้อง' }).last().getByRole('button').first();
    const told = await related.innerText();
    await related.click();
    await expect.poll(async () => told.endsWith(await excel.page.locator('#address').innerText())).toBe(true);
  });

  it('names the items that lift the overall score most, and what was compared', async () => {
    const excel = await analysed();
    const section = excel.frame.locator('section', { hasText: 'ข้อที่ช่วยเพิ่มคะแนนภาพรวมมากที่สุด' });
    const gains = await section.getByRole('button').allInnerTexts();
    const points = gains.map((text) => Number(/\+(\d+\.\d\d)/.exec(text)?.[1]));
    expect(points.length).toBeGreaterThan(0);
    expect(points.toSorted((a, b) => b - a)).toEqual(points);
    await section.getByText(/เปรียบเทียบจาก \d+ ข้อ/).waitFor();
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

  it('fetches nothing but the add-in’s own files and Microsoft’s client', async () => {
    const excel = await analysed();
    expect(excel.refusedAddresses).toEqual([]);
  });
});

describe('what was read', () => {
  it('is told with its reasons, leads there, and leaves out the sheets that the user takes away', async () => {
    const excel = await analysed();
    await excel.frame.getByText(/สิ่งที่อ่าน: \d+ ชีต/).click();
    await excel.frame
      .getByText(/คะแนนอยู่ในคอลัมน์/)
      .first()
      .waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'reading-th');
    const table = button(excel, /คะแนนรายข้อ OIT/).first();
    const range = await table.innerText();
    await table.click();
    await expect.poll(async () => range.includes(await excel.page.locator('#address').innerText())).toBe(true);
    expect((await excel.describe()).active).toBe('OIT');
    await excel.frame.getByRole('checkbox', { name: 'OIT' }).press(' ');
    await button(excel, 'วิเคราะห์ตามชีตที่เลือก').click();
    await shown(excel);
    await excel.frame.getByText(/สิ่งที่อ่าน: \d+ ชีต/).click();
    await excel.frame.getByText('ไม่อ่านชีต OIT').waitFor();
    expect(await excel.frame.getByRole('checkbox', { name: 'OIT' }).isChecked()).toBe(false);
    await button(excel, 'ยกเลิกตัวเลือกเหล่านี้แล้ววิเคราะห์').click();
    await shown(excel);
    expect(await excel.frame.getByText('ไม่อ่านชีต OIT').count()).toBe(0);
  });

  it('may be told wrong: another column at one click, cells pointed at with two, and taken back', async () => {
    const column = (at: number, first: number) =>
      Array.from({ length: 9 }, (_, index) => ({ row: index + 2, column: at, value: first + index }));
    const excel = await analysed({
      description: {
        sheets: [
          {
            name: 'EIT',
            cells: [
              { row: 0, column: 0, value: 'ผลคะแนน EIT ปีงบประมาณ พ.ศ. 2568' },
              { row: 1, column: 0, value: 'ข้อ' },
              ...[1, 2, 3].map((at) => ({ row: 1, column: at, value: at === 3 ? 'หมายเหตุ' : 'คะแนน' })),
              ...column(0, 1).map(({ row, value }) => ({ row, column: 0, value: `e${value}` })),
              ...column(1, 70),
              ...column(2, 80),
              ...column(3, 90),
            ],
          },
        ],
      },
    });
    const open = async (): Promise<void> => {
      await shown(excel);
      await excel.frame.getByText(/สิ่งที่อ่าน: \d+ ชีต/).click();
    };
    const said = (range: string) => excel.frame.getByText(`คุณระบุว่า EIT ${range} คือ คะแนนรายข้อ EIT`);
    await open();
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'competing-th');
    await button(excel, /คะแนนรายข้อ EIT A2:B11/).waitFor();
    await button(excel, 'ใช้ชุดนี้แทน').click();
    await open();
    await said('C3:C11').waitFor();
    await button(excel, /คะแนนรายข้อ EIT A2:C11/).waitFor();
    await excel.select('EIT', 'D3:D11');
    await excel.frame.getByLabel('อ่านผิดหรือไม่ ระบุว่าเซลล์คืออะไร').selectOption('EIT');
    await button(excel, 'ใช้เซลล์ที่เลือกไว้').click();
    await open();
    await said('D3:D11').waitFor();
    await button(excel, /คะแนนรายข้อ EIT A2:D11/).waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'said-th');
    await button(excel, 'ยกเลิกสิ่งที่ระบุของ EIT D3:D11 แล้ววิเคราะห์').click();
    await open();
    await button(excel, /คะแนนรายข้อ EIT A2:C11/).waitFor();
    expect(await said('D3:D11').count()).toBe(0);
    expect(excel.errors).toEqual([]);
  }, 90_000);

  it('says so where what was said of cells no longer fits the workbook', async () => {
    const excel = await analysed();
    await excel.frame.getByText(/สิ่งที่อ่าน: \d+ ชีต/).click();
    await excel.select('IIT', 'H200:H210');
    await button(excel, 'ใช้เซลล์ที่เลือกไว้').click();
    await shown(excel);
    await excel.frame.getByText(/IIT H200:H210.*ไม่มีเซลล์ใดในช่วงนี้เป็นตัวเลข/).waitFor();
    await button(excel, /วิเคราะห์/)
      .first()
      .click();
    await shown(excel);
    expect(await excel.frame.getByText(/IIT H200:H210/).count()).toBe(0);
  });

  it('is never nothing at all', async () => {
    const { sheets, defaultFont } = sampleSnapshot();
    const excel = await open({ description: { sheets: sheets.filter(({ name }) => name === 'IIT'), defaultFont } });
    await button(excel, 'วิเคราะห์คะแนน').click();
    await shown(excel);
    await excel.frame.getByText(/สิ่งที่อ่าน: 1 ชีต/).click();
    await excel.frame.getByRole('checkbox', { name: 'IIT' }).press(' ');
    await excel.frame.getByText('เลือกอย่างน้อยหนึ่งชีต').waitFor();
    const apply = button(excel, 'วิเคราะห์ตามชีตที่เลือก');
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
  });

  it.each(['light', 'dark'] as const)('reads as well in English and %s', async (colorScheme) => {
    const excel = await analysed({ displayLanguage: 'en-US', colorScheme });
    await excel.frame.getByText(/What was read: \d+ sheets/).click();
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, `reading-en-${colorScheme}`);
    await button(excel, 'Remove what was made…').click();
    expect(await accessibilityViolations(excel)).toEqual([]);
    if (PICTURES !== undefined) await excel.screenshotOfPane(join(PICTURES, `remove-en-${colorScheme}.png`));
  });
});

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

/** Clicks Cancel as soon as the pane shows that it has come to a step. */
async function cancelAt({ frame }: BrowserHost, step: string): Promise<void> {
  await frame.evaluate((text) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuetext') !== text) return;
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'ยกเลิก');
      if (!cancel) return;
      observer.disconnect();
      // As a click of the user's: after whatever is under way.
      setTimeout(() => {
        cancel.click();
      }, 0);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, step);
}

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

describe('a run that is cancelled', () => {
  it.each(['อ่านสมุดงาน', 'ตรวจและวิเคราะห์', 'สร้างชีตผลวิเคราะห์'])(
    'at the step “%s” leaves the workbook and the pane as they were',
    async (step) => {
      const excel = await open({ description: matrixOf(300) });
      const before = await excel.describe();
      await cancelAt(excel, step);
      await button(excel, 'วิเคราะห์คะแนน').click();
      await excel.frame.getByText('ยกเลิกการวิเคราะห์แล้ว').last().waitFor();
      expect(await excel.describe()).toEqual(before);
      expect(await accessibilityViolations(excel)).toEqual([]);
      await pictureOfWhole(excel, 'cancelled-th');
      expect(await button(excel, 'วิเคราะห์คะแนน').getAttribute('aria-disabled')).not.toBe('true');
      expect(excel.errors).toEqual([]);
    },
  );

  it('gives the earlier result back', async () => {
    const excel = await analysed();
    const before = await excel.describe();
    await cancelAt(excel, 'ตรวจและวิเคราะห์');
    await button(excel, 'วิเคราะห์ใหม่').click();
    await excel.frame.getByText('ยกเลิกการวิเคราะห์แล้ว').last().waitFor();
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

describe('a result that is out of date', () => {
  it('is called so once a score is edited, until it is analysed again', async () => {
    const excel = await analysed();
    const warning = excel.frame.getByText('คะแนนถูกแก้ไขหลังการวิเคราะห์นี้').last();
    await excel.type('IIT', 'C5', 94.17);
    await warning.waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'out-of-date');
    await button(excel, 'วิเคราะห์ใหม่').click();
    await shown(excel);
    expect(await excel.frame.getByText('คะแนนถูกแก้ไขหลังการวิเคราะห์นี้').count()).toBe(0);
  });

  it('is not, after an edit beside the scores', async () => {
    const excel = await analysed();
    const warning = excel.frame.getByText('คะแนนถูกแก้ไขหลังการวิเคราะห์นี้');
    await excel.type('IIT', 'Z99', 'note');
    await excel.frame.locator('body').press('Tab');
    expect(await warning.count()).toBe(0);
    // What was typed later is told later.
    await excel.type('IIT', 'C5', 94.17);
    await warning.last().waitFor();
  });

  it('is told of when the pane opens beside what an earlier run made', async () => {
    const earlier = await (await analysed()).describe();
    await host?.close();
    const excel = await open({ description: earlier });
    await excel.frame.getByText('คะแนนยังเหมือนเดิม').waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    if (PICTURES !== undefined) await excel.screenshotOfPane(join(PICTURES, 'earlier-run.png'));
    await button(excel, 'ลบสิ่งที่สร้างไว้…').waitFor();
  });
});

describe('what an earlier run made of scores that have changed since', () => {
  it('is told to be out of date when the pane opens', async () => {
    const made = await analysed();
    await made.type('IIT', 'C5', 94.17);
    const description = await made.describe();
    await host?.close();
    const excel = await open({ description });
    await excel.frame.getByText('คะแนนเปลี่ยนไปจากการวิเคราะห์ครั้งก่อน').waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'earlier-out-of-date');
  });
});

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

describe('a protected sheet', () => {
  it('keeps its colours when what was made is removed, and the pane says so', async () => {
    const made = await (await analysed()).describe();
    await host?.close();
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

describe.each([
  ['th-TH', 'light', 320, 'none'],
  ['th-TH', 'dark', 320, 'none'],
  ['en-US', 'light', 320, 'none'],
  ['en-US', 'dark', 450, 'none'],
  ['th-TH', 'light', 320, 'active'],
] as const)(
  'the pane in %s, %s, %i pixels wide, forced colours %s',
  (displayLanguage, colorScheme, paneWidth, forcedColors) => {
    const look = { displayLanguage, colorScheme, paneWidth, forcedColors };
    const name = `${displayLanguage}-${colorScheme}-${paneWidth}-${forcedColors}`;

    it('fits its width and is accessible, before a run and after', async () => {
      const excel = await open(look);
      await button(excel, /วิเคราะห์คะแนน|Analyse scores/).waitFor();
      expect(await sidewaysScroll(excel)).toBe(0);
      expect(await accessibilityViolations(excel)).toEqual([]);
      if (PICTURES !== undefined) await excel.screenshotOfPane(join(PICTURES, `${name}-start.png`));
      await button(excel, /วิเคราะห์คะแนน|Analyse scores/).click();
      await shown(excel);
      expect(await sidewaysScroll(excel)).toBe(0);
      expect(await accessibilityViolations(excel)).toEqual([]);
      await pictureOfWhole(excel, `${name}-done`);
    });
  },
);
