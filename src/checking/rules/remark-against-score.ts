import { usableScore } from '../../reading/counting-scores';
import type { FindingOf } from '../finding';
import { remarksThatAskToImprove, type IssueRemark } from '../issue-remarks';
import { issueSections } from '../issue-sections';
import type { Rule } from '../rule';

const FULL_SCORE = 100;

/**
 * Remarks in issue tables that ask to improve beside scores of 100, which leave nothing to improve; where a remark fits
 * some of its items, the others are told.
 */
export const remarkAgainstScore: Rule<'remark-against-score'> = {
  id: 'remark-against-score',
  check({ scores, words, framework }) {
    const remarks = issueSections(scores).flatMap((section) => remarksThatAskToImprove(section, words, framework));
    return { findings: remarks.flatMap(finding), couldNotCheck: [] };
  },
};

function finding({ remark, items }: IssueRemark): readonly FindingOf<'remark-against-score'>[] {
  const full = items.filter(({ score }) => usableScore(score) === FULL_SCORE);
  if (full.length === 0) return [];
  const isWholly = full.length === items.length;
  return [
    {
      rule: 'remark-against-score',
      severity: isWholly ? 'warning' : 'information',
      cell: remark.cell,
      related: full.map(({ score }) => score.cell),
      facts: { codes: full.map(({ code }) => code), isWholly },
      found: remark.raw,
      expected: null,
      suggestion: null,
    },
  ];
}
