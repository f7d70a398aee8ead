import { textInDigits } from '../report/digits';

const SHORT_MONTHS = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];
const DAY = 86_400_000;

/** A number format without its locale, and whether that asks for Thai digits. */
function formatParts(format: string): { readonly isThai: boolean; readonly mask: string } {
  return { isThai: /\[\$-D0/i.test(format), mask: format.replace(/\[\$-[0-9A-F]+\]/gi, '') };
}

/** A day as Excel counts it, in the Buddhist era: `1 ต.ค. 2568`. */
function shownDay(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY);
  return `${date.getUTCDate()} ${SHORT_MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear() + 543}`;
}

/** Half up on the decimal digits, as spreadsheets show numbers: 0.285 is 0.29 though its nearest double is below. */
function fixed(value: number, decimals: number): string {
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return (scaled / 10 ** decimals).toFixed(decimals);
}

/** The section of a mask for a value: positive; negative; zero. */
function sectionFor(mask: string, value: number): string {
  const [positive = '', negative, zero] = mask.split(';');
  if (value < 0) return negative ?? `-${positive}`;
  return value === 0 && zero !== undefined ? zero : positive;
}

/**
 * A number as a spreadsheet shows it in a format of the generated sheets: fixed decimals, per cent, words in quotes,
 * signs, days (`d mmm yyyy`, shown in the Buddhist era), each also in Thai digits.
 */
export function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined || format === 'General' || format === '@') return String(value);
  const { isThai, mask } = formatParts(format);
  const digits = isThai ? 'thai' : 'arabic';
  if (/d+ m+ y+/.test(mask)) return textInDigits(shownDay(value), digits);
  return sectionFor(mask, value).replace(
    /"([^"]*)"|0(?:\.(0+))?(%)?/g,
    (_, words: string | undefined, decimals: string | undefined, percent: string | undefined) => {
      if (words !== undefined) return textInDigits(words, digits);
      const shown = fixed(Math.abs(value) * (percent ? 100 : 1), decimals?.length ?? 0);
      return `${textInDigits(shown, digits)}${percent ?? ''}`;
    },
  );
}
