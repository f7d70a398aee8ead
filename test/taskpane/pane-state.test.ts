import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/app/workbook-settings';
import { canRun, initialState, reduce, type PaneAction, type PaneState } from '../../src/taskpane/pane-state';

const failure = { cause: 'busy', code: 'X', location: null, leftBehind: false, places: [] } as const;
const noScores = { kind: 'no-scores', sheets: ['A'] } as const;

function after(...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(reduce, initialState('th'));
}

const opened: PaneAction = { kind: 'opened' };
const started: PaneAction = { kind: 'started', choices: {} };

describe('the pane’s state', () => {
  it('begins a run only once Office is ready', () => {
    expect(after(started).phase.kind).toBe('opening');
    expect(after(opened, started).phase).toMatchObject({ kind: 'working', step: 'reading' });
  });

  it('does not begin a second run over the first', () => {
    const working = after(opened, started, { kind: 'reached', step: 'writing' });
    expect(reduce(working, { kind: 'started', choices: { year: 2567 } })).toEqual(working);
  });

  it('never runs where the host is not able', () => {
    const state = after({ kind: 'found-unsupported', why: { kind: 'too-old', has: '1.9' } }, opened, started);
    expect(state.phase.kind).toBe('unsupported');
    expect(canRun(state)).toBe(false);
  });

  it('tells could-not-read from failed, and lets the user try again after either', () => {
    const unread = after(opened, started, {
      kind: 'could-not-read',
      failure: noScores,
      settings: DEFAULT_SETTINGS,
      droppedCorrections: [],
    });
    const failed = after(opened, started, { kind: 'failed', failure });
    expect(unread.phase).toEqual({
      kind: 'could-not-read',
      failure: noScores,
      settings: DEFAULT_SETTINGS,
      droppedCorrections: [],
    });
    expect(failed.phase).toEqual({ kind: 'failed', failure });
    expect(reduce(unread, started).phase.kind).toBe('working');
    expect(reduce(failed, started).phase.kind).toBe('working');
  });

  it('keeps the choices of a run for the next try', () => {
    const state = after(opened, { kind: 'started', choices: { year: 2567 } }, { kind: 'failed', failure });
    expect(state.choices).toEqual({ year: 2567 });
  });

  it('says why a click led nowhere until the next click', () => {
    const state = after(opened, { kind: 'going-failed', failure });
    expect(state.goingFailed).toEqual(failure);
    expect(reduce(state, { kind: 'going' }).goingFailed).toBeNull();
  });

  it('removes only where nothing is under way, and forgets the choices that the workbook no longer keeps', () => {
    const removing = after(opened, started, { kind: 'failed', failure }, { kind: 'removal-started' });
    expect(removing.phase.kind).toBe('removing');
    expect(reduce(removing, started).phase.kind).toBe('removing');
    const chosen = { ...removing, choices: { agency: 'ก' } };
    expect(reduce(chosen, { kind: 'removed', skippedHighlights: [] })).toMatchObject({
      phase: { kind: 'removed' },
      choices: {},
    });
    expect(after(opened, started, { kind: 'removal-started' }).phase.kind).toBe('working');
  });

  it('takes an edit for one only after the workbook was read', () => {
    const edit = { sheetId: '{1}', address: 'C5' };
    const reading = after(opened, started, { kind: 'edited', edit });
    expect(reading.phase).toMatchObject({ edits: [] });
    const analysing = reduce(reduce(reading, { kind: 'reached', step: 'analysing' }), { kind: 'edited', edit });
    expect(reduce(analysing, { kind: 'reached', step: 'writing' }).phase).toMatchObject({ edits: [edit] });
  });

  it('tells what an earlier run left only before a run of its own', () => {
    const found: PaneAction = { kind: 'found-earlier', earlier: 'out-of-date' };
    expect(after(opened, found).phase).toMatchObject({ kind: 'not-yet-run', earlier: 'out-of-date' });
    expect(after(opened, started, found).phase.kind).toBe('working');
  });

  it('returns after a cancelled run to what it showed before, with the choices and edits of then', () => {
    const chosen = after(opened, started, { kind: 'failed', failure });
    const working = reduce(chosen, { kind: 'started', choices: { year: 2567 } });
    const cancelled = reduce(reduce(working, { kind: 'cancel-asked' }), { kind: 'cancelled' });
    expect(cancelled).toEqual({ ...chosen, isCancelled: true });
    expect(reduce(cancelled, started).isCancelled).toBe(false);
  });

  it('keeps everything but the language when the language changes', () => {
    const working = after(opened, started);
    expect(reduce(working, { kind: 'language-chosen', language: 'en' })).toEqual({ ...working, language: 'en' });
  });

  it('shows an outcome only of a run that is under way, whatever the order of actions', () => {
    const action = fc.constantFrom<PaneAction>(
      opened,
      started,
      { kind: 'reached', step: 'analysing' },
      { kind: 'could-not-read', failure: noScores, settings: DEFAULT_SETTINGS, droppedCorrections: [] },
      { kind: 'failed', failure },
      { kind: 'going' },
      { kind: 'language-chosen', language: 'en' },
    );
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let state = initialState('th');
        for (const next of actions) {
          const before = state;
          state = reduce(state, next);
          const isOutcome = state.phase.kind === 'failed' || state.phase.kind === 'could-not-read';
          if (isOutcome && state.phase !== before.phase) expect(before.phase.kind).toBe('working');
        }
      }),
    );
  });
});
