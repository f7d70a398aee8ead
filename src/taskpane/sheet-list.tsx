import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Heading } from './heading';
import type { GoTo } from './navigation';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  sheet: { width: '100%', minHeight: '44px', justifyContent: 'flex-start', textAlign: 'start' },
});

/** The generated sheets, each leading to itself. */
export function SheetList({ names, onGo }: { readonly names: readonly string[]; readonly onGo: GoTo }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.section}>
      <Heading level={2}>{texts.sheets}</Heading>
      <Text size={200} className={styles.quiet}>
        {texts.sheetsBody}
      </Text>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>
            <Button
              appearance="subtle"
              className={styles.sheet}
              onClick={() => {
                onGo(name, null);
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
