import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { Finding, RuleId } from '../../src/checking/finding';
import { readScores } from '../../src/reading/read-scores';
import { findingsOfDocument, foundMistakes } from '../fixtures/found-mistakes';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { sheet, workbook, type CellOf } from '../reading/sheet-of-rows';

const AGENCY = 'เทศบาลตำบลวังทอง';
const TITLES = [
  'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ',
  'การให้บริการและระบบ E-Service',
  'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ',
  'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ',
  'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง',
  'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล',
  'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน',
];
const NUMBERS = [1, 2, 3, 4, 5, 6, 7] as const;
type Issue = (typeof NUMBERS)[number];

interface IssueText {
  readonly codes?: readonly string[];
  readonly score?: (code: string) => number;
  readonly remark?: string;
  readonly texts?: readonly string[];
}

/** A workbook with a sheet for each issue, its items as the year's map has them unless said otherwise. */
function findings(changes: Partial<Record<Issue, IssueText>>): readonly Finding[] {
  const sheets = NUMBERS.map((number) => {
    const { codes = FRAMEWORK_2568.issueMap[number], score = () => 90, remark, texts = [] } = changes[number] ?? {};
    return sheet(`ประเด็นที่ ${number}`, [
      [`ประเด็นที่ ${number} ${TITLES[number - 1] ?? ''}`],
      [`${AGENCY} ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568`],
      ['ข้อ', 'คะแนน', 'หมายเหตุ'],
      ...codes.map((code, index): CellOf[] => [code, score(code), index === 0 ? (remark ?? null) : null]),
      [],
      ...texts.map((text): CellOf[] => [text]),
    ]);
  });
  const snapshot = workbook(...sheets);
  const read = readScores(snapshot, {});
  if (!read.ok) throw new Error(read.failure.kind);
  return checkScores(read.scores, FRAMEWORK_2568, snapshot.sheets).findings;
}

const of = (rule: RuleId, changes: Partial<Record<Issue, IssueText>>): readonly Finding[] =>
  findings(changes).filter((finding) => finding.rule === rule);

describe('the published document', () => {
  const found = foundMistakes(findingsOfDocument());

  it.each([
    ['coverage', ['E30', 'E40', 'E59', 'E74', 'E82', 'E88', 'E90']],
    ['remarks, bands and conclusions', ['E28', 'E32', 'E41', 'E50', 'E60', 'E87']],
    ['tables that contradict', ['E31', 'E49', 'E83', 'E89']],
    ['the year of the measures', ['E37']],
    ['numbers of the item tables', ['E17', 'E19', 'E20', 'E21']],
  ])('has its mistakes of %s found', (_, ids) => {
    const ofIds = found.flatMap(({ mistake, rules }) =>
      ids.includes(mistake.id) && rules.length > 0 ? mistake.id : [],
    );
    expect(ofIds).toEqual(ids);
  });
});

describe('items of the issues', () => {
  it('that all stand where their topics belong are right', () => {
    expect(of('item-in-no-issue', {})).toEqual([]);
    expect(of('item-in-other-issue', {})).toEqual([]);
  });

  it('that stand in none are named', () => {
    const codes = FRAMEWORK_2568.issueMap[7].filter((code) => code !== 'o17' && code !== 'o25');
    expect(of('item-in-no-issue', { 7: { codes } })).toMatchObject([
      { severity: 'warning', facts: { codes: ['o17', 'o25'] } },
    ]);
  });

  it('are told where they stand under a topic not theirs', () => {
    expect(of('item-in-other-issue', { 4: { codes: ['i10', 'i11', 'i12', 'o22'] } })).toMatchObject([
      {
        severity: 'information',
        cell: { sheet: 'ประเด็นที่ 4', row: 6 },
        facts: { codes: [{ code: 'o22', issues: [7] }] },
      },
    ]);
  });
});

