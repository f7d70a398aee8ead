import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FiscalPeriod, periodInWords, periodOfMeasures, thaiDate } from '../../src/report/thai-period';

describe('the period of the measures', () => {
  test('is the fiscal year after the result', () => {
    expect(periodInWords(periodOfMeasures(2568, null))).toBe('1 ตุลาคม 2568 – 30 กันยายน 2569');
    expect(FiscalPeriod.ofMeasures(2568).fiscalYear).toBe(2569);
  });

  test('is the one that the analyst has set', () => {
    const chosen = { start: '2025-11-01', end: '2026-03-31' };
    expect(periodInWords(periodOfMeasures(2568, chosen))).toBe('1 พฤศจิกายน 2568 – 31 มีนาคม 2569');
  });

  test('never ends before it starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2500, max: 2700 }), (year) => {
        const { start, end } = FiscalPeriod.of(year);
        const days = ({ year: y, month, day }: typeof start): number => Date.UTC(y - 543, month - 1, day) / 86_400_000;
        expect(days(end) - days(start)).toBeGreaterThanOrEqual(364);
        expect(end.year).toBe(year);
      }),
    );
  });
});

describe('a day in Thai', () => {
  test('is of the Buddhist era', () => {
    expect(thaiDate('2026-11-22')).toBe('22 พฤศจิกายน 2569');
  });

  test.each(['', 'yesterday', '2026-13-01', '2026-00-10', '2026-01-32', '22/11/2026'])('is not made of %s', (text) => {
    expect(thaiDate(text)).toBeNull();
  });
});
