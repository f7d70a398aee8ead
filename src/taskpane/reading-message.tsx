import { makeStyles, Text } from '@fluentui/react-components';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { TaskpaneTexts } from '../locales/taskpane-texts';
import type { ReadingFailure } from '../reading/score-set';
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

/** What the user can choose instead of what was not found, and the choice that each option makes. */
interface Alternatives {
  readonly label: string;
  readonly options: readonly { readonly text: string; readonly choices: ScoreChoices }[];
}

function alternativesTo(failure: ReadingFailure, texts: TaskpaneTexts): Alternatives | null {
  switch (failure.kind) {
    case 'no-scores':
      return null;
    case 'unknown-year':
    case 'year-not-found': {
      const years = failure.kind === 'unknown-year' ? failure.known : failure.found;
      return { label: texts.chooseYear, options: years.map((year) => ({ text: String(year), choices: { year } })) };
    }
    case 'agency-not-found':
      return {
        label: texts.chooseAgency,
        options: failure.found.map((agency) => ({ text: agency, choices: { agency, agencyName: null } })),
      };
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
  const alternatives = alternativesTo(failure, texts);
  return (
    <section className={styles.reading}>
      <TitledMessage intent="warning" title={texts.couldNotRead}>
        {trouble.what}
      </TitledMessage>
      <Text weight="semibold">{trouble.next}</Text>
      {alternatives !== null && alternatives.options.length > 0 && (
        <ChoiceField
          label={alternatives.label}
          options={alternatives.options.map(({ text }) => text)}
          chosen={null}
          onChoose={(chosen) => {
            const option = alternatives.options.find(({ text }) => text === chosen);
            if (option) onRun(option.choices);
          }}
        />
      )}
      <DroppedCorrections dropped={droppedCorrections} />
      <PointAtCells settings={settings} onRun={onRun} />
      <KeptChoices settings={settings} onRun={onRun} />
      <Text>{texts.unchanged}</Text>
      {failure.kind === 'no-scores' && <SampleOffer onAdded={onSample} />}
    </section>
  );
}
