import { describe, expect, it } from 'vitest';
import { analyseSnapshot, type AnalysisOutcome, type AnalysedWorkbook } from '../../src/app/analyse-workbook';
import type { ScoreChoices } from '../../src/app/read-chosen-scores';
import { readSettings } from '../../src/app/workbook-settings';
import { KNOWN_YEARS } from '../../src/assessment/frameworks';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sheet, workbook } from '../reading/sheet-of-rows';

const AGENCIES = ['อบต. บ้านกลาง', 'เทศบาลตำบลท่าช้าง'];

const scoresOf = (first: number) => [1, 2, 3, 4, 5].map((number) => [`i${number}`, first + number]);

/** A sheet for each agency, of the fiscal year where one is given. */
function province(year: number | null): WorkbookSnapshot {
  const title = year === null ? [] : [[`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year}`]];
  return workbook(
    ...AGENCIES.map((name, index) =>
      sheet(name.slice(-8), [...title, [name], ['ข้อ', 'คะแนน'], ...scoresOf(60 + 10 * index)]),
    ),
  );
}

const outcomeOf = (snapshot: WorkbookSnapshot, choices: ScoreChoices = {}): AnalysisOutcome =>
  analyseSnapshot(snapshot, { ...choices, sourceName: '', today: null });

function analysed(snapshot: WorkbookSnapshot, choices: ScoreChoices = {}): AnalysedWorkbook {
  const outcome = outcomeOf(snapshot, choices);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.result;
}

/** The workbook with what a run keeps in it. */
const withKept = (snapshot: WorkbookSnapshot, { plan }: AnalysedWorkbook): WorkbookSnapshot => ({
  ...snapshot,
  settings: plan.settings ?? null,
});

describe('what could be analysed instead', () => {
  it('is nothing where the workbook is plain about agency and year', () => {
    const plain = workbook(
      sheet('IIT', [[AGENCIES[0] ?? ''], ['ปีงบประมาณ พ.ศ. 2568'], ['ข้อ', 'คะแนน'], ...scoresOf(60)]),
    );
    expect(analysed(plain).alternatives).toEqual({ agencies: [], years: [] });
  });

  it('stays on offer after a choice was made and kept', () => {
    const snapshot = province(2568);
    const first = analysed(snapshot);
    expect(first.alternatives).toEqual({ agencies: AGENCIES, years: [] });
    const chosen = analysed(withKept(snapshot, first), { agency: AGENCIES[1] ?? null });
    expect(chosen.analysis.agency).toBe(AGENCIES[1]);
    const next = analysed(withKept(snapshot, chosen));
    expect(next.analysis.agency).toBe(AGENCIES[1]);
    expect(next.alternatives.agencies).toEqual(AGENCIES);
  });

  it('is every known year where the workbook tells none, chosen or not', () => {
    const snapshot = province(null);
    expect(analysed(snapshot).alternatives.years).toEqual(KNOWN_YEARS);
    expect(analysed(snapshot, { year: 2567 }).alternatives.years).toEqual(KNOWN_YEARS);
  });
});

describe('choices kept in the workbook', () => {
  it('give way to what the user says now, and to nothing where the user wants them forgotten', () => {
    const kept = withKept(province(2568), analysed(province(2568), { agency: AGENCIES[1] ?? null }));
    expect(analysed(kept, { agency: AGENCIES[0] ?? null }).analysis.agency).toBe(AGENCIES[0]);
    const forgotten = analysed(kept, { agency: null });
    expect(forgotten.analysis.agency).toBe(AGENCIES[0]);
    expect(readSettings(forgotten.plan.settings).settings.agency).toBeNull();
  });

  it('leave a sheet out, which is no agency to choose then, and whose name stays taken', () => {
    const snapshot = province(2568);
    const [first] = snapshot.sheets;
    const result = analysed(snapshot, { excludedSheets: [first?.name ?? '', 'no such sheet'] });
    expect(result.analysis.agency).toBe(AGENCIES[1]);
    expect(result.alternatives.agencies).toEqual([]);
    expect(result.ownSheets).toHaveLength(2);
    expect(result.settings.excludedSheets).toEqual([first?.name]);
  });

  it('are told where they leave nothing to read, so that they can be forgotten', () => {
    const snapshot = province(2568);
    const outcome = outcomeOf(snapshot, { excludedSheets: snapshot.sheets.map(({ name }) => name) });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'no-scores' } });
    expect(outcome.ok ? [] : outcome.settings.excludedSheets).toHaveLength(2);
  });

  it('stop nothing where they cannot be read', () => {
    const result = analysed({ ...province(2568), settings: 'not ours' });
    expect(result.settingsProblem).toBe('unreadable');
    expect(result.analysis.agency).toBe(AGENCIES[0]);
  });
});
