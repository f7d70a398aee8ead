import type { Item, ItemCode } from '../../assessment/framework';
import { TOOLS } from '../../assessment/framework';
import { roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { CellAddress } from '../../workbook/address';
import type { CouldNotCheck, FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';

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
        findings.push(...items.flatMap((item, index) => missing(input, item, items.slice(0, index))));
      } else {
        couldNotCheck.push({ rule: 'missing-item', subject: { kind: 'tool', tool }, reason: 'items-missing' });
      }
    }
    return { findings, couldNotCheck };
  },
};

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
