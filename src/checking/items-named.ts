import type { ItemCode, Tool } from '../assessment/framework';
import { itemCode } from '../reading/item-code';

const TOOLS: Readonly<Record<string, Tool>> = { i: 'IIT', e: 'EIT', o: 'OIT' };
const CODE =
  /(?<![a-z])([ieo])\s?(\d{1,2})(?!\d|\.\d)(?:\s?(?:[-–—]|ถึง)\s?(?:ข้อ\s?)?([ieo])\s?(\d{1,2})(?!\d|\.\d))?/gi;

/** The items that a tidied text with Arabic digits names by their codes, ranges (i4 – i6) in full, each once. */
export function itemsNamed(text: string): readonly ItemCode[] {
  const codes = [...text.matchAll(CODE)].flatMap(([, letter = '', digits, lastLetter, lastDigits]): ItemCode[] => {
    const tool = TOOLS[letter.toLowerCase()];
    if (tool === undefined) return [];
    const first = Number(digits);
    const isRange = lastLetter?.toLowerCase() === letter.toLowerCase();
    const last = isRange ? Number(lastDigits) : first;
    return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => itemCode(tool, first + index));
  });
  return [...new Set(codes)];
}
