import { defineFramework, unlistedSurveys } from '../define-framework';
import type { Provenance } from '../framework';
import { ISSUE_MAP_BY_TOPIC } from './issue-map-provenance';
import { NAMED_LEVELS } from './named-levels';

const TWO_COLLEGES: Provenance = {
  confidence: 'medium',
  source:
    'Two colleges list the same ranges for each part, without names for the parts. That each part weighs the same is ' +
    'carried over from the assessment of 2564, where it is proven.',
};

/**
 * Colleges under the Office of the Vocational Education Commission. Their survey questions are not known, so the
 * framework lists none rather than print the NACC's questions over another survey's scores: indicators 1 to 8 count
 * as the workbook reports them.
 */
export const OVEC_COLLEGE_2569 = defineFramework({
  fiscalYear: 2569,
  variant: 'ovec-college',
  name: {
    th: 'ITA สถานศึกษาสังกัด สอศ. ประจำปีงบประมาณ พ.ศ. 2569',
    en: 'ITA of vocational colleges, fiscal year 2569 (OVEC)',
  },
  deliverableItem: 'o23',
  indicators: {
    ...unlistedSurveys({ confidence: 'low', source: "The colleges' survey questions were not found." }),
    9: {
      kind: 'sub-indicators',
      provenance: TWO_COLLEGES,
      parts: [
        {
          id: '9.1',
          label: null,
          rows: [
            ['o1', 'โครงสร้างและอำนาจหน้าที่', 'Structure and powers', [3]],
            ['o2', 'ข้อมูลผู้บริหาร', 'Executives', [3]],
            ['o3', 'แผนพัฒนาสถานศึกษา', 'College development plan', [1]],
            ['o4', 'ข้อมูลการติดต่อ', 'Contact details', [3]],
            ['o5', 'กฎหมายที่เกี่ยวข้อง', 'Relevant laws', [3]],
          ],
        },
        {
          id: '9.2',
          label: null,
          rows: [
            ['o6', 'แผนปฏิบัติการและงบประมาณประจำปี', 'Annual plan and budget', [1, 5]],
            ['o7', 'รายงานผลการดำเนินงานประจำปี', 'Annual performance report', [1, 5]],
            ['o8', 'รายงานการประเมินตนเอง (SAR)', 'Self-assessment report', [1]],
            ['o9', 'ข่าวประชาสัมพันธ์', 'News', [3]],
          ],
        },
        {
          id: '9.3',
          label: null,
          rows: [
            ['o10', 'ประกาศการจัดซื้อจัดจ้าง', 'Procurement notices', [5]],
            ['o11', 'รายงานผลการจัดซื้อจัดจ้าง', 'Procurement report', [5]],
          ],
        },
        {
          id: '9.4',
          label: null,
          rows: [
            ['o12', 'คู่มือการปฏิบัติงานภายใน', 'Internal work manual', [1]],
            ['o13', 'คู่มือการให้บริการ', 'Service manual', [2]],
            ['o14', 'ระบบ E-Service', 'E-service', [2]],
            ['o15', 'สถิติและความพึงพอใจต่อการบริการ', 'Service statistics and satisfaction', [2]],
          ],
        },
        {
          id: '9.5',
          label: null,
          rows: [
            ['o16', 'การบริหารและพัฒนาทรัพยากรบุคคล', 'Human resource management', [6]],
            ['o17', 'จริยธรรมของบุคลากร', 'Ethics', [6]],
          ],
        },
      ],
    },
    10: {
      kind: 'sub-indicators',
      provenance: TWO_COLLEGES,
      parts: [
        {
          id: '10.1',
          label: null,
          rows: [
            ['o18', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนทุจริต', 'Procedure for corruption complaints', [7]],
            ['o19', 'สถิติเรื่องร้องเรียนทุจริต', 'Statistics of corruption complaints', [7]],
          ],
        },
        {
          id: '10.2',
          label: null,
          rows: [
            ['o20', 'นโยบาย No Gift Policy', 'No Gift Policy', [7]],
            ['o21', 'การประเมินและจัดการความเสี่ยงการทุจริต', 'Corruption risk', [7]],
            ['o22', 'แผนป้องกันการทุจริต', 'Anti-corruption plan', [7]],
            ['o23', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส', 'Integrity measures', [7]],
          ],
        },
      ],
    },
  },
  levelRule: {
    levels: NAMED_LEVELS,
    provenance: {
      confidence: 'low',
      source: 'Provisional: the levels of the NACC for 2568; no rule of the colleges was found.',
    },
  },
  itemsProvenance: {
    confidence: 'medium',
    source: 'OIT as two colleges list it for 2569; the survey questions are not known. Labels are ours.',
  },
  issueMapProvenance: ISSUE_MAP_BY_TOPIC,
});
