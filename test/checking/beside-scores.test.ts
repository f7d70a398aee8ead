import { describe, expect, it } from 'vitest';
import { INDICATOR_NAMES } from '../../src/assessment/indicator-names';
import { INDICATOR_NUMBERS } from '../../src/assessment/indicator-numbers';
import { checkScores } from '../../src/checking/check-scores';
import type { RuleId } from '../../src/checking/finding';
import { readScores } from '../../src/reading/read-scores';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { sheet, workbook, type CellOf } from '../reading/sheet-of-rows';

const TITLE = 'เทศบาลตำบลวังทอง ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568';
const SCORES = [96.5, 94.25, 99.1, 88.4, 97.3, 91.05, 100, 84.2, 92.5, 100];
/** Without the best tie, so that the ranks are plain. */
const RANKS = [5, 6, 3, 9, 4, 8, 1, 10, 7, 1];

/** What the rule says of the rows of one sheet below its title: the cells, as row and column from 0. */
function found(rule: RuleId, ...rows: readonly CellOf[][]): readonly string[] {
  const snapshot = workbook(sheet('ผล', [[TITLE], ...rows]));
  const read = readScores(snapshot, {});
  if (!read.ok) throw new Error(read.failure.kind);
  return checkScores(read.scores, FRAMEWORK_2568, snapshot.sheets)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ cell, severity }) => `${cell?.row},${cell?.column} ${severity}`);
}

/** A table of the ten indicators with one more column. */
function indicators(heading: string, beside: readonly CellOf[], scores: readonly number[] = SCORES): CellOf[][] {
  return [
    ['ตัวชี้วัดที่', 'ชื่อ', 'คะแนน', heading],
    ...INDICATOR_NUMBERS.map((number, index): CellOf[] => [
      number,
      INDICATOR_NAMES[number].name.th,
      scores[index] ?? null,
      beside[index] ?? null,
    ]),
  ];
}

const changed = <T>(list: readonly T[], at: number, value: T): readonly T[] =>
  list.map((each, index) => (index === at ? value : each));

