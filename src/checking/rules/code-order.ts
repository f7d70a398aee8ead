import { toA1 } from '../../workbook/address';
import type { NotUnderstood } from '../../reading/score-set';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

type Disagreement = Extract<NotUnderstood, { kind: 'code-and-order-disagree' }>;

/** Codes that were read by their place in the table because as written they name another item; one finding a table. */
export const codeOrder: Rule<'code-order'> = {
  id: 'code-order',
  check({ scores }) {
    const tableOf = new Map(scores.items.map(({ codeCell, table }) => [`${codeCell.sheet}!${toA1(codeCell)}`, table]));
    const byTable = new Map<string, Disagreement[]>();
    for (const entry of scores.notUnderstood) {
      if (entry.kind !== 'code-and-order-disagree') continue;
      const { sheet } = entry.cell;
      const key = `${sheet} ${tableOf.get(`${sheet}!${toA1(entry.cell)}`) ?? ''}`;
      const sofar = byTable.get(key);
      if (sofar) sofar.push(entry);
      else byTable.set(key, [entry]);
    }
    return { findings: [...byTable.values()].flatMap(describe), couldNotCheck: [] };
  },
};

function describe(entries: readonly Disagreement[]): readonly FindingOf<'code-order'>[] {
  const [first, ...rest] = entries;
  if (!first) return [];
  return [
    {
      rule: 'code-order',
      severity: 'information',
      cell: first.cell,
      related: rest.map(({ cell }) => cell),
      facts: { codes: entries.map(({ text, taken }) => ({ text, taken })) },
      found: entries.map(({ text }) => text).join(', '),
      expected: entries.map(({ taken }) => taken).join(', '),
      suggestion: rest.length === 0 ? first.taken : null,
    },
  ];
}
