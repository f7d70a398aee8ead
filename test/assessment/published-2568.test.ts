import { describe, expect, it } from 'vitest';
import type { Framework, IndicatorNumber, ItemCode, Tool } from '../../src/assessment/framework';
import { frameworkFor } from '../../src/assessment/frameworks';
import { levelOf } from '../../src/assessment/level-rule';
import { indicatorFromItems, overallFromTools, roundScore, toolFromIndicators } from '../../src/assessment/scoring';

function framework2568(): Framework {
  const framework = frameworkFor(2568);
  if (framework === null) throw new Error('no framework of 2568');
  return framework;
}

/** Item scores that a municipality published for 2568, with the misprint of i1 (95.17) put right. */
const IIT_ITEMS: Readonly<Record<string, number>> = {
  i1: 94.17,
  i2: 95.42,
  i3: 100,
  i4: 97.5,
  i5: 100,
  i6: 100,
  i7: 99.58,
  i8: 99.58,
  i9: 100,
  i10: 93.75,
  i11: 99.58,
  i12: 97.08,
  i13: 98.75,
  i14: 97.92,
  i15: 98.33,
};

/** Its o-items: o6 and o7 have 50, all others 100. */
const HALF_SCORED = ['o6', 'o7'];

/** Its ten indicators as published. */
const INDICATORS: Readonly<Record<IndicatorNumber, number>> = {
  1: 96.53,
  2: 99.17,
  3: 99.72,
  4: 96.8,
  5: 98.33,
  6: 98.07,
  7: 97.5,
  8: 97.24,
  9: 92.5,
  10: 90,
};

function itemScore(code: ItemCode): number | null {
  if (code.startsWith('o')) return HALF_SCORED.includes(code) ? 50 : 100;
  return IIT_ITEMS[code] ?? null;
}

function fromItems(number: IndicatorNumber, scoreOf = itemScore): number | null {
  const indicator = framework2568().indicators.find((candidate) => candidate.number === number);
  if (indicator === undefined) throw new Error(`no indicator ${number}`);
  const score = indicatorFromItems(indicator, scoreOf);
  return score === null ? null : roundScore(score);
}

function toolScore(tool: Tool): number | null {
  return toolFromIndicators(framework2568(), tool, (number) => INDICATORS[number]);
}

describe('the published result of a municipality in 2568', () => {
  it.each([1, 2, 3, 4, 5] as const)('reproduces IIT indicator %d from its items', (number) => {
    expect(fromItems(number)).toBe(INDICATORS[number]);
  });

  it('does not reproduce indicator 1 with the misprinted i1', () => {
    expect(fromItems(1, (code) => (code === 'i1' ? 95.17 : itemScore(code)))).toBe(96.86);
  });

  it('takes indicators 9 and 10 as means of sub-indicator means', () => {
    expect(fromItems(9)).toBe(97.14);
    expect(fromItems(10)).toBe(100);
  });

  it('gives OIT 98.57 from the item table', () => {
    const oit = toolFromIndicators(framework2568(), 'OIT', (number) => fromItems(number));
    expect(roundScore(oit ?? 0)).toBe(98.57);
  });

  it('allows 90.00 for indicator 10 from two half scores in its first part or its second', () => {
    const halves = (...codes: string[]) => fromItems(10, (code) => (codes.includes(code) ? 50 : 100));
    expect(halves('o24', 'o25')).toBe(90);
    expect(halves('o21')).toBe(91.67);
  });

  it('gives the tools and the overall score from the indicators', () => {
    expect(roundScore(toolScore('IIT') ?? 0)).toBe(98.11);
    expect(roundScore(toolScore('EIT') ?? 0)).toBe(97.6);
    expect(roundScore(toolScore('OIT') ?? 0)).toBe(91.25);
    expect(roundScore(overallFromTools(framework2568(), toolScore) ?? 0)).toBe(95.21);
  });

  it('gives 95.50 from the tools as they were printed', () => {
    const printed: Readonly<Record<Tool, number>> = { IIT: 96.65, EIT: 100, OIT: 91.25 };
    expect(roundScore(overallFromTools(framework2568(), (tool) => printed[tool]) ?? 0)).toBe(95.5);
  });

  it('passes well but not excellently, since OIT is below 95', () => {
    const overall = overallFromTools(framework2568(), toolScore);
    expect(levelOf(framework2568().levelRule, overall, toolScore)?.label.th).toBe('ผ่านดี');
  });

  it('gives no indicator from an incomplete set of items', () => {
    expect(fromItems(9, (code) => (code === 'o20' ? null : itemScore(code)))).toBeNull();
    expect(fromItems(6)).toBeNull();
  });

  it('gives no tool and no overall score where a part is missing', () => {
    const framework = framework2568();
    expect(toolFromIndicators(framework, 'EIT', (number) => (number === 7 ? null : 90))).toBeNull();
    expect(toolFromIndicators(framework, 'IIT', (number) => (number === 7 ? null : 90))).toBe(90);
    expect(overallFromTools(framework, (tool) => (tool === 'EIT' ? null : 90))).toBeNull();
  });
});
