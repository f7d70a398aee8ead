/** What a measure's status may be, from the first to the last. */
export const STATUSES = ['ยังไม่เริ่ม', 'กำลังดำเนินการ', 'แล้วเสร็จ', 'ยกเลิก'] as const;

/** Statuses of a measure that can no longer be late. */
export const SETTLED_STATUSES = ['แล้วเสร็จ', 'ยกเลิก'] as const;

/** Everything the follow-up sheet says. */
export const FOLLOW_UP_TEXTS = {
  sheetName: 'ติดตามมาตรการ',
  title: 'ภาพรวมมาตรการและการติดตามผล',
  note: 'กรอกในช่องพื้นเหลือง ข้อความที่กรอกยังอยู่เมื่อวิเคราะห์ใหม่ เพิ่มบรรทัดต่อท้ายตารางได้ พิมพ์วันที่เป็นปี ค.ศ. แล้วเซลล์จะแสดงเป็นปี พ.ศ. วันสิ้นสุดพื้นชมพูคือเลยกำหนดแล้วแต่ยังไม่แล้วเสร็จ',
  table: 'มาตรการรายข้อ',
  headings: [
    'ที่',
    'ประเด็น',
    'ข้อ',
    'คะแนน',
    'มาตรการ',
    'ผู้รับผิดชอบ',
    'วันเริ่ม',
    'วันสิ้นสุด',
    'สถานะ',
    'ความคืบหน้า',
    'ผลการดำเนินการ',
    'หลักฐานหรือลิงก์',
  ],
  keep: (keep: string): string => `รักษาระดับ: ${keep}`,
  noScores: 'กำหนดมาตรการเมื่อได้รับคะแนนของประเด็นนี้',
  own: 'เพิ่มเอง',
  whole: 'ทั้งประเด็น',
  byStatus: 'จำนวนมาตรการตามสถานะ',
  byQuarter: (year: number): string => `จำนวนมาตรการตามไตรมาสที่สิ้นสุด (ปีงบประมาณ พ.ศ. ${year})`,
  byOwner: 'จำนวนมาตรการตามผู้รับผิดชอบ',
  ownerHeadings: ['ผู้รับผิดชอบ', 'มาตรการ', 'แล้วเสร็จ'],
  quarter: (quarter: number): string => `ไตรมาส ${quarter}`,
  otherTime: 'นอกปีหรือไม่ระบุ',
  all: 'รวม',
  otherOwner: 'ผู้รับผิดชอบอื่น',
  statusPrompt: { title: 'สถานะ', message: 'เลือกสถานะจากรายการ' },
  statusError: { title: 'สถานะไม่อยู่ในรายการ', message: 'โปรดเลือกสถานะจากรายการในเซลล์' },
  datePrompt: { title: 'วันที่', message: 'พิมพ์วันที่เป็นปี ค.ศ. เช่น 1/10/2025 เซลล์จะแสดงเป็นปี พ.ศ.' },
  dateError: {
    title: 'วันที่ใช้ไม่ได้',
    message: 'โปรดพิมพ์วันที่เป็นปี ค.ศ. เช่น 30/9/2026 ถ้าพิมพ์ปี พ.ศ. ให้ลบ 543 ก่อน และวันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม',
  },
} as const;
