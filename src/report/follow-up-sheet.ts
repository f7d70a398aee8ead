import { columnLetters, toA1, type CellRange } from '../workbook/address';
import type { CellContent, SheetPlan } from '../workbook/plan';
import { sortableItem } from './live-scores';
import { numberContent, type LiveNumber } from './live-number';
import { measureRows, type MeasureRow } from './measure-rows';
import { pageSetup } from './page-setup';
import { SheetBuilder, shownText } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { OVERDUE_HIGHLIGHT, TAB_COLOURS, type StyleKey } from './styles';
import { NO_VALUE } from './texts/common-texts';
import { FOLLOW_UP_TEXTS, SETTLED_STATUSES, STATUSES } from './texts/follow-up-texts';
import { dayFormula, FiscalPeriod, periodOfMeasures, serialOf, type ThaiDay, type ThaiPeriod } from './thai-period';

/** Columns of the follow-up table. */
export const FOLLOW_UP_COLUMNS = {
  order: 0,
  issue: 1,
  item: 2,
  score: 3,
  measure: 4,
  owner: 5,
  start: 6,
  end: 7,
  status: 8,
  progress: 9,
  result: 10,
  evidence: 11,
} as const;
const C = FOLLOW_UP_COLUMNS;
/** With room beside the headings for the buttons that filter the table. */
const COLUMN_WIDTHS = [6, 11, 11, 11, 42, 21, 14, 14, 16, 15, 30, 24];

/** What the analyst fills in, by the last part of the region's key. */
type Field = Exclude<keyof typeof C, 'order' | 'issue' | 'item' | 'score'>;
const FIELDS: readonly Field[] = ['measure', 'owner', 'start', 'end', 'status', 'progress', 'result', 'evidence'];
const FIELD_STYLES: Readonly<Record<Field, StyleKey>> = {
  measure: 'editable',
  owner: 'editable',
  start: 'editableDate',
  end: 'editableDate',
  status: 'editableMiddle',
  progress: 'editableShare',
  result: 'editable',
  evidence: 'editable',
};

/** Columns of the five counts above the table. */
const COUNTS: readonly (readonly [number, number])[] = [
  [C.order, C.score],
  [C.measure, C.measure],
  [C.owner, C.owner],
  [C.start, C.end],
  [C.status, C.progress],
];

/** Owners that are counted one by one; the others are counted together. */
const OWNERS_SHOWN = 8;
/** Rows below the table that its counts look at too, for what the analyst adds there. */
const ROOM_BELOW = 200;

/** Dates that the table takes; a year of the Buddhist era, typed as such, lies behind the last. */
const FIRST_DATE = 'DATE(2000,1,1)';
const LAST_DATE = 'DATE(2099,12,31)';

/** A line of the table with what its cells hold. */
interface FilledRow {
  readonly row: MeasureRow;
  readonly contents: Readonly<Record<Field, CellContent>>;
  readonly drafts: Readonly<Record<Field, string | number | LiveNumber>>;
}

const textContent = (text: string): CellContent => (text === '' ? { kind: 'blank' } : { kind: 'text', text });

const counted = (formula: string, value: number): LiveNumber => ({ formula, value, isLive: true });

function contentOfDraft(draft: string | number | LiveNumber): CellContent {
  if (typeof draft === 'string') return textContent(draft);
  return typeof draft === 'number' ? { kind: 'number', value: draft } : numberContent(draft);
}

function fill(
  row: MeasureRow,
  period: ThaiPeriod,
  defaultOwner: string | null,
  { typed, uses1904Dates = false }: Pick<SheetContext['input'], 'typed' | 'uses1904Dates'>,
): FilledRow {
  const isOurs = row.issues.length > 0;
  const dayOf = (day: ThaiDay): LiveNumber => counted(dayFormula(day), serialOf(day, uses1904Dates));
  const drafts: FilledRow['drafts'] = {
    measure: row.measure,
    owner: isOurs ? (defaultOwner ?? row.owner) : '',
    start: isOurs ? dayOf(period.start) : '',
    end: isOurs ? dayOf(period.end) : '',
    status: isOurs ? STATUSES[0] : '',
    progress: isOurs ? 0 : '',
    result: '',
    evidence: '',
  };
  const content = (field: Field): CellContent => {
    const draft = drafts[field];
    return typed.get(`${row.key}/${field}`) ?? contentOfDraft(draft);
  };
  const contents = Object.fromEntries(FIELDS.map((field) => [field, content(field)])) as FilledRow['contents'];
  return { row, drafts, contents };
}

/** Whether two texts are the same to Excel's `=`. */
const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase('th') === b.toLocaleLowerCase('th');

const hasMeasure = ({ contents: { measure } }: FilledRow): boolean => measure.kind !== 'blank';

function endOf({ contents: { end } }: FilledRow): number | null {
  if (end.kind === 'number') return end.value;
  return end.kind === 'formula' && typeof end.cached === 'number' ? end.cached : null;
}

/** Where the lines of the table stand, for the formulas that count them. */
class TableColumns {
  constructor(
    private readonly firstRow: number,
    private readonly lastRow: number,
  ) {}

