import { MEASURE_PARTS, type MeasurePart } from '../assessment/issues';
import { tidyThai, toArabicDigits } from '../reading/thai-text';
import type { CellAddress } from '../workbook/address';
import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';

/** What may stand before the words of a heading: its number, and in full "การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง". */
const LEAD = '^(?:[\\d๐-๙]+[.)]?\\s*)?(?:การกำหนด)?';
/** Headings of a table of measures; longer texts are what stands below them. */
const HEADINGS: Readonly<Record<MeasurePart, RegExp>> = {
  method: new RegExp(`${LEAD}(?:วิธีการ|แนวทาง|มาตรการ)`),
  owner: new RegExp(`${LEAD}(?:ผู้|หน่วยงานที่?|ส่วนงานที่?|กองที่?|ส่วนราชการที่?)\\s?รับผิดชอบ`),
  steps: new RegExp(`${LEAD}(?:ขั้นตอน|กิจกรรม|วิธีดำเนิน|การดำเนินการ)`),
  period: new RegExp(`${LEAD}(?:ระยะเวลา|กำหนดเวลา|ช่วงเวลา|กำหนดแล้วเสร็จ)`),
};
const LONGEST_HEADING = 45;
/** So many of the four parts in one row head a table whose cells are looked at. */
const FEWEST_HEADINGS = 3;
/** Sheets with more cells than this hold lists, not measures. */
const MOST_CELLS = 20_000;

/** The part of a measure that a text heads; null where it heads none. */
export function measurePartHeaded(text: string): MeasurePart | null {
  const heading = text.trim();
  if (heading.length > LONGEST_HEADING) return null;
  return MEASURE_PARTS.find((part) => HEADINGS[part].test(heading)) ?? null;
}

/** What follows a heading on its own says nothing yet: “หรือผู้ที่เกี่ยวข้อง”, “ในการดำเนินการ”. */
const ONLY_HEADING =
  /^[\d๐-๙.)\s]*(?:[\s:/()]|หรือ|และ|ผู้|ที่|เกี่ยวข้อง|รับผิดชอบ|หลัก|หน่วยงาน|วิธี|แนวทาง|มาตรการ|ขั้นตอน|กิจกรรม|การ|กำหนด|ปฏิบัติ|ดำเนิน|งาน|ใน|ของ|นำ|ผล|วิเคราะห์|ไปสู่|ระยะ|ช่วง|เวลา|แล้วเสร็จ)*$/;

/** The part of a measure that a text heads and says nothing of; null where it heads none or goes on. */
export function measurePartAlone(text: string): MeasurePart | null {
  return ONLY_HEADING.test(text) ? measurePartHeaded(text) : null;
}

/** What stands in a table for one part of a measure, over all its rows. */
interface MeasureCell {
  /** First cell of the part, whether it holds something or not. */
  readonly cell: CellAddress;
  /** Tidied texts with Arabic digits, from the top; empty where the cells are. Dates and numbers are no texts. */
  readonly texts: readonly string[];
  readonly isEmpty: boolean;
}

/** A measure: what the table says of it, by part; parts without a column of their own are absent. */
export type Measure = Readonly<Partial<Record<MeasurePart, MeasureCell>>>;

/** A table of measures with a column, a row or a numbered heading for most of the four parts. */
export interface MeasureTable {
  readonly measures: readonly Measure[];
}

/**
 * The tables of measures of the user's own sheets. A measure begins where its method stands and lasts to the next, since
 * steps are often listed in rows of their own; a table ends at the first row that holds nothing of it. Parts that head
 * rows of their own, with what they hold beside or below them, make a table of one measure.
 */
export function measureTables(sheets: readonly SnapshotSheet[]): readonly MeasureTable[] {
  return sheets.filter(({ cells }) => cells.length <= MOST_CELLS).flatMap(tablesOfSheet);
}

type Columns = ReadonlyMap<MeasurePart, number>;
type Rows = ReadonlyMap<number, ReadonlyMap<number, SnapshotCell>>;

function tablesOfSheet(sheet: SnapshotSheet): readonly MeasureTable[] {
  const rows = new Map<number, Map<number, SnapshotCell>>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? new Map<number, SnapshotCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  const headings = [...rows].flatMap(([row, cells]) => {
    const columns = columnsHeaded([...cells.values()]);
    return columns.size >= FEWEST_HEADINGS && columns.has('method') ? [{ row, columns }] : [];
  });
  return [
    ...headings.map(({ row, columns }) => tableBelow(sheet, rows, headings, row, columns)),
    ...outlines(sheet, rows),
  ];
}

function tableBelow(
  sheet: SnapshotSheet,
  rows: Rows,
  headings: readonly { readonly row: number }[],
  headingRow: number,
  columns: Columns,
): MeasureTable {
  const shown = (row: number, column: number): SnapshotCell | undefined => {
    const merge = sheet.merges.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn,
    );
    return rows.get(merge?.firstRow ?? row)?.get(merge?.firstColumn ?? column);
  };
  const measures: Measure[] = [];
  for (let row = headingRow + 1; ; row += 1) {
    if (headings.some((other) => other.row === row)) break;
    const own = [...columns].map(([part, column]) => ({ part, column, held: shown(row, column) }));
    if (own.every(({ held }) => !holds(held))) break;
    const method = own.find(({ part }) => part === 'method')?.held;
    const begins = measures.length === 0 || (holds(method) && method?.row === row);
    const before = begins ? {} : (measures.pop() ?? {});
    measures.push(
      Object.fromEntries(
        own.map(({ part, column, held }) => {
          const cell = before[part]?.cell ?? { sheet: sheet.name, row, column };
          return [part, withRow(before[part], cell, held, row)];
        }),
      ),
    );
  }
  return { measures };
}

