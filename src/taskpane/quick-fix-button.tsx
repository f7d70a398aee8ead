import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { QuickFix } from '../app/quick-fix';
import type { CellBefore } from '../workbook/excel/edit-cells';
import { paneFailure } from './pane-failure';
import type { PaneFailure } from './pane-state';
import { scoreText } from './score-text';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  fix: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px', paddingBlock: '4px' },
  button: { minHeight: '44px' },
});

/** What has become of the fix. */
type State =
  | { readonly kind: 'ready' | 'working' | 'undone' }
  | { readonly kind: 'done'; readonly before: readonly CellBefore[] }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** Mends what a finding is about at one click, and takes that back at another. */
export function QuickFixButton({ fix }: { readonly fix: QuickFix }) {
  const styles = useStyles();
  const texts = useTexts();
  const [state, setState] = useState<State>({ kind: 'ready' });
  const fail = (error: unknown): void => {
    setState({ kind: 'failed', failure: paneFailure(error) });
  };
  const apply = (): void => {
    setState({ kind: 'working' });
    import('../workbook/excel/edit-cells')
      .then(({ editCells }) => editCells(fix.fixes))
      .then((before) => {
        setState({ kind: 'done', before });
      })
      .catch(fail);
  };
  const undo = (before: readonly CellBefore[]): void => {
    setState({ kind: 'working' });
    import('../workbook/excel/edit-cells')
      .then(({ restoreCells }) => restoreCells(before))
      .then(() => {
        setState({ kind: 'undone' });
      })
      .catch(fail);
  };
  const name = fix.value === null ? texts.fix.makeNumbers(fix.fixes.length) : texts.fix.take(scoreText(fix.value));
  const isDone = state.kind === 'done';
  // One button through all states, so that the focus stays where it is.
  return (
    <div className={styles.fix}>
      <Button
        className={styles.button}
        disabledFocusable={state.kind === 'working'}
        onClick={() => {
          if (state.kind === 'done') undo(state.before);
          else apply();
        }}
      >
        {isDone ? texts.fix.undo : name}
      </Button>
      <Text size={200} role="status">
        {isDone && texts.fix.done}
        {state.kind === 'undone' && texts.fix.undone}
        {state.kind === 'failed' &&
          `${texts.failure(state.failure.cause).what} ${texts.failure(state.failure.cause).next}`}
      </Text>
    </div>
  );
}
