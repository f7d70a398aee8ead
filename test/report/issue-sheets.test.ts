import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_BANDS } from '../../src/assessment/bands';
import { roundScore } from '../../src/assessment/scoring';
import { toReference } from '../../src/workbook/address';
import type { SheetPlan } from '../../src/workbook/plan';
import { PUBLISHED } from '../fixtures/published-municipality';
import { editableText, plannedReport, sheetOf, shown, textsOf, wildScores } from './planned-report';

/** Rows of the score table: what stands beside each item's code. */
function scoreRows(
  sheet: SheetPlan,
): { code: string; row: number; score: SheetPlan['cells'][number] | undefined; band: unknown }[] {
  return sheet.cells.flatMap((cell) => {
    const text = shown(cell);
    const match = cell.column === 3 && typeof text === 'string' ? /^([ieo]\d+) /.exec(text) : null;
    if (!match?.[1]) return [];
    const at = (column: number): SheetPlan['cells'][number] | undefined =>
      sheet.cells.find((each) => each.row === cell.row && each.column === column);
    const band = at(5);
    return [{ code: match[1], row: cell.row, score: at(4), band: band ? shown(band) : null }];
  });
}

describe('an issue sheet', () => {
  test('has the columns of such tables and merges them as these do', () => {
    const sheet = sheetOf(plannedReport(PUBLISHED).plan, 'issue-1');
    const headings = sheet.cells.filter(({ row, style }) => row === 3 && style === 'heading').map(shown);
    expect(headings).toEqual([
      'ลำดับ',
      'หัวข้อ',
      'เครื่องมือการประเมิน',
      'ข้อคำถาม',
      'คะแนน',
      'กลุ่มคะแนน',
      'ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง/รักษาระดับ',
    ]);
    const rows = scoreRows(sheet).map(({ row }) => row);
    const whole = { firstRow: Math.min(...rows), lastRow: Math.max(...rows) };
    expect(sheet.merges).toContainEqual({ ...whole, firstColumn: 0, lastColumn: 0 });
    expect(sheet.merges).toContainEqual({ ...whole, firstColumn: 1, lastColumn: 1 });
    const ofTool = (column: number): number =>
      sheet.merges.filter(
        ({ firstColumn, lastColumn, firstRow, lastRow }) =>
          firstColumn === column && lastColumn === column && firstRow >= whole.firstRow && lastRow <= whole.lastRow,
      ).length;
    expect([ofTool(2), ofTool(6)]).toEqual([3, 3]);
  });

  test('shows each score from its own cell, with its band in words', () => {
    fc.assert(
      fc.property(wildScores(), (written) => {
        const { plan, analysis } = plannedReport(written);
        for (const issue of analysis.issues) {
          const rows = scoreRows(sheetOf(plan, `issue-${issue.number}`));
          expect(rows.map(({ code }) => code)).toEqual(issue.items.map(({ item }) => item.code));
          issue.items.forEach(({ score, source, band }, index) => {
            const cell = rows[index]?.score;
            if (score === null) {
              expect(cell?.content.kind).not.toBe('formula');
              expect(rows[index]?.band).toBe('ไม่มีคะแนน');
              return;
            }
            expect(cell && shown(cell)).toBeCloseTo(score, 9);
            const words = { strength: 'จุดแข็ง', develop: 'ควรพัฒนา', urgent: 'แก้ไขเร่งด่วน' };
            expect(rows[index]?.band).toBe(band && words[band]);
            if (source?.storedAs !== 'number') expect(cell?.content.kind).toBe('number');
            else if (cell?.content.kind === 'formula') expect(cell.content.formula).toContain(toReference(source.cell));
            else expect.unreachable('a score that is no reference');
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  test('claims a lowest score or a rank only as the numbers give it, naming the set', () => {
    fc.assert(
      fc.property(wildScores(), (written) => {
        const { plan, analysis } = plannedReport(written);
        for (const issue of analysis.issues) {
          const texts = textsOf(sheetOf(plan, `issue-${issue.number}`));
          for (const text of texts) {
            expect(text).not.toMatch(/(?<!ผู้บริหาร)สูงสุด/);
            const lowest = /^คะแนนต่ำสุดจาก (\d+) ข้อที่มีคะแนนในประเด็นนี้: (.+) \(([\d.]+)\)$/.exec(text);
            if (text.includes('ต่ำสุด')) expect(lowest, text).not.toBeNull();
            if (!lowest) continue;
            const scored = issue.items.filter(({ score }) => score !== null);
            const least = Math.min(...scored.map(({ score }) => score ?? Infinity));
            expect(Number(lowest[1])).toBe(scored.length);
            expect(lowest[2]?.split(', ')).toEqual(
              scored.filter(({ score }) => score === least).map(({ item }) => item.code),
            );
            expect(Number(lowest[3])).toBe(roundScore(least));
          }
          const ranks = texts.filter((text) => text.startsWith('อันดับ ') && text !== 'อันดับ');
          expect(ranks).toEqual(
            issue.indicators.flatMap(({ rank }) => (rank ? [`อันดับ ${rank.place} จาก ${rank.of} ตัวชี้วัด`] : [])),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test('names what to mend, to develop and to keep beside each tool', () => {
    const { plan } = plannedReport(PUBLISHED);
    expect(editableText(sheetOf(plan, 'issue-1'), 'issue-1/remark/OIT')).toBe(
      'แก้ไขเร่งด่วน (ต่ำกว่า 85.00): o6 (50.00), o7 (50.00)\nรักษาระดับ: o5, o8',
    );
    expect(editableText(sheetOf(plan, 'issue-4'), 'issue-4/remark/IIT')).toBe(
      'ควรพัฒนา (ต่ำกว่า 95.00): i10 (93.75)\nรักษาระดับ: i11, i12',
    );
    expect(editableText(sheetOf(plan, 'issue-3'), 'issue-3/remark/EIT')).toBe('รักษาระดับ: ทุกข้อได้ตั้งแต่ 95.00 คะแนน');
  });

  test('says of missing scores that they are missing', () => {
    const { plan } = plannedReport({ ...PUBLISHED, items: { ...PUBLISHED.items, IIT: [] }, issues: {} });
    expect(editableText(sheetOf(plan, 'issue-4'), 'issue-4/remark/IIT')).toBe('ไม่มีคะแนน: i10, i11, i12');
    expect(editableText(sheetOf(plan, 'issue-4'), 'issue-4/measure/method')).toContain('ยังไม่มีคะแนนรายข้อในประเด็นนี้');
  });

  test('warns where a finding calls one of its scores wrong', () => {
    const { plan } = plannedReport(PUBLISHED);
    const warning = (id: string): string | undefined =>
      textsOf(sheetOf(plan, id)).find((text) => text.startsWith('โปรดตรวจทานก่อนใช้'));
    expect(warning('issue-1')).toContain('คะแนนของ i1 มีข้อผิดพลาด');
    expect(warning('issue-4')).toBeUndefined();
  });

  test('keeps its keys from run to run', () => {
    const { plan } = plannedReport(PUBLISHED);
    expect(sheetOf(plan, 'issue-4').editable.map(({ key }) => key)).toEqual([
      'issue-4/remark/IIT',
      'issue-4/measure/method',
      'issue-4/measure/owner',
      'issue-4/measure/steps',
      'issue-4/measure/period',
    ]);
  });

  test('stands also where an issue has no items', () => {
    const issueMap = { 1: ['i1'], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } as const;
    const { plan } = plannedReport(PUBLISHED, {
      choices: { authority: 'reported', bands: DEFAULT_BANDS, issueMap },
    });
    expect(textsOf(sheetOf(plan, 'issue-5'))).toContain('ไม่มีข้อคำถามที่จัดไว้ในประเด็นนี้');
  });

  test('says of questions about bad conduct that a high score is good, and only of those', () => {
    const { plan } = plannedReport(PUBLISHED);
    const note = (id: string): string | undefined =>
      textsOf(sheetOf(plan, id)).find((text) => text.includes('กลับค่าแล้ว'));
    expect(note('issue-1')).toMatch(/^i3 /);
    expect(note('issue-6')).toMatch(/^i7, i8, i9 /);
    expect(note('issue-3')).toBeUndefined();
  });
});
