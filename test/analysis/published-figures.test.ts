import { describe, expect, it } from 'vitest';
import { analyseScores, DEFAULT_CHOICES } from '../../src/analysis/analyse-scores';
import { roundScore } from '../../src/assessment/scoring';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet } from '../fixtures/score-sets';

const analysis = analyseScores(scoreSet(PUBLISHED), FRAMEWORK_2568, DEFAULT_CHOICES);
const rounded = (score: number | null): number | null => (score === null ? null : roundScore(score));

describe('the published municipality', () => {
  it('has the overall score and level that follow from its indicators', () => {
    expect(rounded(analysis.overall.score)).toBe(95.21);
    expect(analysis.overall.reported).toBe(95.21);
    expect(analysis.level.level?.label.th).toBe('ผ่านดี');
    expect(analysis.level.reported).toBe('ระดับ A หรือ ผ่านดี');
  });

  it('is kept from the best level by the OIT alone, by 3.75 points', () => {
    expect(analysis.level.next?.label.th).toBe('ผ่านดีเยี่ยม');
    expect(analysis.level.obstacles).toEqual([{ what: 'OIT', score: 91.25, needed: 95, gap: 3.75 }]);
  });

  it('takes tools from the indicators and keeps what is printed beside', () => {
    expect(analysis.tools.map(({ tool, score, reported }) => [tool, rounded(score), reported])).toEqual([
      ['IIT', 98.11, 96.65],
      ['EIT', 97.6, 100],
      ['OIT', 91.25, 91.25],
    ]);
  });

  it('ranks the indicators 3, 2, 5, 6, 7, 8, 4, 1, 9, 10', () => {
    const byPlace = [...analysis.indicators].sort((a, b) => (a.rank?.place ?? 0) - (b.rank?.place ?? 0));
    expect(byPlace.map(({ indicator }) => indicator.number)).toEqual([3, 2, 5, 6, 7, 8, 4, 1, 9, 10]);
    expect(byPlace.map(({ rank }) => rank?.of)).toEqual(Array(10).fill(10));
  });

  it('calls indicators 1 to 8 strengths, 9 and 10 to be developed', () => {
    expect(analysis.indicators.map(({ band }) => band)).toEqual([
      ...Array<string>(8).fill('strength'),
      'develop',
      'develop',
    ]);
  });

  it('gives each item the score of its item table, not of an issue table', () => {
    const score = (code: string): number | null | undefined =>
      analysis.items.find(({ item }) => item.code === code)?.score;
    expect(score('i4')).toBe(97.5);
    expect(score('o6')).toBe(50);
    expect(analysis.items.find(({ item }) => item.code === 'o6')?.band).toBe('urgent');
  });

  it('keeps reported and computed indicators apart', () => {
    const nine = analysis.indicators.find(({ indicator }) => indicator.number === 9);
    expect(nine).toMatchObject({ score: 92.5, basis: 'reported', reported: 92.5 });
    expect(rounded(nine?.computed ?? null)).toBe(97.14);
  });

  it('goes by the items where the user says so', () => {
    const computed = analyseScores(scoreSet(PUBLISHED), FRAMEWORK_2568, { ...DEFAULT_CHOICES, authority: 'computed' });
    expect(computed.tools.map(({ score }) => rounded(score))).toEqual([98.18, 100, 98.57]);
    expect(computed.indicators.every(({ basis }) => basis === 'computed')).toBe(true);
  });
});
