import type { IssueNumber } from '../../assessment/framework';
import { ISSUE_NUMBERS, ISSUE_TITLES } from '../../assessment/issues';
import { matchKey } from '../../reading/thai-text';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import type { SheetText, SheetTexts } from '../sheet-texts';

const HEADING = /^[\s(]*ประเด็น(?:ที่)?\s?([1-7])(?![\d.])[\s:.)–-]*(.{10,150})$/;
/** So many issues must have their own titles before another title is held against the number. */
const FEWEST_RIGHT = 3;

const TITLE_KEYS: readonly (readonly [key: string, issue: IssueNumber])[] = ISSUE_NUMBERS.map((issue) => [
  matchKey(ISSUE_TITLES[issue].th),
  issue,
]);

/** Headings that give an issue's number with the title of another issue, where the other headings number them as known. */
export const issueTitle: Rule<'issue-title'> = {
  id: 'issue-title',
  check({ words }) {
    const headings = words.flatMap(headingsOf);
    const right = new Set(headings.flatMap(({ issue, titled }) => (issue === titled ? [issue] : [])));
    if (right.size < FEWEST_RIGHT) return { findings: [], couldNotCheck: [] };
    const findings = headings
      .filter(({ issue, titled }) => issue !== titled)
      .map(({ issue, titled, text: { cell, raw } }): FindingOf<'issue-title'> => ({
        rule: 'issue-title',
        severity: 'warning',
        cell,
        related: [],
        facts: { issue, titled, title: ISSUE_TITLES[titled].th },
        found: raw,
        expected: null,
        suggestion: null,
      }));
    return { findings, couldNotCheck: [] };
  },
};

interface Heading {
  readonly issue: IssueNumber;
  /** The issue whose title stands there. */
  readonly titled: IssueNumber;
  readonly text: SheetText;
}

function headingsOf({ isOther, texts }: SheetTexts): readonly Heading[] {
  if (isOther) return [];
  return texts.flatMap((text): readonly Heading[] => {
    const [, digit, words = ''] = HEADING.exec(text.text) ?? [];
    const issue = ISSUE_NUMBERS.find((number) => String(number) === digit);
    const key = matchKey(words);
    const titled = TITLE_KEYS.find(([title]) => key === title)?.[1];
    return issue === undefined || titled === undefined ? [] : [{ issue, titled, text }];
  });
}
