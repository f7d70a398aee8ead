import { describe, expect, it } from 'vitest';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const nameOf = new Map<string, string>(
  FRAMEWORKS.find(({ id }) => id === 'nacc-2568')?.items.map(({ code, label }) => [code, label.th]),
);
const TITLE: readonly CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'];

function read(rows: readonly (readonly CellOf[])[]): ScoreSet {
  const result = readScores(workbook(sheet('ผล', [TITLE, ...rows])), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

function items(scores: ScoreSet): Readonly<Record<string, number | null>> {
  return Object.fromEntries(scores.items.map(({ code, score }) => [code, score.value]));
}

function isByWords(scores: ScoreSet): boolean {
  return scores.notUnderstood.some((one) => one.kind === 'items-by-order' && one.byWords === true);
}

const LOW = ['o19', 'o22', 'o13', 'o6'];
const lowScores = Object.fromEntries(LOW.map((code, index) => [code, index * 10]));

describe('lines that only running numbers or their order tell', () => {
  const low = LOW.map((code, index) => ({ count: index + 1, words: nameOf.get(code) ?? '', score: index * 10 }));
  const counted = low.map(({ count, words, score }): CellOf[] => [count, words, score]);

  it.each<[string, CellOf[][]]>([
    ['counted', [['ลำดับ', 'รายการ', 'คะแนน'], ...counted]],
    [
      'counted in the cells of their words',
      [['รายการ', 'คะแนน'], ...low.map(({ count, words, score }) => [`${String(count)}. ${words}`, score])],
    ],
    ['without numbers', [['รายการ', 'คะแนน'], ...low.map(({ words, score }) => [words, score])]],
    [
      'with whole sentences',
      [
        ['ลำดับ', 'รายการ', 'คะแนน'],
        ...low.map(({ count, words, score }) => [count, `ควรเร่งเผยแพร่${words}บนเว็บไซต์`, score]),
      ],
    ],
  ])('are the items that their words name: %s', (_, rows) => {
    const scores = read([['ข้อที่ต้องแก้ไข OIT'], ...rows]);
    expect(items(scores)).toEqual(lowScores);
    expect(isByWords(scores)).toBe(true);
  });

  it('are the items that their words name in a whole set that is sorted by score', () => {
    const codes = upTo(28).map((number) => `o${String(29 - number)}`);
    const rows = codes.map((code, index): CellOf[] => [index + 1, nameOf.get(code) ?? '', index * 3]);
    const scores = read([['แบบตรวจ OIT'], ['ลำดับ', 'รายการ', 'คะแนน'], ...rows]);
    expect(items(scores)).toEqual(Object.fromEntries(codes.map((code, index) => [code, index * 3])));
  });

  it('are left out where their words could be those of several items, and said to be', () => {
    const rows = [...counted, [5, 'รายการอื่น', 50]];
    const scores = read([['ข้อที่ต้องแก้ไข OIT'], ['ลำดับ', 'รายการ', 'คะแนน'], ...rows]);
    expect(items(scores)).toEqual(lowScores);
    expect(scores.notUnderstood.map(({ kind }) => kind)).toContain('table-left-out');
  });

  it('are those of their numbers where two names have changed places', () => {
    const named = upTo(9).map((number) => nameOf.get(`e${String(number)}`) ?? '');
    const [first = '', second = '', ...rest] = named;
    const rows = [second, first, ...rest].map((words, index): CellOf[] => [index + 1, words, 90 + index]);
    const scores = read([['แบบวัด EIT'], ['ข้อ', 'คำถาม', 'คะแนน'], ...rows]);
    expect(items(scores)).toEqual(Object.fromEntries(named.map((_, index) => [`e${String(index + 1)}`, 90 + index])));
    expect(isByWords(scores)).toBe(false);
  });
});
