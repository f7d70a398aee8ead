import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { PRODUCT_VERSION } from '../app/product';
import type { Language } from '../locales/language';
import { useLanguage, useTexts } from './texts-context';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** Which product this is, and the way to the settings and to the other language. */
export function PaneFooter({
  settingsButton,
  onSettings,
  onLanguage,
}: {
  readonly settingsButton: RefObject<HTMLElement | null>;
  /** Null where the settings cannot be opened now. */
  readonly onSettings: (() => void) | null;
  readonly onLanguage: (language: Language) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const other: Language = useLanguage() === 'th' ? 'en' : 'th';
  return (
    <footer className={styles.footer}>
      <Text size={200}>ITA {PRODUCT_VERSION}</Text>
      <span ref={settingsButton}>
        <Button appearance="subtle" disabledFocusable={onSettings === null} onClick={() => onSettings?.()}>
          {texts.settings.command}
        </Button>
      </span>
      <Button
        appearance="subtle"
        lang={other}
        onClick={() => {
          onLanguage(other);
        }}
      >
        {texts.otherLanguage}
      </Button>
    </footer>
  );
}
