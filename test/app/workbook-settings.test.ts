import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, settingsText, type WorkbookSettings } from '../../src/app/workbook-settings';

const anySettings: fc.Arbitrary<WorkbookSettings> = fc.record({
  agency: fc.option(fc.string({ minLength: 1, maxLength: 80 })),
  year: fc.option(fc.integer({ min: 2555, max: 2600 })),
  excludedSheets: fc.array(fc.string({ minLength: 1, maxLength: 31 }), { maxLength: 5 }),
  scorePrint: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/)),
});

describe('settings kept in a workbook', () => {
  it('come back as they were kept', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(settingsText(settings))).toEqual({ settings, problem: null });
      }),
    );
  });

  it('are the usual ones where none are kept, without a word', () => {
    for (const nothing of [null, undefined]) {
      expect(readSettings(nothing)).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
    }
  });

  it('never stop anything, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { settings, problem } = readSettings(text);
        if (problem === 'unreadable') expect(settings).toEqual(DEFAULT_SETTINGS);
        expect(readSettings(settingsText(settings))).toEqual({ settings, problem: null });
      }),
    );
  });

  it.each([
    ['no object', '[1]', 'unreadable'],
    ['no version', '{"agency":"x"}', 'unreadable'],
    ['a later version', '{"version":2,"agency":"x"}', 'newer'],
  ] as const)('are left out and said to be where they have %s', (_, text, problem) => {
    expect(readSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, problem });
  });

  it('lose only the part that is damaged', () => {
    const text = '{"version":1,"agency":"เทศบาล ก","year":"2568","excludedSheets":["x",3],"scorePrint":"12"}';
    expect(readSettings(text)).toEqual({
      settings: { ...DEFAULT_SETTINGS, agency: 'เทศบาล ก' },
      problem: 'damaged',
    });
  });
});
