import type { Framework } from '../assessment/framework';
import { TOOLS } from '../assessment/framework';
import { overallFromTools, toolFromIndicators } from '../assessment/scoring';
import { countingTools, usableScore } from '../reading/counting-scores';
import type { ScoreSet } from '../reading/score-set';
import type { AnalysedIndicator, AnalysedOverall, AnalysedTool } from './analysis';
import { chooseValue } from './choose-value';

/**
 * The three tools. What follows from the indicators counts (unrounded), whatever the workbook reports; the reported
 * score only where an indicator of the tool is missing.
 */
export function analyseTools(
  scores: ScoreSet,
  framework: Framework,
  indicators: readonly AnalysedIndicator[],
): readonly AnalysedTool[] {
  const read = countingTools(scores);
  const scoreOf = new Map(indicators.map(({ indicator, score }) => [indicator.number, score]));
  return TOOLS.map((tool) => {
    const source = read.get(tool)?.score ?? null;
    const reported = usableScore(source);
    const computed = toolFromIndicators(framework, tool, (number) => scoreOf.get(number) ?? null);
    const weight = framework.weights[tool];
    const { score, basis } = chooseValue('computed', { reported, computed });
    return { tool, source, reported, computed, weight, score, basis };
  });
}

/** The overall score: what follows from the unrounded tools counts, the reported score where a tool is missing. */
export function analyseOverall(
  scores: ScoreSet,
  framework: Framework,
  tools: readonly AnalysedTool[],
): AnalysedOverall {
  const source = scores.overall[0] ?? null;
  const scoreOf = new Map(tools.map(({ tool, score }) => [tool, score]));
  const reported = usableScore(source);
  const computed = overallFromTools(framework, (tool) => scoreOf.get(tool) ?? null);
  const { score, basis } = chooseValue('computed', { reported, computed });
  return { source, reported, computed, score, basis };
}
