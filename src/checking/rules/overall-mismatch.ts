import { agrees, LEVEL_TOLERANCE, overallFromTools, OVERALL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';
import { alternativesOf } from '../suspects';

/**
 * A reported overall score that the weighted tools do not give. Compared with the tools that follow from their
 * indicators; silent where it follows from reported tools whose own mismatch nothing decides, as either may be wrong.
 */
export const overallMismatch: Rule<'overall-mismatch'> = {
  id: 'overall-mismatch',
  check(input) {
    const { scores, figures } = input;
    const subject = { kind: 'overall' } as const;
    const reported = scores.overall.filter((score) => usableScore(score) !== null);
    if (reported.length === 0) {
      return { findings: [], couldNotCheck: [{ rule: 'overall-mismatch', subject, reason: 'not-reported' }] };
    }
    if (figures.overall === null) {
      return { findings: [], couldNotCheck: [{ rule: 'overall-mismatch', subject, reason: 'tools-missing' }] };
    }
    const expected = roundScore(figures.overall);
    const alternative = overallFromUndecidedTools(input);
    const verdict = figures.overallVerdict;
    const alternatives = alternativesOf(verdict);
    const isCertain = figures.tools.every((tool) => tool.isCertain || tool.reported !== null);
    const findings = reported.flatMap((score): readonly FindingOf<'overall-mismatch'>[] => {
      const value = usableScore(score);
      if (value === null || agrees(value, expected, OVERALL_TOLERANCE)) return [];
      if (alternative !== null && agrees(value, alternative, OVERALL_TOLERANCE)) return [];
      // One of the tools is known to be the wrong number, and has a finding of its own.
      if (verdict?.kind === 'part' && score === scores.overall[0]) return [];
      return [
        {
          rule: 'overall-mismatch',
          severity: isCertain ? 'error' : 'warning',
          cell: score.cell,
          related: scores.tools.map(({ score: part }) => part.cell),
          facts: { reported: roundScore(value), computed: expected, alternatives },
          found: roundScore(value),
          expected,
          suggestion: isCertain && alternatives.length === 0 ? expected : null,
        },
      ];
    });
    return { findings, couldNotCheck: [] };
  },
};

/** The overall with each tool as reported, unless the items confirm the indicators it contradicts. */
function overallFromUndecidedTools({ framework, figures }: CheckInput): number | null {
  return overallFromTools(framework, (wanted) => {
    const figure = figures.tools.find(({ tool }) => tool === wanted);
    if (!figure) return null;
    const isConfirmed = figure.indicators.every(
      ({ reported, computed, isCertain }) =>
        isCertain && reported !== null && computed !== null && agrees(reported, computed, LEVEL_TOLERANCE),
    );
    return isConfirmed ? figure.computed : (figure.reported ?? figure.computed);
  });
}
