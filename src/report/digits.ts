/** The digits that generated sheets show: Thai (๐–๙) or Arabic (0–9). Values are numbers in either case. */
export type Digits = 'thai' | 'arabic';

/** Asks a number format for Thai digits; Excel and LibreOffice both know it. */
const THAI_NUMERALS = '[$-D00041E]';
const THAI_NUMERALS_AND_CALENDAR = '[$-D07041E]';
const CALENDAR = '[$-107041E]';

/**
 * Numbers that stand for themselves. Digits of codes (`i1`), addresses (`A5:C9`), names of files and sheets in quotes,
 * links and versions are part of a name and stay.
 */
const NUMBER = /(?<![A-Za-z0-9.\-_/\\“"'!:@#$])[0-9]+(?:[.,][0-9]+)*(?![A-Za-z0-9\-_/\\”"'!:@]|[.,][0-9])/g;

const thai = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/** A text of ours in the digits asked for. */
export function textInDigits(text: string, digits: Digits): string {
  return digits === 'thai' ? text.replace(NUMBER, thai) : text;
}

/** A number format of ours, written for Arabic digits, in the digits asked for; `General` and text stay. */
export function formatInDigits(format: string, digits: Digits): string {
  if (digits === 'arabic' || format === 'General' || format === '@') return format;
  if (format.startsWith(CALENDAR)) return format.replace(CALENDAR, THAI_NUMERALS_AND_CALENDAR);
  return format
    .split(';')
    .map((section) => `${THAI_NUMERALS}${section}`)
    .join(';');
}
