import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const FOREIGN =
  '(?![\\p{Script=Thai}\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Common}\\p{Script=Inherited}])[\\p{L}\\p{M}]';
/** A word with a letter of a script that is neither Thai nor Latin, touching a Thai letter. */
const MIXED_WORD = new RegExp(`\\S*(?:[ก-๎](?:${FOREIGN})|(?:${FOREIGN})[ก-๎])\\S*`, 'u');
/** A small English word where only its Thai one can be meant. */
const ENGLISH_WORD = /[ก-๎]\s?(of|and|the|for|with)\s?(?=[ก-๎])/;

/** Letters of another script inside Thai words, and English particles between Thai words. */
export const strayLetters: Rule<'stray-letters'> = {
  id: 'stray-letters',
  check({ words }) {
    const findings = words.flatMap(({ texts }) =>
      texts.flatMap(({ cell, text }): readonly FindingOf<'stray-letters'>[] => {
        const mixed = MIXED_WORD.exec(text)?.[0];
        const stray = mixed ?? ENGLISH_WORD.exec(text)?.[1];
        if (stray === undefined) return [];
        return [
          {
            rule: 'stray-letters',
            severity: mixed === undefined ? 'information' : 'warning',
            cell,
            related: [],
            facts: { text: stray.slice(-40) },
            found: stray,
            expected: null,
            suggestion: null,
          },
        ];
      }),
    );
    return { findings, couldNotCheck: [] };
  },
};
