import type { ItemCode } from '../assessment/framework';
import { NACC_2568 } from '../assessment/frameworks/nacc-2568';
import type { CellPosition, CellRange } from '../workbook/address';

/** A cell of the sample; `value` as an analyst would have typed it. */
interface SampleCell extends CellPosition {
  readonly value: string | number;
  readonly numberFormat?: string;
  readonly bold?: boolean;
}

/** One table of the sample, on a sheet of its own or below others; every table has three columns. */
interface SampleSheet {
  readonly name: string;
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly CellRange[];
  /** In row-major order. */
  readonly cells: readonly SampleCell[];
}

const cellAt = (row: number, column: number, content: Omit<SampleCell, keyof CellPosition>): SampleCell => ({
  row,
  column,
  ...content,
});

/** A row merged over the three columns. */
const acrossTable = (row: number): CellRange => ({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: 2 });

const THAI_DIGITS_FORMAT = '[$-D00041E]0.00';
const AGENCY = 'เทศบาลตำบลมะรือโบตก อำเภอระแงะ จังหวัดนราธิวาส';

/** Scores of i1…i15 as published; i1 is printed 95.17 though indicator 1 closes with 94.17 only. */
const IIT = [95.17, 95.42, 100, 97.5, 100, 100, 99.58, 99.58, 100, 93.75, 99.58, 97.08, 98.75, 97.92, 98.33] as const;
/** Items of the IIT that were typed as Thai-digit text. */
const IIT_AS_TEXT: Readonly<Record<number, string>> = { 3: '๑๐๐', 9: '๑๐๐' };
const EIT = Array.from({ length: 9 }, () => 100);
const OIT = Array.from({ length: 28 }, (_, index) => (index === 5 || index === 6 ? 50 : 100));

/** Indicators with their names as published: 1, 3 and 10 bear wrong names. */
const INDICATORS: readonly (readonly [name: string, score: number])[] = [
  ['การป้องกันและปราบปรามการทุจริต', 96.53],
  ['การใช้งบประมาณ', 99.17],
  ['การใช้จ่ายเงิน', 99.72],
  ['การใช้ทรัพย์สินของราชการ', 96.8],
  ['การแก้ไขปัญหาการทุจริต', 98.33],
  ['คุณภาพการดำเนินงาน', 98.07],
  ['ประสิทธิภาพการสื่อสาร', 97.5],
  ['การปรับปรุงการทำงาน', 97.24],
  ['การเปิดเผยข้อมูล', 92.5],
  ['การป้องกันและการทุจริต', 90],
];

const toThaiDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/** Codes as published: digit one for i with the tens shifted by ten, digit zero for o. */
const publishedCode = {
  IIT: (number: number): string => `1${toThaiDigits(String(number < 10 ? number : number + 10))}`,
  EIT: (number: number): string => `E${toThaiDigits(String(number))}`,
  OIT: (number: number): string => `0${toThaiDigits(String(number))}`,
};

const LETTERS = { IIT: 'i', EIT: 'e', OIT: 'o' } as const;

const labelOf = (code: ItemCode): string => NACC_2568.items.find((item) => item.code === code)?.label.th ?? '';

function itemSheet(
  tool: keyof typeof publishedCode,
  title: string,
  scores: readonly number[],
  asText: Readonly<Record<number, string>> = {},
): SampleSheet {
  const letter = LETTERS[tool];
  const rows = scores.flatMap((score, index): SampleCell[] => {
    const number = index + 1;
    const text = asText[number];
    const row = 4 + index;
    return [
      cellAt(row, 0, { value: publishedCode[tool](number) }),
      cellAt(row, 1, { value: labelOf(`${letter}${number}`) }),
      cellAt(row, 2, text === undefined ? { value: score, numberFormat: THAI_DIGITS_FORMAT } : { value: text }),
    ];
  });
  return {
    name: tool,
    columnWidths: [10, 60, 14],
    merges: [acrossTable(0), acrossTable(1)],
    cells: [
      cellAt(0, 0, { value: title, bold: true }),
      cellAt(1, 0, { value: `${AGENCY} ปีงบประมาณ พ.ศ. ๒๕๖๘` }),
      cellAt(3, 0, { value: 'ข้อ', bold: true }),
      cellAt(3, 1, { value: 'คำถาม', bold: true }),
      cellAt(3, 2, { value: 'ระดับคะแนน', bold: true }),
      ...rows,
    ],
  };
}

const summary: SampleSheet = {
  name: 'สรุปคะแนน',
  columnWidths: [12, 60, 14],
  merges: [acrossTable(0), acrossTable(1), acrossTable(8)],
  cells: [
    cellAt(0, 0, { value: 'ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', bold: true }),
    cellAt(1, 0, { value: AGENCY }),
    cellAt(2, 0, { value: 'คะแนนภาพรวม', bold: true }),
    cellAt(2, 2, { value: 95.21, numberFormat: '0.00', bold: true }),
    cellAt(3, 0, { value: 'ระดับผลการประเมิน', bold: true }),
    cellAt(3, 2, { value: 'A หรือ ผ่านดี', bold: true }),
    cellAt(4, 0, { value: 'IIT' }),
    cellAt(4, 1, { value: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน' }),
    cellAt(4, 2, { value: 96.65, numberFormat: '0.00' }),
    cellAt(5, 0, { value: 'EIT' }),
    cellAt(5, 1, { value: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก' }),
    cellAt(5, 2, { value: 100, numberFormat: '0.00' }),
    cellAt(6, 0, { value: 'OIT' }),
    cellAt(6, 1, { value: 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ' }),
    cellAt(6, 2, { value: 91.25, numberFormat: '0.00' }),
    cellAt(8, 0, { value: 'ผลการประเมินรายตัวชี้วัด', bold: true }),
    cellAt(9, 0, { value: 'ตัวชี้วัด', bold: true }),
    cellAt(9, 1, { value: 'รายละเอียดตัวชี้วัด', bold: true }),
    cellAt(9, 2, { value: 'คะแนน', bold: true }),
    ...INDICATORS.flatMap(([name, score], index): SampleCell[] => [
      cellAt(10 + index, 0, { value: index + 1 }),
      cellAt(10 + index, 1, { value: name }),
      cellAt(10 + index, 2, { value: score, numberFormat: '0.00' }),
    ]),
  ],
};

/**
 * The sample: the 2568 scores that one municipality published, with the mistakes it published, laid out as an analyst
 * would keep them.
 */
export const SAMPLE_SHEETS: readonly SampleSheet[] = [
  summary,
  itemSheet('IIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', IIT, IIT_AS_TEXT),
  itemSheet('EIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', EIT),
  itemSheet('OIT', 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', OIT),
];
