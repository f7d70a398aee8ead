import type { Analysis } from '../analysis/analysis';
import type { ReadScore } from '../reading/score-set';
import { toReference } from '../workbook/address';
import type { CellContent } from '../workbook/plan';

/** Longest formula that Excel takes. */
const MAX_FORMULA = 8192;
/** How far sums of unchanged scores may differ by the order of adding. */
const NOISE = '0.000001';

/** Every cell that the analysis rests on, each once. */
function sourcesOf({ items, indicators, tools, overall }: Analysis): readonly ReadScore[] {
  const sources = [...items, ...indicators, ...tools, overall].flatMap(({ source }) => (source ? [source] : []));
  return [...new Map(sources.map((source) => [toReference(source.cell), source])).values()];
}

/** Digits typed as text: the only text of the user's that may stand in a formula. */
const DIGITS = /^[0-9๐-๙.,]+$/;

/** A number that changes with the cell, as a formula, and its value now. */
function term({ cell, raw, storedAs, value, scale }: ReadScore): { readonly formula: string; readonly value: number } {
  const reference = toReference(cell);
  const digits = raw.trim();
  if (storedAs === 'text' && DIGITS.test(digits)) {
    return { formula: `(LEN(SUBSTITUTE(${reference},"${digits}",""))<LEN(${reference}))`, value: 1 };
  }
  return { formula: `N(${reference})`, value: storedAs === 'number' && value !== null ? value / scale : 0 };
}

/**
 * Formula that says `fresh` while the cells the analysis rests on hold what they held, and `stale` after an edit:
 * the sum of them all, each weighted by its place so that two values that change places do not hide. Null where
 * there is nothing to compare or the formula would be longer than Excel takes.
 */
export function freshness(analysis: Analysis, words: { fresh: string; stale: string }): CellContent | null {
  const terms = sourcesOf(analysis).map(term);
  if (terms.length === 0) return null;
  const sum = terms.map(({ formula }, index) => `${index + 1}*${formula}`).join('+');
  const now = terms.reduce((total, { value }, index) => total + (index + 1) * value, 0);
  const formula = `IF(ABS(${sum}-${now})<${NOISE},"${words.fresh}","${words.stale}")`;
  return formula.length > MAX_FORMULA ? null : { kind: 'formula', formula, cached: words.fresh };
}
