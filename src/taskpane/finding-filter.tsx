import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { SEVERITIES, type Finding, type Severity } from '../checking/finding';
import { useFindingTexts } from './finding-texts-of-language';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  choice: { minWidth: '44px', minHeight: '44px', flexGrow: 1 },
});

/** Which severity the list is limited to; null shows all. Nothing where there is no choice. */
export function FindingFilter({
  findings,
  chosen,
  onChoose,
}: {
  readonly findings: readonly Finding[];
  readonly chosen: Severity | null;
  readonly onChoose: (severity: Severity | null) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useFindingTexts();
  const countOf = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const present = SEVERITIES.filter((severity) => countOf(severity) > 0);
  if (present.length < 2) return null;
  const choices = [
    { severity: null, label: texts.allSeverities, count: findings.length },
    ...present.map((severity) => ({ severity, label: words.severities[severity], count: countOf(severity) })),
  ];
  return (
    <div className={styles.filter} role="group" aria-label={texts.filterBySeverity}>
      {choices.map(({ severity, label, count }) => (
        <ToggleButton
          key={label}
          size="small"
          className={styles.choice}
          checked={severity === chosen}
          onClick={() => {
            onChoose(severity);
          }}
        >
          {label} ({count})
        </ToggleButton>
      ))}
    </div>
  );
}
