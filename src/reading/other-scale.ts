import type { Framework } from '../assessment/framework';
import { scoreGroups } from './fraction-scores';
import { markOutOf } from './heading-words';
import { indicatorsProven, statedIndicators } from './proven-columns';
import { scoreOfLine } from './score-of-line';
import type { ScoreColumn } from './score-columns';
import type { NotUnderstood, ReadScore } from './score-set';
import type { TableHypothesis } from './table-hypothesis';

interface TableAndColumn {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

/** Fewer scores than this tell a scale only where the heading names it. */
const ENOUGH_SCORES = 5;
const ENOUGH_UNDER_HEADING = 3;

/**
 * The tables whose scores look like points of 4 or 5, one entry each: no score of one kind (items of a tool,
 * indicators, tools with the overall score) is above 5, and some are above 1; and those in which fractions of 1 stand
 * among scores of 100. Nothing is converted: how such points would become scores of 0 to 100 is not known. Items that
 * give the indicators reported above 5 are left alone.
 */
export function findOtherScales(
  chosen: readonly TableAndColumn[],
  framework: Framework,
): ReadonlyMap<TableHypothesis, NotUnderstood> {
  const stated = statedIndicators(chosen);
  const isStatedOfHundred = [...stated.values()].some((value) => value > 5);
  const found = new Map<TableHypothesis, NotUnderstood>();
  for (const { table, column } of chosen) {
    if (isStatedOfHundred && indicatorsProven(table, column, framework, stated) > 0) continue;
    const named = markOutOf(column.heading ?? '');
    const points = scoreGroups(table, column).flatMap(({ entries }) => {
      const scores = entries
        .map(({ label }) => scoreOfLine(table, label.line, column))
        .filter(({ value }) => value !== null);
      const values = scores.flatMap(({ value, scale }) => (value === null || scale === 100 ? [] : [value]));
      const isWhole = values.length === scores.length && values.every((value) => value >= 0 && value <= (named ?? 5));
      const isEnough = values.length >= (named === null ? ENOUGH_SCORES : ENOUGH_UNDER_HEADING);
      const areAboveOne = values.filter((value) => value > 1).length >= ENOUGH_UNDER_HEADING;
      return isWhole && isEnough && areAboveOne ? scores : [];
    });
    const fractions = fractionsAmongScores(table, column);
    const [first] = points.length > 0 ? points : fractions;
    if (!first) continue;
    if (points.length === 0) {
      found.set(table, { kind: 'other-scale', cell: first.cell, text: first.raw, scale: 1, count: fractions.length });
      continue;
    }
    const scale = named ?? (points.some(({ value }) => value !== null && value > 4) ? 5 : 4);
    found.set(table, { kind: 'other-scale', cell: first.cell, text: first.raw, scale, count: points.length });
  }
  return found;
}

/** Scores as most are; what lies below may be as it is, however low. */
const USUAL_SCORE = 60;

/** Plain numbers from 0.5 to 1 of a kind of which all others are usual scores of 0 to 100. */
function fractionsAmongScores(table: TableHypothesis, column: ScoreColumn): readonly ReadScore[] {
  return scoreGroups(table, column).flatMap(({ entries }) => {
    const scores = entries
      .map(({ label }) => scoreOfLine(table, label.line, column))
      .filter(({ value }) => value !== null);
    const isFraction = ({ value, scale }: ReadScore): boolean =>
      value !== null && value >= 0.5 && value < 1 && scale === 1;
    const others = scores.filter((score) => !isFraction(score));
    const areUsual = others.length > 0 && others.every(({ value }) => value !== null && value >= USUAL_SCORE);
    return areUsual ? scores.filter(isFraction) : [];
  });
}
