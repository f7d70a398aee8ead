import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { toA1, type CellRange } from '../../src/workbook/address';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { HIGHLIGHT_MARK } from '../../src/workbook/marks';
import type {
  AllowedEntry,
  CellContent,
  CellStyle,
  ChartPlan,
  ChartSeries,
  ConditionalFormat,
  DataValidation,
  PlannedCell,
  SheetPlan,
  WorkbookPlan,
} from '../../src/workbook/plan';
import { openHost, type Host, type WorkbookDescription } from '../excel-host/host';
import type { DescribedSheet } from '../excel-host/model/description';
import { buildXlsx, cellAt, type BuilderSheet } from '../fixtures/xlsx-builder';
import { packageOf, partsOf } from '../workbook-file/package-of-parts';
import { sheetPlan } from '../workbook-file/plans';
import { describeFile } from './describe-file';
import { analyseIn, sampleBytes } from './in-excel';

let host: Host | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

/** Both programs reckon with fifteen digits, in an order of their own; what differs beyond the tenth is noise. */
const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(9)) : value);

const byText = (a: unknown, b: unknown): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

/** A sheet with its parts in an order that does not depend on how they came about. */
function comparable(sheet: DescribedSheet): unknown {
  return {
    ...sheet,
    cells: Object.fromEntries(
      (sheet.cells ?? []).map(({ row, column, format = {}, ...cell }) => {
        // Excel gives linked cells a style of its own, all of which the plan's formats cover where they have no name.
        const look = { ...format, styleName: format.styleName === 'Hyperlink' ? undefined : format.styleName };
        return [
          toA1({ row, column }),
          { ...cell, format: look, value: cell.value === '' ? null : rounded(cell.value) },
        ];
      }),
    ),
    merges: sheet.merges?.map((merge) => JSON.stringify(Object.entries(merge).sort(byText))).sort(byText),
    names: sheet.names?.toSorted(byText),
    page: {
      ...sheet.page,
      margins: Object.entries(sheet.page?.margins ?? {}).map(([side, points]) => [side, rounded(points)]),
    },
    // Excel keeps quotes around a sheet's name only where they are needed.
    conditionalFormats: sheet.conditionalFormats?.map((format) => ({
      ...format,
      formula: format.formula?.replace(/'([A-Za-z]+)'!/g, '$1!'),
    })),
  };
}

