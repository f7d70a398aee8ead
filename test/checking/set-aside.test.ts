import { describe, expect, test } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { Finding } from '../../src/checking/finding';
import { printOfFinding, setAside } from '../../src/checking/set-aside';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet } from '../fixtures/score-sets';

const check = checkScores(scoreSet(PUBLISHED), FRAMEWORK_2568);
const ignoring = (finding: Finding, reason = 'ยืนยันกับผู้ประเมินแล้ว') => ({
  rule: finding.rule,
  print: printOfFinding(finding),
  reason,
});
const [first, ...others] = check.findings;
if (!first?.cell) throw new Error('the published scores have findings at cells');

/** The finding as it is after two rows were inserted above. */
const moved: Finding = { ...first, cell: { ...first.cell, row: first.cell.row + 2 } };

describe('findings that are set aside', () => {
  test('an ignored finding stands apart with its reason; the others stay as they were', () => {
    const outcome = setAside(check, [ignoring(first)], []);
    expect(outcome.findings).toEqual(others);
    expect(outcome.ignored).toEqual([{ finding: first, reason: 'ยืนยันกับผู้ประเมินแล้ว' }]);
  });

  test('every finding can be ignored, and none is another', () => {
    const outcome = setAside(
      check,
      check.findings.map((finding) => ignoring(finding)),
      [],
    );
    expect(outcome.findings).toEqual([]);
    expect(outcome.ignored).toHaveLength(check.findings.length);
    expect(new Set(check.findings.map(printOfFinding)).size).toBe(check.findings.length);
  });

  test('is known again where its row has moved', () => {
    expect(setAside({ ...check, findings: [moved] }, [ignoring(first)], []).findings).toEqual([]);
  });

  test('comes back once its value is another', () => {
    const changed: Finding = { ...first, found: 12.34 };
    expect(setAside({ ...check, findings: [changed] }, [ignoring(first)], []).findings).toEqual([changed]);
  });

  test('comes back in another sheet', () => {
    const elsewhere: Finding = { ...moved, cell: { ...first.cell, sheet: 'สำเนา', row: 0, column: 0 } };
    expect(setAside({ ...check, findings: [elsewhere] }, [ignoring(first)], []).findings).toEqual([elsewhere]);
  });

  test('what a rule says that is off is neither found nor unchecked, and the rule is named', () => {
    const rule = first.rule;
    const outcome = setAside(check, [], [rule]);
    expect(outcome.findings.some((finding) => finding.rule === rule)).toBe(false);
    expect(outcome.couldNotCheck.some((each) => each.rule === rule)).toBe(false);
    expect(outcome.rulesOff).toEqual([rule]);
    expect(outcome.findings).toEqual(check.findings.filter((finding) => finding.rule !== rule));
  });
});
