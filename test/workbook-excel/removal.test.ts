import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { removeAnalysis } from '../../src/app/remove-analysis';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { openHost, type Fault, type Host, type WorkbookDescription } from '../excel-host/host';
import type { DescribedSheet } from '../excel-host/model/description';
import { partsOf } from '../workbook-file/package-of-parts';
import { describeFile } from './describe-file';
import { analyseIn, sampleBytes, samplePlan } from './in-excel';
import { SMALL_PLAN, SMALL_WORKBOOK } from './small-workbook';

let host: Host | null = null;

async function open(description: WorkbookDescription): Promise<Host> {
  host = await openHost(description, { sets: { ExcelApi: '1.14' } });
  return host;
}

afterEach(() => {
  host?.close();
  host = null;
});

/** The user's workbook with names and custom XML of their own, and as a run leaves it. */
const OWN: WorkbookDescription = {
  ...SMALL_WORKBOOK,
  names: [{ name: 'ค่าเฉลี่ย', formula: "'คะแนน'!$C$2" }],
  settings: { theirs: 'kept' },
};
let fresh: WorkbookDescription;
let finished: WorkbookDescription;

beforeAll(async () => {
  const excel = await open(OWN);
  fresh = excel.describe();
  await openExcelWorkbook().apply(SMALL_PLAN);
  finished = excel.describe();
  excel.close();
});

describe('removing everything that was made', () => {
  it('leaves the sample in Excel as it was before the first of several runs', async () => {
    const excel = await open(describeFile(sampleBytes()));
    const before = excel.describe();
    const { plan } = await analyseIn(openExcelWorkbook());
    await openExcelWorkbook().apply({ ...plan, settings: 'of the product' });
    expect(excel.describe()).not.toEqual(before);
    await removeAnalysis(openExcelWorkbook());
    expect(excel.describe()).toEqual(before);
    await removeAnalysis(openExcelWorkbook());
    expect(excel.describe()).toEqual(before);
  });

  it('leaves the user’s own sheets, conditional formats, names, settings and custom XML', async () => {
    const excel = await open(OWN);
    await openExcelWorkbook().apply(SMALL_PLAN);
    expect(excel.describe()).not.toEqual(fresh);
    await removeAnalysis(openExcelWorkbook());
    expect(excel.describe()).toEqual(fresh);
  });

  it('leaves a workbook as file and a workbook in Excel alike', async () => {
    const excel = await open(describeFile(sampleBytes()));
    await analyseIn(openExcelWorkbook());
    await removeAnalysis(openExcelWorkbook());
    const written = openWorkbook(sampleBytes()).apply({ ...samplePlan(), settings: 'x' });
    const removed = openWorkbook(written).apply({ styles: {}, sheets: [], highlights: [], settings: null });
    expect(describeFile(removed)).toEqual(describeFile(sampleBytes()));
    const before = partsOf(sampleBytes());
    const after = partsOf(removed);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    // What remains: formats that nothing uses any longer, for every index in their list keeps its meaning, and the
    // list of windows, which this workbook had left out.
    const workbook = (after['xl/workbook.xml'] ?? '').replace(
      '<bookViews><workbookView activeTab="0"/></bookViews>',
      '',
    );
    const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
    expect(changed.toSorted()).toEqual(['xl/styles.xml', 'xl/workbook.xml']);
    expect(workbook).toBe(before['xl/workbook.xml']);
    expect(excel.describe().sheets.map(({ name }) => name)).toEqual(
      describeFile(removed).sheets.map(({ name }) => name),
    );
  });

  it('says which protected sheets keep their highlights', async () => {
    const sheets = finished.sheets.map((sheet) => (sheet.name === 'คะแนน' ? { ...sheet, isProtected: true } : sheet));
    const excel = await open({ ...finished, sheets });
    const workbook = openExcelWorkbook();
    await removeAnalysis(workbook);
    expect(workbook.skippedHighlights()).toEqual(['คะแนน']);
    expect(excel.describe().sheets.map(({ name }) => name)).toEqual(fresh.sheets.map(({ name }) => name));
  });

  const faults: readonly Fault[] = [
    { kind: 'request lost' },
    { kind: 'answer lost' },
    ...[0, 2, 4, 8, 12, 16, 24, 32, 40].map((afterActions): Fault => ({ kind: 'fails within', afterActions })),
  ];
  // Three round trips to read, one to look at the styles that are there, one at the cells that have them, one to remove.
  it.each(faults.flatMap((fault) => [1, 2, 3, 4, 5, 6].map((trip) => [JSON.stringify(fault), trip, fault] as const)))(
    'that meets %s at round trip %i is done whole or not at all',
    async (_fault, trip, fault) => {
      const excel = await open(finished);
      excel.failAt(trip, fault);
      const workbook = openExcelWorkbook();
      let isDone = true;
      try {
        await workbook.read();
        await removeAnalysis(workbook);
      } catch (error) {
        isDone = false;
        expect(error).toMatchObject({ name: 'HostFailure', leftBehind: false });
      }
      expect(excel.describe()).toEqual(isDone ? fresh : finished);
    },
  );
});

describe('a copy that the user made of a result sheet', () => {
  const copyOf = (original: DescribedSheet, name: string): DescribedSheet => ({ ...original, name });
  const withCopy = (name: string, isFirst: boolean): WorkbookDescription => {
    const original = finished.sheets.find((sheet) => sheet.name === 'สรุปผล');
    if (!original) throw new Error('no result');
    const copy = copyOf(original, name);
    return { ...finished, sheets: isFirst ? [copy, ...finished.sheets] : [...finished.sheets, copy] };
  };
  const textsOf = ({ sheets }: WorkbookDescription, name: string): unknown =>
    sheets.find((sheet) => sheet.name === name)?.cells?.filter(({ formula }) => formula === undefined);

  it.each([
    ['สรุปผล (2)', false],
    ['สรุปผล (2)', true],
    ['ฉบับส่งผู้บริหาร', true],
  ])('%s (in front: %s) stays when the analysis runs again and when it is removed', async (name, isFirst) => {
    const excel = await open(withCopy(name, isFirst));
    const before = excel.describe();
    for (const _run of ['second', 'third']) {
      const workbook = openExcelWorkbook();
      const { sheets } = await workbook.read();
      const copy = sheets.find((sheet) => sheet.name === name);
      // It is known as a copy, so that neither its scores nor its texts are read.
      expect(copy, _run).toMatchObject({ generatedAs: 'summary', isCopy: true, regions: [] });
      await workbook.apply(SMALL_PLAN);
      const names = excel.describe().sheets.map((sheet) => sheet.name);
      expect(names.toSorted()).toEqual([...finished.sheets.map((sheet) => sheet.name), name].toSorted());
    }
    await removeAnalysis(openExcelWorkbook());
    const after = excel.describe();
    expect(after.sheets.map((sheet) => sheet.name).toSorted()).toEqual(
      [...fresh.sheets.map((sheet) => sheet.name), name].toSorted(),
    );
    expect(textsOf(after, name)).toEqual(textsOf(before, name));
  });
});
