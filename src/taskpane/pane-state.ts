import type { Analysis } from '../analysis/analysis';
import type { AnalysisStep } from '../app/analyse-in-steps';
import type { Alternatives } from '../app/alternatives';
import type { LastRun } from '../app/last-run';
import type { ScoreChoices } from '../app/read-chosen-scores';
import { isSourceEdit } from '../app/source-edit';
import type { SettingsProblem, WorkbookSettings } from '../app/workbook-settings';
import type { CheckResult } from '../checking/finding';
import type { Language } from '../locales/language';
import type { FailureCause } from '../locales/taskpane-texts';
import type { DroppedCorrection } from '../reading/fitting-corrections';
import type { ReadingFailure, ScoreSet } from '../reading/score-set';
import type { PlacedFormula } from '../workbook/excel/pointing-formulas';
import type { WatchedEdit } from './watch-workbook';

/** What a finished analysis shows. */
export interface PaneResult {
  readonly scores: ScoreSet;
  readonly analysis: Analysis;
  readonly check: CheckResult;
  /** Generated sheets in their order. */
  readonly sheetNames: readonly string[];
  /** Protected sheets, whose scores could not be coloured. */
  readonly skippedHighlights: readonly string[];
  /** Formulas of the user's that point at the sheets made and were lost. */
  readonly notPutBack: readonly PlacedFormula[];
  readonly alternatives: Alternatives;
  /** Names of the user's own sheets, read or not. */
  readonly ownSheets: readonly string[];
  /** Names of the sheets as they were read, by Excel's identifiers. */
  readonly sheetNamesById: ReadonlyMap<string, string>;
  /** What the workbook now keeps. */
  readonly settings: WorkbookSettings;
  /** Why settings kept in the workbook were left out; null where none were. */
  readonly settingsProblem: SettingsProblem | null;
  readonly droppedCorrections: readonly DroppedCorrection[];
}

/** Why something did not work, with what helps to look into it. */
export interface PaneFailure {
  readonly cause: FailureCause;
  /** Code as Excel or the browser gave it; never the contents of a cell. */
  readonly code: string;
  readonly location: string | null;
  /** True where unfinished sheets of ours may remain in the workbook. */
  readonly leftBehind: boolean;
  /** The cells that stand in the way, as in `'Notes'!A2`. */
  readonly places: readonly string[];
}

/** Why the pane cannot work here at all. */
export type Unsupported = { readonly kind: 'not-excel' } | { readonly kind: 'too-old'; readonly has: string | null };

/** The workbook was read, by these settings, and cannot be analysed. */
export interface CouldNotRead {
  readonly kind: 'could-not-read';
  readonly failure: ReadingFailure;
  readonly settings: WorkbookSettings;
  readonly droppedCorrections: readonly DroppedCorrection[];
}

/** The one thing the pane is doing or showing. */
export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unsupported'; readonly why: Unsupported }
  /** `earlier`: what a run before the pane was opened has left in the workbook. `isBlank`: there is nothing in it. */
  | { readonly kind: 'not-yet-run'; readonly earlier: LastRun; readonly isBlank: boolean }
  /** The sample stands in a sheet of that name. */
  | { readonly kind: 'sample-added'; readonly sheet: string }
  /** `edits`: cells changed since the workbook was read. */
  | {
      readonly kind: 'working';
      readonly step: AnalysisStep;
      readonly edits: readonly WatchedEdit[];
      readonly isCancelling: boolean;
      /** To which the pane returns where the run is cancelled. */
      readonly before: Phase;
      readonly choicesBefore: ScoreChoices;
    }
  | { readonly kind: 'done'; readonly result: PaneResult; readonly isOutOfDate: boolean }
  | { readonly kind: 'removing' }
  | { readonly kind: 'removed'; readonly skippedHighlights: readonly string[] }
  | { readonly kind: 'removal-failed'; readonly failure: PaneFailure }
  | CouldNotRead
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface PaneState {
  readonly language: Language;
  readonly phase: Phase;
  /** Choices of the last run, kept for the next. */
  readonly choices: ScoreChoices;
  /** Why the last click on a cell or sheet led nowhere; null where it did not fail. */
  readonly goingFailed: PaneFailure | null;
  /** True from a run that was cancelled to the next. */
  readonly isCancelled: boolean;
}

export type PaneAction =
  | { readonly kind: 'opened' }
  | { readonly kind: 'found-unsupported'; readonly why: Unsupported }
  | { readonly kind: 'found-earlier'; readonly earlier: LastRun }
  | { readonly kind: 'found-blank' }
  | { readonly kind: 'sample-added'; readonly sheet: string }
  | { readonly kind: 'edited'; readonly edit: WatchedEdit }
  | { readonly kind: 'removal-started' }
  | { readonly kind: 'removed'; readonly skippedHighlights: readonly string[] }
  | { readonly kind: 'removal-failed'; readonly failure: PaneFailure }
  | { readonly kind: 'started'; readonly choices: ScoreChoices }
  | { readonly kind: 'reached'; readonly step: AnalysisStep }
  | { readonly kind: 'cancel-asked' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'finished'; readonly result: PaneResult }
  | CouldNotRead
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | { readonly kind: 'going' }
  | { readonly kind: 'going-failed'; readonly failure: PaneFailure }
  | { readonly kind: 'language-chosen'; readonly language: Language };

