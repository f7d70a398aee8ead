import type { StatedContents } from '../../reading/corrections';
import type { CorrectionTexts } from '../correction-texts';

const WHY = {
  'no-sheet': 'สมุดงานไม่มีชีตชื่อนี้ที่เป็นของท่าน',
  'no-number': 'ไม่มีเซลล์ใดในช่วงนี้เป็นตัวเลข',
  'no-labels': 'ข้าง ๆ ตัวเลขไม่มีอะไรบอกว่าเป็นคะแนนของข้อใด และจำนวนไม่เท่ากับที่ควรมีหากเรียงตามลำดับ',
  changed: 'ข้อความในเซลล์เปลี่ยนไปแล้ว',
} as const;

const CONTENTS: Readonly<Record<StatedContents, string>> = {
  IIT: 'คะแนนรายข้อ IIT',
  EIT: 'คะแนนรายข้อ EIT',
  OIT: 'คะแนนรายข้อ OIT',
  items: 'คะแนนรายข้อ ตามรหัสข้อ',
  indicators: 'คะแนนตัวชี้วัด',
  tools: 'คะแนนเครื่องมือและภาพรวม',
  'no-scores': 'ไม่ใช่คะแนน',
};

export const thaiCorrectionTexts: CorrectionTexts = {
  contents: CONTENTS,
  says: (correction) => {
    if ('is' in correction) return `คือ ${CONTENTS[correction.is]}`;
    return correction.reads === '' ? 'ให้อ่านข้ามไป' : `ให้อ่านว่า “${correction.reads}”`;
  },
  dropped: ({ place, says, why }) =>
    `ไม่ได้ใช้และไม่เก็บสิ่งที่ระบุไว้ (${place} ${says}) อีก เพราะ${WHY[why]} หากยังต้องการ ให้เลือกเซลล์แล้วระบุใหม่`,
};
