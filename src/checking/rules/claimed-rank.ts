import type { IndicatorNumber, Tool } from '../../assessment/framework';
import { roundScore } from '../../assessment/scoring';
import { toolsMentioned } from '../../reading/tool-mention';
import type { Claim } from '../claims';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';

interface Ranked {
  readonly indicator: IndicatorNumber;
  readonly tool: Tool;
  readonly score: number;
}

/** "ประเด็น" near the claim: it is meant of the issue's indicators only. */
const OF_ISSUE = /ประเด็น(?!ที่เกี่ยวข้อง)/;
/** Says that all ten are compared. */
const OF_ALL = /(?:ทั้ง|ใน|จาก)\s?(?:หมด\s?)?(?:สิบ|10)\s?ตัวชี้วัด|(?:ทุก|ทั้งหมด\S{0,6}|บรรดา)\s?ตัวชี้วัด|ตัวชี้วัดทั้งหมด/;

/**
 * Sentences that call an indicator the highest or the lowest when it is not. One that is so within its tool only, which
 * the sentence does not name, is told for information.
 */
export const claimedRank: Rule<'claimed-rank'> = {
  id: 'claimed-rank',
  check(input) {
    const ranked = rankedIndicators(input);
    // With indicators missing, any of them could be the highest or the lowest.
    if (ranked.length < input.framework.indicators.length) return { findings: [], couldNotCheck: [] };
    const findings = input.claims.flatMap((claim) => check(input, ranked, claim));
    return { findings, couldNotCheck: [] };
  },
};

function rankedIndicators({ figures }: CheckInput): readonly Ranked[] {
  return figures.indicators.flatMap(({ indicator, reported, computed }) => {
    const score = reported ?? computed;
    return score === null ? [] : [{ indicator: indicator.number, tool: indicator.tool, score: roundScore(score) }];
  });
}

function check(
  input: CheckInput,
  ranked: readonly Ranked[],
  { subject, source, named, extreme, around }: Claim,
): readonly FindingOf<'claimed-rank'>[] {
  if (extreme === null || subject.kind !== 'indicator') return [];
  if (named !== null && named !== subject.indicator) return [];
  const own = ranked.find(({ indicator }) => indicator === subject.indicator);
  if (!own) return [];
  const ofTool = ranked.filter(({ tool }) => tool === own.tool);
  const namesTool = toolsMentioned(around).includes(own.tool);
  if (namesTool && isExtreme(own, ofTool, extreme)) return [];
  if (OF_ISSUE.test(around) && issueSets(input, ranked, own).some((set) => isExtreme(own, set, extreme))) return [];
  if (isExtreme(own, ranked, extreme)) return [];
  const inToolOnly = isExtreme(own, ofTool, extreme) && !OF_ALL.test(around);
  const [best] = [...ranked].sort((a, b) => (extreme === 'highest' ? b.score - a.score : a.score - b.score));
  if (!best) return [];
  const place = 1 + ranked.filter(({ score }) => score > own.score).length;
  return [
    {
      rule: 'claimed-rank',
      severity: inToolOnly ? 'information' : 'warning',
      cell: source.cell,
      related: [],
      facts: {
        indicator: own.indicator,
        score: own.score,
        extreme,
        place,
        right: best.indicator,
        rightScore: best.score,
        withinTool: inToolOnly ? own.tool : null,
      },
      found: own.score,
      expected: best.score,
      suggestion: null,
    },
  ];
}

function isExtreme(own: Ranked, set: readonly Ranked[], extreme: 'highest' | 'lowest'): boolean {
  return set.every(({ score }) => (extreme === 'highest' ? score <= own.score : score >= own.score));
}

/** The indicators of each issue that the indicator's items stand in. */
function issueSets({ framework }: CheckInput, ranked: readonly Ranked[], own: Ranked): readonly (readonly Ranked[])[] {
  return Object.values(framework.issueMap).flatMap((codes) => {
    const touched = new Set(framework.items.filter(({ code }) => codes.includes(code)).map((item) => item.indicator));
    return touched.has(own.indicator) ? [ranked.filter(({ indicator }) => touched.has(indicator))] : [];
  });
}
