import type { Framework, Indicator, Item } from '../assessment/framework';

/** Share of an item in its indicator, 0 to 1; null where it is not known how the indicator follows from its items. */
function shareInIndicator(indicator: Indicator, item: Item): number | null {
  const { composition } = indicator;
  switch (composition.kind) {
    case 'items':
      return 1 / indicator.items.length;
    case 'sub-indicators': {
      const part = composition.parts.find(({ items }) => items.includes(item.code));
      return part ? 1 / (composition.parts.length * part.items.length) : null;
    }
    case 'unknown':
      return null;
  }
}

/**
 * How many points the overall score would rise if this item went from `score` (0 to 100) to 100 and all else stayed,
 * unrounded: what is missing, times the item's share in its indicator, the indicator's in its tool and the tool's in
 * the overall. Null where there is no score or the share is not known.
 */
export function gainToOverall(framework: Framework, item: Item, score: number | null): number | null {
  if (score === null) return null;
  const indicator = framework.indicators.find(({ number }) => number === item.indicator);
  if (!indicator) return null;
  const share = shareInIndicator(indicator, item);
  if (share === null) return null;
  const indicatorsOfTool = framework.indicators.filter(({ tool }) => tool === item.tool).length;
  return ((100 - score) * share * framework.weights[item.tool]) / indicatorsOfTool;
}
