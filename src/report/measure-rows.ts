import type { Analysis, AnalysedIssue, AnalysedItem } from '../analysis/analysis';
import type { IssueNumber } from '../assessment/framework';
import { draftFor } from './measure-drafts';
import { inBand } from './items-by-band';
import { FOLLOW_UP_TEXTS } from './texts/follow-up-texts';

/** One line of the follow-up table. */
export interface MeasureRow {
  /** Names the line across runs: `measures/i4`, `measures/keep-2`, `measures/own-3`. */
  readonly key: string;
  /** Issues that the line belongs to; none for a line of the analyst's own. */
  readonly issues: readonly IssueNumber[];
  /** Null where the line is about an issue as a whole, or the analyst's own. */
  readonly item: AnalysedItem | null;
  readonly measure: string;
  readonly owner: string;
}

/** Lines for the analyst's own measures that are always left free. */
const SPARE_ROWS = 5;

const itemKey = ({ item }: AnalysedItem): string => `measures/${item.code}`;
const keepKey = ({ number }: AnalysedIssue): string => `measures/keep-${number}`;

const isLow = ({ band }: AnalysedItem): boolean => band === 'urgent' || band === 'develop';

/** True where the analyst has written in the line in an earlier run. */
function isFollowed(typedKeys: readonly string[], key: string): boolean {
  return typedKeys.some((typed) => typed.startsWith(`${key}/`));
}

function rowOf(analysis: Analysis, item: AnalysedItem): MeasureRow {
  const { improve, keep, owner } = draftFor(analysis, item);
  const issues = analysis.issues.filter(({ items }) => items.includes(item)).map(({ number }) => number);
  return { key: itemKey(item), issues, item, measure: item.band === 'strength' ? keep : improve, owner };
}

/** What an issue without anything low is to keep up. */
function keepingRow(analysis: Analysis, issue: AnalysedIssue): MeasureRow {
  const [first] = inBand(issue.items, 'strength');
  const draft = first ? draftFor(analysis, first) : null;
  return {
    key: keepKey(issue),
    issues: [issue.number],
    item: null,
    measure: draft ? FOLLOW_UP_TEXTS.keep(draft.keep) : FOLLOW_UP_TEXTS.noScores,
    owner: draft?.owner ?? '',
  };
}

function rowsOfIssue(analysis: Analysis, issue: AnalysedIssue, typedKeys: readonly string[]): readonly MeasureRow[] {
  const low = [...inBand(issue.items, 'urgent'), ...inBand(issue.items, 'develop')];
  const followed = issue.items.filter((item) => !isLow(item) && isFollowed(typedKeys, itemKey(item)));
  const rows = [...low, ...followed].map((item) => rowOf(analysis, item));
  const isKept = low.length === 0 || isFollowed(typedKeys, keepKey(issue));
  return isKept ? [...rows, keepingRow(analysis, issue)] : rows;
}

/** Highest number of a line of the analyst's own that holds something; 0 where none does. */
function lastOwnRow(typedKeys: readonly string[]): number {
  const numbers = typedKeys.map((key) => Number(/^measures\/own-([0-9]{1,4})\//.exec(key)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/**
 * Lines of the follow-up table: one for each item that is not strong, at the first issue that it belongs to, lowest
 * first; for an issue without any, one that says what to keep up. A line that the analyst has written in stays when its
 * item has become strong. Then lines of the analyst's own, some of them free. `typedKeys` are the keys of what was
 * typed into an earlier run.
 */
export function measureRows(analysis: Analysis, typedKeys: readonly string[]): readonly MeasureRow[] {
  const ofIssues = analysis.issues.flatMap((issue) => rowsOfIssue(analysis, issue, typedKeys));
  const own = Array.from({ length: lastOwnRow(typedKeys) + SPARE_ROWS }, (_, index): MeasureRow => {
    return { key: `measures/own-${index + 1}`, issues: [], item: null, measure: '', owner: '' };
  });
  const byKey = new Map<string, MeasureRow>();
  for (const row of [...ofIssues, ...own]) if (!byKey.has(row.key)) byKey.set(row.key, row);
  return [...byKey.values()];
}
