import { agrees, LEVEL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { ToolFigure } from '../figures';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule, RuleOutcome } from '../rule';
import { alternativesOf } from '../suspects';

/**
 * Reported tools that are not the mean of their indicators. Silent where a reported indicator is known to be the wrong
 * one and the tool follows from the right one: that is the indicator's finding.
 */
export const toolMismatch: Rule<'tool-mismatch'> = {
  id: 'tool-mismatch',
  check(input) {
    const outcomes = input.figures.tools.map((figure) => checkTool(input, figure));
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      couldNotCheck: outcomes.flatMap(({ couldNotCheck }) => couldNotCheck),
    };
  },
};

function checkTool({ scores }: CheckInput, figure: ToolFigure): RuleOutcome<'tool-mismatch'> {
  const { tool, computed, isCertain, confirmed, verdict } = figure;
  const isExplained = figure.isExplainedByIndicator || verdict?.kind === 'part';
  const reported = scores.tools.filter((read) => read.tool === tool && usableScore(read.score) !== null);
  const subject = { kind: 'tool', tool } as const;
  if (reported.length === 0) {
    return { findings: [], couldNotCheck: [{ rule: 'tool-mismatch', subject, reason: 'not-reported' }] };
  }
  if (computed === null) {
    return { findings: [], couldNotCheck: [{ rule: 'tool-mismatch', subject, reason: 'indicators-missing' }] };
  }
  const expected = roundScore(computed);
  const findings = reported.flatMap(({ score }): readonly FindingOf<'tool-mismatch'>[] => {
    const value = usableScore(score);
    if (value === null || agrees(value, expected, LEVEL_TOLERANCE)) return [];
    if (isExplained && figure.reported !== null && agrees(value, figure.reported, LEVEL_TOLERANCE)) return [];
    return [
      {
        rule: 'tool-mismatch',
        // Items of one part of the EIT, or in a guessed grouping, prove nothing.
        severity: isCertain ? 'error' : 'warning',
        cell: score.cell,
        related: scores.indicators.filter(({ number }) => toolHas(figure, number)).map(({ score: part }) => part.cell),
        facts: {
          tool,
          reported: roundScore(value),
          computed: expected,
          alternatives: alternativesOf(verdict),
          confirmed,
        },
        found: roundScore(value),
        expected,
        suggestion: isCertain && alternativesOf(verdict).length === 0 ? expected : null,
      },
    ];
  });
  return { findings, couldNotCheck: [] };
}

function toolHas({ indicators }: ToolFigure, number: number): boolean {
  return indicators.some(({ indicator }) => indicator.number === number);
}
