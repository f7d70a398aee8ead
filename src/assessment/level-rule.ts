import type { Level, LevelRule, Tool } from './framework';
import { TOOLS } from './framework';
import { roundScore } from './scoring';

type Outcome = 'met' | 'not-met' | 'unknown';

/**
 * The agency's level: the best whose conditions hold on the scores (0 to 100) rounded to two decimals. Null where it
 * cannot be told: no overall score, or a tool's score is missing on which a level still within reach depends.
 */
export function levelOf(
  rule: LevelRule,
  overall: number | null,
  toolScoreOf: (tool: Tool) => number | null,
): Level | null {
  if (overall === null || !Number.isFinite(overall)) return null;
  for (const level of rule.levels) {
    const outcome = outcomeOf(level, overall, toolScoreOf);
    if (outcome === 'met') return level;
    if (outcome === 'unknown') return null;
  }
  return null;
}

function outcomeOf(level: Level, overall: number, toolScoreOf: (tool: Tool) => number | null): Outcome {
  const { overallAtLeast, eachToolAtLeast } = level;
  if (roundScore(overall) < overallAtLeast) return 'not-met';
  if (eachToolAtLeast === null) return 'met';
  const scores = TOOLS.map(toolScoreOf);
  // One tool below the mark rules the level out, whatever the missing ones are.
  if (scores.some((score) => score !== null && roundScore(score) < eachToolAtLeast)) return 'not-met';
  return scores.every((score) => score !== null && Number.isFinite(score)) ? 'met' : 'unknown';
}
