import { makeStyles } from '@fluentui/react-components';
import type { TaskpaneTexts } from '../locales/taskpane-texts';
import type { Phase } from './pane-state';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  // Out of sight, not out of the accessibility tree.
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

function spoken(phase: Phase, texts: TaskpaneTexts): string {
  switch (phase.kind) {
    case 'opening':
    case 'not-yet-run':
    case 'unsupported':
      return '';
    case 'working':
      return texts.steps[phase.step];
    case 'done':
      return `${texts.done} ${texts.findings} ${texts.findingsCount(phase.result.check.findings.length)}`;
    case 'could-not-read':
      return texts.couldNotRead;
    case 'failed':
      return texts.failed;
  }
}

/**
 * For screen readers alone: the product's name as the page's heading, which Office shows above the pane, and how a
 * run goes. It stays in the page, because they speak only of regions they know.
 */
export function SpokenStatus({ phase }: { readonly phase: Phase }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      <h1 className={styles.unseen}>{texts.product}</h1>
      <div role="status" className={styles.unseen}>
        {spoken(phase, texts)}
      </div>
    </>
  );
}
