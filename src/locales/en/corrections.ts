import type { StatedContents } from '../../reading/corrections';
import type { CorrectionTexts } from '../correction-texts';

const WHY = {
  'no-sheet': 'your workbook has no sheet of that name',
  'no-number': 'no cell there holds a number',
  'no-labels': 'nothing beside the numbers tells what each is of, and there are not as many as would be in their order',
  changed: 'the cell says something else now',
} as const;

const CONTENTS: Readonly<Record<StatedContents, string>> = {
  IIT: 'IIT items',
  EIT: 'EIT items',
  OIT: 'OIT items',
  items: 'items, told by their codes',
  indicators: 'indicators',
  tools: 'tools and the overall score',
  'no-scores': 'not scores',
};

export const englishCorrectionTexts: CorrectionTexts = {
  contents: CONTENTS,
  says: (correction) => {
    if ('is' in correction) return `is ${CONTENTS[correction.is]}`;
    return correction.reads === '' ? 'is passed over' : `reads “${correction.reads}”`;
  },
  dropped: ({ place, says, why }) =>
    `What was said (${place} ${says}) is left out and forgotten: ${WHY[why]}. Point at the cells again if it is needed.`,
};
