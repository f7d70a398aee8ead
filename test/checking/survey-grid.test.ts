import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemCode } from '../../src/assessment/framework';
import { roundScore } from '../../src/assessment/scoring';
import { surveyGrid, type SurveyScore } from '../../src/checking/survey-grid';

const scores = (values: readonly number[]): readonly SurveyScore[] =>
  values.map((score, index): SurveyScore => ({ code: `i${index + 1}`, score }));

/** Means of answers 0, 20, …, 100 by so many people, near the top as real ones are. */
const surveyOf = (people: number): fc.Arbitrary<readonly SurveyScore[]> =>
  fc
    .array(fc.integer({ min: 0, max: Math.ceil(people * 1.5) }), { minLength: 5, maxLength: 30 })
    .map((lost) => scores(lost.map((steps) => roundScore(100 - (100 * steps) / (5 * people)))));

describe('the grid of answers', () => {
  const PUBLISHED = [95.17, 95.42, 100, 97.5, 100, 100, 99.58, 99.58, 100, 93.75, 99.58, 97.08, 98.75, 97.92, 98.33];

  it('shows the misprint of the published municipality: 240 steps, 95.17 off them', () => {
    expect(surveyGrid(scores(PUBLISHED))).toEqual({ grid: 240, misfit: { code: 'i1', score: 95.17 }, others: 8 });
  });

  it('shows none once it is put right', () => {
    expect(surveyGrid(scores([94.17, ...PUBLISHED.slice(1)]))).toMatchObject({ grid: 240, misfit: null });
  });

  it('accuses nobody where two scores miss it', () => {
    expect(surveyGrid(scores([95.17, 95.43, ...PUBLISHED.slice(2)]))).toBeNull();
  });

  it('accuses nobody in a faultless survey of up to 120 people', () => {
    const survey = fc.integer({ min: 1, max: 120 }).chain(surveyOf);
    fc.assert(
      fc.property(survey, (read) => {
        expect(surveyGrid(read)?.misfit ?? null).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('hardly ever accuses in surveys too large to have a grid', () => {
    const survey = fc.integer({ min: 121, max: 2_000 }).chain(surveyOf);
    const sampled = fc.sample(survey, { numRuns: 1_000, seed: 2568 });
    const accused = sampled.filter((read) => surveyGrid(read)?.misfit);
    expect(accused.length).toBeLessThanOrEqual(2);
  });

  it('accuses nobody whose score a survey of twice the steps would explain', () => {
    const onEven = [2, 6, 14, 22, 34, 46, 58, 62].map((steps) => roundScore(100 - (100 * steps) / 1_198));
    const odd = roundScore(100 - (100 * 31) / 1_198);
    expect(surveyGrid(scores(onEven))?.misfit).toBeNull();
    expect(surveyGrid(scores([...onEven, odd]))?.misfit ?? null).toBeNull();
  });

  it('accuses nobody on the word of a few different scores', () => {
    expect(surveyGrid(scores([100, 100, 90, 80, 95.17]))).toBeNull();
    expect(surveyGrid(scores([100, 100, 100]))).toBeNull();
    expect(surveyGrid([])).toBeNull();
  });

  it('accuses nobody whose score another item has as well', () => {
    const [misfit = 0, ...others] = PUBLISHED;
    expect(surveyGrid(scores([misfit, misfit, ...others]))).toBeNull();
  });

  it('finds a single slip in most surveys, and then the right one', () => {
    const planted = fc
      .tuple(fc.integer({ min: 20, max: 80 }).chain(surveyOf), fc.nat(), fc.constantFrom(-3, -1, 0.1, -0.3, 0.6))
      .map(([survey, at, slip]): { code: ItemCode; survey: readonly SurveyScore[] } => {
        const code: ItemCode = `i${(at % survey.length) + 1}`;
        const slipped = (score: number): number => roundScore(score + slip > 100 ? score - slip : score + slip);
        return {
          code,
          survey: survey.map((read) => (read.code === code ? { code, score: slipped(read.score) } : read)),
        };
      });
    const accusations = fc.sample(planted, { numRuns: 500, seed: 2568 }).flatMap(({ code, survey }) => {
      const misfit = surveyGrid(survey)?.misfit;
      return misfit ? [misfit.code === code] : [];
    });
    expect(accusations.filter((isRight) => !isRight)).toEqual([]);
    expect(accusations.length).toBeGreaterThan(250);
  });
});
