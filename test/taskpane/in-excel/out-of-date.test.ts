import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './accessibility';
import { button, paneInExcel, picture, pictureOfWhole, shown } from './pane-in-excel';

const { analysed, open } = paneInExcel();

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
    const excel = await open({ description: earlier });
    await excel.frame.getByText('คะแนนยังเหมือนเดิม').waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await picture(excel, 'earlier-run');
    await button(excel, 'ลบสิ่งที่สร้างไว้…').waitFor();
  });
});

describe('what an earlier run made of scores that have changed since', () => {
  it('is told to be out of date when the pane opens', async () => {
    const made = await analysed();
    await made.type('IIT', 'C5', 94.17);
    const description = await made.describe();
    const excel = await open({ description });
    await excel.frame.getByText('คะแนนเปลี่ยนไปจากการวิเคราะห์ครั้งก่อน').waitFor();
    expect(await accessibilityViolations(excel)).toEqual([]);
    await pictureOfWhole(excel, 'earlier-out-of-date');
  });
});
