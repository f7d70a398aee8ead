import type { Analysis, AnalysedIssue, AnalysedItem } from '../analysis/analysis';
import type { IndicatorNumber } from '../assessment/framework';
import { codesOf, inBand, isScored, unscored, type ScoredItem } from './items-by-band';
import { topicDraft } from './item-topics';
import { inWords } from './texts/common-texts';
import { MEASURE_TEXTS, PLAIN_DRAFTS } from './texts/measure-texts';
import type { TopicDraft } from './texts/topic-draft';
import type { ReportInput } from './report-input';
import { periodInWords, periodOfMeasures } from './thai-period';

/** Drafts of the four parts that an issue's measure has. */
export interface MeasureDraft {
  readonly method: string;
  readonly owner: string;
  readonly steps: string;
  readonly period: string;
}

/** An indicator whose score its items do not explain, and what to do about it. */
interface Unexplained {
  readonly number: IndicatorNumber;
  readonly line: string;
}

/** How many items an issue without anything low names as worth keeping up. */
const KEPT_ITEMS = 4;

/** Our own draft for an item: that of its topic, or a plain one where the topic has none. */
export function draftFor(analysis: Analysis, { item }: AnalysedItem): TopicDraft {
  const own = topicDraft(analysis.framework, item.code);
  if (own) return own;
  const { improve, keep, owner, step } = PLAIN_DRAFTS[item.tool];
  return {
    improve,
    keep,
    owner,
    steps: [step],
    ...(item.tool === 'OIT'
      ? { website: item.label.th.startsWith('ข้อมูล') ? item.label.th : `ข้อมูล${item.label.th}` }
      : {}),
  };
}

/**
 * Indicators of the issue below the strong band although every item of theirs is strong: their item scores are not
 * the official ones, or the official score holds more than these items.
 */
function unexplainedIndicators({ items }: Analysis, { indicators }: AnalysedIssue): readonly Unexplained[] {
  return indicators.flatMap(({ indicator, score, band }) => {
    const own = items.filter(({ item }) => item.indicator === indicator.number).filter(isScored);
    if (score === null || band === null || band === 'strength' || own.length === 0) return [];
    if (own.some((item) => item.band !== 'strength')) return [];
    return [
      {
        number: indicator.number,
        line: MEASURE_TEXTS.unexplained(indicator.number, indicator.name.th, inWords(score)),
      },
    ];
  });
}

function checkingOwner(unexplained: readonly Unexplained[]): readonly string[] {
  if (unexplained.length === 0) return [];
  return [MEASURE_TEXTS.checkingOwner(unexplained.map(({ number }) => number).join(', '))];
}

const numbered = (lines: readonly string[]): string =>
  lines.length === 1 ? lines.join('') : lines.map((line, index) => `${index + 1}) ${line}`).join('\n');

/** Codes by responsible unit, in order of their first mention. */
function ownersOf(entries: readonly { readonly owner: string; readonly item: AnalysedItem }[]): readonly string[] {
  const byOwner = new Map<string, AnalysedItem[]>();
  for (const { owner, item } of entries) byOwner.set(owner, [...(byOwner.get(owner) ?? []), item]);
  return [...byOwner].map(([owner, items]) => MEASURE_TEXTS.ownerOf(owner, codesOf(items)));
}

function improvementLines(action: string, { item, score }: ScoredItem, draft: TopicDraft): string {
  const head = MEASURE_TEXTS.itemHead(action, item.code, item.label.th, inWords(score));
  const website = draft.website ? ` ${MEASURE_TEXTS.publish(draft.website)}` : '';
  return `${head}: ${draft.improve}${website}`;
}

function draftImprovement(analysis: Analysis, issue: AnalysedIssue): Omit<MeasureDraft, 'period'> {
  const urgent = inBand(issue.items, 'urgent');
  const low = [...urgent, ...inBand(issue.items, 'develop')];
  const drafts = low.map((item) => ({ item, draft: draftFor(analysis, item) }));
  const missing = unscored(issue.items);
  const unexplained = unexplainedIndicators(analysis, issue);
  const published = low.filter(({ item }) => item.tool === 'OIT');
  return {
    method: numbered([
      ...drafts.map(({ item, draft }) =>
        improvementLines(urgent.includes(item) ? MEASURE_TEXTS.urgent : MEASURE_TEXTS.develop, item, draft),
      ),
      ...unexplained.map(({ line }) => line),
      ...(missing.length > 0 ? [MEASURE_TEXTS.missing(codesOf(missing))] : []),
    ]),
    owner: numbered([
      ...ownersOf(drafts.map(({ item, draft }) => ({ owner: draft.owner, item }))),
      ...checkingOwner(unexplained),
    ]),
    steps: numbered([
      ...drafts.flatMap(({ item, draft }) => draft.steps.map((step) => MEASURE_TEXTS.stepFor(item.item.code, step))),
      ...(published.length > 0 ? [MEASURE_TEXTS.checkWebsite(codesOf(published))] : []),
      MEASURE_TEXTS.followUp(codesOf(low)),
    ]),
  };
}

function draftKeeping(analysis: Analysis, issue: AnalysedIssue): Omit<MeasureDraft, 'period'> {
  const kept = inBand(issue.items, 'strength').slice(0, KEPT_ITEMS);
  const drafts = kept.map((item) => ({ item, draft: draftFor(analysis, item) }));
  const missing = unscored(issue.items);
  const unexplained = unexplainedIndicators(analysis, issue);
  const lines = [
    ...drafts.map(({ item, draft }) => MEASURE_TEXTS.keepItem(item.item.code, draft.keep)),
    ...unexplained.map(({ line }) => line),
    ...(missing.length > 0 ? [MEASURE_TEXTS.missing(codesOf(missing))] : []),
  ];
  return {
    method: `${MEASURE_TEXTS.keepIntro}\n${numbered(lines)}`,
    owner: numbered([
      ...ownersOf(drafts.map(({ item, draft }) => ({ owner: draft.owner, item }))),
      ...checkingOwner(unexplained),
    ]),
    steps: MEASURE_TEXTS.followUp(codesOf(kept)),
  };
}

/**
 * Draft of an issue's measure, for the analyst to edit: what to do about the items that are not strong, urgent ones
 * and low scores first; where all are strong, what to keep up; where nothing has a score, that nothing can be said.
 */
export function draftMeasure(
  { analysis, measures }: Pick<ReportInput, 'analysis' | 'measures'>,
  issue: AnalysedIssue,
): MeasureDraft {
  const period = periodInWords(periodOfMeasures(analysis.fiscalYear, measures.period));
  const scored = issue.items.filter(isScored);
  if (scored.length === 0) {
    const method = issue.items.length === 0 ? MEASURE_TEXTS.nothingMapped : MEASURE_TEXTS.nothingScored;
    return { method, owner: measures.owner ?? '', steps: '', period };
  }
  const isAllStrong = scored.every(({ band }) => band === 'strength');
  const draft = (isAllStrong ? draftKeeping : draftImprovement)(analysis, issue);
  return { ...draft, owner: measures.owner ?? draft.owner, period };
}
