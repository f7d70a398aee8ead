import { defineFramework, surveyIndicators } from '../define-framework';
import { ISSUE_MAP_BY_TOPIC } from './issue-map-provenance';
import { LETTER_LEVELS } from './letter-levels';
import { openDataOf2564 } from './open-data-2564';
import { SURVEY_30_15 } from './survey-30-15';

export const NACC_2564 = defineFramework({
  fiscalYear: 2564,
  variant: 'nacc',
  name: { th: 'ITA ประจำปีงบประมาณ พ.ศ. 2564 (สำนักงาน ป.ป.ช.)', en: 'ITA, fiscal year 2564 (NACC)' },
  deliverableItem: 'o42',
  indicators: {
    ...surveyIndicators(SURVEY_30_15, {
      IIT: { confidence: 'high', source: "A university's copy of the 2564 form groups the staff's questions by six." },
      EIT: { confidence: 'low', source: 'Five questions to an indicator, from general knowledge; not verified.' },
    }),
    ...openDataOf2564(['o34', 'เจตจำนงสุจริตของผู้บริหาร', "Executives' pledge of honesty", [7]], {
      confidence: 'high',
      source:
        'Sub-indicators of 9, 8, 7, 4, 5 and of 8, 2 items give the published indicators of 13 agencies of one ' +
        'province; plain means do not.',
    }),
  },
  levelRule: LETTER_LEVELS,
  itemsProvenance: {
    confidence: 'low',
    source:
      "The staff's 30 questions follow a university's copy of the 2564 form and o29 to o43 a public list; the " +
      "public's 15 questions and o1 to o28 are from general knowledge and not verified. Labels are ours.",
  },
  issueMapProvenance: ISSUE_MAP_BY_TOPIC,
});
