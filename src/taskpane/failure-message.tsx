import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskpaneTexts } from '../locales/taskpane-texts';
import { diagnosticsText } from './diagnostics-text';
import { hostFacts } from './office-environment';
import type { PaneFailure } from './pane-state';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  failure: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  diagnostics: {
    margin: 0,
    padding: '8px',
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'all',
  },
});

/** Failures whose cause the user cannot know, so that somebody else needs the technical facts. */
const NEEDS_DIAGNOSTICS: ReadonlySet<PaneFailure['cause']> = new Set([
  'unknown',
  'internal',
  'no-answer',
  'not-loaded',
]);

/** Cells that are named in a message; of more it gives the number. */
const MOST_PLACES = 10;

function placesText(places: readonly string[], texts: TaskpaneTexts): string {
  return texts.places(places.slice(0, MOST_PLACES), places.length - MOST_PLACES);
}

/** A failed run: what happened, how the workbook stands, what to do next. */
export function FailureMessage({
  failure,
  title,
}: {
  readonly failure: PaneFailure;
  /** What failed, where it was not an analysis. */
  readonly title?: string;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const trouble = texts.failure(failure.cause);
  return (
    <section className={styles.failure}>
      <TitledMessage intent="error" title={title ?? texts.failed}>
        {trouble.what}
        {failure.places.length > 0 && ` ${placesText(failure.places, texts)}`}
      </TitledMessage>
      <Text weight="semibold">{trouble.next}</Text>
      <Text>{failure.leftBehind ? texts.leftBehind : texts.unchanged}</Text>
      {NEEDS_DIAGNOSTICS.has(failure.cause) && <Diagnostics failure={failure} />}
    </section>
  );
}

/** A click on a cell or sheet that led nowhere: beside the list, which stays as it is. */
export function GoingFailedMessage({ failure }: { readonly failure: PaneFailure }) {
  const texts = useTexts();
  const trouble = texts.failure(failure.cause);
  return (
    <TitledMessage intent="warning" title={texts.couldNotGo}>
      {trouble.what} {trouble.next}
    </TitledMessage>
  );
}

function Diagnostics({ failure }: { readonly failure: PaneFailure }) {
  const styles = useStyles();
  const texts = useTexts();
  const [isCopied, setCopied] = useState(false);
  const text = diagnosticsText(failure, hostFacts());
  const copy = () => {
    // Frames may be denied the clipboard; the text below can then be selected by hand.
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  return (
    <>
      <pre className={styles.diagnostics} aria-label={texts.diagnosticsHint}>
        {text}
      </pre>
      <Button onClick={copy}>{isCopied ? texts.copied : texts.copyDiagnostics}</Button>
    </>
  );
}
