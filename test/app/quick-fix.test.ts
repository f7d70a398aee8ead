import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickFixOf } from '../../src/app/quick-fix';
import { checkScores } from '../../src/checking/check-scores';
import type { Finding } from '../../src/checking/finding';
import type { ScoreSet } from '../../src/reading/score-set';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet } from '../fixtures/score-sets';

function textScore(text: string, value: number | null): { scores: ScoreSet; finding: Finding | undefined } {
  const scores = scoreSet({ items: { IIT: [['i1', { text, value }]] } });
  return {
    scores,
    finding: checkScores(scores, FRAMEWORK_2568).findings.find(({ rule }) => rule === 'number-as-text'),
  };
}

describe('what can be done about a finding at one click', () => {
  test.each([
    ['95.17', 95.17, '0.00'],
    ['๙๕.๑๗', 95.17, '[$-D00041E]0.00'],
    ['๑๐๐', 100, '[$-D00041E]0'],
    [' 87.5 ', 87.5, '0.0'],
  ])('%s becomes a number that shows the same', (text, value, numberFormat) => {
    const { scores, finding } = textScore(text, value);
    const fix = finding && quickFixOf(finding, scores);
    expect(fix?.kind).toBe('make-numbers');
    expect(fix?.fixes).toEqual([{ cell: finding?.cell, expected: text, value, numberFormat }]);
  });

  test.each([
    ['95.17%', 95.17],
    ['95.17*', 95.17],
    ['95,17', 95.17],
    ['๙5.17', 95.17],
    ['095', 95],
  ])('%s would lose something, so nothing is offered', (text, value) => {
    const { scores, finding } = textScore(text, value);
    expect(finding && quickFixOf(finding, scores)).toBeFalsy();
  });

  test('the suggested value is taken for the cell that does not fit', () => {
    const scores = scoreSet(PUBLISHED);
    const finding = checkScores(scores, FRAMEWORK_2568).findings.find(({ rule }) => rule === 'mistyped-score');
    const fix = finding && quickFixOf(finding, scores);
    expect(fix).toMatchObject({ kind: 'take-suggestion', value: 94.17 });
    expect(fix?.fixes).toEqual([{ cell: finding?.cell, expected: 95.17, value: 94.17, numberFormat: null }]);
  });

  test('a fraction shown as a percentage stays one', () => {
    const scores = scoreSet(PUBLISHED);
    const asFractions: ScoreSet = {
      ...scores,
      items: scores.items.map((item) => ({ ...item, score: { ...item.score, scale: 100 } })),
    };
    const finding = checkScores(asFractions, FRAMEWORK_2568).findings.find(({ rule }) => rule === 'mistyped-score');
    const fix = finding && quickFixOf(finding, asFractions);
    expect(fix?.fixes[0]?.expected).toBeCloseTo(0.9517, 9);
    expect(fix?.fixes[0]?.value).toBeCloseTo(0.9417, 9);
  });

  test('never offers what lies outside the scale, whatever stands there', () => {
    const written = fc.oneof(
      fc.double({ noNaN: true }),
      fc.record({ text: fc.string(), value: fc.option(fc.double({ noNaN: true })) }),
    );
    fc.assert(
      fc.property(fc.array(written, { minLength: 15, maxLength: 15 }), (values) => {
        const scores = scoreSet({ items: { IIT: values.map((value, index) => [`i${index + 1}`, value] as const) } });
        for (const finding of checkScores(scores, FRAMEWORK_2568).findings) {
          const fix = quickFixOf(finding, scores);
          if (fix?.kind === 'take-suggestion') expect(fix.fixes[0]?.value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
