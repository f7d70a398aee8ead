import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { ScoreChoices } from '../app/read-chosen-scores';
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
import { EarlierRunMessage } from './out-of-date-message';
import { canRun, initialState, reduce, type Phase } from './pane-state';
import { usePaneTheme } from './pane-theme';
import { RemovalFailedMessage, RemovedMessage, RemoveSection } from './remove-section';
import { keptSettings, loadAnalysis, lookAtLastRun, runAnalysis, runRemoval } from './run-analysis';
import { SampleAddedMessage, SampleOffer } from './sample-offer';
import { SpokenStatus } from './spoken-status';
import { StartMessage, UnsupportedMessage } from './start-message';
import { LanguageContext } from './texts-context';
import { watchWorkbook } from './watch-workbook';
import { CancelledMessage, RemovalProgress, WorkProgress } from './work-progress';

// What is shown after a run is loaded after the pane has shown.
const ResultView = lazy(() => import('./result-view'));
const ReadingMessage = lazy(() => import('./reading-message'));
const SettingsView = lazy(() => import('./settings-view'));

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
  flow: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  hidden: { display: 'none' },
});

/** True where the workbook may hold what runs have made; after a run, the result has the command itself. */
function mayHoldOurs(phase: Phase): boolean {
  switch (phase.kind) {
    case 'not-yet-run':
      return phase.earlier !== 'none';
    case 'failed':
      return phase.failure.leftBehind || phase.failure.cause === 'formulas-protected';
    case 'removed':
      return phase.skippedHighlights.length > 0;
    case 'removal-failed':
      return true;
    default:
      return false;
  }
}

