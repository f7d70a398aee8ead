import { makeStyles } from '@fluentui/react-components';
import type { CouldNotCheck } from '../checking/finding';
import { describeCouldNotCheck } from '../locales/finding-texts';
import { useFindingTexts } from './finding-texts-of-language';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** What could not be checked and why: neither right nor wrong, and never silent. */
export function UncheckedList({ couldNotCheck }: { readonly couldNotCheck: readonly CouldNotCheck[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useFindingTexts();
  if (couldNotCheck.length === 0) return null;
  return (
    <TitledMessage intent="info" title={texts.couldNotCheck(couldNotCheck.length)}>
      {texts.couldNotCheckBody}
      <ul className={styles.list}>
        {describeCouldNotCheck(words, couldNotCheck).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </TitledMessage>
  );
}
