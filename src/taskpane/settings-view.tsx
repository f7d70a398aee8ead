import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Framework } from '../assessment/framework';
import { RULE_IDS } from '../checking/rules';
import { DEFAULT_SETTINGS, type WorkbookSettings } from '../app/workbook-settings';
import type { ScoreChoices } from '../app/read-chosen-scores';
import { useFindingTexts } from './finding-texts-of-language';
import { Heading } from './heading';
import { IssueMapFields } from './issue-map-fields';
import { SubjectFields } from './subject-fields';
import { BandFields, LookFields, MeasureFields } from './settings-fields';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: '20px', outline: 'none' },
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  summary: {
    minHeight: '44px',
    display: 'list-item',
    alignContent: 'center',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  rules: { display: 'flex', flexDirection: 'column' },
  commands: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minHeight: '44px' },
});

/** What the pane needs to show the settings. */
export interface SettingsFacts {
  readonly settings: WorkbookSettings;
  /** The framework of the last analysis; null before one. */
  readonly framework: Framework | null;
  /** The agencies that the last analysis could choose among; empty where there was no choice, or none before one. */
  readonly agencies: readonly string[];
  /** The agency's name where a cell states it; null where none does, and before an analysis. */
  readonly statedName: string | null;
}

/**
 * The settings that the workbook keeps. Nothing is written before the analysis runs with them: `onSave` is given what
 * differs from the usual and from what was kept. Loaded only when asked for, hence the default export.
 */
export default function SettingsView({
  load,
  onSave,
  onClose,
}: {
  /** Gives the settings as the workbook has them now. */
  readonly load: () => Promise<SettingsFacts>;
  readonly onSave: (choices: ScoreChoices) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const [facts, setFacts] = useState<SettingsFacts | 'loading' | 'failed'>('loading');
  const view = useRef<HTMLElement>(null);
  useEffect(() => {
    view.current?.focus();
  }, []);
  useEffect(() => {
    let isGone = false;
    load().then(
      (loaded) => {
        if (!isGone) setFacts(loaded);
      },
      () => {
        if (!isGone) setFacts('failed');
      },
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return (
    <section
      ref={view}
      tabIndex={-1}
      className={styles.view}
      aria-label={texts.settings.title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <Heading level={1}>{texts.settings.title}</Heading>
      <Text size={200}>{texts.settings.intro}</Text>
      {facts === 'loading' && <Spinner label={texts.settings.loading} />}
      {facts === 'failed' && <Text role="alert">{texts.settings.failed}</Text>}
      {typeof facts === 'string' ? (
        <Button className={styles.button} onClick={onClose}>
          {texts.settings.close}
        </Button>
      ) : (
        <SettingsForm facts={facts} onSave={onSave} onClose={onClose} />
      )}
    </section>
  );
}

function SettingsForm({
  facts: { settings: kept, framework, agencies, statedName },
  onSave,
  onClose,
}: {
  readonly facts: SettingsFacts;
  readonly onSave: (choices: ScoreChoices) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { settings: texts } = useTexts();
  const words = useFindingTexts();
  const [settings, setSettings] = useState(kept);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // The fields hold what is typed; a new number makes them begin again.
  const [round, setRound] = useState(0);
  const change = (changed: Partial<WorkbookSettings>): void => {
    setSettings((before) => ({ ...before, ...changed }));
  };
  const problemOf =
    (part: string) =>
    (isWrong: boolean): void => {
      setWrong((before) => [...before.filter((each) => each !== part), ...(isWrong ? [part] : [])]);
    };
  const restore = (): void => {
    const { agency, agencyName, year, excludedSheets, corrections, ignored, scorePrint } = settings;
    const untouched = { agency, agencyName, year, excludedSheets, corrections, ignored, scorePrint };
    setSettings({ ...DEFAULT_SETTINGS, ...untouched });
    setWrong([]);
    setRound(round + 1);
  };
  const save = (): void => {
    // Spaces are let stand while a name is being typed.
    onSave({ ...settings, agencyName: settings.agencyName?.trim() ?? null });
  };
  return (
    <>
      <Part title={texts.subject}>
        <SubjectFields settings={settings} agencies={agencies} statedName={statedName} onChange={change} />
      </Part>
      <Part title={texts.bands}>
        <BandFields key={round} bands={settings.bands} onChange={change} onProblem={problemOf('bands')} />
      </Part>
      <Part title={texts.look}>
        <LookFields settings={settings} onChange={change} />
      </Part>
      <Part title={texts.measures}>
        <MeasureFields key={round} settings={settings} onChange={change} onProblem={problemOf('period')} />
      </Part>
      <details>
        <summary tabIndex={0} className={styles.summary}>
          {texts.issueMap}
        </summary>
        {framework === null ? (
          <Text size={200}>{texts.issueMapLater}</Text>
        ) : (
          <IssueMapFields
            framework={framework}
            map={settings.issueMap}
            onChange={(issueMap) => {
              change({ issueMap });
            }}
          />
        )}
      </details>
      <details>
        <summary tabIndex={0} className={styles.summary}>
          {texts.rules(RULE_IDS.length - settings.rulesOff.length)}
        </summary>
        <Text size={200}>{texts.rulesHint}</Text>
        <div className={styles.rules}>
          {RULE_IDS.map((rule) => (
            <Checkbox
              key={rule}
              label={words.rules[rule].title}
              checked={!settings.rulesOff.includes(rule)}
              onChange={(_event, { checked }) => {
                const others = settings.rulesOff.filter((each) => each !== rule);
                change({ rulesOff: checked === true ? others : [...others, rule] });
              }}
            />
          ))}
        </div>
      </details>
      <div className={styles.commands}>
        <Button appearance="primary" className={styles.button} disabledFocusable={wrong.length > 0} onClick={save}>
          {texts.save}
        </Button>
        <Button className={styles.button} onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button className={styles.button} appearance="subtle" onClick={restore}>
          {texts.restore}
        </Button>
      </div>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Heading level={2}>{title}</Heading>
      {children}
    </div>
  );
}