/** The pane before Office has answered. */
export function initialState(language: Language): PaneState {
  return { language, phase: { kind: 'opening' }, choices: {}, goingFailed: null, isCancelled: false };
}

/** Phases in which nothing can be begun: Office is not there yet, the host is not able, or something is under way. */
const BUSY: ReadonlySet<Phase['kind']> = new Set(['opening', 'unsupported', 'working', 'removing']);

/** True where a run or a removal may begin. */
export function canRun({ phase }: Pick<PaneState, 'phase'>): boolean {
  return !BUSY.has(phase.kind);
}

/** The choices without corrections that did not fit the workbook: they are told of once. */
function withoutDropped(state: PaneState, { settings }: Pick<PaneResult, 'settings'>): PaneState {
  if (state.choices.corrections === undefined) return state;
  return { ...state, choices: { ...state.choices, corrections: settings.corrections } };
}

/** Outcomes of a run count only while that run is under way. */
function whileWorking(state: PaneState, phase: Phase): PaneState {
  return state.phase.kind === 'working' ? { ...state, phase } : state;
}

/** Whether an edit touched what the result was read from, whatever the sheet is called by now. */
function touchesSource({ scores, sheetNamesById }: PaneResult, { sheetId, address }: WatchedEdit): boolean {
  const sheet = sheetNamesById.get(sheetId);
  return sheet !== undefined && isSourceEdit(scores, { sheet, address });
}

/** What an edit of the user's or a co-author's does to what the pane shows. */
function phaseAfterEdit(phase: Phase, edit: WatchedEdit): Phase {
  // Before the workbook is read, an edit is part of what will be read.
  if (phase.kind === 'working') {
    const edits = phase.step === 'reading' ? phase.edits : [...phase.edits, edit];
    return { ...phase, edits, before: phaseAfterEdit(phase.before, edit) };
  }
  if (phase.kind !== 'done' || phase.isOutOfDate || !touchesSource(phase.result, edit)) return phase;
  return { ...phase, isOutOfDate: true };
}

/** The state after an action. Pure; an action that does not fit the phase changes nothing. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'opened':
      return state.phase.kind === 'opening'
        ? { ...state, phase: { kind: 'not-yet-run', earlier: 'none', isBlank: false } }
        : state;
    case 'found-unsupported':
      return { ...state, phase: { kind: 'unsupported', why: action.why } };
    case 'found-earlier':
      if (state.phase.kind !== 'not-yet-run') return state;
      return { ...state, phase: { ...state.phase, earlier: action.earlier } };
    case 'found-blank':
      return state.phase.kind === 'not-yet-run' ? { ...state, phase: { ...state.phase, isBlank: true } } : state;
    case 'sample-added':
      return canRun(state) ? { ...state, phase: { kind: 'sample-added', sheet: action.sheet } } : state;
    case 'edited':
      return { ...state, phase: phaseAfterEdit(state.phase, action.edit) };
    case 'started':
      if (!canRun(state)) return state;
      return {
        ...state,
        phase: {
          kind: 'working',
          step: 'reading',
          edits: [],
          isCancelling: false,
          before: state.phase,
          choicesBefore: state.choices,
        },
        choices: action.choices,
        goingFailed: null,
        isCancelled: false,
      };
    case 'reached':
      if (state.phase.kind !== 'working') return state;
      return { ...state, phase: { ...state.phase, step: action.step } };
    case 'cancel-asked':
      if (state.phase.kind !== 'working') return state;
      return { ...state, phase: { ...state.phase, isCancelling: true } };
    case 'cancelled':
      if (state.phase.kind !== 'working') return state;
      return { ...state, phase: state.phase.before, choices: state.phase.choicesBefore, isCancelled: true };
    case 'finished': {
      if (state.phase.kind !== 'working') return state;
      const { result } = action;
      const isOutOfDate = state.phase.edits.some((edit) => touchesSource(result, edit));
      return { ...withoutDropped(state, result), phase: { kind: 'done', result, isOutOfDate } };
    }
    case 'removal-started':
      return canRun(state) ? { ...state, phase: { kind: 'removing' }, goingFailed: null, isCancelled: false } : state;
    case 'removed':
      // The choices went with the settings that kept them.
      return state.phase.kind === 'removing' ? { ...state, phase: action, choices: {} } : state;
    case 'removal-failed':
      if (state.phase.kind !== 'removing') return state;
      return { ...state, phase: { kind: 'removal-failed', failure: action.failure } };
    case 'could-not-read':
      return whileWorking(withoutDropped(state, action), action);
    case 'failed':
      return whileWorking(state, { kind: 'failed', failure: action.failure });
    case 'going':
      return { ...state, goingFailed: null };
    case 'going-failed':
      return { ...state, goingFailed: action.failure };
    case 'language-chosen':
      return { ...state, language: action.language };
  }
}
