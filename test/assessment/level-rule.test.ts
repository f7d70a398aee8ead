import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelRule, Tool } from '../../src/assessment/framework';
import { FRAMEWORKS, frameworkFor } from '../../src/assessment/frameworks';
import { levelOf } from '../../src/assessment/level-rule';
import { roundScore } from '../../src/assessment/scoring';

type Scores = readonly [iit: number | null, eit: number | null, oit: number | null];
const NONE: Scores = [null, null, null];

function ruleOf(year: number): LevelRule {
  const framework = frameworkFor(year);
  if (framework === null) throw new Error(`no framework of ${year}`);
  return framework.levelRule;
}

function labelOf(year: number, overall: number | null, [iit, eit, oit]: Scores): string | null {
  const scores: Readonly<Record<Tool, number | null>> = { IIT: iit, EIT: eit, OIT: oit };
  return levelOf(ruleOf(year), overall, (tool) => scores[tool])?.label.th ?? null;
}

describe('levels that are known', () => {
  it.each<[what: string, year: number, overall: number, scores: Scores, level: string]>([
    ['State Audit Office, EIT below 85', 2568, 94.64, [null, 84.99, null], 'ผ่าน'],
    ['a municipality, OIT below 95', 2568, 95.21, [98.11, 97.6, 91.25], 'ผ่านดี'],
    ['Kanchanaburi province', 2565, 58.13, NONE, 'D'],
    ['95 with one tool just below', 2567, 95, [95, 95, 94.99], 'ผ่านดี'],
    ['99 with one tool below 85', 2568, 99, [100, 100, 84.99], 'ผ่าน'],
    ['just below 85', 2567, 84.99, [100, 84, 70], 'ต้องปรับปรุง'],
    ['just below 70', 2568, 69.99, NONE, 'ต้องปรับปรุงโดยด่วน'],
    ['letters, just below 95', 2564, 94.99, NONE, 'A'],
    ['letters, just below 85', 2565, 84.99, NONE, 'B'],
    ['letters, lowest E', 2564, 50, NONE, 'E'],
    ['everything at 95', 2568, 95, [95, 95, 95], 'ผ่านดีเยี่ยม'],
    ['everything at 85', 2568, 85, [85, 85, 85], 'ผ่านดี'],
    ['exactly 70', 2568, 70, [70, 70, 70], 'ต้องปรับปรุง'],
    ['nothing at all', 2568, 0, [0, 0, 0], 'ต้องปรับปรุงโดยด่วน'],
    ['a full score in letters', 2565, 100, NONE, 'AA'],
    ['a nought in letters', 2565, 0, NONE, 'F'],
    ['2569, provisionally', 2569, 95.21, [98.11, 97.6, 91.25], 'ผ่านดี'],
  ])('%s', (_, year, overall, scores, level) => {
    expect(labelOf(year, overall, scores)).toBe(level);
  });

  it.each([
    ['AA', 95],
    ['A', 85],
    ['B', 75],
    ['C', 65],
    ['D', 55],
    ['E', 50],
  ])('%s begins at %d, in both years of letters', (letter, from) => {
    for (const year of [2564, 2565]) {
      expect(labelOf(year, from, NONE)).toBe(letter);
      expect(labelOf(year, from - 0.01, NONE)).not.toBe(letter);
    }
  });

  it('judges what is published, so that nothing falls between 84.99 and 85', () => {
    expect(labelOf(2568, 84.995, [90, 90, 90])).toBe('ผ่านดี');
    expect(labelOf(2568, 84.9949, [90, 90, 90])).toBe('ต้องปรับปรุง');
    expect(labelOf(2568, 95, [95, 95, 94.996])).toBe('ผ่านดีเยี่ยม');
  });

  it('names only the two marks that are known for 2566', () => {
    const { levels, provenance } = ruleOf(2566);
    expect(provenance.confidence).toBe('low');
    expect(levels.map(({ overallAtLeast }) => overallAtLeast)).toEqual([95, 85, 0]);
    expect(labelOf(2566, 86.73, NONE)).toContain('85');
  });
});

describe('levels with something missing', () => {
  it('are unknown where a missing tool decides', () => {
    expect(labelOf(2568, 96, [96, null, 96])).toBeNull();
    expect(labelOf(2568, 90, [90, 90, null])).toBeNull();
    expect(labelOf(2568, 96, [90, null, 96])).toBeNull();
    expect(labelOf(2568, 96, NONE)).toBeNull();
  });

  it('are told where no missing tool could change them', () => {
    expect(labelOf(2568, 80, NONE)).toBe('ต้องปรับปรุง');
    expect(labelOf(2568, 96, [84, null, null])).toBe('ผ่าน');
  });

  it('are unknown without an overall score', () => {
    expect(labelOf(2568, null, [90, 90, 90])).toBeNull();
    expect(labelOf(2568, Number.NaN, [90, 90, 90])).toBeNull();
  });

  it('agree with every way of filling the gap', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    const tool = fc.option(score, { nil: null });
    fc.assert(
      fc.property(score, fc.tuple(tool, tool, tool), fc.tuple(score, score, score), (overall, known, filler) => {
        const level = labelOf(2568, overall, known);
        const filled: Scores = [known[0] ?? filler[0], known[1] ?? filler[1], known[2] ?? filler[2]];
        if (level !== null) expect(labelOf(2568, overall, filled)).toBe(level);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every level rule', () => {
  it.each(FRAMEWORKS.map(({ id, levelRule }) => [id, levelRule] as const))('%s gives each score a level', (_, rule) => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (overall, tool) => {
        const level = levelOf(rule, overall, () => tool);
        expect(level).not.toBeNull();
        expect(roundScore(overall)).toBeGreaterThanOrEqual(level?.overallAtLeast ?? Infinity);
      }),
    );
  });

  it.each(FRAMEWORKS.map(({ id, levelRule }) => [id, levelRule] as const))(
    '%s runs from the best to one that asks nothing',
    (_, { levels }) => {
      const marks = levels.map(({ overallAtLeast }) => overallAtLeast);
      expect(marks).toEqual([...marks].sort((a, b) => b - a));
      expect(levels.at(-1)).toMatchObject({ overallAtLeast: 0, eachToolAtLeast: null });
      expect(new Set(levels.map(({ id }) => id)).size).toBe(levels.length);
    },
  );
});
