import type { BilingualText, IndicatorNumber } from './framework';

/** Name of an indicator with the other names, Thai and English, that reports and exports use for it. */
export interface IndicatorName {
  readonly name: BilingualText;
  readonly aliases: readonly string[];
}

/** The ten indicators; the numbers and Thai names are the same in every year known. English names are ours. */
export const INDICATOR_NAMES: Readonly<Record<IndicatorNumber, IndicatorName>> = {
  1: { name: { th: 'การปฏิบัติหน้าที่', en: 'Performance of duty' }, aliases: ['Performance of duties', 'Duty performance'] },
  2: {
    name: { th: 'การใช้งบประมาณ', en: 'Use of the budget' },
    aliases: ['การใช้จ่ายงบประมาณ', 'Budget utilization', 'Budget utilisation', 'Budget spending', 'Use of budget'],
  },
  3: { name: { th: 'การใช้อำนาจ', en: 'Use of power' }, aliases: ['Power exercise', 'Exercise of power'] },
  4: {
    name: { th: 'การใช้ทรัพย์สินของราชการ', en: 'Use of state property' },
    aliases: [
      'การใช้ทรัพย์สินราชการ',
      'การใช้ทรัพย์สินของทางราชการ',
      'Use of public assets',
      'Use of state assets',
      'Use of government property',
    ],
  },
  5: {
    name: { th: 'การแก้ไขปัญหาการทุจริต', en: 'Dealing with corruption' },
    aliases: ['การแก้ปัญหาการทุจริต', 'การแก้ไขปัญหาทุจริต', 'Corruption problem solving', 'Solving corruption problems'],
  },
  6: {
    name: { th: 'คุณภาพการดำเนินงาน', en: 'Quality of operations' },
    aliases: ['คุณภาพของการดำเนินงาน', 'Quality of operation', 'Operation quality', 'Quality of service'],
  },
  7: {
    name: { th: 'ประสิทธิภาพการสื่อสาร', en: 'Effectiveness of communication' },
    aliases: ['ประสิทธิภาพของการสื่อสาร', 'Communication efficiency', 'Communication effectiveness'],
  },
  8: {
    name: { th: 'การปรับปรุงการทำงาน', en: 'Improvement of work' },
    aliases: ['การปรับปรุงระบบการทำงาน', 'การปรับปรุงระบบงาน', 'Work improvement', 'Improvement of work system'],
  },
  9: {
    name: { th: 'การเปิดเผยข้อมูล', en: 'Disclosure of information' },
    aliases: ['การเปิดเผยข้อมูลสาธารณะ', 'Information disclosure', 'Data disclosure'],
  },
  10: {
    name: { th: 'การป้องกันการทุจริต', en: 'Prevention of corruption' },
    aliases: ['การป้องกันทุจริต', 'Corruption prevention'],
  },
};
