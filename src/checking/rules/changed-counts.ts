import { roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

const WAYS = [
  ['risen', /(?:เพิ่มขึ้น|สูงขึ้น)\s?(?:มี)?จำนวน\s?(\d{1,2})\s?ตัวชี้วัด/],
  ['fallen', /(?:ลดลง|ต่ำลง)\s?(?:มี)?จำนวน\s?(\d{1,2})\s?ตัวชี้วัด/],
  ['same', /(?:คงที่|เท่าเดิม)\s?(?:มี)?จำนวน\s?(\d{1,2})\s?ตัวชี้วัด/],
] as const;

/** Sentences that count the indicators that rose, fell or stayed since the year before, and count wrongly. */
export const changedCounts: Rule<'changed-counts'> = {
  id: 'changed-counts',
  check(input) {
    const right = countsSinceYearBefore(input);
    if (right === null) return { findings: [], couldNotCheck: [] };
    const findings = input.words.flatMap(({ isOther, texts }) =>
      isOther ? [] : texts.flatMap((source) => check(source, right, input.scores.yearBefore?.year ?? null)),
    );
    return { findings, couldNotCheck: [] };
  },
};

type Counts = Readonly<Record<(typeof WAYS)[number][0], number>>;

/** Null where an indicator has no score in one of the years. */
function countsSinceYearBefore({ scores: { yearBefore }, figures }: CheckInput): Counts | null {
  const changes = figures.indicators.flatMap(({ indicator, reported, computed }) => {
    const before = yearBefore?.indicators.find(({ number }) => number === indicator.number);
    const [from, to] = [usableScore(before?.score), reported ?? computed];
    return from === null || to === null ? [] : [Math.sign(roundScore(to) - roundScore(from))];
  });
  if (changes.length < figures.indicators.length) return null;
  const countOf = (sign: number): number => changes.filter((each) => each === sign).length;
  return { risen: countOf(1), fallen: countOf(-1), same: countOf(0) };
}

function check(
  { cell, text }: SheetText,
  right: Counts,
  yearBefore: number | null,
): readonly FindingOf<'changed-counts'>[] {
  // What is compared with another year is not known here.
  const years = [...text.matchAll(/25\d\d/g)].map(([year]) => Number(year));
  if (/ประเทศ|จังหวัด/.test(text) || years.some((year) => yearBefore !== null && year < yearBefore)) return [];
  return WAYS.flatMap(([way, pattern]): readonly FindingOf<'changed-counts'>[] => {
    const told = pattern.exec(text)?.[1];
    if (told === undefined || Number(told) === right[way]) return [];
    return [
      {
        rule: 'changed-counts',
        severity: 'warning',
        cell,
        related: [],
        facts: { way, count: Number(told), right: right[way] },
        found: Number(told),
        expected: right[way],
        suggestion: null,
      },
    ];
  });
}
