import { defineFramework, surveyIndicators } from '../define-framework';
import type { Provenance } from '../framework';
import { ISSUE_MAP_BY_TOPIC } from './issue-map-provenance';
import { NAMED_LEVELS } from './named-levels';
import {
  ADMINISTRATION,
  BASIC_INFORMATION,
  BRIBERY_PREVENTION,
  HUMAN_RESOURCES,
  PREVENTION_PLANS,
  PROCUREMENT,
  TRANSPARENCY,
} from './part-labels';
import { SURVEY_15_9 } from './survey-15-9';

const SURVEYS_OF_2568: Provenance = {
  confidence: 'medium',
  source: 'Taken from 2568, where the grouping is proven; 2567 is held to have the same questions.',
};

export const NACC_2567 = defineFramework({
  fiscalYear: 2567,
  variant: 'nacc',
  name: { th: 'ITA ประจำปีงบประมาณ พ.ศ. 2567 (สำนักงาน ป.ป.ช.)', en: 'ITA, fiscal year 2567 (NACC)' },
  deliverableItem: 'o34',
  indicators: {
    ...surveyIndicators(SURVEY_15_9, { IIT: SURVEYS_OF_2568, EIT: SURVEYS_OF_2568 }),
    9: {
      kind: 'sub-indicators',
      provenance: {
        confidence: 'medium',
        source:
          'A list of the five areas with exactly these 6, 7, 4, 4 and 4 topics was printed by a municipality; the ' +
          'numbers of the items are from general knowledge.',
      },
      parts: [
        {
          id: '9.1',
          label: BASIC_INFORMATION,
          rows: [
            ['o1', 'โครงสร้างหน่วยงาน', 'Structure', [3]],
            ['o2', 'ข้อมูลผู้บริหาร', 'Executives', [3]],
            ['o3', 'อำนาจหน้าที่', 'Powers and duties', [3]],
            ['o4', 'ข้อมูลการติดต่อ', 'Contact details', [3]],
            ['o5', 'ข่าวประชาสัมพันธ์', 'News', [3]],
            ['o6', 'ช่องทางถามตอบ (Q&A)', 'Questions and answers', [3]],
          ],
        },
        {
          id: '9.2',
          label: ADMINISTRATION,
          rows: [
            ['o7', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', 'Strategic or development plan', [1]],
            ['o8', 'แผนและความก้าวหน้าการดำเนินงานและงบประมาณ', 'Annual plan, budget and progress', [1, 5]],
            ['o9', 'รายงานผลการดำเนินงานประจำปี', 'Annual performance report', [1, 5]],
            ['o10', 'คู่มือการปฏิบัติงานของเจ้าหน้าที่', 'Staff manual', [1]],
            ['o11', 'คู่มือสำหรับผู้รับบริการ', 'Service manual', [2]],
            ['o12', 'สถิติการให้บริการ', 'Service statistics', [2]],
            ['o13', 'ระบบ E-Service', 'E-service', [2]],
          ],
        },
        {
          id: '9.3',
          label: PROCUREMENT,
          rows: [
            ['o14', 'รายการการจัดซื้อจัดจ้าง', 'Procurement list', [5]],
            ['o15', 'ประกาศการจัดซื้อจัดจ้าง', 'Procurement notices', [5]],
            ['o16', 'ความก้าวหน้าการจัดซื้อจัดจ้าง', 'Procurement progress', [5]],
            ['o17', 'รายงานสรุปผลการจัดซื้อจัดจ้าง', 'Procurement report', [5]],
          ],
        },
        {
          id: '9.4',
          label: HUMAN_RESOURCES,
          rows: [
            ['o18', 'แผนบริหารและพัฒนาทรัพยากรบุคคล', 'Human resource plan', [6]],
            ['o19', 'รายงานผลด้านทรัพยากรบุคคล', 'Human resource report', [6]],
            ['o20', 'ประมวลจริยธรรม', 'Code of ethics', [6]],
            ['o21', 'การขับเคลื่อนจริยธรรม', 'Promotion of ethics', [6]],
          ],
        },
        {
          id: '9.5',
          label: TRANSPARENCY,
          rows: [
            ['o22', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนทุจริต', 'Procedure for corruption complaints', [7]],
            ['o23', 'ช่องทางแจ้งเรื่องร้องเรียนทุจริต', 'Channel for corruption complaints', [7]],
            ['o24', 'สถิติเรื่องร้องเรียนทุจริต', 'Statistics of corruption complaints', [7]],
            ['o25', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'Public participation', [3]],
          ],
        },
      ],
    },
    10: {
      kind: 'sub-indicators',
      provenance: {
        confidence: 'low',
        source: 'The items are from general knowledge. Whether o31 belongs to 10.1 or to 10.2 is not settled.',
      },
      parts: [
        {
          id: '10.1',
          label: BRIBERY_PREVENTION,
          rows: [
            ['o26', 'ประกาศนโยบาย No Gift Policy', 'No Gift Policy declared', [7]],
            ['o27', 'การสร้างวัฒนธรรม No Gift Policy', 'No Gift Policy culture', [7]],
            ['o28', 'รายงานผลตามนโยบาย No Gift Policy', 'No Gift Policy report', [7]],
            ['o29', 'รายงานการรับทรัพย์สินโดยธรรมจรรยา', 'Report of customary gifts', [7]],
            ['o30', 'การประเมินความเสี่ยงการให้หรือรับสินบน', 'Bribery risk assessment', [7]],
          ],
        },
        {
          id: '10.2',
          label: PREVENTION_PLANS,
          rows: [
            ['o31', 'รายงานผลการจัดการความเสี่ยงการทุจริต', 'Report on managing corruption risk', [7]],
            ['o32', 'แผนปฏิบัติการป้องกันการทุจริต', 'Anti-corruption plan', [7]],
            ['o33', 'รายงานผลตามแผนป้องกันการทุจริต', 'Report on the anti-corruption plan', [7]],
            ['o34', 'มาตรการคุณธรรมและความโปร่งใสจากผล ITA', 'Integrity measures from the ITA result', [7]],
            ['o35', 'รายงานผลตามมาตรการคุณธรรมและความโปร่งใส', 'Report on the integrity measures', [7]],
          ],
        },
      ],
    },
  },
  levelRule: {
    levels: NAMED_LEVELS,
    provenance: {
      confidence: 'medium',
      source: "The five levels as in one province's system for 2567; the NACC confirmed 85 on each tool for 2568.",
    },
  },
  itemsProvenance: {
    confidence: 'medium',
    source:
      'The topics of o1 to o25 as a municipality printed them; the surveys are held to be those of 2568; o26 to o35 ' +
      'and the numbering are from general knowledge. Labels are ours.',
  },
  issueMapProvenance: ISSUE_MAP_BY_TOPIC,
});
