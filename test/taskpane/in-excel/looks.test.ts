import { expect, it } from 'vitest';
import type { BrowserHost } from '../../excel-host/browser/browser-host';
import { accessibilityViolations } from './accessibility';
import { button, paneInExcel, picture, pictureOfWhole, shown, sidewaysScroll } from './pane-in-excel';

const { open } = paneInExcel();

const LOOKS = [
  { language: 'th', colorScheme: 'light', paneWidth: 320, forcedColors: 'none' },
  { language: 'th', colorScheme: 'dark', paneWidth: 320, forcedColors: 'none' },
  { language: 'th', colorScheme: 'light', paneWidth: 320, forcedColors: 'active' },
  { language: 'en', colorScheme: 'light', paneWidth: 320, forcedColors: 'none' },
  { language: 'en', colorScheme: 'dark', paneWidth: 450, forcedColors: 'none' },
] as const;
type Look = (typeof LOOKS)[number];

const nameOf = ({ language, colorScheme, paneWidth, forcedColors }: Look): string =>
  `${language}-${colorScheme}-${paneWidth}-${forcedColors}`;

/** Gives the open pane another language, width and set of colours. */
async function lookAs(excel: BrowserHost, { language, paneWidth, ...colours }: Look): Promise<void> {
  await excel.page.emulateMedia(colours);
  await excel.setPaneWidth(paneWidth);
  const isThai = (await excel.frame.evaluate(() => document.documentElement.lang)) === 'th';
  if (isThai !== (language === 'th')) await button(excel, isThai ? 'English' : 'ภาษาไทย').click();
  await expect.poll(() => excel.frame.evaluate(() => document.documentElement.lang)).toBe(language);
}

it('fits its width and is accessible in both languages and all colours, before a run and after', async () => {
  const excel = await open();
  await button(excel, 'วิเคราะห์คะแนน').waitFor();
  for (const look of LOOKS) {
    await lookAs(excel, look);
    expect(await sidewaysScroll(excel), nameOf(look)).toBe(0);
    expect(await accessibilityViolations(excel), nameOf(look)).toEqual([]);
    await picture(excel, `${nameOf(look)}-start`);
  }
  await button(excel, /วิเคราะห์คะแนน|Analyse scores/).click();
  await shown(excel);
  for (const look of LOOKS) {
    await lookAs(excel, look);
    expect(await sidewaysScroll(excel), nameOf(look)).toBe(0);
    expect(await accessibilityViolations(excel), nameOf(look)).toEqual([]);
    await pictureOfWhole(excel, `${nameOf(look)}-done`);
  }
});
