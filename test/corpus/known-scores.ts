import type { Framework, IndicatorNumber, ItemCode, Tool } from '../../src/assessment/framework';
import { TOOLS } from '../../src/assessment/framework';
import { frameworkFor } from '../../src/assessment/frameworks';
import { levelOf } from '../../src/assessment/level-rule';
import {
  indicatorFromItems,
  mean,
  overallFromTools,
  roundScore,
  toolFromIndicators,
} from '../../src/assessment/scoring';
import type { Random } from './random';

/** The scores of one agency and fiscal year that a layout is made from, all of two decimals. */
export interface KnownScores {
  readonly agency: string;
  readonly framework: Framework;
  readonly items: ReadonlyMap<ItemCode, number>;
  readonly indicators: ReadonlyMap<IndicatorNumber, number>;
  readonly tools: Readonly<Record<Tool, number>>;
  readonly overall: number;
  /** Name of the level, in Thai. */
  readonly level: string;
}

const YEARS = [2564, 2565, 2566, 2567, 2567, 2568, 2568, 2568, 2568, 2569] as const;

/** A fiscal year whose rules are known, the newer ones more often. */
export function anyYear(random: Random): number {
  return random.pick(YEARS);
}

/** The NACC's framework of that year. */
export function frameworkOf(year: number, variant: Framework['variant'] = 'nacc'): Framework {
  const framework = frameworkFor(year, variant);
  if (!framework) throw new Error(`no framework of ${year}`);
  return framework;
}

/** Scores as an assessment gives them: survey items are means of answers in steps of 20, OIT items 0, 50 or 100. */
export function knownScores(random: Random, agency: string, framework: Framework): KnownScores {
  const worst = random.pick([60, 80, 88, 94]);
  const grid = { IIT: 5 * random.whole(8, 120), EIT: 5 * random.whole(12, 200) };
  const survey = (tool: 'IIT' | 'EIT'): number => {
    if (random.chance(0.12)) return 100;
    const share = (worst + random.next() * (100 - worst)) / 100;
    return roundScore((100 * Math.round(share * grid[tool])) / grid[tool]);
  };
  const steps: readonly [number, ...number[]] =
    framework.fiscalYear < 2567 ? [0, 100, 100, 100, 100, 100] : [0, 50, 100, 100, 100, 100, 100];
  const items = new Map(
    framework.items.map(({ code, tool }) => [code, tool === 'OIT' ? random.pick(steps) : survey(tool)] as const),
  );
  const indicators = new Map<IndicatorNumber, number>();
  for (const indicator of framework.indicators) {
    const plain = mean(indicator.items.map((code) => items.get(code) ?? 0));
    const score = indicatorFromItems(indicator, (code) => items.get(code) ?? null) ?? plain;
    indicators.set(indicator.number, roundScore(score ?? survey(indicator.tool === 'EIT' ? 'EIT' : 'IIT')));
  }
  const toolScore = (tool: Tool): number =>
    roundScore(toolFromIndicators(framework, tool, (number) => indicators.get(number) ?? null) ?? 0);
  const tools = { IIT: toolScore('IIT'), EIT: toolScore('EIT'), OIT: toolScore('OIT') };
  const overall = roundScore(overallFromTools(framework, (tool) => tools[tool]) ?? 0);
  const level = levelOf(framework.levelRule, overall, (tool) => tools[tool])?.label.th ?? '';
  return { agency, framework, items, indicators, tools, overall, level };
}

/** The codes of a tool's items in their order. */
export function itemsOf({ framework }: KnownScores, tools: readonly Tool[] = TOOLS): readonly ItemCode[] {
  return framework.items.filter((item) => tools.includes(item.tool)).map(({ code }) => code);
}

/** The tool whose letter a code has. */
export function toolOfCode(code: ItemCode): Tool {
  if (code.startsWith('i')) return 'IIT';
  return code.startsWith('e') ? 'EIT' : 'OIT';
}
