import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { removeAnalysis } from '../../src/app/remove-analysis';
import { openExcelWorkbook, type ExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openHost, type Fault, type Host, type WorkbookDescription } from '../excel-host/host';
import type { DescribedCell, DescribedName, DescribedSheet } from '../excel-host/model/description';
import { Refusal } from '../excel-host/model/refusal';
import { EARLIER_PLAN, SMALL_PLAN, SMALL_WORKBOOK, ownNames } from './small-workbook';

let host: Host | null = null;

async function open(description: WorkbookDescription): Promise<Host> {
  host = await openHost(description, { sets: { ExcelApi: '1.14' } });
  return host;
}

afterEach(() => {
  host?.close();
  host = null;
});

/** As an earlier run has left it. */
let earlier: WorkbookDescription;

beforeAll(async () => {
  const excel = await open(SMALL_WORKBOOK);
  await openExcelWorkbook().apply(SMALL_PLAN);
  earlier = excel.describe();
  excel.close();
});

const notesOf = ({ sheets }: WorkbookDescription): DescribedSheet | undefined =>
  sheets.find(({ name }) => name === 'Notes');

/** After that run the user has put these into the sheet for notes, and given the workbook these names. */
function withOwn(
  notes: Partial<DescribedSheet> & { readonly added?: readonly DescribedCell[] },
  names: readonly DescribedName[] = [],
): WorkbookDescription {
  const { added = [], ...facts } = notes;
  const sheets = earlier.sheets.map((sheet) =>
    sheet.name === 'Notes' ? { ...sheet, ...facts, cells: [...(sheet.cells ?? []), ...added] } : sheet,
  );
  return { ...earlier, sheets, names: [...(earlier.names ?? []), ...names] };
}

const formulaCell = (row: number, column: number, formula: string): DescribedCell => ({
  row,
  column,
  value: null,
  formula,
});

async function run(workbook: ExcelWorkbook = openExcelWorkbook()): Promise<ExcelWorkbook> {
  await workbook.read();
  await workbook.apply(SMALL_PLAN);
  return workbook;
}

const NAMES: readonly DescribedName[] = [
  { name: 'คะแนนรวม', formula: "'สรุปผล'!$B$2", visible: true, comment: 'ใช้ในหน้าปก' },
  { name: 'ช่วง', formula: "SUM('ผลตรวจ'!$B$2:$C$2,'คะแนน'!$C$2)", visible: false },
  { name: 'อื่น', formula: "'คะแนน'!$C$2", visible: true },
  { name: 'ข้อความ', formula: '"\'สรุปผล\'!B2"', visible: true },
];
const LOCAL: readonly DescribedName[] = [
  { name: 'คะแนนรวม', formula: "'สรุปผล'!$B$2*2", visible: true, comment: 'ของชีตนี้' },
];

describe('names of the user’s that point at a sheet that a run replaces', () => {
  it('point at the new sheet, with their comments and as hidden as before', async () => {
    const excel = await open(withOwn({ names: LOCAL, added: [formulaCell(1, 0, 'คะแนนรวม')] }, NAMES));
    const before = excel.describe();
    const workbook = await run();
    expect(excel.describe()).toEqual(before);
    expect(ownNames(excel.describe())).toEqual(NAMES);
    expect(workbook.notPutBack()).toEqual([]);
  });

  it('cost no further round trip, whether there are few or many', async () => {
    const many = Array.from({ length: 300 }, (_, row) => ({ name: `n_${row}`, formula: `'สรุปผล'!$B$${row + 1}` }));
    const excel = await open(withOwn({}, many));
    await run();
    expect(excel.trips).toBe(6);
  });

  it('are left as the user has changed them meanwhile', async () => {
    const excel = await open(withOwn({ names: LOCAL }, NAMES));
    const workbook = openExcelWorkbook();
    await workbook.read();
    excel.as('user', (model) => {
      const [total, range] = NAMES.map(({ name }) => model.names.find((each) => each.name === name));
      if (total) total.formula = '42';
      if (range) model.names.splice(model.names.indexOf(range), 1);
    });
    await workbook.apply(SMALL_PLAN);
    expect(ownNames(excel.describe())).toEqual([{ ...NAMES[0], formula: '42' }, NAMES[2], NAMES[3]]);
    expect(notesOf(excel.describe())?.names).toEqual(LOCAL);
  });

  it('are asked for up to some thousands, beside the record of our cell styles, and not before the first run', async () => {
    const junk = Array.from({ length: 5_001 }, (_, index) => ({ name: `_junk_${index}`, formula: '"x"' }));
    for (const [description, isAsked] of [
      [{ ...SMALL_WORKBOOK, names: junk.slice(0, 3) }, false],
      [withOwn({}, junk.slice(0, 5_000)), true],
      [withOwn({}, junk), false],
    ] as const) {
      const excel = await open(description);
      await openExcelWorkbook().read();
      expect(excel.requests.some(({ response }) => JSON.stringify(response).includes('_junk_'))).toBe(isAsked);
      excel.close();
    }
  });

  it('of a sheet that goes without another of its name become #REF! as ever', async () => {
    const excel = await open(withOwn({}, NAMES));
    await removeAnalysis(openExcelWorkbook());
    const { names, styles } = excel.describe();
    expect(names?.map(({ name }) => name)).toEqual(NAMES.map(({ name }) => name));
    expect(names?.[0]?.formula).toBe('#REF!');
    expect(styles).toEqual([]);
  });
});

