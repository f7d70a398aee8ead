import type { CellAddress } from '../../workbook/address';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

/** Codes that the fiscal year does not have. */
export const unknownItem: Rule<'unknown-item'> = {
  id: 'unknown-item',
  check({ scores, framework }) {
    const known = new Set(framework.items.map(({ code }) => code));
    const finding = (cell: CellAddress, text: string): FindingOf<'unknown-item'> => ({
      rule: 'unknown-item',
      severity: 'error',
      cell,
      related: [],
      facts: { text, fiscalYear: framework.fiscalYear },
      found: text,
      expected: null,
      suggestion: null,
    });
    return {
      findings: [
        ...scores.notUnderstood.flatMap((entry) =>
          entry.kind === 'unknown-code' ? [finding(entry.cell, entry.text)] : [],
        ),
        ...scores.items.filter(({ code }) => !known.has(code)).map((item) => finding(item.codeCell, item.spelling)),
      ],
      couldNotCheck: [],
    };
  },
};
