import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tool } from '../../src/assessment/framework';
import { readScores } from '../../src/reading/read-scores';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const SIZES: readonly (readonly [Tool, number])[] = [
  ['IIT', 15],
  ['EIT', 9],
  ['OIT', 28],
];
const LETTER: Readonly<Record<Tool, string>> = { IIT: 'i', EIT: 'e', OIT: 'o' };
const TITLES: Readonly<Record<Tool, readonly string[]>> = {
  IIT: ['แบบวัด IIT', 'ผลคะแนนแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', 'IIT ปีงบประมาณ พ.ศ. ๒๕๖๘'],
  EIT: ['แบบวัด EIT', 'คะแนนการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก', 'EIT ปีงบประมาณ พ.ศ. 2568'],
  OIT: ['แบบตรวจ OIT', 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', 'รายละเอียดข้อคำถามของแบบวัด OIT และคะแนนที่ได้'],
};

interface TableLook {
  readonly code: 'letter' | 'capital' | 'ข้อ' | 'tool' | 'dotted' | 'bare' | 'bare-thai' | 'digit-for-letter';
  readonly number: 'number' | 'text' | 'thai' | 'comma' | 'star';
  readonly title: number;
  readonly headings: readonly [string, string];
  readonly ordinal: boolean;
  readonly fullMark: boolean;
  readonly total: boolean;
  readonly blankEvery: number;
}

const look: fc.Arbitrary<TableLook> = fc.record({
  code: fc.constantFrom('letter', 'capital', 'ข้อ', 'tool', 'dotted', 'bare', 'bare-thai', 'digit-for-letter'),
  number: fc.constantFrom('number', 'text', 'thai', 'comma', 'star'),
  title: fc.nat(2),
  headings: fc.constantFrom(
    ['ข้อ', 'คะแนน'],
    ['รหัส', 'ระดับคะแนน'],
    ['ข้อคำถาม', 'ร้อยละ'],
    ['Item', 'Score'],
    ['ข้อที่', 'คะแนนที่ได้'],
  ),
  ordinal: fc.boolean(),
  fullMark: fc.boolean(),
  total: fc.boolean(),
  blankEvery: fc.constantFrom(0, 0, 3, 5),
});

const scores = fc.tuple(
  ...SIZES.map(([, size]) => fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: size, maxLength: size })),
);

function thai(text: string): string {
  return text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
}

function codeAs(tool: Tool, number: number, style: TableLook['code']): CellOf {
  switch (style) {
    case 'letter':
      return `${LETTER[tool]}${number}`;
    case 'capital':
      return `${LETTER[tool].toUpperCase()}${thai(String(number))}`;
    case 'ข้อ':
      return `ข้อ ${LETTER[tool]}${thai(String(number))}`;
    case 'tool':
      return `${tool} ${number}`;
    case 'dotted':
      return `${LETTER[tool]}${number}. ข้อความของข้อคำถาม`;
    case 'bare':
      return number;
    case 'bare-thai':
      return thai(String(number));
    case 'digit-for-letter':
      return tool === 'EIT' ? `E${thai(String(number))}` : `${tool === 'IIT' ? 1 : 0}${thai(String(number))}`;
  }
}

function numberAs(hundredths: number, style: TableLook['number']): CellOf {
  const text = (hundredths / 100).toFixed(2);
  switch (style) {
    case 'number':
      return hundredths / 100;
    case 'text':
      return text;
    case 'thai':
      return thai(text);
    case 'comma':
      return text.replace('.', ',');
    case 'star':
      return `${text}*`;
  }
}

/** Title, headings and lines of one tool's table, with where each score stands in it. */
function table(tool: Tool, values: readonly number[], style: TableLook): CellOf[][] {
  const before: CellOf[] = style.ordinal ? ['ลำดับ'] : [];
  const full: CellOf[] = style.fullMark ? ['คะแนนเต็ม'] : [];
  const rows: CellOf[][] = [
    [TITLES[tool][style.title] ?? tool],
    [...before, style.headings[0], 'คำถาม', ...full, style.headings[1]],
  ];
  for (const [index, value] of values.entries()) {
    if (style.blankEvery > 0 && index > 0 && index % style.blankEvery === 0) rows.push([]);
    rows.push([
      ...(style.ordinal ? [index + 1] : []),
      codeAs(tool, index + 1, style.code),
      'ข้อความของข้อคำถาม มากน้อยเพียงใด',
      ...(style.fullMark ? [100] : []),
      numberAs(value, style.number),
    ]);
  }
  if (style.total) rows.push([...(style.ordinal ? [null] : []), 'เฉลี่ย', null, ...(style.fullMark ? [100] : []), 12.34]);
  return rows;
}

const NOISE: readonly (readonly (readonly CellOf[])[])[] = [
  [['บันทึกการประชุม ครั้งที่ 3/2568'], [1, 'ประธานแจ้งที่ประชุม', null], [2, 'ตรวจสอบแผนงบประมาณ', 500_000]],
  [
    ['ลำดับ', 'รายการ', 'จำนวน', 'ราคา'],
    [1, 'กระดาษ', 10, 95.5],
    [2, 'หมึก', 5, 88],
    [3, 'ปากกา', 20, 12.5],
  ],
  [
    ['ชื่อ', 'คะแนนสอบ'],
    ['สมชาย', 81],
    ['สมหญิง', 92],
    ['สมศักดิ์', 77],
  ],
  [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ],
  [
    ['ผู้มีส่วนได้ส่วนเสียภายใน', 30],
    ['ผู้มีส่วนได้ส่วนเสียภายนอก', 35],
  ],
];

type Expected = readonly (readonly [string, number])[];