describe('the heading of an issue', () => {
  const heading = (text: string): readonly unknown[] =>
    of('issue-title', { 2: { texts: [text] } }).map(({ severity, facts }) => [severity, facts]);

  it('with the title of another issue is named', () => {
    expect(heading(`ประเด็นที่ 6 ${TITLES[4] ?? ''}`)).toMatchObject([['warning', { issue: 6, titled: 5 }]]);
    // Issue 4 twice, with two titles.
    expect(heading(`ประเด็นที่ ๔ : ${TITLES[4] ?? ''}`)).toMatchObject([['warning', { issue: 4, titled: 5 }]]);
  });

  it.each([
    `ประเด็นที่ 6 ${TITLES[5] ?? ''}`,
    'ประเด็นที่ 6 การบริหารงานบุคคลของหน่วยงาน',
    `ประเด็นที่ 6 ต่อเนื่องจาก${TITLES[4] ?? ''}`,
  ])('is right: %s', (text) => {
    expect(heading(text)).toEqual([]);
  });
});

describe('the tools of an issue', () => {
  const withoutEit = FRAMEWORK_2568.issueMap[3].filter((code) => !code.startsWith('e'));

  it('are all there where its items are', () => {
    expect(of('issue-without-tool', {})).toEqual([]);
  });

  it('are named where none of the items of one is', () => {
    expect(of('issue-without-tool', { 3: { codes: withoutEit } })).toMatchObject([
      {
        severity: 'information',
        cell: { sheet: 'ประเด็นที่ 3', row: 3 },
        facts: { issue: 3, tool: 'EIT', codes: FRAMEWORK_2568.issueMap[3].filter((code) => code.startsWith('e')) },
      },
    ]);
  });

  it('are not named where no issue has any of that tool', () => {
    const onlyOit = Object.fromEntries(
      NUMBERS.map((number) => [
        number,
        { codes: FRAMEWORK_2568.issueMap[number].filter((code) => code.startsWith('o')) },
      ]),
    );
    expect(of('issue-without-tool', onlyOit)).toEqual([]);
  });
});

describe('a remark', () => {
  const codes = ['e4', 'e5', 'e6'];
  const fair = { codes, remark: 'ปรับปรุงการประชาสัมพันธ์ให้เข้าถึงง่าย' };

  it('that asks to improve beside 100 only is wrong', () => {
    expect(of('remark-against-score', { 3: { ...fair, score: () => 100 } })).toMatchObject([
      { severity: 'warning', cell: { sheet: 'ประเด็นที่ 3', row: 3, column: 2 }, facts: { codes, isWholly: true } },
    ]);
  });

  it('that fits some of its items tells the others', () => {
    expect(of('remark-against-score', { 3: { ...fair, score: (code) => (code === 'e5' ? 92 : 100) } })).toMatchObject([
      { severity: 'information', facts: { codes: ['e4', 'e6'], isWholly: false } },
    ]);
  });

  it('that names its items is held against their scores alone', () => {
    const score = (code: string): number => (code === 'e6' ? 100 : 90);
    const named = { codes, score, remark: 'ควรปรับปรุงข้อ e6 โดยกำหนดผู้รับผิดชอบให้ชัดเจน' };
    expect(of('remark-against-score', { 3: named })).toMatchObject([
      { severity: 'warning', facts: { codes: ['e6'], isWholly: true } },
    ]);
    const range = { codes, score, remark: 'ปรับปรุงข้อ e4 – e6' };
    expect(of('remark-against-score', { 3: range })).toMatchObject([
      { severity: 'information', facts: { codes: ['e6'], isWholly: false } },
    ]);
  });

  it.each([
    ['asks to improve below 100', fair],
    [
      'names the items that are below 100',
      { codes, remark: 'ควรปรับปรุงข้อ e6', score: (code: string) => (code === 'e6' ? 90 : 100) },
    ],
    ['asks to keep the level', { codes, score: () => 100, remark: 'รักษาระดับคะแนนและปรับปรุงข้อมูลให้เป็นปัจจุบัน' }],
  ])('that %s is right', (_, issue) => {
    expect(of('remark-against-score', { 3: issue })).toEqual([]);
  });
});

