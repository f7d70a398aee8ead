import type { CliTexts } from '../locales/cli-texts';
import type { DroppedCorrection } from '../reading/fitting-corrections';
import { rangeToA1 } from '../workbook/address';

/** A sentence for each correction that the workbook no longer fits. */
export function droppedInWords(
  dropped: readonly DroppedCorrection[],
  { corrections: texts }: CliTexts,
): readonly string[] {
  return dropped.map(({ correction: { range, is }, why }) =>
    texts.dropped({ place: `${range.sheet}!${rangeToA1(range)}`, contents: texts.contents[is], why }),
  );
}
