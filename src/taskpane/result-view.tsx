import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef } from 'react';
import { DroppedCorrections } from './dropped-corrections';
import { FindingCounts } from './finding-counts';
import { FindingList } from './finding-list';
import { GainList } from './gain-list';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { GoTo } from './navigation';
import { NotPutBack } from './not-put-back';
import { OtherReading } from './other-reading';
import { OutOfDateMessage } from './out-of-date-message';
import type { PaneResult } from './pane-state';
import { RemoveSection } from './remove-section';
import { IndicatorBars, ToolBars } from './score-bars';
import { ReadingView } from './reading-view';
import { ScoreSummary } from './score-summary';
import { SheetList } from './sheet-list';
import { useTexts } from './texts-context';
import { WordDownload } from './word-download';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: '24px' },
  // Takes the focus only to be read from there on.
  findings: { outline: 'none' },
});

/** What a finished analysis found. Loaded only after a run, hence the default export. */
export default function ResultView({
  result,
  isOutOfDate,
  onGo,
  onRun,
  onRemove,
}: {
  readonly result: PaneResult;
  readonly isOutOfDate: boolean;
  readonly onGo: GoTo;
  readonly onRun: (choices: ScoreChoices) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const findings = useRef<HTMLDivElement>(null);
  const {
    analysis,
    check,
    alternatives,
    settingsProblem,
    droppedCorrections,
    sheetNames,
    skippedHighlights,
    notPutBack,
  } = result;
  return (
    <div className={styles.result}>
      {isOutOfDate && <OutOfDateMessage />}
      <ScoreSummary analysis={analysis} />
      {settingsProblem !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.settingsProblem[settingsProblem]}</MessageBarBody>
        </MessageBar>
      )}
      <DroppedCorrections dropped={droppedCorrections} />
      <OtherReading analysis={analysis} alternatives={alternatives} onRun={onRun} />
      <ReadingView result={result} onGo={onGo} onRun={onRun} />
      <FindingCounts check={check} onShow={() => findings.current?.focus()} />
      {skippedHighlights.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.skippedHighlights(skippedHighlights)}</MessageBarBody>
        </MessageBar>
      )}
      <NotPutBack formulas={notPutBack} />
      <ToolBars analysis={analysis} />
      <IndicatorBars analysis={analysis} />
      <GainList analysis={analysis} onGo={onGo} />
      <div ref={findings} tabIndex={-1} className={styles.findings}>
        <FindingList check={check} scores={result.scores} settings={result.settings} onGo={onGo} onRun={onRun} />
      </div>
      <SheetList names={sheetNames} onGo={onGo} />
      <WordDownload isOutOfDate={isOutOfDate} />
      <RemoveSection onRemove={onRemove} />
    </div>
  );
}
