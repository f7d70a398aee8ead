import type { Item, ItemCode, Tool } from '../../assessment/framework';
import { TOOLS } from '../../assessment/framework';
import { roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import { addressKey, type CellAddress } from '../../workbook/address';
import type { CouldNotCheck, FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';

/** More missing items of a tool than this are told together. */
const MOST_TOLD_SINGLY = 3;

/**
 * Items of the year that have no score, in each tool that the workbook has an item table for. A tool without one is
 * not checked: its items may simply be kept elsewhere.
 */
export const missingItem: Rule<'missing-item'> = {
  id: 'missing-item',
  check(input) {
    const findings: FindingOf<'missing-item'>[] = [];
    const couldNotCheck: CouldNotCheck[] = [];
    for (const tool of TOOLS) {
      const items = input.framework.items.filter((item) => item.tool === tool);
      if (items.some(({ code }) => isInItemTable(input, code))) {
        const single = items.flatMap((item, index) => missing(input, item, items.slice(0, index)));
        findings.push(...together(single.filter(({ facts }) => facts.isListed)));
        const unlisted = single.filter(({ facts }) => !facts.isListed);
        const severity = isSelection(input, tool, items.length - unlisted.length, items.length)
          ? 'information'
          : 'error';
        findings.push(...together(unlisted).map((finding) => ({ ...finding, severity }) as const));
      } else {
        couldNotCheck.push({ rule: 'missing-item', subject: { kind: 'tool', tool }, reason: 'items-missing' });
      }
    }
    return { findings, couldNotCheck };
  },
};

/** True where a table lists but a few items beside indicators that are all reported: those that are low, mostly. */
function isSelection({ figures }: CheckInput, tool: Tool, listed: number, all: number): boolean {
  const indicators = figures.indicators.filter(({ indicator }) => indicator.tool === tool);
  return listed * 2 < all && indicators.every(({ reported }) => reported !== null);
}

function isInItemTable({ scores }: CheckInput, code: ItemCode): boolean {
  return scores.items.some((item) => item.code === code && scores.tables[item.table]?.role === 'item-table');
}

function missing(input: CheckInput, { code }: Item, before: readonly Item[]): readonly FindingOf<'missing-item'>[] {
  const listed = input.figures.items.get(code);
  if (listed && (listed.score.storedAs !== 'empty' || listed.score.isUncalculated)) return [];
  return [
    {
      rule: 'missing-item',
      severity: 'error',
      cell: listed?.score.cell ?? null,
      related: listed ? [] : lastCell(input, before),
      facts: { code, isListed: listed !== undefined },
      found: null,
      expected: null,
      suggestion: listed ? onlyOtherScore(input, code) : null,
    },
  ];
}

/** More than a few missing items of a tool are one finding that names them all. */
function together(single: readonly FindingOf<'missing-item'>[]): readonly FindingOf<'missing-item'>[] {
  const [first, ...rest] = single;
  if (!first || single.length <= MOST_TOLD_SINGLY) return single;
  const cells = rest.flatMap(({ cell, related }) => (cell ? [cell] : related));
  const known = new Set(first.related.map(addressKey));
  const related = cells.filter((cell) => !known.has(addressKey(cell)) && known.add(addressKey(cell)));
  return [
    {
      ...first,
      related: [...first.related, ...related],
      facts: { ...first.facts, others: rest.map(({ facts }) => facts.code) },
      suggestion: null,
    },
  ];
}

/** Where the items before the missing one end, so that the user finds the place. */
function lastCell({ figures }: CheckInput, before: readonly Item[]): readonly CellAddress[] {
  const previous = before.findLast(({ code }) => figures.items.has(code));
  const cell = previous && figures.items.get(previous.code)?.codeCell;
  return cell ? [cell] : [];
}

/** What the other tables give for the item, where they all give the same. */
function onlyOtherScore({ scores }: CheckInput, code: ItemCode): number | null {
  const values = new Set<number>();
  for (const item of scores.items) {
    const score = item.code === code ? usableScore(item.score) : null;
    if (score !== null) values.add(roundScore(score));
  }
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only : null;
}
