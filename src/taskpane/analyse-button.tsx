import { Button, makeStyles } from '@fluentui/react-components';
import { canRun, type PaneState } from './pane-state';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  button: { minHeight: '44px', flexShrink: 0 },
});

/** The pane's one primary button. It keeps the focus while a run is under way, so it is not taken out of reach. */
export function AnalyseButton({ state, onRun }: { readonly state: PaneState; readonly onRun: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const { kind } = state.phase;
  if (kind === 'unsupported') return null;
  // Once the result is there, nothing is left for it to do until scores change.
  const isDoneWith = (state.phase.kind === 'done' && !state.phase.isOutOfDate) || kind === 'removal-failed';
  const label =
    kind === 'failed' || kind === 'could-not-read' ? texts.retry : kind === 'done' ? texts.analyseAgain : texts.analyse;
  return (
    <Button
      className={styles.button}
      appearance={isDoneWith ? 'secondary' : 'primary'}
      size="large"
      disabledFocusable={!canRun(state)}
      onClick={onRun}
    >
      {label}
    </Button>
  );
}
