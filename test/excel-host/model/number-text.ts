import { CellError, type CellValue } from './cell-value';

const THAI_ZERO = 0x0e50;

/** Western digits as Thai digits. */
const thaiDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));

/** A number in General: up to 11 significant digits, the shortest form. */
function generalText(value: number): string {
  const text = String(Number(value.toPrecision(11)));
  return text.includes('e') ? value.toExponential().replace('e', 'E') : text;
}

/** Whether a format asks for Thai digits: a prefix whose digit shape is 0D, or a leading `t`. */
function showsThaiDigits(format: string): boolean {
  return /\[\$[^\]]*-(?:D[0-9A-F]{6}|0?D[0-9A-F]{6}|[^\]]*,D)/i.test(format) || /(^|\])t/.test(format);
}

function digitsText(value: number, pattern: string): string {
  const decimals = /\.([0#?]+)/.exec(pattern)?.[1] ?? '';
  const required = decimals.replace(/[#?]/g, '').length;
  const whole = pattern.split('.')[0] ?? '';
  let [integer = '0', fraction = ''] = value.toFixed(Math.min(decimals.length, 20)).split('.');
  while (fraction.length > required && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const width = (whole.match(/0/g) ?? []).length;
  integer = width === 0 && integer === '0' ? '' : integer.padStart(width, '0');
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === '' ? integer : `${integer}.${fraction}`;
}

/**
 * What a cell shows for its value under a number format: General, fixed decimals, thousands, percent, sections, quoted
 * text, Thai digits. Null for formats that this host cannot show (dates, times, fractions, exponents).
 */
export function cellText(value: CellValue, format: string): string | null {
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (typeof value === 'string') {
    const textSection = sections.length === 4 ? sections[3] : undefined;
    return textSection === undefined ? value : textSection.replaceAll('"', '').replace('@', value);
  }
  if (format === 'General' || format === '@') return generalText(value);
  const negative = value < 0 && sections.length > 1;
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? 'General';
  const thai = showsThaiDigits(section);
  const literals: string[] = [];
  const bare = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"|\\(.)|_.|\*./g, (found, quoted?: string, escaped?: string) => {
      literals.push(found.startsWith('_') || found.startsWith('*') ? ' ' : (quoted ?? escaped ?? ''));
      return `\uE000${literals.length - 1}\uE001`;
    })
    .replace(/^t(?=[0#])/, '');
  const restore = (text: string): string =>
    text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => literals[Number(index)] ?? '');
  const unmarked = bare.replace(/\uE000\d+\uE001/g, '');
  let shown: string;
  if (/general/i.test(unmarked)) {
    shown = bare.replace(/general/i, generalText(negative ? -value : value));
  } else if (/[dmyhsbgeE/]/i.test(unmarked)) {
    return null;
  } else {
    const scaled = Math.abs(value) * 100 ** (unmarked.match(/%/g) ?? []).length;
    const sign = value < 0 && !negative ? '-' : '';
    shown = sign + bare.replace(/[0#?][0#?,]*(?:\.[0#?]*)?/, (pattern) => digitsText(scaled, pattern));
  }
  const text = thai ? thaiDigits(shown) : shown;
  return restore(text);
}
