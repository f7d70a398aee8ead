import { makeStyles, Text } from '@fluentui/react-components';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { ReadingFailure } from '../reading/score-set';
import { AgencyField } from './agency-field';
import { DroppedCorrections } from './dropped-corrections';
import { KeptChoices } from './kept-choices';
import { ChoiceField } from './choice-field';
import type { CouldNotRead } from './pane-state';
import { PointAtCells } from './point-at-cells';
import { SampleOffer } from './sample-offer';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  reading: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** A choice among what the workbook has instead of what was not found; nothing where it has none. */
function OtherChoice({
  failure,
  onRun,
}: {
  readonly failure: ReadingFailure;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const texts = useTexts();
  switch (failure.kind) {
    case 'no-scores':
      return null;
    case 'unknown-year':
    case 'year-not-found': {
      const years = failure.kind === 'unknown-year' ? failure.known : failure.found;
      if (years.length === 0) return null;
      return (
        <ChoiceField
          label={texts.chooseYear}
          options={years.map(String)}
          chosen={null}
          onChoose={(year) => {
            onRun({ year: Number(year) });
          }}
        />
      );
    }
    case 'agency-not-found':
      if (failure.found.length === 0) return null;
      return (
        <AgencyField
          agencies={failure.found}
          chosen={null}
          onChoose={(agency) => {
            onRun({ agency, agencyName: null });
          }}
        />
      );
  }
}

/** The workbook was read and cannot be analysed: why, and a choice where one would help. */
export default function ReadingMessage({
  outcome: { failure, settings, droppedCorrections },
  onRun,
  onSample,
}: {
  readonly outcome: CouldNotRead;
  readonly onRun: (choices: ScoreChoices) => void;
  /** The sample has been put into the sheet of that name. */
  readonly onSample: (sheet: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const trouble = texts.reading(failure);
  return (
    <section className={styles.reading}>
      <TitledMessage intent="warning" title={texts.couldNotRead}>
        {trouble.what}
      </TitledMessage>
      <Text weight="semibold">{trouble.next}</Text>
      <OtherChoice failure={failure} onRun={onRun} />
      <DroppedCorrections dropped={droppedCorrections} />
      <PointAtCells settings={settings} onRun={onRun} />
      <KeptChoices settings={settings} onRun={onRun} />
      <Text>{texts.unchanged}</Text>
      {failure.kind === 'no-scores' && <SampleOffer onAdded={onSample} />}
    </section>
  );
}
