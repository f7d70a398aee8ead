import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseSnapshot, type AnalysedWorkbook } from '../../src/app/analyse-workbook';
import type { ScoreChoices } from '../../src/app/read-chosen-scores';
import { printOfFinding } from '../../src/checking/set-aside';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { SAMPLE } from '../cli/run-cli';

const bytes = new Uint8Array(readFileSync(SAMPLE));

/** The sample analysed with the choices, and the file that this writes. */
function analysed(choices: ScoreChoices, from: Uint8Array = bytes): { result: AnalysedWorkbook; file: Uint8Array } {
  const workbook = openWorkbook(from);
  const outcome = analyseSnapshot(workbook.snapshot, { ...choices, sourceName: 'a.xlsx', today: null });
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return { result: outcome.result, file: workbook.apply(outcome.result.plan) };
}

/** The choices made in one run, as the next run without any has them from the file. */
function inNextRun(choices: ScoreChoices): AnalysedWorkbook {
  return analysed({}, analysed(choices).file).result;
}

describe('settings that the workbook keeps are those of the next run', () => {
  test('bands', () => {
    const bands = { strengthFrom: 99, developFrom: 60 };
    const { analysis } = inNextRun({ bands });
    expect(analysis.choices.bands).toEqual(bands);
    expect(analysis.items.find(({ item }) => item.code === 'i1')?.band).toBe('develop');
  });

  test('the issue map, with what it leaves out where the framework has it', () => {
    const { analysis: before } = analysed({}).result;
    const map = before.framework.issueMap;
    const moved = { ...map, 1: [...map[7], 'i99' as const], 7: [] };
    const { issues } = inNextRun({ issueMap: moved }).analysis;
    const codes = issues.map(({ items }) => items.map(({ item }) => item.code));
    expect(new Set(codes[0])).toEqual(new Set([...map[7], ...map[1].filter((code) => codes[0]?.includes(code))]));
    expect(new Set(codes.flat())).toEqual(new Set(before.items.map(({ item }) => item.code)));
  });

  test('digits and font of the generated sheets', () => {
    const { plan } = inNextRun({ digits: 'thai', font: 'sarabun' });
    expect(plan.styles['score']).toMatchObject({ numberFormat: '[$-D00041E]0.00', font: { name: 'TH Sarabun New' } });
  });

  test('who is responsible and when, where the analyst has not written otherwise', () => {
    const period = { start: '2025-11-01', end: '2026-03-31' };
    const { plan } = inNextRun({ owner: 'สำนักปลัด', period });
    const drafts = new Map(plan.sheets.flatMap(({ editable }) => editable.map(({ key, draft }) => [key, draft])));
    expect(drafts.get('issue-1/measure/owner')).toBe('สำนักปลัด');
    expect(drafts.get('issue-1/measure/period')).toBe('1 พฤศจิกายน 2568 – 31 มีนาคม 2569');
    expect(drafts.get('measures/i10/owner')).toBe('สำนักปลัด');
    expect(drafts.get('measures/i10/start')).toBe('=DATE(2025,11,1)');
  });

  test('ignored findings and rules that are off', () => {
    const { check } = analysed({}).result;
    const [first] = check.findings;
    if (!first) throw new Error('the sample has findings');
    const next = inNextRun({
      ignored: [{ rule: first.rule, print: printOfFinding(first), reason: 'ตรวจแล้ว' }],
      rulesOff: ['number-as-text'],
    });
    expect(next.check.ignored.map(({ reason }) => reason)).toEqual(['ตรวจแล้ว']);
    expect(next.check.findings).toHaveLength(
      check.findings.filter((finding) => finding !== first && finding.rule !== 'number-as-text').length,
    );
    expect(next.check.rulesOff).toEqual(['number-as-text']);
  });

  test('the fiscal year', () => {
    const { scores, settings } = inNextRun({ year: 2568 });
    expect(settings.year).toBe(2568);
    expect(scores.fiscalYear).toMatchObject({ year: 2568, certainty: 'chosen' });
  });

  test('the name that the user gives the agency, though no sheet mentions it', () => {
    const { analysis, scores, plan } = inNextRun({ agencyName: 'เทศบาลเมืองสมมุติ' });
    const stated = analysed({}).result.analysis.agency;
    expect(stated).not.toBeNull();
    expect(analysis.agency).toBe('เทศบาลเมืองสมมุติ');
    expect(scores.agency?.cell).toBeNull();
    const summary = JSON.stringify(plan.sheets[0]?.cells);
    expect(summary).toContain('เทศบาลเมืองสมมุติ');
    expect(summary).not.toContain(stated);
  });

  test('a name given to one agency is not given to another that is chosen', () => {
    const { file, result } = analysed({ agencyName: 'เทศบาลเมืองสมมุติ' });
    const agency = analysed({}).result.analysis.agency;
    expect(result.analysis.agency).toBe('เทศบาลเมืองสมมุติ');
    expect(analysed({ agency }, file).result).toMatchObject({ analysis: { agency }, settings: { agencyName: null } });
  });

  test('a choice of null goes back to the usual', () => {
    const first = analysed({ bands: { strengthFrom: 99, developFrom: 60 }, owner: 'สำนักปลัด' });
    const { settings } = analysed({ bands: null, owner: null }, first.file).result;
    expect(settings).toMatchObject({ bands: null, owner: null });
  });
});
