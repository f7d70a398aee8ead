import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { WorkbookSettings } from '../app/workbook-settings';
import type { CheckResult } from '../checking/finding';
import { printOfFinding } from '../checking/set-aside';
import { describeFinding } from '../locales/finding-texts';
import { useFindingTexts } from './finding-texts-of-language';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  summary: {
    minHeight: '44px',
    display: 'list-item',
    alignContent: 'center',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '12px' },
  entry: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignItems: 'flex-start' },
  button: { minHeight: '44px' },
});

/** Findings left as they are and rules switched off, each with the way back; nothing where there are none. */
export function SetAsideList({
  check: { ignored, rulesOff },
  settings,
  onRun,
}: {
  readonly check: CheckResult;
  readonly settings: WorkbookSettings;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const styles = useStyles();
  const { ignore: texts } = useTexts();
  const words = useFindingTexts();
  if (ignored.length === 0 && rulesOff.length === 0) return null;
  return (
    <details>
      <summary tabIndex={0} className={styles.summary}>
        {texts.aside({ findings: ignored.length, rules: rulesOff.length })}
      </summary>
      <ul className={styles.list}>
        {ignored.map(({ finding, reason }) => {
          const print = printOfFinding(finding);
          return (
            <li key={`${finding.rule}/${print}`} className={styles.entry}>
              <Text size={200}>{describeFinding(words, finding).message}</Text>
              <Text size={200}>
                <b>{texts.reason}</b> {reason}
              </Text>
              <Button
                className={styles.button}
                onClick={() => {
                  onRun({
                    ignored: settings.ignored.filter((each) => each.rule !== finding.rule || each.print !== print),
                  });
                }}
              >
                {texts.takeBack}
              </Button>
            </li>
          );
        })}
        {rulesOff.map((rule) => (
          <li key={rule} className={styles.entry}>
            <Text size={200}>{texts.ruleIsOff(words.rules[rule].title)}</Text>
            <Button
              className={styles.button}
              onClick={() => {
                onRun({ rulesOff: rulesOff.filter((each) => each !== rule) });
              }}
            >
              {texts.switchOn}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
