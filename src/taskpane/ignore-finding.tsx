import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingBlockStart: '4px' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
  button: { minHeight: '44px' },
  begin: { minHeight: '44px', alignSelf: 'flex-start', marginInlineStart: '-8px' },
});

/** Leaves a finding as it is, after asking why. */
export function IgnoreFinding({ onIgnore }: { readonly onIgnore: (reason: string) => void }) {
  const styles = useStyles();
  const { ignore: texts } = useTexts();
  const [reason, setReason] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const isAsking = reason !== null;
  useEffect(() => {
    if (isAsking) place.current?.querySelector('input')?.focus();
  }, [isAsking]);
  const stop = (): void => {
    setReason(null);
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  if (reason === null) {
    return (
      <div ref={place}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.begin}
          onClick={() => {
            setReason('');
          }}
        >
          {texts.begin}
        </Button>
      </div>
    );
  }
  const isGiven = reason.trim() !== '';
  return (
    <div ref={place}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isGiven) onIgnore(reason.trim());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          stop();
        }}
      >
        <Field label={texts.why} hint={texts.whyHint} required>
          <Input
            className={styles.input}
            value={reason}
            maxLength={300}
            onChange={(_event, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <div className={styles.answers}>
          <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={!isGiven}>
            {texts.confirm}
          </Button>
          <Button className={styles.button} onClick={stop}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}
