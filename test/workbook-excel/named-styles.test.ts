import { afterEach, describe, expect, it } from 'vitest';
import { removeAnalysis } from '../../src/app/remove-analysis';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { openHost, type Host, type WorkbookDescription } from '../excel-host/host';
import type { DescribedSheet, DescribedStyle } from '../excel-host/model/description';
import { Refusal } from '../excel-host/model/refusal';
import { withoutStyleNames } from '../workbook-file/plans';
import { analyseIn, inExcel, sampleSnapshot } from './in-excel';
import { SMALL_PLAN, SMALL_WORKBOOK } from './small-workbook';

const HEADING = 'ITA หัวตาราง';
const SCORE = 'ITA คะแนน';
/** A style of the user's that bears one of our names, in other letters. */
const THEIRS: DescribedStyle = { name: 'ita หัวตาราง', format: { fillColor: '#ABCDEF', fillPattern: 'Solid' } };

let host: Host | null = null;

async function open(description: WorkbookDescription): Promise<Host> {
  host?.close();
  host = await openHost(description, { sets: { ExcelApi: '1.14' } });
  return host;
}

afterEach(() => {
  host?.close();
  host = null;
});

/** The workbook after a run. */
async function after(description: WorkbookDescription, plan: WorkbookPlan = SMALL_PLAN): Promise<WorkbookDescription> {
  const excel = await open(description);
  await openExcelWorkbook().apply(plan);
  return excel.describe();
}

const stylesOf = ({ styles = [] }: WorkbookDescription): Record<string, DescribedStyle['format']> =>
  Object.fromEntries(styles.map(({ name, format }) => [name, format]));

const sheetOf = ({ sheets }: WorkbookDescription, name: string): DescribedSheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** Names of the styles that cells of a sheet have. */
const namesIn = ({ cells = [] }: DescribedSheet): ReadonlySet<string | undefined> =>
  new Set(cells.map(({ format }) => format?.styleName));

/** The sheets without the names of their cells' styles. */
const looks = ({ sheets }: WorkbookDescription): unknown =>
  sheets.map(({ cells = [], ...sheet }) => ({
    ...sheet,
    cells: cells.map(({ format, ...cell }) => ({ ...cell, format: { ...format, styleName: undefined } })),
  }));

const withoutNames = withoutStyleNames(SMALL_PLAN);

const withFont: WorkbookPlan = {
  ...SMALL_PLAN,
  styles: { ...SMALL_PLAN.styles, head: { ...SMALL_PLAN.styles['head'], font: { name: 'Sarabun', size: 20 } } },
};

describe('the cells of a run', () => {
  it('have named styles, and look as they would without', async () => {
    const named = await after(SMALL_WORKBOOK);
    expect(stylesOf(named)).toMatchObject({
      [HEADING]: { fontBold: true, fillColor: '#1F6F43', topStyle: 'Continuous', topColor: '#999999', wrapText: true },
      [SCORE]: { numberFormat: '0.00', horizontalAlignment: 'Right' },
    });
    expect(namesIn(sheetOf(named, 'สรุปผล'))).toEqual(new Set([HEADING, SCORE, undefined, 'Hyperlink']));
    expect(looks(named)).toEqual(looks(await after(SMALL_WORKBOOK, withoutNames)));
  });

  it('of the sample all have one, and nothing beside', async () => {
    const excel = await open(inExcel(sampleSnapshot()));
    const { plan } = await analyseIn(openExcelWorkbook());
    const description = excel.describe();
    const styles = stylesOf(description);
    for (const { name, cells } of plan.sheets) {
      const written = new Map(
        sheetOf(description, name).cells?.map(
          ({ row, column, numberFormat, format: { styleName, ...format } = {} }) => [
            `${row},${column}`,
            { styleName, format: { ...format, ...(numberFormat === undefined ? {} : { numberFormat }) } },
          ],
        ),
      );
      for (const { row, column, style } of cells) {
        const cell = written.get(`${row},${column}`);
        expect(cell?.styleName).toBe(plan.styles[style]?.name);
        expect(cell?.format).toEqual(styles[cell?.styleName ?? '']);
      }
    }
  });

  it('are styled without a look at any style but ours', async () => {
    const excel = await open(SMALL_WORKBOOK);
    await openExcelWorkbook().apply(SMALL_PLAN);
    for (const { request } of excel.requests) {
      const collections = Object.values(request.ObjectPaths).filter(({ Name }) => Name === 'Styles');
      const ids = new Set(collections.map(({ Id }) => Id));
      expect(
        request.Actions.filter(({ ActionType, ObjectPathId }) => ActionType === 2 && ids.has(ObjectPathId)),
      ).toEqual([]);
    }
  });
});

