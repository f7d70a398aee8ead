import type { ItemCode, Tool } from '../assessment/framework';
import { agrees, indicatorFromItems, LEVEL_TOLERANCE, roundScore } from '../assessment/scoring';
import { usableScore } from '../reading/counting-scores';
import type { ReadItem, ScoreSet } from '../reading/score-set';
import type { CellAddress } from '../workbook/address';
import type { IndicatorFigure } from './figures';
import { nearestOnGrid, type SurveyGrid } from './survey-grid';

/** A score that other evidence in the workbook puts right: with it alone, the indicator comes out as reported. */
export interface MendedItem {
  readonly code: ItemCode;
  /** Two decimals. */
  readonly score: number;
  /** Another cell that holds this score for the item; null where only the grid of answers tells it. */
  readonly cell: CellAddress | null;
}

interface Evidence {
  readonly scores: ScoreSet;
  readonly items: ReadonlyMap<ItemCode, ReadItem>;
  readonly itemScore: (code: ItemCode) => number | null;
  readonly indicators: readonly IndicatorFigure[];
  readonly grids: ReadonlyMap<Tool, SurveyGrid | null>;
}

/**
 * Items whose score is known to be wrong, with the right one: their indicator is reported, does not follow from its
 * items, and follows once this one item takes the score that another table gives it or that lies on the grid of
 * answers. Where more than one item would do, none is named.
 */
export function mendedItems(evidence: Evidence): ReadonlyMap<ItemCode, MendedItem> {
  const mended = new Map<ItemCode, MendedItem>();
  for (const figure of evidence.indicators) {
    const candidates = closingItems(evidence, figure);
    const [only] = candidates;
    if (!only) continue;
    const isUnique = candidates.every(({ code, score }) => code === only.code && score === only.score);
    if (isUnique) mended.set(only.code, only);
  }
  return mended;
}

function closingItems(evidence: Evidence, { indicator, reported, computed }: IndicatorFigure): readonly MendedItem[] {
  if (reported === null || computed === null || agrees(reported, computed, LEVEL_TOLERANCE)) return [];
  const indicatorWith = (code: ItemCode, score: number): number | null =>
    indicatorFromItems(indicator, (own) => (own === code ? score : evidence.itemScore(own)));
  return indicator.items.flatMap((code) => {
    const elsewhere = evidence.scores.items.flatMap((item): readonly MendedItem[] => {
      const score = item.code === code && item !== evidence.items.get(code) ? usableScore(item.score) : null;
      return score === null ? [] : [{ code, score: roundScore(score), cell: item.score.cell }];
    });
    const misfitGrid = evidence.grids.get(indicator.tool);
    const onGrid =
      misfitGrid?.misfit?.code === code
        ? gridCandidate(misfitGrid.grid, reported, (score) => indicatorWith(code, score))
        : null;
    return [...elsewhere, ...(onGrid === null ? [] : [{ code, score: onGrid, cell: null }])].filter(({ score }) => {
      const following = indicatorWith(code, score);
      return following !== null && agrees(following, reported, LEVEL_TOLERANCE);
    });
  });
}

/** The point of the grid nearest to what the item must be for the indicator to be `reported`; null outside 0 to 100. */
function gridCandidate(grid: number, reported: number, indicatorWith: (score: number) => number | null): number | null {
  const lowest = indicatorWith(0);
  const highest = indicatorWith(100);
  if (lowest === null || highest === null || highest === lowest) return null;
  const needed = (100 * (reported - lowest)) / (highest - lowest);
  const candidate = roundScore(nearestOnGrid(needed, grid));
  return candidate >= 0 && candidate <= 100 ? candidate : null;
}
