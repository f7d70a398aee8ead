import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../checking/finding';
import { describeFinding } from '../locales/finding-texts';
import { useFindingTexts } from './finding-texts-of-language';
import { useTexts } from './texts-context';
import { UnseenText } from './unseen-text';

const useStyles = makeStyles({
  // Stays in reach while the list moves below it.
  walk: {
    position: 'sticky',
    top: '-20px',
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '4px',
    paddingBlock: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: { minHeight: '44px', minWidth: '88px' },
  place: { fontVariantNumeric: 'tabular-nums', textAlign: 'center' },
});

/** Commands that go from finding to finding in the order of the list, round and round. */
export function FindingWalk({
  findings,
  current,
  onStep,
}: {
  readonly findings: readonly Finding[];
  readonly current: Finding | null;
  readonly onStep: (finding: Finding) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useFindingTexts();
  const at = current === null ? -1 : findings.indexOf(current);
  const step = (from: number): void => {
    const finding = findings[(from + findings.length) % findings.length];
    if (finding) onStep(finding);
  };
  return (
    <div className={styles.walk} role="group" aria-label={texts.findings}>
      <Button
        className={styles.step}
        onClick={() => {
          step(at < 0 ? findings.length - 1 : at - 1);
        }}
      >
        {texts.previous}
      </Button>
      <Text className={styles.place}>{at < 0 ? '' : texts.placeOf({ number: at + 1, of: findings.length })}</Text>
      <UnseenText isStatus>{current === null ? '' : describeFinding(words, current).message}</UnseenText>
      <Button
        className={styles.step}
        onClick={() => {
          step(at + 1);
        }}
      >
        {texts.next}
      </Button>
    </div>
  );
}
