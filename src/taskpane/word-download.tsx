import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { Heading } from './heading';
import type { WordFile } from './make-word-file';
import { savesDownloads } from './office-environment';
import { paneFailure } from './pane-failure';
import type { PaneFailure } from './pane-state';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  button: { minHeight: '44px', alignSelf: 'flex-start' },
});

/** What has become of the document. */
type State =
  | { readonly kind: 'ready' | 'making' | 'unreadable' }
  | { readonly kind: 'handed-over'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** How long the browser may take to fetch what it was handed, in milliseconds. */
const FETCHING_TIME = 60_000;

/** Hands a file to the browser, which keeps it where it keeps downloads. */
function handOver({ name, content }: WordFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FETCHING_TIME);
}

/** The document to be published, as a Word file, where the host lets the pane save one; else where it can be had. */
export function WordDownload({ isOutOfDate }: { readonly isOutOfDate: boolean }) {
  const styles = useStyles();
  const texts = useTexts().wordFile;
  return (
    <section className={styles.section}>
      <Heading level={2}>{texts.title}</Heading>
      <Text>{texts.body}</Text>
      {savesDownloads() ? <DownloadButton isOutOfDate={isOutOfDate} /> : <Text weight="semibold">{texts.notHere}</Text>}
    </section>
  );
}

function DownloadButton({ isOutOfDate }: { readonly isOutOfDate: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const [state, setState] = useState<State>({ kind: 'ready' });
  const isMaking = state.kind === 'making';
  const download = (): void => {
    setState({ kind: 'making' });
    import('./make-word-file')
      .then(({ makeWordFile }) => makeWordFile())
      .then((file) => {
        if (file !== null) handOver(file);
        setState(file === null ? { kind: 'unreadable' } : { kind: 'handed-over', name: file.name });
      })
      .catch((error: unknown) => {
        setState({ kind: 'failed', failure: paneFailure(error) });
      });
  };
  return (
    <>
      <Button className={styles.button} disabledFocusable={isMaking || isOutOfDate} onClick={download}>
        {texts.wordFile.download}
      </Button>
      <Text size={200} role="status">
        {isOutOfDate && texts.wordFile.analyseFirst}
        {!isOutOfDate && isMaking && texts.wordFile.making}
        {!isOutOfDate && state.kind === 'handed-over' && texts.wordFile.handedOver(state.name)}
        {!isOutOfDate && state.kind === 'unreadable' && texts.wordFile.analyseFirst}
        {state.kind === 'failed' &&
          `${texts.failure(state.failure.cause).what} ${texts.failure(state.failure.cause).next}`}
      </Text>
    </>
  );
}
