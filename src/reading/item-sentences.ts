import { readItemCode } from './item-code';
import { NOT_THE_RESULT, type SentenceScore } from './score-sentences';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims } from './table-hypothesis';
import { readScoreText } from './score-text';
import { linesOf, tidyThai, toArabicDigits } from './thai-text';

/** Longer texts are analysis, which quotes scores and is no source of them. */
const LONGEST = 320;
/** Fewer cells than these are mentions in a text. */
const FEWEST = 3;
const SCORE_AT_END =
  /(?:[=:]|(?:(?:ได้รับ|ได้|มี)?(?:ค่า)?คะแนน(?:เฉลี่ย)?|ร้อยละ|เท่ากับ|score)(?:\s|เท่ากับ|ร้อยละ|[=:])*|\()\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:คะแนน|%|points)?\s*\)?\s*\.?$/i;
const CODE_ALONE = /^[\s(["']*(?:ข้อ(?:ที่|คำถาม(?:ที่)?)?)?[\s.:]*(?:iit|eit|oit|[ieo])[\s.:_-]*\d{1,2}/i;
/** The words of an item may hold any of these; what is said of the score stands right before it. */
const NEAR_SCORE = 25;

/** Between the fields of a table that was put into one column; a comma only where nothing else is, for it may be a point. */
const BETWEEN_FIELDS = ['\t', ';', '|', ','];

/**
 * Items whose cell also holds their score ("i1 การปฏิบัติงานตามขั้นตอน = 94.17", or a line of a table that was put into
 * one column), in sheet order; a cell may hold several, each in a line of its own. None where there are but a few, or
 * one stands twice.
 */
export function findItemSentences(view: SheetView, claims: Claims): readonly SentenceScore[] {
  const found = view.lines.flatMap((line) =>
    view.cellsOfLine(line).flatMap((cell) => {
      if (cell.text === null || claims.has(view.address(line, cell.place))) return [];
      return statements(cell).flatMap((statement) => {
        const one = readItem(cell, statement) ?? readFields(cell, statement);
        return one === null ? readPairs(cell, statement) : [one];
      });
    }),
  );
  const distinct = new Set(found.map(({ subject }) => (subject.kind === 'item' ? subject.tool + subject.number : '')))
    .size;
  return found.length >= FEWEST && distinct === found.length ? found : [];
}

/** The lines of a cell where each begins with a code; otherwise the cell as a whole. */
function statements({ cell: { value } }: ViewCell): readonly string[] {
  const whole = String(value);
  const lines = linesOf(whole);
  return lines.length > 1 && lines.every((line) => CODE_ALONE.test(toArabicDigits(line))) ? lines : [whole];
}

/** "i1<tab>question<tab>94.17": the code first, then one number among words. */
function readFields(cell: ViewCell, statement: string): SentenceScore | null {
  if (statement.length > LONGEST) return null;
  const [first = '', ...others] = fieldsOf(statement).filter((field) => field.trim() !== '');
  const code = readItemCode(first);
  if (code?.kind !== 'lettered' || code.rest !== '') return null;
  const numbers = others.flatMap((field) => {
    const read = readScoreText(field);
    return read.kind === 'number' ? [{ value: read.value, raw: field.trim() }] : [];
  });
  const [score, another] = numbers;
  if (!score || another || score.value < 0 || score.value > 100) return null;
  return { subject: { kind: 'item', tool: code.tool, number: code.number, spelling: first.trim() }, cell, ...score };
}

const CODE_AND_SCORE = /(?<![a-z])([ieo]\s?\d{1,2})\s*[=:]\s*(\d{1,3}(?:\.\d+)?)(?![\d.]*\d)/gi;
const ANY_CODE = /(?<![a-z])[ieo]\s?\d{1,2}(?!\d)/gi;

/** "i1 = 94.17; i2 = 95.42": each code with its number; none where a code has no number of its own. */
function readPairs(cell: ViewCell, statement: string): readonly SentenceScore[] {
  if (statement.length > LONGEST || NOT_THE_RESULT.test(statement)) return [];
  const digits = toArabicDigits(statement);
  const pairs = [...digits.matchAll(CODE_AND_SCORE)].flatMap(
    ([, spelling = '', number = '']): readonly SentenceScore[] => {
      const code = readItemCode(spelling);
      if (code?.kind !== 'lettered' || Number(number) > 100) return [];
      const subject = { kind: 'item', tool: code.tool, number: code.number, spelling } as const;
      return [{ subject, cell, value: Number(number), raw: number }];
    },
  );
  return pairs.length > 1 && pairs.length === digits.match(ANY_CODE)?.length ? pairs : [];
}

function fieldsOf(statement: string): readonly string[] {
  return statement.split(BETWEEN_FIELDS.find((sign) => statement.includes(sign)) ?? '\t');
}

function readItem(cell: ViewCell, statement: string): SentenceScore | null {
  const text = tidyThai(statement);
  if (text.length > LONGEST) return null;
  const digits = toArabicDigits(text);
  const score = SCORE_AT_END.exec(digits);
  const spelling = CODE_ALONE.exec(digits)?.[0];
  if (!score?.[1] || spelling === undefined || score.index < spelling.length) return null;
  if (NOT_THE_RESULT.test(text.slice(Math.max(spelling.length, score.index - NEAR_SCORE)))) return null;
  const code = readItemCode(text.slice(0, score.index).trim());
  const value = Number(score[1].replace(',', '.'));
  if (code?.kind !== 'lettered' || value > 100) return null;
  // Another number or code in between makes it a sentence about several.
  if (/(?<![a-z])[ieo]\s?\d/i.test(toArabicDigits(code.rest))) return null;
  const at = score.index + score[0].indexOf(score[1]);
  return {
    subject: { kind: 'item', tool: code.tool, number: code.number, spelling: text.slice(0, spelling.length) },
    cell,
    value,
    raw: text.slice(at, at + score[1].length),
  };
}
