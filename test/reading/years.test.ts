import { describe, expect, it } from 'vitest';
import { yearOfSheetName, yearsMentioned } from '../../src/reading/fiscal-year-mention';
import { readScores, type ReadingChoices } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { toA1 } from '../../src/workbook/address';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const AGENCY = 'เทศบาลตำบลวังทอง';

function itemRows(letter: string, last: number, base = 70): CellOf[][] {
  return [
    ['ข้อ', 'ประเด็น', 'คะแนน'],
    ...upTo(last).map((number) => [`${letter}${number}`, 'คำถาม', base + (number % 9)]),
  ];
}

function indicatorRows(base: number): CellOf[][] {
  return [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...INDICATORS.map((name, index) => [index + 1, name, base + index])];
}

function read(sheets: readonly SnapshotSheet[], choices: ReadingChoices = {}): ScoreSet {
  const result = readScores(workbook(...sheets), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

function several(scores: ScoreSet): readonly (readonly number[])[] {
  return scores.notUnderstood.flatMap((one) => (one.kind === 'several-years' ? [one.years] : []));
}

describe('items of two years side by side', () => {
  it('the newer year is read, whose blank cells are items that only the older year has', () => {
    const rows = upTo(35).map((number): CellOf[] => [`o${number}`, 'คำถาม', 60, number <= 28 ? 90 : null]);
    const scores = read([sheet('เปรียบเทียบ', [[AGENCY], ['ข้อ', 'ประเด็น', 'ปี 2567', 'ปี 2568'], ...rows])]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.items.filter(({ score }) => score.value !== null).map(({ score }) => score.value)).toEqual(
      Array<number>(28).fill(90),
    );
  });
});

describe('fiscal years in words', () => {
  it.each([
    ['ประจำปีงบประมาณ พ.ศ. 2568', [2568]],
    ['ข้อมูล ณ วันที่ 15 มกราคม 2569', []],
    ['พิมพ์เมื่อ 3 ก.พ. 2569', []],
    ['ปรับปรุง 03/02/2569', []],
    ['ปีการศึกษา 2567 ปีงบประมาณ 2568', [2568]],
    ['งบ 67', [2567]],
    ['ปีงบฯ ๖๘', [2568]],
    ['งบ 65 ล้านบาท', []],
    ['งบประมาณ 65,000 บาท', []],
    ['ผล ITA 2568 ประกาศเมื่อวันที่ ๑๕ สิงหาคม พ.ศ. ๒๕๖๙', [2568]],
  ])('%s', (text, years) => {
    expect(yearsMentioned(text)).toEqual(years);
  });

  it.each([
    ['IIT67', 2567],
    ['OIT 68', 2568],
    ['ITA-2567', 2567],
    ['ปี67', 2567],
    ['ผล ITA_68', 2568],
    ['IIT2', null],
    ['Sheet68', null],
    ['ITA 2567-2568', null],
  ])('sheet %s: %s', (name, year) => {
    expect(yearOfSheetName(name)).toBe(year);
  });
});

describe('which year the scores are of', () => {
  it.each([
    ['ใช้ประกอบ O25 การประเมิน ITA ปีงบประมาณ พ.ศ. 2569'],
    ['เอกสารประกอบการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๙'],
    ['เพื่อใช้ในการประเมิน ITA ปี 2569'],
    ['ข้อ o27 ประจำปีงบประมาณ พ.ศ. 2569'],
  ])('the year of the result beats the year it is used for: %s', (use) => {
    const titles: CellOf[][] = [['การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'], [use], []];
    const totals: CellOf[][] = [[null, 'คะแนนรวม ITA', 88]];
    const whole = [
      sheet('IIT', itemRows('i', 15)),
      sheet('EIT', itemRows('e', 9)),
      sheet('OIT', itemRows('o', 28)),
      sheet('สรุป', [...titles, ...indicatorRows(80), ...totals]),
    ];
    for (const sheets of [whole, whole.slice(3)]) {
      const scores = read(sheets);
      expect(scores.fiscalYear.year).toBe(2568);
      expect(scores.indicators.map(({ score }) => score.value)).toEqual(INDICATORS.map((_, index) => 80 + index));
      expect(scores.overall.map(({ value }) => value)).toEqual([88]);
    }
  });

  it('the year of a result stands after that of the plan made from it in one title', () => {
    const scores = read([
      sheet('สรุป', [['มาตรการ ITA ปีงบประมาณ 2569 จากผลการประเมิน ITA ปีงบประมาณ 2568'], ...indicatorRows(80)]),
    ]);
    expect(scores.fiscalYear.year).toBe(2568);
  });

  it.each([['งบประมาณปี 2569 จำนวน 2,567 บาท'], ['รายงานการประชุม ครั้งที่ 1/2569']])(
    'a whole set of items beats a year in passing on another sheet: %s',
    (words) => {
      const scores = read([
        sheet('IIT', itemRows('i', 15)),
        sheet('EIT', itemRows('e', 9)),
        sheet('OIT', itemRows('o', 28)),
        sheet('อื่นๆ', [[words], ['o1', 'ครบ', 12], ['o2', 'ไม่ครบ', 5]]),
      ]);
      expect(scores.fiscalYear.year).toBe(2568);
    },
  );

  it('a whole set of items beats plans that name another year, however many', () => {
    const scores = read([
      sheet('IIT', itemRows('i', 15)),
      sheet('EIT', itemRows('e', 9)),
      sheet('OIT', itemRows('o', 28)),
      sheet('อื่นๆ', [['แผนปี 2569'], ['มาตรการปี 2569'], ['เป้าหมายปี 2569']]),
    ]);
    expect(scores.fiscalYear.year).toBe(2568);
  });

  it('a stated fiscal year beats the date of the report and a plan for the next year', () => {
    const scores = read([
      sheet('ITA', [
        ['รายงานผลการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568'],
        [AGENCY],
        ['ข้อมูล ณ วันที่ 15 มกราคม 2569'],
        [],
        ...itemRows('o', 28),
      ]),
      sheet('มาตรการ', [['มาตรการประจำปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2568 - 30 กันยายน 2569)']]),
    ]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.items).toHaveLength(28);
    expect(scores.notUnderstood).toEqual([]);
  });

  it('of two years that titles name, the one whose items stand there', () => {
    const title = [[AGENCY], ['ผลการประเมิน ITA 2568'], ['คะแนน ITA 2567 เปรียบเทียบ'], ['ปีงบประมาณ พ.ศ. 2567'], []];
    const scores = read([
      sheet('IIT', [...title, ...itemRows('i', 15)]),
      sheet('OIT', [...title, ...itemRows('o', 28)]),
    ]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.items).toHaveLength(43);
    expect(several(scores)).toEqual([[2567, 2568]]);
  });

  it('sheets named by two digits of their year are kept apart', () => {
    const scores = read(
      [67, 68].flatMap((year) => [
        sheet(`IIT${year}`, [[AGENCY], [], ...itemRows('i', 15, year)]),
        sheet(`OIT${year}`, [[AGENCY], [], ...itemRows('o', year === 67 ? 35 : 28, year)]),
      ]),
    );
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.items).toHaveLength(43);
    expect(scores.items[0]?.score.value).toBe(69);
    expect(several(scores)).toEqual([[2567, 2568]]);
  });

  it('a heading that gives a year holds for all tables below it', () => {
    const block = (year: number, base: number): CellOf[][] => [
      [`ผลการประเมินปีงบประมาณ พ.ศ. ${year}`],
      ...indicatorRows(base),
      [],
      ['เครื่องมือ', null, 'คะแนน'],
      ['แบบวัด IIT', null, base + 1],
      ['แบบวัด EIT', null, base + 2],
      ['แบบวัด OIT', null, base + 3],
      ['คะแนนรวม ITA', null, base + 4],
      [],
    ];
    const sheets = [sheet('ITA', [[AGENCY], ...block(2567, 60), ...block(2568, 80)])];
    for (const [year, base] of [
      [2567, 60],
      [2568, 80],
    ] as const) {
      const scores = read(sheets, { year });
      expect(scores.indicators.map(({ score }) => score.value)).toEqual(INDICATORS.map((_, index) => base + index));
      expect(scores.tools.map(({ score }) => score.value)).toEqual([base + 1, base + 2, base + 3]);
      expect(scores.overall.map(({ value }) => value)).toEqual([base + 4]);
    }
    expect(read(sheets).fiscalYear.year).toBe(2568);
  });

  it('a title left over from last year costs no scores where the items are this year’s, and is told', () => {
    const sheets = [
      sheet('IIT', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2568'], [], ...itemRows('i', 15)]),
      sheet('EIT', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2568'], [], ...itemRows('e', 9)]),
      sheet('OIT', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2567'], [], ...itemRows('o', 28)]),
    ];
    const scores = read(sheets);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.items).toHaveLength(52);
    expect(several(scores)).toEqual([[2567, 2568]]);
  });

  it('last year’s items stay out where they are last year’s, and are told', () => {
    const sheets = [
      sheet('IIT', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2568'], [], ...itemRows('i', 15)]),
      sheet('EIT', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2568'], [], ...itemRows('e', 9)]),
      sheet('OIT', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2567'], [], ...itemRows('o', 35)]),
    ];
    const scores = read(sheets, { year: 2568 });
    expect(scores.items).toHaveLength(24);
    expect(several(read(sheets))).toEqual([[2567, 2568]]);
  });

  it('a heading whose items are another year’s does not make them its own', () => {
    const sheets = [
      sheet('OIT ใหม่', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2569'], [], ...itemRows('o', 28)]),
      sheet('OIT', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2568'], [], ...itemRows('o', 28)]),
    ];
    expect(read(sheets).fiscalYear.year).toBe(2568);
  });
});

describe('what is not this year’s result', () => {
  const result = sheet('คะแนน', [
    [AGENCY],
    ['ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2568'],
    [],
    ...itemRows('i', 15),
    [],
    ...itemRows('e', 9),
    [],
    ...itemRows('o', 28),
  ]);

  it.each([
    ['แผน OIT', 'แผนดำเนินการ OIT ปี 2569', ['ข้อ', 'รายการ', 'งบประมาณ', 'ร้อยละความคืบหน้า'], 26],
    ['แผนติดตาม', 'แผนติดตามการดำเนินงาน OIT ปีงบประมาณ พ.ศ. 2568', ['ข้อ', 'รายการ', 'งบ', 'ความคืบหน้า (%)'], 28],
    ['เช็คลิสต์', 'รายการที่ต้องเผยแพร่', ['ข้อ', 'รายการ', 'มี/ไม่มี', 'จำนวนไฟล์'], 28],
    ['ติดตาม', 'ติดตามความก้าวหน้า', ['ข้อ', 'รายการ', 'หมาย', 'ร้อยละที่แล้วเสร็จ'], 28],
  ])('sheet %s of a plan before the scores', (name, title, headings, last) => {
    const plan = sheet(name, [
      [title],
      headings,
      ...upTo(last).map((number) => [`o${number}`, 'จัดทำ', number * 1000, (number * 3) % 100]),
    ]);
    const scores = read([plan, result]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.items).toHaveLength(52);
    expect(new Set(scores.items.map(({ score }) => score.cell.sheet))).toEqual(new Set(['คะแนน']));
    expect(scores.notUnderstood.filter(({ kind }) => kind !== 'table-left-out')).toEqual([]);
  });

  it('is told where its numbers look like scores', () => {
    const plan = sheet('ติดตาม', [
      ['ข้อ', 'ร้อยละที่แล้วเสร็จ'],
      ...upTo(28).map((number): CellOf[] => [`o${number}`, (number * 3) % 100]),
    ]);
    expect(read([plan, result]).notUnderstood).toMatchObject([
      { kind: 'table-left-out', why: 'plan', range: { sheet: 'ติดตาม', firstRow: 1, lastRow: 28 } },
    ]);
  });

  it('counts beside codes alone are no scores of another code', () => {
    const counts = sheet('เช็คลิสต์', [
      ['แบบตรวจ OIT 2568'],
      ['ข้อ', 'รายการ', 'จำนวนไฟล์'],
      ...upTo(28).map((number) => [`o${number}`, 'จัดทำ', 1 + (number % 4)]),
    ]);
    const scores = read([counts, sheet('คะแนน', [[AGENCY], ['ปี 2568'], [], ...indicatorRows(80)])]);
    expect(scores.items).toEqual([]);
    expect(scores.indicators).toHaveLength(10);
  });

  const tools: CellOf[][] = [
    ['เครื่องมือ', 'คะแนน'],
    ['แบบวัด IIT', 96],
    ['แบบวัด EIT', 95],
    ['แบบวัด OIT', 91],
  ];

  it('last year’s total below the tools is not this year’s', () => {
    const rows = [[AGENCY], ['ปีงบประมาณ พ.ศ. 2568'], [], ...tools, ['คะแนนรวม ITA', 94], ['คะแนนรวมปี 2567', 91.11]];
    const scores = read([sheet('S', rows)]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.overall.map(({ value }) => value)).toEqual([94]);
  });

  it('a list of years gives the overall score where nothing else does', () => {
    const trend: CellOf[][] = [
      ['ปีงบประมาณ', 'คะแนนรวม'],
      [2566, 90.45],
      [2567, 93.3],
      [2568, 94.82],
    ];
    const rows = [[`${AGENCY} ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568`], [], ...trend, [], [], ...tools];
    const scores = read([sheet('สรุป', rows)]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.overall.map(({ value, cell }) => [value, cell.row, cell.column])).toEqual([[94.82, 5, 1]]);
    const stated = read([sheet('สรุป', [...rows, ['คะแนนรวม ITA', 94.8]])]);
    expect(stated.overall.map(({ value }) => value)).toEqual([94.8]);
    const earlier = [
      [2566, 90.45],
      [2567, 93.3],
    ];
    expect(scores.earlierOverall.map(({ year, score }) => [year, score.value])).toEqual(earlier);
    expect(stated.earlierOverall.map(({ year, score }) => [year, score.value])).toEqual(earlier);
  });

  it('columns of years give the overall scores of the years before, in their order and without impossible ones', () => {
    const heads: CellOf[] = ['เครื่องมือ', 'คะแนนปี 2568', 'คะแนนปี 2567', 'คะแนนปี 2566', 'คะแนนปี 2565'];
    const rows: CellOf[][] = [
      ['IIT', 96, 90, 80, 85],
      ['EIT', 95, 91, 81, 85],
      ['OIT', 91, 92, 82, 85],
    ];
    const total: CellOf[] = ['คะแนนภาพรวม', 94, 91.1, 8_110, 85];
    const scores = read([sheet('S', [[AGENCY], ['ปีงบประมาณ พ.ศ. 2568'], [], heads, ...rows, total])]);
    expect(scores.earlierOverall.map(({ year, score }) => [year, score.value])).toEqual([
      [2565, 85],
      [2567, 91.1],
    ]);
  });

  describe.each([
    ['the first cell of each', false],
    ['cells merged over each', true],
  ])('years over groups of columns, in %s,', (_, isMerged) => {
    const codes = [...Array.from({ length: 15 }, (_each, index) => `i${index + 1}`), 'e1', 'e2', 'o1', 'o2'];

    it.each<[string, readonly string[], (scores: ScoreSet) => readonly (number | null)[]]>([
      ['tools', ['IIT', 'EIT', 'OIT'], ({ tools }) => tools.map(({ score }) => score.value)],
      ['indicators', INDICATORS, ({ indicators }) => indicators.map(({ score }) => score.value)],
      ['items', codes, ({ items }) => items.map(({ score }) => score.value)],
    ])('part the %s of a list of agencies', (_what, labels, valuesOf) => {
      const blank = labels.slice(1).map(() => null);
      for (const years of [
        ['ปี 2567', 'ปี 2568'],
        ['ปีงบประมาณ พ.ศ. 2568', 'ปีงบประมาณ พ.ศ. 2567'],
        [2567, 2568],
      ]) {
        const isNewestFirst = String(years[0]).includes('2568');
        const row = (name: string, base: number): CellOf[] => {
          const [older, newer] = [0, 5].map((more) => labels.map((_label, index) => base + more + index / 10));
          return [
            name,
            ...(isNewestFirst ? [...(newer ?? []), ...(older ?? [])] : [...(older ?? []), ...(newer ?? [])]),
          ];
        };
        const last = toA1({ row: 1, column: labels.length });
        const [from, to] = [labels.length + 1, labels.length * 2].map((column) => toA1({ row: 1, column }));
        const options = isMerged ? { merges: [`B2:${last}`, `${from ?? ''}:${to ?? ''}`] } : {};
        const rows: CellOf[][] = [
          ['ผลการประเมิน ITA'],
          ['หน่วยงาน', years[0] ?? null, ...blank, years[1] ?? null],
          [null, ...labels, ...labels],
          row('เทศบาลตำบลดอนแรด', 60),
          row(AGENCY, 80),
          row('องค์การบริหารส่วนตำบลละหาร', 70),
        ];
        const scores = read([sheet('S', rows, options)], { agency: AGENCY });
        expect(scores.fiscalYear.year).toBe(2568);
        expect(valuesOf(scores)).toEqual(labels.map((_label, index) => 85 + index / 10));
      }
    });
  });

  it('headings of years hold for the tables below that begin with but a title', () => {
    const rows = (tool: string, count: number): CellOf[][] => [
      [`แบบวัดการรับรู้ (${tool})`],
      ...Array.from({ length: count }, (_, index): CellOf[] => [index + 1, 'คำถาม', 60 + index, 70 + index]),
    ];
    const heads: CellOf[][] = [
      ['ข้อ', 'คำถาม', 'ผลคะแนน', null],
      [null, null, 'ปี 2567', 'ปี 2568'],
    ];
    const { items } = read([
      sheet('S', [[AGENCY], ...heads, ...rows('IIT', 15), ...rows('EIT', 9), ...rows('OIT', 28)]),
    ]);
    expect(items).toHaveLength(52);
    expect(items.filter(({ score }) => score.cell.column !== 3)).toEqual([]);
  });

  it('columns of years give the indicators of the year right before', () => {
    const heads: CellOf[] = ['ที่', 'ตัวชี้วัด', 'ปี 2566', 'ปี 2567', 'ปี 2568'];
    const rows = INDICATORS.map((name, index): CellOf[] => [index + 1, name, 70 + index, 80 + index, 90 + index]);
    const [first = [], second = [], ...others] = rows;
    const { yearBefore } = read([sheet('S', [[AGENCY], heads, first, second.with(3, '-'), ...others])]);
    expect(yearBefore?.year).toBe(2567);
    expect(yearBefore?.indicators.map(({ number, score }) => [number, score.value])).toEqual(
      [1, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => [number, 79 + number]),
    );
    const apart = read([sheet('S', [[AGENCY], heads.toSpliced(3, 1), ...rows.map((row) => row.toSpliced(3, 1))])]);
    expect(apart.yearBefore).toBeNull();
  });

  it('a list of years counts for no agency where there are several', () => {
    const trend: CellOf[][] = [
      ['ปี', 'คะแนนรวม'],
      [2567, 93.3],
      [2568, 94.82],
    ];
    const other = 'องค์การบริหารส่วนตำบลหนองบัว';
    const of = (name: string): SnapshotSheet =>
      sheet(name, [[name], ['ปีงบประมาณ พ.ศ. 2568'], [], ...indicatorRows(80)]);
    const scores = read([of(AGENCY), of(other), sheet('ย้อนหลัง', trend)], { agency: AGENCY });
    expect(scores.earlierOverall).toEqual([]);
  });
});

describe('the assessment of vocational colleges', () => {
  const oit = (title: string, last: number): readonly SnapshotSheet[] => [
    sheet('OIT', [[title], ['ปีงบประมาณ พ.ศ. 2569'], ...itemRows('o', last)]),
  ];

  it('is taken where a college’s own items stand there', () => {
    expect(read(oit('วิทยาลัยการอาชีพสว่างแดนดิน ผล ITA', 23)).frameworkId).toBe('ovec-college-2569');
    expect(read(oit('สำนักงานคณะกรรมการการอาชีวศึกษา', 23)).frameworkId).toBe('ovec-college-2569');
  });

  it('is not taken for other agencies, nor for other items', () => {
    expect(read(oit(AGENCY, 23)).frameworkId).toBe('nacc-2569');
    expect(read(oit('วิทยาลัยการอาชีพสว่างแดนดิน', 26)).frameworkId).toBe('nacc-2569');
    expect(read(oit('วิทยาลัยพยาบาลบรมราชชนนี', 23)).frameworkId).toBe('nacc-2569');
  });
});
