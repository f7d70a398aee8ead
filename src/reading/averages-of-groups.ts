import { indicatorNumber } from '../assessment/indicator-numbers';
import type { IndicatorNumber } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { agrees, indicatorFromItems } from '../assessment/scoring';
import { itemCode } from './item-code';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { matchKey } from './thai-text';
import { toolMentioned } from './tool-mention';
import { saysTotal } from './total-words';

/** How many lines after the last item of its group an average may stand: a sum may come before it. */
const FARTHEST = 2;
/** How far an average may lie from what its items give, all of which may be rounded to one decimal. */
const TOLERANCE = 0.1;

/** The items below the heading of an indicator, with the line that has their average. */
interface Group {
  readonly indicator: IndicatorNumber;
  readonly name: string;
  readonly entries: readonly TableEntry[];
  readonly average: ViewCell;
}

/**
 * The indicators whose scores stand in lines such as "คะแนนเฉลี่ย" after the items below their headings. Each must be what
 * its items give, or every heading of the table must have such a line; null where there is none.
 */
export function averagesOfGroups(table: TableHypothesis, upright: SheetView, claims: Claims): TableHypothesis | null {
  const { view, entries, columns } = table;
  if (view.isTurned || table.role !== 'item-table') return null;
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(upright.address(line, place));
  const [first, last] = [entries[0]?.label.line ?? 0, entries.at(-1)?.label.line ?? 0];
  const headings = upright.lines.flatMap((line) =>
    line < last && line >= first - 2 ? (headingIn(upright, line) ?? []) : [],
  );
  const groups = headings.flatMap((heading, index): Group[] => {
    const end = headings[index + 1]?.line ?? Infinity;
    const own = entries.filter(({ label }) => label.line > heading.line && label.line < end);
    const average = averageAfter(table, own, { ...heading, end }, isFree);
    return average === null ? [] : [{ ...heading, entries: own, average }];
  });
  const isWhole =
    groups.length > 1 &&
    groups.length === headings.length &&
    groups.every(({ average }) => /เฉลี่ย|average|mean/i.test(average.text ?? ''));
  const taken = groups.filter((group) => isWhole || columns.some(({ place }) => isGiven(view, group, place)));
  const [only, ...others] = taken;
  // After the last of all items a mean may be that of the tool.
  const mayBeOfTool = only !== undefined && others.length === 0 && only.indicator === headings.at(-1)?.indicator;
  if (!only || (mayBeOfTool && !saysIndicator(only.average, only.name))) return null;
  return {
    ...table,
    role: 'indicator-table',
    tool: null,
    entries: taken.map(({ average, indicator, name }) => ({
      label: average,
      subject: { kind: 'indicator', number: indicator, name },
    })),
    confidence: 'medium',
    notUnderstood: [],
  };
}

interface Heading {
  readonly line: number;
  readonly indicator: IndicatorNumber;
  readonly name: string;
}

/** An indicator that a line names and gives no number for. */
function headingIn(view: SheetView, line: number): Heading | null {
  const cells = view.cellsOfLine(line);
  const label = cells.find((cell) => cell.label?.kind === 'indicator')?.label;
  if (
    label?.kind !== 'indicator' ||
    cells.some(({ number, text }) => number !== null && text === null && number > 10)
  ) {
    return null;
  }
  const indicator = label.named ?? indicatorNumber(label.number);
  return indicator === null ? null : { line, indicator, name: label.name };
}

/** The words for an average or a total of the group, in one of the lines after its last item that has a score. */
function averageAfter(
  { view, columns }: TableHypothesis,
  entries: readonly TableEntry[],
  heading: Heading & { readonly end: number },
  isFree: (cell: ViewCell) => boolean,
): ViewCell | null {
  const last = entries.at(-1)?.label;
  if (!last) return null;
  for (let line = last.line + 1; line <= last.line + FARTHEST && line < heading.end; line += 1) {
    const cells = view.cellsOfLine(line);
    const words = cells.find(({ text, number }) => text !== null && number === null);
    const isScored = columns.some(({ place }) => {
      const cell = view.at(line, place);
      return cell !== null && isFree(cell) && cell.number !== null && cell.number >= 0 && cell.number <= 100;
    });
    if (words && isScored && isFree(words) && sumsUp(words, heading)) return words;
  }
  return null;
}

function saysIndicator({ text }: ViewCell, name: string): boolean {
  return /ตัวชี้วัด/.test(text ?? '') || matchKey(text ?? '').includes(matchKey(name));
}

/** "คะแนนเฉลี่ย", "เฉลี่ยตัวชี้วัด", "คะแนนตัวชี้วัด การปฏิบัติหน้าที่": words for a total, with the indicator's name or without. */
function sumsUp({ text, label }: ViewCell, { name }: Heading): boolean {
  if (text === null || toolMentioned(text) !== null || (label !== null && label.kind !== 'overall')) return false;
  const ofIndicator = matchKey(text).replace(matchKey(name), '');
  const words = ofIndicator.replace(/(?:ราย|ของ)?ตัวชี้วัด/, '');
  return saysTotal(words) || (words === 'คะแนน' && words !== matchKey(text));
}

function isGiven(view: SheetView, { indicator, entries, average }: Group, place: number): boolean {
  const scores = new Map(
    entries.flatMap(({ label, subject }, index) => {
      const number = view.at(label.line, place)?.number ?? null;
      const key = subject.kind === 'item' ? itemCode(subject.tool, subject.number) : String(index + 1);
      return number === null ? [] : [[key, number] as const];
    }),
  );
  const stated = view.at(average.line, place)?.number ?? null;
  if (stated === null || scores.size === 0) return false;
  return FRAMEWORKS.some(({ indicators }) => {
    const known = indicators.find(({ number }) => number === indicator);
    const given =
      known &&
      indicatorFromItems(
        known,
        (code) => scores.get(code) ?? scores.get(String(known.items.indexOf(code) + 1)) ?? null,
      );
    return given !== null && given !== undefined && agrees(stated, given, TOLERANCE);
  });
}
