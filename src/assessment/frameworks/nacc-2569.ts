import { defineFramework, surveyIndicators } from '../define-framework';
import type { Provenance } from '../framework';
import { ISSUE_MAP_BY_TOPIC } from './issue-map-provenance';
import { NAMED_LEVELS } from './named-levels';
import { SURVEY_15_9 } from './survey-15-9';

const GROUPING_NOT_FOUND: Provenance = {
  confidence: 'low',
  source:
    'No source names the sub-indicators of 2569. That indicator 9 ends with o19 and 10 begins with o20 is concluded ' +
    'from the topics.',
};

const SURVEYS_OF_2568: Provenance = {
  confidence: 'low',
  source: 'Assumed to be as in 2568; no source for 2569 was found.',
};

export const NACC_2569 = defineFramework({
  fiscalYear: 2569,
  variant: 'nacc',
  name: { th: 'ITA ประจำปีงบประมาณ พ.ศ. 2569 (สำนักงาน ป.ป.ช.)', en: 'ITA, fiscal year 2569 (NACC)' },
  deliverableItem: 'o25',
  indicators: {
    ...surveyIndicators(SURVEY_15_9, { IIT: SURVEYS_OF_2568, EIT: SURVEYS_OF_2568 }),
    9: {
      kind: 'unknown',
      provenance: GROUPING_NOT_FOUND,
      rows: [
        ['o1', 'โครงสร้าง หน้าที่และอำนาจ', 'Structure, duties and powers', [3]],
        ['o2', 'ข้อมูลผู้บริหาร', 'Executives', [3]],
        ['o3', 'ข้อมูลการติดต่อและช่องทางสอบถาม', 'Contact details and enquiries', [3]],
        ['o4', 'ข่าวประชาสัมพันธ์', 'News', [3]],
        ['o5', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', 'Strategic or development plan', [1]],
        ['o6', 'แผนและความก้าวหน้าการดำเนินงานและงบประมาณ', 'Annual plan, budget and progress', [1, 5]],
        ['o7', 'รายงานผลการดำเนินงานประจำปี', 'Annual performance report', [1, 5]],
        ['o8', 'คู่มือการปฏิบัติงานของเจ้าหน้าที่', 'Staff manual', [1]],
        ['o9', 'คู่มือสำหรับผู้รับบริการ', 'Service manual', [2]],
        ['o10', 'บริการออนไลน์และสถิติการให้บริการ', 'Online service with statistics', [2]],
        ['o11', 'สรุปผลการจัดซื้อจัดจ้างรายเดือน', 'Monthly procurement summary', [5]],
        ['o12', 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', 'Annual procurement report', [5]],
        ['o13', 'หลักเกณฑ์และแผนทรัพยากรบุคคล', 'Human resource rules and plan', [6]],
        ['o14', 'รายงานผลด้านทรัพยากรบุคคล', 'Human resource report', [6]],
        ['o15', 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', 'Code of ethics and its promotion', [6]],
        ['o16', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนทุจริต', 'Procedure for corruption complaints', [7]],
        ['o17', 'ช่องทางแจ้งเรื่องร้องเรียนทุจริต', 'Channel for corruption complaints', [7]],
        ['o18', 'สถิติเรื่องร้องเรียนทุจริต', 'Statistics of corruption complaints', [7]],
        ['o19', 'ผลการเปิดโอกาสให้เกิดการมีส่วนร่วม', 'Results of public participation', [3]],
      ],
    },
    10: {
      kind: 'unknown',
      provenance: GROUPING_NOT_FOUND,
      rows: [
        ['o20', 'การขับเคลื่อน No Gift Policy และการรับทรัพย์สินโดยธรรมจรรยา', 'No Gift Policy and customary gifts', [7]],
        ['o21', 'การประเมินความเสี่ยงการทุจริต', 'Corruption risk assessment', [7]],
        ['o22', 'รายงานผลการจัดการความเสี่ยงการทุจริต', 'Report on managing corruption risk', [7]],
        ['o23', 'แผนปฏิบัติการป้องกันการทุจริต', 'Anti-corruption plan', [7]],
        ['o24', 'รายงานผลตามแผนป้องกันการทุจริต', 'Report on the anti-corruption plan', [7]],
        ['o25', 'การนำผลการประเมิน ITA ไปพัฒนาองค์กร', 'Use of the ITA result', [7]],
        ['o26', 'รายงานผลตามมาตรการของปีก่อน', "Report on last year's measures", [7]],
      ],
    },
  },
  levelRule: {
    levels: NAMED_LEVELS,
    provenance: {
      confidence: 'low',
      source: 'Provisional: no rule for results of 2569 was found, so that of 2568 stands in.',
    },
  },
  itemsProvenance: {
    confidence: 'low',
    source:
      "o1, o3, o4 and o8 to o26 from one state agency's site of 2569; o2, o5 to o7 and both surveys assumed to be as " +
      'in 2568. Labels are ours.',
  },
  issueMapProvenance: ISSUE_MAP_BY_TOPIC,
});
