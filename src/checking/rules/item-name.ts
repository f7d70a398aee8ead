import type { ItemCode } from '../../assessment/framework';
import { otherItemNamed } from '../../reading/words-of-items';
import type { CellBeside } from '../columns-beside';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

/** Where a larger share of the lines is named otherwise, the table is numbered otherwise, not mistyped. */
const LARGEST_SHARE = 1 / 4;

interface Misnamed extends CellBeside {
  readonly code: ItemCode;
  readonly named: ItemCode;
}

/** Lines of an item whose words are those of another item of the tool. */
export const itemName: Rule<'item-name'> = {
  id: 'item-name',
  check({ columns, framework }) {
    const findings = columns.flatMap(({ cells }) => {
      const misnamed = cells.flatMap((cell): readonly Misnamed[] => {
        if (cell.subject.kind !== 'item') return [];
        const { code } = cell.subject;
        const named = otherItemNamed(framework, code, cell.text);
        return named === null ? [] : [{ ...cell, code, named }];
      });
      // Two may have changed places even in a short table.
      return misnamed.length > Math.max(2, cells.length * LARGEST_SHARE) ? [] : misnamed;
    });
    return {
      findings: findings.map(({ cell, code, named, text }): FindingOf<'item-name'> => {
        const right = framework.items.find((item) => item.code === code)?.label.th ?? null;
        return {
          rule: 'item-name',
          severity: 'warning',
          cell,
          related: [],
          facts: { code, named },
          found: text,
          expected: right,
          suggestion: right,
        };
      }),
      couldNotCheck: [],
    };
  },
};
