import type { Framework, Level, Tool } from '../assessment/framework';
import { TOOLS } from '../assessment/framework';
import { levelOf } from '../assessment/level-rule';
import { LEVEL_TOLERANCE, OVERALL_TOLERANCE, roundScore } from '../assessment/scoring';
import { scoreForLevel } from '../reading/counting-scores';
import type { AnalysedLevel, AnalysedOverall, AnalysedTool, LevelObstacle } from './analysis';

/**
 * What keeps scores (0 to 100, judged on two decimals) from a level: each condition that does not hold, the widest
 * gap first. A score that is missing is no obstacle: its gap is not known.
 */
function levelObstacles(
  level: Level,
  overall: number | null,
  toolScoreOf: (tool: Tool) => number | null,
): readonly LevelObstacle[] {
  const asked: readonly { what: Tool | 'overall'; score: number | null; needed: number | null }[] = [
    { what: 'overall', score: overall, needed: level.overallAtLeast },
    ...TOOLS.map((tool) => ({ what: tool, score: toolScoreOf(tool), needed: level.eachToolAtLeast })),
  ];
  return asked
    .flatMap(({ what, score, needed }) => {
      if (score === null || needed === null) return [];
      const published = roundScore(score);
      const gap = roundScore(needed - published);
      return gap > 0 ? [{ what, score: published, needed, gap }] : [];
    })
    .sort((a, b) => b.gap - a.gap);
}

/**
 * The level that follows from the scores used, the next better one and what stands between. A reported score that
 * differs from what follows by rounding only is judged as reported.
 */
export function analyseLevel(
  framework: Framework,
  overall: AnalysedOverall,
  tools: readonly AnalysedTool[],
  reported: string | null,
): AnalysedLevel {
  const scores = new Map(
    tools.map(({ tool, reported, score }) => [tool, scoreForLevel(reported, score, LEVEL_TOLERANCE)]),
  );
  const toolScoreOf = (tool: Tool): number | null => scores.get(tool) ?? null;
  const overallScore = scoreForLevel(overall.reported, overall.score, OVERALL_TOLERANCE);
  const { levels } = framework.levelRule;
  const level = levelOf(framework.levelRule, overallScore, toolScoreOf);
  const next = level ? (levels[levels.indexOf(level) - 1] ?? null) : null;
  const obstacles = next ? levelObstacles(next, overallScore, toolScoreOf) : [];
  return { level, next, obstacles, reported };
}
