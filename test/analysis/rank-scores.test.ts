import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankScores } from '../../src/analysis/rank-scores';

describe('ranking', () => {
  it('shares a place among equals and leaves the next out', () => {
    expect(rankScores([95, 100, null, 100, 90]).map((rank) => rank?.place ?? null)).toEqual([3, 1, null, 1, 4]);
  });

  it('compares scores as published', () => {
    expect(rankScores([96.8, 96.80333]).map((rank) => rank?.place)).toEqual([1, 1]);
  });

  it('counts for each score those above it', () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }));
    fc.assert(
      fc.property(scores, (values) => {
        const present = values.filter((value) => value !== null);
        const ranks = rankScores(values);
        values.forEach((value, index) => {
          const above = present.filter((other) => value !== null && other > value).length;
          expect(ranks[index] ?? null).toEqual(value === null ? null : { place: above + 1, of: present.length });
        });
      }),
    );
  });
});
