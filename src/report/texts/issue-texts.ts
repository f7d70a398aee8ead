/** Everything the issue sheets say, but remarks and measures. */
export const ISSUE_TEXTS = {
  sheetName: (number: number): string => `ประเด็นที่ ${number}`,
  title: (number: number, title: string): string => `ประเด็นที่ ${number} ${title}`,
  headings: ['ลำดับ', 'หัวข้อ', 'เครื่องมือการประเมิน', 'ข้อคำถาม', 'คะแนน', 'กลุ่มคะแนน', 'ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง/รักษาระดับ'],
  noItems: 'ไม่มีข้อคำถามที่จัดไว้ในประเด็นนี้',
  withoutTools: (tools: string, year: number): string =>
    `ประเด็นนี้ไม่มีข้อคำถามจาก ${tools} ในชุดข้อคำถามปีงบประมาณ พ.ศ. ${year}`,
  indicators: 'ตัวชี้วัดที่เกี่ยวข้องกับประเด็นนี้',
  indicatorHeadings: ['ที่', 'ตัวชี้วัด', 'เครื่องมือ', 'คะแนน', 'กลุ่มคะแนน', 'อันดับ'],
  lists: 'ผลรายข้อในประเด็นนี้',
  none: 'ไม่มี',
  noScore: 'ไม่มีคะแนน',
  reversed: (codes: string): string => `${codes} ถามถึงพฤติกรรมที่ไม่พึงมี คะแนนที่แสดงเป็นคะแนนที่กลับค่าแล้ว คะแนนสูงจึงหมายถึงผลดี`,
  listed: (code: string, label: string, score: string): string => `${code} ${label} (${score})`,
  listedShort: (code: string, score: string): string => `${code} (${score})`,
  doubtful: (codes: string, sheet: string): string => `โปรดตรวจทานก่อนใช้: คะแนนของ ${codes} มีข้อผิดพลาด ดูชีต “${sheet}”`,
  lowest: (items: string, score: string, of: number): string =>
    `คะแนนต่ำสุดจาก ${of} ข้อที่มีคะแนนในประเด็นนี้: ${items} (${score})`,
  allEqual: (of: number, score: string): string => `ทั้ง ${of} ข้อที่มีคะแนนในประเด็นนี้ได้คะแนนเท่ากัน (${score})`,
  measures: 'มาตรการนำผลการวิเคราะห์ไปสู่การปฏิบัติ',
  measuresNote: 'ข้อความในช่องพื้นเหลืองเป็นร่างที่จัดทำจากคะแนน โปรดปรับให้ตรงกับงานของหน่วยงานก่อนเผยแพร่',
  parts: {
    method: 'ก. วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ',
    owner: 'ข. ผู้รับผิดชอบ/ผู้เกี่ยวข้อง',
    steps: 'ค. ขั้นตอนหรือวิธีปฏิบัติ',
    period: 'ง. ระยะเวลา',
  },
} as const;
