import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openExcelWorkbook, type ExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { ANSWER_BUDGET } from '../../src/workbook/excel/time-budget';
import { HIGHLIGHT_MARK, SHEET_MARK_NAME, regionMarkName, sheetMarkFormula } from '../../src/workbook/marks';
import { openHost, type Fault, type Host, type HostOptions, type WorkbookDescription } from '../excel-host/host';
import { CHART, planOf, sheetPlan } from '../workbook-file/plans';
import { EARLIER_PLAN, SMALL_PLAN, SMALL_WORKBOOK, ownNames } from './small-workbook';

const OLDEST: HostOptions = { sets: { ExcelApi: '1.14' } };

/** Round trips of a run: three to read, then one to build, one to finish and one to switch over. */
const READING = 3;
const TRIPS = 6;
/** Those of one that takes away a cell style: one more, to see whether the user's cells have it. */
const TRIPS_WITH_LOOK = 7;

let host: Host | null = null;

async function open(description: WorkbookDescription): Promise<Host> {
  host = await openHost(description, OLDEST);
  return host;
}

afterEach(() => {
  vi.useRealTimers();
  host?.close();
  host = null;
});

async function run(workbook: ExcelWorkbook = openExcelWorkbook()): Promise<void> {
  await workbook.read();
  await workbook.apply(SMALL_PLAN);
}

/** The workbook before any run, and as a run leaves it: the description of either can be opened again. */
let fresh: WorkbookDescription;
let finished: WorkbookDescription;
/** As an earlier run with other settings has left it. */
let earlier: WorkbookDescription;

beforeAll(async () => {
  const excel = await openHost(SMALL_WORKBOOK, OLDEST);
  fresh = excel.describe();
  await run();
  finished = excel.describe();
  excel.close();
  const before = await openHost(SMALL_WORKBOOK, OLDEST);
  await openExcelWorkbook().apply(EARLIER_PLAN);
  earlier = before.describe();
  before.close();
});

const FAULTS: readonly Fault[] = [
  { kind: 'request lost' },
  { kind: 'answer lost' },
  { kind: 'refused', code: 'InvalidOperationInCellEditMode' },
  ...[0, 5, 15, 25, 40, 80].map((afterActions): Fault => ({
    kind: 'fails within',
    afterActions,
  })),
];

type FaultAtTrip = readonly [name: string, trip: number, fault: Fault];

const faultsAtEachTrip = (trips: number): FaultAtTrip[] =>
  FAULTS.flatMap((fault) =>
    Array.from({ length: trips }, (_, index) => [JSON.stringify(fault), index + 1, fault] as const),
  );

/** A round trip broken off after each of its first actions, and after some of the later ones. */
const breaksOf = (trip: number): FaultAtTrip[] =>
  Array.from({ length: 60 }, (_, index) => {
    const fault: Fault = { kind: 'fails within', afterActions: index < 40 ? index : 40 + (index - 40) * 3 };
    return [JSON.stringify(fault), trip, fault] as const;
  });

/** Faults at each round trip, and the last but one and the last broken off: where styles and highlights are half made. */
const allFaults = (trips: number): FaultAtTrip[] => [
  ...faultsAtEachTrip(trips),
  ...breaksOf(trips - 1),
  ...breaksOf(trips),
];

describe.each([
  ['a first run', () => fresh, TRIPS],
  ['a second run', () => earlier, TRIPS_WITH_LOOK],
  ['a second run with the same formats', () => finished, TRIPS],
] as const)('%s', (_name, before, trips) => {
  it(`takes ${trips} round trips`, async () => {
    const excel = await open(before());
    await run();
    expect(excel.trips).toBe(trips);
    expect(excel.describe()).toEqual(finished);
  });

  it.each(allFaults(trips))(
    'that meets %s at round trip %i is done whole or not at all',
    async (_fault, trip, fault) => {
      const excel = await open(before());
      excel.failAt(trip, fault);
      let isDone = true;
      try {
        await run();
      } catch (error) {
        isDone = false;
        expect(error).toMatchObject({ name: 'HostFailure', leftBehind: false });
      }
      expect(excel.describe()).toEqual(isDone ? finished : before());
    },
  );
});

