const THAI_ZERO = 0x0e50;

/** Thai and full-width digits as Arabic ones; everything else as it is. */
export function toArabicDigits(text: string): string {
  if (!/[๐-๙０-９]/.test(text)) return text;
  return text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** Arabic digits as Thai ones; everything else as it is. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const MARK_BEFORE_VOWEL = /([\u0e47-\u0e4c]+)([\u0e31\u0e34-\u0e3a\u0e4d]+)/g;
const NIKHAHIT_AND_AA = /\u0e4d([\u0e48-\u0e4b]?)\u0e32/g;
const SARA_AM_BEFORE_TONE = /\u0e33([\u0e48-\u0e4b])/g;
const REPEATED_MARK = /([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+/g;

/** Whatever `tidyThai` changes: most texts hold none of it, and a workbook may hold a hundred thousand. */
const UNTIDY =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[^\S ]|^ | $| {2}|เเ|[\u0e47-\u0e4c][\u0e31\u0e34-\u0e3a]|\u0e4d|\u0e33[\u0e48-\u0e4b]|([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1/;

/**
 * Text as its writer meant it: invisible characters out, every run of spaces and line breaks one space, ํ and า one ำ
 * (with a tone mark between them too), เเ one แ, vowels before tone marks, no mark twice. Digits and letters stay as
 * typed. Unicode's compatibility forms (NFKC) would take ำ apart, so they are not used.
 */
export function tidyThai(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim()
    .replaceAll('เเ', 'แ')
    .replace(MARK_BEFORE_VOWEL, '$2$1')
    .replace(NIKHAHIT_AND_AA, '$1ำ')
    .replace(SARA_AM_BEFORE_TONE, '$1ำ')
    .replace(REPEATED_MARK, '$1');
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => tidyThai(line) !== '');
}

/** What two spellings of the same words have in common: tidied, Arabic digits, lower case, letters and digits only. */
export function matchKey(text: string): string {
  return toArabicDigits(tidyThai(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/**
 * How many letters must change to make one text the other (edit distance), counted up to `limit`; anything farther
 * apart is `limit + 1`.
 */
export function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const value = Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}
