import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, shortText } from '../../src/report/cell-text';

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('text for a cell', () => {
  test('is as it was, where a cell can hold it', () => {
    expect(cellText('ข้อ ๑\nบรรทัดที่สอง 😀')).toBe('ข้อ ๑\nบรรทัดที่สอง 😀');
    expect(cellText('ก\r\nข\rค')).toBe('ก\nข\nค');
  });

  test('never holds what no workbook can, nor more than Excel takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 400 }), (text, times) => {
        const safe = cellText(text.repeat(times));
        expect(safe.length).toBeLessThanOrEqual(32_767);
        expect(safe).not.toMatch(/\p{Cs}/u);
        expect([...safe].some((letter) => letter < ' ' && letter !== '\n')).toBe(false);
      }),
    );
  });
});

describe('a short text', () => {
  test('has at most so many characters as a reader sees them, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, limit) => {
        const short = shortText(text, limit);
        expect(graphemes(short).length).toBeLessThanOrEqual(limit);
        expect(short).not.toContain('\n');
      }),
    );
  });

  test('is not cut inside a character', () => {
    expect(shortText('น้ำใจงาม', 3)).toBe('น้ำใ…');
    expect(shortText('น้ำ', 3)).toBe('น้ำ');
  });
});
