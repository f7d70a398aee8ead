import { Button, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { placeOfCorrection } from '../app/place-of-correction';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { WorkbookSettings } from '../app/workbook-settings';
import { mayBeHeading, STATED_CONTENTS, withCorrection, type StatedContents } from '../reading/corrections';
import { paneFailure } from './pane-failure';
import type { PaneFailure } from './pane-state';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  said: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'center' },
  field: { width: '100%' },
  select: { '& select': { width: '100%', minWidth: 0 } },
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
  const [is, setIs] = useState<StatedContents | 'heading'>('IIT');
  const [reads, setReads] = useState('');
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const point = (): void => {
    setFailure(null);
    import('../workbook/excel/selected-range')
      .then(({ selectedRange }) => selectedRange())
      .then(
        (range) => {
          const { sheet, firstRow: row, firstColumn: column } = range;
          const said =
            is === 'heading' ? { cell: { sheet, row, column }, reads: reads.trim(), insteadOf: null } : { range, is };
          onRun({ corrections: withCorrection(corrections, said) });
        },
        (error: unknown) => {
          setFailure(paneFailure(error));
        },
      );
  };
  const isScore = is === 'heading' && !mayBeHeading(reads);
  const trouble = failure === null ? null : texts.failure(failure.cause);
  return (
    <div className={styles.part}>
      {corrections.length > 0 && (
        <ul className={styles.list} aria-label={texts.read.said}>
          {corrections.map((correction) => {
            const { sheet, a1 } = placeOfCorrection(correction);
            const place = `${sheet} ${a1}`;
            const says = words.says(correction);
            return (
              <li key={`${place} ${says}`} className={styles.said}>
                <Text size={200}>{texts.read.saidOf({ place, says })}</Text>
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
      <Field className={styles.field} label={texts.read.pointAt} hint={texts.read.pointAtHint}>
        <Select
          className={styles.select}
          value={is}
          onChange={(_event, { value }) => {
            setIs(STATED_CONTENTS.find((known) => known === value) ?? 'heading');
          }}
        >
          {STATED_CONTENTS.map((contents) => (
            <option key={contents} value={contents}>
              {words.contents[contents]}
            </option>
          ))}
          <option value="heading">{texts.read.heading}</option>
        </Select>
      </Field>
      {is === 'heading' && (
        <Field
          className={styles.field}
          label={texts.read.headingReads}
          hint={texts.read.headingReadsHint}
          {...(isScore ? { validationMessage: texts.read.headingIsScore, validationState: 'error' as const } : {})}
        >
          <Input
            value={reads}
            onChange={(_event, { value }) => {
              setReads(value);
            }}
          />
        </Field>
      )}
      <Button className={styles.button} disabledFocusable={isScore} onClick={point}>
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
