import type { AnalysedItem, Analysis } from '../analysis/analysis';

/** An item and the points by which the overall score would rise if this item alone reached 100. */
export interface ItemGain {
  readonly item: AnalysedItem;
  /** Above 0, unrounded. */
  readonly gain: number;
}

/** The items that would lift the overall score most. */
export interface LargestGains {
  /** The largest gain first; equal gains in the framework's order. */
  readonly gains: readonly ItemGain[];
  /** Further items whose gain, rounded to two decimals, equals the last of `gains`. */
  readonly equalBeyond: number;
  /** How many items were compared: those with a score whose share in the overall is known. */
  readonly compared: number;
  /** Items that could not be compared, because they have no score or their share in the overall is not known. */
  readonly notCompared: number;
}

const shown = (gain: number): string => gain.toFixed(2);

/** The `count` items whose rise to 100 would lift the overall score most, and what they were compared with. */
export function largestGains({ items }: Pick<Analysis, 'items'>, count: number): LargestGains {
  const known = items.flatMap((item) => (item.gainToOverall === null ? [] : [{ item, gain: item.gainToOverall }]));
  // What rounds to nothing lifts nothing that anybody would see.
  const lifting = known.filter(({ gain }) => Number(shown(gain)) > 0).sort((a, b) => b.gain - a.gain);
  const gains = lifting.slice(0, count);
  const last = gains.at(-1);
  const equalBeyond =
    last === undefined ? 0 : lifting.slice(count).filter(({ gain }) => shown(gain) === shown(last.gain)).length;
  return { gains, equalBeyond, compared: known.length, notCompared: items.length - known.length };
}
