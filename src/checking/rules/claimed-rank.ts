import type { Tool } from '../../assessment/framework';
import { roundScore } from '../../assessment/scoring';
import { toolsMentioned } from '../../reading/tool-mention';
import type { FindingOf, ScoreSubject } from '../finding';
import { rankClaims, type RankClaim } from '../rank-claims';
import type { CheckInput, Rule } from '../rule';

interface Ranked {
  readonly subject: ScoreSubject;
  readonly score: number;
}

/** "ประเด็น" near the claim: it is meant of the issue's indicators only. */
const OF_ISSUE = /ประเด็น(?!ที่เกี่ยวข้อง)/;
/** Says that all ten are compared. */
const OF_ALL = /(?:ทั้ง|ใน|จาก)\s?(?:หมด\s?)?(?:สิบ|10)\s?ตัวชี้วัด|(?:ทุก|ทั้งหมด\S{0,6}|บรรดา)\s?ตัวชี้วัด|ตัวชี้วัดทั้งหมด/;

/**
 * Sentences that call an indicator, an item or a tool the highest or the lowest, or one of the first of a list, when it is
 * not. An indicator that is so within its tool only, which the sentence does not name, is told for information.
 */
export const claimedRank: Rule<'claimed-rank'> = {
  id: 'claimed-rank',
  check(input) {
    const claims = rankClaims(input.words, input.claims, input.framework.fiscalYear);
    return { findings: claims.flatMap((claim) => check(input, claim)), couldNotCheck: [] };
  },
};

function check(input: CheckInput, claim: RankClaim): readonly FindingOf<'claimed-rank'>[] {
  switch (claim.subject.kind) {
    case 'indicator':
      return checkIndicator(input, claim);
    case 'item':
      return checkItem(input, claim);
    case 'tool': {
      const tools = known(input.figures.tools, ({ tool, reported, used }) => [
        { kind: 'tool', tool },
        reported ?? used,
      ]);
      return tools === null || isAmongFirst(tools, claim) ? [] : [finding(claim, tools, null)];
    }
  }
}

function checkIndicator(input: CheckInput, claim: RankClaim): readonly FindingOf<'claimed-rank'>[] {
  // With indicators missing, any of them could be the highest or the lowest.
  const all = rankedIndicators(input, null);
  const { subject, around } = claim;
  const tool = input.framework.indicators.find(({ number }) =>
    isSame(subject, { kind: 'indicator', indicator: number }),
  )?.tool;
  const ofTool = tool && rankedIndicators(input, tool);
  if (all === null || !tool || !ofTool || isAmongFirst(all, claim)) return [];
  const isFirstOfTool = isAmongFirst(ofTool, claim);
  if (toolsMentioned(around).includes(tool) && isFirstOfTool) return [];
  if (OF_ISSUE.test(around) && issueSets(input, all).some((set) => isAmongFirst(set, claim))) return [];
  return [finding(claim, all, isFirstOfTool && !OF_ALL.test(around) ? tool : null)];
}

/** An item may be the first of its tool, of its indicator, or of an issue. */
function checkItem(input: CheckInput, claim: RankClaim): readonly FindingOf<'claimed-rank'>[] {
  const { framework, figures } = input;
  const own = framework.items.find(({ code }) => isSame(claim.subject, { kind: 'item', code }));
  if (!own) return [];
  const ranked = (items: typeof framework.items): readonly Ranked[] | null =>
    known(items, ({ code }) => [{ kind: 'item', code }, figures.itemScore(code)]);
  const ofTool = ranked(framework.items.filter(({ tool }) => tool === own.tool));
  if (ofTool === null) return [];
  const ofIssues = Object.values(framework.issueMap)
    .filter((codes) => codes.includes(own.code))
    .map((codes) => framework.items.filter(({ code }) => codes.includes(code)));
  const sets = [
    framework.items.filter(({ indicator }) => indicator === own.indicator),
    ...ofIssues,
    ...ofIssues.map((items) => items.filter(({ tool }) => tool === own.tool)),
  ].map(ranked);
  return [ofTool, ...sets].some((set) => set !== null && isAmongFirst(set, claim))
    ? []
    : [finding(claim, ofTool, null)];
}

function rankedIndicators({ figures }: CheckInput, tool: Tool | null): readonly Ranked[] | null {
  return known(
    figures.indicators.filter(({ indicator }) => tool === null || indicator.tool === tool),
    ({ indicator, reported, computed }) => [{ kind: 'indicator', indicator: indicator.number }, reported ?? computed],
  );
}

/** The parts with their scores; null where one has none. */
function known<Part>(
  parts: readonly Part[],
  scoreOf: (part: Part) => readonly [subject: ScoreSubject, score: number | null],
): readonly Ranked[] | null {
  const ranked = parts.flatMap((part): readonly Ranked[] => {
    const [subject, score] = scoreOf(part);
    return score === null ? [] : [{ subject, score: roundScore(score) }];
  });
  return ranked.length === parts.length ? ranked : null;
}

const isSame = (a: ScoreSubject, b: ScoreSubject): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many of the set are before the subject; Infinity where it is not of the set. */
function numberBefore(set: readonly Ranked[], { subject, extreme }: RankClaim): number {
  const own = set.find((each) => isSame(each.subject, subject));
  if (!own) return Infinity;
  return set.filter(({ score }) => (extreme === 'highest' ? score > own.score : score < own.score)).length;
}

const isAmongFirst = (set: readonly Ranked[], claim: RankClaim): boolean => numberBefore(set, claim) < claim.first;

/** The indicators that each issue touches. */
function issueSets({ framework }: CheckInput, ranked: readonly Ranked[]): readonly (readonly Ranked[])[] {
  return Object.values(framework.issueMap).map((codes) => {
    const touched = new Set(framework.items.filter(({ code }) => codes.includes(code)).map((item) => item.indicator));
    return ranked.filter((each) => each.subject.kind === 'indicator' && touched.has(each.subject.indicator));
  });
}

function finding(claim: RankClaim, set: readonly Ranked[], withinTool: Tool | null): FindingOf<'claimed-rank'> {
  const { subject, source, extreme, first } = claim;
  const score = set.find((each) => isSame(each.subject, subject))?.score ?? 0;
  const [best] = [...set].sort((a, b) => (extreme === 'highest' ? b.score - a.score : a.score - b.score));
  const right = best ?? { subject, score };
  return {
    rule: 'claimed-rank',
    severity: withinTool === null ? 'warning' : 'information',
    cell: source.cell,
    related: [],
    facts: {
      subject,
      score,
      extreme,
      first,
      place: 1 + set.filter((each) => each.score > score).length,
      of: set.length,
      right: right.subject,
      rightScore: right.score,
      withinTool,
    },
    found: score,
    expected: right.score,
    suggestion: null,
  };
}
