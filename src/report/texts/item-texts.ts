import type { Tool } from '../../assessment/framework';

/** Everything the sheet of item scores says. */
export const ITEM_TEXTS = {
  sheetName: 'คะแนนรายข้อ',
  title: 'คะแนนรายข้อตามเครื่องมือและตัวชี้วัด',
  tool: (tool: Tool, name: string): string => `${tool === 'OIT' ? 'แบบตรวจ' : 'แบบวัด'} ${tool} ${name}`,
  toolSubjects: {
    IIT: 'การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
    EIT: 'การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
    OIT: 'การเปิดเผยข้อมูลสาธารณะ',
  },
  headings: ['ข้อ', 'ข้อคำถาม', 'คะแนน', 'กลุ่มคะแนน', 'เซลล์ต้นทาง'],
  indicator: (number: number, name: string): string => `ตัวชี้วัดที่ ${number} ${name}`,
  goToSource: 'ไปยังคะแนนในชีตต้นฉบับ',
} as const;