describe('the text of an issue', () => {
  it('that passes over an indicator whose items it lists is told', () => {
    const texts = ['ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้คะแนน 90.00 คะแนน'];
    expect(of('indicator-not-discussed', { 6: { texts } })).toMatchObject([
      { severity: 'information', cell: { sheet: 'ประเด็นที่ 6' }, facts: { issue: 6, indicators: [3] } },
    ]);
  });

  it('that discusses it, or nothing yet, is not', () => {
    const texts = ['ตัวชี้วัดที่ 3 การใช้อำนาจ ได้คะแนน 90.00 คะแนน', 'ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้คะแนน 90.00 คะแนน'];
    expect(of('indicator-not-discussed', { 6: { texts } })).toEqual([]);
  });

  it.each([
    ['ในภาพรวมจะเห็นได้ว่าคะแนนอยู่ในเกณฑ์ดีและหน่วยงานมีการทุจริตน้อยมาก', 1],
    ['ผลการประเมินแสดงให้เห็นว่าไม่มีการทุจริตในหน่วยงาน', 1],
    ['ผลการประเมินแสดงให้เห็นว่าช่องทางร้องเรียนการทุจริตใช้งานได้', 0],
    ['จัดอบรมเพื่อให้การทุจริตลดลง', 0],
  ])('concludes how much corruption there is: %s', (text, count) => {
    expect(of('unsupported-claim', { 7: { texts: [text] } })).toHaveLength(count);
  });

  const period = 'ระยะเวลา 1 ตุลาคม 2568 – 30 กันยายน 2569';
  it.each([
    [['จึงกำหนดมาตรการของหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568 ดังนี้', period], 1],
    [['จึงกำหนดมาตรการของหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569 ดังนี้', period], 0],
    [['มาตรการจากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568', period], 0],
    [['จึงกำหนดมาตรการของหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568 ดังนี้'], 0],
    [['รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568', period], 0],
    [['ผลการปฏิบัติตามมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568', period], 0],
  ])('gives the measures to a year: %j', (texts, count) => {
    expect(of('measure-year', { 1: { texts } })).toHaveLength(count);
  });
});

describe('a remark beside the items of an indicator', () => {
  const strength = 'จุดแข็งที่ต้องรักษาไว้';
  const indicator = 'ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้คะแนน 90.00 คะแนน';
  const remark = 'ปรับปรุงการยืมทรัพย์สินของราชการ';
  const issue = { codes: ['i10', 'i11', 'i12'], remark, texts: [strength, indicator] };

  it('that the text calls a strength does not ask to improve', () => {
    expect(of('remark-against-strength', { 4: issue })).toMatchObject([
      {
        severity: 'warning',
        cell: { sheet: 'ประเด็นที่ 4', row: 3, column: 2 },
        facts: { issue: 4, indicator: 4, codes: ['i10', 'i11', 'i12'] },
      },
    ]);
  });

  it.each([
    ['asks to keep the level', { ...issue, remark: 'รักษาระดับและปรับปรุงข้อมูลเสมอ' }],
    ['names the one item to improve', { ...issue, remark: 'ปรับปรุงให้ดีขึ้นในข้อ i12' }],
    ['is of a weakness that follows', { ...issue, texts: [strength, 'จุดที่ควรพัฒนา', indicator] }],
    ['is of a weakness', { ...issue, texts: ['จุดอ่อนที่ต้องแก้ไข', indicator] }],
    ['is of other items', { ...issue, codes: ['i1', 'i10', 'i11', 'i12'] }],
    ['stands beside a text on another indicator', { ...issue, texts: [strength, indicator.replace('ที่ 4', 'ที่ 3')] }],
  ])('that %s is right', (_, changed) => {
    expect(of('remark-against-strength', { 4: changed })).toEqual([]);
  });
});

