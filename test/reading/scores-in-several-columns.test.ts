import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE: CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง'];
const scoreOf = (number: number): number => 79 + number;

/** The item scores read from items e1 to e9, each with its cells. */
function read(headings: readonly string[], cells: (number: number) => CellOf[]) {
  const rows = upTo(9).map((number): CellOf[] => [`e${number}`, `คำถาม ${number}`, ...cells(number)]);
  const result = readScores(workbook(sheet('EIT', [TITLE, ['ข้อ', 'คำถาม', ...headings], ...rows])), {});
  return result.ok ? result.scores.items.map(({ code, score }) => [code, score.value, score.cell.column]) : null;
}

describe('scores that stand in different columns', () => {
  const inColumns = (columns: number, columnOf: (number: number) => number) => (number: number) =>
    Array.from({ length: columns }, (_, at) => (at === columnOf(number) ? scoreOf(number) : null));

  it('under headings of bands are those of their lines', () => {
    const bandOf = (number: number): number => number % 3;
    expect(read(['จุดแข็ง (95 ขึ้นไป)', 'ควรพัฒนา (85-94.99)', 'เร่งแก้ไข (ต่ำกว่า 85)'], inColumns(3, bandOf))).toEqual(
      upTo(9).map((number) => [`e${number}`, scoreOf(number), 2 + bandOf(number)]),
    );
  });

  it('because some slipped by a cell are those of their lines', () => {
    expect(
      read(
        ['คะแนน'],
        inColumns(2, (number) => (number % 4 === 0 ? 1 : 0)),
      ),
    ).toEqual(upTo(9).map((number) => [`e${number}`, scoreOf(number), number % 4 === 0 ? 3 : 2]));
  });

  it('are not mixed with another number of a line', () => {
    const cells = (number: number): CellOf[] => [number % 3 === 0 ? null : scoreOf(number), 50 + number];
    expect(read(['คะแนน', 'ปีก่อน'], cells)?.map(([, value]) => value)).not.toContain(53);
  });

  it('of one tool each stand under its heading', () => {
    const items = (letter: string, count: number, column: number): CellOf[][] =>
      upTo(count).map((number) => [
        `${letter}${number}`,
        ...[0, 1, 2].map((at) => (at === column ? scoreOf(number % 15) : null)),
      ]);
    const rows = [...items('i', 15, 0), ...items('e', 9, 1), ...items('o', 28, 2)];
    const page = sheet('ผล', [TITLE, ['ข้อ', 'คะแนน IIT', 'คะแนน EIT', 'คะแนน OIT'], ...rows]);
    const result = readScores(workbook(page), {});
    expect(result.ok && result.scores.items.filter(({ score }) => score.value !== null)).toHaveLength(52);
  });
});

it('reads indicators by English names, also behind a code', () => {
  const names = [
    [
      'Performance of Duties',
      'Budget Utilization',
      'Use of Power',
      'Use of Public Assets',
      'Corruption Problem Solving',
    ],
    ['Quality of Operations', 'Communication Efficiency', 'Work Improvement', 'Information Disclosure'],
    ['Corruption Prevention'],
  ].flat();
  for (const before of ['', 'I', '# ', '.']) {
    const label = (name: string, at: number): string =>
      before === '' ? name : before === 'I' ? `I${at + 1} ${name}` : `${at + 1}${before === '.' ? '.' : ''} ${name}`;
    const rows = names.map((name, at): CellOf[] => [label(name, at), 90 + at]);
    const result = readScores(workbook(sheet('Summary', [['ITA 2568'], ['Indicator', 'Score'], ...rows])), {});
    expect(result.ok && result.scores.indicators.map(({ score }) => score.value), before).toEqual(
      names.map((_, at) => 90 + at),
    );
    expect(result.ok && result.scores.items).toEqual([]);
  }
});
