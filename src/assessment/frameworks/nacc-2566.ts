import { defineFramework, surveyIndicators } from '../define-framework';
import type { LevelRule, Provenance } from '../framework';
import { ISSUE_MAP_BY_TOPIC } from './issue-map-provenance';
import {
  ADMINISTRATION,
  BASIC_INFORMATION,
  HUMAN_RESOURCES,
  PREVENTION_ACTIONS,
  PREVENTION_MEASURES,
  PROCUREMENT,
  TRANSPARENCY,
} from './part-labels';
import { SURVEY_30_15 } from './survey-30-15';

/** Names the two marks that are known instead of labels that may never have been official. */
const MARKS_OF_2566: LevelRule = {
  levels: [
    {
      id: '2566-from-95',
      label: { th: '95 คะแนนขึ้นไป (ดีเยี่ยม)', en: '95 or more (excellent)' },
      overallAtLeast: 95,
      eachToolAtLeast: null,
    },
    {
      id: '2566-from-85',
      label: { th: 'ผ่านเกณฑ์ 85 คะแนน', en: 'Reaches the pass mark of 85' },
      overallAtLeast: 85,
      eachToolAtLeast: null,
    },
    {
      id: '2566-below-85',
      label: { th: 'ไม่ถึงเกณฑ์ 85 คะแนน', en: 'Below the pass mark of 85' },
      overallAtLeast: 0,
      eachToolAtLeast: null,
    },
  ],
  provenance: {
    confidence: 'low',
    source:
      'The NACC called 85 the pass mark and 95 excellent for 2566. Which labels were official is not settled: some ' +
      'agencies print letters, some words; conditions on the tools are not known for this year.',
  },
};

const LIST_OF_A_SCHOOL: Provenance = {
  confidence: 'low',
  source:
    "Items from a school's copy of the list. Only that o39 to o43 belong together was found; other cuts are ours.",
};

const SURVEYS_OF_2564: Provenance = {
  confidence: 'low',
  source: 'Taken from 2564; that 2566 still asked 30 and 15 questions is not verified.',
};

export const NACC_2566 = defineFramework({
  fiscalYear: 2566,
  variant: 'nacc',
  name: { th: 'ITA ประจำปีงบประมาณ พ.ศ. 2566 (สำนักงาน ป.ป.ช.)', en: 'ITA, fiscal year 2566 (NACC)' },
  deliverableItem: 'o42',
  indicators: {
    ...surveyIndicators(SURVEY_30_15, { IIT: SURVEYS_OF_2564, EIT: SURVEYS_OF_2564 }),
    9: {
      kind: 'sub-indicators',
      provenance: LIST_OF_A_SCHOOL,
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
            ['o10', 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', 'Personal data protection policy', [3]],
          ],
        },
        {
          id: '9.2',
          label: ADMINISTRATION,
          rows: [
            ['o11', 'แผนดำเนินงานและการใช้จ่ายงบประมาณ', 'Annual plan and budget', [1, 5]],
            ['o12', 'รายงานกำกับติดตามรอบ 6 เดือน', 'Six-month progress report', [1, 5]],
            ['o13', 'รายงานผลการดำเนินงานประจำปี', 'Annual performance report', [1, 5]],
            ['o14', 'คู่มือการปฏิบัติงาน', 'Staff manual', [1]],
            ['o15', 'คู่มือการให้บริการ', 'Service manual', [2]],
            ['o16', 'สถิติการให้บริการ', 'Service statistics', [2]],
            ['o17', 'ผลสำรวจความพึงพอใจของผู้รับบริการ', 'Satisfaction of service users', [2]],
            ['o18', 'ระบบ E-Service', 'E-service', [2]],
          ],
        },
        {
          id: '9.3',
          label: PROCUREMENT,
          rows: [
            ['o19', 'แผนการจัดซื้อจัดจ้าง', 'Procurement plan', [5]],
            ['o20', 'ประกาศการจัดซื้อจัดจ้าง', 'Procurement notices', [5]],
            ['o21', 'สรุปผลการจัดซื้อจัดจ้างรายเดือน', 'Monthly procurement summary', [5]],
            ['o22', 'รายงานผลการจัดซื้อจัดจ้างประจำปี', 'Annual procurement report', [5]],
          ],
        },
        {
          id: '9.4',
          label: HUMAN_RESOURCES,
          rows: [
            ['o23', 'นโยบายหรือแผนทรัพยากรบุคคล', 'Human resource policy or plan', [6]],
            ['o24', 'การดำเนินการตามแผนทรัพยากรบุคคล', 'Human resource plan carried out', [6]],
            ['o25', 'หลักเกณฑ์การบริหารทรัพยากรบุคคล', 'Human resource rules', [6]],
            ['o26', 'รายงานผลด้านทรัพยากรบุคคลประจำปี', 'Annual human resource report', [6]],
          ],
        },
        {
          id: '9.5',
          label: TRANSPARENCY,
          rows: [
            ['o27', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนทุจริต', 'Procedure for corruption complaints', [7]],
            ['o28', 'ช่องทางแจ้งเรื่องร้องเรียนทุจริต', 'Channel for corruption complaints', [7]],
            ['o29', 'สถิติเรื่องร้องเรียนทุจริต', 'Statistics of corruption complaints', [7]],
            ['o30', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'Public participation', [3]],
          ],
        },
      ],
    },
    10: {
      kind: 'sub-indicators',
      provenance: LIST_OF_A_SCHOOL,
      parts: [
        {
          id: '10.1',
          label: PREVENTION_ACTIONS,
          rows: [
            ['o31', 'ประกาศนโยบาย No Gift Policy', 'No Gift Policy declared', [7]],
            ['o32', 'การสร้างวัฒนธรรม No Gift Policy', 'No Gift Policy culture', [7]],
            ['o33', 'รายงานผลตามนโยบาย No Gift Policy', 'No Gift Policy report', [7]],
            ['o34', 'การประเมินความเสี่ยงการทุจริต', 'Corruption risk assessment', [7]],
            ['o35', 'การจัดการความเสี่ยงการทุจริต', 'Managing corruption risk', [7]],
            ['o36', 'แผนปฏิบัติการป้องกันการทุจริต', 'Anti-corruption plan', [7]],
            ['o37', 'รายงานกำกับแผนป้องกันทุจริตรอบ 6 เดือน', 'Six-month report on the plan', [7]],
            ['o38', 'รายงานผลตามแผนป้องกันการทุจริตประจำปี', 'Annual report on the plan', [7]],
          ],
        },
        {
          id: '10.2',
          label: PREVENTION_MEASURES,
          rows: [
            ['o39', 'ประมวลจริยธรรม', 'Code of ethics', [6]],
            ['o40', 'การขับเคลื่อนจริยธรรม', 'Promotion of ethics', [6]],
            ['o41', 'การประเมินจริยธรรมในการบริหารงานบุคคล', 'Ethics in personnel assessment', [6]],
            ['o42', 'มาตรการคุณธรรมและความโปร่งใสจากผล ITA', 'Integrity measures from the ITA result', [7]],
            ['o43', 'การดำเนินการตามมาตรการคุณธรรมและความโปร่งใส', 'Integrity measures carried out', [7]],
          ],
        },
      ],
    },
  },
  levelRule: MARKS_OF_2566,
  itemsProvenance: {
    confidence: 'low',
    source:
      "OIT from a school's copy of the list; the questions of both surveys are those of 2564, not verified for this " +
      'year. Labels are ours.',
  },
  issueMapProvenance: ISSUE_MAP_BY_TOPIC,
});
