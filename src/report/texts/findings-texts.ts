/** Everything the findings sheet says, but what a finding itself says. */
export const FINDINGS_TEXTS = {
  sheetName: 'ผลตรวจสอบคะแนน',
  title: 'ผลตรวจสอบคะแนนก่อนใช้งาน',
  clean: 'ตรวจครบทุกเรื่องแล้ว ไม่พบสิ่งที่ต้องแก้ไข',
  cleanInRules: 'ไม่พบสิ่งที่ต้องแก้ไขตามกฎที่ตรวจ',
  cleanInPart: (count: number): string => `ไม่พบสิ่งที่ต้องแก้ไขในส่วนที่ตรวจได้ แต่ตรวจไม่ได้ ${count} เรื่อง เพราะข้อมูลไม่พอ ดูท้ายตาราง`,
  found: (counts: readonly string[], couldNot: number): string =>
    `พบ ${counts.join(' · ')}${couldNot > 0 ? ` · ตรวจไม่ได้ ${couldNot} เรื่อง เพราะข้อมูลไม่พอ ดูท้ายตาราง` : ''}`,
  count: (severity: string, count: number): string => `${severity} ${count} รายการ`,
  meaning: (severity: string, meaning: string): string => `${severity}: ${meaning}`,
  headings: ['ที่', 'ความสำคัญ', 'เรื่อง', 'ชีต', 'เซลล์', 'พบ', 'ควรเป็น', 'รายละเอียด', 'เหตุผล', 'วิธีแก้', 'ค่าที่แนะนำ'],
  couldNotCheck: 'เรื่องที่ตรวจไม่ได้ (ยังไม่ทราบว่าถูกหรือผิด)',
  couldNotHeadings: ['ที่', 'เรื่องที่จะตรวจ', 'ค่าที่จะตรวจ', 'เหตุที่ตรวจไม่ได้'],
  goToCell: 'ไปยังเซลล์นี้',
  ignored: 'ข้อค้นพบที่ผู้วิเคราะห์เลือกละไว้ (ไม่นับรวมข้างต้น)',
  ignoredHeadings: ['ที่', 'ความสำคัญ', 'เรื่อง', 'ชีต', 'เซลล์', 'รายละเอียด', 'เหตุผลที่ละไว้'],
  rulesOff: 'กฎที่ปิดไว้ จึงไม่ได้ตรวจ',
  setAside: (ignored: number, off: number): string =>
    [ignored > 0 ? `ละไว้ ${ignored} รายการ` : '', off > 0 ? `ปิดไว้ ${off} กฎ` : '']
      .filter((part) => part !== '')
      .join(' · '),
} as const;
