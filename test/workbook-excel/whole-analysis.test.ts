import { afterEach, describe, expect, it } from 'vitest';
import { analyseInSteps } from '../../src/app/analyse-in-steps';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { HIGHLIGHT_MARK, SHEET_MARK_NAME } from '../../src/workbook/marks';
import type { SnapshotSheet, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { openHost, type Host, type HostOptions, type WorkbookDescription } from '../excel-host/host';
import { analyseIn, inExcel, sampleBytes, samplePlan, sampleSnapshot } from './in-excel';

/** Excel 2021, the oldest that the product supports. */
const OLDEST: HostOptions = { sets: { ExcelApi: '1.14' } };

let host: Host | null = null;

async function open(description: WorkbookDescription, options: HostOptions = OLDEST): Promise<Host> {
  host = await openHost(description, options);
  return host;
}

afterEach(() => {
  host?.close();
  host = null;
});

/** A workbook with some more sheets of figures, as agencies keep them. */
function withMoreSheets(snapshot: WorkbookSnapshot, count: number, rows = 40): WorkbookSnapshot {
  const more = Array.from({ length: count }, (_, index): SnapshotSheet => ({
    name: `Notes ${index + 1}`,
    visibility: 'visible',
    cells: Array.from({ length: rows }, (_cell, row) => ({ row, column: row % 5, value: `note ${row}` })),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    generatedAs: null,
  }));
  return { ...snapshot, sheets: [...snapshot.sheets, ...more] };
}

const namesOf = ({ sheets }: WorkbookDescription): string[] => sheets.map(({ name }) => name);

const ownOf = ({ sheets }: WorkbookDescription): WorkbookDescription['sheets'] =>
  sheets.filter(({ names }) => !names?.some(({ name }) => name === SHEET_MARK_NAME));

function highlightsOf(description: WorkbookDescription): number {
  return description.sheets
    .flatMap(({ conditionalFormats = [] }) => conditionalFormats)
    .filter(({ formula }) => formula?.includes(HIGHLIGHT_MARK)).length;
}

describe('reading', () => {
  it('finds what the file implementation finds', async () => {
    const snapshot = sampleSnapshot();
    await open(inExcel(snapshot));
    expect(await openExcelWorkbook().read()).toEqual({ ...snapshot, warnings: [] });
  });

  it('finds texts that look like formulas, errors, formulas, formats, merges and what is hidden', async () => {
    const cells = [
      { row: 1, column: 1, value: '=not a formula' },
      { row: 1, column: 2, value: 2.5, numberFormat: '0.00' },
      { row: 2, column: 1, value: null, error: '#DIV/0!', formula: '1/0' },
      { row: 2, column: 3, value: 5, formula: 'C2*2' },
      { row: 5, column: 1, value: true },
      { row: 6, column: 4, value: '๙๕.๒' },
    ];
    const sheet: SnapshotSheet = {
      name: 'ข้อมูล',
      visibility: 'hidden',
      cells,
      merges: [{ firstRow: 5, firstColumn: 1, lastRow: 5, lastColumn: 3 }],
      hiddenRows: [2, 4],
      hiddenColumns: [3],
      isProtected: true,
      generatedAs: null,
    };
    const empty: SnapshotSheet = {
      ...sheet,
      name: 'Empty',
      visibility: 'visible',
      cells: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      isProtected: false,
    };
    await open({ sheets: [sheet, empty], isStructureProtected: true, defaultFont: 'TH Sarabun New' });
    expect(await openExcelWorkbook().read()).toEqual({
      sheets: [sheet, empty],
      defaultFont: 'TH Sarabun New',
      warnings: [{ kind: 'structure-protected' }],
      settings: null,
    });
  });

  it('takes as many round trips for thirty sheets as for four, and leaves nothing behind in Excel', async () => {
    const excel = await open(inExcel(withMoreSheets(sampleSnapshot(), 26)));
    await openExcelWorkbook().read();
    expect(excel.trips).toBe(3);
    await excel.settle();
    expect(excel.keptObjects).toBe(0);
  });

  it('reads what is too large for one answer in several', async () => {
    const snapshot = withMoreSheets(sampleSnapshot(), 2, 1_500);
    const excel = await open(inExcel(snapshot), { ...OLDEST, payloadLimit: 100_000 });
    expect(await openExcelWorkbook().read()).toEqual({ ...snapshot, warnings: [] });
    expect(excel.requests.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });
});

describe('the whole analysis', () => {
  it('takes three round trips to read and three to write, whatever the number of sheets', async () => {
    const excel = await open(inExcel(withMoreSheets(sampleSnapshot(), 26)));
    await analyseIn(openExcelWorkbook());
    expect(excel.trips).toBe(6);
    expect(excel.bytes.largestRequest).toBeLessThan(1_000_000);
    await excel.settle();
    expect(excel.keptObjects).toBe(0);
  });

  it('adds its sheets after the user’s, and changes nothing of theirs but the highlights', async () => {
    const excel = await open(inExcel(sampleSnapshot()));
    const before = excel.describe();
    const { plan } = await analyseIn(openExcelWorkbook());
    const after = excel.describe();
    expect(namesOf(after)).toEqual([...namesOf(before), ...plan.sheets.map(({ name }) => name)]);
    const withoutRules = ownOf(after).map((sheet) => ({ ...sheet, conditionalFormats: [] }));
    expect(withoutRules).toEqual(before.sheets);
    expect(highlightsOf(after)).toBeGreaterThan(0);
  });

  it('writes cells that read like those of the file implementation', async () => {
    await open(inExcel(sampleSnapshot()));
    await analyseIn(openExcelWorkbook());
    const inWorkbook = await openExcelWorkbook().read();
    const inFile = openWorkbook(openWorkbook(sampleBytes()).apply(samplePlan())).snapshot;
    const comparable = ({ sheets }: WorkbookSnapshot): unknown =>
      sheets.map(({ name, generatedAs, cells, merges }) => ({
        name,
        generatedAs,
        merges: merges.toSorted((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn),
        // What a formula gives is the host's business here.
        cells: cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
      }));
    expect(comparable(inWorkbook)).toEqual(comparable(inFile));
  });

  it('replaces what an earlier run made, and nothing else', async () => {
    const excel = await open(inExcel(sampleSnapshot()));
    await analyseIn(openExcelWorkbook());
    const first = excel.describe();
    const trips = excel.trips;
    await analyseIn(openExcelWorkbook());
    expect(excel.describe()).toEqual(first);
    expect(excel.trips - trips).toBe(6);
  });

  it('leaves formulas of the user’s that point at its sheets as they are when it replaces those', async () => {
    const snapshot = sampleSnapshot();
    const [name = ''] = samplePlan().sheets.map((sheet) => sheet.name);
    const formula = `'${name}'!A1`;
    const notes = { name: 'Notes', cells: [{ row: 0, column: 0, value: null, formula }] };
    const excel = await open({ ...inExcel(snapshot), sheets: [...snapshot.sheets, notes] });
    await analyseIn(openExcelWorkbook());
    const first = excel.describe();
    const trips = excel.trips;
    await analyseIn(openExcelWorkbook());
    expect(excel.trips - trips).toBe(6);
    expect(excel.describe().sheets.find((sheet) => sheet.name === 'Notes')?.cells).toMatchObject([{ formula }]);
    expect(excel.describe()).toEqual(first);
  });

  it('keeps the user’s own conditional formats, those on the same cells too', async () => {
    const snapshot = sampleSnapshot();
    const range = { firstRow: 4, firstColumn: 2, lastRow: 18, lastColumn: 2 };
    const theirs = [
      { ranges: [range], type: 'Custom', formula: 'C5>1', stopIfTrue: false, fillColor: '#123456' },
      { ranges: [range], type: 'DataBar', formula: '', stopIfTrue: false },
    ];
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === 'IIT' ? { ...sheet, conditionalFormats: theirs } : sheet,
    );
    const excel = await open({ sheets });
    await analyseIn(openExcelWorkbook());
    await analyseIn(openExcelWorkbook());
    const rules = excel.describe().sheets.find(({ name }) => name === 'IIT')?.conditionalFormats ?? [];
    expect(rules.filter(({ formula }) => !formula?.includes(HIGHLIGHT_MARK))).toEqual(theirs);
  });

  it('lets the first conditional format of a plan win over the next', async () => {
    const excel = await open(inExcel(sampleSnapshot()));
    const { plan } = await analyseIn(openExcelWorkbook());
    const [summary] = plan.sheets;
    const written = excel.describe().sheets.find(({ name }) => name === summary?.name)?.conditionalFormats;
    expect(written?.map(({ formula }) => formula)).toEqual(
      summary?.conditionalFormats.flatMap(({ formula, ranges }) => ranges.map(() => formula)),
    );
  });

  it('leaves protected sheets uncoloured, and says which', async () => {
    const snapshot = sampleSnapshot();
    const sheets = snapshot.sheets.map((sheet) => (sheet.name === 'IIT' ? { ...sheet, isProtected: true } : sheet));
    const excel = await open({ sheets });
    const workbook = openExcelWorkbook();
    await analyseIn(workbook);
    expect(workbook.skippedHighlights()).toEqual(['IIT']);
    const after = excel.describe();
    expect(after.sheets.find(({ name }) => name === 'IIT')?.conditionalFormats).toEqual([]);
    expect(highlightsOf(after)).toBeGreaterThan(0);
  });

  it('does not even begin to compute where sheets may not be added', async () => {
    const excel = await open({ ...inExcel(sampleSnapshot()), isStructureProtected: true });
    const steps: string[] = [];
    const choices = { sourceName: 'x', today: null };
    const running = analyseInSteps(openExcelWorkbook(), choices, analyseSnapshot, (step) => steps.push(step));
    await expect(running).rejects.toMatchObject({ name: 'HostFailure', kind: 'structure-protected' });
    expect(steps).toEqual(['reading']);
    expect(excel.trips).toBe(3);
  });

  it('replaces a result sheet that the user renamed, and keeps the copy made of it', async () => {
    const excel = await open(inExcel(sampleSnapshot()));
    await analyseIn(openExcelWorkbook());
    const made = excel.describe();
    excel.close();
    const [summary] = made.sheets.slice(sampleSnapshot().sheets.length);
    if (!summary) throw new Error('no summary');
    const sheets = made.sheets.map((sheet) => (sheet === summary ? { ...sheet, name: 'ผลเดิม' } : sheet));
    await open({ ...made, sheets: [...sheets, { ...summary, name: `${summary.name} (2)` }] });
    const { plan } = await analyseIn(openExcelWorkbook());
    expect(plan.sheets[0]?.name).toBe(summary.name);
    const names = namesOf(host?.describe() ?? made);
    expect(names).toContain(`${summary.name} (2)`);
    expect(names).not.toContain('ผลเดิม');
  });

  it('writes in smaller requests where Excel takes no large ones', async () => {
    const generous = await open(inExcel(sampleSnapshot()));
    await analyseIn(openExcelWorkbook());
    const whole = generous.describe();
    generous.close();
    const strict = await open(inExcel(sampleSnapshot()), { ...OLDEST, payloadLimit: 250_000 });
    await analyseIn(openExcelWorkbook());
    expect(strict.describe()).toEqual(whole);
  });
});
