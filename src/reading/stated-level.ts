import { FRAMEWORKS } from '../assessment/frameworks';
import type { ReadLevel } from './score-set';
import type { SheetView, ViewCell } from './sheet-view';

const NAMED = [...new Set(FRAMEWORKS.flatMap(({ levelRule }) => levelRule.levels.map(({ label }) => label.th)))]
  .filter((label) => /[ก-๛]/.test(label))
  .concat('ผ่านดีเยี่ยม', 'ผ่านดี', 'ผ่าน', 'ต้องปรับปรุงโดยด่วน', 'ต้องปรับปรุง', 'ไม่ผ่าน')
  .sort((a, b) => b.length - a.length)
  .join('|');
const LETTER = '(?:AA|A|B|C|D|E|F)(?![A-Za-z])';
const LEVEL = `(?:${LETTER}|${NAMED})(?:\\s*(?:หรือ|\\(|/|,|-)\\s*(?:ระดับ\\s*)?(?:${LETTER}|${NAMED})\\)?)?`;
const ALONE = new RegExp(`^(?:ระดับ\\s*)?["“]?(${LEVEL})["”]?$`);
const IN_SENTENCE = new RegExp(
  `(?:ระดับ(?:ผลการประเมิน|คุณธรรมและความโปร่งใส|ผล|คะแนน)?|เกรด|อยู่ในเกณฑ์|level)\\s*[:：]?\\s*["“]?(${LEVEL})`,
);

/** The level that a text is, and nothing else; null where it is none. */
export function levelAlone(text: string): string | null {
  return ALONE.exec(text)?.[1] ?? null;
}

/** The agency's level where cells state it: beside or below a label for it, or in a sentence. In sheet order. */
export function findStatedLevels(view: SheetView): readonly ReadLevel[] {
  const found: ReadLevel[] = [];
  for (const line of view.lines) {
    for (const cell of view.cellsOfLine(line)) {
      const text = cell.text === null ? null : levelIn(view, cell, cell.text);
      if (text !== null) found.push({ text, cell: view.address(line, cell.place) });
    }
  }
  return found;
}

function levelIn(view: SheetView, cell: ViewCell, text: string): string | null {
  if (text.length > 320) return null;
  // Both answers at once head a column of them.
  if (/ผ่าน\s*(?:\/|หรือ|,|-|\()\s*ไม่ผ่าน|ไม่ผ่าน\s*(?:\/|หรือ|,|-|\()\s*ผ่าน/.test(text)) return null;
  const alone = levelAlone(text);
  if (alone !== null) return isLabelled(view, cell) || /^ระดับ/.test(text) ? alone : null;
  // A sentence that speaks of a tool, an indicator or the rule itself states no level of the agency.
  if (/ตัวชี้วัด|หมายถึง|เกณฑ์การ|ขึ้นไป|ถ้า|หาก/.test(text)) return null;
  return IN_SENTENCE.exec(text)?.[1]?.trim() ?? null;
}

/** True where the nearest text to the left, or a heading over this cell alone, says that it is a level. */
function isLabelled(view: SheetView, { line, place }: ViewCell): boolean {
  const left = view.cellsOfLine(line).filter((cell) => cell.place < place);
  const beside = left.at(-1);
  if (beside && saysLevel(beside)) return true;
  const heading = [1, 2, 3].map((distance) => view.at(line - distance, place)).find((cell) => cell !== null);
  if (!heading || !saysLevel(heading)) return false;
  // A column of levels is the rule, or a list of agencies.
  const below = [1, 2].map((distance) => view.at(line + distance, place)?.text ?? null);
  return !below.some((text) => text !== null && ALONE.test(text));
}

function saysLevel({ text, meaning }: ViewCell): boolean {
  return text !== null && (meaning === 'level' || /^(?:ระดับ|ผลการประเมิน|เกรด|level|rating)/i.test(text));
}
