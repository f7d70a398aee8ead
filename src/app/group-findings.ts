import { SEVERITIES, type Finding, type RuleId, type Severity } from '../checking/finding';

/** Findings of one rule; `severity` is the worst among them. Never empty. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const badness = (severity: Severity): number => SEVERITIES.indexOf(severity);

/**
 * The findings by rule, the rules with the worst findings first and otherwise in the order in which they came. Within
 * a rule the worst come first. Every finding is in exactly one group.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const byRule = new Map<RuleId, Finding[]>();
  const worstFirst = [...findings].sort((a, b) => badness(a.severity) - badness(b.severity));
  for (const finding of worstFirst) {
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule].flatMap(([rule, group]) => {
    const [worst] = group;
    return worst ? [{ rule, severity: worst.severity, findings: group }] : [];
  });
}