describe('areas of indicator 9', () => {
  const areas = (name: string) => [
    'ตัวชี้วัดที่ 9 แบ่งเป็น',
    '๑) ข้อมูลพื้นฐาน ได้แก่ ข่าวประชาสัมพันธ์',
    `๓) ${name} ได้แก่ แผนการจัดซื้อจัดจ้าง`,
  ];

  it('by the name of an earlier year are named with that year', () => {
    expect(of('area-of-other-year', { 6: { texts: areas('การบริหารเงินงบประมาณ') } })).toMatchObject([
      {
        severity: 'warning',
        cell: { sheet: 'ประเด็นที่ 6' },
        facts: { area: '9.3', name: 'การบริหารเงินงบประมาณ', right: 'การจัดซื้อจัดจ้าง', year: 2565 },
      },
    ]);
  });

  it.each(['การจัดซื้อจัดจ้าง', 'การจัดซื้อจัดจ้างหรือการจัดหาพัสดุ', 'การบริหารพัสดุ'])('called %s are left alone', (name) => {
    expect(of('area-of-other-year', { 6: { texts: areas(name) } })).toEqual([]);
  });
});

describe('an address', () => {
  const addresses = (...texts: string[]): readonly Finding[] => of('district-in-two-provinces', { 1: { texts } });

  it('that puts the district into another province than the others do is named', () => {
    const texts = ['อำเภอวังทอง จังหวัดพิษณุโลก', 'อ.วังทอง จ.พิจิตร', 'อำเภอวังทอง จังหวัด พิษณุโลกได้คะแนน 90'];
    expect(addresses(...texts)).toMatchObject([
      { severity: 'warning', facts: { district: 'วังทอง', province: 'พิจิตร', other: 'พิษณุโลก' } },
    ]);
  });

  it.each([
    ['of one province', ['อำเภอวังทอง จังหวัดพิษณุโลก', 'อ.วังทอง จ.พิษณุโลก']],
    ['of two districts', ['อำเภอวังทอง จังหวัดพิษณุโลก', 'อำเภอบางระกำ จังหวัดพิษณุโลก']],
    ['in a list of agencies', ['อ.เฉลิมพระเกียรติ จ.น่าน', 'อ.เฉลิมพระเกียรติ จ.บุรีรัมย์', 'อ.ปัว จ.น่าน', 'อ.สตึก จ.บุรีรัมย์']],
  ])('%s is right', (_, texts) => {
    expect(addresses(...texts)).toEqual([]);
  });
});

describe('bands in words', () => {
  const bands = (...texts: string[]): readonly Finding[] => of('bands-with-gaps', { 1: { texts } });

  it('with gaps and overlaps are one finding', () => {
    expect(bands('จุดอ่อนที่ต้องแก้ไข (คะแนนน้อยกว่า 100 แต่ไม่ต่ำกว่า 97)', 'จุดแข็ง (ตัวชี้วัดที่ได้คะแนนมากกว่า 99 ขึ้นไป)')).toMatchObject([
      {
        severity: 'warning',
        facts: { gaps: [{ from: 0, to: 96.99 }], overlaps: [{ from: 99.01, to: 99.99 }] },
      },
    ]);
  });

  it.each([
    [['จุดแข็ง (คะแนนตั้งแต่ 95 ขึ้นไป)', 'ควรพัฒนา (85 - 94.99 คะแนน)', 'จุดอ่อน (คะแนนต่ำกว่า 85)']],
    [['จุดแข็ง (คะแนนไม่น้อยกว่า 90)', 'จุดอ่อน (คะแนนน้อยกว่า 90)']],
    [['จุดแข็งที่ได้คะแนนมากกว่า 99']],
  ])('that meet, or stand alone, are right: %j', (texts) => {
    expect(bands(...texts)).toEqual([]);
  });

  it('are held against the indicators right below them', () => {
    const texts = ['จุดแข็ง (ตัวชี้วัดที่ได้คะแนนมากกว่า 99)', 'ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้คะแนน 96.80 คะแนน'];
    expect(of('claimed-band', { 4: { texts } })).toMatchObject([
      { facts: { indicator: 4, score: 96.8, kind: 'strength', from: 99.01, to: 100 } },
    ]);
    expect(of('claimed-band', { 4: { texts: texts.map((text) => text.replace('96.80', '99.50')) } })).toEqual([]);
  });
});

