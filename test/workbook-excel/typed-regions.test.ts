import { afterEach, describe, expect, it } from 'vitest';
import { toA1 } from '../../src/workbook/address';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { EditableRegion, WorkbookPlan } from '../../src/workbook/plan';
import { openHost, type Host, type WorkbookDescription } from '../excel-host/host';
import { analyseIn, inExcel, sampleBytes, samplePlan, sampleSnapshot } from './in-excel';

let host: Host | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

async function analysedSample(): Promise<{ readonly excel: Host; readonly plan: WorkbookPlan }> {
  const excel = await openHost(inExcel(sampleSnapshot()), { sets: { ExcelApi: '1.14' } });
  host = excel;
  return { excel, plan: (await analyseIn(openExcelWorkbook())).plan };
}

interface Place {
  readonly sheet: string;
  readonly region: EditableRegion;
}

/** The regions of a plan of one kind, as in `remark`, or all of them, with their sheets. */
function regionsOf({ sheets }: WorkbookPlan, kind = ''): Place[] {
  return sheets.flatMap(({ name, editable }) =>
    editable.filter(({ key }) => key.includes(kind)).map((region) => ({ sheet: name, region })),
  );
}

const cornerOf = ({ region: { range } }: Place): string => toA1({ row: range.firstRow, column: range.firstColumn });

/** What was entered into the first cell of a region. */
function shownAt({ sheets }: WorkbookDescription, place: Place): string | number | boolean | null {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  const { firstRow, firstColumn } = place.region.range;
  const cell = sheet?.cells?.find(({ row, column }) => row === firstRow && column === firstColumn);
  return cell?.formula === undefined ? (cell?.value ?? null) : `=${cell.formula}`;
}

function first(places: readonly Place[]): Place {
  const [place] = places;
  if (place === undefined) throw new Error('the plan has no such region');
  return place;
}

/** Where a later plan has the same region. */
function inPlan(plan: WorkbookPlan, { region: { key } }: Place): Place {
  return first(regionsOf(plan).filter(({ region }) => region.key === key));
}

describe('regions of the analyst', () => {
  it('are found in Excel where they are found in a file', async () => {
    await analysedSample();
    const inWorkbook = await openExcelWorkbook().read();
    const inFile = openWorkbook(openWorkbook(sampleBytes()).apply(samplePlan())).snapshot;
    const regions = inWorkbook.sheets.map((sheet) => sheet.regions);
    expect(regions).toEqual(inFile.sheets.map((sheet) => sheet.regions));
    expect(regions.flatMap((each) => each ?? []).length).toBeGreaterThan(20);
  });

  it('keep what was typed over further runs, in as many round trips as ever, and all else is as it was', async () => {
    const { excel, plan } = await analysedSample();
    const before = excel.describe();
    const remark = first(regionsOf(plan, '/remark/'));
    const measure = first(regionsOf(plan, '/measure/method'));
    excel.type(remark.sheet, cornerOf(remark), "'=ไม่ใช่สูตร");
    excel.type(measure.sheet, cornerOf(measure), 'จัดอบรมเจ้าหน้าที่ทุกไตรมาส');
    const typed = excel.describe();

    const trips = excel.trips;
    const { plan: next } = await analyseIn(openExcelWorkbook());
    expect(excel.trips - trips).toBe(6);
    expect(shownAt(excel.describe(), inPlan(next, remark))).toBe('=ไม่ใช่สูตร');
    expect(shownAt(excel.describe(), inPlan(next, measure))).toBe('จัดอบรมเจ้าหน้าที่ทุกไตรมาส');
    // Rows may move, for the texts take up other room than the drafts did.
    const values = ({ sheets }: WorkbookDescription): unknown[][] =>
      sheets.map(({ cells = [] }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
    expect(values(excel.describe())).toEqual(values(typed));
    // The marks still hold the prints of the product's own texts, not of what was typed.
    const markNames = ({ sheets }: WorkbookDescription): unknown[] =>
      sheets.map(({ names = [] }) => names.map(({ name }) => name));
    expect(markNames(excel.describe())).toEqual(markNames(before));

    const second = excel.describe();
    await analyseIn(openExcelWorkbook());
    expect(excel.describe()).toEqual(second);
  });

  it('stay empty where the analyst emptied them, and keep their draft where they did not touch it', async () => {
    const { excel, plan } = await analysedSample();
    const [emptied, untouched] = regionsOf(plan, '/measure/');
    if (emptied === undefined || untouched === undefined) throw new Error('the plan has too few drafts');
    excel.type(emptied.sheet, cornerOf(emptied), '');
    const { plan: next } = await analyseIn(openExcelWorkbook());
    expect(shownAt(excel.describe(), inPlan(next, emptied))).toBe(null);
    expect(shownAt(excel.describe(), inPlan(next, untouched))).toBe(untouched.region.draft);
  });

  it('take drafts that changed with the scores', async () => {
    const { excel, plan } = await analysedSample();
    const scores = sampleSnapshot().sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ value }) => typeof value === 'number' && value > 20 && value < 100)
        .map((cell) => ({ name, cell })),
    );
    for (const { name, cell } of scores) excel.type(name, toA1(cell), 51.5);
    const { plan: next } = await analyseIn(openExcelWorkbook());
    const draftsOf = (of: WorkbookPlan): string[] => regionsOf(of).map(({ region }) => region.draft);
    expect(draftsOf(next)).not.toEqual(draftsOf(plan));
    const shown = excel.describe();
    for (const place of regionsOf(next)) {
      expect(`${shownAt(shown, place) ?? ''}`).toBe(place.region.draft);
    }
  });
});
