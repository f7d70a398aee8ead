import type { ItemCode } from '../assessment/framework';

/**
 * A survey score is a mean of answers on a few fixed steps, so that the scores of one survey are multiples of
 * 100 / K, where K is the number of respondents times the number of steps. Above some hundreds two decimals fit
 * nearly any K, and nothing can be told.
 */
const LARGEST_GRID = 600;

/** How likely a conclusion may be by chance, and still be drawn. */
const ACCEPTED_CHANCE = 0.0002;

/** Different values that two decimals can show between 0 and 100. */
const VALUES_SHOWN = 10_000;

/** Half of a hundredth: how far a score may be rounded away from its grid point. */
const ROUNDING = 0.005 + 1e-9;

/** A score of a survey item, two decimals. */
export interface SurveyScore {
  readonly code: ItemCode;
  readonly score: number;
}

/** The grid that the scores of a tool share; `misfit` is the one score that is not on it, null where all are. */
export interface SurveyGrid {
  readonly grid: number;
  readonly misfit: SurveyScore | null;
  /** Different scores on the grid that could have missed it: 0 and 100 lie on every grid and do not count. */
  readonly others: number;
}

/** The multiple of 100 / grid nearest to a value. */
export function nearestOnGrid(value: number, grid: number): number {
  return (Math.round((value * grid) / 100) * 100) / grid;
}

/** Whether a score of two decimals is a multiple of 100 / grid. */
export const isOnGrid = (score: number, grid: number): boolean =>
  Math.abs(nearestOnGrid(score, grid) - score) <= ROUNDING;

/** With so few documents, their common steps may be chance. */
const FEWEST_DOCUMENTS = 6;
/** The documents of the OIT are given nothing, half or all. */
const DOCUMENT_STEPS = 2;

/**
 * The same of the OIT, whose documents are given 0, 50 or 100: null with fewer than six scores, or where more than one
 * is something else.
 */
export function documentGrid(scores: readonly SurveyScore[]): SurveyGrid | null {
  if (scores.length < FEWEST_DOCUMENTS) return null;
  const [misfit = null, ...more] = scores.filter(({ score }) => !isOnGrid(score, DOCUMENT_STEPS));
  if (more.length > 0) return null;
  return { grid: DOCUMENT_STEPS, misfit, others: scores.length - (misfit ? 1 : 0) };
}

/** How likely it is that so many random scores all lie on one of the grids up to this one. */
function chanceOfGrid(grid: number, scores: number): number {
  let chance = 0;
  for (let size = 1; size <= grid; size += 1) chance += (size / VALUES_SHOWN) ** scores;
  return chance;
}

/**
 * How likely it is that the misfit is right and belongs to a finer grid, of which the others hit only the points that
 * the coarser one has too: they all, but one of them, would have to fall on every m-th point.
 */
function chanceOfFinerGrid(grid: number, misfit: number, others: number): number {
  let factor = 2;
  while (!isOnGrid(misfit, grid * factor) && grid * factor < VALUES_SHOWN) factor += 1;
  return (others + 1) * factor ** -others;
}

/**
 * The grid of one survey's item scores (0 to 100, two decimals). Null where they share none up to 600, where more than
 * one score misses it, or where so few different scores may share it by chance: then nothing can be told.
 */
export function surveyGrid(scores: readonly SurveyScore[]): SurveyGrid | null {
  const telling = scores.filter(({ score }) => score > 0 && score < 100);
  const different = [...new Set(telling.map(({ score }) => score))];
  const missing = (grid: number): readonly number[] => different.filter((score) => !isOnGrid(score, grid));
  for (let grid = 1; grid <= LARGEST_GRID; grid += 1) {
    if (missing(grid).length > 0) continue;
    return chanceOfGrid(grid, different.length) < ACCEPTED_CHANCE
      ? { grid, misfit: null, others: different.length }
      : null;
  }
  for (let grid = 1; grid <= LARGEST_GRID; grid += 1) {
    const [value, ...more] = missing(grid);
    if (value === undefined || more.length > 0) continue;
    const [misfit, ...same] = telling.filter(({ score }) => score === value);
    const others = different.length - 1;
    const chance = different.length * chanceOfGrid(grid, others) + chanceOfFinerGrid(grid, value, others);
    return misfit && same.length === 0 && chance < ACCEPTED_CHANCE ? { grid, misfit, others } : null;
  }
  return null;
}