describe('a second run, with a formula and names of the user’s that point at sheets that it replaces', () => {
  let before: WorkbookDescription;
  let after: WorkbookDescription;

  beforeAll(async () => {
    const name = { name: 'คะแนนรวม', formula: "'สรุปผล'!$B$2", visible: false, comment: 'ใช้ในหน้าปก' };
    const local = { name: 'ช่วง', formula: "'ผลตรวจ'!$B$2:$C$2", visible: true };
    const formula = { row: 1, column: 0, value: null, formula: "'สรุปผล'!B2+1" };
    const sheets = earlier.sheets.map((sheet) =>
      sheet.name === 'Notes' ? { ...sheet, cells: [...(sheet.cells ?? []), formula], names: [local] } : sheet,
    );
    const excel = await openHost({ ...earlier, sheets, names: [...(earlier.names ?? []), name] }, OLDEST);
    before = excel.describe();
    await run();
    after = excel.describe();
    excel.close();
  });

  it('keeps the formula and the names', () => {
    expect(ownNames(after)).toEqual(ownNames(before));
    expect(after.sheets.find(({ name }) => name === 'Notes')).toEqual(
      before.sheets.find(({ name }) => name === 'Notes'),
    );
  });

  it.each([...faultsAtEachTrip(TRIPS_WITH_LOOK), ...breaksOf(TRIPS_WITH_LOOK)])(
    'that meets %s at round trip %i is done whole or not at all',
    async (_fault, trip, fault) => {
      const excel = await open(before);
      excel.failAt(trip, fault);
      let isDone = true;
      try {
        await run();
      } catch (error) {
        isDone = false;
        expect(error).toMatchObject({ name: 'HostFailure', leftBehind: false });
      }
      expect(excel.describe()).toEqual(isDone ? after : before);
    },
  );
});

describe('a run in a workbook that is busy', () => {
  it('fails at once while a cell is being edited, and works afterwards', async () => {
    const excel = await open(fresh);
    const workbook = openExcelWorkbook();
    excel.beginCellEdit();
    await expect(run(workbook)).rejects.toMatchObject({ kind: 'editing-cell' });
    excel.endCellEdit();
    await workbook.read();
    excel.beginCellEdit();
    await expect(workbook.apply(SMALL_PLAN)).rejects.toMatchObject({ kind: 'editing-cell', leftBehind: false });
    expect(excel.describe()).toEqual(fresh);
    excel.endCellEdit();
    await run(workbook);
    expect(excel.describe()).toEqual(finished);
  });

  it('waits for the end of an edit before it takes back what it did', async () => {
    const excel = await open(fresh);
    const workbook = openExcelWorkbook();
    await workbook.read();
    excel.failAt(1, { kind: 'answer lost' });
    const applying = workbook.apply(SMALL_PLAN);
    excel.beginCellEdit();
    // The first request was on its way already; the look for its traces comes while the user is typing.
    setTimeout(() => {
      excel.endCellEdit();
    }, 30);
    await expect(applying).rejects.toMatchObject({ leftBehind: false });
    expect(excel.describe()).toEqual(fresh);
  });

  it('takes nothing for done that had no answer, and looks again before it says so', async () => {
    const excel = await open(fresh);
    const workbook = openExcelWorkbook();
    await workbook.read();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    excel.failAt(2, { kind: 'silence' });
    const applying = expect(workbook.apply(SMALL_PLAN)).rejects.toMatchObject({ kind: 'no-answer', leftBehind: false });
    await vi.advanceTimersByTimeAsync(ANSWER_BUDGET * 2);
    await applying;
    expect(excel.describe()).toEqual(fresh);
  });

  it('says that something may remain where Excel cannot be reached again, and the next run clears it up', async () => {
    const excel = await open(fresh);
    const workbook = openExcelWorkbook();
    await workbook.read();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let trip = 3; trip < 12; trip += 1) excel.failAt(trip, { kind: 'request lost' });
    const applying = expect(workbook.apply(SMALL_PLAN)).rejects.toMatchObject({ leftBehind: true });
    await vi.advanceTimersByTimeAsync(ANSWER_BUDGET);
    await applying;
    vi.useRealTimers();
    excel.clearFaults();
    expect(excel.describe()).not.toEqual(fresh);
    await run(workbook);
    expect(excel.describe()).toEqual(finished);
  });
});

