import { describe, expect, it } from 'vitest';
import { sampleSnapshot } from '../../workbook-excel/in-excel';
import { accessibilityViolations } from './accessibility';
import { button, paneInExcel, picture, pictureOfWhole, shown, sidewaysScroll } from './pane-in-excel';

const { analysed, open } = paneInExcel();

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
    const said = (range: string) => excel.frame.getByText(`ท่านระบุว่า EIT ${range} คือ คะแนนรายข้อ EIT`);
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
    await button(excel, 'ยกเลิกสิ่งที่ระบุของ EIT C3:C11 แล้ววิเคราะห์').click();
    await open();
    await excel.select('EIT', 'B2');
    await excel.frame.getByLabel('อ่านผิดหรือไม่ ระบุว่าเซลล์คืออะไร').selectOption('heading');
    const reads = excel.frame.getByLabel('ให้อ่านว่า');
    await reads.fill('85.20');
    await excel.frame.getByText('นี่คือคะแนน').waitFor();
    expect(await button(excel, 'ใช้เซลล์ที่เลือกไว้').getAttribute('aria-disabled')).toBe('true');
    await reads.fill('คะแนนปี 2567');
    expect(await accessibilityViolations(excel)).toEqual([]);
    expect(await sidewaysScroll(excel)).toBe(0);
    await pictureOfWhole(excel, 'heading-th');
    await button(excel, 'ใช้เซลล์ที่เลือกไว้').click();
    await open();
    await excel.frame.getByText('ท่านระบุว่า EIT B2 ให้อ่านว่า “คะแนนปี 2567”').waitFor();
    await button(excel, /คะแนนรายข้อ EIT A2:C11/).waitFor();
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

  it('reads as well in English, light and dark', async () => {
    const excel = await analysed({ displayLanguage: 'en-US' });
    await excel.frame.getByText(/What was read: \d+ sheets/).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await excel.page.emulateMedia({ colorScheme });
      expect(await accessibilityViolations(excel), colorScheme).toEqual([]);
      await pictureOfWhole(excel, `reading-en-${colorScheme}`);
    }
    expect(await sidewaysScroll(excel)).toBe(0);
    await button(excel, 'Remove what was made…').click();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await picture(excel, 'remove-en');
  });
});
