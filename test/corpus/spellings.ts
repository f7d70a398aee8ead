import type { ItemCode } from '../../src/assessment/framework';
import { toolOfCode } from './known-scores';
import type { Cell, Fact, PageCell } from './page';
import type { Random } from './random';

export function thaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
}

/** How one table spells its codes. Those of `BARE_CODES` leave the tool to the table. */
export const LETTERED_CODES = [
  'i1', 'I1', 'i๑', 'ข้อ i๑', 'ข้อ i1', 'IIT 1', 'IIT1', 'i1.', 'i1 :', 'i 1', 'i-1', 'I01', '(i1)', 'i1_', 'ข้อที่ i1',
] as const; // prettier-ignore
export const BARE_CODES = ['1', '๑', '1.', 'ข้อ 1', 'ข้อที่ ๑', '1๑', '01'] as const;
export type CodeSpelling = (typeof LETTERED_CODES)[number] | (typeof BARE_CODES)[number];

/** A code as a person types it; `1๑` has a digit for the letter, and in the IIT tens that are one too high. */
export function codeAs(code: ItemCode, spelling: CodeSpelling): string | number {
  const letter = code.slice(0, 1);
  const number = code.slice(1);
  const tool = toolOfCode(code);
  switch (spelling) {
    case 'i1':
      return code;
    case 'I1':
      return code.toUpperCase();
    case 'i๑':
      return `${letter}${thaiDigits(number)}`;
    case 'ข้อ i๑':
      return `ข้อ ${letter}${thaiDigits(number)}`;
    case 'ข้อ i1':
      return `ข้อ ${code}`;
    case 'ข้อที่ i1':
      return `ข้อที่ ${code}`;
    case 'IIT 1':
      return `${tool} ${number}`;
    case 'IIT1':
      return `${tool}${number}`;
    case 'i1.':
      return `${code}.`;
    case 'i1 :':
      return `${code} :`;
    case 'i 1':
      return `${letter} ${number}`;
    case 'i-1':
      return `${letter}-${number}`;
    case 'I01':
      return `${letter.toUpperCase()}${number.padStart(2, '0')}`;
    case '(i1)':
      return `(${code})`;
    case 'i1_':
      return `${code}_`;
    case '1':
      return Number(number);
    case '๑':
      return thaiDigits(number);
    case '1.':
      return `${number}.`;
    case 'ข้อ 1':
      return `ข้อ ${number}`;
    case 'ข้อที่ ๑':
      return `ข้อที่ ${thaiDigits(number)}`;
    case '1๑': {
      if (tool === 'EIT') return `E${thaiDigits(number)}`;
      if (tool === 'OIT') return `0${thaiDigits(number)}`;
      return `1${thaiDigits(number.length === 1 ? number : String(Number(number) + 10))}`;
    }
    case '01':
      return number.padStart(2, '0');
  }
}

/** How one table writes its scores. */
export const SCORE_SPELLINGS = [
  'number', 'number', 'number', '0.00', '0.00', 'unrounded', 'one decimal', 'text', 'short text', 'Thai text', 'Thai text',
  'Thai format', 'percent format', 'percent text', 'comma', 'star', 'spaced', 'mixed', 'formula',
] as const; // prettier-ignore
export type ScoreSpelling = (typeof SCORE_SPELLINGS)[number];

function spelt(random: Random, score: number, spelling: ScoreSpelling): readonly [PageCell, number] {
  const text = score.toFixed(2);
  switch (spelling) {
    case 'number':
      return [{ value: score }, score];
    case '0.00':
      return [{ value: score, format: random.pick(['0.00', '0.00', '#,##0.00', '0.00_);[Red](0.00)']) }, score];
    case 'unrounded': {
      const exact = score === 100 || score % 50 === 0 ? score : score + random.whole(-49, 49) / 10_000;
      return [{ value: exact, format: '0.00' }, exact];
    }
    case 'one decimal': {
      const rounded = Number(score.toFixed(1));
      return [random.chance(0.5) ? { value: rounded } : { value: rounded.toFixed(1) }, rounded];
    }
    case 'text':
      return [{ value: text }, score];
    case 'short text':
      return [{ value: String(score) }, score];
    case 'Thai text':
      return [{ value: thaiDigits(score === 100 && random.chance(0.5) ? '100' : text) }, score];
    case 'Thai format':
      return [{ value: score, format: random.pick(['t0.00', '[$-D07041E]0.00', '[$-D00041E]0.00']) }, score];
    case 'percent format':
      return [{ value: Number((score / 100).toFixed(4)), format: random.pick(['0.00%', '0.0%']) }, score];
    case 'percent text':
      return [{ value: `${text}${random.pick(['%', ' %'])}` }, score];
    case 'comma':
      return [{ value: text.replace('.', ',') }, score];
    case 'star':
      return [random.chance(0.2) ? { value: `${text}*` } : { value: score }, score];
    case 'spaced':
      return [{ value: random.pick([` ${text}`, `${text} `, `\u00a0${text}`, `${text}\u200b`]) }, score];
    case 'mixed':
      return spelt(random, score, random.pick(['number', 'text', 'Thai text', '0.00', 'short text']));
    case 'formula':
      return [{ value: score, formula: `ROUND(${score},2)` }, score];
  }
}

/** The cell of a score in a table's spelling. */
export function scoreCell(
  random: Random,
  fact: Omit<Fact, 'isOptional'> & { isOptional?: boolean },
  spelling: ScoreSpelling,
): Cell {
  if (fact.value === null) return null;
  const [cell, value] = spelt(random, fact.value, spelling);
  return { ...cell, fact: { ...fact, value, isOptional: fact.isOptional ?? false } };
}

/** A number that is no score, in a table's spelling. */
export function otherNumber(random: Random, value: number, spelling: ScoreSpelling): Cell {
  return spelt(random, value, spelling)[0];
}

/** Text as old programs and copying leave it: ํา for ำ, เเ for แ, invisible characters. */
export function damaged(random: Random, text: string): string {
  return [...text]
    .map((character) => {
      if (character === 'ำ' && random.chance(0.7)) return 'ํา';
      if (character === 'แ' && random.chance(0.6)) return 'เเ';
      if (character === ' ' && random.chance(0.3)) return '\u00a0';
      return random.chance(0.01) ? `${character}\u200b` : character;
    })
    .join('');
}
