import type { IndicatorRows, ItemRow } from '../define-framework';
import type { Provenance } from '../framework';
import {
  ADMINISTRATION,
  BASIC_INFORMATION,
  HUMAN_RESOURCES,
  PREVENTION_ACTIONS,
  PREVENTION_MEASURES,
  TRANSPARENCY,
} from './part-labels';

/** The 43 OIT items of 2564 and 2565, which differ in o34 only. */
export function openDataOf2564(o34: ItemRow, provenance: Provenance): Readonly<Record<9 | 10, IndicatorRows>> {
  return {
    9: {
      kind: 'sub-indicators',
      provenance,
      parts: [
        {
          id: '9.1',
          label: BASIC_INFORMATION,
          rows: [
            ['o1', 'โครงสร้างหน่วยงาน', 'Structure', [3]],
            ['o2', 'ข้อมูลผู้บริหาร', 'Executives', [3]],
            ['o3', 'อำนาจหน้าที่', 'Powers and duties', [3]],
            ['o4', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', 'Strategic or development plan', [1]],
            ['o5', 'ข้อมูลการติดต่อ', 'Contact details', [3]],
            ['o6', 'กฎหมายที่เกี่ยวข้อง', 'Relevant laws', [3]],
            ['o7', 'ข่าวประชาสัมพันธ์', 'News', [3]],
            ['o8', 'ช่องทางถามตอบ (Q&A)', 'Questions and answers', [3]],
            ['o9', 'สื่อสังคมออนไลน์', 'Social media', [3]],
          ],
        },
        {
          id: '9.2',
          label: ADMINISTRATION,
          rows: [
            ['o10', 'แผนดำเนินงานประจำปี', 'Annual operation plan', [1]],
            ['o11', 'รายงานกำกับติดตามการดำเนินงานรอบ 6 เดือน', 'Six-month progress report', [1]],
            ['o12', 'รายงานผลการดำเนินงานประจำปี', 'Annual performance report', [1]],
            ['o13', 'คู่มือการปฏิบัติงาน', 'Staff manual', [1]],
            ['o14', 'คู่มือการให้บริการ', 'Service manual', [2]],
            ['o15', 'สถิติการให้บริการ', 'Service statistics', [2]],
            ['o16', 'ผลสำรวจความพึงพอใจของผู้รับบริการ', 'Satisfaction of service users', [2]],
            ['o17', 'ระบบ E-Service', 'E-service', [2]],
          ],
        },
        {
          id: '9.3',
          label: { th: 'การบริหารเงินงบประมาณ', en: 'Budget management' },
          rows: [
            ['o18', 'แผนการใช้จ่ายงบประมาณประจำปี', 'Annual spending plan', [5]],
            ['o19', 'รายงานกำกับติดตามงบประมาณรอบ 6 เดือน', 'Six-month spending report', [5]],
            ['o20', 'รายงานผลการใช้จ่ายงบประมาณประจำปี', 'Annual spending report', [5]],
            ['o21', 'แผนการจัดซื้อจัดจ้าง', 'Procurement plan', [5]],
            ['o22', 'ประกาศการจัดซื้อจัดจ้าง', 'Procurement notices', [5]],
            ['o23', 'สรุปผลการจัดซื้อจัดจ้างรายเดือน', 'Monthly procurement summary', [5]],
            ['o24', 'รายงานผลการจัดซื้อจัดจ้างประจำปี', 'Annual procurement report', [5]],
          ],
        },
        {
          id: '9.4',
          label: HUMAN_RESOURCES,
          rows: [
            ['o25', 'นโยบายการบริหารทรัพยากรบุคคล', 'Human resource policy', [6]],
            ['o26', 'การดำเนินการตามนโยบายทรัพยากรบุคคล', 'Human resource policy carried out', [6]],
            ['o27', 'หลักเกณฑ์การบริหารทรัพยากรบุคคล', 'Human resource rules', [6]],
            ['o28', 'รายงานผลด้านทรัพยากรบุคคลประจำปี', 'Annual human resource report', [6]],
          ],
        },
        {
          id: '9.5',
          label: TRANSPARENCY,
          rows: [
            ['o29', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนทุจริต', 'Procedure for corruption complaints', [7]],
            ['o30', 'ช่องทางแจ้งเรื่องร้องเรียนทุจริต', 'Channel for corruption complaints', [7]],
            ['o31', 'สถิติเรื่องร้องเรียนทุจริต', 'Statistics of corruption complaints', [7]],
            ['o32', 'ช่องทางรับฟังความคิดเห็น', 'Channel for opinions', [3]],
            ['o33', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'Public participation', [3]],
          ],
        },
      ],
    },
    10: {
      kind: 'sub-indicators',
      provenance,
      parts: [
        {
          id: '10.1',
          label: PREVENTION_ACTIONS,
          rows: [
            o34,
            ['o35', 'การมีส่วนร่วมของผู้บริหาร', 'Involvement of executives', [7]],
            ['o36', 'การประเมินความเสี่ยงการทุจริต', 'Corruption risk assessment', [7]],
            ['o37', 'การจัดการความเสี่ยงการทุจริต', 'Managing corruption risk', [7]],
            ['o38', 'การเสริมสร้างวัฒนธรรมองค์กร', 'Building an honest culture', [7]],
            ['o39', 'แผนปฏิบัติการป้องกันการทุจริต', 'Anti-corruption plan', [7]],
            ['o40', 'รายงานกำกับแผนป้องกันทุจริตรอบ 6 เดือน', 'Six-month report on the plan', [7]],
            ['o41', 'รายงานผลตามแผนป้องกันการทุจริตประจำปี', 'Annual report on the plan', [7]],
          ],
        },
        {
          id: '10.2',
          label: PREVENTION_MEASURES,
          rows: [
            ['o42', 'มาตรการคุณธรรมและความโปร่งใสจากผล ITA', 'Integrity measures from the ITA result', [7]],
            ['o43', 'การดำเนินการตามมาตรการคุณธรรมและความโปร่งใส', 'Integrity measures carried out', [7]],
          ],
        },
      ],
    },
  };
}
