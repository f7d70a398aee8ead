import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { ReadTable, TableEvidence } from '../reading/score-set';
import { columnLetters, rangeToA1, toA1, type CellAddress } from '../workbook/address';
import { CompetingReadings } from './competing-readings';
import { KeptChoices } from './kept-choices';
import type { GoTo } from './navigation';
import type { PaneResult } from './pane-state';
import { PointAtCells } from './point-at-cells';
import { useTexts } from './texts-context';
import type { TaskpaneTexts } from '../locales/taskpane-texts';

const useStyles = makeStyles({
  summary: {
    minHeight: '44px',
    display: 'list-item',
    alignContent: 'center',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  facts: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignItems: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '12px' },
  tables: {
    listStyleType: 'none',
    margin: 0,
    paddingInlineStart: '12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  table: { display: 'flex', flexDirection: 'column', rowGap: '2px', alignItems: 'flex-start' },
  go: { textAlign: 'start', paddingInline: '4px', justifyContent: 'flex-start' },
  unsure: { fontWeight: tokens.fontWeightSemibold },
  button: { minHeight: '44px' },
});

/** A reason for a reading in words. */
function inWords(evidence: TableEvidence, { evidence: words }: TaskpaneTexts['read']): string {
  switch (evidence.kind) {
    case 'stated':
      return words.stated;
    case 'heading-row':
      return words.headingRow(evidence.row + 1);
    case 'code-column':
      return words.codeColumn(columnLetters(evidence.column));
    case 'score-column':
      return words.scoreColumn(columnLetters(evidence.column), evidence.heading);
    case 'tool-from-title':
      return words.toolFromTitle(toA1(evidence.cell));
    case 'tool-from-sheet-name':
      return words.toolFromSheetName;
    case 'tool-from-codes':
      return words.toolFromCodes;
  }
}

/** What was read, from where and how surely, and which sheets are to be read; another choice analyses anew. */
export function ReadingView({
  result: { scores, settings, ownSheets },
  onGo,
  onRun,
}: {
  readonly result: PaneResult;
  readonly onGo: GoTo;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const [excluded, setExcluded] = useState<readonly string[]>(settings.excludedSheets);
  const { agency, fiscalYear, tables } = scores;
  const sheetsRead = ownSheets.filter((name) => !settings.excludedSheets.includes(name));
  const differs = ownSheets.some((name) => excluded.includes(name) !== settings.excludedSheets.includes(name));
  const isNothingLeft = ownSheets.every((name) => excluded.includes(name));
  return (
    <details>
      {/* Fluent moves the focus itself on Tab, past a summary that does not say that it can have it. */}
      <summary tabIndex={0} className={styles.summary}>
        {texts.read.summary({ sheets: sheetsRead.length, tables: tables.length })}
      </summary>
      <div className={styles.body}>
        <Text size={200} className={styles.quiet}>
          {texts.read.intro}
        </Text>
        <div className={styles.facts}>
          <Text>
            {texts.chooseAgency}: {agency?.name ?? texts.noAgency}
          </Text>
          <CellButton cell={agency?.cell ?? null} onGo={onGo} />
          <Text>
            {texts.fiscalYear(fiscalYear.year)} ({texts.read.certainty[fiscalYear.certainty]})
          </Text>
          <CellButton cell={fiscalYear.cell} onGo={onGo} />
        </div>
        <ul className={styles.list}>
          {ownSheets.map((name) => (
            <li key={name}>
              <Checkbox
                label={name}
                checked={!excluded.includes(name)}
                onChange={(_event, { checked }) => {
                  setExcluded(checked === true ? excluded.filter((each) => each !== name) : [...excluded, name]);
                }}
              />
              <SheetTables
                isRead={sheetsRead.includes(name)}
                tables={tables.filter(({ range }) => range.sheet === name)}
                onGo={onGo}
              />
            </li>
          ))}
        </ul>
        {differs && (
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={isNothingLeft}
            onClick={() => {
              onRun({ excludedSheets: ownSheets.filter((name) => excluded.includes(name)) });
            }}
          >
            {texts.read.apply}
          </Button>
        )}
        {isNothingLeft && <Text role="alert">{texts.read.nothingLeft}</Text>}
        <CompetingReadings competing={scores.competing} settings={settings} onGo={onGo} onRun={onRun} />
        <PointAtCells settings={settings} onRun={onRun} />
        <KeptChoices settings={settings} onRun={onRun} />
      </div>
    </details>
  );
}

function SheetTables({
  isRead,
  tables,
  onGo,
}: {
  readonly isRead: boolean;
  readonly tables: readonly ReadTable[];
  readonly onGo: GoTo;
}) {
  const styles = useStyles();
  const { read } = useTexts();
  if (tables.length === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        {isRead ? read.noTable : read.excluded}
      </Text>
    );
  }
  return (
    <ul className={styles.tables}>
      {tables.map(({ index, role, tool, range, confidence, evidence }) => (
        <li key={index} className={styles.table}>
          <Button
            size="small"
            className={styles.go}
            onClick={() => {
              onGo(range.sheet, { row: range.firstRow, column: range.firstColumn });
            }}
          >
            {read.roles[role]}
            {tool === null ? '' : ` ${tool}`} {rangeToA1(range)}
          </Button>
          <Text size={200} className={confidence === 'high' ? undefined : styles.unsure}>
            {read.confidence[confidence]}
          </Text>
          {evidence.length > 0 && (
            <Text size={200} className={styles.quiet}>
              {evidence.map((each) => inWords(each, read)).join(' · ')}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

function CellButton({ cell, onGo }: { readonly cell: CellAddress | null; readonly onGo: GoTo }) {
  const texts = useTexts();
  if (cell === null) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        onGo(cell.sheet, cell);
      }}
    >
      {texts.goTo(`${cell.sheet} ${toA1(cell)}`)}
    </Button>
  );
}
