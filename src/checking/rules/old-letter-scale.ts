import { computedLevel } from '../computed-level';
import type { FindingOf } from '../finding';
import { levelWords } from '../level-words';
import type { Rule } from '../rule';

/**
 * Letters (AA to F) in a year of the named levels, which are those that ask something of each tool. Of a year whose
 * levels are not settled nothing is said.
 */
export const oldLetterScale: Rule<'old-letter-scale'> = {
  id: 'old-letter-scale',
  check(input) {
    const { scores, framework } = input;
    const hasNamedLevels = framework.levelRule.levels.some(({ eachToolAtLeast }) => eachToolAtLeast !== null);
    if (!hasNamedLevels) return { findings: [], couldNotCheck: [] };
    const level = computedLevel(input);
    return {
      findings: scores.levels.flatMap(({ text, cell }): readonly FindingOf<'old-letter-scale'>[] => {
        const [letter] = levelWords(framework.levelRule, text).letters;
        if (letter === undefined) return [];
        return [
          {
            rule: 'old-letter-scale',
            severity: 'warning',
            cell,
            related: [],
            facts: { reported: text, letter, computed: level?.label ?? null, fiscalYear: framework.fiscalYear },
            found: text,
            expected: level?.label.th ?? null,
            suggestion: level?.label.th ?? null,
          },
        ];
      }),
      couldNotCheck: [],
    };
  },
};
