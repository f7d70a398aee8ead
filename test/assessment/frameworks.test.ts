import { describe, expect, it } from 'vitest';
import type { BilingualText, Framework, Indicator, IndicatorNumber, Tool } from '../../src/assessment/framework';
import { TOOLS } from '../../src/assessment/framework';
import { FRAMEWORKS, frameworkById, frameworkFor, KNOWN_YEARS } from '../../src/assessment/frameworks';
import { BAND_NAMES } from '../../src/assessment/bands';
import { ISSUE_TITLES } from '../../src/assessment/issues';
import { indicatorFromItems, roundScore } from '../../src/assessment/scoring';

const EACH = FRAMEWORKS.map((framework) => [framework.id, framework] as const);

/** The only Latin words that agencies themselves write within Thai. */
const ACCEPTED_LATIN = ['E-Service', 'No Gift Policy', 'ITA', 'Q&A', 'SAR'];

function known(year: number, variant?: Framework['variant']): Framework {
  const framework = frameworkFor(year, variant);
  if (framework === null) throw new Error(`no framework of ${year}`);
  return framework;
}

function indicatorOf(framework: Framework, number: IndicatorNumber): Indicator {
  const indicator = framework.indicators.find((candidate) => candidate.number === number);
  if (indicator === undefined) throw new Error(`no indicator ${number}`);
  return indicator;
}

function countOf(framework: Framework, tool: Tool): number {
  return framework.items.filter((item) => item.tool === tool).length;
}

function textsOf(framework: Framework): BilingualText[] {
  const parts = framework.indicators.flatMap(({ composition }) =>
    composition.kind === 'sub-indicators' ? composition.parts.flatMap(({ label }) => label ?? []) : [],
  );
  return [
    framework.name,
    ...framework.items.map(({ label }) => label),
    ...framework.indicators.map(({ name }) => name),
    ...framework.levelRule.levels.map(({ label }) => label),
    ...parts,
    ...Object.values(ISSUE_TITLES),
    ...Object.values(BAND_NAMES),
  ];
}

describe('the frameworks', () => {
  it('are known for 2564 to 2569', () => {
    expect(KNOWN_YEARS).toEqual([2564, 2565, 2566, 2567, 2568, 2569]);
  });

  it.each(EACH)('%s is found by its identifier and by year and variant', (id, framework) => {
    expect(frameworkById(id)).toBe(framework);
    expect(frameworkFor(framework.fiscalYear, framework.variant)).toBe(framework);
  });

  it('are null where nothing is known', () => {
    expect(frameworkFor(2570)).toBeNull();
    expect(frameworkFor(2568, 'ovec-college')).toBeNull();
    expect(frameworkById('nacc-2025')).toBeNull();
  });

  it("give the NACC's own where no variant is asked for", () => {
    expect(frameworkFor(2569)?.id).toBe('nacc-2569');
  });

  it.each<[year: number, iit: number, eit: number, oit: number, deliverable: string]>([
    [2564, 30, 15, 43, 'o42'],
    [2565, 30, 15, 43, 'o42'],
    [2566, 30, 15, 43, 'o42'],
    [2567, 15, 9, 35, 'o34'],
    [2568, 15, 9, 28, 'o27'],
    [2569, 15, 9, 26, 'o25'],
  ])('count the items of %d', (year, iit, eit, oit, deliverable) => {
    const framework = known(year);
    expect(TOOLS.map((tool) => countOf(framework, tool))).toEqual([iit, eit, oit]);
    expect(framework.deliverableItem).toBe(deliverable);
  });

  it('know no survey question of the colleges', () => {
    const framework = known(2569, 'ovec-college');
    expect(TOOLS.map((tool) => countOf(framework, tool))).toEqual([0, 0, 23]);
    expect(indicatorFromItems(indicatorOf(framework, 1), () => 100)).toBeNull();
  });

  it.each<[year: number, nine: number[], ten: number[]]>([
    [2564, [9, 8, 7, 4, 5], [8, 2]],
    [2565, [9, 8, 7, 4, 5], [8, 2]],
    [2566, [10, 8, 4, 4, 4], [8, 5]],
    [2567, [6, 7, 4, 4, 4], [5, 5]],
    [2568, [4, 7, 2, 3, 4], [3, 5]],
  ])('group the OIT items of %d', (year, nine, ten) => {
    const sizes = (number: IndicatorNumber) => {
      const { composition } = indicatorOf(known(year), number);
      return composition.kind === 'sub-indicators' ? composition.parts.map(({ items }) => items.length) : null;
    };
    expect(sizes(9)).toEqual(nine);
    expect(sizes(10)).toEqual(ten);
  });

  it('reproduce indicators that agencies of one province published for 2564', () => {
    const lacking = (number: IndicatorNumber, ...codes: string[]) =>
      roundScore(
        indicatorFromItems(indicatorOf(known(2564), number), (code) => (codes.includes(code) ? 0 : 100)) ?? -1,
      );
    expect(lacking(9, 'o9')).toBe(97.78);
    expect(lacking(9, 'o17')).toBe(97.5);
    expect(lacking(9, 'o18')).toBe(97.14);
    expect(lacking(9, 'o33')).toBe(96);
    expect(lacking(10, 'o41')).toBe(93.75);
    expect(lacking(10, 'o34', 'o35')).toBe(87.5);
  });

  it('leave indicators 9 and 10 of 2569 unchecked', () => {
    expect(indicatorFromItems(indicatorOf(known(2569), 9), () => 100)).toBeNull();
    expect(indicatorFromItems(indicatorOf(known(2569), 10), () => 100)).toBeNull();
    expect(indicatorFromItems(indicatorOf(known(2569), 1), () => 100)).toBe(100);
  });

  it.each([2567, 2568, 2569])('mark the questions of %d that ask for something bad', (year) => {
    const reversed = known(year).items.filter(({ isReversed }) => isReversed);
    expect(reversed.map(({ code }) => code)).toEqual(['i3', 'i5', 'i6', 'i7', 'i8', 'i9', 'i11', 'e3']);
  });

  it.each([2564, 2565, 2566])('mark the questions of %d that ask for something bad', (year) => {
    const reversed = known(year).items.filter(({ isReversed }) => isReversed);
    expect(reversed.map(({ code }) => code).join(' ')).toBe('i4 i5 i6 i9 i10 i16 i17 i18 i19 i22 e4');
  });

  it('call what is uncertain uncertain', () => {
    expect(known(2566).itemsProvenance.confidence).toBe('low');
    expect(indicatorOf(known(2567), 10).composition.provenance.confidence).toBe('low');
    expect(indicatorOf(known(2568), 10).composition.provenance.confidence).toBe('medium');
    expect(known(2569).levelRule.provenance.confidence).toBe('low');
  });
});