describe('a style of the user’s that bears one of our names', () => {
  it('stays as it is through runs and removal, and cells have our format by themselves', async () => {
    const excel = await open({ ...SMALL_WORKBOOK, styles: [THEIRS] });
    const before = excel.describe();
    await openExcelWorkbook().apply(SMALL_PLAN);
    const first = excel.describe();
    expect(stylesOf(first)).toMatchObject({ [THEIRS.name]: THEIRS.format });
    expect(Object.keys(stylesOf(first))).toEqual([THEIRS.name, SCORE]);
    expect(namesIn(sheetOf(first, 'สรุปผล')).has(HEADING)).toBe(false);
    await openExcelWorkbook().apply(withFont);
    expect(stylesOf(excel.describe())[THEIRS.name]).toEqual(THEIRS.format);
    await removeAnalysis(openExcelWorkbook());
    expect(excel.describe()).toEqual(before);
    expect(looks(first)).toEqual(looks(await after(SMALL_WORKBOOK, withoutNames)));
  });
});

describe('another run', () => {
  it('gives our styles the formats that it plans', async () => {
    const first = await after(SMALL_WORKBOOK);
    const excel = await open(first);
    await openExcelWorkbook().apply(withFont);
    const second = excel.describe();
    expect(stylesOf(second)[HEADING]).toMatchObject({ fontName: 'Sarabun', fontSize: 20 });
    // What the format no longer says is as in an untouched cell.
    expect(stylesOf(second)[HEADING]).not.toHaveProperty('fontBold');
    expect(second).toEqual(await after(SMALL_WORKBOOK, withFont));
  });

  it('leaves a style of ours as the user has made it where it plans what it did before', async () => {
    const first = await after(SMALL_WORKBOOK);
    const excel = await open(first);
    excel.as('user', (model) => {
      const style = model.styles.find(({ name }) => name === HEADING);
      if (style) model.setStyleFormat(style, 'fillColor', '#000080');
    });
    await openExcelWorkbook().apply(SMALL_PLAN);
    const again = excel.describe();
    expect(stylesOf(again)[HEADING]).toMatchObject({ fillColor: '#000080' });
    const heading = sheetOf(again, 'สรุปผล').cells?.find(({ format }) => format?.styleName === HEADING);
    expect(heading?.format).toMatchObject({ fillColor: '#000080' });
  });

  it('makes a style anew that the user has deleted', async () => {
    const first = await after(SMALL_WORKBOOK);
    const excel = await open({ ...first, styles: first.styles?.filter(({ name }) => name !== SCORE) ?? [] });
    await openExcelWorkbook().apply(SMALL_PLAN);
    expect(excel.describe()).toEqual(first);
  });

  it('knows our styles where the user has deleted all of our sheets', async () => {
    const first = await after(SMALL_WORKBOOK);
    const sheets = first.sheets.filter(({ name }) => name === 'คะแนน' || name === 'Notes');
    const excel = await open({ ...first, sheets });
    await openExcelWorkbook().apply(withFont);
    expect(stylesOf(excel.describe())[HEADING]).toMatchObject({ fontName: 'Sarabun' });
    await removeAnalysis(openExcelWorkbook());
    expect(excel.describe()).toEqual((await open(SMALL_WORKBOOK)).describe());
  });
});

