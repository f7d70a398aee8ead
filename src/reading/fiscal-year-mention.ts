import type { FiscalYear } from '../assessment/framework';
import { toArabicDigits } from './thai-text';

const BUDDHIST = /(?<!\d)(25[5-8]\d)(?!\d)/g;
const GREGORIAN = /(?<![\d.,])(20[0-3]\d)(?![\d.,]\d|\d)/g;
const SHORT = /(?:ปีงบประมาณ|ปีงบ|ปี|งบประมาณ|fy)\s*(?:พ\.?ศ\.?)?\s*['’]?(6\d|7\d)(?!\d|\.\d)/gi;

/** Fiscal years (Buddhist era) that a tidied text names, each once, in order: 2568, ๒๕๖๘, 2025, ปี 68. */
export function yearsMentioned(text: string): readonly FiscalYear[] {
  const digits = toArabicDigits(text);
  if (!/\d\d/.test(digits)) return [];
  const found: { at: number; year: number }[] = [];
  for (const match of digits.matchAll(BUDDHIST)) found.push({ at: match.index, year: Number(match[1]) });
  for (const match of digits.matchAll(GREGORIAN)) found.push({ at: match.index, year: Number(match[1]) + 543 });
  for (const match of digits.matchAll(SHORT)) found.push({ at: match.index, year: 2500 + Number(match[1]) });
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ year }) => year))];
}

/** The one year a text names; null where it names none or several. */
export function yearMentioned(text: string): FiscalYear | null {
  const [year, ...others] = yearsMentioned(text);
  return year !== undefined && others.length === 0 ? year : null;
}
