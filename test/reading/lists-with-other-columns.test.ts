import { describe, expect, it } from 'vitest';
import { readEveryAgency } from '../../src/reading/read-every-agency';
import { readScores } from '../../src/reading/read-scores';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE: CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 จังหวัดพิจิตร'];
const NAMES = ['เทศบาลตำบลท่าฬ่อ', 'เทศบาลตำบลวังกรด', 'องค์การบริหารส่วนตำบลคลองคะเชนทร์', 'องค์การบริหารส่วนตำบลดงกลาง'];
const scoresAt = (index: number): [number, number, number, number] => [
  85 + index,
  90 + index,
  95 + index,
  Math.round((0.3 * (85 + index) + 0.3 * (90 + index) + 0.4 * (95 + index)) * 100) / 100,
];

/** The agencies of a list with the reported IIT, EIT, OIT and overall score of each. */
function listed(rows: CellOf[][], merges: readonly string[] = []) {
  const found = [...readEveryAgency(workbook(sheet('คะแนน', rows, { merges: [...merges] })), undefined)];
  return found.map(({ agency, reading }) => {
    if (!reading.ok) return [agency, reading.failure.kind];
    const { tools, overall } = reading.scores;
    return [agency, ...tools.map(({ score }) => score.value), ...overall.map(({ value }) => value)];
  });
}

const RIGHT = NAMES.map((name, index) => [name, ...scoresAt(index)]);

describe('a list of agencies', () => {
  it.each<[string, CellOf[][], string[]]>([
    [
      'with the people who answered before each score under its tool',
      [
        TITLE,
        ['ลำดับ', 'หน่วยงาน', 'IIT', null, 'EIT', null, 'OIT', 'คะแนนรวม'],
        [null, null, 'จำนวนผู้ตอบ (คน)', 'คะแนน', 'จำนวนผู้ตอบ (คน)', 'คะแนน', 'คะแนน', null],
        ...NAMES.map((name, index): CellOf[] => {
          const [iit, eit, oit, overall] = scoresAt(index);
          return [index + 1, name, 30 + index, iit, 60 + index, eit, oit, overall];
        }),
      ],
      ['C2:D2', 'E2:F2'],
    ],
    [
      'with a goal before each score under its tool',
      [
        TITLE,
        ['ลำดับ', 'หน่วยงาน', 'IIT', null, 'EIT', null, 'OIT', null, 'คะแนนรวม'],
        [null, null, 'เป้าหมาย', 'ผล', 'เป้าหมาย', 'ผล', 'เป้าหมาย', 'ผล', null],
        ...NAMES.map((name, index): CellOf[] => {
          const [iit, eit, oit, overall] = scoresAt(index);
          return [index + 1, name, 85, iit, 85, eit, 85, oit, overall];
        }),
      ],
      ['C2:D2', 'E2:F2', 'G2:H2'],
    ],
    ...(['1 2 3 4 5 6', '(1) (2) (3) (4) (5) (6)', '๑ ๒ ๓ ๔ ๕ ๖'] as const).map(
      (numbers): [string, CellOf[][], string[]] => [
        `with its columns numbered ${numbers}`,
        [
          TITLE,
          ['ลำดับ', 'หน่วยงาน', 'IIT', 'EIT', 'OIT', 'คะแนนรวม'],
          numbers.split(' ').map((text) => (/^\d$/.test(text) ? Number(text) : text)),
          ...NAMES.map((name, index): CellOf[] => [index + 1, name, ...scoresAt(index)]),
        ],
        [],
      ],
    ),
    [
      'with the district before the kind and the name',
      [
        TITLE,
        ['ลำดับ', 'อำเภอ', 'ประเภท', 'ชื่อ', 'IIT', 'EIT', 'OIT', 'คะแนนรวม'],
        ...NAMES.map((name, index): CellOf[] => {
          const kind = name.startsWith('เทศบาลตำบล') ? 'เทศบาลตำบล' : 'องค์การบริหารส่วนตำบล';
          return [index + 1, 'เมืองพิจิตร', kind, name.slice(kind.length), ...scoresAt(index)];
        }),
      ],
      [],
    ],
    [
      'with a code before the kind',
      [
        TITLE,
        ['รหัสหน่วยงาน', 'ชื่อหน่วยงาน', 'ประเภทหน่วยงาน', 'IIT', 'EIT', 'OIT', 'คะแนนรวม'],
        ...NAMES.map((name, index): CellOf[] => [
          `A0031${index}`,
          name,
          name.startsWith('เทศบาลตำบล') ? 'เทศบาลตำบล' : 'องค์การบริหารส่วนตำบล',
          ...scoresAt(index),
        ]),
      ],
      [],
    ],
  ])('%s', (_, rows, merges) => {
    expect(listed(rows, merges)).toEqual(RIGHT);
  });

  it('whose names stand under a kind of agency and are no agency by their words alone', () => {
    const names = ['สภ.โพทะเล', 'สภ.เมืองพิจิตร', 'สภ.วังทรายพูน'];
    const rows: CellOf[][] = [
      ['ผลการประเมิน ITA สถานีตำรวจ ภ.จว.พิจิตร ปีงบประมาณ พ.ศ. 2568'],
      ['ลำดับ', 'สถานีตำรวจ', 'IIT', 'EIT', 'OIT', 'คะแนนรวม'],
      ...names.map((name, index): CellOf[] => [index + 1, name, ...scoresAt(index)]),
    ];
    expect(listed(rows)).toEqual(names.map((name, index) => [name, ...scoresAt(index)]));
  });

  it('keeps an agency whose name holds a word for the highest', () => {
    const names = ['สำนักงานอัยการสูงสุด', 'สำนักงานศาลปกครอง', 'กรมบังคับคดี'];
    const rows: CellOf[][] = [
      ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'],
      ['ลำดับ', 'หน่วยงาน', 'IIT', 'EIT', 'OIT', 'คะแนนรวม'],
      ...names.map((name, index): CellOf[] => [index + 1, name, ...scoresAt(index)]),
    ];
    expect(listed(rows).map(([name]) => name)).toEqual(names);
  });

  it('under tools named with their weights has these for no scores', () => {
    const rows: CellOf[][] = [
      TITLE,
      ['ลำดับ', 'หน่วยงาน', 'แบบวัด IIT (ร้อยละ 30)', null, null, 'แบบวัด EIT (ร้อยละ 30)', null],
      [null, null, 'ตัวชี้วัดที่ 1', 'ตัวชี้วัดที่ 2', 'ตัวชี้วัดที่ 3', 'ตัวชี้วัดที่ 6', 'ตัวชี้วัดที่ 7'],
      ...NAMES.map((name, index): CellOf[] => [index + 1, name, 91, 92, 93, 94, 95 - index]),
    ];
    expect(listed(rows, ['C2:E2', 'F2:G2'])).toEqual(NAMES.map((name) => [name]));
  });
});