describe.each(EACH)('%s', (_, framework) => {
  it('weighs the tools to one', () => {
    const sum = TOOLS.reduce((total, tool) => total + framework.weights[tool], 0);
    expect(sum).toBeCloseTo(1, 12);
  });

  it('has ten indicators in order, of the right tools', () => {
    const tools = framework.indicators.map(({ number, tool }) => `${number} ${tool}`);
    const expected = ['1 IIT', '2 IIT', '3 IIT', '4 IIT', '5 IIT', '6 EIT', '7 EIT', '8 EIT', '9 OIT', '10 OIT'];
    expect(tools).toEqual(expected);
  });

  it('numbers the items of each tool from 1 without a gap, tool after tool', () => {
    const codes = TOOLS.flatMap((tool) =>
      Array.from({ length: countOf(framework, tool) }, (_item, at) => `${tool.charAt(0).toLowerCase()}${at + 1}`),
    );
    expect(framework.items.map(({ code }) => code)).toEqual(codes);
  });

  it('puts every item into exactly the indicator it names', () => {
    for (const { number, tool, items } of framework.indicators) {
      const own = framework.items.filter(({ indicator }) => indicator === number);
      expect(own.map(({ code }) => code)).toEqual(items);
      expect(own.every((item) => item.tool === tool)).toBe(true);
    }
    expect(framework.indicators.flatMap(({ items }) => items)).toHaveLength(framework.items.length);
  });

  it('divides indicators completely into sub-indicators where it does', () => {
    for (const { number, items, composition } of framework.indicators) {
      if (composition.kind !== 'sub-indicators') continue;
      expect(composition.parts.flatMap((part) => part.items)).toEqual(items);
      expect(composition.parts.map(({ id }) => id)).toEqual(
        composition.parts.map((_part, at) => `${number}.${at + 1}`),
      );
      expect(composition.parts.every((part) => part.items.length > 0)).toBe(true);
    }
  });

  it('has items wherever it says how they are grouped', () => {
    for (const { items, composition } of framework.indicators) {
      if (composition.kind !== 'unknown') expect(items).not.toEqual([]);
    }
  });

  it('has as its deliverable an item of its own', () => {
    expect(framework.items.map(({ code }) => code)).toContain(framework.deliverableItem);
  });

  it('labels every item differently within its tool', () => {
    for (const tool of TOOLS) {
      const labels = framework.items.filter((item) => item.tool === tool).map(({ label }) => label.th);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('has clean Thai and English texts', () => {
    for (const { th, en } of textsOf(framework)) {
      expect(th).toBe(th.trim());
      expect(en).toBe(en.trim());
      expect(en).toMatch(/^[\p{Script=Latin}\p{Number}][\p{Script=Latin}\p{Number}\p{Punctuation} ]*$/u);
      expect(th).not.toBe('');
      // Sara am in two characters, two sara e for sara ae, and characters that cannot be seen break every comparison.
      expect(th).not.toMatch(/\u0e4d\u0e32|เเ|\u200b|\u200c|\u200d|\u00a0|\ufeff| {2}/);
      if (/^[A-F]{1,2}$/.test(th)) continue;
      const withoutAccepted = ACCEPTED_LATIN.reduce((text, word) => text.replaceAll(word, ''), th);
      expect(withoutAccepted).not.toMatch(/\p{Script=Latin}/u);
      expect(th).toMatch(/\p{Script=Thai}/u);
    }
  });

  it('names a source for everything it claims', () => {
    const claims = [
      framework.itemsProvenance,
      framework.issueMapProvenance,
      framework.levelRule.provenance,
      ...framework.indicators.map(({ composition }) => composition.provenance),
    ];
    for (const { source } of claims) expect(source.length).toBeGreaterThan(20);
  });
});
