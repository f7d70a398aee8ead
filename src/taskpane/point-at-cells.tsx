import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { WorkbookSettings } from '../app/workbook-settings';
import { STATED_CONTENTS, withCorrection, type Correction } from '../reading/corrections';
import { rangeToA1 } from '../workbook/address';
import { paneFailure } from './pane-failure';
import type { PaneFailure } from './pane-state';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  said: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'center' },
  button: { minHeight: '44px' },
});

/** Says what the cells selected in Excel are, and takes back what was said; each analyses anew. */
export function PointAtCells({
  settings: { corrections },
  onRun,
}: {
  readonly settings: WorkbookSettings;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.corrections;
  const [is, setIs] = useState<Correction['is']>('IIT');
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const point = (): void => {
    setFailure(null);
    import('../workbook/excel/selected-range')
      .then(({ selectedRange }) => selectedRange())
      .then(
        (range) => {
          onRun({ corrections: withCorrection(corrections, { range, is }) });
        },
        (error: unknown) => {
          setFailure(paneFailure(error));
        },
      );
  };
  const trouble = failure === null ? null : texts.failure(failure.cause);
  return (
    <div className={styles.part}>
      {corrections.length > 0 && (
        <ul className={styles.list} aria-label={texts.read.said}>
          {corrections.map((correction) => {
            const place = `${correction.range.sheet} ${rangeToA1(correction.range)}`;
            return (
              <li key={place} className={styles.said}>
                <Text size={200}>{texts.read.saidOf({ place, contents: words.contents[correction.is] })}</Text>
                <Button
                  className={styles.button}
                  onClick={() => {
                    onRun({ corrections: corrections.filter((each) => each !== correction) });
                  }}
                >
                  {texts.read.takeBack(place)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <Field label={texts.read.pointAt} hint={texts.read.pointAtHint}>
        <Select
          value={is}
          onChange={(_event, { value }) => {
            setIs(STATED_CONTENTS.find((known) => known === value) ?? is);
          }}
        >
          {STATED_CONTENTS.map((contents) => (
            <option key={contents} value={contents}>
              {words.contents[contents]}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.button} onClick={point}>
        {texts.read.point}
      </Button>
      {trouble !== null && (
        <Text role="alert">
          {trouble.what} {trouble.next}
        </Text>
      )}
    </div>
  );
}
