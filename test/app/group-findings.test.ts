import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupFindings } from '../../src/app/group-findings';
import { SEVERITIES, type Finding, type Severity } from '../../src/checking/finding';

const RULES = ['year-inferred', 'agency-missing', 'survey-in-two-parts'] as const;

function finding(rule: (typeof RULES)[number], severity: Severity): Finding {
  const place = { severity, cell: null, related: [], found: null, expected: null, suggestion: null };
  switch (rule) {
    case 'year-inferred':
      return { rule, ...place, facts: { fiscalYear: 2568 } };
    case 'agency-missing':
      return { rule, ...place, facts: {} };
    case 'survey-in-two-parts':
      return { rule, ...place, facts: {} };
  }
}

const anyFinding = fc
  .tuple(fc.constantFrom(...RULES), fc.constantFrom(...SEVERITIES))
  .map(([rule, severity]) => finding(rule, severity));

describe('groupFindings', () => {
  it('puts each finding into the one group of its rule', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const groups = groupFindings(findings);
        const grouped = groups.flatMap((group) => group.findings);
        expect(grouped).toHaveLength(findings.length);
        expect(new Set(grouped)).toEqual(new Set(findings));
        expect(new Set(groups.map(({ rule }) => rule)).size).toBe(groups.length);
        for (const group of groups) expect(group.findings.every(({ rule }) => rule === group.rule)).toBe(true);
      }),
    );
  });

  it('begins with the rule that found the worst', () => {
    const groups = groupFindings([
      finding('agency-missing', 'information'),
      finding('year-inferred', 'warning'),
      finding('year-inferred', 'error'),
      finding('survey-in-two-parts', 'warning'),
    ]);
    expect(groups.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['year-inferred', 'error'],
      ['survey-in-two-parts', 'warning'],
      ['agency-missing', 'information'],
    ]);
    expect(groups[0]?.findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});
