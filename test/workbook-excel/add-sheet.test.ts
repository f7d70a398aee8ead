import { afterEach, describe, expect, it } from 'vitest';
import { sampleSheet } from '../../src/app/sample-sheet';
import { addSheet } from '../../src/workbook/excel/add-sheet';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openHost, type Fault, type Host, type WorkbookDescription } from '../excel-host/host';
import { analyseSnapshot, type AnalysedWorkbook } from '../../src/app/analyse-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { analyseIn, sampleSnapshot } from './in-excel';

const NAME = 'ตัวอย่างคะแนน ITA';
const BLANK: WorkbookDescription = { sheets: [{ name: 'Sheet1' }] };

let host: Host | null = null;

async function open(description: WorkbookDescription): Promise<Host> {
  host = await openHost(description, { sets: { ExcelApi: '1.14' } });
  return host;
}

afterEach(() => {
  host?.close();
  host = null;
});

function analysed(snapshot: WorkbookSnapshot): AnalysedWorkbook {
  const outcome = analyseSnapshot(snapshot, { sourceName: '', today: null });
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.result;
}

const rulesOf = ({ check }: AnalysedWorkbook) => check.findings.map(({ rule }) => rule).toSorted();

describe('the sample in a new sheet', () => {
  it('is analysed as the sample workbook is', async () => {
    const excel = await open(BLANK);
    expect(await addSheet(sampleSheet)).toBe(NAME);
    expect(excel.trips).toBe(2);
    expect(excel.workbook.active.name).toBe(NAME);
    const here = await analyseIn(openExcelWorkbook());
    const there = analysed(sampleSnapshot());
    expect(here.analysis.overall.score).toBe(there.analysis.overall.score);
    expect(here.analysis.overall.reported).toBe(there.analysis.overall.reported);
    expect(here.analysis.agency).toBe(there.analysis.agency);
    expect(here.scores.items.map(({ code, score: { value } }) => [code, value])).toEqual(
      there.scores.items.map(({ code, score: { value } }) => [code, value]),
    );
    expect(rulesOf(here)).toEqual(rulesOf(there));
  });

  it('leaves a sheet of the user’s alone that bears its name', async () => {
    const theirs = { name: NAME.toUpperCase(), cells: [{ row: 0, column: 0, value: 'ของผู้ใช้' }] };
    const excel = await open({ sheets: [theirs] });
    const before = excel.describe().sheets[0];
    expect(await addSheet(sampleSheet)).toBe(`${NAME} 2`);
    expect(excel.describe().sheets[0]).toEqual(before);
  });

  it('is the user’s own: taking away what was made leaves it there', async () => {
    const excel = await open(BLANK);
    await addSheet(sampleSheet);
    const before = excel.describe().sheets;
    await analyseIn(openExcelWorkbook());
    await openExcelWorkbook().apply({ styles: {}, sheets: [], highlights: [], settings: null });
    expect(excel.describe().sheets).toEqual(before);
  });

  const faults: readonly Fault[] = [
    { kind: 'request lost' },
    { kind: 'answer lost' },
    { kind: 'refused', code: 'InvalidOperationInCellEditMode' },
    ...[0, 1, 5, 40].map((afterActions): Fault => ({ kind: 'fails within', afterActions })),
  ];
  const atTrip = (trip: number, some: readonly Fault[]) =>
    some.map((fault) => [JSON.stringify(fault), trip, fault] as const);
  // The first request only reads, in fewer actions than some of these let pass.
  it.each([...atTrip(1, faults.slice(0, 4)), ...atTrip(2, faults)])(
    'leaves no trace after %s at round trip %i',
    async (_name, trip, fault) => {
      const excel = await open(BLANK);
      const before = excel.describe();
      excel.failAt(trip, fault);
      await expect(addSheet(sampleSheet)).rejects.toMatchObject({ name: 'HostFailure', leftBehind: false });
      expect(excel.describe()).toEqual(before);
    },
  );

  it('is refused where the structure is protected, in a word of its own', async () => {
    await open({ ...BLANK, isStructureProtected: true });
    await expect(addSheet(sampleSheet)).rejects.toMatchObject({ kind: 'structure-protected' });
  });
});
