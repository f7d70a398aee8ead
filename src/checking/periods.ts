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

/** A period that a text tells by its first and last day, in Thai months. */
export interface ToldPeriod {
  readonly text: string;
  readonly start: ToldDay;
  readonly end: ToldDay;
}

/** The periods in a tidied text with Arabic digits; those whose days are none are left out. */
export function periodsIn(text: string): readonly ToldPeriod[] {
  return [...text.matchAll(PERIOD)].flatMap((match): readonly ToldPeriod[] => {
    const start = dayOf(match[1], match[2], match[3]);
    const end = dayOf(match[4], match[5], match[6]);
    return start === null || end === null ? [] : [{ text: match[0], start, end }];
  });
}

function dayOf(day: string | undefined, month: string | undefined, writtenYear = ''): ToldDay | null {
  const index = MONTHS.findIndex((pattern) => pattern.test(month ?? ''));
  const written = Number(writtenYear);
  const year = written < 100 ? 2500 + written : written;
  if (index < 0 || year < 1900 || year > 2700) return null;
  return { year, month: index + 1, day: day === undefined ? null : Number(day), writtenYear };
}
