import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AnalysisStep } from '../app/analyse-in-steps';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

const STEPS: readonly AnalysisStep[] = ['reading', 'analysing', 'writing'];

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  button: { minHeight: '44px', alignSelf: 'flex-start' },
  message: { outline: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What was made is being taken away. */
export function RemovalProgress() {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.progress}>
      <Text weight="semibold">{texts.remove.removing}</Text>
      <ProgressBar aria-label={texts.remove.removing} thickness="large" />
    </section>
  );
}

/** A run was taken back; takes the focus, for the button that had it is gone. */
export function CancelledMessage() {
  const texts = useTexts();
  const styles = useStyles();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    message.current?.focus();
  }, []);
  return (
    <div ref={message} tabIndex={-1} className={styles.message}>
      <TitledMessage intent="info" title={texts.cancelled}>
        {texts.unchanged}
      </TitledMessage>
    </div>
  );
}

/** How far a run has come, and the way to end it. */
export function WorkProgress({
  step,
  isCancelling,
  onCancel,
}: {
  readonly step: AnalysisStep;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const number = STEPS.indexOf(step) + 1;
  return (
    <section className={styles.progress}>
      <Text weight="semibold">{texts.steps[step]}</Text>
      <ProgressBar
        aria-label={texts.working}
        aria-valuetext={texts.steps[step]}
        value={number}
        max={STEPS.length + 1}
        thickness="large"
      />
      <Text size={200} className={styles.quiet}>
        {texts.stepOf({ number, of: STEPS.length })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {texts.notYetRun.undo}
      </Text>
      <Button className={styles.button} disabledFocusable={isCancelling} onClick={onCancel}>
        {isCancelling ? texts.cancelling : texts.cancel}
      </Button>
    </section>
  );
}
