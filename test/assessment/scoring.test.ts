import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, LEVEL_TOLERANCE, mean, OVERALL_TOLERANCE, roundScore } from '../../src/assessment/scoring';

describe('rounding of scores', () => {
  it.each([
    [1.005, 1.01],
    [95.215, 95.22],
    [95.214999999, 95.21],
    [95.21499999999999, 95.22],
    [31.75499999995, 31.75],
    [84.994999, 84.99],
    [84.995, 85],
    [0.004999, 0],
    [99.995, 100],
    [96.53, 96.53],
    [100, 100],
    [0, 0],
    [-1.005, -1.01],
    [-0.001, 0],
  ])('gives %d as %d', (exact, rounded) => {
    expect(roundScore(exact)).toBe(rounded);
  });

  it('leaves what has no hundredths as it is', () => {
    expect(roundScore(Number.NaN)).toBeNaN();
    expect(roundScore(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(roundScore(1e25)).toBe(1e25);
  });

  it('rounds every decimal of up to nine places as exact arithmetic does', () => {
    const scale = 10n ** 9n;
    const hundredth = 10n ** 7n;
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1000n * scale }), (billionths) => {
        const written = `${billionths / scale}.${String(billionths % scale).padStart(9, '0')}`;
        const exact = (billionths + hundredth / 2n) / hundredth;
        expect(roundScore(Number(written))).toBe(Number(exact) / 100);
      }),
      { numRuns: 2000 },
    );
  });

  it('rounds every half of a hundredth up, whatever its binary form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (hundredths) => {
        const half = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}5`);
        expect(roundScore(half)).toBe((hundredths + 1) / 100);
      }),
    );
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
        expect(roundScore(roundScore(x))).toBe(roundScore(x));
      }),
    );
  });

  it('rounds the mean of published scores as exact arithmetic does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 1, maxLength: 43 }), (hundredths) => {
        const sum = hundredths.reduce((total, x) => total + BigInt(x), 0n);
        const count = BigInt(hundredths.length);
        const exact = (2n * sum + count) / (2n * count);
        expect(roundScore(mean(hundredths.map((x) => x / 100)) ?? Number.NaN)).toBe(Number(exact) / 100);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('mean', () => {
  it('is null of nothing', () => {
    expect(mean([])).toBeNull();
  });

  it('is not rounded', () => {
    expect(mean([100, 100, 50])).toBeCloseTo(250 / 3, 10);
  });
});

describe('agreement of two scores', () => {
  it('accepts a difference of exactly the tolerance, in either direction', () => {
    expect(agrees(95.21, 95.22, LEVEL_TOLERANCE)).toBe(true);
    expect(agrees(95.22, 95.21, LEVEL_TOLERANCE)).toBe(true);
    expect(agrees(67.53, 67.54, OVERALL_TOLERANCE)).toBe(true);
    expect(agrees(67.53, 67.55, OVERALL_TOLERANCE)).toBe(true);
  });

  it('refuses the next hundredth', () => {
    expect(agrees(95.21, 95.23, LEVEL_TOLERANCE)).toBe(false);
    expect(agrees(67.53, 67.56, OVERALL_TOLERANCE)).toBe(false);
  });

  it('compares what is published, not what is calculated', () => {
    expect(agrees(96.54, 96.5267, LEVEL_TOLERANCE)).toBe(true);
  });

  it('is false where there is no number', () => {
    expect(agrees(Number.NaN, 95, LEVEL_TOLERANCE)).toBe(false);
  });
});