describe('a run that must not begin', () => {
  it('can be told from what was read, before anything is worked out', async () => {
    const excel = await open({ ...fresh, isStructureProtected: true });
    const workbook = openExcelWorkbook();
    await workbook.read();
    expect(() => {
      workbook.assertWritable();
    }).toThrow(expect.objectContaining({ name: 'HostFailure', kind: 'structure-protected' }));
    expect(excel.trips).toBe(READING);
    excel.as('user', (model) => {
      model.protection.isProtected = false;
    });
    await workbook.read();
    workbook.assertWritable();
  });

  it('leaves a workbook with protected structure untouched', async () => {
    const excel = await open({ ...fresh, isStructureProtected: true });
    const before = excel.describe();
    await expect(run()).rejects.toMatchObject({ kind: 'structure-protected' });
    expect(excel.trips).toBe(READING);
    expect(excel.describe()).toEqual(before);
  });

  it('leaves a read-only workbook untouched', async () => {
    const excel = await open({ ...fresh, readOnly: true });
    const before = excel.describe();
    await expect(run()).rejects.toMatchObject({ kind: 'read-only' });
    expect(excel.describe()).toEqual(before);
  });
});

describe('others at work in the workbook', () => {
  it('make a run give way where they renamed a sheet after the reading', async () => {
    const excel = await open(finished);
    const workbook = openExcelWorkbook();
    await workbook.read();
    excel.as('coauthor', (model) => {
      const sheet = model.sheet('Notes');
      if (sheet) model.renameSheet(sheet, 'Remarks');
    });
    const before = excel.describe();
    await expect(workbook.apply(SMALL_PLAN)).rejects.toMatchObject({ kind: 'changed-meanwhile' });
    expect(excel.describe()).toEqual(before);
  });

  it('may add a sheet after the reading', async () => {
    const excel = await open(finished);
    const workbook = openExcelWorkbook();
    await workbook.read();
    excel.as('coauthor', (model) => model.addSheet('Theirs'));
    await workbook.apply(SMALL_PLAN);
    expect(excel.describe().sheets.map(({ name }) => name)).toEqual(['คะแนน', 'Notes', 'Theirs', 'สรุปผล', 'ผลตรวจ']);
  });

  it.each([
    ['an empty sheet', null],
    ['a sheet with contents', 'theirs'],
  ])('may have added %s under a name that the run wants, which stays theirs', async (_what, content) => {
    const excel = await open(fresh);
    const workbook = openExcelWorkbook();
    await workbook.read();
    excel.as('coauthor', (model) => {
      const sheet = model.addSheet('ผลตรวจ');
      if (content !== null) sheet.enter(0, 0, content);
    });
    const before = excel.describe();
    await expect(workbook.apply(SMALL_PLAN)).rejects.toMatchObject({ kind: 'name-taken', leftBehind: false });
    expect(excel.describe()).toEqual(before);
  });

  it('may have removed a result sheet of the earlier run', async () => {
    const isMade = ({ names = [] }: WorkbookDescription['sheets'][number]): boolean =>
      names.some(({ name }) => name === SHEET_MARK_NAME);
    const [, ...others] = finished.sheets.filter(isMade);
    const excel = await open({
      ...finished,
      sheets: [...finished.sheets.filter((sheet) => !isMade(sheet)), ...others],
    });
    await run();
    const names = excel.describe().sheets.map(({ name }) => name);
    expect(names).toEqual(finished.sheets.map(({ name }) => name));
  });

  it('may have copied highlights of the earlier run to other cells', async () => {
    const sheets = finished.sheets.map((sheet) => {
      const marked = sheet.conditionalFormats?.filter(({ formula }) => formula?.includes(HIGHLIGHT_MARK)) ?? [];
      const [rule] = sheet.name === 'คะแนน' ? marked : [];
      if (rule === undefined) return sheet;
      const copy = { ...rule, ranges: [{ firstRow: 8, firstColumn: 8, lastRow: 9, lastColumn: 8 }] };
      return { ...sheet, conditionalFormats: [...(sheet.conditionalFormats ?? []), copy] };
    });
    const excel = await open({ ...finished, sheets });
    await run();
    expect(excel.describe()).toEqual(finished);
  });
});

