import { BAND_IDS, BAND_NAMES } from '../../assessment/bands';
import type { Provenance } from '../../assessment/framework';
import type { ReadTable, TableEvidence, TableRole } from '../../reading/score-set';

/** Everything the sheet says that tells where the numbers come from. */
export const BASIS_TEXTS = {
  sheetName: 'ที่มาและเกณฑ์',
  title: 'ที่มาของตัวเลขและเกณฑ์ที่ใช้',
  items: 'จำนวนข้อคำถามตามกลุ่มคะแนน',
  itemHeadings: ['เครื่องมือ', ...BAND_IDS.map((band) => BAND_NAMES[band].th), 'ไม่มีคะแนน', 'รวม'],
  allTools: 'รวมทุกเครื่องมือ',
  unplaced: 'ข้อความที่พิมพ์ไว้เดิม ซึ่งไม่มีช่องรองรับในตารางรอบนี้',
  sources: 'ที่มาของตัวเลข',
  sourceHeadings: ['ตาราง', 'ชีต', 'ช่วงเซลล์', 'ความมั่นใจ', 'หลักฐานที่ใช้'],
  noSources: 'ไม่พบตารางที่อ่านได้',
  basis: 'เกณฑ์ที่ใช้',
  basisHeadings: ['เรื่อง', 'ความมั่นใจ', 'ความหมาย'],
  frameworkItems: 'ชุดข้อคำถาม',
  levelRuleName: 'เกณฑ์ระดับ',
  issueMap: 'การจัดข้อคำถามเข้าเจ็ดประเด็น',
  composition: (number: number): string => `วิธีคำนวณตัวชี้วัดที่ ${number}`,
  rounding: 'ไม่ปัดเศษระหว่างคำนวณ แสดงผลและเทียบเกณฑ์ด้วยทศนิยมสองตำแหน่ง',
  authority: {
    reported: 'ใช้คะแนนตัวชี้วัดที่ระบุในไฟล์ก่อน หากไม่มีจึงใช้ค่าที่คำนวณจากรายข้อ',
    computed: 'ใช้คะแนนตัวชี้วัดที่คำนวณจากรายข้อก่อน หากคำนวณไม่ได้จึงใช้ค่าที่ระบุในไฟล์',
  },
} as const;

/** What the product does not know for certain, said in Thai; the sources themselves are kept in English. */
export const CONFIDENCE_WORDS: Readonly<Record<Provenance['confidence'], string>> = {
  high: 'สูง',
  medium: 'ปานกลาง',
  low: 'ต่ำ: โปรดตรวจทาน',
};

export const CONFIDENCE_NOTES: Readonly<Record<Provenance['confidence'], string>> = {
  high: 'ตรงกับข้อมูลที่เผยแพร่และคำนวณซ้ำได้',
  medium: 'ตรงกับข้อมูลที่เผยแพร่บางส่วน ยังไม่พบคู่มือทางการ',
  low: 'ยังไม่พบแหล่งยืนยัน ใช้ชั่วคราว โปรดเทียบกับคู่มือของปีนั้น',
};

const ROLES: Readonly<Record<TableRole, string>> = {
  'item-table': 'ตารางรายข้อ',
  'issue-table': 'ตารางประเด็น',
  'indicator-table': 'ตารางตัวชี้วัด',
  'tool-table': 'ตารางเครื่องมือ',
  overall: 'คะแนนภาพรวม',
};

/** What a table that was read is, in words. */
export function tableName({ role, tool, issue }: ReadTable): string {
  const part = tool ?? (issue === null ? null : `ที่ ${issue}`);
  return part === null ? ROLES[role] : `${ROLES[role]} ${part}`;
}

const REGION_PARTS: Readonly<Record<string, string>> = {
  method: 'วิธีการ',
  owner: 'ผู้รับผิดชอบ',
  steps: 'ขั้นตอน',
  period: 'ระยะเวลา',
  measure: 'มาตรการ',
  start: 'วันเริ่ม',
  end: 'วันสิ้นสุด',
  status: 'สถานะ',
  progress: 'ความคืบหน้า',
  result: 'ผลการดำเนินการ',
  evidence: 'หลักฐาน',
};

/**
 * Name of an editable region for a person, from its key (`issue-1/remark/IIT`, `issue-1/measure/method`,
 * `measures/i4/owner`).
 */
export function regionInWords(key: string): string {
  const [sheet = '', kind = '', part = ''] = key.split('/');
  if (sheet === 'measures') {
    const of = kind.startsWith('keep-') ? `ประเด็นที่ ${kind.slice(5)}` : `ข้อ ${kind}`;
    return `ติดตามมาตรการ ${of} ${REGION_PARTS[part] ?? part}`;
  }
  const what = kind === 'remark' ? `ความเห็น ${part}` : (REGION_PARTS[part] ?? part);
  return `ประเด็นที่ ${sheet.replace('issue-', '')} ${what}`.trim();
}

/** Why a table was read so, in words; `column` and `row` as Excel shows them. */
export function evidenceInWords(evidence: TableEvidence, columnLetters: (column: number) => string): string {
  switch (evidence.kind) {
    case 'stated':
      return 'ตามที่ผู้วิเคราะห์ระบุ';
    case 'heading-row':
      return `หัวตารางแถว ${evidence.row + 1}`;
    case 'code-column':
      return `รหัสข้อคอลัมน์ ${columnLetters(evidence.column)}`;
    case 'score-column':
      return `คะแนนคอลัมน์ ${columnLetters(evidence.column)}${evidence.heading === null ? '' : ` “${evidence.heading}”`}`;
    case 'tool-from-title':
      return 'ทราบเครื่องมือจากชื่อตาราง';
    case 'tool-from-sheet-name':
      return 'ทราบเครื่องมือจากชื่อชีต';
    case 'tool-from-codes':
      return 'ทราบเครื่องมือจากรหัสข้อ';
  }
}
