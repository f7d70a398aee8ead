import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './accessibility';
import { button, paneInExcel, picture, pictureOfWhole, shown, sidewaysScroll } from './pane-in-excel';

const { open } = paneInExcel();

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
      await picture(excel, `${name}-start`);
      await button(excel, /วิเคราะห์คะแนน|Analyse scores/).click();
      await shown(excel);
      expect(await sidewaysScroll(excel)).toBe(0);
      expect(await accessibilityViolations(excel)).toEqual([]);
      await pictureOfWhole(excel, `${name}-done`);
    });
  },
);
