import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckResult, Finding, Severity } from '../checking/finding';
import { SEVERITIES } from '../checking/finding';
import { describeFinding } from '../locales/finding-texts';
import { toA1 } from '../workbook/address';
import { Heading } from './heading';
import { useFindingTexts } from './finding-texts-of-language';
import type { GoTo } from './navigation';
import { SEVERITY_COLOURS } from './severity-colours';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';
import { UncheckedList } from './unchecked-list';

/** Findings of a severity shown at first, and how many more each time. */
const PAGE = 10;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  group: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '44px',
    padding: '8px 12px',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
  },
  link: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  error: { borderInlineStartColor: tokens.colorStatusDangerBackground3 },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBackground3 },
  information: { borderInlineStartColor: tokens.colorBrandStroke1 },
  place: { color: tokens.colorBrandForeground1 },
});

/** All findings by severity, each leading to its cell; and what could not be checked. */
export function FindingList({ check, onGo }: { readonly check: CheckResult; readonly onGo: GoTo }) {
  const styles = useStyles();
  const texts = useTexts();
  const { findings, couldNotCheck } = check;
  return (
    <section className={styles.section}>
      <div className={styles.heading}>
        <Heading level={2}>{texts.findings}</Heading>
        <Text>{texts.findingsCount(findings.length)}</Text>
      </div>
      {findings.length === 0 && (
        <TitledMessage intent="success" title={texts.nothingFound.what}>
          {texts.nothingFound.next}
        </TitledMessage>
      )}
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length === 0 ? null : (
          <FindingGroup key={severity} severity={severity} findings={group} onGo={onGo} />
        );
      })}
      <UncheckedList couldNotCheck={couldNotCheck} />
    </section>
  );
}

function FindingGroup({
  severity,
  findings,
  onGo,
}: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly onGo: GoTo;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useFindingTexts();
  const [shown, setShown] = useState(PAGE);
  const hidden = findings.length - shown;
  return (
    <div className={styles.group}>
      <div className={styles.heading}>
        <Heading level={3}>{words.severities[severity]}</Heading>
        <Badge appearance="tint" color={SEVERITY_COLOURS[severity]}>
          {findings.length}
        </Badge>
      </div>
      <Text size={200} className={styles.quiet}>
        {words.severityMeanings[severity]}
      </Text>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          // The list is fixed for a result, so its order names each entry.
          <li key={index}>
            <FindingCard finding={finding} onGo={onGo} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          onClick={() => {
            setShown(shown + PAGE * 5);
          }}
        >
          {texts.showMore(Math.min(hidden, PAGE * 5))}
        </Button>
      )}
    </div>
  );
}

function FindingCard({ finding, onGo }: { readonly finding: Finding; readonly onGo: GoTo }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useFindingTexts();
  const { title, message, howToFix } = describeFinding(words, finding);
  const { cell } = finding;
  const body = (
    <>
      <Text weight="semibold">{title}</Text>
      <Text>{message}</Text>
      <Text size={200} className={styles.quiet}>
        {texts.howToFix}: {howToFix}
      </Text>
    </>
  );
  const look = mergeClasses(styles.card, styles[finding.severity]);
  if (cell === null) return <div className={look}>{body}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(look, styles.link)}
      onClick={() => {
        onGo(cell.sheet, cell);
      }}
    >
      {body}
      <Text size={200} weight="semibold" className={styles.place}>
        {texts.goTo(`${cell.sheet} ${toA1(cell)}`)}
      </Text>
    </button>
  );
}
