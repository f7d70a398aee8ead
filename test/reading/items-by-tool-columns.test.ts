import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง';
const TOOLS = ['IIT', 'EIT', 'OIT'] as const;
const COUNT = { IIT: 15, EIT: 9, OIT: 28 } as const;
const scoreOf = (tool: (typeof TOOLS)[number], number: number): number => 60 + TOOLS.indexOf(tool) * 10 + number / 10;
const wanted = Object.fromEntries(
  FRAMEWORK_2568.items.map(({ code, tool }) => [code, scoreOf(tool, Number(code.slice(1)))]),
);

const rows: CellOf[][] = [
  ['ข้อที่', ...TOOLS],
  ...upTo(28).map((number): CellOf[] => [
    number,
    ...TOOLS.map((tool) => (number <= COUNT[tool] ? scoreOf(tool, number) : null)),
  ]),
];

function items(table: readonly CellOf[][]): Readonly<Record<string, number | null>> {
  const result = readScores(workbook(sheet('คะแนน', [[TITLE], ...table])), {});
  return Object.fromEntries(result.ok ? result.scores.items.map(({ code, score }) => [code, score.value]) : []);
}

describe('items of three tools that share their numbers', () => {
  it('are those of the tool over each column', () => {
    expect(items(rows)).toEqual(wanted);
  });

  it('are those of the tool before each row', () => {
    const turned = upTo(4).map((_, at) => rows.map((row): CellOf => row[at] ?? null));
    expect(items(turned)).toEqual(wanted);
  });

  it('are those of the year over each column', () => {
    const before = (value: CellOf | undefined): CellOf => (typeof value === 'number' ? value - 20 : (value ?? null));
    const [heading, ...lines] = rows;
    const years: CellOf[][] = [
      [heading?.[0] ?? null, ...TOOLS.flatMap((tool) => [tool, null])],
      [null, ...TOOLS.flatMap(() => ['ปี 2567', 'ปี 2568'])],
      ...lines.map(([number, ...scores]): CellOf[] => [
        number ?? null,
        ...scores.flatMap((value) => [before(value), value]),
      ]),
    ];
    expect(items(years)).toEqual(wanted);
  });

  it('are not guessed where a tool has another number of scores than items', () => {
    const short = rows.map(([number, iit, eit, oit], at): CellOf[] => [
      number ?? null,
      iit ?? null,
      at === 9 ? null : (eit ?? null),
      oit ?? null,
    ]);
    expect(Object.keys(items(short)).filter((code) => code.startsWith('e'))).toEqual([]);
  });
});
