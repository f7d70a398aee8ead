import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSheetName } from '../../src/report/sheet-names';

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."กขคำีุู่้:\\/?*[]' ASumาเ"), maxLength: 60 }),
  fc.constantFrom('', '   ', "'''", 'History', 'history', '????', 'สรุปผล ITA'),
);

describe('names of generated sheets', () => {
  test('are what Excel takes and nobody has', () => {
    fc.assert(
      fc.property(anyName, fc.array(anyName, { maxLength: 5 }), (wanted, others) => {
        const taken = [...others, wanted];
        const name = freeSheetName(wanted, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$|^\s|\s$/);
        expect(name.toLowerCase()).not.toBe('history');
        expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });

  test('stay as wanted where free, and count on where not', () => {
    expect(freeSheetName('สรุปผล ITA', ['Sheet1'])).toBe('สรุปผล ITA');
    expect(freeSheetName('สรุปผล ITA', ['สรุปผล ita', 'สรุปผล ITA (2)'])).toBe('สรุปผล ITA (3)');
  });

  test('are cut between characters, never inside one', () => {
    const cut = freeSheetName(`${'ก'.repeat(29)}น้ำใจ`, []);
    expect(cut).toBe('ก'.repeat(29));
  });
});
