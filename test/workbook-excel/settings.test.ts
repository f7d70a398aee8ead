import { afterEach, describe, expect, it } from 'vitest';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { settingsXml } from '../../src/workbook/settings-xml';
import { openHost, type Host } from '../excel-host/host';
import { SMALL_PLAN, SMALL_WORKBOOK } from './small-workbook';

let host: Host | null = null;

async function open(customXml: readonly string[]): Promise<Host> {
  host = await openHost({ ...SMALL_WORKBOOK, customXml }, { sets: { ExcelApi: '1.14' } });
  return host;
}

afterEach(() => {
  host?.close();
  host = null;
});

const THEIRS = '<data xmlns="urn:theirs">ของผู้ใช้</data>';

async function settingsAfter(settings: string | null | undefined): Promise<string | null | undefined> {
  const { styles, sheets, highlights } = SMALL_PLAN;
  const silent = { styles, sheets, highlights };
  await openExcelWorkbook().apply(settings === undefined ? silent : { ...silent, settings });
  return (await openExcelWorkbook().read()).settings;
}

describe('settings in Excel', () => {
  it.each([
    ['', ']]>&<settings>"\'', 'ไทย ๆ\r\n\t\u0001 \ud83d'],
    ['ก'.repeat(100_000), '{"a":1}', ' '],
  ])('are kept as they were written, run after run', async (...texts) => {
    const excel = await open([THEIRS]);
    for (const text of texts) {
      expect(await settingsAfter(text)).toBe(text);
      expect(excel.describe().customXml).toEqual([THEIRS, settingsXml(text)]);
    }
  });

  it('stay where a plan says nothing of them, and go where it says so', async () => {
    const excel = await open([THEIRS]);
    expect(await settingsAfter('kept')).toBe('kept');
    expect(await settingsAfter(undefined)).toBe('kept');
    expect(await settingsAfter(null)).toBe(null);
    expect(excel.describe().customXml).toEqual([THEIRS]);
  });

  it('are put right where a run that was cut off has left them twice', async () => {
    const excel = await open([settingsXml('old'), THEIRS, settingsXml('new')]);
    expect((await openExcelWorkbook().read()).settings).toBe('new');
    await settingsAfter('new');
    expect(excel.describe().customXml).toEqual([THEIRS, settingsXml('new')]);
  });

  it('cost no round trip of their own', async () => {
    const excel = await open([settingsXml('old')]);
    const workbook = openExcelWorkbook();
    await workbook.read();
    expect(excel.trips).toBe(3);
    await workbook.apply(SMALL_PLAN);
    expect(excel.trips).toBe(6);
  });
});
