import type { BandId, Tool } from '../assessment/framework';
import type { AnalysedItem } from '../analysis/analysis';

/** An item with a score, and so with a band. */
export interface ScoredItem extends AnalysedItem {
  readonly score: number;
  readonly band: BandId;
}

export function isScored(item: AnalysedItem): item is ScoredItem {
  return item.score !== null && item.band !== null;
}

/** Items of a band, the one with the lowest score first. */
export function inBand(items: readonly AnalysedItem[], band: BandId): readonly ScoredItem[] {
  return items
    .filter(isScored)
    .filter((item) => item.band === band)
    .sort((a, b) => a.score - b.score);
}

/** Items without a score that can be used. */
export const unscored = (items: readonly AnalysedItem[]): readonly AnalysedItem[] =>
  items.filter((item) => !isScored(item));

export const ofTool = (items: readonly AnalysedItem[], tool: Tool): readonly AnalysedItem[] =>
  items.filter(({ item }) => item.tool === tool);

/** Codes as a list: `i1, i2, i3`. */
export const codesOf = (items: readonly AnalysedItem[]): string => items.map(({ item }) => item.code).join(', ');
