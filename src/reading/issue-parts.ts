import type { IssueNumber } from '../assessment/framework';
import type { HeadingLines } from './heading-lines';
import type { ItemLine } from './item-lines';
import type { SheetView } from './sheet-view';
import { issueMentioned, issueNumber, type TableTitle } from './table-titles';
import { toArabicDigits } from './thai-text';

/** An issue table has a column for the tool beside one for the question, or stands under "ประเด็นที่ n". */
export function looksLikeIssueTable(view: SheetView, headingLines: HeadingLines, title: TableTitle): boolean {
  const meanings = headingLines.flatMap((line) => view.cellsOfLine(line).map(({ meaning }) => meaning));
  return (
    title.issue !== null || (meanings.includes('tool') && (meanings.includes('topic') || meanings.includes('remark')))
  );
}

interface ItemPart {
  readonly lines: readonly ItemLine[];
  readonly issue: IssueNumber | null;
}

/** An issue table is cut where its ลำดับ changes, an item table where the tool does; each part is a table. */
export function splitItems(
  view: SheetView,
  items: readonly ItemLine[],
  isIssueTable: boolean,
  headingLines: HeadingLines,
  title: TableTitle,
): readonly ItemPart[] {
  if (!isIssueTable) return cut(items, ({ tool }) => tool).map((lines) => ({ lines, issue: null }));
  const issues = issuesBeside(view, items, headingLines);
  const parts = cut(items, (item) => String(issues.get(item.cell.line) ?? ''));
  if (parts.length === 1) {
    const [only = []] = parts;
    return [{ lines: only, issue: title.issue ?? issues.get(only[0]?.cell.line ?? -1) ?? null }];
  }
  return parts.map((lines) => ({ lines, issue: issues.get(lines[0]?.cell.line ?? -1) ?? null }));
}

function cut<Line>(lines: readonly Line[], keyOf: (line: Line) => string): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  let key: string | null = null;
  for (const line of lines) {
    if (keyOf(line) !== key) parts.push([]);
    key = keyOf(line);
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** Issue numbers in the columns before the codes (ลำดับ, or the issue's title), each until the next. */
function issuesBeside(
  view: SheetView,
  items: readonly ItemLine[],
  headingLines: HeadingLines,
): ReadonlyMap<number, IssueNumber> {
  const codePlace = items[0]?.cell.place ?? 0;
  const first = items[0]?.cell.line ?? 0;
  const last = items.at(-1)?.cell.line ?? 0;
  const numbered = new Set(
    headingLines.flatMap((line) =>
      view
        .cellsOfLine(line)
        .flatMap(({ place, text }) => (text !== null && /^(?:ลำดับ|ประเด็น|ที่)/.test(text) ? [place] : [])),
    ),
  );
  for (let place = 0; place < codePlace; place += 1) {
    const marks = view.cellsOfPlace(place).flatMap(({ line, text, cell }) => {
      if (line < first || line > last) return [];
      const words = text ?? String(cell.value);
      const digits = /^([1-7])\s*[.)]?\s*(?:\D|$)/.exec(toArabicDigits(words))?.[1];
      const number =
        issueMentioned(words) ?? (digits !== undefined && numbered.has(place) ? issueNumber(Number(digits)) : null);
      return number === null ? [] : [{ line, number }];
    });
    if (marks.length === 0) continue;
    const found = new Map<number, IssueNumber>();
    let next = 0;
    for (const { cell } of items) {
      while ((marks[next + 1]?.line ?? Infinity) <= cell.line) next += 1;
      const mark = marks[next];
      if (mark && mark.line <= cell.line) found.set(cell.line, mark.number);
    }
    return found;
  }
  return new Map();
}
