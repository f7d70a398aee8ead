import type { Rule } from '../rule';

/** The EIT items stand twice with different scores, and were taken as the two parts of the survey. */
export const surveyInTwoParts: Rule<'survey-in-two-parts'> = {
  id: 'survey-in-two-parts',
  check({ figures }) {
    const [first, ...rest] = [...(figures.secondSurveyPart?.values() ?? [])];
    if (!first) return { findings: [], couldNotCheck: [] };
    return {
      findings: [
        {
          rule: 'survey-in-two-parts',
          severity: 'information',
          cell: first.score.cell,
          related: rest.map(({ score }) => score.cell),
          facts: {},
          found: null,
          expected: null,
          suggestion: null,
        },
      ],
      couldNotCheck: [],
    };
  },
};
