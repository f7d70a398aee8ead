import type { TaskpaneTexts } from '../locales/taskpane-texts';
import type { Phase } from './pane-state';
import { useTexts } from './texts-context';
import { UnseenText } from './unseen-text';

function spoken(phase: Phase, texts: TaskpaneTexts): string {
  switch (phase.kind) {
    case 'opening':
    case 'not-yet-run':
    case 'unsupported':
      return '';
    case 'working':
      return texts.steps[phase.step];
    case 'sample-added':
      return texts.sample.added(phase.sheet);
    case 'removing':
      return texts.remove.removing;
    case 'removed':
      return texts.remove.done;
    case 'removal-failed':
      return texts.remove.failed;
    case 'done':
      if (phase.isOutOfDate) return texts.outOfDate.what;
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
export function SpokenStatus({ phase, isCancelled }: { readonly phase: Phase; readonly isCancelled: boolean }) {
  const texts = useTexts();
  return (
    <>
      <UnseenText>
        <h1>{texts.product}</h1>
      </UnseenText>
      <UnseenText isStatus>{isCancelled ? texts.cancelled : spoken(phase, texts)}</UnseenText>
    </>
  );
}
