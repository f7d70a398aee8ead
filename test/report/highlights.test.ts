import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../src/assessment/bands';
import type { BandId, BandScheme } from '../../src/assessment/framework';
import type { ReadScore, ScoreSet } from '../../src/reading/score-set';
import { planHighlights } from '../../src/report/highlights';
import { BAND_HIGHLIGHTS } from '../../src/report/styles';
import { toA1, toReference } from '../../src/workbook/address';
import { HIGHLIGHT_MARK } from '../../src/workbook/marks';
import type { ConditionalFormat } from '../../src/workbook/plan';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet } from '../fixtures/score-sets';
import { evaluate, type Value } from './formula-evaluator';
import { sourceCells, wildScores } from './planned-report';

/** The formula as it stands for another cell of its ranges: its one cell reference moved along. */
function formulaAt({ ranges, formula }: ConditionalFormat, cell: { row: number; column: number }): string {
  const [first] = ranges;
  if (!first) throw new Error('a rule without a range');
  return formula.replaceAll(toA1({ row: first.firstRow, column: first.firstColumn }), toA1(cell));
}

/** Bands whose rule fires on the cell. */
function firing(scores: ScoreSet, bands: BandScheme, score: ReadScore, held: Value): BandId[] {
  const plan = planHighlights(scores, bands).find(({ sheet }) => sheet === score.cell.sheet);
  const { row, column } = score.cell;
  const fired = (plan?.formats ?? []).filter((format) => {
    const inside = format.ranges.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    );
    return inside && evaluate(formulaAt(format, score.cell), () => held) === true;
  });
  return (Object.keys(BAND_HIGHLIGHTS) as BandId[]).filter((band) =>
    fired.some(({ style }) => style === BAND_HIGHLIGHTS[band]),
  );
}

const BANDS: BandScheme = { strengthFrom: 95, developFrom: 85 };

const single = (score: Omit<ReadScore, 'cell'>): { scores: ScoreSet; score: ReadScore } => {
  const whole: ReadScore = { ...score, cell: { sheet: 'คะแนน', row: 4, column: 2 } };
  return { scores: { ...scoreSet({}), overall: [whole] }, score: whole };
};

describe('highlights', () => {
  test('colour every score by its band, and nothing else', () => {
    fc.assert(
      fc.property(wildScores(), (written) => {
        const scores = scoreSet(written);
        const cells = sourceCells(scores);
        for (const { score } of [...scores.items, ...scores.indicators, ...scores.tools]) {
          const band = bandOf(BANDS, score.value);
          expect(firing(scores, BANDS, score, cells.get(toReference(score.cell)) ?? null)).toEqual(
            band === null ? [] : [band],
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  test('follow a correction in the cell', () => {
    const { scores, score } = single({ value: 50, raw: '50', storedAs: 'number', scale: 1 });
    expect(firing(scores, BANDS, score, 50)).toEqual(['urgent']);
    expect(firing(scores, BANDS, score, 90)).toEqual(['develop']);
    expect(firing(scores, BANDS, score, 94.995)).toEqual(['strength']);
    expect(firing(scores, BANDS, score, 'รอผล')).toEqual([]);
    expect(firing(scores, BANDS, score, null)).toEqual([]);
  });

  test('read fractions that show as percentages', () => {
    const { scores, score } = single({ value: 91.25, raw: '91.25%', storedAs: 'number', scale: 100 });
    expect(firing(scores, BANDS, score, 0.9125)).toEqual(['develop']);
    expect(firing(scores, BANDS, score, 1)).toEqual(['strength']);
  });

  test.each([
    ['๙๕.๑๗', 'strength'],
    ['๑๐๐', 'strength'],
    [' ๘๔.๙๙ *', 'urgent'],
    ['85,00', 'develop'],
    ['90.5%', 'develop'],
    ['ร้อยละ ๙๔.๙๙ คะแนน', 'develop'],
  ] as const)('read the text %s', (raw, band) => {
    const { scores, score } = single({ value: 1, raw, storedAs: 'text', scale: 1 });
    expect(firing(scores, BANDS, score, raw)).toEqual([band]);
    expect(firing(scores, BANDS, score, 'ไม่มี')).toEqual([]);
  });

  test('leave no band out and none twice, whatever the thresholds', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, fc.boolean(), (a, b, value, isText) => {
        const bands = { strengthFrom: Math.max(a, b), developFrom: Math.min(a, b) };
        fc.pre(bands.developFrom < bands.strengthFrom);
        const raw = value.toFixed(2);
        const { scores, score } = single({ value, raw, storedAs: isText ? 'text' : 'number', scale: 1 });
        expect(firing(scores, bands, score, isText ? raw : value)).toEqual([bandOf(bands, value)]);
      }),
      { numRuns: 300 },
    );
  });

  test('are few, carry the mark, and start at the corner of their ranges', () => {
    const plans = planHighlights(scoreSet(PUBLISHED), BANDS);
    expect(plans.length).toBeGreaterThan(5);
    for (const { formats } of plans) {
      expect(formats.length).toBe(3);
      for (const { formula, ranges } of formats) {
        expect(formula).toContain(HIGHLIGHT_MARK);
        expect(ranges[0]?.firstRow).toBe(Math.min(...ranges.map(({ firstRow }) => firstRow)));
        expect(ranges[0]?.firstColumn).toBe(Math.min(...ranges.map(({ firstColumn }) => firstColumn)));
      }
    }
  });
});
