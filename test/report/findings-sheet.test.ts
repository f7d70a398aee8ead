import { describe, expect, test } from 'vitest';
import { planWorkbook } from '../../src/report/plan-workbook';
import { toA1 } from '../../src/workbook/address';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { cleanScoresFrom } from '../fixtures/clean-scores';
import { PUBLISHED } from '../fixtures/published-municipality';
import { evaluate } from './formula-evaluator';
import { plannedReport, sheetOf, shown, textsOf, workbookReader } from './planned-report';

const clean = cleanScoresFrom(FRAMEWORK_2568, new Map(FRAMEWORK_2568.items.map(({ code }) => [code, 96])), false);

describe('the findings sheet', () => {
  test('has a row for each finding, with a link to its cell', () => {
    const { plan, check } = plannedReport(PUBLISHED);
    const sheet = sheetOf(plan, 'findings');
    const links = sheet.cells.flatMap(({ link }) => (link ? [`${link.sheet}!${link.address}`] : []));
    const wanted = check.findings.flatMap(({ cell }) => (cell ? [`${cell.sheet}!${toA1(cell)}`] : []));
    expect(wanted.length).toBeGreaterThan(10);
    expect([...links].sort()).toEqual([...wanted].sort());
    const row = sheet.cells.find(({ link }) => link?.sheet === 'IIT' && link.address === 'C2')?.row;
    const values = sheet.cells.filter((cell) => cell.row === row).map(shown);
    expect(values).toEqual(expect.arrayContaining(['ผิดพลาด', 'IIT', 'C2', 95.17, 94.17]));
  });

  test('says that all is well only where all was checked', () => {
    const all = plannedReport({ agency: 'หน่วยงาน', ...clean.written });
    const state = (couldNotCheck: typeof all.check.couldNotCheck): string => {
      const plan = planWorkbook({
        analysis: all.analysis,
        scores: all.scores,
        check: { findings: [], couldNotCheck, ignored: [], rulesOff: [] },
        typed: new Map(),
        takenSheetNames: [],
        fontName: null,
        digits: 'arabic',
        measures: { owner: null, period: null },
        producer: { version: '1', sourceName: 'a.xlsx', date: null },
      });
      return textsOf(sheetOf(plan, 'findings'))[2] ?? '';
    };
    expect(state([])).toBe('ตรวจครบทุกเรื่องแล้ว ไม่พบสิ่งที่ต้องแก้ไข');
    const notChecked = {
      rule: 'indicator-mismatch',
      subject: { kind: 'indicator', indicator: 9 },
      reason: 'grouping-unknown',
    } as const;
    expect(state([notChecked])).toContain('ตรวจไม่ได้ 1 เรื่อง เพราะข้อมูลไม่พอ');
    expect(state([notChecked])).not.toContain('ตรวจครบ');
  });

  test('lists what could not be checked and why', () => {
    const { plan, check } = plannedReport({ ...PUBLISHED, items: { EIT: [], OIT: [] }, issues: {} });
    expect(check.couldNotCheck.length).toBeGreaterThan(0);
    const texts = textsOf(sheetOf(plan, 'findings'));
    expect(texts).toContain('เรื่องที่ตรวจไม่ได้ (ยังไม่ทราบว่าถูกหรือผิด)');
    expect(texts.filter((text) => text === 'ในไฟล์มีคะแนนรายข้อไม่ครบ').length).toBe(
      check.couldNotCheck.filter(({ reason }) => reason === 'items-missing').length,
    );
  });
});

describe('the summary sheet', () => {
  test('says which tool blocks the next level and by how much', () => {
    const texts = textsOf(sheetOf(plannedReport(PUBLISHED).plan, 'summary'));
    expect(texts).toContain('ผ่านดีเยี่ยม: OIT ได้ 91.25 ต้องได้ 95.00 ยังขาด 3.75 คะแนน');
    expect(texts).toContain('คะแนนภาพรวมตั้งแต่ 85.00 และทุกเครื่องมือตั้งแต่ 85.00');
    expect(texts).toContain('ระดับ A หรือ ผ่านดี');
  });

  test('says at the top that nothing is above, and without scores that nothing can be told', () => {
    expect(textsOf(sheetOf(plannedReport({ ...clean.written }).plan, 'summary'))).toContain('อยู่ในระดับสูงสุดของเกณฑ์ปีนี้แล้ว');
    const empty = textsOf(sheetOf(plannedReport({ items: { IIT: [['i1', 90]] } }).plan, 'summary'));
    expect(empty).toContain('ยังสรุประดับไม่ได้');
    expect(empty.join('\n')).not.toContain('ผ่านดี');
  });

  test('says where every table was read', () => {
    const { plan, scores } = plannedReport(PUBLISHED);
    const links = sheetOf(plan, 'basis').cells.flatMap(({ link }) => (link ? [link.sheet] : []));
    expect(links).toEqual(expect.arrayContaining(scores.tables.map(({ range }) => range.sheet)));
  });

  test('marks computed values that differ from the file', () => {
    const { plan, scores, analysis } = plannedReport(PUBLISHED);
    const sheet = sheetOf(plan, 'summary');
    const read = workbookReader(plan, scores, sheet.name);
    const marks = sheet.conditionalFormats.filter(({ formula }) => formula.includes('ABS('));
    const marked = marks.flatMap(({ ranges, formula }) =>
      ranges.flatMap(({ firstRow, lastRow }) =>
        Array.from({ length: lastRow - firstRow + 1 }, (_, index) => {
          const moved = formula.replaceAll(/([DE])(\d+)/g, (_match, column, row) => `${column}${Number(row) + index}`);
          return evaluate(moved, read);
        }),
      ),
    );
    const differs = ({ reported, computed }: { reported: number | null; computed: number | null }): boolean =>
      reported !== null && computed !== null && Math.abs(reported - computed) > 0.015;
    expect(marked).toEqual([...analysis.indicators.map(differs), ...analysis.tools.map(differs)]);
    expect(marked.filter(Boolean).length).toBeGreaterThan(3);
  });

  test('names the items that would lift the score most', () => {
    const { plan, analysis } = plannedReport(PUBLISHED);
    const best = [...analysis.items]
      .sort((a, b) => (b.gainToOverall ?? 0) - (a.gainToOverall ?? 0))
      .slice(0, 3)
      .map(({ item }) => item.code);
    const sheet = sheetOf(plan, 'summary');
    const gains = sheet.cells.filter(({ style, column }) => style === 'gain' && column === 6).map(({ row }) => row);
    expect(
      gains.flatMap((row) => sheet.cells.filter((cell) => cell.row === row && cell.column === 0).map(shown)),
    ).toEqual(best);
  });
});
