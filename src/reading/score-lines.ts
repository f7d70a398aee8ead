import { indicatorNumber } from '../assessment/indicator-numbers';
import { labelOfText } from './cell-label';
import { NOT_THE_RESULT, type SentenceScore } from './score-sentences';
import { readScoreText } from './score-text';
import type { SheetView, ViewCell } from './sheet-view';
import { subjectKey } from './subject-key';
import type { Claims } from './table-hypothesis';
import { linesOf, tidyThai, toArabicDigits } from './thai-text';

/** Lines of fewer indicators or items than these are mentions, as in a list of strengths; of tools there are three. */
const FEWEST = { item: 5, indicator: 5, tool: 3, overall: Infinity } as const;
const LONGEST = 320;
/** A score at the end of a line, with what may stand behind one. */
const LAST_NUMBER = /(?<![\d.,])(?:\d{1,3}[.,]\d{1,2}|100|50|0)(?![\d.,]*\d)\D*$/;
const BEFORE_SCORE = /(?:[\s:=.…_–-]|ได้รับ|ได้|มี|(?:ผล)?(?:ค่า)?คะแนน(?:เฉลี่ย)?|ร้อยละ|เท่ากับ|คือ|อยู่ที่)+$/;
const BULLET = /^[\s•●▪◦*–-]+/;
/** The words of an item may hold any of these; what is said of the score stands right before it. */
const NEAR_SCORE = 25;

/**
 * Scores at the ends of lines that begin with what they are of: "i1 การปฏิบัติงานตามขั้นตอน 94.17", "1. การปฏิบัติหน้าที่ = 96.53
 * คะแนน", as a page of results becomes that is pasted as text. Read only where a column has enough of them, each once and
 * of one kind; the cells are claimed.
 */
export function findScoreLines(view: SheetView, claims: Claims): readonly SentenceScore[] {
  return view.places.flatMap((place) => {
    const free = view.cellsOfPlace(place).filter(({ line }) => !claims.has(view.address(line, place)));
    const found = free.flatMap(scoresIn);
    const kept = (['item', 'indicator', 'tool'] as const).flatMap((kind) => {
      const own = found.filter(({ subject }) => subject.kind === kind);
      const keys = new Set(own.map(({ subject }) => subjectKey({ subject })));
      return own.length >= FEWEST[kind] && keys.size === own.length ? own : [];
    });
    for (const { cell } of kept) claims.add(view.address(cell.line, cell.place));
    return kept;
  });
}

function scoresIn(cell: ViewCell): readonly SentenceScore[] {
  if (cell.text === null) return [];
  return linesOf(String(cell.cell.value)).flatMap((line) => scoreOf(cell, tidyThai(line)) ?? []);
}

function scoreOf(cell: ViewCell, text: string): SentenceScore | null {
  if (text.length > LONGEST) return null;
  const match = LAST_NUMBER.exec(toArabicDigits(text));
  if (!match) return null;
  const raw = text.slice(match.index).trim();
  const score = readScoreText(raw);
  const name = text.slice(0, match.index).replace(BEFORE_SCORE, '').replace(BULLET, '');
  // With another number in front of the last it is not known which is the score.
  if (score.kind !== 'number' || score.value > 100 || /\d[.,]\d/.test(toArabicDigits(name))) return null;
  const isWhole = Number.isInteger(score.value) && !/[.,]/.test(raw);
  const label = labelOfText(name);
  const isNoResult = NOT_THE_RESULT.test(label?.kind === 'code' ? text.slice(0, match.index).slice(-NEAR_SCORE) : text);
  if (isNoResult) return null;
  const stated = { cell, value: score.value, raw };
  switch (label?.kind) {
    case 'code': {
      const { tool, number } = label.code;
      return { subject: { kind: 'item', tool, number, spelling: name.split(' ')[0] ?? '' }, ...stated };
    }
    case 'indicator': {
      const number = label.number === null ? label.named : indicatorNumber(label.number);
      if (number === null || isWhole || (label.named !== null && label.named !== number)) return null;
      return { subject: { kind: 'indicator', number, name: label.name }, ...stated };
    }
    case 'tool':
      return isWhole ? null : { subject: { kind: 'tool', tool: label.tool }, ...stated };
    default:
      return null;
  }
}
