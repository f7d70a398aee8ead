import type { IndicatorNumber, Tool } from './framework';

/** The ten indicators, in their order in every year. */
export const INDICATOR_NUMBERS: readonly IndicatorNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The indicators of each tool, the same in every year. */
export const INDICATORS_OF_TOOL: Readonly<Record<Tool, readonly IndicatorNumber[]>> = {
  IIT: [1, 2, 3, 4, 5],
  EIT: [6, 7, 8],
  OIT: [9, 10],
};

/** The indicator of a number; null where there is none of that number. */
export function indicatorNumber(number: number | null): IndicatorNumber | null {
  return INDICATOR_NUMBERS.find((known) => known === number) ?? null;
}

/** The tool of which an indicator is one. */
export function toolOfIndicator(indicator: IndicatorNumber): Tool {
  return indicator <= 5 ? 'IIT' : indicator <= 8 ? 'EIT' : 'OIT';
}
