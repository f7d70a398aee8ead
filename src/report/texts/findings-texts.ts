/** Everything the findings sheet says, but what a finding itself says. */
export const FINDINGS_TEXTS = {
  sheetName: 'ผลตรวจสอบคะแนน',
  title: 'ผลตรวจสอบคะแนนก่อนใช้งาน',
  clean: 'ตรวจครบทุกเรื่องแล้ว ไม่พบสิ่งที่ต้องแก้',
  cleanInPart: (count: number): string => `ไม่พบสิ่งที่ต้องแก้ในส่วนที่ตรวจได้ แต่มี ${count} เรื่องที่ข้อมูลไม่พอให้ตรวจ ดูท้ายตาราง`,
  found: (counts: readonly string[], couldNot: number): string =>
    `พบ ${counts.join(' · ')}${couldNot > 0 ? ` · และมี ${couldNot} เรื่องที่ข้อมูลไม่พอให้ตรวจ ดูท้ายตาราง` : ''}`,
  count: (severity: string, count: number): string => `${severity} ${count} เรื่อง`,
  meaning: (severity: string, meaning: string): string => `${severity}: ${meaning}`,
  headings: ['ที่', 'ความสำคัญ', 'เรื่อง', 'แผ่นงาน', 'เซลล์', 'พบ', 'ควรเป็น', 'รายละเอียด', 'เหตุที่ต้องดู', 'วิธีแก้', 'ค่าที่แนะนำ'],
  couldNotCheck: 'เรื่องที่ยังตรวจไม่ได้ (ไม่ใช่ว่าถูกต้อง)',
  couldNotHeadings: ['ที่', 'เรื่องที่จะตรวจ', 'ค่าที่จะตรวจ', 'เหตุที่ตรวจไม่ได้'],
  goToCell: 'ไปยังเซลล์นี้',
} as const;
