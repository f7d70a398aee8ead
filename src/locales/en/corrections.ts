import type { CorrectionTexts } from '../correction-texts';

const WHY = {
  'no-sheet': 'your workbook has no sheet of that name',
  'no-number': 'no cell there holds a number',
  'no-labels': 'nothing beside the numbers tells what each is of, and there are not as many as would be in their order',
} as const;

export const englishCorrectionTexts: CorrectionTexts = {
  contents: {
    IIT: 'IIT items',
    EIT: 'EIT items',
    OIT: 'OIT items',
    items: 'items, told by their codes',
    indicators: 'indicators',
    tools: 'tools and the overall score',
    'no-scores': 'not scores',
  },
  dropped: ({ place, contents, why }) =>
    `What was said of ${place} (${contents}) is left out and forgotten: ${WHY[why]}. Point at the cells again if it is needed.`,
};
