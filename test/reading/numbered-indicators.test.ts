import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const AGENCY = 'เทศบาลตำบลวังทอง';
const scoresFrom = (base: number): CellOf[] => upTo(10).map((number) => base + number / 10);

function read(title: string, ...rows: CellOf[][]) {
  return readScores(workbook(sheet('คะแนน', [[title], ...rows])), { agency: AGENCY });
}

function indicators(result: ReturnType<typeof readScores>): readonly (number | null)[] {
  return result.ok ? result.scores.indicators.map(({ score }) => score.value) : [];
}

describe('indicators that a list of agencies tells by their numbers alone', () => {
  const title = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 จังหวัดพิษณุโลก';
  const agencies: CellOf[][] = [
    ['เทศบาลเมืองดอนดู่', ...scoresFrom(70)],
    [AGENCY, ...scoresFrom(80)],
    ['องค์การบริหารส่วนตำบลหนองโพ', ...scoresFrom(90)],
  ];

  it.each([
    ['numbers', upTo(10)],
    ['text', upTo(10).map(String)],
    ['Thai digits', ['๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙', '๑๐']],
  ] as const)('are read under a heading that says so: %s', (_kind, numbers) => {
    const result = read(title, ['หน่วยงาน', 'คะแนนรายตัวชี้วัด'], [null, ...numbers], ...agencies);
    expect(indicators(result)).toEqual(scoresFrom(80));
  });

  it('are read of the newest year where two years stand side by side', () => {
    const rows = agencies.map(([name, ...scores]) => [
      name ?? null,
      ...scores.map((score) => Number(score) - 9),
      ...scores,
    ]);
    const years: CellOf[] = ['หน่วยงาน', 'ปี 2567', ...Array<null>(9).fill(null), 'ปี 2568'];
    const result = read('ผลการประเมิน ITA รายตัวชี้วัด', years, [null, ...upTo(10), ...upTo(10)], ...rows);
    expect(indicators(result)).toEqual(scoresFrom(80));
  });

  it('are not read where nothing says that the numbers are indicators', () => {
    expect(indicators(read(title, ['หน่วยงาน', ...upTo(10)], ...agencies))).not.toEqual(scoresFrom(80));
  });

  it('are not read in a sheet of another evaluation', () => {
    const other = 'ผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น ประจำปี 2568';
    const result = read(other, ['หน่วยงาน', 'ตัวชี้วัด'], [null, ...upTo(10)], ...agencies);
    expect(indicators(result).filter((score) => score !== null)).toEqual([]);
  });
});

describe('indicators numbered below their tools', () => {
  it('are no items, where each tool stands over its first', () => {
    const over: CellOf[] = ['หน่วยงาน', 'IIT', null, null, null, null, 'EIT', null, null, 'OIT'];
    const agencies: CellOf[][] = [
      ['เทศบาลเมืองดอนดู่', ...scoresFrom(70)],
      [AGENCY, ...scoresFrom(80)],
    ];
    const result = read('ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568', over, [null, ...upTo(10)], ...agencies);
    expect(indicators(result)).toEqual(scoresFrom(80));
    expect(result.ok && result.scores.items).toEqual([]);
  });
});
