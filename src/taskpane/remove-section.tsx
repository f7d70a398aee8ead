import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { FailureMessage } from './failure-message';
import { Heading } from './heading';
import type { PaneFailure } from './pane-state';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  question: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minHeight: '44px' },
});

/** Takes away what runs have made, after asking once, here in the pane. */
export function RemoveSection({ onRemove }: { readonly onRemove: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const [isAsking, setAsking] = useState(false);
  const section = useRef<HTMLElement>(null);
  const keep = (): void => {
    setAsking(false);
    // Back to where the question came from, once it is there again.
    requestAnimationFrame(() => section.current?.querySelector('button')?.focus());
  };
  if (isAsking) return <Question onRemove={onRemove} onKeep={keep} />;
  return (
    <section ref={section} className={styles.section}>
      <Button
        className={styles.button}
        onClick={() => {
          setAsking(true);
        }}
      >
        {texts.remove.command}
      </Button>
    </section>
  );
}

function Question({ onRemove, onKeep }: { readonly onRemove: () => void; readonly onKeep: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const question = useRef<HTMLElement>(null);
  useEffect(() => {
    question.current?.focus();
  }, []);
  return (
    <section
      ref={question}
      tabIndex={-1}
      className={styles.question}
      role="group"
      aria-label={texts.remove.question}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onKeep();
      }}
    >
      <Heading level={2}>{texts.remove.question}</Heading>
      <Text>{texts.remove.what}</Text>
      <Text weight="semibold">{texts.remove.typed}</Text>
      <div className={styles.answers}>
        <Button appearance="primary" className={styles.button} onClick={onRemove}>
          {texts.remove.confirm}
        </Button>
        <Button className={styles.button} onClick={onKeep}>
          {texts.remove.keep}
        </Button>
      </div>
    </section>
  );
}

/**
 * What was made is gone, but for highlights on protected sheets; takes the focus, for the button that had it is gone
 * too.
 */
export function RemovedMessage({ skippedHighlights }: { readonly skippedHighlights: readonly string[] }) {
  const texts = useTexts();
  const styles = useStyles();
  const message = useRef<HTMLElement>(null);
  useEffect(() => {
    message.current?.focus();
  }, []);
  return (
    <section ref={message} tabIndex={-1} className={styles.section}>
      <Heading level={2}>{texts.remove.done}</Heading>
      {skippedHighlights.length === 0 ? (
        <Text>{texts.remove.afterwards}</Text>
      ) : (
        <TitledMessage intent="warning" title={texts.remove.highlightsLeft}>
          {texts.remove.highlightsLeftOn(skippedHighlights)}
        </TitledMessage>
      )}
    </section>
  );
}

/** What was made could not be taken away: why, and how the workbook stands. */
export function RemovalFailedMessage({ failure }: { readonly failure: PaneFailure }) {
  return <FailureMessage failure={failure} title={useTexts().remove.failed} />;
}