describe('an Excel that refuses some adornment', () => {
  it('still gets the whole run, with all other adornment', async () => {
    const excel = await open(fresh);
    // The user turns to another workbook once the sheets are there, which keeps their panes from being frozen.
    Object.defineProperty(excel.workbook, 'inBackground', { get: () => excel.trips > READING + 1 });
    await run();
    const unfrozen = finished.sheets.map((sheet) => ({ ...sheet, frozenRows: 0, frozenColumns: 0 }));
    expect(excel.describe().sheets).toEqual(unfrozen);
  });
});

describe('an Excel that refuses a chart', () => {
  it('has the chart before it once, however often the charts were sent', async () => {
    const excel = await open(fresh);
    const several = { ...CHART, categories: { ...CHART.categories, lastColumn: 1 } };
    const sheet = sheetPlan({ name: 'Chart', charts: [CHART, { ...several, name: 'Refused' }] });
    await openExcelWorkbook().apply(planOf([sheet]));
    const made = excel.describe().sheets.find(({ name }) => name === 'Chart');
    expect(made?.charts?.filter(({ name }) => name === CHART.name)).toHaveLength(1);
  });
});

describe('a result', () => {
  it('keeps texts as texts, references between its sheets, and the rules’ places', async () => {
    const excel = await open(finished);
    await run();
    const [scores, , summary] = excel.describe().sheets;
    expect(summary).toMatchObject({
      name: 'สรุปผล',
      names: [
        { name: SHEET_MARK_NAME, visible: false, formula: sheetMarkFormula('summary', 'สรุปผล') },
        { name: regionMarkName('summary/remark', 'ร่าง'), visible: false, formula: "'สรุปผล'!$B$3:$C$3" },
      ],
    });
    const at = (row: number, column: number): unknown =>
      summary?.cells?.find((cell) => cell.row === row && cell.column === column);
    expect(at(0, 0)).toMatchObject({ value: '=not a formula' });
    expect(at(0, 0)).not.toHaveProperty('formula');
    expect(at(1, 0)).toMatchObject({ value: '1 ตุลาคม 2568' });
    expect(at(1, 1)).toMatchObject({ value: 85, formula: "'คะแนน'!C2", numberFormat: '0.00' });
    expect(at(1, 2)).toMatchObject({ value: 86, formula: expect.stringMatching(/^'?ผลตรวจ'?!B2\+1$/) as string });
    expect(at(2, 0)).toMatchObject({ value: 'go', link: { documentReference: "'ผลตรวจ'!A1", screenTip: 'there' } });
    const highlights = scores?.conditionalFormats?.filter(({ fillColor }) => fillColor === '#E1EEF9');
    expect(highlights?.map(({ ranges, formula }) => [ranges[0]?.firstRow, formula?.split(',').at(-1)])).toEqual([
      [1, 'C2>=95)'],
      [3, 'C4>=95)'],
    ]);
  });
});
