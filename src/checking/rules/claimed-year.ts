import { LEVEL_TOLERANCE } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import { totalsOfOtherYears } from '../total-claims';

/** Sentences that give this year's overall score to another year, which the workbook gives another score or none. */
export const claimedYear: Rule<'claimed-year'> = {
  id: 'claimed-year',
  check({ words, scores, framework, figures }) {
    const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= LEVEL_TOLERANCE + 1e-9;
    const own = [...scores.overall.map(usableScore), figures.overall].flatMap((score) => score ?? []);
    const findings = totalsOfOtherYears(words, framework.fiscalYear).flatMap(
      ({ source, score, year }): readonly FindingOf<'claimed-year'>[] => {
        const isTold = scores.earlierOverall.some(
          (each) => each.year === year && isNear(each.score.value ?? NaN, score),
        );
        if (isTold || !own.some((each) => isNear(each, score))) return [];
        return [
          {
            rule: 'claimed-year',
            severity: 'warning',
            cell: source.cell,
            related: [],
            facts: { stated: year, right: framework.fiscalYear, score },
            found: year,
            expected: framework.fiscalYear,
            suggestion: null,
          },
        ];
      },
    );
    return { findings, couldNotCheck: [] };
  },
};
