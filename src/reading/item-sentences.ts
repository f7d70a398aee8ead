import { readItemCode } from './item-code';
import type { SentenceScore } from './score-sentences';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims } from './table-hypothesis';
import { toArabicDigits } from './thai-text';

/** Longer texts are analysis, which quotes scores and is no source of them. */
const LONGEST = 320;
/** Fewer cells than these are mentions in a text. */
const FEWEST = 3;
const SCORE_AT_END =
  /(?:[=:]|(?:(?:ได้รับ|ได้|มี)?(?:ค่า)?คะแนน(?:เฉลี่ย)?|ร้อยละ|เท่ากับ|score)(?:\s|เท่ากับ|ร้อยละ|[=:])*|\()\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:คะแนน|%|points)?\s*\)?\s*\.?$/i;
const CODE_ALONE = /^[\s(["']*(?:ข้อ(?:ที่|คำถาม(?:ที่)?)?)?[\s.:]*(?:iit|eit|oit|[ieo])[\s.:_-]*\d{1,2}/i;
const NOT_THE_RESULT = /เป้าหมาย|น้ำหนัก|เต็ม|ปีที่ผ่านมา|เพิ่มขึ้น|ลดลง|น้อยกว่า|มากกว่า|ต่ำกว่า|สูงกว่า/;

/**
 * Items whose cell also holds their score ("i1 การปฏิบัติงานตามขั้นตอน = 94.17"), in sheet order; none where there are but
 * a few, or one stands twice.
 */
export function findItemSentences(view: SheetView, claims: Claims): readonly SentenceScore[] {
  const found = view.lines.flatMap((line) =>
    view.cellsOfLine(line).flatMap((cell) => {
      if (cell.text === null || claims.has(view.address(line, cell.place))) return [];
      return readItem(cell) ?? [];
    }),
  );
  const distinct = new Set(found.map(({ subject }) => (subject.kind === 'item' ? subject.tool + subject.number : '')))
    .size;
  return found.length >= FEWEST && distinct === found.length ? found : [];
}

function readItem(cell: ViewCell): SentenceScore | null {
  const { text } = cell;
  if (text === null || text.length > LONGEST || NOT_THE_RESULT.test(text)) return null;
  const digits = toArabicDigits(text);
  const score = SCORE_AT_END.exec(digits);
  const spelling = CODE_ALONE.exec(digits)?.[0];
  if (!score?.[1] || spelling === undefined || score.index < spelling.length) return null;
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
