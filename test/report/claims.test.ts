import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis, AnalysedItem } from '../../src/analysis/analysis';
import { BAND_IDS, BAND_NAMES } from '../../src/assessment/bands';
import type { BandId } from '../../src/assessment/framework';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import { roundScore } from '../../src/assessment/scoring';
import { plannedReport, shown, textsOf, wildScores } from './planned-report';

/** Words of the drafts and remarks for what is low. */
const BAND_OF_WORD: Readonly<Record<string, BandId>> = {
  แก้ไขเร่งด่วน: 'urgent',
  พัฒนา: 'develop',
  ควรพัฒนา: 'develop',
};

/** `o6 … (50.00)` or `o6 (50.00)`: codes with the score said of them. */
const SCORED = /([ieo][0-9]+)(?: [^()]*?(?:\([^()0-9][^()]*\)[^()]*?)*)? ?\((-?[0-9]+\.[0-9]{2})\)/g;

function itemOf({ items }: Analysis, code: string | undefined): AnalysedItem {
  const item = items.find((each) => each.item.code === code);
  if (item === undefined) throw new Error(`no item ${code ?? ''}`);
  return item;
}

const said = (score: number | null): string => (score === null ? '' : roundScore(score).toFixed(2));

describe.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))('the sheets of %s', (_, framework) => {
  const anyReport = wildScores(framework).map((written) =>
    plannedReport({ ...written, year: framework.fiscalYear }, { framework }),
  );
  const always = (check: (report: ReturnType<typeof plannedReport>) => void): void => {
    fc.assert(fc.property(anyReport, check), { numRuns: 8 });
  };

  test('say of an item in a draft only the band and score that it has', () => {
    always(({ plan, analysis }) => {
      for (const text of plan.sheets.flatMap(textsOf)) {
        for (const [, word = '', code, score] of text.matchAll(
          /(?:^|[\n) ])(แก้ไขเร่งด่วน|พัฒนา) ([ieo][0-9]+) [^\n]*?\(ได้ ([0-9.]+) คะแนน\)/g,
        )) {
          const item = itemOf(analysis, code);
          expect([code, item.band, said(item.score)]).toEqual([code, BAND_OF_WORD[word], score]);
        }
      }
    });
  });

  test('name under a band, in remarks and lists, only items of that band', () => {
    always(({ plan, analysis }) => {
      for (const sheet of plan.sheets.filter(({ id }) => id.startsWith('issue-'))) {
        const remarks = textsOf(sheet)
          .flatMap((text) => text.split('\n'))
          .flatMap((line) => [...line.matchAll(/^(แก้ไขเร่งด่วน|ควรพัฒนา) \(ต่ำกว่า [0-9.]+\): (.*)$/g)])
          .map(([, word = '', list = '']) => [BAND_OF_WORD[word], list] as const);
        const lists = sheet.cells.flatMap((cell, index) => {
          const band = BAND_IDS.find(
            (id) => cell.style === { strength: 'bandStrength', develop: 'bandDevelop', urgent: 'bandUrgent' }[id],
          );
          const list = sheet.cells.slice(index).find(({ row, style }) => row === cell.row && style === 'text');
          return band && list && shown(cell) === BAND_NAMES[band].th ? [[band, String(shown(list))] as const] : [];
        });
        expect(lists.length).toBe(BAND_IDS.length);
        for (const [band, list] of [...remarks, ...lists]) {
          for (const [, code, score] of list.matchAll(SCORED)) {
            const item = itemOf(analysis, code);
            expect([code, item.band, said(item.score)]).toEqual([code, band, score]);
          }
        }
      }
    });
  });

  test('say what a tool or the overall lacks as the numbers have it', () => {
    always(({ plan }) => {
      for (const text of plan.sheets.flatMap(textsOf)) {
        for (const [, score, needed, gap] of text.matchAll(/ได้ ([0-9.]+) ต้องได้ ([0-9.]+) ยังขาด ([0-9.]+) คะแนน/g)) {
          expect(Number(needed) - Number(score)).toBeCloseTo(Number(gap), 6);
          expect(Number(gap)).toBeGreaterThan(0);
        }
      }
    });
  });

  test('use superlatives only where the set that was compared is named', () => {
    const computed = [/^คะแนนต่ำสุดจาก [0-9]+ ข้อ/, /มากที่สุด จาก [0-9]+ ข้อที่คำนวณได้$/, /^อยู่ในระดับสูงสุดของเกณฑ์ปีนี้แล้ว$/];
    always(({ plan }) => {
      const unfounded = plan.sheets
        .filter(({ id }) => id !== 'findings')
        .flatMap(textsOf)
        .filter((text) => /(?<!ผู้บริหาร)สูงสุด|ต่ำสุด|ที่สุด/.test(text) && !computed.some((pattern) => pattern.test(text)));
      expect(unfounded).toEqual([]);
    });
  });
});
