import { Field, Input, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { bandSchemeProblem, DEFAULT_BANDS } from '../assessment/bands';
import type { BandScheme } from '../assessment/framework';
import type { WorkbookSettings } from '../app/workbook-settings';
import { useLanguage, useTexts } from './texts-context';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: '12px' },
  // Browsers give these fields a width of their own, wider than half a narrow pane.
  input: { minWidth: 0, width: '100%' },
});

type Change = (changed: Partial<WorkbookSettings>) => void;

const shown = (mark: number): string => mark.toFixed(2);

/** The two marks between the bands, and what follows from them in words. `onChange` is told of usable marks only. */
export function BandFields({
  bands,
  onChange,
  onProblem,
}: {
  readonly bands: BandScheme | null;
  readonly onChange: Change;
  readonly onProblem: (isWrong: boolean) => void;
}) {
  const styles = useStyles();
  const { settings: texts } = useTexts();
  const { strengthFrom, developFrom } = bands ?? DEFAULT_BANDS;
  const [typed, setTyped] = useState({ strengthFrom: String(strengthFrom), developFrom: String(developFrom) });
  const scheme = { strengthFrom: numberOf(typed.strengthFrom), developFrom: numberOf(typed.developFrom) };
  const problem = bandSchemeProblem(scheme);
  const change = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part };
    const marks = { strengthFrom: numberOf(next.strengthFrom), developFrom: numberOf(next.developFrom) };
    const isWrong = bandSchemeProblem(marks) !== null;
    setTyped(next);
    onProblem(isWrong);
    if (isWrong) return;
    const isUsual =
      marks.strengthFrom === DEFAULT_BANDS.strengthFrom && marks.developFrom === DEFAULT_BANDS.developFrom;
    onChange({ bands: isUsual ? null : marks });
  };
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <Field label={texts.strengthFrom}>
          <Input
            className={styles.input}
            inputMode="decimal"
            value={typed.strengthFrom}
            onChange={(_event, { value }) => {
              change({ strengthFrom: value });
            }}
          />
        </Field>
        <Field label={texts.developFrom}>
          <Input
            className={styles.input}
            inputMode="decimal"
            value={typed.developFrom}
            onChange={(_event, { value }) => {
              change({ developFrom: value });
            }}
          />
        </Field>
      </div>
      {problem === null ? (
        <Text size={200}>
          {texts.bandsInWords({ strengthFrom: shown(scheme.strengthFrom), developFrom: shown(scheme.developFrom) })}
        </Text>
      ) : (
        <Text size={200} role="alert" weight="semibold">
          {texts.bandProblem[problem]}
        </Text>
      )}
    </div>
  );
}

/** A mark as it was typed, in Thai or Arabic digits; not a number where it is none. */
function numberOf(text: string): number {
  const arabic = text
    .trim()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(',', '.');
  return /^[0-9]+(\.[0-9]+)?$/.test(arabic) ? Number(arabic) : NaN;
}

/** Digits and font of the generated sheets. */
export function LookFields({
  settings: { digits, font },
  onChange,
}: {
  readonly settings: WorkbookSettings;
  readonly onChange: Change;
}) {
  const styles = useStyles();
  const { settings: texts } = useTexts();
  return (
    <div className={styles.fields}>
      <Field label={texts.digits}>
        <RadioGroup
          value={digits}
          onChange={(_event, { value }) => {
            onChange({ digits: value === 'thai' ? 'thai' : 'arabic' });
          }}
        >
          <Radio value="arabic" label={texts.digitNames.arabic} />
          <Radio value="thai" label={texts.digitNames.thai} />
        </RadioGroup>
      </Field>
      <Field label={texts.font}>
        <RadioGroup
          value={font}
          onChange={(_event, { value }) => {
            onChange({ font: value === 'sarabun' ? 'sarabun' : 'workbook' });
          }}
        >
          <Radio value="workbook" label={texts.fontNames.workbook} />
          <Radio value="sarabun" label={texts.fontNames.sarabun} />
        </RadioGroup>
      </Field>
    </div>
  );
}

/** A day of the common era as the reader's language writes it; nothing where it is no day. */
function dayInWords(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB', { dateStyle: 'long' }).format(
    date,
  );
}

/** Who is responsible for the measures, and when they are carried out, unless the analyst writes otherwise. */
export function MeasureFields({
  settings: { owner, period },
  onChange,
  onProblem,
}: {
  readonly settings: WorkbookSettings;
  readonly onChange: Change;
  readonly onProblem: (isWrong: boolean) => void;
}) {
  const styles = useStyles();
  const { settings: texts } = useTexts();
  const language = useLanguage();
  const [typed, setTyped] = useState({ start: period?.start ?? '', end: period?.end ?? '' });
  const isEmpty = typed.start === '' && typed.end === '';
  const isWrong = !isEmpty && (typed.start === '' || typed.end === '' || typed.start > typed.end);
  const change = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part };
    const nothing = next.start === '' && next.end === '';
    const wrong = !nothing && (next.start === '' || next.end === '' || next.start > next.end);
    setTyped(next);
    onProblem(wrong);
    if (!wrong) onChange({ period: nothing ? null : next });
  };
  return (
    <div className={styles.fields}>
      <Field label={texts.owner} hint={texts.ownerHint}>
        <Input
          className={styles.input}
          value={owner ?? ''}
          maxLength={200}
          onChange={(_event, { value }) => {
            onChange({ owner: value.trim() === '' ? null : value });
          }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={texts.start} hint={dayInWords(typed.start, language)}>
          <Input
            className={styles.input}
            type="date"
            value={typed.start}
            onChange={(_event, { value }) => {
              change({ start: value });
            }}
          />
        </Field>
        <Field label={texts.end} hint={dayInWords(typed.end, language)}>
          <Input
            className={styles.input}
            type="date"
            value={typed.end}
            onChange={(_event, { value }) => {
              change({ end: value });
            }}
          />
        </Field>
      </div>
      {isWrong ? (
        <Text size={200} role="alert" weight="semibold">
          {texts.periodProblem}
        </Text>
      ) : (
        isEmpty && <Text size={200}>{texts.periodHint}</Text>
      )}
    </div>
  );
}
