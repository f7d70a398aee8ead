import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE = 'เทศบาลตำบลวังทอง ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568';
const SCORES = [96.53, 99.17, 99.72, 96.8, 98.33, 98.07, 97.5, 97.24, 92.5, 90];

function read(lines: readonly string[], ...beside: readonly CellOf[][]) {
  const result = readScores(workbook(sheet('ผล', [[TITLE], ...lines.map((line): CellOf[] => [line]), ...beside])), {});
  if (!result.ok) return null;
  const { items, indicators, tools } = result.scores;
  return {
    items: items.map(({ code, score }) => [code, score.value]),
    indicators: indicators.map(({ number, score }) => [number, score.value]),
    tools: tools.map(({ tool, score }) => [tool, score.value]),
  };
}

const whole = SCORES.map((score, index) => [index + 1, score]);
const lines = (line: (name: string, score: string, number: number) => string): readonly string[] =>
  INDICATORS.map((name, index) => line(name, (SCORES[index] ?? 0).toFixed(2), index + 1));

describe('a page of results that was pasted as lines of text', () => {
  it.each<readonly [string, (name: string, score: string, number: number) => string]>([
    ['number, name and score', (name, score, number) => `${number}. ${name} ${score}`],
    ['the word ตัวชี้วัด', (name, score, number) => `ตัวชี้วัดที่ ${number} ${name} ${score}`],
    ['a bullet, an equals sign and a unit', (name, score) => `- ${name} = ${score} คะแนน`],
    ['leaders', (name, score, number) => `${number}) ${name} ........ ${score}`],
    ['the level behind', (name, score) => `${name} ${score} ผ่านดี`],
  ])('has its indicators read: %s', (_, line) => {
    expect(read(lines(line))?.indicators).toEqual(whole);
  });

  it('has its tools read', () => {
    const tools = ['แบบวัด IIT 98.11', 'แบบวัด EIT 97.60', 'แบบตรวจ OIT 91.25'];
    expect(read(tools)?.tools).toEqual([
      ['IIT', 98.11],
      ['EIT', 97.6],
      ['OIT', 91.25],
    ]);
  });

  it('has its items read, whatever years and words their questions hold', () => {
    const items = Array.from({ length: 15 }, (_, index) => `i${index + 1} ในปีที่ผ่านมา หน่วยงานของท่าน ${90 + index / 4}`);
    expect(read(items.map((line) => line.replace(/ (\d+)$/, ' $1.00')))?.items).toEqual(
      Array.from({ length: 15 }, (_, index) => [`i${index + 1}`, 90 + index / 4]),
    );
  });

  it('is not read where two numbers stand in a line, where it tells goals, or where it is a short list', () => {
    expect(read(lines((name, score, number) => `${number}. ${name} 94.10 ${score}`))).toBeNull();
    expect(read(lines((name, score, number) => `${number}. ${name} เป้าหมาย ${score}`))).toBeNull();
    expect(read(lines((name, score, number) => `${number}. ${name} ${score}`).slice(0, 3))).toBeNull();
  });

  it('is not read beside a table of the sheet, which it quotes', () => {
    const table = INDICATORS.map((name, index): CellOf[] => [null, null, index + 1, name, 80 + index]);
    const result = read(
      lines((name, score, number) => `${number}. ${name} ${score}`),
      [],
      [null, null, 'ตัวชี้วัดที่', 'ชื่อ', 'คะแนน'],
      ...table,
    );
    expect(result?.indicators).toEqual(INDICATORS.map((_, index) => [index + 1, 80 + index]));
  });
});
