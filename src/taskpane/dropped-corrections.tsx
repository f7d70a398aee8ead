import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { placeOfCorrection } from '../app/place-of-correction';
import type { DroppedCorrection } from '../reading/fitting-corrections';
import { useTexts } from './texts-context';

/** What the analyst said of cells before and the workbook no longer fits; nothing where there is none. */
export function DroppedCorrections({ dropped }: { readonly dropped: readonly DroppedCorrection[] }) {
  const { corrections } = useTexts();
  return dropped.map(({ correction, why }) => {
    const { sheet, a1 } = placeOfCorrection(correction);
    const place = `${sheet} ${a1}`;
    return (
      <MessageBar key={`${place} ${corrections.says(correction)}`} intent="warning" layout="multiline">
        <MessageBarBody>{corrections.dropped({ place, says: corrections.says(correction), why })}</MessageBarBody>
      </MessageBar>
    );
  });
}
