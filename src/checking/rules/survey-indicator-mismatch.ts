import { agrees, indicatorFromItems, LEVEL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { IndicatorFigure } from '../figures';
import type { CouldNotCheck, FindingOf } from '../finding';
import { cellsOfItems } from '../item-cells';
import type { CheckInput, Rule, RuleOutcome } from '../rule';
import { alternativesOf } from '../suspects';

/**
 * Reported indicators of the EIT that the EIT items do not give. A warning, as the EIT is asked in two parts whose
 * weights are not published, and the items listed may be one part; an error where these items give another indicator,
 * and the totals follow from what they give here. With both parts in the workbook, the indicator must
 * lie between what each part gives.
 */
export const surveyIndicatorMismatch: Rule<'survey-indicator-mismatch'> = {
  id: 'survey-indicator-mismatch',
  check(input) {
    const outcomes = input.figures.indicators
      .filter(({ indicator }) => indicator.tool === 'EIT')
      .map((figure) => checkIndicator(input, figure));
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      couldNotCheck: outcomes.flatMap(({ couldNotCheck }) => couldNotCheck),
    };
  },
};

function checkIndicator(input: CheckInput, figure: IndicatorFigure): RuleOutcome<'survey-indicator-mismatch'> {
  const { indicator } = figure;
  const couldNot = (reason: CouldNotCheck['reason']): RuleOutcome<'survey-indicator-mismatch'> => ({
    findings: [],
    couldNotCheck: [
      { rule: 'survey-indicator-mismatch', subject: { kind: 'indicator', indicator: indicator.number }, reason },
    ],
  });
  const reported = input.scores.indicators.filter(
    ({ number, score }) => number === indicator.number && usableScore(score) !== null,
  );
  if (reported.length === 0) return couldNot('not-reported');
  if (indicator.items.length === 0) return couldNot('grouping-unknown');
  const { secondSurveyPart, itemScore } = input.figures;
  const first = indicatorFromItems(indicator, itemScore);
  const second = secondSurveyPart
    ? indicatorFromItems(indicator, (code) => usableScore(secondSurveyPart.get(code)?.score))
    : null;
  if (first === null || (secondSurveyPart && second === null)) {
    return couldNot(indicator.composition.kind === 'unknown' ? 'grouping-unknown' : 'items-missing');
  }
  const verdict = input.figures.verdicts.get(indicator.number);
  const isProven = figure.isCertain && verdict?.kind === 'total';
  const suspects = verdict?.kind === 'several' ? verdict.suspects.map(({ cell }) => cell) : [];
  const findings = reported.flatMap(({ score }): readonly FindingOf<'survey-indicator-mismatch'>[] => {
    const value = usableScore(score);
    // One of its items is known to be the wrong number, and has a finding of its own.
    if (verdict?.kind === 'part' && value === figure.reported) return [];
    if (value === null || isBetween(value, first, second ?? first)) return [];
    return [
      {
        rule: 'survey-indicator-mismatch',
        severity: isProven ? 'error' : 'warning',
        cell: score.cell,
        related: suspects.length > 0 ? suspects : cellsOfItems(input, indicator.items),
        facts: {
          indicator: indicator.number,
          reported: roundScore(value),
          computed: roundScore(first),
          otherPart: second === null ? null : roundScore(second),
          alternatives: alternativesOf(verdict),
        },
        found: roundScore(value),
        expected: second === null ? roundScore(first) : null,
        suggestion: isProven ? roundScore(first) : null,
      },
    ];
  });
  return { findings, couldNotCheck: [] };
}

function isBetween(value: number, a: number, b: number): boolean {
  if (agrees(value, a, LEVEL_TOLERANCE) || agrees(value, b, LEVEL_TOLERANCE)) return true;
  return value > Math.min(a, b) && value < Math.max(a, b);
}
