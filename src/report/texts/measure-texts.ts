import type { Tool } from '../../assessment/framework';

/** Sentences for items whose topic has no draft of its own, by tool; built from the item's label. */
export const PLAIN_DRAFTS: Readonly<
  Record<Tool, { readonly improve: string; readonly keep: string; readonly owner: string; readonly step: string }>
> = {
  IIT: {
    improve: 'สอบถามบุคลากรถึงสาเหตุที่ข้อนี้ได้คะแนนน้อย แล้วกำหนดวิธีปฏิบัติที่แก้สาเหตุนั้น',
    keep: 'คงวิธีปฏิบัติเดิม และรับฟังความเห็นของบุคลากรในเรื่องนี้ปีละครั้ง',
    owner: 'หัวหน้าส่วนงานที่เกี่ยวข้อง',
    step: 'สรุปสาเหตุและวิธีแก้เสนอผู้บริหารภายในเดือนธันวาคม แล้วแจ้งเวียนบุคลากรทุกคน',
  },
  EIT: {
    improve: 'สอบถามผู้รับบริการถึงสาเหตุที่ข้อนี้ได้คะแนนน้อย แล้วปรับวิธีให้บริการตามสาเหตุที่พบ',
    keep: 'คงวิธีให้บริการเดิม และรับฟังความเห็นของผู้รับบริการในเรื่องนี้ทุกไตรมาส',
    owner: 'ส่วนงานที่ให้บริการประชาชน',
    step: 'สรุปความเห็นและสิ่งที่จะปรับภายในเดือนมกราคม แล้วประกาศให้ผู้รับบริการทราบ',
  },
  OIT: {
    improve: 'จัดทำข้อมูลให้ครบองค์ประกอบตามคู่มือการประเมินของปี',
    keep: 'ตรวจทุกไตรมาสว่าข้อมูลบนเว็บไซต์ยังเป็นปัจจุบันและเปิดดูได้',
    owner: 'ส่วนงานเจ้าของข้อมูล',
    step: 'รวบรวมข้อมูล เสนอผู้บริหารเห็นชอบ และเผยแพร่ภายในเดือนมีนาคม',
  },
};

export const MEASURE_TEXTS = {
  urgent: 'แก้ไขเร่งด่วน',
  develop: 'พัฒนา',
  itemHead: (action: string, code: string, label: string, score: string): string =>
    `${action} ${code} ${label} (ได้ ${score} คะแนน)`,
  publish: (website: string): string => `ข้อมูลที่ควรเผยแพร่: ${website}`,
  keepIntro: 'ทุกข้อที่มีคะแนนในประเด็นนี้อยู่ในกลุ่มจุดแข็ง แนวทางรักษาระดับ',
  keepItem: (code: string, keep: string): string => `${code}: ${keep}`,
  nothingScored: 'ยังไม่มีคะแนนรายข้อในประเด็นนี้ โปรดกำหนดมาตรการเมื่อได้รับคะแนน',
  nothingMapped: 'ไม่มีข้อคำถามที่จัดไว้ในประเด็นนี้',
  missing: (codes: string): string => `ยังไม่มีคะแนนของ ${codes} จึงยังไม่กำหนดมาตรการ`,
  unexplained: (number: number, name: string, score: string): string =>
    `ตรวจทานตัวชี้วัดที่ ${number} ${name} (${score}) กับผลที่ประกาศ เพราะคะแนนรายข้อในไฟล์อยู่ในกลุ่มจุดแข็งทุกข้อ แต่คะแนนตัวชี้วัดไม่ถึงกลุ่มนี้`,
  checkingOwner: (numbers: string): string => `ผู้ประสานงาน ITA (ตรวจทานตัวชี้วัดที่ ${numbers})`,
  ownerOf: (owner: string, codes: string): string => `${owner} (${codes})`,
  stepFor: (code: string, step: string): string => `${code}: ${step}`,
  checkWebsite: (codes: string): string => `ตรวจลิงก์และองค์ประกอบของ ${codes} บนเว็บไซต์ก่อนถึงช่วงตรวจประเมิน OIT`,
  followUp: (codes: string): string =>
    `ผู้ประสานงาน ITA ติดตามผลของ ${codes} ทุกไตรมาส และเก็บหลักฐานไว้ประกอบรายงานผลตามมาตรการ`,
} as const;

export const REMARK_TEXTS = {
  urgent: (items: string, below: string): string => `แก้ไขเร่งด่วน (ต่ำกว่า ${below}): ${items}`,
  develop: (items: string, below: string): string => `ควรพัฒนา (ต่ำกว่า ${below}): ${items}`,
  keepAll: (from: string): string => `รักษาระดับ: ทุกข้อได้ตั้งแต่ ${from} คะแนน`,
  keepOthers: (codes: string): string => `รักษาระดับ: ${codes}`,
  missing: (codes: string): string => `ไม่มีคะแนน: ${codes}`,
  scored: (code: string, score: string): string => `${code} (${score})`,
} as const;
