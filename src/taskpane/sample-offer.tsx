import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { FailureMessage } from './failure-message';
import { Heading } from './heading';
import { reportedFailure } from './pane-failure';
import type { PaneFailure } from './pane-state';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  sample: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px', outline: 'none' },
  button: { minHeight: '44px' },
});

async function addSample(): Promise<string> {
  const [{ addSheet }, { sampleSheet }] = await Promise.all([
    import('../workbook/excel/add-sheet'),
    import('../app/sample-sheet'),
  ]);
  return addSheet(sampleSheet);
}

type State = 'offered' | 'adding' | PaneFailure;

/** For a workbook without scores: puts the sample's into a new sheet, whose name `onAdded` is told. */
export function SampleOffer({ onAdded }: { readonly onAdded: (sheet: string) => void }) {
  const styles = useStyles();
  const { sample } = useTexts();
  const [state, setState] = useState<State>('offered');
  const add = (): void => {
    setState('adding');
    addSample().then(onAdded, (error: unknown) => {
      setState(reportedFailure(error));
    });
  };
  return (
    <section className={styles.sample}>
      <Text>{sample.offer}</Text>
      <Button className={styles.button} disabledFocusable={state === 'adding'} onClick={add}>
        {state === 'adding' ? sample.adding : sample.command}
      </Button>
      {typeof state === 'object' && (
        <div role="alert">
          <FailureMessage failure={state} title={sample.failed} />
        </div>
      )}
    </section>
  );
}

/** The sample is there; takes the focus, for the button that had it is gone. */
export function SampleAddedMessage({ sheet }: { readonly sheet: string }) {
  const styles = useStyles();
  const { sample } = useTexts();
  const message = useRef<HTMLElement>(null);
  useEffect(() => {
    message.current?.focus();
  }, []);
  return (
    <section ref={message} tabIndex={-1} className={styles.sample}>
      <Heading level={2}>{sample.added(sheet)}</Heading>
      <Text>{sample.next}</Text>
    </section>
  );
}
