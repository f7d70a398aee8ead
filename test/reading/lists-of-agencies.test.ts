import { describe, expect, it } from 'vitest';
import { agencyKey, findAgency, isWholeNameWithin } from '../../src/reading/agency-name';
import { readScores } from '../../src/reading/read-scores';
import type { CellRange } from '../../src/workbook/address';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 จังหวัดสมุทรสาคร';
const TOOLS: CellOf[] = ['IIT', 'EIT', 'OIT', 'คะแนนรวม'];
/** Each name begins with one before it. */
const AGENCIES = ['เทศบาลตำบลบางสมุทร', 'เทศบาลตำบลบางสมุทรเหนือ', 'เทศบาลตำบลบางสมุทรใต้', 'เทศบาลเมืองคลองใหญ่'];
const SCORES: readonly (readonly number[])[] = [
  [80, 81, 82, 81.1],
  [90, 91, 92, 91.1],
  [70, 71, 72, 71.1],
  [60, 61, 62, 61.1],
];

function tools(rows: readonly CellOf[][], agency: string, year?: number, merges: readonly CellRange[] = []) {
  const result = readScores(workbook({ ...sheet('คะแนน', rows), merges }), {
    agency,
    ...(year === undefined ? {} : { year }),
  });
  if (!result.ok) return result.failure.kind;
  return result.scores.tools.map(({ score }) => score.value);
}