  /** Absolute range of a column, with room for lines that are added. */
  of(column: number): string {
    const letters = columnLetters(column);
    return `$${letters}$${this.firstRow + 1}:$${letters}$${this.lastRow + 1}`;
  }
}

function putCounts(
  sheet: SheetBuilder,
  start: number,
  title: string,
  counts: readonly { readonly heading: string; readonly count: LiveNumber }[],
): number {
  sheet.across(start, 0, sheet.lastColumn, title, 'section');
  counts.forEach(({ heading, count }, index) => {
    const [first, last] = COUNTS[index] ?? [C.order, C.score];
    sheet.across(start + 1, first, last, heading, 'heading');
    sheet.across(start + 2, first, last, count, 'count');
  });
  return start + 3;
}

function statusCounts(rows: readonly FilledRow[], columns: TableColumns): Parameters<typeof putCounts>[3] {
  const all = counted(`SUMPRODUCT(--(${columns.of(C.measure)}<>""))`, rows.filter(hasMeasure).length);
  return [
    ...STATUSES.map((status) => ({
      heading: status,
      count: counted(
        `SUMPRODUCT(--(${columns.of(C.status)}="${status}"))`,
        rows.filter(({ contents }) => isSame(shownText(contents.status), status)).length,
      ),
    })),
    { heading: FOLLOW_UP_TEXTS.all, count: all },
  ];
}

function quarterCounts(
  rows: readonly FilledRow[],
  columns: TableColumns,
  period: FiscalPeriod,
  uses1904Dates: boolean,
): Parameters<typeof putCounts>[3] {
  const ends = rows.map(endOf);
  const quarters = period.quarters.map(({ first, next }, index) => {
    const [from, until] = [serialOf(first, uses1904Dates), serialOf(next, uses1904Dates)];
    const end = columns.of(C.end);
    return {
      heading: FOLLOW_UP_TEXTS.quarter(index + 1),
      count: counted(
        `SUMPRODUCT((${end}>=${dayFormula(first)})*(${end}<${dayFormula(next)}))`,
        ends.filter((serial) => serial !== null && serial >= from && serial < until).length,
      ),
    };
  });
  const inQuarters = quarters.reduce((sum, { count }) => sum + count.value, 0);
  const others = counted(
    `MAX(0,SUMPRODUCT(--(${columns.of(C.measure)}<>""))-(${quarters.map(({ count }) => count.formula).join('+')}))`,
    Math.max(0, rows.filter(hasMeasure).length - inQuarters),
  );
  return [...quarters, { heading: FOLLOW_UP_TEXTS.otherTime, count: others }];
}

/** Owners as they stand in the table, the one with most measures first; equal ones in the table's order. */
function ownersOf(
  rows: readonly FilledRow[],
): readonly { readonly name: string; readonly rows: readonly FilledRow[] }[] {
  const byName = new Map<string, { name: string; rows: FilledRow[] }>();
  for (const row of rows) {
    const name = shownText(row.contents.owner);
    if (name === '') continue;
    const key = name.toLocaleLowerCase('th');
    const owner = byName.get(key) ?? { name, rows: [] };
    owner.rows.push(row);
    byName.set(key, owner);
  }
  return [...byName.values()].sort((a, b) => b.rows.length - a.rows.length);
}

function putOwners(sheet: SheetBuilder, start: number, rows: readonly FilledRow[], columns: TableColumns): number {
  const owners = ownersOf(rows).slice(0, OWNERS_SHOWN);
  if (owners.length === 0) return start;
  const [name, measures, done] = FOLLOW_UP_TEXTS.ownerHeadings;
  sheet.across(start, 0, sheet.lastColumn, FOLLOW_UP_TEXTS.byOwner, 'section');
  sheet.across(start + 1, C.order, C.measure, name, 'heading');
  sheet.put(start + 1, C.owner, measures, 'heading');
  sheet.across(start + 1, C.start, C.end, done, 'heading');
  const isDone = ({ contents }: FilledRow): boolean => isSame(shownText(contents.status), STATUSES[2]);
  owners.forEach((owner, index) => {
    const row = start + 2 + index;
    const isOwner = `(${columns.of(C.owner)}=$${toA1({ row, column: C.order })})`;
    sheet.across(row, C.order, C.measure, owner.name, 'text');
    sheet.put(row, C.owner, counted(`SUMPRODUCT(--${isOwner})`, owner.rows.length), 'count');
    const finished = counted(
      `SUMPRODUCT(${isOwner}*(${columns.of(C.status)}="${STATUSES[2]}"))`,
      owner.rows.filter(isDone).length,
    );
    sheet.across(row, C.start, C.end, finished, 'count');
  });
  return start + 2 + owners.length;
}

