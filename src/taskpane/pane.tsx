import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useReducer, useRef } from 'react';
import type { CellPosition } from '../workbook/address';
import { AnalyseButton } from './analyse-button';
import { FailureMessage, GoingFailedMessage } from './failure-message';
import { FaultBoundary } from './fault-boundary';
import {
  firstLanguage,
  isLaunchedToAnalyse,
  officeIsReady,
  officeLanguage,
  rememberLanguage,
} from './office-environment';
import { PaneFooter } from './pane-footer';
import { paneFailure } from './pane-failure';
import { initialState, reduce, type RunChoices } from './pane-state';
import { usePaneTheme } from './pane-theme';
import { loadAnalysis, runAnalysis } from './run-analysis';
import { SpokenStatus } from './spoken-status';
import { StartMessage, UnsupportedMessage } from './start-message';
import { LanguageContext } from './texts-context';
import { WorkProgress } from './work-progress';

// What is shown after a run is loaded after the pane has shown.
const ResultView = lazy(() => import('./result-view'));
const ReadingMessage = lazy(() => import('./reading-message'));

const useStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  pane: { height: '100%', display: 'flex', flexDirection: 'column' },
  below: { flexShrink: 0 },
  // WebView2 hides scroll bars that only appear when needed.
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'scroll',
    overflowX: 'hidden',
    position: 'relative',
    padding: '20px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    overflowWrap: 'anywhere',
  },
});

/** The task pane. */
export function Pane() {
  const styles = useStyles();
  const theme = usePaneTheme();
  const [state, dispatch] = useReducer(reduce, null, () => initialState(firstLanguage()));
  const isRunning = useRef(false);

  const run = useCallback((choices: RunChoices) => {
    if (isRunning.current) return;
    isRunning.current = true;
    dispatch({ kind: 'started', choices });
    void runAnalysis(choices, dispatch).finally(() => {
      isRunning.current = false;
    });
  }, []);

  const goTo = useCallback((sheet: string, position: CellPosition | null) => {
    dispatch({ kind: 'going' });
    import('../workbook/excel/go-to-cell')
      .then(({ goTo: show }) => show(sheet, position))
      .catch((error: unknown) => {
        dispatch({ kind: 'going-failed', failure: paneFailure(error) });
      });
  }, []);

  useEffect(() => {
    let isGone = false;
    officeIsReady()
      .then((why) => {
        if (isGone) return;
        if (why !== null) {
          dispatch({ kind: 'found-unsupported', why });
          return;
        }
        dispatch({ kind: 'language-chosen', language: officeLanguage() });
        dispatch({ kind: 'opened' });
        if (isLaunchedToAnalyse()) run({});
        // Fetched ahead of the first click; where that fails, the run itself will say so.
        else loadAnalysis().catch(() => undefined);
      })
      .catch(() => {
        dispatch({ kind: 'found-unsupported', why: { kind: 'not-excel' } });
      });
    return () => {
      isGone = true;
    };
  }, [run]);

  const { language, phase } = state;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <LanguageContext value={language}>
      <FluentProvider theme={theme} className={styles.provider}>
        <div className={styles.pane}>
          <main className={styles.content}>
            <SpokenStatus phase={phase} />
            <AnalyseButton
              state={state}
              onRun={() => {
                run(state.choices);
              }}
            />
            {phase.kind === 'unsupported' && <UnsupportedMessage why={phase.why} />}
            {phase.kind === 'not-yet-run' && <StartMessage />}
            {phase.kind === 'working' && <WorkProgress step={phase.step} />}
            {phase.kind === 'failed' && <FailureMessage failure={phase.failure} />}
            <FaultBoundary key={phase.kind}>
              <Suspense fallback={null}>
                {phase.kind === 'could-not-read' && (
                  <ReadingMessage failure={phase.failure} onRun={(chosen) => run({ ...state.choices, ...chosen })} />
                )}
                {phase.kind === 'done' && <ResultView state={state} result={phase.result} onGo={goTo} onRun={run} />}
              </Suspense>
            </FaultBoundary>
          </main>
          <div className={styles.below} role="alert">
            {state.goingFailed !== null && <GoingFailedMessage failure={state.goingFailed} />}
          </div>
          <PaneFooter
            onLanguage={(chosen) => {
              rememberLanguage(chosen);
              dispatch({ kind: 'language-chosen', language: chosen });
            }}
          />
        </div>
      </FluentProvider>
    </LanguageContext>
  );
}