describe('a list of agencies', () => {
  it.each([
    ['people who answered', 'จำนวนผู้ตอบ', [120, 300, 88, 41]],
    ['ranks', 'อันดับ', [3, 1, 4, 2]],
    ['codes of agencies', 'รหัส อปท.', [5_740_101, 5_740_102, 5_740_103, 5_740_104]],
    ['scores of another evaluation', 'คะแนน LPA', [88.1, 77.2, 91.4, 69.9]],
  ])('has the scores of its own rows where %s stand between name and scores', (_, heading, values) => {
    const rows = AGENCIES.map((name, at): CellOf[] => [at + 1, name, values[at] ?? null, ...(SCORES[at] ?? [])]);
    const list = [[TITLE], ['ที่', 'หน่วยงาน', heading, ...TOOLS], ...rows];
    for (const [at, name] of AGENCIES.entries()) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });

  it('may name them after their scores', () => {
    const rows = AGENCIES.map((name, at): CellOf[] => [at + 1, ...(SCORES[at] ?? []), name]);
    const list = [[TITLE], ['ลำดับ', ...TOOLS, 'ชื่อหน่วยงาน'], ...rows];
    for (const [at, name] of AGENCIES.entries()) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });

  it('refuses part of a name that another one begins with', () => {
    const list = [
      [TITLE],
      ['หน่วยงาน', ...TOOLS],
      ...AGENCIES.map((name, at): CellOf[] => [name, ...(SCORES[at] ?? [])]),
    ];
    expect(tools(list, 'เทศบาลตำบลบาง')).toBe('agency-not-found');
    expect(tools(list.toSpliced(2, 1), 'เทศบาลตำบลบางสมุทร')).toBe('agency-not-found');
    expect(tools(list, 'คลองใหญ่')).toEqual([60, 61, 62]);
  });

  it.each<[string, string, readonly CellOf[], readonly string[]]>([
    ['provinces beside how many agencies they have', 'จังหวัด', [51, 52, 48], ['จังหวัดน่าน', 'จังหวัดแพร่', 'จังหวัดพะเยา']],
    ['faculties in English', 'Faculty', [], ['Faculty of Science', 'Faculty of Law', 'Graduate School']],
    ['divisions and offices', 'กอง/สำนัก', [], ['กองกลาง', 'กองแผนงาน', 'สำนักหอสมุด']],
    ['divisions', 'ส่วนงาน', [], ['กองกลาง', 'กองแผนงาน', 'กองพัฒนานักศึกษา']],
  ])('may be one of %s', (_, heading, counts, names) => {
    const rows = names.map((name, at): CellOf[] => [
      at + 1,
      name,
      ...(counts.length > 0 ? [counts[at] ?? null] : []),
      ...(SCORES[at] ?? []),
    ]);
    const list = [
      ['ผลการประเมิน ITA ปี 2568'],
      ['ที่', heading, ...(counts.length > 0 ? ['จำนวนหน่วยงาน'] : []), ...TOOLS],
      ...rows,
    ];
    for (const [at, name] of names.entries()) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
    expect(tools(list, 'ไม่มีจริง')).toBe('agency-not-found');
  });

  it('whose names are of kinds only has no scores of a name that it does not have', () => {
    const rows = ['อบจ.', 'เทศบาล', 'อบต.'].map((kind, at): CellOf[] => [at + 1, kind, 5 + at, ...(SCORES[at] ?? [])]);
    expect(tools([['ผล ITA 2568'], ['ที่', 'ประเภท', 'จำนวน', ...TOOLS], ...rows], 'ไม่มีจริง')).toBe('agency-not-found');
  });

  it.each(['ภาพรวม', 'ภาพรวม ITA', 'ภาพรวมทั้งจังหวัด', 'ทั้งจังหวัด', 'ผลรวมเฉลี่ย', 'มัธยฐาน', 'ค่าเฉลี่ยรวม'])(
    'has no agency %s, wherever that row stands',
    (words) => {
      const agencies = AGENCIES.map((name, at): CellOf[] => [at + 1, name, ...(SCORES[at] ?? []), 'ผ่าน']);
      const summary: CellOf[] = [null, words, 55, 56, 57, 56.1];
      for (const at of [0, 2, agencies.length]) {
        const list = [[TITLE], ['ที่', 'หน่วยงาน', ...TOOLS, 'ระดับ'], ...agencies.toSpliced(at, 0, summary)];
        const result = readScores(workbook(sheet('คะแนน', list)), {});
        const scores = result.ok ? result.scores : null;
        expect(scores?.agency?.name).toBe(AGENCIES[0]);
        expect(scores?.notUnderstood.map((one) => (one.kind === 'several-agencies' ? one.names : one.kind))).toEqual([
          AGENCIES,
        ]);
        expect(scores?.overall.map(({ value }) => value)).toEqual([81.1]);
        for (const [index, name] of AGENCIES.entries()) expect(tools(list, name)).toEqual(SCORES[index]?.slice(0, 3));
      }
    },
  );

  it('keeps agencies whose own name begins like a sum', () => {
    const names = ['กลางเวียง', 'รวมไทยพัฒนา', 'บ้านใหม่'];
    const rows = names.map((name, at): CellOf[] => ['เทศบาลตำบล', name, ...(SCORES[at] ?? [])]);
    const list = [[TITLE], ['ประเภท', 'ชื่อ อปท.', ...TOOLS], ...rows];
    for (const [at, name] of names.entries()) {
      expect(tools(list, `เทศบาลตำบล${name}`), name).toEqual(SCORES[at]?.slice(0, 3));
    }
  });

  it.each([
    ['1.', '2.', '3.', '4.'],
    ['1)', '2)', '3)', '4)'],
    ['๑. ', '๒. ', '๓. ', '๔. '],
    ['(1) ', '(2) ', '(3) ', '(4) '],
  ])('may number its names: %s', (...numbers) => {
    const rows = AGENCIES.map((name, at): CellOf[] => [`${numbers[at] ?? ''}${name}`, ...(SCORES[at] ?? [])]);
    const list = [[TITLE], ['หน่วยงาน', ...TOOLS], ...rows];
    const result = readScores(workbook(sheet('คะแนน', list)), {});
    expect(result.ok && [result.scores.agency?.name, result.scores.items]).toEqual([AGENCIES[0], []]);
    for (const [at, name] of AGENCIES.entries()) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });

  const departments = ['กรมที่ดิน', 'กรมการปกครอง', 'กรมประมง', 'กรมการข้าว'];
  it.each<[string, readonly string[], readonly (string | null)[], readonly string[]]>([
    ['its ministry', ['กระทรวง', 'หน่วยงาน'], ['กระทรวงมหาดไทย', 'กระทรวงเกษตรและสหกรณ์'], departments],
    ['its ministry in short', ['กระทรวง', 'กรม'], ['มหาดไทย', 'เกษตรฯ'], departments],
    [
      'its university',
      ['มหาวิทยาลัย', 'คณะ/สำนัก'],
      ['มหาวิทยาลัยราชภัฏน่าน', 'มหาวิทยาลัยพะเยา'],
      ['คณะครุศาสตร์', 'สำนักงานอธิการบดี', 'คณะนิติศาสตร์', 'กองกลาง'],
    ],
  ])('may say beside each agency %s, merged or again and again', (_, headings, over, names) => {
    const rowsWith = (overAt: (at: number) => string | null): CellOf[][] => [
      ['ผลการประเมิน ITA ปี 2568'],
      [...headings, ...TOOLS],
      ...names.map((name, at): CellOf[] => [overAt(at), name, ...(SCORES[at] ?? [])]),
    ];
    const merged = rowsWith((at) => (at % 2 === 0 ? (over[at / 2] ?? null) : null));
    const merges = [2, 4].map((row) => ({ firstRow: row, lastRow: row + 1, firstColumn: 0, lastColumn: 0 }));
    const repeated = rowsWith((at) => over[Math.floor(at / 2)] ?? null);
    for (const [at, name] of names.entries()) {
      expect(tools(repeated, name), name).toEqual(SCORES[at]?.slice(0, 3));
      expect(tools(merged, name, undefined, merges), name).toEqual(SCORES[at]?.slice(0, 3));
    }
    expect(tools(repeated, over[0] ?? '')).toBe('agency-not-found');
    const mean: CellOf[] = [over[0] ?? null, 'ค่าเฉลี่ยกระทรวง', 50, 50, 50, 50];
    expect(tools(repeated.toSpliced(2, 0, mean), names[0] ?? '')).toEqual([80, 81, 82]);
    expect(tools(repeated.toSpliced(2, 0, mean), over[0] ?? '')).toBe('agency-not-found');
  });

  it('tells blocks apart whose agencies have names that begin alike', () => {
    const blocks = AGENCIES.flatMap((name, at): CellOf[][] => [
      [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ${name}`],
      ['เครื่องมือ', 'คะแนน'],
      ...['IIT', 'EIT', 'OIT'].map((tool, index): CellOf[] => [tool, SCORES[at]?.[index] ?? null]),
      [],
    ]);
    for (const [at, name] of AGENCIES.entries()) expect(tools(blocks, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });
});

describe('a list with a line for each agency and what it scored', () => {
  const province = (at: number): CellOf => (at === 0 ? 'สมุทรสาคร' : null);

  it('has the tools of its own lines, with the year over the scores', () => {
    const rows = AGENCIES.flatMap((name, at) =>
      TOOLS.map((tool, index): CellOf[] => [name, tool, SCORES[at]?.[index] ?? null]),
    );
    const list = [['หน่วยงาน', 'เครื่องมือ', 'คะแนน ปี 2568'], ...rows];
    for (const [at, name] of AGENCIES.entries()) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });

  it.each([
    ['named in every line', true],
    ['named in its first line alone', false],
  ])('has the indicators of its own lines, %s', (_, isRepeated) => {
    const rows = AGENCIES.flatMap((name, at) =>
      INDICATORS.map((indicator, index): CellOf[] => [
        province(at + index),
        isRepeated || index === 0 ? name : null,
        `${index + 1} ${indicator}`,
        50 + 10 * at + index / 10,
      ]),
    );
    const list = [['จังหวัด', 'หน่วยงาน', 'ตัวชี้วัด', 'คะแนน ปี 2568'], ...rows];
    for (const [at, agency] of AGENCIES.entries()) {
      const result = readScores(workbook(sheet('คะแนน', list)), { agency });
      const scores = result.ok ? result.scores.indicators.map(({ score }) => score.value) : [];
      expect(scores, agency).toEqual(INDICATORS.map((__, index) => 50 + 10 * at + index / 10));
    }
  });
});

describe('years under each tool or indicator', () => {
  const years: readonly (readonly [string, CellOf, CellOf])[] = [
    ['as text', '2567', '2568'],
    ['as numbers', 2567, 2568],
    ['with their word', 'ปี 2567', 'ปี 2568'],
    ['in Thai digits', 'ปี ๒๕๖๗', 'ปี ๒๕๖๘'],
  ];
  const labels = ['IIT', 'EIT', 'OIT'];
  const merges: CellRange[] = [
    ...labels.map((_, at) => ({ firstRow: 1, lastRow: 1, firstColumn: 1 + 2 * at, lastColumn: 2 + 2 * at })),
    { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
  ];

  it.each(years)('part the scores: %s', (_, before, now) => {
    const rows = AGENCIES.map((name, at): CellOf[] => [
      name,
      ...labels.flatMap((_label, index) => [(SCORES[at]?.[index] ?? 0) - 9, SCORES[at]?.[index] ?? null]),
    ]);
    const list: CellOf[][] = [
      ['ผลการประเมิน ITA จังหวัดสมุทรสาคร'],
      ['หน่วยงาน', ...labels.flatMap((label) => [label, null])],
      [null, ...labels.flatMap(() => [before, now])],
      ...rows,
    ];
    expect(tools(list, 'เทศบาลตำบลบางสมุทร', 2568, merges)).toEqual([80, 81, 82]);
    expect(tools(list, 'เทศบาลตำบลบางสมุทร', 2567, merges)).toEqual([71, 72, 73]);
    expect(tools(list, 'เทศบาลตำบลบางสมุทรใต้', undefined, merges)).toEqual([70, 71, 72]);
  });

  it('part the indicators of one agency, the newest year first', () => {
    const rows: CellOf[][] = [
      ['ผลการประเมิน ITA เทศบาลตำบลบางสมุทร'],
      INDICATORS.flatMap((name) => [name, null, null]),
      INDICATORS.flatMap(() => ['2568', '2567', 'เพิ่ม/ลด']),
      INDICATORS.flatMap((_, index) => [80 + index, 90 - index, -10 + 2 * index]),
    ];
    const read = (year: number): readonly (number | null)[] => {
      const result = readScores(workbook(sheet('คะแนน', rows)), { year });
      return result.ok ? result.scores.indicators.map(({ score }) => score.value) : [];
    };
    expect(read(2568)).toEqual(INDICATORS.map((_, index) => 80 + index));
    expect(read(2567)).toEqual(INDICATORS.map((_, index) => 90 - index));
  });
});

describe('the name of an agency', () => {
  it.each([
    ['บางสมุทร (ทต.)', 'เทศบาลตำบลบางสมุทร'],
    ['เทศบาลต.บางสมุทร', 'เทศบาลตำบลบางสมุทร'],
    ['ทม.คลองใหญ่', 'เทศบาลเมืองคลองใหญ่'],
    ['ท่าทราย (อบต.)', 'องค์การบริหารส่วนตำบลท่าทราย'],
  ])('%s is that of %s', (short, whole) => {
    expect(agencyKey(short)).toBe(agencyKey(whole));
    expect(findAgency(whole, ['เทศบาลตำบลอื่น', short])).toBe(1);
  });

  it.each([
    ['เทศบาลตำบลบางสมุทร', 'เทศบาลตำบลบางสมุทรเหนือ', false],
    ['บางสมุทร', 'เทศบาลตำบลบางสมุทร', true],
    ['สมุทร', 'เทศบาลตำบลบางสมุทร', false],
    ['เทศบาลตำบลบางสมุทร', 'เทศบาลตำบลบางสมุทร อำเภอเมือง จังหวัดสมุทรสาคร', true],
    ['กรมควบคุมโรค', 'กระทรวงสาธารณสุข กรมควบคุมโรค', true],
  ])('%s within %s: %s', (a, b, isWhole) => {
    expect(isWholeNameWithin(agencyKey(a), agencyKey(b))).toBe(isWhole);
    expect(isWholeNameWithin(agencyKey(b), agencyKey(a))).toBe(isWhole);
  });
});

describe('groups of columns before and after an appeal', () => {
  it('give the scores after it', () => {
    const rows = AGENCIES.map((name, at): CellOf[] => [
      name,
      ...(SCORES[at] ?? []).map((score) => score - 7),
      ...(SCORES[at] ?? []),
    ]);
    const list: CellOf[][] = [
      [TITLE],
      ['หน่วยงาน', 'ก่อนอุทธรณ์', null, null, null, 'หลังอุทธรณ์', null, null, null],
      [null, ...TOOLS, ...TOOLS],
      ...rows,
    ];
    const merges = [1, 5].map((first) => ({ firstRow: 1, lastRow: 1, firstColumn: first, lastColumn: first + 3 }));
    for (const [at, name] of AGENCIES.entries())
      expect(tools(list, name, undefined, merges), name).toEqual(SCORES[at]?.slice(0, 3));
  });
});

describe('rows that a filter hides', () => {
  it('are not those whose agency is analysed unless it is asked for', () => {
    const rows = AGENCIES.map((name, at): CellOf[] => [name, ...(SCORES[at] ?? [])]);
    const list = sheet('คะแนน', [[TITLE], ['หน่วยงาน', ...TOOLS], ...rows]);
    const snapshot = workbook({ ...list, hiddenRows: [2, 3, 5] });
    const read = (agency?: string) => {
      const result = readScores(snapshot, agency === undefined ? {} : { agency });
      return result.ok ? result.scores.tools.map(({ score }) => score.value) : [];
    };
    expect(read()).toEqual(SCORES[2]?.slice(0, 3));
    expect(read(AGENCIES[1])).toEqual(SCORES[1]?.slice(0, 3));
  });
});

describe('agencies across', () => {
  it('are those over lines of another evaluation too', () => {
    const list: CellOf[][] = [
      [TITLE],
      ['การประเมิน', ...AGENCIES],
      ...['ด้านที่ 1', 'ด้านที่ 2', 'รวม LPA'].map((line, index): CellOf[] => [
        line,
        ...AGENCIES.map((_, at) => 50 + at + index),
      ]),
      ...TOOLS.map((tool, index): CellOf[] => [tool, ...SCORES.map((scores) => scores[index] ?? null)]),
    ];
    for (const [at, name] of AGENCIES.entries()) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });
});

describe('an agency whose kind stands in a cell of its own', () => {
  const KINDS = ['เทศบาลตำบล', 'องค์การบริหารส่วนตำบล', 'อบต.', 'เทศบาลเมือง'];
  const NAMES = ['บางสมุทร', 'บางสมุทร', 'ท่าทราย', 'คลองใหญ่'];
  const wanted: readonly (readonly [string, number])[] = [
    ['เทศบาลตำบลบางสมุทร', 0],
    ['องค์การบริหารส่วนตำบลบางสมุทร', 1],
    ['อบต.บางสมุทร', 1],
    ['องค์การบริหารส่วนตำบลท่าทราย', 2],
  ];

  it('beside its name, is told from its namesake of another kind', () => {
    const rows = NAMES.map((name, at): CellOf[] => [at + 1, KINDS[at] ?? null, name, ...(SCORES[at] ?? [])]);
    const list = [[TITLE], ['ที่', 'ประเภท', 'ชื่อหน่วยงาน', ...TOOLS], ...rows];
    for (const [name, at] of wanted) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });

  it('over its name, is told from its namesake of another kind', () => {
    const list: CellOf[][] = [
      [TITLE],
      ['เครื่องมือ', ...KINDS],
      [null, ...NAMES],
      ...['IIT', 'EIT', 'OIT'].map((tool, index): CellOf[] => [tool, ...SCORES.map((scores) => scores[index] ?? null)]),
    ];
    for (const [name, at] of wanted) expect(tools(list, name), name).toEqual(SCORES[at]?.slice(0, 3));
  });
});