/** A part that stands alone in its row, or with what it holds beside it. */
interface PartHeading {
  readonly part: MeasurePart;
  readonly row: number;
  readonly column: number;
}

/** Measures whose parts head rows of their own: each part once, one below the other. */
function outlines(sheet: SnapshotSheet, rows: Rows): readonly MeasureTable[] {
  const headings = [...rows.values()].flatMap((cells): readonly PartHeading[] => {
    const [first, second] = [...cells.values()].flatMap(({ value, row, column }) => {
      const text = typeof value === 'string' && value.length <= 2 * LONGEST_HEADING ? tidyThai(value) : '';
      const part = measurePartAlone(text);
      return part === null ? [] : [{ part, row, column }];
    });
    return first && !second ? [first] : [];
  });
  const groups: PartHeading[][] = [];
  for (const heading of headings.sort((a, b) => a.row - b.row)) {
    const group = groups.at(-1);
    const follows =
      group?.every(({ part, column }) => part !== heading.part && column === heading.column) &&
      heading.row - (group.at(-1)?.row ?? 0) <= MOST_ROWS_OF_PART;
    if (group && follows) group.push(heading);
    else groups.push([heading]);
  }
  return groups
    .filter((group) => group.length >= FEWEST_HEADINGS && group.some(({ part }) => part === 'method'))
    .flatMap((group) => outlineOf(sheet, rows, group) ?? []);
}

/** So many rows may stand below a heading before the next; farther down is another part of the sheet. */
const MOST_ROWS_OF_PART = 15;
/** Where another part of the text begins. */
const NEXT_SECTION = /^(?:ประเด็น(?:ที่)?\s?[\d๐-๙]|มาตรการที่\s?[\d๐-๙])/;

function outlineOf(sheet: SnapshotSheet, rows: Rows, group: readonly PartHeading[]): MeasureTable | null {
  const beside = group.map(({ row, column }) =>
    [...(rows.get(row)?.values() ?? [])]
      .filter((cell) => cell.column > column && holds(cell))
      .reduce<SnapshotCell | undefined>(
        (first, cell) => (first && first.column < cell.column ? first : cell),
        undefined,
      ),
  );
  // Beside or below: whichever most of the parts are filled in.
  const isBeside = beside.filter(holds).length >= 2;
  if (!isBeside && beside.some(holds)) return null;
  const parts = group.map(({ part, row, column }, index) => {
    const to = group[index + 1]?.row ?? null;
    const held = isBeside ? [beside[index]] : cellsBelow(rows, row, to);
    const place = isBeside ? { row, column: beside.find(holds)?.column ?? column + 1 } : { row: row + 1, column };
    return [
      part,
      held.reduce<MeasureCell | undefined>((before, cell) => {
        const at = before?.cell ?? {
          sheet: sheet.name,
          ...(cell && holds(cell) ? { row: cell.row, column: cell.column } : place),
        };
        return withRow(before, at, cell, cell?.row ?? place.row);
      }, undefined) ?? { cell: { sheet: sheet.name, ...place }, texts: [], isEmpty: true },
    ] as const;
  });
  return { measures: [Object.fromEntries(parts)] };
}

/** What stands below a heading: down to the next, or, below the last one, to a blank row or another section. */
function cellsBelow(rows: Rows, heading: number, next: number | null): readonly SnapshotCell[] {
  const cells: SnapshotCell[] = [];
  for (let row = heading + 1; row < (next ?? heading + MOST_ROWS_OF_PART); row += 1) {
    const held = [...(rows.get(row)?.values() ?? [])].filter(holds);
    if (next === null && (held.length === 0 || held.some(({ value }) => NEXT_SECTION.test(String(value))))) {
      // One blank row may stand between a heading and what it heads.
      if (held.length > 0 || cells.length > 0 || row > heading + 1) break;
    }
    cells.push(...held);
  }
  return cells;
}

function withRow(
  before: MeasureCell | undefined,
  cell: CellAddress,
  held: SnapshotCell | undefined,
  row: number,
): MeasureCell {
  // Of a merge only the first row adds its text.
  const isNew = before === undefined || held?.row === row;
  const text = isNew && typeof held?.value === 'string' ? toArabicDigits(tidyThai(held.value)) : '';
  return {
    cell,
    texts: [...(before?.texts ?? []), ...(text === '' ? [] : [text])],
    isEmpty: (before?.isEmpty ?? true) && !holds(held),
  };
}

function columnsHeaded(cells: readonly SnapshotCell[]): Columns {
  const columns = new Map<MeasurePart, number>();
  for (const { value, column } of cells) {
    const part =
      typeof value === 'string' && value.length <= 2 * LONGEST_HEADING ? measurePartHeaded(tidyThai(value)) : null;
    if (part !== null && !columns.has(part)) columns.set(part, column);
  }
  return columns;
}

/** What a form has where nobody has filled it in: -, ......, (ระบุผู้รับผิดชอบ). */
const FILLER = /^(?:[\s.…_–—-]*|[([]?\s?(?:โปรด|กรุณา|ให้)?ระบุ[^)\]]{0,40}[)\]]?)$/;

/** True where a cell holds anything that says something. */
function holds(cell: SnapshotCell | undefined): boolean {
  if (cell === undefined) return false;
  if (cell.value === null) return cell.formula !== undefined || cell.error !== undefined;
  return typeof cell.value !== 'string' || !FILLER.test(tidyThai(cell.value));
}
