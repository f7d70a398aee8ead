import { defineFramework, surveyIndicators } from '../define-framework';
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

export const NACC_2568 = defineFramework({
  fiscalYear: 2568,
  variant: 'nacc',
  name: {
    th: 'ITA ประจำปีงบประมาณ พ.ศ. 2568 (สำนักงาน ป.ป.ช.)',
    en: 'ITA, fiscal year 2568 (NACC)',
  },
  deliverableItem: 'o27',
  reportItems: {
    codes: ['o7', 'o13', 'o15', 'o24', 'o26', 'o28'],
    year: 2567,
    provenance: {
      confidence: 'medium',
      source:
        'A state agency publishes o13 and o15 of 2568 with its reports on 2567; the other reports of results are taken ' +
        'to be alike.',
    },
  },
  indicators: {
    ...surveyIndicators(SURVEY_15_9, {
      IIT: {
        confidence: 'high',
        source: 'All five IIT indicators that a municipality published for 2568 are the plain means of its items.',
      },
      EIT: {
        confidence: 'medium',
        source:
          'Three questions to an indicator as in the same publication. Its e-items do not give its indicators 6 to 8, ' +
          'since they are one of the two parts of the EIT only; how the parts are combined is not known.',
      },
    }),
    9: {
      kind: 'sub-indicators',
      provenance: {
        confidence: 'medium',
        source:
          'Means of sub-indicator means are proven for 2564; the five areas and their items follow the lists that a ' +
          'municipality published for 2568.',
      },
      parts: [
        {
          id: '9.1',
          label: BASIC_INFORMATION,
          rows: [
            ['o1', 'โครงสร้าง อำนาจและหน้าที่', 'Structure, powers and duties', [3]],
            ['o2', 'ข้อมูลผู้บริหาร', 'Executives', [3]],
            ['o3', 'ข้อมูลการติดต่อ', 'Contact details', [3]],
            ['o4', 'ข่าวประชาสัมพันธ์', 'News', [3]],
          ],
        },
        {
          id: '9.2',
          label: ADMINISTRATION,
          rows: [
            ['o5', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', 'Strategic or development plan', [1]],
            ['o6', 'แผนและความก้าวหน้าการดำเนินงานและงบประมาณ', 'Annual plan, budget and progress', [1, 5]],
            ['o7', 'รายงานผลการดำเนินงานประจำปี', 'Annual performance report', [1, 5]],
            ['o8', 'คู่มือการปฏิบัติงานของเจ้าหน้าที่', 'Staff manual', [1]],
            ['o9', 'คู่มือสำหรับผู้รับบริการ', 'Service manual', [2]],
            ['o10', 'ระบบ E-Service', 'E-service', [2]],
            ['o11', 'สถิติการให้บริการ', 'Service statistics', [2]],
          ],
        },
        {
          id: '9.3',
          label: PROCUREMENT,
          rows: [
            ['o12', 'รายการและความก้าวหน้าการจัดซื้อจัดจ้าง', 'Procurement list and progress', [5]],
            ['o13', 'รายงานผลการจัดซื้อจัดจ้าง', 'Procurement report', [5]],
          ],
        },
        {
          id: '9.4',
          label: HUMAN_RESOURCES,
          rows: [
            ['o14', 'แผนบริหารและพัฒนาทรัพยากรบุคคล', 'Human resource plan', [6]],
            ['o15', 'รายงานผลด้านทรัพยากรบุคคล', 'Human resource report', [6]],
            ['o16', 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', 'Code of ethics and its promotion', [6]],
          ],
        },
        {
          id: '9.5',
          label: TRANSPARENCY,
          rows: [
            ['o17', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนทุจริต', 'Procedure for corruption complaints', [7]],
            ['o18', 'ช่องทางแจ้งเรื่องร้องเรียนทุจริต', 'Channel for corruption complaints', [7]],
            ['o19', 'สถิติเรื่องร้องเรียนทุจริต', 'Statistics of corruption complaints', [7]],
            ['o20', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'Public participation', [3]],
          ],
        },
      ],
    },
    10: {
      kind: 'sub-indicators',
      provenance: {
        confidence: 'medium',
        source:
          'The cut between o23 and o24 is inferred: of items scored 0, 50 or 100, only a split into three and five ' +
          'can give the 90.00 that a municipality published; a school lists the bribery items under 10.1.',
      },
      parts: [
        {
          id: '10.1',
          label: BRIBERY_PREVENTION,
          rows: [
            ['o21', 'ประกาศและวัฒนธรรม No Gift Policy', 'No Gift Policy: declaration and culture', [7]],
            ['o22', 'รายงานการรับทรัพย์สินโดยธรรมจรรยา', 'Report of customary gifts', [7]],
            ['o23', 'การประเมินความเสี่ยงการให้หรือรับสินบน', 'Bribery risk assessment', [7]],
          ],
        },
        {
          id: '10.2',
          label: PREVENTION_PLANS,
          rows: [
            ['o24', 'รายงานผลการจัดการความเสี่ยงการทุจริต', 'Report on managing corruption risk', [7]],
            ['o25', 'แผนปฏิบัติการป้องกันการทุจริต', 'Anti-corruption plan', [7]],
            ['o26', 'รายงานผลตามแผนป้องกันการทุจริต', 'Report on the anti-corruption plan', [7]],
            ['o27', 'มาตรการคุณธรรมและความโปร่งใสจากผล ITA', 'Integrity measures from the ITA result', [7]],
            ['o28', 'รายงานผลตามมาตรการคุณธรรมและความโปร่งใส', 'Report on the integrity measures', [7]],
          ],
        },
      ],
    },
  },
  levelRule: {
    levels: NAMED_LEVELS,
    provenance: {
      confidence: 'medium',
      source:
        'The NACC confirmed the condition of 85 on each tool for 2568; 95 on each tool and the mark of 70 are known ' +
        'from one province only, and a published result (95.21 with OIT 91.25) agrees.',
    },
  },
  itemsProvenance: {
    confidence: 'high',
    source: "All 52 items as a municipality's published analysis of its 2568 result lists them; labels are ours.",
  },
  issueMapProvenance: ISSUE_MAP_BY_TOPIC,
});
