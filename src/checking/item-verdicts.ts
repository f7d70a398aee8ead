import type { Framework, Indicator, IndicatorNumber, ItemCode, Tool } from '../assessment/framework';
import { agrees, indicatorFromItems, LEVEL_TOLERANCE, roundScore } from '../assessment/scoring';
import { usableScore } from '../reading/counting-scores';
import type { ReadItem, ReadScore, ScoreSet } from '../reading/score-set';
import type { CellAddress } from '../workbook/address';
import type { IndicatorFigure } from './figures';
import {
  neighboursOf,
  strengthOfTotal,
  suspectsAmong,
  verdictOn,
  type Part,
  type Suspect,
  type Verdict,
} from './suspects';
import { isOnGrid, type SurveyGrid } from './survey-grid';

/** A score that other evidence in the workbook puts right. */
export interface MendedItem {
  readonly code: ItemCode;
  /** Two decimals. */
  readonly score: number;
  /** Another cell that holds this score for the item; null where only reckoning tells it. */
  readonly cell: CellAddress | null;
  readonly suspect: Suspect;
  /** The indicator that comes out as reported with this score alone; null where it comes out either way. */
  readonly closes: IndicatorNumber | null;
}

interface Evidence {
  readonly scores: ScoreSet;
  /** Items of tables that disagree as a whole: no witnesses. */
  readonly copied: ReadonlySet<ReadItem>;
  readonly framework: Framework;
  readonly items: ReadonlyMap<ItemCode, ReadItem>;
  readonly itemScore: (code: ItemCode) => number | null;
  readonly indicators: readonly IndicatorFigure[];
  readonly grids: ReadonlyMap<Tool, SurveyGrid | null>;
  /** Which score of an indicator the totals above it follow from, where they tell. */
  readonly confirmed: (indicator: IndicatorNumber) => 'reported' | 'computed' | null;
}

/** A guess at how one types is not enough where the items may not make up the indicator at all. */
const PROVEN = 3;

/** For each indicator that is reported otherwise than its items give: which of the numbers is the wrong one. */
export function indicatorVerdicts(evidence: Evidence): ReadonlyMap<IndicatorNumber, Verdict> {
  const verdicts = new Map<IndicatorNumber, Verdict>();
  for (const { indicator, reported, computed, isCertain } of evidence.indicators) {
    if (reported === null || computed === null || agrees(reported, computed, LEVEL_TOLERANCE)) continue;
    const parts = indicator.items.flatMap((code) => partOf(evidence, code));
    const totalWith = ({ subject }: Part, score: number): number | null =>
      subject.kind === 'item' ? indicatorWith(evidence, indicator, subject.code, score) : null;
    const suspects = suspectsAmong(parts, reported, totalWith).filter(
      ({ strength }) => isCertain || strength >= PROVEN,
    );
    const ofTotal = strengthOfTotal(
      reported,
      computed,
      otherStatements(evidence.scores, indicator.number),
      isCertain ? evidence.confirmed(indicator.number) : null,
    );
    verdicts.set(indicator.number, verdictOn(suspects, isCertain ? ofTotal : 0));
  }
  return verdicts;
}

/** Items whose score is known to be wrong, with the right one: by their indicator, or outvoted by other tables. */
export function mendedItems(
  evidence: Evidence,
  verdicts: ReadonlyMap<IndicatorNumber, Verdict>,
): ReadonlyMap<ItemCode, MendedItem> {
  const mended = new Map<ItemCode, MendedItem>();
  for (const [indicator, verdict] of verdicts) {
    if (verdict.kind !== 'part' || verdict.suspect.subject.kind !== 'item') continue;
    const { suspect } = verdict;
    const { code } = verdict.suspect.subject;
    mended.set(code, { code, score: suspect.right, cell: suspect.agreesWith, suspect, closes: indicator });
  }
  for (const code of evidence.items.keys()) {
    const item = evidence.framework.items.find((known) => known.code === code);
    if (!item || mended.has(code) || verdicts.has(item.indicator)) continue;
    const suspect = outvoted(evidence, code);
    if (suspect) mended.set(code, { code, score: suspect.right, cell: suspect.agreesWith, suspect, closes: null });
  }
  return mended;
}

/**
 * An item whose counting score other cells contradict, which leaves its indicator as it is: by the respondents' grid,
 * or because two others agree and none confirms it.
 */
function outvoted(evidence: Evidence, code: ItemCode): Suspect | null {
  const [part] = partOf(evidence, code);
  if (!part || part.elsewhere.some(({ score }) => score === part.score)) return null;
  const [first, ...others] = part.elsewhere;
  if (!first || others.some(({ score }) => score !== first.score)) return null;
  const isMisfit = part.grid !== null && !isOnGrid(part.score, part.grid);
  const fits = part.grid !== null && isOnGrid(first.score, part.grid);
  const isOutvoted = others.length > 0 && (part.grid === null || fits);
  if (!isOutvoted && !(isMisfit && fits)) return null;
  const figure = evidence.indicators.find(({ indicator }) => indicator.items.includes(code));
  if (figure && figure.reported !== null) {
    const following = indicatorWith(evidence, figure.indicator, code, first.score);
    if (following !== null && !agrees(following, figure.reported, LEVEL_TOLERANCE)) return null;
  }
  return {
    subject: part.subject,
    cell: part.cell,
    score: part.score,
    right: first.score,
    slip: null,
    agreesWith: first.cell,
    grid: isMisfit ? part.grid : null,
    isGivenByParts: false,
    strength: PROVEN,
  };
}

function indicatorWith({ itemScore }: Evidence, indicator: Indicator, code: ItemCode, score: number): number | null {
  return indicatorFromItems(indicator, (own) => (own === code ? score : itemScore(own)));
}

function partOf({ scores, copied, framework, items, itemScore, grids }: Evidence, code: ItemCode): readonly Part[] {
  const read = items.get(code);
  const score = itemScore(code);
  const tool = framework.items.find((item) => item.code === code)?.tool;
  if (!read || score === null || tool === undefined) return [];
  const column = scores.items.filter(({ table }) => table === read.table);
  const elsewhere = scores.items.flatMap((item) => {
    const value = item.code === code && item !== read && !copied.has(item) ? usableScore(item.score) : null;
    return value === null ? [] : [{ score: roundScore(value), cell: item.score.cell }];
  });
  return [
    {
      subject: { kind: 'item', code },
      cell: read.score.cell,
      score,
      elsewhere,
      neighbours: neighboursOf(
        column.map((item) => roundedOrNull(item.score)),
        column.indexOf(read),
      ),
      grid: grids.get(tool)?.grid ?? null,
      following: null,
    },
  ];
}

function roundedOrNull(read: ReadScore): number | null {
  const score = usableScore(read);
  return score === null ? null : roundScore(score);
}

/** What cells other than the counting one state for the indicator. */
function otherStatements(scores: ScoreSet, indicator: IndicatorNumber): readonly number[] {
  const [, ...others] = scores.indicators.filter(({ number }) => number === indicator);
  return others.flatMap(({ score }) => usableScore(score) ?? []);
}