describe('formulas of the user’s on a protected sheet', () => {
  const cells = [formulaCell(1, 0, "'สรุปผล'!B2"), formulaCell(3, 2, "'ผลตรวจ'!B2"), formulaCell(5, 0, "'คะแนน'!C2")];

  it('keep a run from beginning, which says where they are', async () => {
    const excel = await open(withOwn({ isProtected: true, added: cells }));
    const before = excel.describe();
    const workbook = openExcelWorkbook();
    await workbook.read();
    const trips = excel.trips;
    await expect(workbook.apply(SMALL_PLAN)).rejects.toMatchObject({
      kind: 'formulas-protected',
      leftBehind: false,
      places: ["'Notes'!A2", "'Notes'!C4"],
    });
    expect(excel.trips).toBe(trips);
    expect(excel.describe()).toEqual(before);
  });

  it('do not keep what was made from being removed', async () => {
    const excel = await open(withOwn({ isProtected: true, added: cells }));
    await removeAnalysis(openExcelWorkbook());
    expect(excel.describe().sheets.map(({ name }) => name)).toEqual(['คะแนน', 'Notes']);
  });

  it('do not matter where they point at sheets of the user’s', async () => {
    const excel = await open(withOwn({ isProtected: true, added: cells.slice(2) }));
    const before = excel.describe();
    await run();
    expect(excel.describe()).toEqual(before);
  });
});

describe('array formulas of the user’s', () => {
  const array = { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 };
  const overTwo = [1, 2].map((row) => ({ ...formulaCell(row, 0, "'สรุปผล'!$B$2:$B$3"), array }));
  const beside = [formulaCell(0, 3, "'สรุปผล'!B2"), formulaCell(7, 3, "'สรุปผล'!B2+1")];

  it('that Excel refuses to take back in parts are told, and everything else is done', async () => {
    const excel = await open(withOwn({ added: [...beside, ...overTwo] }, NAMES));
    const before = excel.describe();
    const workbook = await run();
    expect(workbook.notPutBack()).toEqual([{ place: "'Notes'!A2:A3", formula: "='สรุปผล'!$B$2:$B$3" }]);
    const after = excel.describe();
    expect({ ...after, sheets: after.sheets.filter(({ name }) => name !== 'Notes') }).toEqual({
      ...before,
      sheets: before.sheets.filter(({ name }) => name !== 'Notes'),
    });
    const kept = notesOf(after)?.cells?.filter(({ column }) => column === 3);
    expect(kept).toEqual(notesOf(before)?.cells?.filter(({ column }) => column === 3));
  });

  it('are told too where Excel refuses new formats of our cell styles, and everything else is done', async () => {
    const excel = await open(withOwn({ added: [...beside, ...overTwo] }, NAMES));
    const before = excel.describe();
    excel.workbook.setStyleFormat = () => {
      throw new Refusal('AccessDenied');
    };
    const workbook = openExcelWorkbook();
    await workbook.apply({ ...SMALL_PLAN, styles: { ...EARLIER_PLAN.styles, plain: {} } });
    expect(workbook.notPutBack()).toEqual([{ place: "'Notes'!A2:A3", formula: "='สรุปผล'!$B$2:$B$3" }]);
    const after = excel.describe();
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(ownNames(after)).toEqual(NAMES);
    const kept = notesOf(after)?.cells?.filter(({ column }) => column === 3);
    expect(kept?.map(({ formula }) => formula)).toEqual(beside.map(({ formula }) => formula));
  });

  it('that spill come back with all that they spill over', async () => {
    const excel = await open(withOwn({ added: [formulaCell(1, 0, "'สรุปผล'!$B$2:$C$3")] }));
    const before = excel.describe();
    const shown = (): unknown => excel.workbook.sheet('Notes')?.value(1, 1);
    expect(shown()).toBe(86);
    const workbook = await run();
    expect(excel.describe()).toEqual(before);
    expect(shown()).toBe(86);
    expect(workbook.notPutBack()).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6].flatMap((trip) => [0, 10, 30].map((after) => [trip, after] as const)))(
    'do not spoil a run that is broken off at round trip %i after %i actions',
    async (trip, afterActions) => {
      const excel = await open(withOwn({ added: [...overTwo, ...beside] }, NAMES));
      const before = excel.describe();
      const fault: Fault = { kind: 'fails within', afterActions };
      excel.failAt(trip, fault);
      const workbook = openExcelWorkbook();
      let isDone = true;
      try {
        await run(workbook);
      } catch (error) {
        isDone = false;
        expect(error).toMatchObject({ name: 'HostFailure', leftBehind: false });
      }
      if (!isDone) expect(excel.describe()).toEqual(before);
      else expect(workbook.notPutBack()).toEqual([{ place: "'Notes'!A2:A3", formula: "='สรุปผล'!$B$2:$B$3" }]);
      expect(ownNames(excel.describe())).toEqual(NAMES);
    },
  );
});
