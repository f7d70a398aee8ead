import type { Framework, Indicator, IndicatorNumber, ItemCode, Tool } from './framework';
import { TOOLS } from './framework';

/** How far a published score of one level may lie from what its parts give: one unit of the second decimal. */
export const LEVEL_TOLERANCE = 0.01;

/** The same for the overall score, where the rounding of indicators and of tools both add up. */
export const OVERALL_TOLERANCE = 0.02;

/** Digits that Excel reckons with. */
const DIGITS_KEPT = 15;
const LARGEST_WITH_HUNDREDTHS = 1e13;
const FLOAT_NOISE = 1e-9;
/** Hundredths farther than this from a half are rounded without writing out their digits, which takes long. */
const CLEAR_OF_HALF = 1e-6;
const LARGEST_COUNTED_OFF = 1e6;

/**
 * Rounds to two decimals, half up, as scores are published: 95.215 gives 95.22. Below zero it rounds half away from
 * zero. It looks at fifteen digits, as Excel's ROUND does, so that it agrees with the formulas in our sheets and 1.005
 * gives 1.01 although its binary value is a little less. NaN, infinities and numbers too large to have
 * hundredths come back as they are.
 */
export function roundScore(x: number): number {
  const size = Math.abs(x);
  if (!(size < LARGEST_WITH_HUNDREDTHS)) return x;
  const below = Math.floor(size * 100);
  const part = size * 100 - below;
  if (size < LARGEST_COUNTED_OFF && Math.abs(part - 0.5) > CLEAR_OF_HALF) {
    const nearest = part < 0.5 ? below : below + 1;
    return nearest === 0 ? 0 : (Math.sign(x) * nearest) / 100;
  }
  const digits = size.toPrecision(DIGITS_KEPT);
  const point = digits.indexOf('.');
  const cut = Number(digits.slice(0, point) + digits.slice(point + 1, point + 3));
  const hundredths = digits.charAt(point + 3) >= '5' ? cut + 1 : cut;
  if (hundredths === 0) return 0;
  return (Math.sign(x) * hundredths) / 100;
}

/** Arithmetic mean, unrounded; null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Whether two scores (0 to 100) say the same: their published forms, of two decimals, lie no further apart than the
 * tolerance. False where either is not a number.
 */
export function agrees(a: number, b: number, tolerance: number): boolean {
  return Math.abs(roundScore(a) - roundScore(b)) <= tolerance + FLOAT_NOISE;
}

function meanOfAll(values: readonly (number | null)[]): number | null {
  const present: number[] = [];
  for (const value of values) {
    if (value === null) return null;
    present.push(value);
  }
  return mean(present);
}

/**
 * What an indicator's items give, 0 to 100 and unrounded: their plain mean, or the mean of the means of its
 * sub-indicators. Null where an item has no score or where it is not known how the items are grouped.
 */
export function indicatorFromItems(indicator: Indicator, scoreOf: (code: ItemCode) => number | null): number | null {
  switch (indicator.composition.kind) {
    case 'items':
      return meanOfAll(indicator.items.map(scoreOf));
    case 'sub-indicators':
      return meanOfAll(indicator.composition.parts.map((part) => meanOfAll(part.items.map(scoreOf))));
    case 'unknown':
      return null;
  }
}

/** Mean of a tool's indicators, 0 to 100 and unrounded; null where one of them has no score. */
export function toolFromIndicators(
  framework: Framework,
  tool: Tool,
  scoreOf: (indicator: IndicatorNumber) => number | null,
): number | null {
  const numbers = framework.indicators.filter((indicator) => indicator.tool === tool).map(({ number }) => number);
  return meanOfAll(numbers.map(scoreOf));
}

/** Weighted sum of the three tools, 0 to 100 and unrounded; null where one of them has no score. */
export function overallFromTools(framework: Framework, scoreOf: (tool: Tool) => number | null): number | null {
  let sum = 0;
  for (const tool of TOOLS) {
    const score = scoreOf(tool);
    if (score === null) return null;
    sum += framework.weights[tool] * score;
  }
  return sum;
}