describe('removing', () => {
  const used = { row: 4, column: 4, value: 'theirs', format: { styleName: HEADING, fontBold: true } };
  const removed = async (description: WorkbookDescription): Promise<WorkbookDescription> => {
    const excel = await open(description);
    await removeAnalysis(openExcelWorkbook());
    return excel.describe();
  };

  it('leaves a style that cells of the user’s have, and takes it away once they have it no longer', async () => {
    const first = await after(SMALL_WORKBOOK);
    const sheets = first.sheets.map((sheet) =>
      sheet.name === 'Notes' ? { ...sheet, cells: [...(sheet.cells ?? []), used] } : sheet,
    );
    const kept = await removed({ ...first, sheets });
    expect(Object.keys(stylesOf(kept))).toEqual([HEADING]);
    expect(sheetOf(kept, 'Notes').cells).toContainEqual(used);
    const own = kept.sheets.map((sheet) => (sheet.name === 'Notes' ? sheetOf(first, 'Notes') : sheet));
    expect(await removed({ ...kept, sheets: own })).toMatchObject({ styles: [], names: [] });
  });

  it('leaves the look of a copy that the user made of our sheet', async () => {
    const first = await after(SMALL_WORKBOOK);
    const copy = { ...sheetOf(first, 'สรุปผล'), name: 'สรุปผล (2)' };
    const left = await removed({ ...first, sheets: [...first.sheets, copy] });
    expect(sheetOf(left, copy.name).cells?.map(({ format }) => format)).toEqual(
      copy.cells?.map(({ format }) => format),
    );
  });

  it('leaves the styles where a sheet is too large to tell whether its cells have them', async () => {
    const first = await after(SMALL_WORKBOOK);
    const far = { row: 99_999, column: 9, value: 1, format: { fontBold: true, styleName: SCORE } };
    const sheets = first.sheets.map((sheet) =>
      sheet.name === 'Notes' ? { ...sheet, cells: [...(sheet.cells ?? []), far] } : sheet,
    );
    expect(Object.keys(stylesOf(await removed({ ...first, sheets })))).toEqual([HEADING, SCORE]);
  });
});

describe('an Excel that refuses', () => {
  it.each([0, 1])('cell styles after the first %i still gets the whole run, with the same looks', async (taken) => {
    const excel = await open(SMALL_WORKBOOK);
    const add = excel.workbook.addStyle.bind(excel.workbook);
    excel.workbook.addStyle = (name) => {
      if (excel.workbook.styles.length >= 2 + taken) throw new Refusal('GeneralException');
      return add(name);
    };
    await openExcelWorkbook().apply(SMALL_PLAN);
    const result = excel.describe();
    expect(result.styles).toEqual([]);
    expect(result.names).toEqual([]);
    expect(result).toEqual(await after(SMALL_WORKBOOK, withoutNames));
  });

  it('to change our styles still gets the whole run', async () => {
    const excel = await open(await after(SMALL_WORKBOOK));
    excel.workbook.setStyleFormat = () => {
      throw new Refusal('AccessDenied');
    };
    await openExcelWorkbook().apply(withFont);
    const { sheets, styles } = excel.describe();
    expect(sheets.map(({ name }) => name)).toEqual(['คะแนน', 'Notes', 'สรุปผล', 'ผลตรวจ']);
    expect(styles?.map(({ name }) => name)).toEqual([HEADING, SCORE]);
  });

  it('to tell of its styles is read and gets the whole run without them', async () => {
    const excel = await open(SMALL_WORKBOOK);
    const ofHost = excel.workbook.styles;
    Object.defineProperty(excel.workbook, 'styles', {
      configurable: true,
      get: () => {
        throw new Refusal('ItemNotFound');
      },
    });
    const workbook = openExcelWorkbook();
    expect((await workbook.read()).defaultFont).toBe(null);
    await workbook.apply(SMALL_PLAN);
    Object.defineProperty(excel.workbook, 'styles', { value: ofHost });
    expect(excel.describe()).toEqual(await after(SMALL_WORKBOOK, withoutNames));
  });
});
