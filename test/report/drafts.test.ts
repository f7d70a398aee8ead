import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import type { ItemCode } from '../../src/assessment/framework';
import type { WrittenItems, WrittenScores } from '../fixtures/score-sets';
import { topicDraft } from '../../src/report/item-topics';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { editableText, plannedReport, sheetOf, textsOf, wildScores } from './planned-report';

/** Every item at 100 but those named. */
function allStrongBut(low: Readonly<Partial<Record<ItemCode, number>>>, framework = FRAMEWORK_2568): WrittenScores {
  const itemsOf = (tool: 'IIT' | 'EIT' | 'OIT'): WrittenItems =>
    framework.items.filter((item) => item.tool === tool).map(({ code }) => [code, low[code] ?? 100]);
  return { agency: 'หน่วยงานตัวอย่าง', items: { IIT: itemsOf('IIT'), EIT: itemsOf('EIT'), OIT: itemsOf('OIT') } };
}

type Part = 'method' | 'owner' | 'steps' | 'period';

function measure(written: WrittenScores, issue: number): Record<Part, string> {
  const sheet = sheetOf(plannedReport(written).plan, `issue-${issue}`);
  const text = (part: Part): string => editableText(sheet, `issue-${issue}/measure/${part}`);
  return { method: text('method'), owner: text('owner'), steps: text('steps'), period: text('period') };
}

describe('drafts of measures', () => {
  test('exist for each of the 52 items of 2568, each its own', () => {
    const drafts = FRAMEWORK_2568.items.map(({ code }) => topicDraft(FRAMEWORK_2568, code));
    expect(drafts.length).toBe(52);
    for (const field of ['improve', 'keep'] as const) {
      expect(new Set(drafts.map((draft) => draft?.[field])).size).toBe(52);
    }
    for (const [index, draft] of drafts.entries()) {
      expect(draft?.owner).toBeTruthy();
      expect(draft?.steps.length).toBeGreaterThan(0);
      expect(Boolean(draft?.website)).toBe(FRAMEWORK_2568.items[index]?.tool === 'OIT');
    }
  });

  test.each(FRAMEWORKS.map((framework) => [framework.name.en, framework] as const))(
    'are specific to every item of %s, none twice',
    (_, framework) => {
      const drafts = framework.items.map(({ code, tool }) => ({ code, tool, draft: topicDraft(framework, code) }));
      expect(drafts.filter(({ draft }) => draft === null).map(({ code }) => code)).toEqual([]);
      for (const field of ['improve', 'keep', 'steps'] as const) {
        expect(new Set(drafts.map(({ draft }) => String(draft?.[field]))).size, field).toBe(drafts.length);
      }
      for (const { code, tool, draft } of drafts) {
        expect(draft?.owner, code).toBeTruthy();
        expect(Boolean(draft?.website), code).toBe(tool === 'OIT');
      }
    },
  );

  test.each(FRAMEWORK_2568.items.map(({ code }) => code))('say what to do when %s alone is low', (code) => {
    const { analysis } = plannedReport(allStrongBut({ [code]: 40 }));
    const issues = analysis.issues.filter(({ items }) => items.some(({ item }) => item.code === code));
    expect(issues.length).toBeGreaterThan(0);
    for (const { number } of issues) {
      const { method, owner, steps } = measure(allStrongBut({ [code]: 40 }), number);
      expect(method).toContain(`แก้ไขเร่งด่วน ${code} `);
      expect(method).toContain('ได้ 40.00 คะแนน');
      expect(method).toContain(topicDraft(FRAMEWORK_2568, code)?.improve ?? '?');
      expect(owner).toContain(`(${code})`);
      expect(steps).toContain(`${code}: `);
    }
  });

  test('differ between agencies with different low items', () => {
    const first = measure(allStrongBut({ o6: 50 }), 1);
    const second = measure(allStrongBut({ i2: 80 }), 1);
    for (const part of ['method', 'owner', 'steps'] as const) expect(first[part]).not.toBe(second[part]);
  });

  test('say what to keep up where nothing is low', () => {
    const { method, owner, steps } = measure(allStrongBut({}), 6);
    expect(method).toContain('แนวทางรักษาระดับ');
    expect(method).not.toMatch(/แก้ไขเร่งด่วน|พัฒนา i|พัฒนา o/);
    expect(owner).not.toBe('');
    expect(steps).not.toBe('');
  });

  test('put urgent items before those to develop, and the lowest first', () => {
    const { method } = measure(allStrongBut({ i1: 90, i2: 60, o5: 20, o6: 94.99 }), 1);
    const order = [...method.matchAll(/(?:แก้ไขเร่งด่วน|พัฒนา) ([ieo]\d+) /g)].map(([, code]) => code);
    expect(order).toEqual(['o5', 'i2', 'i1', 'o6']);
  });

  test('ask to check an indicator that its strong items do not explain', () => {
    const { method } = measure({ ...allStrongBut({}), indicators: { 10: 90 } }, 7);
    expect(method).toContain('ตรวจทานตัวชี้วัดที่ 10 การป้องกันการทุจริต (90.00) กับผลที่ประกาศ');
    expect(measure({ ...allStrongBut({ o25: 50 }), indicators: { 10: 90 } }, 7).method).not.toContain('ตรวจทานตัวชี้วัด');
  });

  test('run from 1 October of the result year to 30 September of the next', () => {
    expect(measure(allStrongBut({}), 1).period).toBe('1 ตุลาคม 2568 – 30 กันยายน 2569');
  });

  test('name the item by its label in every year', () => {
    for (const framework of FRAMEWORKS) {
      const low = framework.items.at(-1)?.code ?? 'o1';
      const { plan, analysis } = plannedReport(
        { ...allStrongBut({ [low]: 10 }, framework), year: framework.fiscalYear },
        { framework },
      );
      for (const { number, items } of analysis.issues) {
        const own = items.find(({ item }) => item.code === low);
        const method = editableText(sheetOf(plan, `issue-${number}`), `issue-${number}/measure/method`);
        if (own) expect(method).toContain(`แก้ไขเร่งด่วน ${low} ${own.item.label.th}`);
      }
    }
  });

  test.each(FRAMEWORKS.map((framework) => [framework.name.en, framework] as const))(
    'name no agency and claim nothing about corruption in %s',
    (_, framework) => {
      fc.assert(
        fc.property(wildScores(framework), (written) => {
          const agency = 'เทศบาลตำบลตัวอย่างหนึ่ง';
          const { plan } = plannedReport({ ...written, agency, year: framework.fiscalYear }, { framework });
          for (const { id, cells } of plan.sheets) {
            if (!id.startsWith('issue-')) continue;
            for (const { row, content } of cells) {
              if (row > 1 && content.kind === 'text') expect(content.text).not.toContain(agency);
            }
            const all = textsOf(sheetOf(plan, id)).join('\n');
            expect(all).not.toMatch(/ทุจริต(?:น้อย|มาก|ต่ำ|สูง)|ไม่มีการทุจริต|ปลอดการทุจริต/);
          }
        }),
        { numRuns: 5 },
      );
    },
  );
});
