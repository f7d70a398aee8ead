import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { CheckResult, Finding } from '../../src/checking/finding';
import type { IndicatorNumber, Tool } from '../../src/assessment/framework';
import { roundScore } from '../../src/assessment/scoring';
import { cleanScores, type CleanScores } from '../fixtures/clean-scores';
import { FRAMEWORK_2568 as framework } from '../fixtures/framework-2568';
import { scoreSet, type WrittenScores } from '../fixtures/score-sets';

const check = (written: WrittenScores): CheckResult => checkScores(scoreSet(written), framework);
const serious = (written: WrittenScores): readonly Finding[] =>
  check(written).findings.filter(({ severity }) => severity !== 'information');
const brief = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ rule, cell }) => [rule, cell?.sheet, cell?.row]);

/** Another score than this one, at least 0.1 away and within 0 to 100. */
const otherThan = (score: number, slip: number): number => {
  const moved = roundScore(score + slip);
  return moved >= 0 && moved <= 100 ? moved : roundScore(score - slip);
};
const slip = fc.integer({ min: 10, max: 1_500 }).map((hundredths) => hundredths / 100);
const clean = cleanScores(framework);

describe('a faultless workbook', () => {
  it('gives no error and no warning', () => {
    fc.assert(
      fc.property(clean, ({ written }) => {
        expect(serious(written)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives none either with parts left out', () => {
    fc.assert(
      fc.property(clean, fc.subarray(['items', 'indicators', 'tools', 'overall', 'level']), ({ written }, kept) => {
        const rest = Object.fromEntries(Object.entries(written).filter(([key]) => kept.includes(key)));
        expect(serious(rest)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('says of everything left out that it could not be checked', () => {
    const { couldNotCheck, findings } = check({});
    expect(findings).toEqual([]);
    const told = new Set(couldNotCheck.map(({ rule }) => rule));
    expect([...told].sort()).toEqual([
      'indicator-mismatch',
      'item-in-no-issue',
      'item-off-grid',
      'level-mismatch',
      'missing-item',
      'overall-mismatch',
      'survey-indicator-mismatch',
      'tool-mismatch',
    ]);
  });

  it('may repeat its scores in issue tables', () => {
    fc.assert(
      fc.property(clean, ({ written, items }) => {
        const issues = { 1: [...items].slice(0, 12), 3: [...items].slice(8, 30) };
        expect(serious({ ...written, issues })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('may list the EIT in two parts, the indicators lying between', () => {
    fc.assert(
      fc.property(clean, clean, fc.double({ min: 0, max: 1, noNaN: true }), (one, two, weight) => {
        const mixed = mixEit(one, two, weight);
        expect(serious(mixed)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

/** Two EIT tables, and the totals that follow from both at that weight. */
function mixEit(one: CleanScores, two: CleanScores, weight: number): WrittenScores {
  const number = (value: unknown): number => (typeof value === 'number' ? value : NaN);
  const mix = (indicator: IndicatorNumber): number =>
    roundScore(
      weight * number(one.written.indicators[indicator]) + (1 - weight) * number(two.written.indicators[indicator]),
    );
  return {
    items: one.written.items,
    secondEit: two.written.items.EIT ?? [],
    indicators: { ...one.written.indicators, 6: mix(6), 7: mix(7), 8: mix(8) },
  };
}

describe('one planted slip', () => {
  it('in the overall score gives one finding, for it', () => {
    fc.assert(
      fc.property(clean, slip, ({ written }, by) => {
        expect(brief(serious({ ...written, overall: otherThan(written.overall, by) }))).toEqual([
          ['overall-mismatch', 'Results', 10],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('in a tool gives one finding, for the tool', () => {
    const tools: readonly Tool[] = ['IIT', 'EIT', 'OIT'];
    fc.assert(
      fc.property(clean, slip, fc.constantFrom(...tools), ({ written }, by, tool) => {
        const score = otherThan(written.tools[tool] as number, by);
        expect(brief(serious({ ...written, tools: { ...written.tools, [tool]: score } }))).toEqual([
          ['tool-mismatch', 'Results', tools.indexOf(tool) + 1],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('in an indicator of IIT or OIT gives one finding, for the indicator', () => {
    const numbers: readonly IndicatorNumber[] = [1, 2, 3, 4, 5, 9, 10];
    fc.assert(
      fc.property(clean, slip, fc.constantFrom(...numbers), ({ written }, by, number) => {
        const score = otherThan(written.indicators[number] as number, by);
        expect(brief(serious({ ...written, indicators: { ...written.indicators, [number]: score } }))).toEqual([
          ['indicator-mismatch', 'Indicators', number],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('in the level gives one finding, for the level', () => {
    fc.assert(
      fc.property(clean, fc.constantFrom(...framework.levelRule.levels), ({ written }, level) => {
        const found = serious({ ...written, level: `ระดับ ${level.label.th}` });
        expect(brief(found)).toEqual(level.label.th === written.level ? [] : [['level-mismatch', 'Results', 20]]);
      }),
      { numRuns: 50 },
    );
  });

  it('in an item shows in its indicator, and nowhere above', () => {
    fc.assert(
      fc.property(clean, slip, fc.integer({ min: 0, max: 14 }), ({ written }, by, index) => {
        const IIT = (written.items.IIT ?? []).map(([code, score], at) =>
          at === index ? ([code, otherThan(score as number, by)] as const) : ([code, score] as const),
        );
        const found = serious({ ...written, items: { ...written.items, IIT } });
        const blames = found.filter(({ rule }) => rule === 'mistyped-score');
        expect(found.some(({ rule }) => rule === 'indicator-mismatch') || blames.length > 0).toBe(true);
        for (const { rule } of found) {
          expect(['indicator-mismatch', 'item-off-grid', 'mistyped-score']).toContain(rule);
        }
        // Where a score is accused, it is the planted one, and the suggestion is what stood there before.
        for (const { cell } of found.filter(
          ({ rule, suggestion }) => rule === 'item-off-grid' || (rule === 'mistyped-score' && suggestion !== null),
        )) {
          expect(cell).toMatchObject({ sheet: 'IIT', row: index + 1 });
        }
        for (const { suggestion } of blames.filter((finding) => finding.suggestion !== null)) {
          expect(suggestion).toBe(written.items.IIT?.[index]?.[1]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('never throws on wild scores, and tells the same twice', () => {
  const wild = fc.oneof(
    fc.double(),
    fc.constant(null),
    fc.record({ text: fc.string(), value: fc.option(fc.double(), { nil: null }) }),
  );
  const codes = framework.items.map(({ code }) => code);
  const rows = fc.array(fc.tuple(fc.constantFrom(...codes, 'o99' as const, 'i0' as const), wild), { maxLength: 30 });
  fc.assert(
    fc.property(
      rows,
      rows,
      fc.array(wild, { maxLength: 3 }),
      fc.array(fc.string(), { maxLength: 2 }),
      (items, issue, totals, level) => {
        const written: WrittenScores = {
          items: { IIT: items },
          issues: { 2: issue },
          indicators: { 1: totals[0] ?? 5, 9: totals[1] ?? null },
          tools: { OIT: totals[2] ?? 7 },
          overall: totals,
          level,
        };
        expect(check(written)).toEqual(check(written));
      },
    ),
  );
});
