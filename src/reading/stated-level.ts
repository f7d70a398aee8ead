import type { FiscalYear } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { yearMentioned, yearsMentioned } from './fiscal-year-mention';
import { isYearCell } from './heading-lines';
import type { ReadLevel } from './score-set';
import type { SheetView, ViewCell } from './sheet-view';
import { titleOver } from './table-titles';
import { toolsMentioned } from './tool-mention';

const NAMED = [...new Set(FRAMEWORKS.flatMap(({ levelRule }) => levelRule.levels.map(({ label }) => label.th)))]
  .filter((label) => /[ก-๛]/.test(label))
  .concat('ผ่านดีเยี่ยม', 'ผ่านดี', 'ผ่าน', 'ต้องปรับปรุงโดยด่วน', 'ต้องปรับปรุง', 'ไม่ผ่าน')
  .sort((a, b) => b.length - a.length)
  .join('|');
const LETTER = '(?:AA|A|B|C|D|E|F)(?![A-Za-z])';
const LEVEL = `(?:${LETTER}|${NAMED})(?:\\s*(?:หรือ|\\(|/|,|-)\\s*(?:ระดับ\\s*)?(?:${LETTER}|${NAMED})\\)?)?`;
const ALONE = new RegExp(
  `^(?:(?:ระดับ|ผล)(?:ผลการประเมิน|การประเมิน)?\\s*[:：]?\\s*)?["“]?(${LEVEL})["”]?(?:\\s*\\([A-Za-z ,]+\\))?$`,
);
const IN_SENTENCE = new RegExp(
  `(?:ระดับ(?:ผลการประเมิน|คุณธรรมและความโปร่งใส|ผล|คะแนน)?|เกรด|อยู่ในเกณฑ์|level)\\s*[:：]?\\s*["“]?(${LEVEL})`,
);

/** The level that a text is, and nothing else; null where it is none. */
export function levelAlone(text: string): string | null {
  return ALONE.exec(text)?.[1] ?? null;
}

const AFTER_SCORE = new RegExp(`^[\\d๐-๙.]+\\s*(?:คะแนน)?\\s*[(/,:-]?\\s*(?:ระดับ\\s*)?(${LEVEL})\\s*\\)?$`);

/** The level that a text states after a score: 92.15 (ผ่านดี); null where it states none. */
export function levelAfterScore(text: string): string | null {
  return AFTER_SCORE.exec(text)?.[1] ?? null;
}

/** A level with the year that it is told of; null where none is told. */
export interface StatedLevel extends ReadLevel {
  readonly year: FiscalYear | null;
}

/** The agency's levels where cells state them: beside or below a label, or in a sentence. In sheet order. */
export function findStatedLevels(view: SheetView): readonly StatedLevel[] {
  const found: StatedLevel[] = [];
  for (const line of view.lines) {
    for (const cell of view.cellsOfLine(line)) {
      const level = cell.text === null ? null : levelIn(view, cell, cell.text);
      if (level === null) continue;
      const year = level.year ?? titleOver(view, line, cell.place, cell.place).year;
      found.push({ ...level, year, cell: view.address(line, cell.place) });
    }
  }
  return found;
}

function levelIn(view: SheetView, cell: ViewCell, text: string): Pick<StatedLevel, 'text' | 'year'> | null {
  if (text.length > 320) return null;
  // Both answers at once head a column of them.
  if (/ผ่าน\s*(?:\/|หรือ|,|-|\()\s*ไม่ผ่าน|ไม่ผ่าน\s*(?:\/|หรือ|,|-|\()\s*ผ่าน/.test(text)) return null;
  const alone = levelAlone(text);
  if (alone !== null) {
    return isLabelled(view, cell) || /^ระดับ/.test(text) ? { text: alone, year: yearOverColumn(view, cell) } : null;
  }
  // A sentence that speaks of a tool, an indicator, the rule itself or a level not reached states none of the agency.
  if (/ตัวชี้วัด|หมายถึง|เกณฑ์การ|ขึ้นไป|ถ้า|หาก/.test(text)) return null;
  const match = IN_SENTENCE.exec(text);
  if (!match?.[1]) return null;
  const before = text.slice(0, match.index);
  if (NOT_REACHED.test(before) || (toolsMentioned(before).length > 0 && !OF_WHOLE.test(before))) return null;
  return { text: match[1].trim(), year: yearsMentioned(before).at(-1) ?? null };
}

const NOT_REACHED = /ขาด|จึงจะ|ไม่(?:ถึง|อยู่|ใช่|ได้)|ต่ำกว่า|เพื่อ|เป้าหมาย|ยกระดับ|คาด|ปรับ(?:ขึ้น|เพิ่ม)/;
const OF_WHOLE = /ภาพรวม|คะแนนรวม|โดยรวม/;
/** How far over a level the years of its columns may stand. */
const FARTHEST_YEARS = 30;

/** The year that heads the column of a cell where other columns are headed by others. */
function yearOverColumn(view: SheetView, { line, place }: ViewCell): FiscalYear | null {
  for (const above of view
    .cellsOfPlace(place)
    .filter((cell) => cell.line < line)
    .reverse()) {
    if (line - above.line > FARTHEST_YEARS) return null;
    const year = yearOf(above);
    if (year === null) continue;
    const others = view.cellsOfLine(above.line).map(yearOf);
    return others.some((other) => other !== null && other !== year) ? year : null;
  }
  return null;
}

function yearOf(cell: ViewCell): FiscalYear | null {
  if (isYearCell(cell)) return yearMentioned(String(cell.cell.value));
  return cell.text !== null && cell.text.length <= 30 ? yearMentioned(cell.text) : null;
}

/** True where the nearest text to the left, or a heading over this cell alone, says that it is a level. */
function isLabelled(view: SheetView, { line, place }: ViewCell): boolean {
  // Between the label and a level may stand the levels of other years.
  const left = view
    .cellsOfLine(line)
    .filter((cell) => cell.place < place && (cell.text === null || levelAlone(cell.text) === null));
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
