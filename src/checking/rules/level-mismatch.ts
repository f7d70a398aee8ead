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
    const findings: FindingOf<'level-mismatch'>[] = [];
    const couldNotCheck: CouldNotCheck[] = [];
    for (const { text, cell } of scores.levels) {
      const words = levelWords(framework.levelRule, text);
      if (words.levels.length === 0 && words.letters.length === 0) couldNotCheck.push(couldNot('level-not-understood'));
      if (words.levels.length <= 1 && words.levels.every((named) => within.includes(named))) continue;
      findings.push({
        rule: 'level-mismatch',
        // Where the year's levels are not settled, the workbook may know better.
        severity: framework.levelRule.provenance.confidence === 'low' ? 'warning' : 'error',
        cell,
        related: [],
        facts: { reported: text, computed: level.label },
        found: text,
        expected: level.label.th,
        suggestion: level.label.th,
      });
    }
    return { findings, couldNotCheck };
  },
};
