import type { BilingualText, Framework, IssueMap, IssueNumber, ItemCode } from './framework';

/** The seven issues in order. */
export const ISSUE_NUMBERS: readonly IssueNumber[] = [1, 2, 3, 4, 5, 6, 7];

/** What the published analysis must say of each measure, in the order in which it says it. */
export const MEASURE_PARTS = ['method', 'owner', 'steps', 'period'] as const;
export type MeasurePart = (typeof MEASURE_PARTS)[number];

/** Titles of the seven issues; the Thai ones as agencies print them, the English ones ours. */
export const ISSUE_TITLES: Readonly<Record<IssueNumber, BilingualText>> = {
  1: {
    th: 'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ',
    en: 'Transparent and efficient working processes',
  },
  2: {
    th: 'การให้บริการและระบบ E-Service',
    en: 'Services and e-services',
  },
  3: {
    th: 'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ',
    en: 'Channels and forms of public information',
  },
  4: {
    th: 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ',
    en: 'Oversight of the use of state property',
  },
  5: {
    th: 'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง',
    en: 'Transparency of spending and procurement',
  },
  6: {
    th: 'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล',
    en: 'Control of the use of power and of personnel management',
  },
  7: {
    th: 'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน',
    en: 'Mechanisms and measures against corruption within the agency',
  },
};

/** What is wrong with an item→issue map. */
export type IssueMapProblem =
  | { readonly kind: 'unknown-item'; readonly issue: IssueNumber; readonly code: ItemCode }
  | { readonly kind: 'item-twice-in-issue'; readonly issue: IssueNumber; readonly code: ItemCode }
  | { readonly kind: 'item-in-no-issue'; readonly code: ItemCode };

/**
 * What is wrong with a map for a framework, empty if nothing: in order of issue, then the items left out in the
 * framework's order. An item may stand in several issues, and an issue may be empty.
 */
export function issueMapProblems(framework: Framework, map: IssueMap): readonly IssueMapProblem[] {
  const known = new Set(framework.items.map(({ code }) => code));
  const mapped = new Set<ItemCode>();
  const problems: IssueMapProblem[] = [];
  for (const issue of ISSUE_NUMBERS) {
    const seen = new Set<ItemCode>();
    for (const code of map[issue]) {
      if (!known.has(code)) problems.push({ kind: 'unknown-item', issue, code });
      else if (seen.has(code)) problems.push({ kind: 'item-twice-in-issue', issue, code });
      seen.add(code);
      mapped.add(code);
    }
  }
  for (const code of known) if (!mapped.has(code)) problems.push({ kind: 'item-in-no-issue', code });
  return problems;
}

/**
 * A map as it can be used with a framework: without items that this does not have, such as those of another year, and
 * with items that stand in no issue where the framework has them.
 */
export function usableIssueMap(framework: Framework, map: IssueMap): IssueMap {
  const known = new Set(framework.items.map(({ code }) => code));
  const mapped = new Set(ISSUE_NUMBERS.flatMap((issue) => map[issue]));
  const issueOf = (issue: IssueNumber): readonly ItemCode[] => {
    const own = map[issue].filter((code) => known.has(code));
    const added = framework.issueMap[issue].filter((code) => !mapped.has(code));
    return [...new Set([...own, ...added])];
  };
  return {
    1: issueOf(1),
    2: issueOf(2),
    3: issueOf(3),
    4: issueOf(4),
    5: issueOf(5),
    6: issueOf(6),
    7: issueOf(7),
  };
}
