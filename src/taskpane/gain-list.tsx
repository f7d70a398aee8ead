import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Analysis } from '../analysis/analysis';
import { largestGains, type ItemGain } from '../app/largest-gains';
import { Heading } from './heading';
import type { GoTo } from './navigation';
import { scoreText } from './score-text';
import { useLanguage, useTexts } from './texts-context';

/** Items shown. */
const SHOWN = 5;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    columnGap: '8px',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '44px',
    padding: '8px 4px',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  what: { display: 'flex', flexDirection: 'column' },
  gain: { fontVariantNumeric: 'tabular-nums', flexShrink: 0 },
});

/** The items that would lift the overall score most, each leading to its cell, and what they were compared with. */
export function GainList({ analysis, onGo }: { readonly analysis: Analysis; readonly onGo: GoTo }) {
  const styles = useStyles();
  const texts = useTexts();
  const { gains, equalBeyond, compared, notCompared } = largestGains(analysis, SHOWN);
  if (compared === 0) {
    return (
      <section className={styles.section}>
        <Heading level={2}>{texts.gains}</Heading>
        <Text>{texts.gainsUnknown}</Text>
      </section>
    );
  }
  return (
    <section className={styles.section}>
      <Heading level={2}>{texts.gains}</Heading>
      <Text size={200} className={styles.quiet}>
        {gains.length === 0 ? texts.noGains(compared) : texts.gainsMeaning({ compared, year: analysis.fiscalYear })}
      </Text>
      <ul className={styles.list}>
        {gains.map((each) => (
          <li key={each.item.item.code}>
            <Gain gain={each} onGo={onGo} />
          </li>
        ))}
      </ul>
      {equalBeyond > 0 && <Text size={200}>{texts.gainsEqual(equalBeyond)}</Text>}
      {notCompared > 0 && (
        <Text size={200} className={styles.quiet}>
          {texts.gainsNotCompared(notCompared)}
        </Text>
      )}
    </section>
  );
}

function Gain({ gain: { item, gain }, onGo }: { readonly gain: ItemGain; readonly onGo: GoTo }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { code, label } = item.item;
  return (
    <button
      type="button"
      className={styles.item}
      onClick={() => {
        if (item.source) onGo(item.source.cell.sheet, item.source.cell);
      }}
    >
      <span className={styles.what}>
        <Text>
          {code} {label[language]}
        </Text>
        {item.score !== null && (
          <Text size={200} className={styles.quiet}>
            {texts.scoredNow(scoreText(item.score))}
          </Text>
        )}
      </span>
      <Text weight="semibold" className={styles.gain}>
        +{scoreText(gain)}
      </Text>
    </button>
  );
}
