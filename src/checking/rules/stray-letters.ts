import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const FOREIGN =
  '(?![\\p{Script=Thai}\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Common}\\p{Script=Inherited}])[\\p{L}\\p{M}]';
/** A letter of a script that is neither Thai nor Latin, touching a Thai letter. */
const MIXED = new RegExp(`[ก-๎](?:${FOREIGN})|(?:${FOREIGN})[ก-๎]`, 'u');
/** A small English word where only its Thai one can be meant. */
const ENGLISH_WORD = /[ก-๎]\s?(of|and|the|for|with)\s?(?=[ก-๎])/;

/** Letters of another script inside Thai words, and English particles between Thai words. */
export const strayLetters: Rule<'stray-letters'> = {
  id: 'stray-letters',
  check({ words }) {
    const findings = words.flatMap(({ texts }) =>
      texts.flatMap(({ cell, text }): readonly FindingOf<'stray-letters'>[] => {
        const mixed = mixedWord(text);
        const stray = mixed ?? ENGLISH_WORD.exec(text)?.[1];
        if (stray === undefined) return [];
        return [
          {
            rule: 'stray-letters',
            severity: mixed === undefined ? 'information' : 'warning',
            cell,
            related: [],
            facts: { text: stray },
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

/** The letters around the first stray one, as far as they belong to one word or some twenty letters. */
function mixedWord(text: string): string | undefined {
  const at = MIXED.exec(text)?.index;
  if (at === undefined) return undefined;
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 20), at + 1))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at + 1, at + 20))?.[0] ?? '';
  return before + after;
}
