import { describe, expect, it } from 'vitest';
import { KNOWN_YEARS } from '../../src/assessment/frameworks';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import type { FindingOf, RuleId } from '../../src/checking/finding';
import { offeredChoices } from '../../src/taskpane/offered-choices';
import { initialState, reduce, type Offer, type PaneAction, type PaneState } from '../../src/taskpane/pane-state';
import { sampleSnapshot } from '../workbook-excel/in-excel';

function finding<R extends RuleId>(rule: R, facts: FindingOf<R>['facts']): FindingOf<R> {
  return {
    rule,
    severity: 'warning',
    cell: null,
    related: [],
    facts,
    found: null,
    expected: null,
    suggestion: null,
  } as unknown as FindingOf<R>;
}

describe('offeredChoices', () => {
  it('offers nothing where the workbook is plain about agency and year', () => {
    expect(offeredChoices([finding('agency-missing', {})])).toEqual({ agencies: [], years: [] });
  });

  it('offers the agencies and years of a workbook that holds several', () => {
    const several = [
      finding('several-agencies', { names: ['ก', 'ข', 'ก'], taken: 'ก' }),
      finding('several-years', { years: [2567, 2568], taken: 2568 }),
    ];
    expect(offeredChoices(several)).toEqual({ agencies: ['ก', 'ข'], years: [2567, 2568] });
  });

  it('offers every known year where none is told', () => {
    expect(offeredChoices([finding('year-inferred', { fiscalYear: 2568 })]).years).toEqual(KNOWN_YEARS);
  });
});

describe('what stays on offer', () => {
  const outcome = analyseSnapshot(sampleSnapshot(), { sourceName: '', today: null });
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  const { scores, analysis, check } = outcome.result;

  function run(state: PaneState, choices: { agency?: string; year?: number }, offer: Offer): PaneState {
    const actions: PaneAction[] = [
      { kind: 'started', choices },
      { kind: 'finished', result: { scores, analysis, check, sheetNames: [], skippedHighlights: [], offer } },
    ];
    return actions.reduce(reduce, state);
  }

  const opened = reduce(initialState('th'), { kind: 'opened' });
  const both: Offer = { agencies: ['ก', 'ข'], years: [2567, 2568] };
  const nothing: Offer = { agencies: [], years: [] };

  it('is kept after a choice was made, so that another can be', () => {
    const chosen = run(run(opened, {}, both), { agency: 'ข' }, { ...both, agencies: [] });
    expect(chosen.offer).toEqual(both);
  });

  it('goes with the workbook that offered it', () => {
    expect(run(run(opened, {}, both), {}, nothing).offer).toEqual(nothing);
  });

  it('does not change by an outcome that nobody waits for', () => {
    const late: PaneAction = {
      kind: 'finished',
      result: { scores, analysis, check, sheetNames: [], skippedHighlights: [], offer: both },
    };
    expect(reduce(opened, late)).toEqual(opened);
  });
});
