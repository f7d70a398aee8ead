/**
 * Builds the bundled sample workbook, `assets/sample/ita-2568-sample.xlsx`: the 2568 scores that one
 * municipality published, with the mistakes it published, laid out as an analyst would keep them.
 * Run: npm run sample
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NACC_2568 } from '../../src/assessment/frameworks/nacc-2568';
import type { ItemCode } from '../../src/assessment/framework';
import { buildXlsx, cellAt, type BuilderCell, type BuilderSheet } from '../../test/fixtures/xlsx-builder';

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

const labelOf = (code: ItemCode): string => NACC_2568.items.find((item) => item.code === code)?.label.th ?? '';

function itemSheet(
  tool: keyof typeof publishedCode,
  title: string,
  scores: readonly number[],
  asText: Readonly<Record<number, string>> = {},
): BuilderSheet {
  const letter = tool[0]?.toLowerCase() as 'i' | 'e' | 'o';
  const rows = scores.flatMap((score, index): BuilderCell[] => {
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
    merges: ['A1:C1', 'A2:C2'],
    cells: [
      { at: 'A1', value: title, bold: true },
      { at: 'A2', value: `${AGENCY} ปีงบประมาณ พ.ศ. ๒๕๖๘` },
      { at: 'A4', value: 'ข้อ', bold: true },
      { at: 'B4', value: 'คำถาม', bold: true },
      { at: 'C4', value: 'ระดับคะแนน', bold: true },
      ...rows,
    ],
  };
}

const summary: BuilderSheet = {
  name: 'สรุปคะแนน',
  columnWidths: [12, 60, 14],
  merges: ['A1:C1', 'A2:C2', 'A9:C9'],
  cells: [
    { at: 'A1', value: 'ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', bold: true },
    { at: 'A2', value: AGENCY },
    { at: 'A3', value: 'คะแนนภาพรวม', bold: true },
    { at: 'C3', value: 95.21, numberFormat: '0.00', bold: true },
    { at: 'A4', value: 'ระดับผลการประเมิน', bold: true },
    { at: 'C4', value: 'A หรือ ผ่านดี', bold: true },
    { at: 'A5', value: 'IIT' },
    { at: 'B5', value: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน' },
    { at: 'C5', value: 96.65, numberFormat: '0.00' },
    { at: 'A6', value: 'EIT' },
    { at: 'B6', value: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก' },
    { at: 'C6', value: 100, numberFormat: '0.00' },
    { at: 'A7', value: 'OIT' },
    { at: 'B7', value: 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ' },
    { at: 'C7', value: 91.25, numberFormat: '0.00' },
    { at: 'A9', value: 'ผลการประเมินรายตัวชี้วัด', bold: true },
    { at: 'A10', value: 'ตัวชี้วัด', bold: true },
    { at: 'B10', value: 'รายละเอียดตัวชี้วัด', bold: true },
    { at: 'C10', value: 'คะแนน', bold: true },
    ...INDICATORS.flatMap(([name, score], index): BuilderCell[] => [
      cellAt(10 + index, 0, { value: index + 1 }),
      cellAt(10 + index, 1, { value: name }),
      cellAt(10 + index, 2, { value: score, numberFormat: '0.00' }),
    ]),
  ],
};

const bytes = buildXlsx({
  sheets: [
    summary,
    itemSheet('IIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', IIT, IIT_AS_TEXT),
    itemSheet('EIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', EIT),
    itemSheet('OIT', 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', OIT),
  ],
});

const target = fileURLToPath(new URL('../sample/ita-2568-sample.xlsx', import.meta.url));
mkdirSync(new URL('../sample/', import.meta.url), { recursive: true });
writeFileSync(target, bytes);
process.stdout.write(`${target}\n`);