describe('ranks in a column beside the scores', () => {
  it('are left alone where they are those of the scores, however equal scores are counted', () => {
    expect(found('rank-mismatch', ...indicators('อันดับ', RANKS))).toEqual([]);
    expect(found('rank-mismatch', ...indicators('อันดับที่', changed(RANKS, 9, 2)))).toEqual([]);
    const dense = [4, 5, 2, 8, 3, 7, 1, 9, 6, 1];
    expect(found('rank-mismatch', ...indicators('อันดับ', dense))).toEqual([]);
  });

  it('are errors where they are not', () => {
    expect(found('rank-mismatch', ...indicators('อันดับ', changed(RANKS, 3, 2)))).toEqual(['5,3 error']);
  });

  it('are left alone where most differ: they rank something else', () => {
    expect(found('rank-mismatch', ...indicators('อันดับ', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toEqual([]);
    expect(found('rank-mismatch', ...indicators('อันดับปี 2567', changed(RANKS, 3, 2)))).toEqual([]);
  });
});

describe('words for the level in a column beside the scores', () => {
  const levels = SCORES.map((score) => (score >= 95 ? 'ดีเยี่ยม' : score >= 85 ? 'ดี' : 'ควรพัฒนา'));

  it('are left alone where every word has scores of its own', () => {
    expect(found('band-mismatch', ...indicators('ระดับ', levels))).toEqual([]);
  });

  it('are told where one stands among those of another', () => {
    expect(found('band-mismatch', ...indicators('ระดับ', changed(levels, 2, 'ดี')))).toEqual(['4,3 warning']);
  });

  it('are left alone where it is open which of two is wrong, and where the words are something else', () => {
    const owners = SCORES.map((_, index) => (index === 4 ? 'กองคลัง' : 'สำนักปลัด'));
    expect(found('band-mismatch', ...indicators('ระดับ', owners))).toEqual([]);
    const two = SCORES.map((score) => (score > 99 ? 'ดีเยี่ยม' : 'ดี'));
    expect(found('band-mismatch', ...indicators('ระดับ', changed(two, 4, 'ดีเยี่ยม')))).toEqual([]);
  });
});

describe('a table that says it is sorted', () => {
  const sorted = [...SCORES].sort((a, b) => b - a);
  const said: CellOf[] = ['ผลการประเมินเรียงลำดับคะแนนจากมากไปน้อย'];

  it('is left alone where it is', () => {
    expect(found('order-mismatch', said, ...indicators('', [], sorted))).toEqual([]);
    expect(found('order-mismatch', ...indicators('', [], SCORES))).toEqual([]);
  });

  it('is told where a score is out of order', () => {
    expect(found('order-mismatch', said, ...indicators('', [], changed(sorted, 5, 99.9)))).toEqual(['8,2 warning']);
  });
});

describe('counts in sentences', () => {
  const counts = (text: string): readonly string[] => found('count-mismatch', ...indicators('', []), [], [text]);

  it.each([
    'ตัวชี้วัดที่ได้คะแนนตั้งแต่ 95 คะแนนขึ้นไป จำนวน 5 ตัวชี้วัด',
    'มีตัวชี้วัดที่ได้คะแนนเต็ม 100 จำนวน 2 ตัวชี้วัด และตัวชี้วัดที่ได้คะแนนต่ำกว่า 85 จำนวน 1 ตัวชี้วัด',
    'พบว่ามี 1 ตัวชี้วัด ที่ได้คะแนนต่ำกว่า 85 คะแนน',
    'เป้าหมายให้ได้คะแนนตั้งแต่ 95 ขึ้นไป จำนวน 10 ตัวชี้วัด',
    'ในปี 2567 ตัวชี้วัดที่ได้คะแนนต่ำกว่า 85 จำนวน 4 ตัวชี้วัด',
    'จากทั้งหมด 10 ตัวชี้วัด มีตัวชี้วัดที่ได้คะแนนไม่น้อยกว่าร้อยละ 95 จำนวน 5 ตัวชี้วัด',
  ])('are left alone: %s', (text) => {
    expect(counts(text)).toEqual([]);
  });

  it.each([
    'ตัวชี้วัดที่ได้คะแนนตั้งแต่ 95 คะแนนขึ้นไป จำนวน 7 ตัวชี้วัด',
    'มีตัวชี้วัดที่ได้คะแนนเต็ม 100 จำนวน 2 ตัวชี้วัด และตัวชี้วัดที่ได้คะแนนต่ำกว่า 85 จำนวน 3 ตัวชี้วัด',
    'พบว่ามี 4 ตัวชี้วัด ที่ได้คะแนนต่ำกว่า 85 คะแนน',
    'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ประกอบด้วย 43 ข้อ',
    'กรอบการประเมินมี 10 ตัวชี้วัด โดย IIT มี 15 ข้อคำถาม (ตัวชี้วัดที่ 1 - 5) EIT มี 9 ข้อคำถาม (ตัวชี้วัดที่ 6 - 8) และ OIT มี 35 ข้อ (ตัวชี้วัดที่ 9 - 10)',
  ])('are told: %s', (text) => {
    expect(counts(text)).toEqual(['13,0 warning']);
  });
});

describe('counts of items in sentences', () => {
  const low = ['o6', 'o7'];
  const items = FRAMEWORK_2568.items.map(({ code }): CellOf[] => [code, low.includes(code) ? 50 : 100]);
  const counts = (text: string): number => found('count-mismatch', ['ข้อ', 'คะแนน'], ...items, [], [text]).length;

  it.each([
    ['แบบวัด OIT จำนวน 28 ข้อ ได้คะแนนเต็ม 100 คะแนน จำนวน 26 ข้อ ไม่ได้คะแนนเต็ม จำนวน 2 ข้อ', 0],
    ['แบบวัด OIT จำนวน 28 ข้อ ได้คะแนนเต็ม 100 คะแนน จำนวน 26 ข้อ ไม่ได้คะแนนเต็ม จำนวน 3 ข้อ', 1],
    ['การเปิดเผยข้อมูลได้คะแนนเต็มจำนวน 26 ข้อ จาก 28 ข้อ', 0],
    ['การเปิดเผยข้อมูลได้คะแนนเต็มจำนวน 27 ข้อ จาก 28 ข้อ', 1],
  ] as const)('%s', (text, findings) => {
    expect(counts(text)).toBe(findings);
  });
});

describe('what sentences call the highest or lowest', () => {
  const ranks = (text: string): readonly string[] => {
    const items = FRAMEWORK_2568.items.map(({ code }): CellOf[] => [
      code,
      code === 'i7' ? 72.5 : code === 'i4' ? 88 : 95,
    ]);
    return found(
      'claimed-rank',
      ...indicators('', []),
      ['IIT', 95],
      ['EIT', 92],
      ['OIT', 96.25],
      [],
      ['ข้อ', 'คะแนน'],
      ...items,
      [],
      [text],
    );
  };

  it.each([
    'ข้อ i7 ได้คะแนนต่ำสุด',
    'ตัวชี้วัดที่ได้คะแนนต่ำสุด 3 อันดับ ได้แก่ ตัวชี้วัดที่ 8, ตัวชี้วัดที่ 4 และตัวชี้วัดที่ 6',
    '3 อันดับแรกที่ได้คะแนนสูงสุด ได้แก่ ตัวชี้วัดที่ 7 ตัวชี้วัดที่ 10 และตัวชี้วัดที่ 3',
    'แบบวัด OIT ได้คะแนนสูงสุด ส่วนแบบวัด EIT ได้คะแนนต่ำสุด',
    'เครื่องมือที่ได้คะแนนต่ำสุดคือ EIT',
    'ตัวชี้วัดที่ 2 ได้คะแนนต่ำสุดในข้อ i7',
    'ข้อ i4 ได้คะแนนต่ำสุดของตัวชี้วัดที่ 1',
  ])('is left alone: %s', (text) => {
    expect(ranks(text)).toEqual([]);
  });

  it.each([
    'ข้อ i9 ได้คะแนนต่ำสุด',
    'ตัวชี้วัดที่ได้คะแนนต่ำสุด 3 อันดับ ได้แก่ ตัวชี้วัดที่ 8, ตัวชี้วัดที่ 4 และตัวชี้วัดที่ 5',
    '3 อันดับแรกที่ได้คะแนนสูงสุด ได้แก่ ตัวชี้วัดที่ 7 ตัวชี้วัดที่ 10 และตัวชี้วัดที่ 1',
    'แบบวัด IIT ได้คะแนนสูงสุด ส่วนแบบวัด EIT ได้คะแนนต่ำสุด',
    'เครื่องมือที่ได้คะแนนต่ำสุดคือ OIT',
  ])('is told: %s', (text) => {
    expect(ranks(text)).toHaveLength(1);
  });
});

describe('the weights of the tools', () => {
  const tools = (weights: readonly CellOf[], ...more: CellOf[][]): readonly string[] =>
    found(
      'weight-mismatch',
      ['เครื่องมือ', 'ค่าน้ำหนัก', 'คะแนน'],
      ...(['IIT', 'EIT', 'OIT'] as const).map((tool, index): CellOf[] => [tool, weights[index] ?? null, 90 + index]),
      ...more,
    );

  it('are left alone where they are those of the year', () => {
    expect(tools([30, 30, 40])).toEqual([]);
    expect(tools(['30%', '30%', '40%'], [], ['แบบวัด IIT มีค่าน้ำหนักร้อยละ 30 และแบบวัด OIT มีค่าน้ำหนักร้อยละ 40'])).toEqual([]);
    expect(tools([0.3, 0.3, 0.4])).toEqual([]);
  });

  it('are told where they are not', () => {
    expect(tools([30, 40, 30])).toEqual(['3,1 warning', '4,1 warning']);
    expect(tools([30, 30, 40], [], ['แบบวัด OIT มีค่าน้ำหนักร้อยละ 30'])).toEqual(['6,0 warning']);
    expect(tools([30, 30, 40], [], ['โดยถ่วงน้ำหนักคะแนน IIT 30% EIT 40% และ OIT 40%'])).toEqual(['6,0 warning']);
    expect(tools([30, 30, 40], [], ['น้ำหนักของแบบวัด OIT ร้อยละ 30'])).toEqual(['6,0 warning']);
  });
});

describe('the words of items', () => {
  const items = FRAMEWORK_2568.items.filter(({ tool }) => tool === 'OIT');
  const table = (words: readonly string[]): readonly string[] =>
    found(
      'item-name',
      ['ข้อ', 'รายการ', 'คะแนน'],
      ...items.map(({ code }, index): CellOf[] => [code, words[index] ?? '', 100]),
    );
  const names = items.map(({ label }) => label.th);

  it('are left alone where they are their own or nobody’s', () => {
    expect(table(names)).toEqual([]);
    expect(table(names.map(() => 'ดูรายละเอียดบนเว็บไซต์ของหน่วยงาน'))).toEqual([]);
  });

  it('are told where two items have changed words', () => {
    const [first = '', second = ''] = [names[2], names[11]];
    expect(table(changed(changed(names, 2, second), 11, first))).toEqual(['4,1 warning', '13,1 warning']);
  });

  it('are told where they are whole questions that have changed places', () => {
    const questions = [
      'ผู้บังคับบัญชาในหน่วยงานของท่าน มีการสั่งให้เจ้าหน้าที่ทำธุระส่วนตัวของผู้บังคับบัญชา มากน้อยเพียงใด',
      'ท่านเชื่อมั่นในกระบวนการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบภายในหน่วยงานของท่าน มากน้อยเพียงใด',
    ] as const;
    const iit = (at7: string, at15: string): readonly string[] =>
      found(
        'item-name',
        ['ข้อ', 'คำถาม', 'คะแนน'],
        ...Array.from({ length: 15 }, (_, index): CellOf[] => [
          `i${index + 1}`,
          index === 6 ? at7 : index === 14 ? at15 : '',
          90,
        ]),
      );
    expect(iit(questions[0], questions[1])).toEqual([]);
    expect(iit(questions[1], questions[0])).toEqual(['8,1 warning', '16,1 warning']);
  });
});

describe('weighted points beside the scores of the tools', () => {
  const points = (values: readonly number[]): readonly string[] =>
    found(
      'weighted-points',
      ['เครื่องมือ', 'คะแนน', 'คะแนนถ่วงน้ำหนัก'],
      ...(['IIT', 'EIT', 'OIT'] as const).map((tool, index): CellOf[] => [tool, 90 + index, values[index] ?? null]),
    );

  it('are left alone where they follow from the scores, and told where they do not', () => {
    expect(points([27, 27.3, 36.8])).toEqual([]);
    expect(points([27, 26.3, 36.8])).toEqual(['3,2 error']);
  });
});

describe('names of tools', () => {
  const names = (text: string): number => found('tool-name', ...indicators('', []), [], [text]).length;

  it.each([
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (Internal Integrity and Transparency Assessment: IIT)', 0],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', 0],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (IIT)', 1],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (External Integrity and Transparency Assessment: IIT)', 1],
  ] as const)('%s', (text, findings) => {
    expect(names(text)).toBe(findings);
  });
});

describe('the year that a sentence gives to the overall score', () => {
  const years = (text: string): number =>
    found('claimed-year', ...indicators('', []), ['คะแนนรวม', null, 93.5], [], ['หมายเหตุ'], [text]).length;

  it.each([
    ['ในปีงบประมาณ พ.ศ. 2568 หน่วยงานมีคะแนนภาพรวม 93.50 คะแนน', 0],
    ['ในปีงบประมาณ พ.ศ. 2567 หน่วยงานมีคะแนนภาพรวม 91.20 คะแนน', 0],
    ['ในปีงบประมาณ พ.ศ. 2567 หน่วยงานมีคะแนนภาพรวม 93.50 คะแนน', 1],
  ] as const)('%s', (text, findings) => {
    expect(years(text)).toBe(findings);
  });
});

describe('the word for the trend beside a change', () => {
  const table = (trend: string): CellOf[][] => [
    ['ตัวชี้วัด', 'ปี 2567', 'ปี 2568', 'ผลต่าง', 'แนวโน้ม'],
    ...INDICATOR_NUMBERS.map((number, index): CellOf[] => {
      const [from, to] = [90, 90 + index];
      const right = index === 0 ? 'คงที่' : 'เพิ่มขึ้น';
      return [`ตัวชี้วัดที่ ${number} ${INDICATOR_NAMES[number].name.th}`, from, to, to - from, index === 4 ? trend : right];
    }),
  ];

  it('is told where the scores went the other way', () => {
    expect(found('change-mismatch', ...table('เพิ่มขึ้น'))).toEqual([]);
    expect(found('change-mismatch', ...table('ลดลงจากปีที่ผ่านมา'))).toEqual(['6,4 error']);
  });
});

describe('counts of indicators that changed since the year before', () => {
  const table: CellOf[][] = [
    ['ตัวชี้วัด', 'ปี 2567', 'ปี 2568'],
    ...INDICATOR_NUMBERS.map((number, index): CellOf[] => [
      `ตัวชี้วัดที่ ${number} ${INDICATOR_NAMES[number].name.th}`,
      90,
      index < 6 ? 91 : index < 9 ? 89 : 90,
    ]),
  ];
  const said = (risen: number, fallen: number, same: number): string =>
    `เมื่อเทียบกับปี 2567 มีตัวชี้วัดที่คะแนนเพิ่มขึ้น จำนวน ${risen} ตัวชี้วัด ลดลง จำนวน ${fallen} ตัวชี้วัด และคงที่ จำนวน ${same} ตัวชี้วัด`;

  it('are left alone where they are right, and told where they are not', () => {
    expect(found('changed-counts', ...table, [], [said(6, 3, 1)])).toEqual([]);
    expect(found('changed-counts', ...table, [], [said(7, 3, 1)])).toHaveLength(1);
    expect(found('changed-counts', ...table, [], [said(6, 4, 0)])).toHaveLength(2);
  });
});

describe('items that are listed for being low', () => {
  const low: CellOf[][] = [
    ['ข้อ', 'คะแนน'],
    ['i4', 80],
    ['i9', 82],
    ['i12', 84],
  ];

  it('are a selection beside indicators that are all reported, and a table with gaps otherwise', () => {
    expect(found('missing-item', ...indicators('', []), [], ...low)).toEqual(['undefined,undefined information']);
    expect(found('missing-item', ...low)).toEqual(['undefined,undefined error']);
  });
});

describe('websites in the texts', () => {
  const site = (name: string): CellOf[] => [`เผยแพร่ที่เว็บไซต์ https://www.${name}.go.th/ita`];
  const sites = (...names: readonly string[]): readonly string[] =>
    found('other-website', ...indicators('', []), [], ...names.map(site));

  it('are told where one differs from the others, unless it is everybody’s', () => {
    expect(sites('wangthong', 'wangthong', 'trangcity')).toEqual(['15,0 information']);
    expect(sites('wangthong', 'wangthong', 'nacc')).toEqual([]);
    expect(sites('wangthong', 'trangcity')).toEqual([]);
  });
});
