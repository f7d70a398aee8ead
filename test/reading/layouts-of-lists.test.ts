import { describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../src/reading/read-scores';
import { readScores } from '../../src/reading/read-scores';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { sheet, workbook, type CellOf, type SheetOptions } from './sheet-of-rows';

const TITLE = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 จังหวัดน่าน';
const AGENCIES = ['เทศบาลเมืองน่าน', 'เทศบาลตำบลดู่ใต้', 'องค์การบริหารส่วนตำบลสะเนียน', 'องค์การบริหารส่วนตำบลถืมตอง'];
/** IIT, EIT, OIT and the overall score of each agency. */
const TOOLS: readonly (readonly number[])[] = [
  [91.56, 92.11, 98.75, 94.6],
  [89.71, 88.33, 100, 93.41],
  [94.05, 94.49, 95, 94.56],
  [93.5, 92.73, 82.86, 89.01],
];

const LEVELS = ['ผ่านดีเยี่ยม', 'ผ่านดี', 'ผ่าน', 'ต้องปรับปรุง'];

/** What is read of an agency: its tools, overall scores, levels, indicators and items; else why nothing is. */
function readingOf(sheets: readonly SnapshotSheet[], choices: ReadingChoices) {
  const result = readScores(workbook(...sheets), choices);
  if (!result.ok) return result.failure.kind;
  const { tools, overall, levels, indicators, items } = result.scores;
  return {
    tools: Object.fromEntries(tools.map(({ tool, score }) => [tool, score.value])),
    overall: [...new Set(overall.map(({ value }) => value))],
    levels: levels.map(({ text }) => text),
    indicators: indicators.map(({ number, score }) => [number, score.value]),
    items: items.length,
  };
}

const read = (rows: readonly CellOf[][], agency: string, year?: number, options: SheetOptions = {}) =>
  readingOf([sheet('สรุป', rows, options)], { agency, ...(year === undefined ? {} : { year }) });

/** The three tools of an agency by their names. */
const toolsAt = (at: number) => {
  const [IIT, EIT, OIT] = TOOLS[at] ?? [];
  return { IIT, EIT, OIT };
};

describe('a list of agencies with running numbers', () => {
  it.each([
    ['districts', ['ที่', 'อำเภอ', 'หน่วยงาน'], (at: number) => ['เมืองน่าน', AGENCIES[at] ?? null]],
    ['kinds', ['ลำดับ', 'ประเภท', 'ชื่อหน่วยงาน'], (at: number) => ['อปท.', AGENCIES[at] ?? null]],
    ['provinces and districts', ['ที่', 'จังหวัด', 'อำเภอ', 'อปท.'], (at: number) => ['น่าน', 'ปัว', AGENCIES[at] ?? null]],
  ])('has no items where %s stand before the names', (_, headings, cellsOf) => {
    const rows = AGENCIES.map((_name, at): CellOf[] => [at + 1, ...cellsOf(at), ...(TOOLS[at] ?? [])]);
    const list = [[TITLE], [...headings, 'IIT', 'EIT', 'OIT', 'ITA'], ...rows];
    expect(read(list, 'สะเนียน')).toMatchObject({ tools: toolsAt(2), overall: [94.56], items: 0 });
  });

  it('has no items of indicators whose columns follow', () => {
    const block = (numbers: readonly number[]): CellOf[][] => [
      ['ที่', 'หน่วยงาน', ...numbers.map((number) => `ตัวชี้วัดที่ ${number}`), 'คะแนนเฉลี่ย'],
      ...AGENCIES.map((name, at): CellOf[] => {
        const scores = numbers.map((number) => 80 + at + number / 2);
        return [at + 1, name, ...scores, scores.reduce((sum, score) => sum + score, 0) / scores.length];
      }),
      [null],
    ];
    const rows = [[TITLE], ...block([1, 2, 3, 4, 5]), ...block([6, 7, 8]), ...block([9, 10])];
    expect(read(rows, AGENCIES[2] ?? '')).toMatchObject({
      indicators: Array.from({ length: 10 }, (_, at) => [at + 1, 82 + (at + 1) / 2]),
      items: 0,
    });
  });
});

describe('the total of a list', () => {
  const body = AGENCIES.map((name, at): CellOf[] => [at + 1, name, ...(TOOLS[at] ?? []), LEVELS[at] ?? null]);

  it.each(['คะแนนรวม', 'คะแนน ITA', 'รวม', 'คะแนนเฉลี่ยถ่วงน้ำหนัก'])(
    'may be headed %s over the row of the tools',
    (total) => {
      const headings: CellOf[][] = [
        ['ที่', 'หน่วยงาน', 'คะแนนรายเครื่องมือ', null, null, total, 'ระดับ'],
        [null, null, 'IIT', 'EIT', 'OIT', null, null],
      ];
      const wanted = { tools: toolsAt(2), overall: [94.56], levels: ['ผ่าน'] };
      const rows = [[TITLE], ...headings, ...body];
      expect(read(rows, 'สะเนียน')).toMatchObject(wanted);
      const merges = ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3'];
      expect(read(rows, 'สะเนียน', undefined, { merges })).toMatchObject(wanted);
    },
  );

  it.each(['รวม', 'ผลรวม', 'คะแนน'])('may stand before the tools under %s', (total) => {
    const rows = AGENCIES.map((name, at): CellOf[] => [
      at + 1,
      name,
      TOOLS[at]?.[3] ?? null,
      ...(TOOLS[at] ?? []).slice(0, 3),
    ]);
    const list = [[TITLE], ['อันดับ', 'หน่วยงาน', total, 'IIT', 'EIT', 'OIT'], ...rows];
    expect(read(list, 'สะเนียน')).toMatchObject({ tools: toolsAt(2), overall: [94.56] });
  });

  it('is no column of fractions that the tools do not give', () => {
    const rows = AGENCIES.map((name, at): CellOf[] => [at + 1, name, ...(TOOLS[at] ?? []).map((score) => score / 100)]);
    const list = (total: string, change: number) => [
      [TITLE],
      ['ที่', 'หน่วยงาน', 'คะแนน IIT', 'คะแนน EIT', 'คะแนน OIT', total],
      ...rows.map((row) => row.map((cell, at) => (at === 5 && typeof cell === 'number' ? cell - change : cell))),
    ];
    expect(read(list('สรุป', 0), 'สะเนียน')).toMatchObject({ overall: [94.56] });
    expect(read(list('สัดส่วน', 0.05), 'สะเนียน')).toMatchObject({ overall: [] });
  });
});

describe('the levels of a list', () => {
  const list = (heading: string, levels: readonly string[]): CellOf[][] => [
    [TITLE],
    ['ที่', 'หน่วยงาน', 'IIT', 'EIT', 'OIT', 'ITA', heading],
    ...AGENCIES.map((name, at): CellOf[] => [at + 1, name, ...(TOOLS[at] ?? []), levels[at] ?? null]),
  ];

  it.each(['ผล', 'ผลประเมิน', 'ผลการประเมิน', 'ระดับคะแนน', 'เกณฑ์', 'สถานะ', 'แปลผล', 'อยู่ในเกณฑ์'])(
    'may stand under %s',
    (heading) => {
      expect(read(list(heading, LEVELS), 'สะเนียน')).toMatchObject({ levels: ['ผ่าน'] });
    },
  );

  it.each(['ระดับ IIT', 'ระดับเป้าหมาย', 'ผลปีก่อน'])('are not those under %s', (heading) => {
    expect(read(list(heading, LEVELS), 'สะเนียน')).toMatchObject({ levels: [] });
  });

  it('are none where results only pass or fail', () => {
    const rows = list('ผลการประเมิน', ['ผ่าน', 'ผ่าน', 'ผ่าน', 'ไม่ผ่าน']);
    expect(read(rows, 'สะเนียน')).toMatchObject({ levels: [] });
  });

  it('may stand in the cells of the scores', () => {
    const rows = AGENCIES.map((name, at): CellOf[] => [
      name,
      `91.00 (${LEVELS[at] ?? ''})`,
      `90.50 (${LEVELS[3 - at] ?? ''})`,
    ]);
    const years = [['ผลการประเมิน ITA จังหวัดน่าน'], ['หน่วยงาน', 'ปี 2567', 'ปี 2568'], ...rows];
    expect(read(years, 'สะเนียน', 2567)).toMatchObject({ overall: [91], levels: ['ผ่าน'] });
    expect(read(years, 'สะเนียน', 2568)).toMatchObject({ overall: [90.5], levels: ['ผ่านดี'] });
  });

  it('may be those of the section that an agency is in', () => {
    const rows: CellOf[][] = [
      [TITLE],
      ['ที่', 'หน่วยงาน', 'คะแนน'],
      ...AGENCIES.flatMap((name, at): CellOf[][] => [
        [`ระดับ${LEVELS[at] ?? ''} (1 แห่ง)`],
        [1, name, TOOLS[at]?.[3] ?? null],
      ]),
    ];
    expect(read(rows, 'สะเนียน')).toMatchObject({ overall: [94.56], levels: ['ผ่าน'] });
  });

  const byYear = (at: number, year: number): string | undefined => LEVELS[(at + year) % 4];

  it.each([
    ['beside the scores of each', [['ที่', 'หน่วยงาน', 'คะแนนปี 2567', 'ระดับ', 'คะแนนปี 2568', 'ระดับ']], false],
    [
      'under one heading for both',
      [
        ['ที่', 'หน่วยงาน', 'คะแนน ITA', null, 'ระดับ', null],
        [null, null, 2567, 2568, 2567, 2568],
      ],
      true,
    ],
  ])('of two years may stand %s', (_, headings, isGrouped) => {
    const rows = AGENCIES.map((name, at): CellOf[] => {
      const [before, now] = [byYear(at, 2567) ?? null, byYear(at, 2568) ?? null];
      return isGrouped ? [at + 1, name, 91, 92, before, now] : [at + 1, name, 91, before, 92, now];
    });
    const sheetRows: CellOf[][] = [['เปรียบเทียบคะแนน ITA'], ...headings, ...rows];
    const options = isGrouped ? { merges: ['C2:D2', 'E2:F2', 'A2:A3', 'B2:B3'] } : {};
    for (const year of [2567, 2568])
      expect(read(sheetRows, 'สะเนียน', year, options), String(year)).toMatchObject({ levels: [byYear(2, year)] });
  });

  it('of years in rows are each of its own', () => {
    const rows = [2566, 2567, 2568].map((year, at): CellOf[] => [year, ...(TOOLS[at] ?? []), LEVELS[at] ?? null]);
    const years = [['ผลการประเมิน ITA เทศบาลเมืองน่าน'], ['ปีงบประมาณ', 'IIT', 'EIT', 'OIT', 'คะแนนรวม', 'ระดับ'], ...rows];
    expect(read(years, 'เทศบาลเมืองน่าน', 2567)).toMatchObject({ overall: [93.41], levels: ['ผ่านดี'] });
  });
});

describe('the level on a sheet or in a block', () => {
  const block = (at: number): CellOf[][] => [
    ['เครื่องมือ', 'คะแนน'],
    ...['IIT', 'EIT', 'OIT', 'คะแนนรวม'].map((label, index): CellOf[] => [label, TOOLS[at]?.[index] ?? null]),
    ['ระดับ', LEVELS[at] ?? null],
  ];

  it('is that of its year', () => {
    const title = ['ผลการประเมิน ITA เทศบาลเมืองน่าน'];
    const stacked = [title, ['ปีงบประมาณ พ.ศ. 2567'], ...block(0), [null], ['ปีงบประมาณ พ.ศ. 2568'], ...block(1)];
    const apart = [sheet('2567', [title, ...block(0)]), sheet('2568', [title, ...block(1)])];
    for (const [at, year] of [2567, 2568].entries()) {
      expect(read(stacked, 'เทศบาลเมืองน่าน', year)).toMatchObject({ levels: [LEVELS[at]] });
      expect(readingOf(apart, { year })).toMatchObject({ levels: [LEVELS[at]] });
    }
  });

  it('is that of the agency that the sheet is named after', () => {
    const sheets = AGENCIES.map((name, at) => sheet(name, [['ผลการประเมิน ITA ปีงบประมาณ 2568'], ...block(at)]));
    for (const [at, agency] of AGENCIES.entries())
      expect(readingOf(sheets, { agency }), agency).toMatchObject({ levels: [LEVELS[at]] });
  });
});

describe('a line for each score of an agency and a year', () => {
  it.each(['เครื่องมือ', 'tool'])('has the tools and the total under %s apart', (heading) => {
    const lines = AGENCIES.flatMap((name, at) =>
      [2567, 2568].flatMap((year): CellOf[][] =>
        ['IIT', 'EIT', 'OIT', 'คะแนนรวม'].map((label, index) => [
          name,
          year,
          label,
          (TOOLS[(at + year) % 4] ?? [])[index] ?? null,
        ]),
      ),
    );
    const rows: CellOf[][] = [['หน่วยงาน', 'ปีงบประมาณ', heading, 'คะแนน'], ...lines];
    for (const year of [2567, 2568])
      expect(read(rows, 'สะเนียน', year), String(year)).toMatchObject({
        tools: toolsAt((2 + year) % 4),
        overall: [TOOLS[(2 + year) % 4]?.[3]],
      });
  });
});

describe('a list that goes on beside itself', () => {
  const fold = (at: number, ...cells: (keyof typeof CELLS)[]): CellOf[] => cells.map((cell) => CELLS[cell](at));
  const CELLS = {
    ที่: (at: number): CellOf => at + 1,
    หน่วยงาน: (at: number): CellOf => AGENCIES[at] ?? null,
    IIT: (at: number): CellOf => TOOLS[at]?.[0] ?? null,
    EIT: (at: number): CellOf => TOOLS[at]?.[1] ?? null,
    OIT: (at: number): CellOf => TOOLS[at]?.[2] ?? null,
    คะแนน: (at: number): CellOf => TOOLS[at]?.[3] ?? null,
    ระดับ: (at: number): CellOf => LEVELS[at] ?? null,
  };

  it.each([[[]], [[null]]])('has the agencies of all its parts', (gap) => {
    const headings = ['ที่', 'หน่วยงาน', 'คะแนน', 'ระดับ'] as const;
    const rows = [0, 1].map((at) => [...fold(at, ...headings), ...gap, ...fold(at + 2, ...headings)]);
    const list: CellOf[][] = [[TITLE], [...headings, ...gap, ...headings], ...rows];
    for (const [at, name] of AGENCIES.entries())
      expect(read(list, name), name).toMatchObject({ overall: [TOOLS[at]?.[3]], levels: [LEVELS[at]] });
  });

  it('may have tools in each of its parts', () => {
    const headings = ['หน่วยงาน', 'IIT', 'EIT', 'OIT'] as const;
    const rows = [0, 1].map((at) => [...fold(at, ...headings), ...fold(at + 2, ...headings)]);
    const list: CellOf[][] = [[TITLE], [...headings, ...headings], ...rows];
    for (const [at, name] of AGENCIES.entries()) expect(read(list, name), name).toMatchObject({ tools: toolsAt(at) });
  });
});

describe('a line for each year of an agency', () => {
  it.each([
    ['with running numbers', true],
    ['without', false],
  ])('has its name in the first only, %s', (_, isNumbered) => {
    const rows = AGENCIES.flatMap((name, at) =>
      [2567, 2568].map((year, index): CellOf[] => [
        ...(isNumbered ? [index === 0 ? at + 1 : null] : []),
        index === 0 ? name : null,
        year,
        ...(TOOLS[(at + index) % 4] ?? []),
      ]),
    );
    const headings = [...(isNumbered ? ['ที่'] : []), 'หน่วยงาน', 'ปีงบประมาณ', 'IIT', 'EIT', 'OIT', 'ITA'];
    const list = [['ผลการประเมิน ITA ย้อนหลัง'], headings, ...rows];
    expect(read(list, 'สะเนียน', 2567)).toMatchObject({ tools: toolsAt(2), overall: [94.56] });
    expect(read(list, 'สะเนียน', 2568)).toMatchObject({ tools: toolsAt(3), overall: [89.01] });
  });
});

describe('a list of overall scores', () => {
  const list = (title: string, headings: readonly CellOf[]): CellOf[][] => [
    [title],
    ['หน่วยงาน', ...headings],
    ...AGENCIES.map((name, at): CellOf[] => [name, 80 + at, TOOLS[at]?.[3] ?? null]),
  ];

  it.each([
    ['numbers', [2567, 2568]],
    ['short years', ['ปีงบฯ 67', 'ปีงบฯ 68']],
    ['the assessment with short years', ['ITA 67', 'ITA 68']],
  ])('may have years as %s and no running numbers', (_, headings) => {
    expect(read(list('คะแนน ITA', headings), 'สะเนียน', 2567)).toMatchObject({ overall: [82] });
    expect(read(list('คะแนน ITA', headings), 'สะเนียน', 2568)).toMatchObject({ overall: [94.56] });
  });

  it.each([
    ['ปีที่แล้ว', 'ปีนี้'],
    ['คะแนนปีก่อน', 'คะแนนปีปัจจุบัน'],
    ['คะแนนเดิม', 'คะแนนใหม่'],
  ])('has that of its title under %s and %s', (...headings) => {
    expect(read(list(TITLE, headings), 'สะเนียน', 2568)).toMatchObject({ overall: [94.56] });
  });

  it('may be headed as a total where levels stand beside it', () => {
    const rows = AGENCIES.map((name, at): CellOf[] => [at + 1, name, TOOLS[at]?.[3] ?? null, LEVELS[at] ?? null]);
    const headed = (last: string) => [[TITLE], ['ที่', 'หน่วยงาน', 'รวม', last], ...rows];
    expect(read(headed('ระดับ'), 'สะเนียน')).toMatchObject({ overall: [94.56], levels: ['ผ่าน'] });
    expect(read(headed('หมายเหตุ'), 'สะเนียน')).toBe('no-scores');
  });
});

describe('the total of weighted points', () => {
  it.each(['รวม (100 คะแนน)', 'ITA'])('is the overall score under %s', (total) => {
    const rows = AGENCIES.map((name, at): CellOf[] => {
      const points = [0.3, 0.3, 0.4].map((weight, index) => (TOOLS[at]?.[index] ?? 0) * weight);
      return [at + 1, name, ...points, points.reduce((sum, each) => sum + each, 0)];
    });
    const headings = ['IIT (30 คะแนน)', 'EIT (30 คะแนน)', 'OIT (40 คะแนน)', total];
    const result = readScores(workbook(sheet('สรุป', [[TITLE], ['ที่', 'หน่วยงาน', ...headings], ...rows])), {
      agency: 'สะเนียน',
    });
    if (!result.ok) throw new Error(result.failure.kind);
    expect(result.scores.overall[0]?.value).toBeCloseTo(94.56, 2);
    expect(result.scores.tools).toEqual([]);
    expect(result.scores.notUnderstood).toMatchObject([{ kind: 'ambiguous-score-column', text: 'IIT (30 คะแนน)' }]);
  });
});

describe('tools of years in columns', () => {
  it('have a total in the line below them for each year', () => {
    const blocks = AGENCIES.flatMap((name, at): CellOf[][] =>
      ['IIT', 'EIT', 'OIT', 'รวม'].map((label, index) => [
        name,
        label,
        TOOLS[(at + 1) % 4]?.[index] ?? null,
        TOOLS[at]?.[index] ?? null,
      ]),
    );
    const list = [['ผลการประเมิน ITA ย้อนหลัง'], ['หน่วยงาน', 'เครื่องมือ', 'ปี 2567', 'ปี 2568'], ...blocks];
    expect(read(list, 'สะเนียน', 2567)).toMatchObject({ tools: toolsAt(3), overall: [89.01] });
    expect(read(list, 'สะเนียน', 2568)).toMatchObject({ tools: toolsAt(2), overall: [94.56] });
  });
});
