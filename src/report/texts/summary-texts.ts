import { BAND_IDS, BAND_NAMES } from '../../assessment/bands';
import type { Provenance, Tool } from '../../assessment/framework';
import type { ReadTable, TableEvidence, TableRole } from '../../reading/score-set';

const SUBJECTS: Readonly<Record<Tool | 'overall', string>> = {
  IIT: 'IIT',
  EIT: 'EIT',
  OIT: 'OIT',
  overall: 'คะแนนภาพรวม',
};

/** Everything the summary sheet says. */
export const SUMMARY_TEXTS = {
  freshness: 'ความเป็นปัจจุบัน',
  fresh: 'ตรงกับคะแนนในชีตต้นฉบับ',
  stale: 'คะแนนในชีตต้นฉบับเปลี่ยนไปหลังการวิเคราะห์ โปรดวิเคราะห์ใหม่',
  unplaced: 'ข้อความที่พิมพ์ไว้เดิม ซึ่งไม่มีช่องรองรับในตารางรอบนี้',
  sheetName: 'สรุปผล ITA',
  title: 'สรุปผลการประเมินคุณธรรมและความโปร่งใส (ITA)',
  noAgency: 'ไม่พบชื่อหน่วยงานในไฟล์',
  fiscalYear: (year: number): string => `ปีงบประมาณ พ.ศ. ${year}`,
  yearInferred: 'ไม่พบปีงบประมาณในไฟล์ จึงใช้ปีที่มีชุดข้อคำถามตรงกัน โปรดยืนยัน',
  overall: 'คะแนนภาพรวม',
  level: 'ระดับผลการประเมิน',
  noLevel: 'ยังสรุประดับไม่ได้',
  levelRule: 'เกณฑ์ของระดับนี้',
  overallAtLeast: (score: string): string => `คะแนนภาพรวมตั้งแต่ ${score}`,
  overallBelow: (score: string): string => `คะแนนภาพรวมต่ำกว่า ${score}`,
  overallAny: 'คะแนนไม่เข้าเกณฑ์ของระดับที่สูงกว่า',
  toolsAtLeast: (score: string): string => `และทุกเครื่องมือตั้งแต่ ${score}`,
  noLevelReason: 'ไม่มีคะแนนภาพรวมหรือคะแนนของบางเครื่องมือ จึงยังสรุประดับไม่ได้',
  next: 'ระดับถัดไป',
  atTop: 'อยู่ในระดับสูงสุดของเกณฑ์ปีนี้แล้ว',
  nextUnknown: 'ยังบอกไม่ได้ เพราะยังสรุประดับไม่ได้',
  obstacle: (what: Tool | 'overall', score: string, needed: string, gap: string): string =>
    `${SUBJECTS[what]} ได้ ${score} ต้องได้ ${needed} ยังขาด ${gap} คะแนน`,
  nextLevel: (label: string, obstacles: readonly string[]): string => `${label}: ${obstacles.join('; ')}`,
  reportedLevel: 'ระดับที่ระบุในไฟล์',
  tools: 'คะแนนรายเครื่องมือ',
  toolHeadings: (next: string | null): readonly string[] => [
    'เครื่องมือ',
    'น้ำหนัก',
    'ที่ระบุในไฟล์',
    'คำนวณจากตัวชี้วัด',
    'คะแนนที่ใช้',
    'คะแนนถ่วงน้ำหนัก',
    next === null ? 'ระดับถัดไป' : `ห่างจาก${next}`,
  ],
  differs: 'ตัวหนาสีแดง: ค่าที่คำนวณต่างจากค่าที่ระบุในไฟล์',
  total: 'คะแนนภาพรวม',
  indicators: 'คะแนนรายตัวชี้วัด',
  indicatorHeadings: (of: number): readonly string[] => [
    'ที่',
    'ตัวชี้วัด',
    'เครื่องมือ',
    'ที่ระบุในไฟล์',
    'คำนวณจากรายข้อ',
    'คะแนนที่ใช้',
    'กลุ่มคะแนน',
    `อันดับ (จาก ${of} ตัวชี้วัด)`,
  ],
  indicatorChart: 'แผนภูมิคะแนนรายตัวชี้วัด',
  indicatorChartTitle: 'คะแนนรายตัวชี้วัดเทียบกับเกณฑ์กลุ่มคะแนน (เลขแกนนอนคือที่ของตัวชี้วัดในตาราง)',
  scoreSeries: 'คะแนนที่ใช้',
  strengthLimit: (score: string): string => `จุดแข็งตั้งแต่ ${score}`,
  developLimit: (score: string): string => `ต่ำกว่า ${score} แก้ไขเร่งด่วน`,
  years: 'คะแนนภาพรวมย้อนหลัง',
  yearHeadings: ['ปี', 'คะแนนภาพรวม', 'เปลี่ยนจากปีก่อน'],
  yearChartTitle: 'คะแนนภาพรวมรายปี',
  yearsNote: (axisFrom: number): string =>
    `คะแนนของปีก่อนเป็นค่าที่ระบุในไฟล์${axisFrom === 0 ? '' : ` แกนคะแนนของแผนภูมิเริ่มที่ ${axisFrom}`}`,
  items: 'จำนวนข้อคำถามตามกลุ่มคะแนน',
  itemHeadings: ['เครื่องมือ', ...BAND_IDS.map((band) => BAND_NAMES[band].th), 'ไม่มีคะแนน', 'รวม'],
  allTools: 'รวมทุกเครื่องมือ',
  gains: (compared: number): string => `ข้อที่ช่วยเพิ่มคะแนนภาพรวมได้มากที่สุด จาก ${compared} ข้อที่คำนวณได้`,
  gainsTied: (count: number): string => `มีอีก ${count} ข้อที่เพิ่มได้เท่ากับข้อสุดท้ายในตาราง`,
  gainHeadings: ['ข้อ', 'เรื่อง', 'คะแนน', 'คะแนนภาพรวมที่เพิ่มขึ้นหากข้อนี้ได้ 100'],
  noGains: 'ไม่มีข้อที่ช่วยเพิ่มคะแนนภาพรวมได้อีก ตามคะแนนรายข้อที่มี',
  gainsNote:
    'คำนวณจากน้ำหนักของแต่ละข้อในคะแนนภาพรวม โดยให้ข้ออื่นคงเดิม หากคะแนนตัวชี้วัดที่ประกาศรวมข้อมูลอื่นที่ไม่อยู่ในไฟล์ ผลจริงอาจต่างจากนี้',
  checks: 'ผลตรวจสอบคะแนน',
  unchecked: 'ตรวจไม่ได้',
  seeFindings: (sheet: string): string => `ดูรายละเอียดและเซลล์ที่พบในชีต “${sheet}”`,
  sources: 'ที่มาของตัวเลข',
  sourceHeadings: ['ตาราง', 'ชีต', 'ช่วงเซลล์', 'ความมั่นใจ', 'หลักฐานที่ใช้'],
  noSources: 'ไม่พบตารางที่อ่านได้',
  basis: 'เกณฑ์ที่ใช้',
  basisHeadings: ['เรื่อง', 'ความมั่นใจ', 'ความหมาย'],
  frameworkItems: 'ชุดข้อคำถาม',
  levelRuleName: 'เกณฑ์ระดับ',
  issueMap: 'การจัดข้อคำถามเข้าเจ็ดประเด็น',
  composition: (number: number): string => `วิธีคำนวณตัวชี้วัดที่ ${number}`,
  madeBy: (version: string, framework: string, source: string, date: string | null): string =>
    `จัดทำด้วย ITA Score Analysis รุ่น ${version} ตามเกณฑ์ ${framework} จากไฟล์ ${source}${date === null ? '' : ` เมื่อ ${date}`}`,
  authority: {
    reported: 'ใช้คะแนนตัวชี้วัดที่ระบุในไฟล์ก่อน หากไม่มีจึงใช้ค่าที่คำนวณจากรายข้อ',
    computed: 'ใช้คะแนนตัวชี้วัดที่คำนวณจากรายข้อก่อน หากคำนวณไม่ได้จึงใช้ค่าที่ระบุในไฟล์',
  },
  rounding: 'ไม่ปัดเศษระหว่างคำนวณ แสดงผลและเทียบเกณฑ์ด้วยทศนิยมสองตำแหน่ง',
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
