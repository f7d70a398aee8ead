import { placeOfCorrection } from '../app/place-of-correction';
import type { CliTexts } from '../locales/cli-texts';
import type { DroppedCorrection } from '../reading/fitting-corrections';

/** A sentence for each correction that the workbook no longer fits. */
export function droppedInWords(
  dropped: readonly DroppedCorrection[],
  { corrections: texts }: CliTexts,
): readonly string[] {
  return dropped.map(({ correction, why }) => {
    const { sheet, a1 } = placeOfCorrection(correction);
    return texts.dropped({ place: `${sheet}!${a1}`, says: texts.says(correction), why });
  });
}
