import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ReadingResult, ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

function tryRead(...sheets: readonly SnapshotSheet[]): ReadingResult {
  return readScores(workbook(...sheets), {});
}

function read(...sheets: readonly SnapshotSheet[]): ScoreSet {
  const result = tryRead(...sheets);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

const title: readonly CellOf[] = ['ผลคะแนนรายข้อ ITA ปีงบประมาณ พ.ศ. 2568'];

describe('an item with its score in one cell', () => {
  it.each<[string, (item: number) => string]>([
    ['i1 … = 94.17', (item) => `i${item} การปฏิบัติงานตามขั้นตอนและระยะเวลา = ${(90 + item / 10).toFixed(2)}`],
    ['i1: 94.17', (item) => `i${item}: ${(90 + item / 10).toFixed(2)}`],
    ['i1 (94.17 คะแนน)', (item) => `i${item} การปฏิบัติงาน (${(90 + item / 10).toFixed(2)} คะแนน)`],
    ['ข้อ i๑ ได้คะแนนเฉลี่ย ๙๔.๑๗', (item) => `ข้อ i${item} การให้บริการ ได้คะแนนเฉลี่ย ${(90 + item / 10).toFixed(1)}`],
    ['a line with tabs', (item) => `i${item}\tการให้บริการ\t${(90 + item / 10).toFixed(2)}`],
    ['a line with commas', (item) => `i${item},การให้บริการ,${(90 + item / 10).toFixed(2)}`],
    ['a line with bars', (item) => `| i${item} | การให้บริการ | ${(90 + item / 10).toFixed(2)} |`],
    ['ร้อยละ 94,17', (item) => `I${item}. การให้บริการ ร้อยละ ${(90 + item / 10).toFixed(2).replace('.', ',')}`],
  ])('%s', (_, textOf) => {
    const scores = read(sheet('สรุป', [[...title], ...upTo(15).map((item): CellOf[] => [textOf(item)])]));
    expect(scores.items.map(({ code, score }) => [code, score.value])).toEqual(
      upTo(15).map((item) => [`i${item}`, 90 + item / 10]),
    );
    expect(scores.tables.map(({ tool, confidence }) => [tool, confidence])).toEqual([['IIT', 'medium']]);
  });

  it('may share it with the others of its indicator', () => {
    const line = (item: number): string => `i${item} การให้บริการ = ${(90 + item / 10).toFixed(2)}`;
    const cells = [0, 3, 6, 9, 12].map((before) => [1, 2, 3].map((nth) => line(before + nth)).join('\n'));
    const scores = read(sheet('สรุป', [[...title], ...cells.map((text): CellOf[] => [text])]));
    expect(scores.items.map(({ score }) => score.value)).toEqual(upTo(15).map((item) => 90 + item / 10));
  });

  it('may stand in a list of them', () => {
    const list = (indicator: number): string =>
      `ตัวชี้วัดที่ ${indicator} การให้บริการ (${[2, 1, 0].map((back) => `i${indicator * 3 - back} = ${indicator * 3 - back + 70.5}`).join('; ')})`;
    const scores = read(sheet('สรุป', [[...title], ...upTo(5).map((indicator): CellOf[] => [list(indicator)])]));
    expect(scores.items.map(({ score }) => score.value)).toEqual(upTo(15).map((item) => item + 70.5));
  });

  it('leaves the scores of tables as they are', () => {
    const quoted = sheet('บทวิเคราะห์', [[...title], ...upTo(5).map((item): CellOf[] => [`i${item} = 50`])]);
    const table = sheet('IIT', [[...title], ['ข้อ', 'คะแนน'], ...upTo(15).map((item): CellOf[] => [`i${item}`, 90])]);
    const scores = read(quoted, table);
    expect(scores.items.map(({ score }) => score.value)).toEqual(Array<number>(15).fill(90));
  });

  it.each([
    ['a mention or two', ['i1 ได้คะแนน 50', 'i2 ได้คะแนน 60']],
    ['targets', upTo(5).map((item) => `i${item} เป้าหมาย = 95`)],
    ['several items in one', upTo(5).map((item) => `i${item} และ i${item + 1} ได้คะแนน 90`)],
    ['years compared', ['เปรียบเทียบคะแนน ITA 5 ปี ของเทศบาลตำบลวังทอง']],
    ['numbers of people', upTo(5).map((item) => `i${item} มีผู้ตอบ 50 คน`)],
  ])('is not read from %s', (_, texts) => {
    expect(
      tryRead(
        sheet(
          'บันทึก',
          texts.map((text): CellOf[] => [text]),
        ),
      ),
    ).toMatchObject({ ok: false });
  });
});

describe('items in lines of one cell', () => {
  const codes = (indicator: number): string => [2, 1, 0].map((back) => `ข้อ i${indicator * 3 - back}`).join('\n');
  const numbers = (indicator: number): string => [2, 1, 0].map((back) => `${indicator * 3 - back + 70.5}`).join('\r\n');
  const table = (...columns: ((indicator: number) => string)[]): SnapshotSheet =>
    sheet('สรุป', [
      [...title],
      ['ตัวชี้วัด', 'ข้อ', 'คะแนน'],
      ...upTo(5).map((indicator): CellOf[] => [indicator, ...columns.map((column) => column(indicator))]),
    ]);

  it('have their scores line by line in another', () => {
    const scores = read(table(codes, numbers));
    expect(scores.items.map(({ code, score }) => [code, score.value])).toEqual(
      upTo(15).map((item) => [`i${item}`, item + 70.5]),
    );
    expect(scores.items[4]).toMatchObject({ codeCell: { row: 3, column: 2 }, score: { raw: '75.5' } });
  });

  it('are given no scores where lines are missing, or another cell fits as well', () => {
    const short = (indicator: number): string => numbers(indicator).split('\r\n').slice(1).join('\n');
    const values = (found: ReadingResult): readonly unknown[] =>
      found.ok ? found.scores.items.flatMap(({ score }) => score.value ?? []) : [];
    expect(values(tryRead(table(codes, short)))).toEqual([]);
    expect(values(tryRead(table(codes, numbers, numbers)))).toEqual([]);
  });
});

describe('sentences of a sheet that states another year', () => {
  it('are not of the year read', () => {
    const old = sheet('สรุป', [['ผลการประเมิน ITA ปี 2567'], ['เครื่องมือ IIT ได้คะแนน 50.50 คะแนน']]);
    const table = sheet('IIT', [[...title], ['ข้อ', 'คะแนน'], ...upTo(15).map((item): CellOf[] => [`i${item}`, 90])]);
    expect(read(old, table).tools).toEqual([]);
  });
});
