import { DEFAULT_BANDS } from '../assessment/bands';
import type { Framework } from '../assessment/framework';
import type { ScoreSet } from '../reading/score-set';
import type { Analysis, AnalysisChoices, AnalysisInBrief } from './analysis';
import { analyseIndicators } from './analyse-indicators';
import { analyseIssues } from './analyse-issues';
import { analyseItems, scoreItems } from './analyse-items';
import { analyseLevel } from './analyse-level';
import { analyseOverall, analyseTools } from './analyse-tools';

/** How the analysis is done unless the user chooses otherwise. */
export const DEFAULT_CHOICES: AnalysisChoices = { authority: 'reported', bands: DEFAULT_BANDS, issueMap: null };

/**
 * Everything that follows from the scores read, by the rules of `framework` and the user's choices. Expects the
 * framework whose items were read (`scores.frameworkId`) and a band scheme without a problem; never throws on wild
 * scores, what does not follow is null.
 */
export function analyseScores(scores: ScoreSet, framework: Framework, choices: AnalysisChoices): Analysis {
  const brief = analyseInBrief(scores, framework, choices);
  const items = analyseItems(brief.items, scores, framework);
  return { ...brief, items, issues: analyseIssues(choices.issueMap ?? framework.issueMap, items, brief.indicators) };
}

/** The same without what compares items and arranges them, for who prints many agencies and none of that. */
export function analyseInBrief(scores: ScoreSet, framework: Framework, choices: AnalysisChoices): AnalysisInBrief {
  const items = scoreItems(scores, framework, choices.bands);
  const indicators = analyseIndicators(scores, framework, items, choices);
  const tools = analyseTools(scores, framework, indicators);
  const overall = analyseOverall(scores, framework, tools);
  return {
    agency: scores.agency?.name ?? null,
    fiscalYear: scores.fiscalYear.year,
    framework,
    choices,
    items,
    indicators,
    tools,
    overall,
    level: analyseLevel(framework, overall, tools, scores.levels[0]?.text ?? null),
  };
}
