import type { Tool } from '../../assessment/framework';

/** Sentences for items whose topic has no draft of its own, by tool; built from the item's label. */
export const PLAIN_DRAFTS: Readonly<
  Record<Tool, { readonly improve: string; readonly keep: string; readonly owner: string; readonly step: string }>
> = {
  IIT: {
    improve: 'รับฟังบุคลากรถึงสาเหตุของคะแนนข้อนี้ แล้วกำหนดวิธีปฏิบัติที่แก้สาเหตุนั้น',
    keep: 'คงวิธีปฏิบัติเดิมและรับฟังบุคลากรในเรื่องนี้ปีละครั้ง',
    owner: 'หัวหน้าส่วนงานที่เกี่ยวข้อง',
    step: 'สรุปสาเหตุ กำหนดวิธีแก้ และแจ้งบุคลากรทุกคน',
  },
  EIT: {
    improve: 'รับฟังผู้รับบริการถึงสาเหตุของคะแนนข้อนี้ แล้วปรับวิธีให้บริการที่แก้สาเหตุนั้น',
    keep: 'คงวิธีให้บริการเดิมและเก็บความเห็นผู้รับบริการในเรื่องนี้ต่อเนื่อง',
    owner: 'ส่วนงานที่ให้บริการประชาชน',
    step: 'สรุปความเห็น กำหนดสิ่งที่ปรับ และประกาศให้ผู้รับบริการทราบ',
  },
  OIT: {
    improve: 'จัดทำข้อมูลให้ครบองค์ประกอบและเผยแพร่บนเว็บไซต์หลักของหน่วยงาน',
    keep: 'ตรวจว่าข้อมูลบนเว็บไซต์ยังเป็นปัจจุบันและเปิดได้ทุกไตรมาส',
    owner: 'ส่วนงานเจ้าของข้อมูล',
    step: 'รวบรวมข้อมูล เสนอผู้บริหารเห็นชอบ และเผยแพร่',
  },
};

export const MEASURE_TEXTS = {
  urgent: 'แก้ไขเร่งด่วน',
  develop: 'พัฒนา',
  itemHead: (action: string, code: string, label: string, score: string): string =>
    `${action} ${code} ${label} (ได้ ${score} คะแนน)`,
  publish: (website: string): string => `เผยแพร่${website}`,
  keepIntro: 'ทุกข้อที่มีคะแนนในประเด็นนี้อยู่ในกลุ่มจุดแข็ง แนวทางรักษาระดับ:',
  keepItem: (code: string, keep: string): string => `${code}: ${keep}`,
  nothingScored: 'ยังไม่มีคะแนนรายข้อในประเด็นนี้ โปรดกรอกมาตรการหลังได้รับคะแนน',
  nothingMapped: 'ไม่มีข้อคำถามที่จัดไว้ในประเด็นนี้',
  missing: (codes: string): string => `ยังไม่มีคะแนนของ ${codes} จึงยังไม่ได้กำหนดมาตรการของข้อนี้`,
  unexplained: (number: number, name: string, score: string): string =>
    `ตรวจทานตัวชี้วัดที่ ${number} ${name} (${score}) กับผลทางการ: คะแนนรายข้อในไฟล์อยู่ในกลุ่มจุดแข็งทุกข้อ แต่คะแนนตัวชี้วัดไม่ถึงกลุ่มจุดแข็ง`,
  checkingOwner: (numbers: string): string => `ผู้ประสานงาน ITA (ตรวจทานตัวชี้วัดที่ ${numbers})`,
  ownerOf: (owner: string, codes: string): string => `${owner} (${codes})`,
  stepFor: (code: string, step: string): string => `${code}: ${step}`,
  checkWebsite: (codes: string): string => `ตรวจลิงก์และองค์ประกอบของ ${codes} บนเว็บไซต์ก่อนวันตรวจประเมิน`,
  followUp: (codes: string): string => `ติดตามผลของ ${codes} ทุกไตรมาสและเก็บหลักฐานไว้ใช้ในรายงานปีถัดไป`,
} as const;

export const REMARK_TEXTS = {
  urgent: (items: string, below: string): string => `แก้ไขเร่งด่วน (ต่ำกว่า ${below}): ${items}`,
  develop: (items: string, below: string): string => `พัฒนาให้ถึงจุดแข็ง (ต่ำกว่า ${below}): ${items}`,
  keepAll: (from: string): string => `รักษาระดับ: ทุกข้อได้ตั้งแต่ ${from} คะแนน`,
  keepOthers: (codes: string): string => `รักษาระดับ: ${codes}`,
  missing: (codes: string): string => `ไม่มีคะแนน: ${codes}`,
  scored: (code: string, score: string): string => `${code} (${score})`,
} as const;