function putRow(
  sheet: SheetBuilder,
  filled: FilledRow,
  at: number,
  order: number,
  typed: SheetContext['input']['typed'],
): void {
  const { row, drafts } = filled;
  sheet.put(at, C.order, { kind: 'number', value: order }, 'countTop');
  const isOurs = row.issues.length > 0;
  sheet.put(at, C.issue, isOurs ? row.issues.join(', ') : FOLLOW_UP_TEXTS.own, 'textCentre');
  sheet.put(at, C.item, row.item?.item.code ?? (isOurs ? FOLLOW_UP_TEXTS.whole : ''), 'textCentre');
  const live = row.item ? sortableItem(row.item) : null;
  sheet.put(at, C.score, live ?? (isOurs ? NO_VALUE : ''), live ? 'scoreTop' : 'textCentre');
  for (const field of FIELDS) {
    const key = `${row.key}/${field}`;
    const column = C[field];
    const range: CellRange = { firstRow: at, lastRow: at, firstColumn: column, lastColumn: column };
    sheet.putEditable(range, key, drafts[field], typed.get(key), FIELD_STYLES[field]);
  }
}

/** What may be typed as status and dates, also in lines that the analyst adds. */
function addValidations(sheet: SheetBuilder, firstRow: number, lastRow: number): void {
  const cellsOf = (column: number): CellRange => ({ firstRow, lastRow, firstColumn: column, lastColumn: column });
  const { statusPrompt, statusError, datePrompt, dateError } = FOLLOW_UP_TEXTS;
  const start = columnLetters(C.start);
  const dates = { prompt: datePrompt, error: dateError };
  sheet.addValidation({
    ...dates,
    range: cellsOf(C.start),
    allowed: { kind: 'date', earliest: FIRST_DATE, latest: LAST_DATE },
  });
  sheet.addValidation({
    ...dates,
    range: cellsOf(C.end),
    allowed: { kind: 'date', earliest: `MAX(${FIRST_DATE},INDEX($${start}:$${start},ROW()))`, latest: LAST_DATE },
  });
  sheet.addValidation({
    range: cellsOf(C.status),
    allowed: { kind: 'list', values: STATUSES },
    prompt: statusPrompt,
    error: statusError,
  });
}

/**
 * All measures in one table to follow them up by: who, when, how far, with what result. Counts by status, quarter and
 * owner stand above; they follow what the analyst fills in, also in lines added below.
 */
export function planFollowUpSheet(context: SheetContext): SheetPlan {
  const { input, font, digits, identity } = context;
  const { analysis, typed } = input;
  const { owner, period: chosen } = input.measures;
  const year = FiscalPeriod.ofMeasures(analysis.fiscalYear);
  const period = periodOfMeasures(analysis.fiscalYear, chosen);
  const rows = measureRows(analysis, [...typed.keys()]).map((row) => fill(row, period, owner, input));
  const owners = Math.min(OWNERS_SHOWN, ownersOf(rows).length);
  // Title, two counts of three rows, the owners, and the name of the table.
  const heading = 3 + 3 + 3 + (owners === 0 ? 0 : owners + 2) + 1;
  const first = heading + 1;
  const last = heading + rows.length;
  const columns = new TableColumns(first, last + ROOM_BELOW);
  const sheet = new SheetBuilder({
    id: 'measures',
    name: sheetName(context, 'measures'),
    tabColour: TAB_COLOURS.measures,
    columnWidths: COLUMN_WIDTHS,
    font,
    digits,
    frozenRows: 2,
    page: pageSetup('landscape', identity, { first: heading, last: heading }),
  });
  sheet.across(0, 0, sheet.lastColumn, FOLLOW_UP_TEXTS.title, 'title');
  sheet.across(1, 0, sheet.lastColumn, identity.line, 'subtitle');
  sheet.across(2, 0, sheet.lastColumn, FOLLOW_UP_TEXTS.note, 'note');
  let row = putCounts(sheet, 3, FOLLOW_UP_TEXTS.byStatus, statusCounts(rows, columns));
  row = putCounts(
    sheet,
    row,
    FOLLOW_UP_TEXTS.byQuarter(year.fiscalYear),
    quarterCounts(rows, columns, year, input.uses1904Dates === true),
  );
  row = putOwners(sheet, row, rows, columns);
  sheet.across(row, 0, sheet.lastColumn, FOLLOW_UP_TEXTS.table, 'section');
  FOLLOW_UP_TEXTS.headings.forEach((text, column) => sheet.put(heading, column, text, 'heading'));
  rows.forEach((filled, index) => putRow(sheet, filled, first + index, index + 1, typed));
  const end = `$${toA1({ row: first, column: C.end })}`;
  const status = `$${toA1({ row: first, column: C.status })}`;
  const unsettled = SETTLED_STATUSES.map((settled) => `${status}<>"${settled}"`);
  sheet.addFormat({
    ranges: [{ firstRow: first, lastRow: last + ROOM_BELOW, firstColumn: C.end, lastColumn: C.end }],
    formula: `AND(ISNUMBER(${end}),${end}<TODAY(),${unsettled.join(',')})`,
    style: OVERDUE_HIGHLIGHT,
  });
  sheet.addTable({
    name: 'ITA_measures',
    range: { firstRow: heading, lastRow: last, firstColumn: 0, lastColumn: sheet.lastColumn },
  });
  addValidations(sheet, first, last + ROOM_BELOW);
  return sheet.build();
}
