import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const MONTHS: readonly RegExp[] = [
  /^(?:มกราคม|ม\.?ค)/,
  /^(?:กุมภาพันธ์|ก\.?พ)/,
  /^(?:มีนาคม|มี\.?ค)/,
  /^(?:เมษายน|เม\.?ย)/,
  /^(?:พฤษภาคม|พ\.?ค)/,
  /^(?:มิถุนายน|มิ\.?ย)/,
  /^(?:กรกฎาคม|ก\.?ค)/,
  /^(?:สิงหาคม|ส\.?ค)/,
  /^(?:กันยายน|ก\.?ย)/,
  /^(?:ตุลาคม|ต\.?ค)/,
  /^(?:พฤศจิกายน|พ\.?ย)/,
  /^(?:ธันวาคม|ธ\.?ค)/,
];
const DATE =
  '(?:(\\d{1,2})\\s?)?((?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)|(?:ม\\.?ค|ก\\.?พ|มี\\.?ค|เม\\.?ย|พ\\.?ค|มิ\\.?ย|ก\\.?ค|ส\\.?ค|ก\\.?ย|ต\\.?ค|พ\\.?ย|ธ\\.?ค)\\.?)\\s?(?:ปี\\s?)?(?:พ\\.\\s?ศ\\.\\s?)?(\\d{4}|\\d{2})(?!\\d)';
/** A month alone does not begin within a word: ก.ค. there is none. */
const BEGINS = '(?<!\\d|\\d\\s)(?:(?=\\d)|(?<![ก-๛])|(?<=(?:เดือน|ตั้งแต่|ระหว่าง)\\s?))';
const PERIOD = new RegExp(`${BEGINS}${DATE}\\s?(?:[-–—]|ถึง|จนถึง)\\s?(?:วันที่\\s?|เดือน\\s?)?${DATE}`, 'g');

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

/** Periods in words that end before they start: never right, whatever they are of. */
export const reversedPeriod: Rule<'reversed-period'> = {
  id: 'reversed-period',
  check({ words }) {
    const findings = words.flatMap(({ texts }) =>
      texts.flatMap(({ cell, text }) =>
        [...text.matchAll(PERIOD)].flatMap((match): readonly FindingOf<'reversed-period'>[] => {
          const start = dayOf(match[1], match[2], match[3]);
          const end = dayOf(match[4], match[5], match[6]);
          if (start === null || end === null || !isBefore(end, start)) return [];
          const isFiscalYear = start.month === 10 && end.month === 9 && start.year === end.year;
          const period = match[0];
          const suggestion = isFiscalYear
            ? period.slice(0, period.length - (match[6] ?? '').length) + String(Number(match[6]) + 1)
            : null;
          return [
            {
              rule: 'reversed-period',
              severity: 'error',
              cell,
              related: [],
              facts: { period, suggestion },
              found: period,
              expected: suggestion,
              suggestion,
            },
          ];
        }),
      ),
    );
    return { findings, couldNotCheck: [] };
  },
};

function dayOf(day: string | undefined, month: string | undefined, year: string | undefined): Day | null {
  const index = MONTHS.findIndex((pattern) => pattern.test(month ?? ''));
  const written = Number(year);
  const full = written < 100 ? 2500 + written : written;
  // Years of the common era are compared as they are; both ends carry the same era or the period is not understood.
  if (index < 0 || full < 1900 || full > 2700) return null;
  return { year: full, month: index + 1, day: day === undefined ? null : Number(day) };
}

function isBefore(a: Day, b: Day): boolean {
  if (Math.abs(a.year - b.year) > 100) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== null && b.day !== null && a.day < b.day;
}
