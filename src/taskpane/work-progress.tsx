import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { AnalysisStep } from '../app/analyse-workbook';
import { useTexts } from './texts-context';

const STEPS: readonly AnalysisStep[] = ['reading', 'analysing', 'writing'];

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
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

/** How far a run has come. */
export function WorkProgress({ step }: { readonly step: AnalysisStep }) {
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
    </section>
  );
}
