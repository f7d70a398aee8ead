import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseScores, DEFAULT_CHOICES } from '../../src/analysis/analyse-scores';
import type { Analysis, AnalysisChoices } from '../../src/analysis/analysis';
import type { ItemCode } from '../../src/assessment/framework';
import { cleanScores, cleanScoresFrom } from '../fixtures/clean-scores';
import { FRAMEWORK_2568 as framework } from '../fixtures/framework-2568';
import { scoreSet, type WrittenScores } from '../fixtures/score-sets';

const BY_ITEMS: AnalysisChoices = { ...DEFAULT_CHOICES, authority: 'computed' };
const analyse = (written: WrittenScores, choices = DEFAULT_CHOICES): Analysis =>
  analyseScores(scoreSet(written), framework, choices);
const allItems = (score: number): ReadonlyMap<ItemCode, number> =>
  new Map(framework.items.map(({ code }) => [code, score]));

describe('items', () => {
  it('have no score where the cell holds none, or one outside 0 to 100', () => {
    const { items } = analyse({
      items: {
        IIT: [
          ['i1', null],
          ['i2', { text: 'ไม่มี', value: null }],
          ['i3', 950],
          ['i4', -1],
          ['i5', 99.996],
          ['i6', 100.004],
        ],
      },
    });
    expect(items.slice(0, 6).map(({ score }) => score)).toEqual([null, null, null, null, 100, 100]);
    expect(items.slice(0, 4).map(({ band, rank, gainToOverall }) => [band, rank, gainToOverall])).toEqual(
      Array(4).fill([null, null, null]),
    );
  });

  it('are all there in the order of the framework, read or not', () => {
    expect(analyse({}).items.map(({ item }) => item)).toEqual(framework.items);
  });

  it('are ranked within their tool', () => {
    const { items } = analyse({
      items: {
        IIT: [
          ['i1', 90],
          ['i2', 95],
          ['i3', 95],
        ],
        OIT: [['o1', 100]],
      },
    });
    const rank = (code: string) => items.find(({ item }) => item.code === code)?.rank;
    expect(['i1', 'i2', 'i3', 'o1'].map(rank)).toEqual([
      { place: 3, of: 3 },
      { place: 1, of: 3 },
      { place: 1, of: 3 },
      { place: 1, of: 1 },
    ]);
  });

  it('gain what a new computation with 100 in their place gives', () => {
    fc.assert(
      fc.property(
        cleanScores(framework),
        fc.integer({ min: 0, max: framework.items.length - 1 }),
        ({ items }, index) => {
          const code = framework.items[index]?.code ?? 'i1';
          const overallOf = (scores: ReadonlyMap<ItemCode, number>): number =>
            analyse({ items: cleanScoresFrom(framework, scores, false).written.items }, BY_ITEMS).overall.score ?? NaN;
          const gain = analyse({ items: cleanScoresFrom(framework, items, false).written.items }).items[index]
            ?.gainToOverall;
          expect(gain).toBeCloseTo(overallOf(new Map([...items, [code, 100]])) - overallOf(items), 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gain nothing at 100, and together all that is missing', () => {
    const { written, items } = cleanScoresFrom(framework, allItems(80), false);
    const gains = analyse(written).items.map(({ gainToOverall }) => gainToOverall ?? NaN);
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(20, 9);
    const perfect = analyse({ items: { IIT: [['i1', 100]] } });
    expect(perfect.items[0]?.gainToOverall).toBe(0);
    expect(items.size).toBe(gains.length);
  });
});

describe('the EIT in two parts', () => {
  const { written } = cleanScoresFrom(framework, allItems(100), false);
  const second = framework.items.filter(({ tool }) => tool === 'EIT').map(({ code }) => [code, 95] as const);

  it('gives no computed indicator and no gain, as the weights of the parts are not known', () => {
    const { items, indicators } = analyse({ ...written, secondEit: second });
    expect(indicators.filter(({ indicator }) => indicator.tool === 'EIT').map(({ computed }) => computed)).toEqual([
      null,
      null,
      null,
    ]);
    expect(items.filter(({ item }) => item.tool === 'EIT').every(({ gainToOverall }) => gainToOverall === null)).toBe(
      true,
    );
  });

  it('goes by the reported indicators, whatever is preferred', () => {
    const { overall } = analyse(
      { ...written, indicators: { ...written.indicators, 6: 97, 7: 97, 8: 97 }, secondEit: second },
      BY_ITEMS,
    );
    expect(overall.score).toBeCloseTo(99.1, 9);
  });

  it('is not seen in a table that merely stands twice', () => {
    const { indicators } = analyse({ ...written, secondEit: written.items.EIT ?? [] });
    expect(indicators[5]?.computed).toBe(100);
  });
});

describe('indicators, tools and overall', () => {
  it('follow from the items where nothing is reported', () => {
    fc.assert(
      fc.property(cleanScores(framework), ({ written }) => {
        const analysis = analyse({ items: written.items });
        expect(analysis.indicators.every(({ basis }) => basis === 'computed')).toBe(true);
        for (const { tool, score } of analysis.tools)
          expect(Math.abs((score ?? NaN) - (written.tools[tool] as number))).toBeLessThan(0.0151);
        expect(Math.abs((analysis.overall.score ?? NaN) - written.overall)).toBeLessThan(0.0151);
      }),
      { numRuns: 60 },
    );
  });

  it('fall back to what is reported where parts are missing', () => {
    const { tools, overall, indicators } = analyse({ indicators: { 1: 90 }, tools: { IIT: 88, EIT: 87 }, overall: 86 });
    expect(indicators.filter(({ score }) => score !== null)).toHaveLength(1);
    expect(tools.map(({ score, basis, computed }) => [score, basis, computed])).toEqual([
      [88, 'reported', null],
      [87, 'reported', null],
      [null, null, null],
    ]);
    expect(overall).toMatchObject({ score: 86, basis: 'reported', reported: 86, computed: null });
  });

  it('take a reported tool into the overall only where its indicators are not all there', () => {
    const { overall } = analyse({ indicators: { 6: 90, 7: 90, 8: 90 }, tools: { IIT: 100, EIT: 100, OIT: 100 } });
    expect(overall.score).toBeCloseTo(97, 9);
  });

  it('leave out what is outside 0 to 100', () => {
    expect(analyse({ indicators: { 1: 950 } }).indicators[0]).toMatchObject({
      score: null,
      reported: null,
      band: null,
    });
  });
});

describe('the level', () => {
  const levelOf = (IIT: number, EIT: number, OIT: number): Analysis['level'] =>
    analyse({ tools: { IIT, EIT, OIT } }).level;

  it('has nothing above the best', () => {
    expect(levelOf(95, 95, 95)).toMatchObject({ level: { label: { th: 'ผ่านดีเยี่ยม' } }, next: null, obstacles: [] });
  });

  it('tells every obstacle, the widest gap first', () => {
    expect(levelOf(86, 94.99, 94)).toMatchObject({
      level: { label: { th: 'ผ่านดี' } },
      obstacles: [
        { what: 'IIT', gap: 9 },
        { what: 'overall', gap: 3.1 },
        { what: 'OIT', gap: 1 },
        { what: 'EIT', gap: 0.01 },
      ],
    });
  });

  it('is kept down by one tool under 85', () => {
    expect(levelOf(100, 84.99, 100)).toMatchObject({
      level: { label: { th: 'ผ่าน' } },
      next: { label: { th: 'ผ่านดี' } },
      obstacles: [{ what: 'EIT', score: 84.99, needed: 85, gap: 0.01 }],
    });
  });

  it('judges published scores: 84.995 is 85.00', () => {
    expect(levelOf(100, 84.995, 100).level?.label.th).toBe('ผ่านดี');
  });

  it('is judged by the reported score where that differs from the parts by rounding only', () => {
    const tools = { IIT: 85, EIT: 85, OIT: 84.99 };
    expect(analyse({ tools, overall: 85 }).overall.score).toBeCloseTo(84.996, 9);
    expect(analyse({ tools: { IIT: 84.98, EIT: 85, OIT: 85 }, overall: 85 }).level.level?.label.th).toBe('ผ่าน');
    expect(analyse({ tools, overall: 84.99 }).level.level?.label.th).toBe('ต้องปรับปรุง');
    expect(analyse({ tools, overall: 84.9 }).level.level?.label.th).toBe('ผ่าน');
  });

  it('is not told where the overall is missing', () => {
    expect(analyse({ tools: { IIT: 90 } }).level).toMatchObject({ level: null, next: null, obstacles: [] });
  });

  it('always has an obstacle to the next one, none of them met', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(score, score, score, (IIT, EIT, OIT) => {
        const { next, obstacles } = levelOf(IIT, EIT, OIT);
        expect(obstacles.length > 0).toBe(next !== null);
        for (const obstacle of obstacles) expect(obstacle.score).toBeLessThan(obstacle.needed);
      }),
    );
  });
});

describe('the seven issues', () => {
  it("list the framework's items in its order, with the indicators they belong to", () => {
    const { issues } = analyse({});
    expect(issues.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { number, items, indicators } of issues) {
      expect(new Set(items.map(({ item }) => item.code))).toEqual(new Set(framework.issueMap[number]));
      expect(new Set(indicators.map(({ indicator }) => indicator.number))).toEqual(
        new Set(items.map(({ item }) => item.indicator)),
      );
    }
  });

  it("go by the user's map where there is one", () => {
    const map = { 1: ['o28', 'i1', 'x9' as ItemCode], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } as const;
    const { issues } = analyse({}, { ...DEFAULT_CHOICES, issueMap: map });
    expect(issues[0]?.items.map(({ item }) => item.code)).toEqual(['i1', 'o28']);
    expect(issues[0]?.indicators.map(({ indicator }) => indicator.number)).toEqual([1, 10]);
    expect(issues.slice(1).every(({ items, indicators }) => items.length + indicators.length === 0)).toBe(true);
  });
});

it('bands go by the scheme chosen', () => {
  const { indicators } = analyse(
    { indicators: { 1: 90, 2: 89.995, 3: 79.99 } },
    { ...DEFAULT_CHOICES, bands: { strengthFrom: 90, developFrom: 80 } },
  );
  expect(indicators.slice(0, 3).map(({ band }) => band)).toEqual(['strength', 'strength', 'urgent']);
});
