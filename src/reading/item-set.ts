import type { FiscalYear, Framework, Tool } from '../assessment/framework';
import { TOOLS } from '../assessment/framework';
import { FRAMEWORKS, KNOWN_YEARS } from '../assessment/frameworks';
import { spanOf } from './span-of-numbers';
import type { TableHypothesis } from './table-hypothesis';

/** Numbers of the items found, by tool. */
export type ItemSet = ReadonlyMap<Tool, ReadonlySet<number>>;

export function itemSetOf(tables: readonly TableHypothesis[]): ItemSet {
  const found = new Map<Tool, Set<number>>(TOOLS.map((tool) => [tool, new Set()]));
  for (const { entries } of tables) {
    for (const { subject } of entries) if (subject.kind === 'item') found.get(subject.tool)?.add(subject.number);
  }
  return found;
}

/** The year whose items fit those found best; of several that fit alike, the surest known, then the newest. */
export function yearOfItemSet(found: ItemSet): FiscalYear {
  const sureness = { high: 0, medium: 1, low: 2 } as const;
  const ranked = FRAMEWORKS.filter(({ variant }) => variant === 'nacc')
    .map((framework) => ({ framework, misfit: misfitOf(framework, found) }))
    .sort(
      (a, b) =>
        a.misfit - b.misfit ||
        sureness[a.framework.itemsProvenance.confidence] - sureness[b.framework.itemsProvenance.confidence] ||
        b.framework.fiscalYear - a.framework.fiscalYear,
    );
  return ranked[0]?.framework.fiscalYear ?? KNOWN_YEARS.at(-1) ?? 0;
}

/** How badly items found fit a framework: 0 where they are its whole set or a part of it that could be any year's. */
export function misfitOf(framework: Framework, found: ItemSet): number {
  let misfit = 0;
  for (const [tool, numbers] of found) {
    if (numbers.size === 0) continue;
    const expected = numbersOf(framework, tool);
    const [, last] = spanOf([...numbers]);
    // Nearly all items up to the last: the whole set, so that its end tells the year; else only what is too many does.
    if (numbers.size * 5 >= last * 4 && numbers.size >= 5) misfit += Math.abs(last - expected.size);
    else misfit += [...numbers].filter((number) => !expected.has(number)).length * 2;
  }
  return misfit;
}

/** How many of the items found a framework does not have. */
export function unknownIn(framework: Framework, found: ItemSet): number {
  let unknown = 0;
  for (const [tool, numbers] of found) {
    const expected = numbersOf(framework, tool);
    unknown += [...numbers].filter((number) => !expected.has(number)).length;
  }
  return unknown;
}

/** True where the OIT items found are all items of a framework, and no more: few years share their number. */
export function isWholeOit(framework: Framework, found: ItemSet): boolean {
  const numbers = found.get('OIT') ?? new Set();
  const expected = numbersOf(framework, 'OIT');
  return numbers.size === expected.size && [...numbers].every((number) => expected.has(number));
}

function numbersOf(framework: Framework, tool: Tool): ReadonlySet<number> {
  return new Set(framework.items.filter((item) => item.tool === tool).map(({ code }) => Number(code.slice(1))));
}
