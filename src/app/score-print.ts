import type { ReadScore, ScoreSet } from '../reading/score-set';
import { printOfText } from '../workbook/marks';

/**
 * Short print of what an analysis rests on: agency, year, every score in its order with what its cell says, and the
 * level stated. Where the cells stand does not count, for generated formulas follow cells that move. Two sets of scores
 * that differ have different prints but for one chance in four thousand million.
 */
export function printOfScores(scores: ScoreSet): string {
  const held = ({ value, raw, storedAs }: ReadScore) => [value, raw, storedAs];
  return printOfText(
    JSON.stringify([
      scores.agency?.name ?? null,
      scores.fiscalYear.year,
      scores.frameworkId,
      scores.items.map(({ code, score }) => [code, ...held(score)]),
      scores.indicators.map(({ number, score }) => [number, ...held(score)]),
      scores.tools.map(({ tool, score }) => [tool, ...held(score)]),
      scores.overall.map(held),
      scores.levels.map(({ text }) => text),
    ]),
  );
}
