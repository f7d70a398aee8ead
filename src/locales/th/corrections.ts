import type { CorrectionTexts } from '../correction-texts';

const WHY = {
  'no-sheet': 'สมุดงานไม่มีชีตชื่อนี้ที่เป็นของท่าน',
  'no-number': 'ไม่มีเซลล์ใดในช่วงนี้เป็นตัวเลข',
  'no-labels': 'ข้าง ๆ ตัวเลขไม่มีอะไรบอกว่าเป็นคะแนนของข้อใด และจำนวนไม่เท่ากับที่ควรมีหากเรียงตามลำดับ',
} as const;

export const thaiCorrectionTexts: CorrectionTexts = {
  contents: {
    IIT: 'คะแนนรายข้อ IIT',
    EIT: 'คะแนนรายข้อ EIT',
    OIT: 'คะแนนรายข้อ OIT',
    items: 'คะแนนรายข้อ ตามรหัสข้อ',
    indicators: 'คะแนนตัวชี้วัด',
    tools: 'คะแนนเครื่องมือและภาพรวม',
    'no-scores': 'ไม่ใช่คะแนน',
  },
  dropped: ({ place, contents, why }) =>
    `ไม่ได้ใช้และไม่เก็บสิ่งที่ระบุไว้ของ ${place} (${contents}) อีก เพราะ${WHY[why]} หากยังต้องการ ให้เลือกเซลล์แล้วระบุใหม่`,
};
