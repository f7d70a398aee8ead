import { TOOLS } from '../../assessment/framework';
import { ISSUE_NUMBERS } from '../../assessment/issues';
import type { FindingOf } from '../finding';
import { issueSections } from '../issue-sections';
import type { Rule } from '../rule';

/** Items in the table of an issue that their topics do not belong to; no official map is known, so only told. */
export const itemInOtherIssue: Rule<'item-in-other-issue'> = {
  id: 'item-in-other-issue',
  check({ scores, framework }) {
    const toolOf = new Map(framework.items.map(({ code, tool }) => [code, tool]));
    const findings = issueSections(scores).flatMap(({ issue, items }) => {
      const elsewhere = items.filter(
        ({ code }) =>
          !framework.issueMap[issue].includes(code) &&
          ISSUE_NUMBERS.some((number) => framework.issueMap[number].includes(code)),
      );
      return TOOLS.flatMap((tool): readonly FindingOf<'item-in-other-issue'>[] => {
        const ofTool = elsewhere.filter(({ code }) => toolOf.get(code) === tool);
        const [first, ...others] = ofTool;
        if (!first) return [];
        return [
          {
            rule: 'item-in-other-issue',
            severity: 'information',
            cell: first.codeCell,
            related: others.map(({ codeCell }) => codeCell),
            facts: {
              issue,
              codes: ofTool.map(({ code }) => ({
                code,
                issues: ISSUE_NUMBERS.filter((number) => framework.issueMap[number].includes(code)),
              })),
            },
            found: ofTool.map(({ code }) => code).join(', '),
            expected: null,
            suggestion: null,
          },
        ];
      });
    });
    return { findings, couldNotCheck: [] };
  },
};
