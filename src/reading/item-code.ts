import type { ItemCode, Tool } from '../assessment/framework';
import { tidyThai, toArabicDigits } from './thai-text';

/**
 * A code as it is spelt: `lettered` says its tool, `bare` is digits only and says no more than its digits until the
 * table's tool and the order of its rows are known.
 */
export type SpeltCode =
  | {
      readonly kind: 'lettered';
      readonly tool: Tool;
      readonly number: number;
      /** What follows the code in the same cell. */
      readonly rest: string;
      /** `OIT 40` may also be a tool and its weight. */
      readonly mayBeWeight: boolean;
    }
  | {
      readonly kind: 'bare';
      readonly digits: string;
      /** An Arabic 1 or 0 before Thai digits, as in 1๑ and 0๕: hardly ever a number. */
      readonly isMixed: boolean;
      readonly rest: string;
    };

const LETTERS: Readonly<Record<'i' | 'e' | 'o', Tool>> = { i: 'IIT', e: 'EIT', o: 'OIT' };
const LETTER_OF: Readonly<Record<Tool, 'i' | 'e' | 'o'>> = { IIT: 'i', EIT: 'e', OIT: 'o' };

/** Letters of other scripts, and Latin ones, that look like i, e or o. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  і: 'i', // Cyrillic
  ї: 'i',
  ӏ: 'i',
  ι: 'i', // Greek
  ί: 'i',
  ı: 'i', // dotless
  ⅰ: 'i',
  ｉ: 'i',
  '|': 'i',
  е: 'e', // Cyrillic
  ё: 'e',
  ε: 'e', // Greek
  ｅ: 'e',
  о: 'o', // Cyrillic
  ο: 'o', // Greek
  ό: 'o',
  ｏ: 'o',
  օ: 'o', // Armenian
  т: 't', // Cyrillic, as in оіт
  τ: 't',
  ｔ: 't',
};

const LEAD = /^(?:ข้อ(?:ที่|คำถาม(?:ที่)?)?|รหัส|คำถาม(?:ที่)?|item|code|no\.?|#)?[\s.:]*/;
const LETTERED =
  /^(?<name>iit|eit|oit|[ieol])\s*(?:ข้อ(?:ที่)?)?[\s.:_-]*0*(?<number>[1-9]\d{0,2})(?<after>$|[\s.:;,)\]_*–-].*|[ก-๛(].*)$/;
const BARE = /^(?<digits>\d{1,3})(?<after>$|[\s.:;)\]_*–-].*)$/;

/** What follows a code in a range or a list ("o1–o4", "i1 ถึง 3"), which names several items and is the code of none. */
const NAMES_MORE = /^\s*(?:[–,~-]|(?:ไป)?(?:จน)?ถึง|และ|to(?=\s))\s*(?:ข้อ(?:ที่)?\s*)?(?:[ieo]\s*)?\d/;

/** What a line of a list begins with; before digits a dash may be a minus. */
const BULLET = /^[-–—•*·●○▪►]\s*(?=[^\s\d๐-๙])/;

/** Code of an item from its tool and number. */
export function itemCode(tool: Tool, number: number): ItemCode {
  return `${LETTER_OF[tool]}${number}`;
}

/** The code a text begins with; null where it begins with none. */
export function readItemCode(text: string): SpeltCode | null {
  const tidy = tidyThai(text)
    .replace(BULLET, '')
    .replace(/^[(["']+/, '');
  const plain = toArabicDigits(tidy).toLowerCase().replace(LEAD, '');
  const folded = foldLead(plain);
  const lettered = LETTERED.exec(folded)?.groups;
  if (lettered) return letteredCode(lettered['name'] ?? '', lettered['number'] ?? '', lettered['after'] ?? '', plain);
  const bare = BARE.exec(plain)?.groups;
  if (!bare) return null;
  const digits = bare['digits'] ?? '';
  const rest = bare['after'] ?? '';
  if (!couldBeCode(digits) || continuesNumber(rest)) return null;
  return { kind: 'bare', digits, isMixed: /^\D*[01][๐-๙]/.test(tidy), rest: withoutSeparators(rest) };
}

function letteredCode(name: string, digits: string, after: string, plain: string): SpeltCode | null {
  const number = Number(digits);
  if (number > 99 || continuesNumber(after)) return null;
  const initial = name === 'l' ? 'i' : name.slice(0, 1);
  const tool = initial === 'i' || initial === 'e' || initial === 'o' ? LETTERS[initial] : null;
  if (!tool) return null;
  const rest = withoutSeparators(after);
  if (NAMES_MORE.test(after)) return null;
  // "l1" with a small L is a mistyped i, but only as a code of its own: words begin with l too.
  if (name === 'l' && (rest !== '' || !plain.startsWith('l'))) return null;
  const mayBeWeight = name.length > 1 && (number === 30 || number === 40) && rest.replace(/คะแนน|%/g, '').trim() === '';
  return { kind: 'lettered', tool, number, rest, mayBeWeight };
}

/** Look-alikes of the first letters as Latin ones; the words after the code stay as they are. */
function foldLead(text: string): string {
  const lead = Array.from(text.slice(0, 6), (letter) => LOOK_ALIKES[letter] ?? letter).join('');
  return lead + text.slice(6);
}

/** Digits that a code without its letter may have: 1 to 60, 05 or 034 (zero for o), 11 to 160 (one for i). */
function couldBeCode(digits: string): boolean {
  const number = Number(digits);
  if (number === 0) return false;
  if (digits.startsWith('0')) return number <= 60;
  return number <= 60 || /^1[1-9]\d?$/.test(digits);
}

function continuesNumber(after: string): boolean {
  return NAMES_MORE.test(after) || /^\s*[.,:/-]\s*\d/.test(after) || /^\s+\d/.test(after) || /^\s*%/.test(after);
}

function withoutSeparators(text: string): string {
  return text.replace(/^[\s.:;,)\]_*–-]+/, '').trim();
}
