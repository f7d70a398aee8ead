import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { WorkbookSettings } from '../app/workbook-settings';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  kept: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  button: { minHeight: '44px' },
});

/** The choices by which the workbook is read, with the way back to none; nothing where there are none. */
export function KeptChoices({
  settings: { agency, agencyName, year, excludedSheets },
  onRun,
}: {
  readonly settings: WorkbookSettings;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const kept = [
    ...(agency === null ? [] : [`${texts.chooseAgency}: ${agency}`]),
    ...(agencyName === null ? [] : [`${texts.settings.agencyName}: ${agencyName}`]),
    ...(year === null ? [] : [texts.fiscalYear(year)]),
    ...(excludedSheets.length === 0 ? [] : [texts.read.excludedSheets(excludedSheets)]),
  ];
  if (kept.length === 0) return null;
  return (
    <div className={styles.kept}>
      <Text size={200}>
        <b>{texts.read.kept}</b> {kept.join(' · ')}
      </Text>
      <Button
        className={styles.button}
        onClick={() => {
          onRun({ agency: null, agencyName: null, year: null, excludedSheets: [] });
        }}
      >
        {texts.read.forget}
      </Button>
    </div>
  );
}