describe('a list of nothing but overall scores', () => {
  const read = (rows: CellOf[][], agency: string, year?: number) => {
    const result = readScores(workbook(sheet('ผล ITA', rows)), { agency, ...(year === undefined ? {} : { year }) });
    if (!result.ok) return result.failure.kind;
    return result.scores.overall.map(({ value }) => value);
  };

  it.each(['คะแนน', 'คะแนน ITA ปี 2568', 'ITA 2568', 'คะแนนรวม', 'คะแนน ITA (ร้อยละ)'])('under %s is read', (heading) => {
    const rows: CellOf[][] = [
      TITLE,
      ['ที่', 'หน่วยงาน', heading, 'ระดับ', 'อันดับ'],
      ...NAMES.map((name, index): CellOf[] => [index + 1, name, 90 + index, 'ผ่านดี', 4 - index]),
    ];
    expect(read(rows, 'เทศบาลตำบลวังกรด')).toEqual([91]);
  });

  it.each([
    [2567, [81]],
    [2568, [91]],
  ])('of several years is read for %i', (year, expected) => {
    const rows: CellOf[][] = [
      ['ผลการประเมิน ITA จังหวัดพิจิตร'],
      ['ที่', 'อปท.', 'คะแนน ITA ปีงบประมาณ พ.ศ.', null, 'ผลต่าง'],
      [null, null, 2567, 2568, null],
      ...NAMES.map((name, index): CellOf[] => [index + 1, name, 80 + index, 90 + index, 10]),
    ];
    const result = readScores(workbook(sheet('s', rows, { merges: ['C2:D2'] })), { agency: 'เทศบาลตำบลวังกรด', year });
    expect(result.ok && result.scores.overall.map(({ value }) => value)).toEqual(expected);
  });

  it('beside scores of the agency itself is not', () => {
    const list: CellOf[][] = [
      TITLE,
      ['ที่', 'หน่วยงาน', 'คะแนน'],
      ...NAMES.map((name, index): CellOf[] => [index + 1, name, 90 + index]),
    ];
    const own: CellOf[][] = [
      ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังกรด'],
      ['IIT', 81],
      ['EIT', 82],
      ['OIT', 83],
    ];
    const result = readScores(workbook(sheet('จังหวัด', list), sheet('ผล', own)), {});
    if (!result.ok) throw new Error(result.failure.kind);
    expect(result.scores.agency?.name).toBe('เทศบาลตำบลวังกรด');
    expect(result.scores.tools.map(({ score }) => score.value)).toEqual([81, 82, 83]);
    expect(result.scores.overall).toEqual([]);
  });

  it('is none where each agency has a line for every item', () => {
    const rows: CellOf[][] = [
      TITLE,
      ['รหัส', 'หน่วยงาน', 'หัวข้อย่อย', 'คะแนน'],
      ...NAMES.flatMap((name) => [1, 2, 3].map((item): CellOf[] => ['66601', name, `เรื่องที่ ${item}`, 80 + item])),
    ];
    expect(read(rows, 'เทศบาลตำบลวังกรด')).toBe('no-scores');
  });

  it('that says nothing of ITA is not', () => {
    const rows: CellOf[][] = [
      ['ผลการประเมินประสิทธิภาพ (LPA) ปี 2568'],
      ['ที่', 'หน่วยงาน', 'คะแนน'],
      ...NAMES.map((name, index): CellOf[] => [index + 1, name, 90 + index]),
    ];
    expect(readScores(workbook(sheet('LPA', rows)), { agency: 'เทศบาลตำบลวังกรด' })).toMatchObject({
      ok: false,
      failure: { kind: 'no-scores' },
    });
  });

  it.each(['6660102 เทศบาลตำบลวังกรด', 'เทศบาลตำบลวังกรด อ.เมือง จ.พิจิตร'])('has the agency under %s', (cell) => {
    const rows: CellOf[][] = [
      TITLE,
      ['ที่', 'หน่วยงาน', 'คะแนน'],
      ...NAMES.map((name, index): CellOf[] => [index + 1, index === 1 ? cell : name, 90 + index]),
    ];
    expect(read(rows, cell)).toEqual([91]);
    expect(read(rows, 'เทศบาลตำบลวังกรด')).toEqual([91]);
  });
});
