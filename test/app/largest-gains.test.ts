import { describe, expect, it } from 'vitest';
import type { AnalysedItem } from '../../src/analysis/analysis';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { largestGains } from '../../src/app/largest-gains';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { sampleSnapshot } from '../workbook-excel/in-excel';

const [SOME_ITEM] = FRAMEWORK_2568.items;
if (!SOME_ITEM) throw new Error('no items');

const withGain = (gainToOverall: number | null): AnalysedItem => ({
  item: SOME_ITEM,
  score: gainToOverall === null ? null : 50,
  source: null,
  band: null,
  rank: null,
  gainToOverall,
});

const ofGains = (gains: readonly (number | null)[], count: number) =>
  largestGains({ items: gains.map(withGain) }, count);

describe('largestGains', () => {
  it('names the largest first and no more than asked for', () => {
    const { gains } = ofGains([0.1, 0.5, 0.3, 0.2], 3);
    expect(gains.map(({ gain }) => gain)).toEqual([0.5, 0.3, 0.2]);
  });

  it('says how many were compared and how many could not be', () => {
    expect(ofGains([0.5, null, 0, null], 5)).toMatchObject({ compared: 2, notCompared: 2, equalBeyond: 0 });
  });

  it('leaves out what would not show', () => {
    expect(ofGains([0.004, 0], 5).gains).toEqual([]);
  });

  it('counts those that only a tie keeps out', () => {
    expect(ofGains([0.5, 0.3, 0.3, 0.301, 0.2], 2).equalBeyond).toBe(2);
    expect(ofGains([0.5, 0.3, 0.2], 2).equalBeyond).toBe(0);
  });

  it('finds in the sample what the levels wait for', () => {
    const outcome = analyseSnapshot(sampleSnapshot(), { sourceName: '', today: null });
    if (!outcome.ok) throw new Error(outcome.failure.kind);
    const { gains } = largestGains(outcome.result.analysis, 5);
    expect(gains).toHaveLength(5);
    for (const { item, gain } of gains) {
      expect(item.score).toBeLessThan(100);
      expect(gain).toBeGreaterThan(0);
    }
  });
});
