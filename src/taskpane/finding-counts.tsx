import { Badge, Button, makeStyles } from '@fluentui/react-components';
import { SEVERITIES, type CheckResult } from '../checking/finding';
import { useFindingTexts } from './finding-texts-of-language';
import { SEVERITY_COLOURS } from './severity-colours';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', minHeight: '44px', width: '100%' },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
});

/** How many findings there are of each severity; leads to their list. Nothing where there are none. */
export function FindingCounts({ check, onShow }: { readonly check: CheckResult; readonly onShow: () => void }) {
  const styles = useStyles();
  const words = useFindingTexts();
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: check.findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <Button className={styles.counts} onClick={onShow}>
      {counts.map(({ severity, count }) => (
        <span key={severity} className={styles.count}>
          {words.severities[severity]}
          <Badge appearance="tint" color={SEVERITY_COLOURS[severity]}>
            {count}
          </Badge>
        </span>
      ))}
    </Button>
  );
}
