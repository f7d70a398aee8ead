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

/** A table of measures with a column for most of the four parts. */
export interface MeasureTable {
  readonly measures: readonly Measure[];
}

/**
 * The tables of measures of the user's own sheets. A measure begins where its method stands and lasts to the next, since
 * steps are often listed in rows of their own; a table ends at the first row that holds nothing of it.
 */
export function measureTables(sheets: readonly SnapshotSheet[]): readonly MeasureTable[] {
  return sheets.filter(({ cells }) => cells.length <= MOST_CELLS).flatMap(tablesOfSheet);
}

type Columns = ReadonlyMap<MeasurePart, number>;

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
  const shown = (row: number, column: number): SnapshotCell | undefined => {
    const merge = sheet.merges.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn,
    );
    return rows.get(merge?.firstRow ?? row)?.get(merge?.firstColumn ?? column);
  };
  return headings.map(({ row: headingRow, columns }) => {
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
  });
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

/** True where a cell holds anything that can be seen. */
function holds(cell: SnapshotCell | undefined): boolean {
  if (cell === undefined) return false;
  if (cell.value === null) return cell.formula !== undefined || cell.error !== undefined;
  return typeof cell.value !== 'string' || tidyThai(cell.value) !== '';
}
