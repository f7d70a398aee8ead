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
const MONTH =
  '((?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)|(?:ม\\.?ค|ก\\.?พ|มี\\.?ค|เม\\.?ย|พ\\.?ค|มิ\\.?ย|ก\\.?ค|ส\\.?ค|ก\\.?ย|ต\\.?ค|พ\\.?ย|ธ\\.?ค)\\.?)';
const DATE = `(?:(\\d{1,2})\\s?)?${MONTH}\\s?(?:ปี\\s?)?(?:พ\\.\\s?ศ\\.\\s?)?(\\d{4}|\\d{2})(?!\\d)`;
const NUMERIC = '(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)';
/** A month alone does not begin within a word: ก.ค. there is none. */
const BEGINS = '(?<!\\d|\\d\\s)(?:(?=\\d)|(?<![ก-๛])|(?<=(?:เดือน|ตั้งแต่|ระหว่าง|เริ่ม)\\s?))';
const TO = '\\s?(?:[-–—]|ถึง|จนถึง|ไปจนถึง|สิ้นสุด)\\s?(?:วันที่\\s?|เดือน\\s?)?';
const PERIOD = new RegExp(`${BEGINS}${DATE}${TO}${DATE}`, 'g');
const NUMERIC_PERIOD = new RegExp(`(?<![\\d/.])${NUMERIC}${TO}${NUMERIC}`, 'g');
/** The year stands once, behind both: 15 มกราคม – 10 มกราคม 2569. */
const PERIOD_OF_ONE_YEAR = new RegExp(`(?<!\\d|\\d\\s)(\\d{1,2})\\s?${MONTH}${TO}${DATE}`, 'g');
const SINGLE = new RegExp(`${BEGINS}${DATE}`, 'g');
const QUARTER = 'ไตรมาส\\s?(?:ที่\\s?)?';
const QUARTERS = new RegExp(
  `${QUARTER}([1-4])\\s?(?:[-–—]|ถึง)\\s?(?:${QUARTER})?([1-4])(?=\\s?(?:ของ)?\\s?(?:ประจำ)?ปี(?:งบประมาณ)?\\s?(?:พ\\.?\\s?ศ\\.?\\s?)?\\d)`,
  'g',
);
/** Without one of these no text tells a period. */
const JOINS = /[-–—]|ถึง|สิ้นสุด/;
/** Leap years are those of the common era. */
const ERAS_APART = 543;

/** A day as a text tells it. */
export interface ToldDay {
  /** As written, B.E. or C.E.; two digits are those of a Thai year. */
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** Null where only the month is told. */
  readonly day: number | null;
  /** The year's digits as they stand in the text. */
  readonly writtenYear: string;
}

/** A period that a text tells by its first and last day. */
export interface ToldPeriod {
  readonly text: string;
  readonly start: ToldDay;
  readonly end: ToldDay;
}

/**
 * The periods in a tidied text with Arabic digits, in Thai months or in numbers (1/10/2568); those whose days are none
 * are left out. Where the year stands once, a month after that of the end is one of the year before.
 */
export function periodsIn(text: string): readonly ToldPeriod[] {
  if (!/\d\d/.test(text) || !JOINS.test(text)) return [];
  const inWords = [...text.matchAll(PERIOD)].map((match) =>
    period(match[0], dayOf(match[1], match[2], match[3]), dayOf(match[4], match[5], match[6])),
  );
  const inNumbers = [...text.matchAll(NUMERIC_PERIOD)].map((match) =>
    period(match[0], numericDay(match[1], match[2], match[3]), numericDay(match[4], match[5], match[6])),
  );
  const ofOneYear = [...text.matchAll(PERIOD_OF_ONE_YEAR)].map((match) => {
    const end = dayOf(match[3], match[4], match[5]);
    const start = dayOf(match[1], match[2], match[5]);
    const isYearBefore = start !== null && end !== null && start.month > end.month;
    return period(match[0], isYearBefore ? { ...start, year: start.year - 1 } : start, end);
  });
  return [...inWords, ...inNumbers, ...ofOneYear].flatMap((told) => told ?? []);
}

/** The single days and months in a tidied text with Arabic digits, those of periods among them. */
export function daysIn(text: string): readonly ToldDay[] {
  return [...text.matchAll(SINGLE)].flatMap((match) => dayOf(match[1], match[2], match[3]) ?? []);
}

/** Quarters of one year told as a period that ends before it starts: ไตรมาสที่ 4 – ไตรมาสที่ 2 ปีงบประมาณ 2569. */
export function reversedQuarters(text: string): readonly string[] {
  return [...text.matchAll(QUARTERS)].flatMap(([whole, first, last]) => (Number(first) > Number(last) ? [whole] : []));
}

/** Dates that no calendar has, as they stand in a tidied text with Arabic digits: 31 กันยายน 2569. */
export function impossibleDates(text: string): readonly string[] {
  // Only the end of a month can be missing.
  if (!/(?<!\d)(?:29|3[01])\s?[ก-๛]/.test(text)) return [];
  return [...text.matchAll(SINGLE)].flatMap((match) => {
    const told = dayOf(match[1], match[2], match[3]);
    // A number above 31 counts something else.
    if (!told || told.day === null || told.day < 29 || told.day > 31) return [];
    const year = told.year > 2400 ? told.year - ERAS_APART : told.year;
    const days = new Date(Date.UTC(year, told.month, 0)).getUTCDate();
    return told.day > days ? [match[0]] : [];
  });
}

function period(text: string, start: ToldDay | null, end: ToldDay | null): ToldPeriod | null {
  return start === null || end === null ? null : { text, start, end };
}

function dayOf(day: string | undefined, month: string | undefined, writtenYear = ''): ToldDay | null {
  return told(day, MONTHS.findIndex((pattern) => pattern.test(month ?? '')) + 1, writtenYear);
}

function numericDay(day: string | undefined, month: string | undefined, writtenYear = ''): ToldDay | null {
  return Number(day) <= 31 ? told(day, Number(month), writtenYear) : null;
}

function told(day: string | undefined, month: number, writtenYear: string): ToldDay | null {
  const written = Number(writtenYear);
  const year = written < 100 ? 2500 + written : written;
  if (month < 1 || month > 12 || year < 1900 || year > 2700) return null;
  return { year, month, day: day === undefined ? null : Number(day), writtenYear };
}
