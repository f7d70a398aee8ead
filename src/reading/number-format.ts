import { toThaiDigits } from './thai-text';

/** What a number format makes of a number, as far as reading scores needs to know. */
interface FormatFacts {
  readonly isDate: boolean;
  readonly isPercent: boolean;
  readonly showsThaiDigits: boolean;
  /** Digits after the point; null where the format leaves them to the number. */
  readonly decimals: number | null;
}

const PLAIN: FormatFacts = { isDate: false, isPercent: false, showsThaiDigits: false, decimals: null };
/** Language tags that ask for Thai digits: by number (the fourth byte is 0D) and by name. */
const THAI_DIGITS_TAG =
  /\[\$-(?:0?D[0-9a-f]{6}|[a-z]{2,3}(?:-[a-z]+)?,D[0-9a-f]{2,6})\]|\[NatNum1\]\[\$-(?:0*41e|th[^\]]*)\]/i;
const GENERAL_DIGITS = 11;
const known = new Map<string, FormatFacts>();

/** Facts of a number format code in Excel's en-US spelling; absent and `General` are plain. */
export function formatFacts(format: string | undefined): FormatFacts {
  if (format === undefined || format === '' || /^general$/i.test(format)) return PLAIN;
  const before = known.get(format);
  if (before) return before;
  const facts = readFormat(format);
  if (known.size < 1000) known.set(format, facts);
  return facts;
}

function readFormat(format: string): FormatFacts {
  const isElapsedTime = /\[(?:h+|m+|s+)\]/i.test(format);
  const unquoted = format.replace(/"[^"]*"/g, '').replace(/[\\_*]./g, '');
  const [firstSection = ''] = unquoted.replace(/\[[^\]]*\]/g, '').split(';');
  const tokens = firstSection.replace(/general|standard/gi, '');
  const isThaiLead = /^\s*t(?=[0#?])/i.test(tokens);
  const digits = isThaiLead ? tokens.replace(/^\s*t/i, '') : tokens;
  const decimals = /[0#?]/.test(digits) ? (/\.([0#?]+)/.exec(digits)?.[1]?.length ?? 0) : null;
  return {
    isDate: isElapsedTime || (/[ymdhsbge]/i.test(digits.replace(/e[+-]/gi, '')) && !/[0#?]\.?[0#?]*%/.test(digits)),
    isPercent: digits.includes('%'),
    showsThaiDigits: isThaiLead || THAI_DIGITS_TAG.test(format),
    decimals,
  };
}

/** A number about as Excel shows it: its decimals, its percent sign and its Thai digits; no thousands separators. Dates as day, month and year. */
export function showNumber(value: number, format: string | undefined): string {
  if (format === undefined) {
    const plain = String(value);
    // Eleven digits are what Excel shows of a number without a format; most scores have no more.
    if (plain.length <= GENERAL_DIGITS && !plain.includes('e')) return plain;
  }
  const facts = formatFacts(format);
  if (facts.isDate) return facts.showsThaiDigits ? toThaiDigits(showDay(value)) : showDay(value);
  const scaled = facts.isPercent ? value * 100 : value;
  const digits =
    facts.decimals === null
      ? String(Number(scaled.toPrecision(GENERAL_DIGITS)))
      : halfUp(scaled, Math.min(facts.decimals, 20));
  const shown = facts.isPercent ? `${digits}%` : digits;
  return facts.showsThaiDigits ? toThaiDigits(shown) : shown;
}

const MS_A_DAY = 86_400_000;
/** The day that Excel counts as 0, as it is from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A number as a date or, below 1, as the time of a day: 12/5/2025, 9:30. The order of its parts is that of Thailand. */
function showDay(value: number): string {
  const time = new Date(DAY_ZERO + Math.round(value * MS_A_DAY));
  if (Number.isNaN(time.getTime())) return String(value);
  if (value < 1) return `${time.getUTCHours()}:${String(time.getUTCMinutes()).padStart(2, '0')}`;
  return `${time.getUTCDate()}/${time.getUTCMonth() + 1}/${time.getUTCFullYear()}`;
}

/** Half away from zero as Excel rounds, not as the binary fraction happens to lie. */
function halfUp(value: number, decimals: number): string {
  if (decimals > 10) return value.toFixed(decimals);
  const nudged = value + Math.sign(value) * Math.abs(value) * 1e-14;
  return nudged.toFixed(decimals);
}
