import { LEVEL_TOLERANCE } from '../../assessment/scoring';
import { computedLevel } from '../computed-level';
import type { CouldNotCheck, FindingOf } from '../finding';
import { levelWords } from '../level-words';
import type { Rule } from '../rule';

/** A level that is not the one the scores give. */
export const levelMismatch: Rule<'level-mismatch'> = {
  id: 'level-mismatch',
  check(input) {
    const { scores, framework } = input;
    const couldNot = (reason: CouldNotCheck['reason']): CouldNotCheck => ({
      rule: 'level-mismatch',
      subject: { kind: 'level' },
      reason,
    });
    if (scores.levels.length === 0) return { findings: [], couldNotCheck: [couldNot('not-reported')] };
    const level = computedLevel(input);
    if (!level) return { findings: [], couldNotCheck: [couldNot('tools-missing')] };
    const within = [-LEVEL_TOLERANCE, 0, LEVEL_TOLERANCE].map((rounding) => computedLevel(input, rounding));
    const isSettled = framework.levelRule.provenance.confidence !== 'low';
    const findings: FindingOf<'level-mismatch'>[] = [];
    const couldNotCheck: CouldNotCheck[] = [];
    for (const { text, cell } of scores.levels) {
      const words = levelWords(framework.levelRule, text);
      const [named, ...more] = words.levels;
      if (!named) {
        couldNotCheck.push(couldNot('level-not-understood'));
        continue;
      }
      if (more.length === 0 && within.includes(named)) continue;
      findings.push({
        rule: 'level-mismatch',
        // Where the year's levels are not settled, the workbook may know better.
        severity: isSettled ? 'error' : 'warning',
        cell,
        related: [],
        facts: { reported: text, computed: level.label },
        found: text,
        expected: level.label.th,
        suggestion: isSettled ? level.label.th : null,
      });
    }
    return { findings, couldNotCheck };
  },
};
