import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { DroppedCorrection } from '../reading/fitting-corrections';
import { rangeToA1 } from '../workbook/address';
import { useTexts } from './texts-context';

/** What the analyst said of cells before and the workbook no longer fits; nothing where there is none. */
export function DroppedCorrections({ dropped }: { readonly dropped: readonly DroppedCorrection[] }) {
  const { corrections } = useTexts();
  return dropped.map(({ correction: { range, is }, why }) => {
    const place = `${range.sheet} ${rangeToA1(range)}`;
    return (
      <MessageBar key={place} intent="warning" layout="multiline">
        <MessageBarBody>{corrections.dropped({ place, contents: corrections.contents[is], why })}</MessageBarBody>
      </MessageBar>
    );
  });
}
