import type { FiscalYear } from '../assessment/framework';

const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

/** A day; `year` is of the Buddhist era, `month` and `day` count from 1. */
export interface ThaiDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const inWords = ({ day, month, year }: ThaiDay): string => `${day} ${MONTHS[month - 1] ?? ''} ${year}`;

/** When measures are carried out: days of the common era (`2025-10-01`), the first not after the last. */
export interface MeasurePeriod {
  readonly start: string;
  readonly end: string;
}

function dayOfIso(text: string): ThaiDay | null {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { year: year + 543, month, day };
}

/** Whether a text is a day of the common era as `2025-10-01`. */
export const isIsoDay = (text: string): boolean => dayOfIso(text) !== null;

/** Excel's number for a day, in a workbook that counts days from 1900 or from 1904. */
export function serialOf({ year, month, day }: ThaiDay, uses1904Dates: boolean): number {
  const first = uses1904Dates ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year - 543, month - 1, day) - first) / 86_400_000;
}

/** A day as a formula, without leading `=`: the same day however the workbook counts days. */
export const dayFormula = ({ year, month, day }: ThaiDay): string => `DATE(${year - 543},${month},${day})`;

/** A fiscal year as a span of days. Only made whole, so it cannot end before it starts. */
export class FiscalPeriod {
  private constructor(private readonly year: FiscalYear) {}

  /** The fiscal year of the Buddhist era, as 2568: 1 October 2567 to 30 September 2568. */
  static of(year: FiscalYear): FiscalPeriod {
    return new FiscalPeriod(year);
  }

  /** The year in which the measures drawn from the result of `resultYear` are carried out: the one after. */
  static ofMeasures(resultYear: FiscalYear): FiscalPeriod {
    return new FiscalPeriod(resultYear + 1);
  }

  get fiscalYear(): FiscalYear {
    return this.year;
  }

  get start(): ThaiDay {
    return { year: this.year - 1, month: 10, day: 1 };
  }

  get end(): ThaiDay {
    return { year: this.year, month: 9, day: 30 };
  }

  /** The four quarters, each with its first day and the first day after it. */
  get quarters(): readonly { readonly first: ThaiDay; readonly next: ThaiDay }[] {
    const starts = [0, 1, 2, 3, 4].map((quarter): ThaiDay => {
      const month = 9 + quarter * 3;
      return { year: this.year - 1 + Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
    });
    return starts.flatMap((first, index) => {
      const next = starts[index + 1];
      return next ? [{ first, next }] : [];
    });
  }
}

/** A span of days. */
export interface ThaiPeriod {
  readonly start: ThaiDay;
  readonly end: ThaiDay;
}

/** When the measures drawn from the result of `resultYear` are carried out, unless the analyst has set another time. */
export function periodOfMeasures(resultYear: FiscalYear, chosen: MeasurePeriod | null): ThaiPeriod {
  const [start, end] = [dayOfIso(chosen?.start ?? ''), dayOfIso(chosen?.end ?? '')];
  return start && end ? { start, end } : FiscalPeriod.ofMeasures(resultYear);
}

/** `1 ตุลาคม 2568 – 30 กันยายน 2569`. */
export const periodInWords = ({ start, end }: ThaiPeriod): string => `${inWords(start)} – ${inWords(end)}`;

/** Day of the common era (`2026-11-22`) in Thai words of the Buddhist era; null where the text is no such day. */
export function thaiDate(isoDay: string): string | null {
  const day = dayOfIso(isoDay);
  return day === null ? null : inWords(day);
}