/** The task pane. */
export function Pane() {
  const styles = useStyles();
  const theme = usePaneTheme();
  const [state, dispatch] = useReducer(reduce, null, () => initialState(firstLanguage()));
  const isRunning = useRef(false);
  const cancellation = useRef<AbortController>(null);
  const isHearing = useRef(false);
  const [isSetting, setSetting] = useState(false);
  const settingsButton = useRef<HTMLElement>(null);

  /** Begins to hear of edits, once; tells whether an earlier run has left sheets. */
  const watch = useCallback(async (): Promise<boolean> => {
    if (isHearing.current) return false;
    isHearing.current = true;
    try {
      const { hasOurSheets, isBlank } = await watchWorkbook((edit) => {
        dispatch({ kind: 'edited', edit });
      });
      if (isBlank) dispatch({ kind: 'found-blank' });
      return hasOurSheets;
    } catch (error) {
      isHearing.current = false;
      throw error;
    }
  }, []);

  const run = useCallback(
    (choices: ScoreChoices) => {
      if (isRunning.current) return;
      isRunning.current = true;
      dispatch({ kind: 'started', choices });
      cancellation.current = new AbortController();
      void runAnalysis(choices, dispatch, cancellation.current.signal).finally(() => {
        isRunning.current = false;
        // Where it did not succeed on opening.
        watch().catch(() => undefined);
      });
    },
    [watch],
  );

  const cancel = useCallback(() => {
    dispatch({ kind: 'cancel-asked' });
    cancellation.current?.abort();
  }, []);

  const remove = useCallback(() => {
    if (isRunning.current) return;
    isRunning.current = true;
    dispatch({ kind: 'removal-started' });
    void runRemoval(dispatch).finally(() => {
      isRunning.current = false;
    });
  }, []);

  const showSampleAdded = useCallback((sheet: string) => {
    dispatch({ kind: 'sample-added', sheet });
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
        const isLaunched = isLaunchedToAnalyse();
        if (isLaunched) run({});
        // Fetched ahead of the first click; where that fails, the run itself will say so.
        else loadAnalysis().catch(() => undefined);
        watch()
          .then((hasOurSheets) => (hasOurSheets && !isLaunched ? lookAtLastRun() : 'none'))
          .then((earlier) => {
            dispatch({ kind: 'found-earlier', earlier });
          })
          // Nobody asked yet; a run that meets the same trouble will say so.
          .catch(() => undefined);
      })
      .catch(() => {
        dispatch({ kind: 'found-unsupported', why: { kind: 'not-excel' } });
      });
    return () => {
      isGone = true;
    };
  }, [run, watch]);

  const { language, phase } = state;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const loadSettings = useCallback(
    () =>
      phase.kind === 'done'
        ? Promise.resolve({
            settings: phase.result.settings,
            framework: phase.result.analysis.framework,
            agencies: phase.result.alternatives.agencies,
            statedName: phase.result.scores.agency?.cell ? phase.result.scores.agency.name : null,
          })
        : keptSettings().then((settings) => ({ settings, framework: null, agencies: [], statedName: null })),
    [phase],
  );
  const closeSettings = (): void => {
    setSetting(false);
    // Once the view is gone: what goes away with the focus in it hands that on to the first button there is.
    requestAnimationFrame(() => settingsButton.current?.querySelector('button')?.focus());
  };

  /** Runs with a choice over those of the run before. */
  const runWith = (chosen: ScoreChoices): void => {
    run({ ...state.choices, ...chosen });
  };

  return (
    <LanguageContext value={language}>
      <FluentProvider theme={theme} className={styles.provider}>
        <div className={styles.pane}>
          <main className={styles.content}>
            {isSetting && (
              <FaultBoundary key="settings">
                <Suspense fallback={null}>
                  <SettingsView
                    load={loadSettings}
                    onSave={(choices) => {
                      setSetting(false);
                      runWith(choices);
                    }}
                    onClose={closeSettings}
                  />
                </Suspense>
              </FaultBoundary>
            )}
            <div className={mergeClasses(styles.flow, isSetting && styles.hidden)}>
              <SpokenStatus phase={phase} isCancelled={state.isCancelled} />
              <AnalyseButton
                state={state}
                onRun={() => {
                  run(state.choices);
                }}
              />
              {state.isCancelled && <CancelledMessage />}
              {phase.kind === 'unsupported' && <UnsupportedMessage why={phase.why} />}
              {phase.kind === 'not-yet-run' && <EarlierRunMessage earlier={phase.earlier} />}
              {phase.kind === 'not-yet-run' && phase.earlier === 'none' && <StartMessage />}
              {phase.kind === 'not-yet-run' && phase.isBlank && <SampleOffer onAdded={showSampleAdded} />}
              {phase.kind === 'sample-added' && <SampleAddedMessage sheet={phase.sheet} />}
              {phase.kind === 'removed' && <RemovedMessage skippedHighlights={phase.skippedHighlights} />}
              {phase.kind === 'removing' && <RemovalProgress />}
              {phase.kind === 'removal-failed' && <RemovalFailedMessage failure={phase.failure} />}
              {phase.kind === 'working' && (
                <WorkProgress step={phase.step} isCancelling={phase.isCancelling} onCancel={cancel} />
              )}
              {phase.kind === 'failed' && <FailureMessage failure={phase.failure} />}
              <FaultBoundary key={phase.kind}>
                <Suspense fallback={null}>
                  {phase.kind === 'could-not-read' && (
                    <ReadingMessage outcome={phase} onRun={runWith} onSample={showSampleAdded} />
                  )}
                  {phase.kind === 'done' && (
                    <ResultView
                      result={phase.result}
                      isOutOfDate={phase.isOutOfDate}
                      onGo={goTo}
                      onRun={runWith}
                      onRemove={remove}
                    />
                  )}
                </Suspense>
              </FaultBoundary>
              {mayHoldOurs(phase) && <RemoveSection onRemove={remove} />}
            </div>
          </main>
          <div className={styles.below} role="alert">
            {state.goingFailed !== null && <GoingFailedMessage failure={state.goingFailed} />}
          </div>
          <PaneFooter
            settingsButton={settingsButton}
            onSettings={
              canRun(state) && !isSetting
                ? () => {
                    setSetting(true);
                  }
                : null
            }
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
