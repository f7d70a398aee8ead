import { saysCombined, saysMeanOfSeveral } from './heading-words';
import { formatFacts } from './number-format';
import type { ColumnHeading } from './score-candidate';
import type { SheetView, ViewCell } from './sheet-view';
import type { TableHypothesis } from './table-hypothesis';
import { saysTotal } from './total-words';

/** Fewer lines than these may be anything; so many with answers and no means are respondents. */
const FEWEST_RESPONDENTS = { withTimes: 3, withoutTimes: 5 } as const;
/** Fewer items than these may all have round scores by chance. */
const FEWEST_ITEMS = 5;
const DATE_TEXT = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|^\d{4}-\d{2}-\d{2}/;

/**
 * A table without what each respondent of a survey answered: a line for each of them, told apart by neither agency nor
 * year, with the time of the answer or with answers only (0, 20 … 100, or points up to 6). A line of means among them is
 * the agency's own score; null where there is none.
 */
export function withoutAnswers(table: TableHypothesis): TableHypothesis | null {
  const { view, role, columns } = table;
  const [column, ...others] = columns;
  if (role !== 'item-table' || !column || others.length > 0 || saysCombined(column.heading ?? '')) return table;
  const lines = [column, ...column.alternatives];
  if (lines.some(({ year, agency }) => year !== null || agency !== null)) return table;
  const means = lines.filter(({ place }) => view.cellsOfPlace(place).some(saysMean));
  const answers = lines.filter((line) => !means.includes(line));
  const timed = answers.filter(({ place }) => view.cellsOfPlace(place).some(isTime)).length;
  const areTimed = timed >= FEWEST_RESPONDENTS.withTimes && timed * 5 >= answers.length * 4;
  if (!areTimed && (answers.length < FEWEST_RESPONDENTS.withoutTimes || !areAnswers(table, answers))) return table;
  const [mean, ...rivals] = means;
  return mean && rivals.length === 0 ? { ...table, columns: [{ ...mean, rival: null, alternatives: [] }] } : null;
}

function saysMean({ text }: ViewCell): boolean {
  return text !== null && saysTotal(text) && saysMeanOfSeveral(text);
}

function isTime({ cell, text }: ViewCell): boolean {
  if (text !== null) return DATE_TEXT.test(text);
  return typeof cell.value === 'number' && cell.value > 30_000 && formatFacts(cell.numberFormat).isDate;
}

/** Means over many respondents are hardly ever all round; items of the OIT are 0, 50 or 100 by nature. */
function areAnswers({ view, entries }: TableHypothesis, lines: readonly ColumnHeading[]): boolean {
  const survey = entries.filter(({ subject }) => subject.kind === 'item' && subject.tool !== 'OIT');
  if (survey.length < FEWEST_ITEMS || survey.length < entries.length) return false;
  const answers = lines.flatMap(({ place }) => survey.flatMap(({ label }) => view.at(label.line, place)?.number ?? []));
  if (answers.length * 2 < lines.length * survey.length || new Set(answers).size < 2) return false;
  return answers.every((answer) => answer % 20 === 0) || answers.every(isPoint);
}

function isPoint(answer: number): boolean {
  return Number.isInteger(answer) && answer >= 0 && answer <= 6;
}

const RESPONDENTS =
  /ผู้ตอบ|ตอบจริง|(?:เป้าหมาย|ตอบ|จำนวน)\s*\(\s*(?:คน|ราย)\s*\)|ที่ตอบ|ตอบแบบ|กลุ่มตัวอย่าง|อัตราการตอบ|respond|response|sample/i;

/** True where headings count those who answered a survey, so that a share beside them is theirs and no score. */
export function countsRespondents(view: SheetView, headingLines: readonly number[]): boolean {
  const headings = headingLines.flatMap((line) => view.cellsOfLine(line).map(({ text }) => text ?? ''));
  return headings.some((text) => RESPONDENTS.test(text));
}
