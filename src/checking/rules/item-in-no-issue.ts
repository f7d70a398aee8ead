import { issueSections } from '../issue-sections';
import type { Rule } from '../rule';

/** With fewer of the seven issues than these in the workbook, items missing from them may stand in the others. */
const FEWEST_ISSUES = 6;

/** Items of the year that no issue table lists, where the workbook has the tables of the issues. */
export const itemInNoIssue: Rule<'item-in-no-issue'> = {
  id: 'item-in-no-issue',
  check({ scores, framework }) {
    const sections = issueSections(scores);
    const [first] = sections;
    const isWhole = new Set(sections.map(({ issue }) => issue)).size >= FEWEST_ISSUES;
    if (!isWhole) {
      const couldNot = { rule: 'item-in-no-issue', subject: { kind: 'issues' }, reason: 'no-issue-tables' } as const;
      return { findings: [], couldNotCheck: [couldNot] };
    }
    const listed = new Set(sections.flatMap(({ items }) => items.map(({ code }) => code)));
    const codes = framework.items.map(({ code }) => code).filter((code) => !listed.has(code));
    if (codes.length === 0) return { findings: [], couldNotCheck: [] };
    return {
      findings: [
        {
          rule: 'item-in-no-issue',
          severity: 'warning',
          cell: first?.items[0]?.codeCell ?? null,
          related: sections.slice(1).flatMap(({ items }) => items[0]?.codeCell ?? []),
          facts: { codes },
          found: null,
          expected: codes.join(', '),
          suggestion: null,
        },
      ],
      couldNotCheck: [],
    };
  },
};
