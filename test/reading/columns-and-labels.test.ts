import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { NotUnderstood, ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

function read(...sheets: readonly SnapshotSheet[]): ScoreSet {
  const result = readScores(workbook(...sheets), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

function items(scores: ScoreSet): Readonly<Record<string, number | null>> {
  return Object.fromEntries(scores.items.map(({ code, score }) => [code, score.value]));
}

function indicators(scores: ScoreSet): readonly (readonly [number, number | null])[] {
  return scores.indicators.map(({ number, score }) => [number, score.value]);
}

function tools(scores: ScoreSet): Readonly<Record<string, number | null>> {
  return Object.fromEntries(scores.tools.map(({ tool, score }) => [tool, score.value]));
}

function overall(scores: ScoreSet): readonly (number | null)[] {
  return scores.overall.map(({ value }) => value);
}

function kinds(scores: ScoreSet): readonly NotUnderstood['kind'][] {
  return scores.notUnderstood.map(({ kind }) => kind);
}

/** Nine EIT items under the given headings; each heading's column by a function of the item's number. */
function eit(headings: readonly CellOf[], cellsOf: (number: number) => readonly CellOf[]): SnapshotSheet {
  return sheet('EIT', [
    ['ผลการประเมิน EIT ปีงบประมาณ พ.ศ. 2568'],
    ['ข้อ', 'คำถาม', ...headings],
    ...upTo(9).map((number) => [`e${number}`, 'คำถาม', ...cellsOf(number)]),
  ]);
}

const SCORES = Object.fromEntries(upTo(9).map((number) => [`e${number}`, 80 + number]));

describe('the column of scores', () => {
  it.each([
    ['this year and the last, in words', ['ปีที่แล้ว', 'ปีนี้']],
    ['this year and the last, last first', ['คะแนนปีก่อน', 'คะแนน']],
    ['years of two digits', ['67', '68']],
    ['years of two digits held as numbers', [67, 68]],
    ['years of two digits after words', ['ITA 67', 'ITA 68']],
    ['the agency and the assessor', ['คะแนนประเมินตนเอง', 'คะแนนจาก ป.ป.ช.']],
    ['before and after an appeal', ['คะแนนก่อนอุทธรณ์', 'คะแนนหลังอุทธรณ์']],
    ['raw and final', ['คะแนนดิบ', 'คะแนน']],
    ['progress and score', ['ความคืบหน้า (%)', 'คะแนน']],
    ['the mean of the ministry', ['ค่าเฉลี่ยกระทรวง', 'คะแนนของเรา']],
    ['the mean of the district', ['ค่าเฉลี่ย อบต. ทั้งอำเภอ', 'คะแนน']],
    ['the mean of the department', ['ค่าเฉลี่ยกรม', 'คะแนนหน่วยงาน']],
    ['the mean of the group and of the agency', ['คะแนนเฉลี่ยของกลุ่ม', 'คะแนนเฉลี่ยของหน่วยงาน']],
    ['the mean of all agencies of a province', ['ค่าเฉลี่ยทุกหน่วยงานในจังหวัด', 'คะแนน']],
    ['the mean of three years', ['ค่าเฉลี่ย 3 ปี', 'คะแนน']],
    ['the running sum', ['คะแนนรวมสะสม', 'คะแนน']],
    ['the mean of the country, in English', ['National average', 'Our score']],
    ['the mean of the ministry, in English', ['Average of ministry', 'Score']],
    ['the first round and the last', ['คะแนนรอบแรก', 'คะแนนสุดท้าย']],
    ['the old and the new', ['คะแนนเดิม', 'คะแนนใหม่']],
    ['the first time and the second', ['ครั้งที่ 1', 'ครั้งที่ 2']],
    ['the province and the agency', ['EIT จังหวัด', 'EIT หน่วยงาน']],
  ])('is told by its heading: %s', (_, headings) => {
    const forwards = read(eit(headings, (number) => [60 + number, 80 + number]));
    expect(items(forwards)).toEqual(SCORES);
    expect(kinds(forwards).filter((kind) => kind !== 'several-years')).toEqual([]);
    const backwards = read(eit([...headings].reverse(), (number) => [80 + number, 60 + number]));
    expect(items(backwards)).toEqual(SCORES);
  });

  it('is not the mean of the indicator or the tool, written again on each line of its items', () => {
    const scores = read(
      eit(['คะแนน', 'คะแนนเฉลี่ยรายตัวชี้วัด', 'คะแนนเฉลี่ยเครื่องมือ'], (number) => [
        80 + number,
        82 + 3 * Math.floor((number - 1) / 3),
        85,
      ]),
    );
    expect(items(scores)).toEqual(SCORES);
    expect(kinds(scores)).toEqual([]);
  });

  it('is doubted where a sum stands beside plain scores, and where there is only a mean of others', () => {
    expect(kinds(read(eit(['คะแนน', 'คะแนนรวม'], (number) => [80 + number, 60 + number])))).toEqual([
      'ambiguous-score-column',
    ]);
    expect(kinds(read(eit(['ค่าเฉลี่ยกระทรวง'], (number) => [80 + number])))).toEqual(['ambiguous-score-column']);
  });

  it('is the mean where the heading says no other body', () => {
    for (const heading of [
      'คะแนนเฉลี่ย',
      'คะแนนเฉลี่ยของหน่วยงาน',
      'ค่าเฉลี่ยที่ได้',
      'คะแนนเฉลี่ยกลุ่มผู้มีส่วนได้ส่วนเสีย',
      'Average score',
    ])
      expect(kinds(read(eit([heading], (number) => [80 + number])))).toEqual([]);
  });

  it('is told from a count that is the same in every line, where nothing is headed', () => {
    const scores = read(
      sheet('EIT', [['EIT ปีงบประมาณ 2568'], ...upTo(9).map((number) => [`e${number}`, 'คำถาม', 48, 80 + number])]),
    );
    expect(items(scores)).toEqual(SCORES);
  });

  it('is doubted where the only one is headed as the year before', () => {
    const scores = read(eit(['คะแนนปีก่อน'], (number) => [80 + number]));
    expect(kinds(scores)).toEqual(['ambiguous-score-column']);
  });

  it('is the one whose items give the reported indicators, whatever stands first, and then is not doubted', () => {
    const rows = upTo(9).map((number): CellOf[] => [`e${number}`, 60 + number, 80 + number]);
    const reported: CellOf[][] = [
      ['ที่', 'ตัวชี้วัด', 'คะแนน'],
      [6, 'คุณภาพการดำเนินงาน', 82],
      [7, 'ประสิทธิภาพการสื่อสาร', 85],
      [8, 'การปรับปรุงการทำงาน', 88],
    ];
    const scores = read(
      sheet('สรุป', [['ปีงบประมาณ พ.ศ. 2568'], ...reported]),
      sheet('EIT', [['ข้อ', 'คะแนน', 'คะแนน'], ...rows]),
    );
    expect(items(scores)).toEqual(SCORES);
    expect(kinds(scores)).toEqual([]);
    const first = read(
      sheet('สรุป', [['ปีงบประมาณ พ.ศ. 2568'], ...reported]),
      sheet('EIT', [['ข้อ', 'คะแนน', 'คะแนน'], ...rows.map(([code = null, a = null, b = null]) => [code, b, a])]),
    );
    expect(items(first)).toEqual(SCORES);
    expect(kinds(first)).toEqual([]);
  });

  it('may stand before the codes and their questions, in tables one below the other', () => {
    const table = (letter: string, last: number): CellOf[][] => [
      ['คะแนน', 'ข้อ', 'คำถาม'],
      ...upTo(last).map((number) => [70 + number, `${letter}${number}`, 'คำถาม']),
      [],
    ];
    const scores = read(sheet('ผล ITA 2568', [...table('i', 15), ...table('e', 9)]));
    expect(scores.items).toHaveLength(24);
    expect(items(scores)).toMatchObject({ i1: 71, i15: 85, e9: 79 });
  });

  it('has words of any kind before it', () => {
    const scores = read(eit(['หน่วยงาน', 'สถานะ', 'คะแนน'], (number) => ['กองคลัง', 'ครบ', 80 + number]));
    expect(items(scores)).toEqual(SCORES);
  });
});

it('takes no level from the heading of a column of passes and failures', () => {
  const scores = read(eit(['คะแนน', 'ระดับ', 'ผ่าน/ไม่ผ่าน'], (number) => [80 + number, 'B', 'ผ่าน']));
  expect(scores.levels.map(({ text }) => text)).toEqual([]);
});

describe('points of 4 or 5', () => {
  const scales = (scores: ScoreSet): readonly (readonly [number, number])[] =>
    scores.notUnderstood.flatMap((entry) =>
      entry.kind === 'other-scale' ? [[entry.scale, entry.count] as const] : [],
    );

  it.each([
    ['by what they are', 'ค่าเฉลี่ย', 4.1, 5],
    ['by the heading', 'คะแนนเฉลี่ย (4)', 3.1, 4],
    ['by a full mark in the heading', 'คะแนน (เต็ม 5)', 3.1, 5],
  ])('are told %s, and left as they stand', (_, heading, least, scale) => {
    const scores = read(eit([heading], (number) => [least + number / 10]));
    expect(scales(scores)).toEqual([[scale, 9]]);
    expect(items(scores)).toMatchObject({ e9: least + 0.9 });
  });

  it('are not low scores of 0 to 100, a few scores, or scores under a column number', () => {
    expect(scales(read(eit(['คะแนน'], (number) => [[0, 50, 100][number % 3] ?? 0])))).toEqual([]);
    expect(scales(read(eit(['คะแนน'], (number) => [number === 1 ? 4 : 0])))).toEqual([]);
    expect(scales(read(eit(['คะแนน'], (number) => [number < 4 ? 2 + number / 10 : null])))).toEqual([]);
    expect(scales(read(eit(['คะแนน (5)'], (number) => [80 + number])))).toEqual([]);
  });
});

describe('plain fractions', () => {
  const fractions = (number: number): number => [1, 0.5, 0][number % 3] ?? 1;
  const oit = sheet('OIT', [
    ['ผลการประเมิน OIT ปี 2568'],
    ['ข้อ', 'คะแนน'],
    ...upTo(28).map((number) => [`o${number}`, fractions(number)]),
  ]);

  it('are read on the scale of 0 to 100, and said to be', () => {
    const scores = read(oit);
    expect(items(scores)).toMatchObject({ o1: 50, o2: 0, o3: 100 });
    expect(scores.items[0]?.score).toMatchObject({ scale: 100, raw: '0.5' });
    expect(scores.notUnderstood).toEqual([
      { kind: 'fractions-taken-as-percent', cell: { sheet: 'OIT', row: 2, column: 1 } },
    ]);
  });

  it('are told table by table, beside tables of 0 to 100', () => {
    const scores = read(
      oit,
      eit(['คะแนน'], (number) => [80 + number]),
    );
    expect(items(scores)).toMatchObject({ o1: 50, e1: 81 });
    expect(kinds(scores)).toEqual(['fractions-taken-as-percent']);
  });

  it('of indicators, tools and the whole likewise, never as weighted points', () => {
    const scores = read(
      sheet('สรุป', [
        ['ผล ITA ปี 2568'],
        ['เครื่องมือ', 'คะแนน'],
        ['IIT', 0.2517],
        ['EIT', 0.2733],
        ['OIT', 0.3],
        ['คะแนนรวม ITA', 0.2775],
        [],
        ['ที่', 'ตัวชี้วัด', 'คะแนน'],
        ...INDICATORS.map((name, index): CellOf[] => [index + 1, name, (index + 20) / 100]),
      ]),
    );
    expect(tools(scores)).toEqual({ IIT: 25.17, EIT: 27.33, OIT: 30 });
    expect(overall(scores)).toEqual([27.75]);
    expect(indicators(scores)[0]).toEqual([1, 20]);
  });

  it('are none where a score is above 1, or all are 0', () => {
    const mixed = read(eit(['คะแนน'], (number) => [number === 9 ? 95 : 1]));
    expect(items(mixed)).toMatchObject({ e1: 1, e9: 95 });
    const zeros = read(eit(['คะแนน'], () => [0]));
    expect(items(zeros)).toMatchObject({ e1: 0 });
    expect([...kinds(mixed), ...kinds(zeros)]).toEqual([]);
  });
});

describe('formulas without a stored result', () => {
  it('are kept with their cells, at every level, as not calculated yet', () => {
    const formula = { formula: 'AVERAGE(A1:A3)' };
    const scores = read(
      sheet('สรุป', [
        ['ผล ITA ปี 2568'],
        ['เครื่องมือ', 'คะแนน'],
        ['IIT', formula],
        ['EIT', formula],
        ['OIT', formula],
        ['คะแนนรวม ITA', formula],
        [],
        ['ที่', 'ตัวชี้วัด', 'คะแนน'],
        ...INDICATORS.map((name, index): CellOf[] => [index + 1, name, formula]),
        [],
        ['ข้อ', 'คะแนน'],
        ...upTo(15).map((number): CellOf[] => [`i${number}`, formula]),
      ]),
    );
    const all = [...scores.items, ...scores.indicators, ...scores.tools].map(({ score }) => score);
    expect([scores.items.length, scores.indicators.length, scores.tools.length]).toEqual([15, 10, 3]);
    for (const score of [...all, ...scores.overall]) {
      expect(score).toMatchObject({ value: null, storedAs: 'empty', isUncalculated: true });
    }
  });
});

describe('labels of tools and of the whole', () => {
  it.each([
    ['การเปิดเผยข้อมูลสาธารณะ (OIT)'],
    ['OIT การเปิดเผยข้อมูล'],
    ['การเปิดเผยข้อมูลสาธารณะ (Open Data Integrity and Transparency Assessment: OIT)'],
    ['Open Data Integrity and Transparency Assessment: OIT'],
  ])('the abbreviation decides: %s', (label) => {
    const scores = read(
      sheet('สรุป', [['ปี 2568'], ['เครื่องมือ', 'คะแนน'], ['การรับรู้ภายใน (IIT)', 95], ['EIT', 94], [label, 93]]),
    );
    expect(tools(scores)).toEqual({ IIT: 95, EIT: 94, OIT: 93 });
    expect(scores.indicators).toEqual([]);
  });

  it('the indicator of that name stays one among the indicators', () => {
    const names = INDICATORS.map((name, index) => (index === 8 ? `${name} (OIT)` : name));
    const numbered = read(
      sheet('s', [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...names.map((name, index): CellOf[] => [index + 1, name, 90 + index])]),
    );
    expect(indicators(numbered)).toEqual(upTo(10).map((number) => [number, 89 + number]));
    const bare = read(sheet('s', [['ตัวชี้วัด', 'คะแนน'], ...names.map((name, index): CellOf[] => [name, 90 + index])]));
    expect(indicators(bare)).toEqual(upTo(10).map((number) => [number, 89 + number]));
  });

  const three: CellOf[][] = [
    ['IIT', 90],
    ['EIT', 92],
    ['OIT', 95],
  ];

  it.each([['รวม'], ['ผลการประเมินในภาพรวมระดับหน่วยงาน'], ['คะแนนรวม']])('a line “%s” below the tools', (label) => {
    expect(overall(read(sheet('s', [['เครื่องมือ', 'คะแนน'], ...three, [label, 92.6]])))).toEqual([92.6]);
  });

  it('the total of the weighted column, beside weights and full marks', () => {
    const scores = read(
      sheet('s', [
        ['เครื่องมือ', 'น้ำหนัก (ร้อยละ)', 'คะแนนเต็ม 100', 'คะแนนถ่วงน้ำหนัก', 'ระดับ'],
        ['IIT', 30, 90, 27, 'ผ่าน'],
        ['EIT', 30, 92, 27.6, 'ผ่าน'],
        ['OIT', 40, 95, 38, 'ผ่านดี'],
        ['รวม', 100, null, 92.6, 'ผ่านดี'],
      ]),
    );
    expect(tools(scores)).toEqual({ IIT: 90, EIT: 92, OIT: 95 });
    expect(overall(scores)).toEqual([92.6]);
  });

  it('a last column “คะแนนรวม” after the indicators of one agency', () => {
    const scores = read(
      sheet('ปี 2568', [
        ['หน่วยงาน', ...upTo(10).map((number) => `ตัวชี้วัดที่ ${number}`), 'คะแนนรวม'],
        ['เทศบาลตำบลเกาะคา', ...upTo(10).map((number) => 80 + number), 86.4],
      ]),
    );
    expect(indicators(scores)).toHaveLength(10);
    expect(overall(scores)).toEqual([86.4]);
  });

  it.each(['ตชว.', 'ตชว. ที่ ', 'ตชว'])('indicators shortened to “%s”, points beside percentages', (spelling) => {
    const scores = read(
      sheet('ITA68', [
        ['ตชว.', 'คะแนนถ่วงน้ำหนัก', 'ร้อยละ'],
        ...upTo(10).map((number): CellOf[] => [`${spelling}${number}`, number / 2, 80 + number]),
      ]),
    );
    expect(indicators(scores)).toEqual(upTo(10).map((number) => [number, 80 + number]));
  });

  it('several tools in one cell, and one sentence for each indicator', () => {
    const scores = read(
      sheet('ปี 2568', [
        ['IIT = 96.58  EIT = 95.86  OIT = 88.75'],
        ...INDICATORS.map((name, index): CellOf[] => [`ตัวชี้วัดที่ ${index + 1} ${name} ได้คะแนน ${90 + index}.53`]),
      ]),
    );
    expect(tools(scores)).toEqual({ IIT: 96.58, EIT: 95.86, OIT: 88.75 });
    expect(indicators(scores)).toEqual(upTo(10).map((number) => [number, 89 + number + 0.53]));
    expect(scores.tools[0]?.score).toMatchObject({ raw: '96.58', isInSentence: true });
  });

  it('nothing of what the levels take', () => {
    const scores = read(
      sheet('s', [
        ['เครื่องมือ', 'คะแนน'],
        ...three,
        ['คะแนนรวม ITA', 92.6],
        [],
        ['เกณฑ์ระดับ', 'คะแนนรวม', 'IIT', 'EIT', 'OIT'],
        ['ผ่านดีเยี่ยม', 95, 95, 95, 95],
        ['ผ่านดี', 85, 85, 85, 85],
      ]),
    );
    expect(scores.tools.map(({ score }) => score.value)).toEqual([90, 92, 95]);
    expect(overall(scores)).toEqual([92.6]);
    expect(kinds(scores)).toEqual([]);
  });
});

describe('items and indicators in one table', () => {
  it('reads means of indicators between the items as reported indicators', () => {
    const rows = upTo(5).flatMap((indicator): CellOf[][] => [
      ...[2, 1, 0].map((back): CellOf[] => [`i${indicator * 3 - back}`, 'คำถาม', 90 + indicator]),
      [null, `เฉลี่ยตัวชี้วัดที่ ${indicator}`, 90 + indicator],
    ]);
    const scores = read(sheet('IIT', [['ข้อ', 'คำถาม', 'คะแนน'], ...rows]));
    expect(scores.items).toHaveLength(15);
    expect(indicators(scores)).toEqual(upTo(5).map((number) => [number, 90 + number]));
  });

  it('takes numbers that start again under each indicator for its items', () => {
    const rows = upTo(5).flatMap((indicator): CellOf[][] => [
      [`ตัวชี้วัดที่ ${indicator} ${INDICATORS[indicator - 1] ?? ''}`],
      ...upTo(3).map((number): CellOf[] => [number, 'คำถาม', indicator * 10 + number]),
    ]);
    const scores = read(sheet('IIT', [['แบบ IIT ปีงบประมาณ พ.ศ. 2568'], ['ข้อ', 'คำถาม', 'คะแนน'], ...rows]));
    expect(items(scores)).toEqual(
      Object.fromEntries(upTo(15).map((n) => [`i${n}`, Math.ceil(n / 3) * 10 + ((n - 1) % 3) + 1])),
    );
    expect(scores.notUnderstood).toEqual([]);
  });

  it('keeps a table of indicators under one of the tables side by side apart from its items', () => {
    const rows: CellOf[][] = upTo(28).map((n) => [
      ...(n <= 15 ? [`i${n}`, 'คำถาม', 60 + n] : [null, null, null]),
      null,
      `o${n}`,
      'ข้อมูล',
      50 + n,
    ]);
    const under = rows.map((row, index): CellOf[] => {
      if (index === 16) return ['ที่', 'ตัวชี้วัด', 'คะแนน', ...row.slice(3)];
      const number = index - 16;
      return number >= 1 && number <= 10 ? [number, INDICATORS[number - 1] ?? '', 80 + number, ...row.slice(3)] : row;
    });
    const scores = read(
      sheet('รวม', [['ผล ITA ปีงบประมาณ พ.ศ. 2568'], ['ข้อ', 'คำถาม', 'คะแนน', null, 'ข้อ', 'คำถาม', 'คะแนน'], ...under]),
    );
    expect(scores.items).toHaveLength(43);
    expect(items(scores)).toMatchObject({ i1: 61, i15: 75, o28: 78 });
    expect(indicators(scores)).toEqual(upTo(10).map((number) => [number, 80 + number]));
  });

  it('takes a numbered line of totals for no item', () => {
    const rows = upTo(15).map((number): CellOf[] => [`i${number}`, 'คำถาม', 90]);
    const scores = read(sheet('IIT ปี 2568', [['ข้อ', 'คำถาม', 'คะแนน'], ...rows, [16, 'รวมคะแนนเฉลี่ยทุกข้อ', 90]]));
    expect(scores.items).toHaveLength(15);
    expect(scores.notUnderstood).toEqual([]);
  });
});

describe('tables without codes', () => {
  const uncoded = (tool: string, last: number): SnapshotSheet =>
    sheet(tool, [
      [`ผลการประเมิน ${tool} ปีงบประมาณ พ.ศ. 2568`],
      ['ประเด็น', 'คะแนน'],
      ...upTo(last).map((number): CellOf[] => [`เรื่องหนึ่ง ${'ก'.repeat(number)}`, 70 + number]),
    ]);

  it('are read in the order of the items where their number is right, and said to be', () => {
    const scores = read(uncoded('EIT', 9), uncoded('IIT', 15));
    expect(scores.items).toHaveLength(24);
    expect(items(scores)).toMatchObject({ e9: 79, i15: 85 });
    expect(scores.tables.map(({ confidence }) => confidence)).toEqual(['low', 'low']);
    expect(scores.notUnderstood).toMatchObject([
      { kind: 'items-by-order', tool: 'EIT', count: 9 },
      { kind: 'items-by-order', tool: 'IIT', count: 15 },
    ]);
  });

  it('are left alone where their number is not that of the items, or codes tell', () => {
    const scores = read(
      uncoded('IIT', 14),
      eit(['คะแนน'], (number) => [80 + number]),
      uncoded('EIT', 9),
    );
    expect(items(scores)).toEqual(SCORES);
    // What was passed over is named, but not where codes tell what it would have told.
    expect(scores.notUnderstood).toMatchObject([
      { kind: 'table-left-out', why: 'not-understood', range: { sheet: 'IIT', firstRow: 2, lastRow: 15 } },
    ]);
  });

  const counts = { IIT: 15, EIT: 9, OIT: 28 } as const;
  const tools = ['IIT', 'EIT', 'OIT'] as const;
  const NAMES = {
    IIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
    EIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
    OIT: 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ',
  } as const;
  const titled = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'];

  it.each<[string, CellOf[][]]>([
    [
      'a line with their total over each',
      [
        ['ลำดับ', 'รายการ', 'คะแนน'],
        ...tools.flatMap((tool): CellOf[][] => [
          [null, NAMES[tool], 80],
          ...upTo(counts[tool]).map((number): CellOf[] => [number, 'คำถามหนึ่ง', 60 + number]),
        ]),
      ],
    ],
    [
      'a line over each and a total below',
      [
        ['ลำดับ', 'รายการ', 'คะแนน'],
        ...tools.flatMap((tool): CellOf[][] => [
          [NAMES[tool]],
          ...upTo(counts[tool]).map((number): CellOf[] => [number, 'คำถามหนึ่ง', 60 + number]),
          [null, `รวม ${tool}`, 80],
        ]),
      ],
    ],
    [
      'a column beside them and one numbering through all',
      [
        ['ลำดับ', 'เครื่องมือ', 'คำถาม', 'คะแนน'],
        ...tools
          .flatMap((tool) => upTo(counts[tool]).map((number): CellOf[] => [tool, 'คำถามหนึ่ง', 60 + number]))
          .map((row, index): CellOf[] => [index + 1, ...row]),
      ],
    ],
  ])('have their tools told by %s', (_, rows) => {
    const scores = read(sheet('คะแนน', [titled, ...rows]));
    expect(scores.items).toHaveLength(52);
    expect(items(scores)).toMatchObject({ i1: 61, i15: 75, e1: 61, e9: 69, o1: 61, o28: 88 });
    expect(new Set(scores.notUnderstood.map(({ kind }) => kind))).toEqual(new Set(['items-by-order']));
  });

  it('are named where nothing tells what their scores are of', () => {
    const rows = upTo(12).map((number): CellOf[] => ['คำถามหนึ่ง', 60 + number]);
    const tool = sheet('สรุป', [titled, ['เครื่องมือ', 'คะแนน'], ['IIT', 80], ['EIT', 81], ['OIT', 82]]);
    const scores = read(tool, sheet('อื่น', [['เรื่อง', 'คะแนน'], ...rows]));
    expect(scores.items).toEqual([]);
    expect(scores.notUnderstood).toMatchObject([
      { kind: 'table-left-out', why: 'not-understood', cell: { sheet: 'อื่น', row: 1, column: 1 } },
    ]);
  });

  it('of satisfaction from 1 to 5 are not', () => {
    const rows = upTo(12).map((number): CellOf[] => ['ความพึงพอใจ', 3 + number / 10]);
    const tool = sheet('สรุป', [titled, ['เครื่องมือ', 'คะแนน'], ['IIT', 80], ['EIT', 81], ['OIT', 82]]);
    expect(read(tool, sheet('อื่น', [['เรื่อง', 'คะแนน'], ...rows])).notUnderstood).toEqual([]);
  });
});

describe('a name beside the number of another indicator', () => {
  it('does not change the number, unless half of the numbers are ranks', () => {
    const swapped = [...INDICATORS];
    [swapped[0], swapped[2]] = ['การใช้อำนาจ', 'การปฏิบัติหน้าที่'];
    const table = (names: readonly string[]): SnapshotSheet =>
      sheet('s', [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...names.map((name, index): CellOf[] => [index + 1, name, 90 + index])]);
    const scores = read(table(swapped));
    expect(indicators(scores)).toEqual(upTo(10).map((number) => [number, 89 + number]));
    expect(scores.indicators[0]).toMatchObject({ name: 'การใช้อำนาจ', nameCell: { sheet: 's', row: 1, column: 1 } });
    expect(indicators(read(table([...INDICATORS].reverse())))[0]).toEqual([10, 90]);
  });
});

describe('tables side by side', () => {
  /** A line of each table in turn, with an empty column between; tables of other heights are filled up with blanks. */
  const beside = (...tables: readonly (readonly CellOf[])[][]): CellOf[][] =>
    upTo(Math.max(...tables.map((table) => table.length))).map((line) =>
      tables.flatMap((table) => {
        const width = Math.max(...table.map((row) => row.length));
        const row = table[line - 1] ?? [];
        return [...upTo(width).map((place) => row[place - 1] ?? null), null];
      }),
    );
  const internal = [
    ['ข้อ', 'คะแนน', 'ส่วนเบี่ยงเบนมาตรฐาน'],
    ...upTo(15).map((item): CellOf[] => [`i${item}`, 80 + item, 1.2]),
  ];
  const external = [
    ['ลำดับ', 'ข้อ', 'ค่าเป้าหมาย', 'ผลการประเมิน'],
    [null, null, null, 'คะแนนเฉลี่ย'],
    ['ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน'],
    ...upTo(9).map((item): CellOf[] => [item, `e${item}`, 85 + (item % 3) * 5, 90 + item / 2]),
  ];
  const scoresOf = (scores: ScoreSet, letter: string): readonly (number | null)[] =>
    scores.items.filter(({ code }) => code.startsWith(letter)).map(({ score }) => score.value);

  it('each with headings of its own height', () => {
    const scores = read(sheet('คะแนน', [['ผลคะแนน ITA ปี 2568'], ...beside(internal, external)]));
    expect(scoresOf(scores, 'i')).toEqual(upTo(15).map((item) => 80 + item));
    expect(scoresOf(scores, 'e')).toEqual(upTo(9).map((item) => 90 + item / 2));
    expect(scores.indicators).toEqual([]);
    expect(scores.notUnderstood).toEqual([]);
  });

  it('but scores that stand alone keep the codes beyond the empty column', () => {
    const codes = internal.map((row) => [...row.slice(0, 1), 'คำถาม']);
    const values = internal.map((row) => row.slice(1, 2));
    const scores = read(sheet('IIT', [['IIT ปี 2568'], ...beside(codes, values)]));
    expect(scoresOf(scores, 'i')).toEqual(upTo(15).map((item) => 80 + item));
  });
});
