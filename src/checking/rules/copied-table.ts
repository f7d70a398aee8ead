import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

/** Tables that repeat item scores and disagree as a whole: reported once each, with all their cells. */
export const copiedTable: Rule<'copied-table'> = {
  id: 'copied-table',
  check({ figures, scores }) {
    const findings = figures.copiedTables.flatMap(
      ({ tool, table, differing, compared, foreignTo }): readonly FindingOf<'copied-table'>[] => {
        const [first, ...others] = differing.map(({ score }) => score.cell);
        if (!first) return [];
        return [
          {
            rule: 'copied-table',
            severity: 'error',
            cell: first,
            related: others,
            facts: {
              tool,
              issue: scores.tables[table]?.issue ?? null,
              codes: differing.map(({ code }) => code),
              compared,
              foreignTo,
            },
            found: null,
            expected: null,
            suggestion: null,
          },
        ];
      },
    );
    return { findings, couldNotCheck: [] };
  },
};
