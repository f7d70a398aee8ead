import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { WorkbookSettings } from '../app/workbook-settings';
import { withCorrection, type StatedContents } from '../reading/corrections';
import type { CompetingReading } from '../reading/score-set';
import { rangeToA1 } from '../workbook/address';
import type { GoTo } from './navigation';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '12px' },
  reading: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignItems: 'flex-start' },
  commands: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minHeight: '44px' },
});

/** What the cells of another reading would be said to be. */
function contentsOf({ role, tool }: CompetingReading): StatedContents {
  if (role === 'indicator-table') return 'indicators';
  if (role === 'tool-table' || role === 'overall') return 'tools';
  return tool ?? 'items';
}

/** Scores that could be meant instead of those taken, each to be looked at or used; nothing where there are none. */
export function CompetingReadings({
  competing,
  settings: { corrections },
  onGo,
  onRun,
}: {
  readonly competing: readonly CompetingReading[];
  readonly settings: WorkbookSettings;
  readonly onGo: GoTo;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const styles = useStyles();
  const { read } = useTexts();
  if (competing.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{read.otherScores}</Text>
      <ul className={styles.list}>
        {competing.map((one) => {
          const { role, tool, taken, other, otherHeading } = one;
          const place = `${other.sheet} ${rangeToA1(other)}`;
          const key = `${taken.sheet} ${rangeToA1(taken)} ${place}`;
          return (
            <li key={key} className={styles.reading}>
              <Text size={200}>
                {read.couldBe({
                  what: tool === null ? read.roles[role] : `${read.roles[role]} ${tool}`,
                  taken: `${taken.sheet} ${rangeToA1(taken)}`,
                  other: place,
                  heading: otherHeading,
                })}
              </Text>
              <div className={styles.commands}>
                <Button
                  className={styles.button}
                  onClick={() => {
                    onGo(other.sheet, { row: other.firstRow, column: other.firstColumn });
                  }}
                >
                  {read.look(place)}
                </Button>
                <Button
                  className={styles.button}
                  onClick={() => {
                    onRun({ corrections: withCorrection(corrections, { range: other, is: contentsOf(one) }) });
                  }}
                >
                  {read.useInstead}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