function expectedOf(values: readonly (readonly number[])[]): Expected {
  return SIZES.flatMap(([tool], index) =>
    (values[index] ?? []).map((value, item) => [`${LETTER[tool]}${item + 1}`, value / 100] as const),
  );
}

function readPairs(rows: ReturnType<typeof workbook>): Expected {
  const result = readScores(rows, {});
  if (!result.ok) return [];
  return result.scores.items.map(({ code, score }) => [code, score.value ?? Number.NaN] as const);
}

function byCode(pairs: Expected): Expected {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

describe('layouts generated from known scores', () => {
  it('tables stacked in one sheet, in any order, shifted and with noise sheets around', () => {
    fc.assert(
      fc.property(
        scores,
        fc.tuple(look, look, look),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.nat(4),
        fc.nat(3),
        fc.subarray([...NOISE]),
        (values, looks, order, down, right, noise) => {
          const rows: CellOf[][] = Array.from({ length: down }, () => []);
          for (const index of order) {
            const size = SIZES[index];
            const style = looks[index];
            if (!size || !style) continue;
            rows.push(...table(size[0], values[index] ?? [], style), [], []);
          }
          const shifted = rows.map((row) => [...Array.from({ length: right }, () => null), ...row]);
          const noiseSheets = noise.map((lines, index) => sheet(`บันทึก ${index}`, lines));
          const read = readPairs(workbook(...noiseSheets, sheet('คะแนน', shifted)));
          expect(byCode(read)).toEqual(byCode(expectedOf(values)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a sheet for each tool, told by the name of the sheet where codes are bare', () => {
    fc.assert(
      fc.property(scores, fc.tuple(look, look, look), fc.boolean(), (values, looks, isTitled) => {
        const sheets = SIZES.map(([tool], index) => {
          const style = looks[index] ?? { ...looks[0] };
          const rows = table(tool, values[index] ?? [], style);
          return sheet(`คะแนน ${tool}`, isTitled ? rows : rows.slice(1));
        });
        expect(readPairs(workbook(...sheets))).toEqual(expectedOf(values));
      }),
      { numRuns: 100 },
    );
  });

  it('tables side by side', () => {
    fc.assert(
      fc.property(scores, look, fc.nat(2), (values, style, gap) => {
        const tables = SIZES.map(([tool], index) => table(tool, values[index] ?? [], { ...style, blankEvery: 0 }));
        const width = 3 + (style.ordinal ? 1 : 0) + (style.fullMark ? 1 : 0);
        const height = Math.max(...tables.map((rows) => rows.length));
        const rows = Array.from({ length: height }, (_, line) =>
          tables.flatMap((lines) => {
            const cells = lines[line] ?? [];
            return [...cells, ...Array.from({ length: width + gap - cells.length }, () => null)];
          }),
        );
        expect(byCode(readPairs(workbook(sheet('คะแนน', rows))))).toEqual(byCode(expectedOf(values)));
      }),
      { numRuns: 100 },
    );
  });

  it('codes across, scores below', () => {
    fc.assert(
      fc.property(scores, look, fc.nat(3), (values, style, down) => {
        const lettered = ['bare', 'bare-thai', 'digit-for-letter', 'dotted'].includes(style.code)
          ? 'letter'
          : style.code;
        const codes = SIZES.flatMap(([tool], index) =>
          (values[index] ?? []).map((_, item) => codeAs(tool, item + 1, lettered)),
        );
        const numbers = values.flat().map((value) => numberAs(value, style.number));
        const rows: CellOf[][] = [
          ...Array.from({ length: down }, () => []),
          ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'],
          ['ข้อ', ...codes],
          ['คะแนน', ...numbers],
        ];
        expect(byCode(readPairs(workbook(sheet('คะแนน', rows))))).toEqual(byCode(expectedOf(values)));
      }),
      { numRuns: 100 },
    );
  });

  it('every score points at the cell that holds it', () => {
    fc.assert(
      fc.property(scores, look, (values, style) => {
        const rows = table('IIT', values[0] ?? [], style);
        const result = readScores(workbook(sheet('IIT', rows)), {});
        if (!result.ok) throw new Error(result.failure.kind);
        for (const { score, codeCell } of result.scores.items) {
          expect(rows[score.cell.row]?.[score.cell.column]).toBe(
            numberAs(Math.round((score.value ?? 0) * 100), style.number),
          );
          expect(codeCell.row).toBe(score.cell.row);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('the same workbook gives the same reading', () => {
    fc.assert(
      fc.property(scores, look, (values, style) => {
        const book = workbook(sheet('EIT', table('EIT', values[1] ?? [], style)));
        expect(readScores(book, {})).toEqual(readScores(book, {}));
      }),
      { numRuns: 20 },
    );
  });

  it('never throws on wild cells, whatever stands where', () => {
    const cell: fc.Arbitrary<CellOf> = fc.oneof(
      fc.constantFrom<CellOf>(
        'i1',
        'ข้อ',
        'คะแนน',
        'IIT',
        '1๑',
        '0๕',
        'ตัวชี้วัด',
        'ตัวชี้วัดที่ 1',
        'การใช้อำนาจ',
        'คะแนนรวม',
        'ประเด็นที่ ๑',
        'ปี 2568',
        2568,
        'ระดับ',
        'ผ่านดี',
        'อบต. บ้านดี',
        'ลำดับ',
        'OIT 40',
      ),
      fc.integer({ min: -5, max: 130 }),
      fc.double({ noNaN: true }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 }), (rows) => {
        const result = readScores(workbook(sheet('ใด ๆ', rows)), {});
        if (!result.ok) return;
        for (const { score } of result.scores.items) {
          const { row, column } = score.cell;
          const held = rows[row]?.[column] ?? null;
          if (typeof held === 'number' && score.value !== null) expect(score.value).toBe(held);
        }
      }),
      { numRuns: 300 },
    );
  });
});
