import type { LastRun } from '../app/last-run';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

/** Scores have changed since the result below was made. */
export function OutOfDateMessage() {
  const { outOfDate } = useTexts();
  return (
    <TitledMessage intent="warning" title={outOfDate.what}>
      {outOfDate.next}
    </TitledMessage>
  );
}

/** How the sheets of an earlier run stand to the scores as they are now; nothing where there are none. */
export function EarlierRunMessage({ earlier }: { readonly earlier: LastRun }) {
  const texts = useTexts();
  if (earlier === 'none') return null;
  const { what, next } = texts.earlierRun[earlier];
  return (
    <TitledMessage intent={earlier === 'out-of-date' ? 'warning' : 'info'} title={what}>
      {next}
    </TitledMessage>
  );
}
