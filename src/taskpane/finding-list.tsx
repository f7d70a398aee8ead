import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { groupFindings, type FindingGroup } from '../app/group-findings';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { WorkbookSettings } from '../app/workbook-settings';
import type { CheckResult, Finding, Severity } from '../checking/finding';
import { quickFixOf } from '../app/quick-fix';
import type { ScoreSet } from '../reading/score-set';
import { printOfFinding } from '../checking/set-aside';
import { FindingCard } from './finding-card';
import { FindingFilter } from './finding-filter';
import { useFindingTexts } from './finding-texts-of-language';
import { FindingWalk } from './finding-walk';
import { Heading } from './heading';
import type { GoTo } from './navigation';
import { SetAsideList } from './set-aside-list';
import { SEVERITY_COLOURS } from './severity-colours';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';
import { UncheckedList } from './unchecked-list';

/** Findings of a rule shown at first, and how many more each time. */
const PAGE = 5;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  group: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap' },
  off: { minHeight: '44px', alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

/** All findings by rule, each leading to its cells; commands that walk through them; and what could not be checked. */
export function FindingList({
  check,
  scores,
  settings,
  onGo,
  onRun,
}: {
  readonly check: CheckResult;
  readonly scores: ScoreSet;
  readonly settings: WorkbookSettings;
  readonly onGo: GoTo;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [current, setCurrent] = useState<Finding | null>(null);
  const { findings, couldNotCheck } = check;
  const groups = groupFindings(severity === null ? findings : findings.filter((one) => one.severity === severity));
  const inOrder = groups.flatMap((group) => group.findings);

  const choose = (finding: Finding): void => {
    setCurrent(finding);
    const cell = finding.cell ?? finding.related[0];
    if (cell) onGo(cell.sheet, cell);
  };

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
      <FindingFilter findings={findings} chosen={severity} onChoose={setSeverity} />
      {inOrder.length > 0 && <FindingWalk findings={inOrder} current={current} onStep={choose} />}
      {groups.map((group) => (
        <RuleGroup
          key={group.rule}
          group={group}
          scores={scores}
          current={current}
          onChoose={choose}
          onGo={onGo}
          onIgnore={(finding, reason) => {
            onRun({ ignored: [...settings.ignored, { rule: finding.rule, print: printOfFinding(finding), reason }] });
          }}
          onSwitchOff={() => {
            onRun({ rulesOff: [...settings.rulesOff, group.rule] });
          }}
        />
      ))}
      <UncheckedList couldNotCheck={couldNotCheck} />
      <SetAsideList check={check} settings={settings} onRun={onRun} />
    </section>
  );
}

/** Moves the focus to the next or previous finding of the same rule by the arrow keys. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')];
  const at = heads.findIndex((head) => head === document.activeElement);
  const next = heads[event.key === 'ArrowDown' ? at + 1 : at - 1];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function RuleGroup({
  group: { rule, severity, findings },
  scores,
  current,
  onChoose,
  onGo,
  onIgnore,
  onSwitchOff,
}: {
  readonly group: FindingGroup;
  readonly scores: ScoreSet;
  readonly current: Finding | null;
  readonly onChoose: (finding: Finding) => void;
  readonly onGo: GoTo;
  readonly onIgnore: (finding: Finding, reason: string) => void;
  readonly onSwitchOff: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useFindingTexts();
  const [asked, setAsked] = useState(PAGE);
  // Walking on reveals what it comes to.
  const shown = Math.max(asked, current === null ? 0 : findings.indexOf(current) + 1);
  const hidden = findings.length - shown;
  return (
    <div className={styles.group}>
      <div className={styles.heading}>
        <Heading level={3}>{words.rules[rule].title}</Heading>
        <Badge appearance="tint" color={SEVERITY_COLOURS[severity]}>
          {words.severities[severity]} {findings.length}
        </Badge>
      </div>
      <ul className={styles.list} onKeyDown={moveFocus}>
        {findings.slice(0, shown).map((finding, index) => (
          // The list is fixed for a result, so its order names each entry.
          <li key={index}>
            <FindingCard
              finding={finding}
              fix={quickFixOf(finding, scores)}
              isCurrent={finding === current}
              onChoose={() => {
                onChoose(finding);
              }}
              onGo={onGo}
              onIgnore={(reason) => {
                onIgnore(finding, reason);
              }}
            />
          </li>
        ))}
      </ul>
      <Button appearance="subtle" size="small" className={styles.off} onClick={onSwitchOff}>
        {texts.ignore.switchOff}
      </Button>
      {hidden > 0 && (
        <Button
          onClick={() => {
            setAsked(shown + PAGE * 5);
          }}
        >
          {texts.showMore(Math.min(hidden, PAGE * 5))}
        </Button>
      )}
    </div>
  );
}
