import { TOOLS } from '../../assessment/framework';
import type { FindingOf } from '../finding';
import { issueSections } from '../issue-sections';
import type { Rule } from '../rule';

/**
 * Issues whose tables list no item of a tool that has items of their topic, where the tables of other issues list some
 * of that tool. No official map is known, so only told; a tool that no issue lists is one finding of items in none.
 */
export const issueWithoutTool: Rule<'issue-without-tool'> = {
  id: 'issue-without-tool',
  check({ scores, framework }) {
    const toolOf = new Map(framework.items.map(({ code, tool }) => [code, tool]));
    const sections = issueSections(scores).map((section) => ({
      ...section,
      tools: new Set(section.items.map(({ code }) => toolOf.get(code))),
    }));
    const findings = sections.flatMap(({ issue, items, tools }) =>
      TOOLS.flatMap((tool): readonly FindingOf<'issue-without-tool'>[] => {
        const codes = framework.issueMap[issue].filter((code) => toolOf.get(code) === tool);
        const [first] = items;
        // An issue may have its tables on more than one sheet.
        const isElsewhere = sections.some((other) => other.issue !== issue && other.tools.has(tool));
        const isHere = sections.some((other) => other.issue === issue && other.tools.has(tool));
        if (!first || codes.length === 0 || tools.size === 0 || isHere || !isElsewhere) return [];
        return [
          {
            rule: 'issue-without-tool',
            severity: 'information',
            cell: first.codeCell,
            related: [],
            facts: { issue, tool, codes },
            found: null,
            expected: codes.join(', '),
            suggestion: null,
          },
        ];
      }),
    );
    return { findings, couldNotCheck: [] };
  },
};
