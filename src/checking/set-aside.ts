import { printOfText } from '../workbook/marks';
import type { CheckResult, Finding, RuleId } from './finding';

/** A finding that the analyst has decided to leave as it is, and why. */
export interface IgnoredFinding {
  readonly rule: RuleId;
  /** `printOfFinding` of the finding as it was. */
  readonly print: string;
  readonly reason: string;
}

/** What a finding says, without where it stands on its sheet. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'row' && key !== 'column')
      .map(([key, each]) => [key, withoutPlaces(each)]),
  );
}

/**
 * By this a finding is known again in a later run: its rule, its sheet and what it says. It stays the same when rows are
 * inserted above, and changes with any value that the finding rests on, so that what was ignored comes back once it
 * says something else.
 */
export function printOfFinding({ rule, cell, facts, found, expected }: Finding): string {
  return printOfText(JSON.stringify([rule, cell?.sheet ?? null, found, expected, withoutPlaces(facts)]));
}

/**
 * The outcome with ignored findings set apart, each with its reason, and without what rules say that are switched off.
 * What was ignored and is no longer found is left out.
 */
export function setAside(
  check: CheckResult,
  ignored: readonly IgnoredFinding[],
  rulesOff: readonly RuleId[],
): CheckResult {
  if (ignored.length === 0 && rulesOff.length === 0) return check;
  const isOn = ({ rule }: { readonly rule: RuleId }): boolean => !rulesOff.includes(rule);
  const reasons = new Map(ignored.map(({ rule, print, reason }) => [`${rule}/${print}`, reason]));
  const reasonOf = (finding: Finding): string | undefined => reasons.get(`${finding.rule}/${printOfFinding(finding)}`);
  const findings = check.findings.filter(isOn);
  return {
    findings: findings.filter((finding) => reasonOf(finding) === undefined),
    couldNotCheck: check.couldNotCheck.filter(isOn),
    ignored: findings.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
    rulesOff,
  };
}