function expectSame(excel: WorkbookDescription, file: WorkbookDescription): void {
  expect(excel.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
  for (const [index, sheet] of excel.sheets.entries()) {
    const other = file.sheets[index];
    if (other) expect(comparable(sheet), sheet.name).toEqual(comparable(other));
  }
  expect(excel.names).toEqual(file.names);
  expect(excel.styles?.toSorted(byText)).toEqual(file.styles?.toSorted(byText));
  expect(excel.customXml).toEqual(file.customXml);
}

/** Opens the workbook of a file in Excel. */
async function openInExcel(bytes: Uint8Array): Promise<Host> {
  host?.close();
  host = await openHost(describeFile(bytes), { sets: { ExcelApi: '1.14' } });
  return host;
}

/** Analyses the workbook of a file in Excel and in the file, and compares all sheets, the user's too. */
async function expectSameAnalysis(bytes: Uint8Array): Promise<void> {
  const excel = await openInExcel(bytes);
  const { plan } = await analyseIn(openExcelWorkbook());
  expectSame(excel.describe(), describeFile(openWorkbook(bytes).apply(plan)));
  expectStylesOfPlan(excel.describe(), plan);
}

/** Every cell of our sheets has the style that the plan names. */
function expectStylesOfPlan(description: WorkbookDescription, { sheets, styles }: WorkbookPlan): void {
  const described = new Map(description.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { name, cells: planned } of sheets) {
    const names = new Map(
      described.get(name)?.cells?.map(({ row, column, format }) => [toA1({ row, column }), format?.styleName]),
    );
    expect(planned.map((cell) => names.get(toA1(cell)))).toEqual(planned.map(({ style }) => styles[style]?.name));
  }
}

/** A workbook of three sheets of scores, one for each tool. */
function workbookOf(scores: readonly (readonly (number | string | null)[])[]): Uint8Array {
  const sheets = scores.map((ofTool, tool): BuilderSheet => {
    const [letter = '', name = ''] =
      [
        ['i', 'IIT'],
        ['e', 'EIT'],
        ['o', 'OIT'],
      ][tool] ?? [];
    return {
      name,
      cells: ofTool.flatMap((score, row) => [
        cellAt(row, 0, { value: `${letter}${row + 1}` }),
        ...(score === null ? [] : [cellAt(row, 1, { value: score })]),
      ]),
    };
  });
  return buildXlsx({ sheets, fontName: 'TH SarabunPSK', fontSize: 16 });
}

const ITEMS = [15, 9, 28] as const;

describe('what Excel holds after an analysis equals what the file holds', () => {
  it('of the sample', async () => {
    await expectSameAnalysis(sampleBytes());
  });

  it('of a workbook without a fault', async () => {
    const scores = [97.5, 92.5, 100, 88.75];
    await expectSameAnalysis(
      workbookOf(ITEMS.map((count) => Array.from({ length: count }, (_, index) => scores[index % 4] ?? 0))),
    );
  });

  it('of workbooks with faults of all kinds', async () => {
    const score = fc.oneof(
      // A sheet of nothing but numbers below 1 holds no scores that anything could be written of.
      { weight: 8, arbitrary: fc.integer({ min: 2_000, max: 10_000 }).map((hundredths) => hundredths / 100) },
      { weight: 1, arbitrary: fc.constantFrom(null, '', '-', '๙๕.๑๗', '=1+1', -3, 950, 84.995) },
    );
    const ofTool = ITEMS.map((count) => fc.array(score, { minLength: count, maxLength: count }));
    const sheets = fc.tuple(...ofTool);
    await fc.assert(
      fc.asyncProperty(sheets, async (scores) => {
        await expectSameAnalysis(workbookOf(scores));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('of a workbook that counts days from 1904, whose dates are the same days', async () => {
    const parts = partsOf(workbookOf(ITEMS.map((count) => Array<number>(count).fill(91.25))));
    const workbook = 'xl/workbook.xml';
    const from1904 = packageOf({
      ...parts,
      [workbook]: (parts[workbook] ?? '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    });
    const excel = await openInExcel(from1904);
    await analyseIn(openExcelWorkbook());
    // Excel does not say how it counts days; the file does.
    const file = openWorkbook(from1904);
    const outcome = analyseSnapshot(file.snapshot, { sourceName: 'sample.xlsx', today: '2026-11-22' });
    if (!outcome.ok) throw new Error(outcome.failure.kind);
    expectSame(excel.describe(), describeFile(file.apply(outcome.result.plan)));
    const dates = excel
      .describe()
      .sheets.flatMap(({ cells = [] }) =>
        cells.flatMap(({ value, numberFormat }) => (numberFormat?.includes('mmm') && value !== null ? [value] : [])),
      );
    // 1 October 2025 and 30 September 2026.
    expect(new Set(dates)).toEqual(new Set([44_469, 44_833]));
    expect(file.snapshot.uses1904Dates).toBe(true);
  });

  it('where the user has conditional formats of their own, which stay before ours', async () => {
    const parts = partsOf(workbookOf(ITEMS.map((count) => Array<number>(count).fill(91.25))));
    const sheet = 'xl/worksheets/sheet1.xml';
    const rule = (priority: number, formula: string): string =>
      `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`;
    const formats = `</sheetData><conditionalFormatting sqref="B1:B15">${rule(2, 'B1>95')}${rule(1, 'B1=0')}</conditionalFormatting>`;
    const dxfs = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';
    await expectSameAnalysis(
      packageOf({
        ...parts,
        [sheet]: (parts[sheet] ?? '').replace('</sheetData>', formats.replaceAll('>9', '&gt;9')),
        'xl/styles.xml': (parts['xl/styles.xml'] ?? '').replace('</styleSheet>', dxfs),
      }),
    );
    const [first] = host?.describe().sheets ?? [];
    const formulas = first?.conditionalFormats?.map(({ formula }) => formula) ?? [];
    expect(formulas.slice(0, 2)).toEqual(['B1=0', 'B1>95']);
    expect(formulas.length).toBeGreaterThan(2);
  });
});

const colour = fc.stringMatching(/^[0-9A-F]{6}$/);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.stringMatching(/^[ก-๛a-z<>&"'=_x0-9A-F\n ]{1,20}$/),
  fc.constantFrom('_x0041_', '=1+1', ']]>', '<!--', '&amp;', ' ', 'TRUE', '1/2'),
);
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    font: fc.record(
      {
        name: fc.constantFrom('TH Sarabun New', 'Arial'),
        size: fc.integer({ min: 8, max: 30 }),
        bold: fc.boolean(),
        italic: fc.boolean(),
        underline: fc.boolean(),
        colour,
      },
      { requiredKeys: ['underline', 'colour'] },
    ),
    fill: colour,
    border: colour,
    horizontal: fc.constantFrom('left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'center', 'bottom'),
    wrap: fc.boolean(),
    indent: fc.integer({ min: 0, max: 15 }),
    numberFormat: fc.constantFrom('0.00', 'General', '[$-D00041E]0.00', '"<&>"0', '@'),
  },
  { requiredKeys: ['font'] },
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant({ kind: 'blank' as const }),
  text.map((each) => ({ kind: 'text' as const, text: each })),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => ({ kind: 'number' as const, value: value + 0 })),
  fc.integer({ min: 1, max: 99 }).map((n) => ({ kind: 'formula' as const, formula: `${n}*2`, cached: n * 2 })),
);
const range: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(20), fc.nat(8), fc.nat(4), fc.nat(4))
  .map(([firstRow, firstColumn, rows, columns]) => ({
    firstRow,
    firstColumn,
    lastRow: firstRow + rows,
    lastColumn: firstColumn + columns,
  }));
const formats: fc.Arbitrary<ConditionalFormat[]> = fc.array(
  fc.record({
    ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
    formula: fc.constantFrom('AND(B2<90,$B2>1,B$2="ก&ข")', "'IIT'!C3>1", 'TRUE'),
    style: fc.record({ fill: colour, fontColour: colour, bold: fc.constant(true) }, { requiredKeys: ['fill'] }),
  }),
  { maxLength: 4 },
);
const message = fc.record({
  title: fc.stringMatching(/^[ก-๛a-z<>&"' ]{1,20}$/),
  message: fc.stringMatching(/^[ก-๛a-z<>&"'\n ]{1,60}$/),
});
const allowed: fc.Arbitrary<AllowedEntry> = fc.oneof(
  fc
    .array(fc.stringMatching(/^[ก-๙a-z<&"]{1,9}$/), { minLength: 1, maxLength: 4 })
    .map((values) => ({ kind: 'list' as const, values })),
  fc.constant({ kind: 'date' as const, earliest: 'MAX(1,INDEX($B:$B,ROW()))', latest: 'DATE(2099,12,31)' }),
);
const validations: fc.Arbitrary<DataValidation[]> = fc
  .uniqueArray(fc.record({ column: fc.nat(6), rows: fc.nat(5), allowed, prompt: message, error: message }), {
    selector: ({ column }) => column,
    maxLength: 3,
  })
  .map((all) =>
    all.map(({ column, rows, ...validation }) => ({
      ...validation,
      range: { firstRow: 1, lastRow: 1 + rows, firstColumn: column, lastColumn: column },
    })),
  );
const column = fc
  .nat(6)
  .map((index): CellRange => ({ firstRow: 1, lastRow: 5, firstColumn: index, lastColumn: index }));
const series = (looks: readonly ChartSeries['look'][]): fc.Arbitrary<ChartSeries> =>
  fc.record({
    name: fc.stringMatching(/^[ก-๛a-z<>& ]{1,20}$/),
    values: column,
    look: fc.constantFrom(...looks),
    colour,
  });
const charts: fc.Arbitrary<ChartPlan[]> = fc
  .array(
    fc.record({
      title: fc.stringMatching(/^[ก-๛a-z<>& ]{1,20}$/),
      place: range,
      categories: column,
      series: fc
        .tuple(series(['columns', 'line']), fc.array(series(['line', 'dashes', 'dots']), { maxLength: 2 }))
        .map(([first, others]) => [first, ...others]),
      scale: fc.record({ minimum: fc.integer({ min: -5, max: 40 }), maximum: fc.integer({ min: 41, max: 100 }) }),
      axisFormat: fc.constantFrom('0', '[$-D00041E]0'),
      valueFormat: fc.constantFrom('0.00', '0.00;"";""'),
      font: fc.record({
        name: fc.constantFrom('TH Sarabun New', 'Arial'),
        size: fc.integer({ min: 8, max: 20 }),
        colour,
      }),
    }),
    { maxLength: 2 },
  )
  .map((all) => all.map((chart, index) => ({ ...chart, name: `Chart of ours ${index}` })));
const cells: fc.Arbitrary<PlannedCell[]> = fc
  .uniqueArray(
    fc.record({
      row: fc.nat(30),
      column: fc.nat(8),
      content,
      style: fc.constantFrom('first', 'second'),
      tip: fc.option(text, { freq: 5 }),
    }),
    { selector: ({ row, column }) => row * 100 + column, maxLength: 40 },
  )
  .map((all) =>
    all
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ tip, ...cell }) => ({
        ...cell,
        // A link needs something to click on.
        ...(tip === null || cell.content.kind === 'blank' ? {} : { link: { sheet: 'IIT', address: 'B1', tip } }),
      })),
  );
/** Header and footer texts as the product makes them: a place, then text with its ampersands doubled. */
const header = fc
  .array(fc.tuple(fc.constantFrom('&L', '&C', '&R'), fc.stringMatching(/^[ก-๙a-z0-9<> ]{0,20}$/)), { maxLength: 3 })
  .map((places) => [...new Map(places)].map(([place, words]) => `${place}${words}&&&P`).join(''));
const inches = fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10);
const sheet: fc.Arbitrary<Partial<SheetPlan>> = fc.record({
  tabColour: colour,
  columnWidths: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
  rowHeights: fc.uniqueArray(fc.nat(60), { maxLength: 4 }).map((rows) => new Map(rows.map((row) => [row, 24]))),
  cells,
  frozenRows: fc.nat(3),
  frozenColumns: fc.nat(3),
  showGridlines: fc.boolean(),
  conditionalFormats: formats,
  validations,
  charts,
  merges: fc.constantFrom([], [{ firstRow: 40, firstColumn: 0, lastRow: 41, lastColumn: 3 }]),
  page: fc.record({
    orientation: fc.constantFrom('portrait', 'landscape'),
    margins: fc.record({ left: inches, right: inches, top: inches, bottom: inches, header: inches, footer: inches }),
    titleRows: fc.constantFrom({ first: 0, last: 0 }, { first: 2, last: 4 }),
    header,
    footer: header,
    breaksAfterRows: fc.constantFrom([], [4], [4, 9]),
  }),
  editable: fc.constantFrom(
    [],
    [{ key: 'issue-1/x', draft: 'ร่าง', range: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 } }],
  ),
});
const plan: fc.Arbitrary<WorkbookPlan> = fc
  .record({
    first: style,
    second: style,
    sheets: fc.array(sheet, { minLength: 1, maxLength: 2 }),
    formats,
    settings: text,
  })
  .map(({ first, second, sheets, formats: highlights, settings }) => ({
    styles: { first: { ...first, name: 'ITA "หนึ่ง" <&>_x0041_' }, second },
    settings,
    sheets: sheets.map((each, index) => sheetPlan({ ...each, id: `sheet-${index}`, name: `แผ่น ${index} <&>` })),
    highlights: [
      {
        sheet: 'IIT',
        formats: highlights.map((format) => ({ ...format, formula: `AND(${HIGHLIGHT_MARK},${format.formula})` })),
      },
    ],
  }));

describe('any plan', () => {
  it('gives the same workbook in Excel as in a file, twice over', async () => {
    const bytes = workbookOf([[90], [91], [92]]);
    await fc.assert(
      fc.asyncProperty(plan, async (planned) => {
        const excel = await openInExcel(bytes);
        const workbook = openExcelWorkbook();
        await workbook.apply(planned);
        const file = openWorkbook(bytes).apply(planned);
        expectSame(excel.describe(), describeFile(file));
        await workbook.apply(planned);
        expectSame(excel.describe(), describeFile(openWorkbook(file).apply(planned)));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
