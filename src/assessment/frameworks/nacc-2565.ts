import { defineFramework, surveyIndicators } from '../define-framework';
import { ISSUE_MAP_BY_TOPIC } from './issue-map-provenance';
import { LETTER_LEVELS } from './letter-levels';
import { openDataOf2564 } from './open-data-2564';
import { SURVEY_30_15 } from './survey-30-15';

export const NACC_2565 = defineFramework({
  fiscalYear: 2565,
  variant: 'nacc',
  name: { th: 'ITA ประจำปีงบประมาณ พ.ศ. 2565 (สำนักงาน ป.ป.ช.)', en: 'ITA, fiscal year 2565 (NACC)' },
  deliverableItem: 'o42',
  indicators: {
    ...surveyIndicators(SURVEY_30_15, {
      IIT: { confidence: 'medium', source: 'Taken from 2564; no source says that the grouping changed.' },
      EIT: { confidence: 'low', source: 'Five questions to an indicator, from general knowledge; not verified.' },
    }),
    ...openDataOf2564(['o34', 'นโยบาย No Gift Policy', 'No Gift Policy', [7]], {
      confidence: 'medium',
      source: 'The list is that of 2564 save o34; the grouping is proven for 2564 only.',
    }),
  },
  levelRule: LETTER_LEVELS,
  itemsProvenance: {
    confidence: 'low',
    source:
      'Taken from 2564 save o34. The questions of both surveys and o1 to o28 are not verified for this year. ' +
      'Labels are ours.',
  },
  issueMapProvenance: ISSUE_MAP_BY_TOPIC,
});
