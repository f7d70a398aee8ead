import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAND_IDS, BAND_NAMES, bandOf, bandSchemeProblem, DEFAULT_BANDS } from '../../src/assessment/bands';
import type { BandScheme } from '../../src/assessment/framework';

describe('the default bands', () => {
  it.each([
    [100, 'strength'],
    [95, 'strength'],
    [94.995, 'strength'],
    [94.99, 'develop'],
    [85, 'develop'],
    [84.99, 'urgent'],
    [0, 'urgent'],
  ])('put %d into %s', (score, band) => {
    expect(bandOf(DEFAULT_BANDS, score)).toBe(band);
  });

  it('leave out what is no score', () => {
    expect(bandOf(DEFAULT_BANDS, null)).toBeNull();
    expect(bandOf(DEFAULT_BANDS, 950)).toBeNull();
    expect(bandOf(DEFAULT_BANDS, -1)).toBeNull();
    expect(bandOf(DEFAULT_BANDS, Number.NaN)).toBeNull();
  });

  it('have names in both languages', () => {
    for (const id of BAND_IDS) expect(BAND_NAMES[id].th && BAND_NAMES[id].en).toBeTruthy();
  });
});

describe('a scheme of the user', () => {
  it.each<[string, BandScheme, ReturnType<typeof bandSchemeProblem>]>([
    ['the default', DEFAULT_BANDS, null],
    ['two bands only', { strengthFrom: 85, developFrom: 0 }, null],
    ['not a number', { strengthFrom: Number.NaN, developFrom: 85 }, 'not-a-number'],
    ['infinite', { strengthFrom: Infinity, developFrom: 85 }, 'not-a-number'],
    ['above 100', { strengthFrom: 101, developFrom: 85 }, 'out-of-range'],
    ['below 0', { strengthFrom: 95, developFrom: -1 }, 'out-of-range'],
    ['turned round', { strengthFrom: 85, developFrom: 95 }, 'wrong-order'],
    ['nothing to develop', { strengthFrom: 90, developFrom: 90 }, 'wrong-order'],
  ])('%s', (_, scheme, problem) => {
    expect(bandSchemeProblem(scheme)).toBe(problem);
  });

  const mark = fc.integer({ min: 0, max: 10000 }).map((hundredths) => hundredths / 100);
  const validScheme = fc
    .record({ strengthFrom: mark, developFrom: mark })
    .filter((scheme) => bandSchemeProblem(scheme) === null);

  it('covers 0 to 100 without gap or overlap', () => {
    fc.assert(
      fc.property(validScheme, (scheme) => {
        const bands = Array.from({ length: 10001 }, (_, hundredths) => bandOf(scheme, hundredths / 100));
        const upwards = [...BAND_IDS].reverse();
        const runs = bands.filter((band, at) => band !== bands[at - 1]);
        expect(runs).toEqual(upwards.filter((band) => runs.includes(band)));
        expect(bands).not.toContain(null);
        expect(bands.indexOf('strength')).toBe(Math.round(scheme.strengthFrom * 100));
        expect(bands.indexOf('develop')).toBe(Math.round(scheme.developFrom * 100));
      }),
      { numRuns: 30 },
    );
  });

  it('never rates a higher score lower', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    const place = (scheme: BandScheme, x: number) => BAND_IDS.findIndex((id) => id === bandOf(scheme, x));
    fc.assert(
      fc.property(validScheme, score, score, (scheme, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(place(scheme, high)).toBeLessThanOrEqual(place(scheme, low));
      }),
    );
  });
});
