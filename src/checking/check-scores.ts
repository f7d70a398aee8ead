import type { Framework } from '../assessment/framework';
import type { ScoreSet } from '../reading/score-set';
import { computeFigures } from './figures';
import type { CheckResult } from './finding';
import { orderFindings } from './order-findings';
import { ALL_RULES } from './rules';

/**
 * Runs every rule on the scores read. Expects the framework whose items were read (`scores.frameworkId`). Never throws
 * on wild scores: what a rule cannot decide is listed in `couldNotCheck`.
 */
export function checkScores(scores: ScoreSet, framework: Framework): CheckResult {
  const input = { scores, framework, figures: computeFigures(scores, framework) };
  const outcomes = ALL_RULES.map((rule) => rule.check(input));
  return {
    findings: orderFindings(
      outcomes.flatMap(({ findings }) => findings),
      scores,
    ),
    couldNotCheck: outcomes.flatMap(({ couldNotCheck }) => couldNotCheck),
    ignored: [],
    rulesOff: [],
  };
}
