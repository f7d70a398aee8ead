import type { Analysis, AnalysedIndicator, AnalysedItem } from '../analysis/analysis';
import type { ItemCode } from '../assessment/framework';
import { toAbsoluteReference } from '../workbook/address';
import { average, constant, rounded, sourceNumber, type LiveNumber } from './live-number';

/** An item's score of two decimals over its source cell; null where there is none that can be used. */
export function liveItem({ score, source }: AnalysedItem): LiveNumber | null {
  if (score === null) return null;
  const number = sourceNumber(source);
  return number ? rounded(number) : constant(score);
}

/** The same for a line that may be sorted: Excel moves a formula with its row, and what it refers to with it. */
export function sortableItem({ score, source }: AnalysedItem): LiveNumber | null {
  if (score === null) return null;
  const number = sourceNumber(source, toAbsoluteReference);
  return number ? rounded(number) : constant(score);
}

/** An indicator's score as the workbook reports it, over its source cell. */
export function liveReported({ reported, source }: Pick<AnalysedIndicator, 'reported' | 'source'>): LiveNumber | null {
  return reported === null ? null : (sourceNumber(source) ?? constant(reported));
}

/**
 * What follows for an indicator from its items, as a formula over their source cells; not rounded, as the analysis
 * does not round between the steps. Null where it does not follow.
 */
export function liveComputed({ items }: Analysis, { indicator, computed }: AnalysedIndicator): LiveNumber | null {
  if (computed === null) return null;
  const byCode = new Map(items.map((item) => [item.item.code, item]));
  const live = (code: ItemCode): LiveNumber | null => {
    const item = byCode.get(code);
    return item ? liveItem(item) : null;
  };
  const { composition } = indicator;
  switch (composition.kind) {
    case 'items':
      return average(indicator.items.map(live));
    case 'sub-indicators':
      return average(composition.parts.map((part) => average(part.items.map(live))));
    case 'unknown':
      return constant(computed);
  }
}

/** The value of an indicator that counts, as a formula over the source cells. */
export function liveIndicator(analysis: Analysis, indicator: AnalysedIndicator): LiveNumber | null {
  return indicator.basis === 'computed' ? liveComputed(analysis, indicator) : liveReported(indicator);
}