describe('the list below a heading of a band', () => {
  const claim = (number: number, score: string): string => `ตัวชี้วัดที่ ${number} ได้คะแนน ${score} คะแนน`;
  const strengths = 'จุดแข็ง (ตัวชี้วัดที่มีคะแนนไม่น้อยกว่า 95 คะแนน)';

  it.each(['จุดที่ควรพัฒนา (ตัวชี้วัดที่ได้คะแนนต่ำกว่า 95 คะแนน)', 'จุดอ่อนที่ต้องแก้ไข: ตัวชี้วัดที่มีคะแนนน้อยกว่า 95 คะแนน'])(
    'ends at “%s”',
    (weaknesses) => {
      const texts = [strengths, claim(4, '96.00'), weaknesses, claim(8, '90.00')];
      expect(of('claimed-band', { 1: { texts } })).toEqual([]);
      expect(of('claimed-band', { 1: { texts: [strengths, claim(8, '90.00'), weaknesses] } })).toHaveLength(1);
    },
  );
});

it('bands side by side have their lists in their own columns', () => {
  const rows = (strong: string, weak: string): CellOf[][] => [
    ['จุดแข็ง (95 คะแนนขึ้นไป)', 'จุดที่ต้องพัฒนา (ต่ำกว่า 95 คะแนน)'],
    [`ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (${strong})`, `ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต (${weak})`],
  ];
  const found = (strong: string, weak: string): readonly unknown[] => {
    const codes = FRAMEWORK_2568.items.map(({ code }): CellOf[] => [code, 90]);
    const title: CellOf[] = [`${AGENCY} ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568`];
    const snapshot = workbook(sheet('คะแนน', [title, ['ข้อ', 'คะแนน'], ...codes]), sheet('สรุป', rows(strong, weak)));
    const read = readScores(snapshot, {});
    if (!read.ok) throw new Error(read.failure.kind);
    return checkScores(read.scores, FRAMEWORK_2568, snapshot.sheets)
      .findings.filter(({ rule }) => rule === 'claimed-band')
      .map(({ facts }) => facts);
  };
  expect(found('96.00', '90.00')).toEqual([]);
  expect(found('91.00', '90.00')).toMatchObject([{ indicator: 4, kind: 'strength', from: 95, to: 100 }]);
  expect(found('96.00', '97.00')).toMatchObject([{ indicator: 5, kind: 'weakness' }]);
});

describe('a table of measures', () => {
  const WHOLE = ['1. วิธีการนำผลไปสู่การปฏิบัติ', '2) ผู้รับผิดชอบ', '๓. ขั้นตอนหรือวิธีการปฏิบัติ', 'ระยะเวลา'];

  it('that has all four parts, or none, is right', () => {
    expect(of('measure-part-missing', { 2: { texts: WHOLE } })).toEqual([]);
    expect(of('measure-part-missing', {})).toEqual([]);
    const published = ['2) การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง', '๓) การกำหนดขั้นตอนหรือวิธีการปฏิบัติ', '4) การกำหนดระยะเวลา'];
    expect(of('measure-part-missing', { 2: { texts: [...WHOLE.slice(0, 1), ...published] } })).toEqual([]);
    // One of the words alone begins many a text.
    expect(of('measure-part-missing', { 2: { texts: ['ระยะเวลา'] } })).toEqual([]);
  });

  it.each(WHOLE.map((left, index) => [left, (['method', 'owner', 'steps', 'period'] as const)[index]] as const))(
    'without “%s” is named',
    (left, part) => {
      const texts = WHOLE.filter((text) => text !== left);
      expect(of('measure-part-missing', { 2: { texts } })).toMatchObject([{ facts: { issue: 2, missing: [part] } }]);
    },
  );
});
