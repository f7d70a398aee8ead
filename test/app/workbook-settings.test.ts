import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ISSUE_NUMBERS } from '../../src/assessment/issues';
import { RULE_IDS } from '../../src/checking/rules';
import { mayBeHeading, STATED_CONTENTS } from '../../src/reading/corrections';
import { DEFAULT_SETTINGS, readSettings, settingsText, type WorkbookSettings } from '../../src/app/workbook-settings';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const itemCode = fc
  .tuple(fc.constantFrom('i' as const, 'e' as const, 'o' as const), fc.integer({ min: 1, max: 99 }))
  .map(([tool, number]): `${'i' | 'e' | 'o'}${number}` => `${tool}${number}`);
const codes = fc.uniqueArray(itemCode, { maxLength: 20 });
const print = fc.stringMatching(/^[0-9a-f]{8}$/);

const anySettings: fc.Arbitrary<WorkbookSettings> = fc.record({
  agency: fc.option(fc.string({ minLength: 1, maxLength: 80 })),
  agencyName: fc.option(fc.string({ minLength: 1, maxLength: 80 })),
  year: fc.option(fc.integer({ min: 2555, max: 2600 })),
  excludedSheets: fc.array(fc.string({ minLength: 1, maxLength: 31 }), { maxLength: 5 }),
  corrections: fc.array(
    fc.oneof(
      fc.record({
        cell: fc.record({
          sheet: fc.string({ minLength: 1, maxLength: 31 }),
          row: fc.integer({ min: 0, max: 900 }),
          column: fc.integer({ min: 0, max: 900 }),
        }),
        reads: fc.string({ maxLength: 40 }).filter(mayBeHeading),
        insteadOf: fc.option(fc.string({ maxLength: 40 })),
      }),
      fc.record({
        range: fc.record({
          sheet: fc.string({ minLength: 1, maxLength: 31 }),
          firstRow: fc.integer({ min: 0, max: 50 }),
          firstColumn: fc.integer({ min: 0, max: 50 }),
          lastRow: fc.integer({ min: 50, max: 900 }),
          lastColumn: fc.integer({ min: 50, max: 900 }),
        }),
        is: fc.constantFrom(...STATED_CONTENTS),
      }),
    ),
    { maxLength: 4 },
  ),
  bands: fc.option(
    fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 })).map(([low, more]) => ({
      developFrom: low,
      strengthFrom: low + ((100 - low) * more) / 100,
    })),
  ),
  issueMap: fc.option(fc.record({ 1: codes, 2: codes, 3: codes, 4: codes, 5: codes, 6: codes, 7: codes })),
  digits: fc.constantFrom('thai', 'arabic'),
  font: fc.constantFrom('workbook', 'sarabun'),
  owner: fc.option(fc.string({ minLength: 1, maxLength: 80 })),
  period: fc.option(fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }))),
  ignored: fc.array(
    fc.record({ rule: fc.constantFrom(...RULE_IDS), print, reason: fc.string({ minLength: 1, maxLength: 80 }) }),
    { maxLength: 4 },
  ),
  rulesOff: fc.uniqueArray(fc.constantFrom(...RULE_IDS)),
  scorePrint: fc.option(print),
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

  it.each([
    ['bands whose order is wrong', { bands: { strengthFrom: 70, developFrom: 80 } }],
    ['bands beyond the scale', { bands: { strengthFrom: 170, developFrom: 80 } }],
    ['a period that ends before it begins', { period: { start: '2026-10-01', end: '2025-09-30' } }],
    ['a day that does not exist', { period: { start: '2026-02-30', end: '2026-09-30' } }],
    ['a map without all issues', { issueMap: { 1: ['i1'] } }],
    ['a map of no items', { issueMap: Object.fromEntries(ISSUE_NUMBERS.map((issue) => [issue, ['x1']])) }],
    ['digits of another script', { digits: 'khmer' }],
    ['an unknown font', { font: 'comic' }],
    ['an unknown rule', { rulesOff: ['no-such-rule'] }],
    ['an ignored finding without a reason', { ignored: [{ rule: 'missing-item', print: '0123abcd', reason: '' }] }],
  ])('do not take %s', (_, part) => {
    expect(readSettings(JSON.stringify({ version: 1, ...part }))).toEqual({
      settings: DEFAULT_SETTINGS,
      problem: 'damaged',
    });
  });

  it('lose only the part that is damaged', () => {
    const text = '{"version":1,"agency":"เทศบาล ก","year":"2568","excludedSheets":["x",3],"scorePrint":"12"}';
    expect(readSettings(text)).toEqual({
      settings: { ...DEFAULT_SETTINGS, agency: 'เทศบาล ก' },
      problem: 'damaged',
    });
  });
});
