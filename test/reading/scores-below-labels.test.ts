import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLES: readonly (readonly CellOf[])[] = [['ผลการประเมิน IIT ปีงบประมาณ พ.ศ. 2568']];
const HEADINGS: readonly (readonly CellOf[])[] = [...TITLES, ['ข้อ', 'คำถาม', 'คะแนน']];
const QUESTIONS = [
  'การปฏิบัติงานหรือให้บริการเป็นไปตามขั้นตอน',
  'มีเจ้าหน้าที่ให้บริการอย่างเท่าเทียมกัน',
  'มีการเรียกรับสินบนเพื่อแลกกับการปฏิบัติงาน',
  'ใช้จ่ายงบประมาณเป็นไปตามวัตถุประสงค์',
];

function scoresOf(rows: readonly (readonly CellOf[])[], merges: readonly string[] = []): unknown {
  const result = readScores(workbook(sheet('ผล', rows, { merges })), { year: 2568 });
  if (!result.ok) return result.failure.kind;
  const { items, indicators } = result.scores;
  return Object.fromEntries([
    ...items.map(({ code, score }) => [code, score.value]),
    ...indicators.map(({ number, score }) => [number, score.value]),
  ]);
}

/** Rows for each of four items, by its code, its question and its score. */
function items(
  rowsOf: (code: string, question: string, score: number) => readonly (readonly CellOf[])[],
): readonly (readonly CellOf[])[] {
  return QUESTIONS.flatMap((question, index) => rowsOf(`i${String(index + 1)}`, question, 91.25 + index));
}

const SCORES = { i1: 91.25, i2: 92.25, i3: 93.25, i4: 94.25 };

describe('scores in a line below their labels', () => {
  it.each([
    [
      'under words for it',
      [
        ...TITLES,
        ...items((code, words, score) => [
          [code, words],
          [null, 'คะแนน', score],
        ]),
      ],
    ],
    [
      'with the code in one cell with the question',
      [...TITLES, ...items((code, words, score) => [[`${code} ${words}`], ['คะแนน', score]])],
    ],
    [
      'alone under a heading',
      [
        ...HEADINGS,
        ...items((code, words, score) => [
          [code, words],
          [null, null, score],
        ]),
      ],
    ],
    [
      'in words',
      [
        ...TITLES,
        ...items((code, words, score) => [
          [code, words],
          [null, `ได้คะแนน ${String(score)} คะแนน`],
        ]),
      ],
    ],
    [
      'with an empty line between',
      [...TITLES, ...items((code, words, score) => [[code, words], [null, 'คะแนน', score], []])],
    ],
    [
      'beside the second line of a wrapped question',
      [
        ...HEADINGS,
        ...items((code, words, score) => [
          [code, words.slice(0, 15)],
          [null, words.slice(15), score],
        ]),
      ],
    ],
    [
      'before a code in the second line of a wrapped question',
      [
        ...HEADINGS,
        ...items((code, words, score) => [
          [null, words.slice(0, 15), score],
          [code, words.slice(15)],
        ]),
      ],
    ],
    [
      'after the counts of all answers',
      [
        ...TITLES,
        ...items((code, words, score) => [
          [code, words],
          [null, 'คำตอบ', 'จำนวน', 'ร้อยละ'],
          [null, 'น้อย', 8, 10],
          [null, 'มาก', 72, 90],
          [null, 'รวม', 80, 100],
          [null, 'คะแนนที่ได้', null, score],
        ]),
      ],
    ],
    [
      'in the same column',
      [['แบบวัด IIT'], ...items((code, words, score) => [[`${code} ${words}`], [score]]), ['แบบวัด EIT']],
    ],
  ])('%s', (_, rows) => {
    expect(scoresOf(rows)).toEqual(SCORES);
  });

  it('reads indicators whose numbers and names are apart', () => {
    const rows: readonly (readonly CellOf[])[] = [
      ['ปีงบประมาณ พ.ศ. 2568'],
      ['ตัวชี้วัด', 'คะแนน'],
      ['ตัวชี้วัดที่ 1'],
      ['การปฏิบัติหน้าที่', 91.25],
      ['ตัวชี้วัดที่ 2'],
      ['การใช้งบประมาณ', 92.25],
      ['ตัวชี้วัดที่ 3'],
      ['การใช้อำนาจ', 93.25],
    ];
    expect(scoresOf(rows)).toEqual({ 1: 91.25, 2: 92.25, 3: 93.25 });
  });

  it('reads indicators whose names are wrapped', () => {
    const rows: readonly (readonly CellOf[])[] = [
      ['ปีงบประมาณ พ.ศ. 2568'],
      ['ที่', 'ตัวชี้วัด', 'คะแนน'],
      ...[
        ['การปฏิบัติ', 'หน้าที่'],
        ['การใช้งบ', 'ประมาณ'],
        ['การใช้', 'อำนาจ'],
        ['การใช้ทรัพย์สิน', 'ของราชการ'],
        ['การแก้ไขปัญหา', 'การทุจริต'],
      ].flatMap(([first = '', rest = ''], index): CellOf[][] => [
        [index + 1, first],
        [null, rest, 91.25 + index],
      ]),
    ];
    expect(scoresOf(rows)).toEqual({ 1: 91.25, 2: 92.25, 3: 93.25, 4: 94.25, 5: 95.25 });
  });

  it.each([
    [
      'of two years',
      (score: number): CellOf[][] => [
        [null, 'คะแนนปี 2567', score - 5],
        [null, 'คะแนนปี 2568', score],
      ],
    ],
    ['of something else', (score: number): CellOf[][] => [[null, 'จำนวนผู้ตอบ', score]]],
    ['aimed at', (score: number): CellOf[][] => [[null, 'คะแนนเป้าหมาย', score]]],
  ])('takes no numbers %s for scores', (_, below) => {
    expect(scoresOf([...TITLES, ...items((code, words, score) => [[code, words], ...below(score)])])).toBe('no-scores');
  });

  it('leaves headings of indicators over their items alone', () => {
    const rows = upTo(5).flatMap((number): CellOf[][] => [
      [`ตัวชี้วัดที่ ${String(number)}`],
      [`i${String(number * 3 - 2)}`, 'คำถาม', 90 + number],
    ]);
    const averages = upTo(5).flatMap((number): CellOf[][] => [
      [`ตัวชี้วัดที่ ${String(number)} ${INDICATORS[number - 1] ?? ''}`],
      ...upTo(3).map((item): CellOf[] => [`i${String(number * 3 - 3 + item)}`, 'คำถาม', 90]),
      ['คะแนนเฉลี่ย', null, 90],
    ]);
    expect(scoresOf([...HEADINGS, ...averages])).toMatchObject(
      Object.fromEntries(upTo(15).map((item) => [`i${String(item)}`, 90])),
    );
    expect(scoresOf([...HEADINGS, ...rows])).toEqual({ i1: 91, i4: 92, i7: 93, i10: 94, i13: 95 });
  });
});
