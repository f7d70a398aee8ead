import { beforeAll, describe, expect, it } from 'vitest';
import { columnWidthInPoints } from '../../src/workbook/excel/column-width';
import { headerSections } from '../../src/workbook/excel/header-sections';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import type { CellStyle, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { openHost } from '../excel-host/host';
import type { DescribedCell, DescribedSheet } from '../excel-host/model/description';
import { inExcel, samplePlan, sampleSnapshot } from './in-excel';

const POINTS_PER_INCH = 72;

let plan: WorkbookPlan;
let written: ReadonlyMap<string, DescribedSheet>;

beforeAll(async () => {
  const host = await openHost(inExcel(sampleSnapshot()), { sets: { ExcelApi: '1.14' } });
  const workbook = openExcelWorkbook();
  await workbook.read();
  plan = samplePlan();
  await workbook.apply(plan);
  written = new Map(host.describe().sheets.map((sheet) => [sheet.name, sheet]));
  host.close();
});

const colour = (given: string | undefined): string | undefined => (given === undefined ? undefined : `#${given}`);
const capital = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : word.charAt(0).toUpperCase() + word.slice(1);

/** What a style asks for, in the host's words; what it leaves open is left out. */
function asked({ font = {}, fill, border, horizontal, vertical, wrap, indent }: CellStyle): Record<string, unknown> {
  const wanted = {
    fontName: font.name,
    fontSize: font.size,
    fontBold: font.bold,
    fontItalic: font.italic,
    fontUnderline: font.underline === undefined ? undefined : font.underline ? 'Single' : 'None',
    fontColor: colour(font.colour),
    fillColor: colour(fill),
    horizontalAlignment: capital(horizontal),
    verticalAlignment: capital(vertical),
    wrapText: wrap,
    indentLevel: indent,
    ...Object.fromEntries(
      ['top', 'bottom', 'left', 'right'].flatMap((side) => [
        [`${side}Style`, border === undefined ? undefined : 'Continuous'],
        [`${side}Color`, colour(border)],
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}

/** The host leaves out what is as in a cell that nobody touched. */
const UNTOUCHED: Readonly<Record<string, unknown>> = {
  fontBold: false,
  fontItalic: false,
  fontUnderline: 'None',
  fontColor: '#000000',
  fillColor: '',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  fontName: sampleSnapshot().defaultFont,
  fontSize: 11,
};

function sheetOf({ name }: SheetPlan): DescribedSheet {
  const sheet = written.get(name);
  if (!sheet) throw new Error(`${name} was not written`);
  return sheet;
}

describe('a written sheet', () => {
  it('gives every cell the whole of its style', () => {
    for (const sheet of plan.sheets) {
      const cells = new Map(sheetOf(sheet).cells?.map((cell) => [`${cell.row},${cell.column}`, cell]));
      for (const { row, column, style } of sheet.cells) {
        const wanted = asked(plan.styles[style] ?? {});
        const cell: DescribedCell | undefined = cells.get(`${row},${column}`);
        const format: Record<string, unknown> = { ...UNTOUCHED, ...cell?.format };
        const got = Object.fromEntries(Object.keys(wanted).map((key) => [key, format[key]]));
        expect(got, `${sheet.name} ${row},${column} ${style}`).toEqual(wanted);
        expect(cell?.numberFormat ?? 'General').toBe(plan.styles[style]?.numberFormat ?? 'General');
      }
    }
  });

  it('has its columns, rows, panes, tab, grid lines and merges', () => {
    for (const sheet of plan.sheets) {
      expect(sheetOf(sheet)).toMatchObject({
        columnWidths: Object.fromEntries(sheet.columnWidths.map((width, index) => [index, columnWidthInPoints(width)])),
        rowHeights: Object.fromEntries(sheet.rowHeights),
        frozenRows: sheet.frozenRows,
        frozenColumns: sheet.frozenColumns,
        showGridlines: sheet.showGridlines,
        tabColor: sheet.tabColour === undefined ? '' : `#${sheet.tabColour}`,
      });
      const merges = new Set(sheetOf(sheet).merges?.map((merge) => JSON.stringify(Object.entries(merge).sort())));
      expect(merges).toEqual(new Set(sheet.merges.map((merge) => JSON.stringify(Object.entries(merge).sort()))));
    }
  });

  it('prints as planned', () => {
    for (const sheet of plan.sheets) {
      const { orientation, margins, titleRows, header, footer, breaksAfterRows = [] } = sheet.page;
      const page = sheetOf(sheet).page;
      expect(page).toMatchObject({ paperSize: 'A4', zoom: { horizontalFitToPages: 1 } });
      expect(page?.orientation ?? 'Portrait').toBe(capital(orientation));
      const inPoints = Object.entries(margins).map(([side, inches]) => [side, inches * POINTS_PER_INCH]);
      for (const [side, points] of inPoints) {
        expect(page?.margins?.[side as keyof typeof margins]).toBeCloseTo(Number(points), 6);
      }
      expect(page?.titleRows).toEqual(titleRows);
      expect(page?.rowBreaks ?? []).toEqual(breaksAfterRows.map((row) => row + 1));
      const texts: Record<string, unknown> = { ...page?.headersFooters };
      const { left, center, right } = headerSections(header);
      expect([texts['leftHeader'], texts['centerHeader'], texts['rightHeader']]).toEqual([left, center, right]);
      expect(texts['leftFooter']).toBe(headerSections(footer).left);
    }
  });

  it('links where the plan says, with its hover text', () => {
    for (const sheet of plan.sheets) {
      const links = sheetOf(sheet).cells?.filter(({ link }) => link !== undefined) ?? [];
      const planned = sheet.cells.filter(({ link }) => link !== undefined);
      expect(links.map(({ link }) => link?.documentReference)).toEqual(
        planned.map(({ link }) => `'${link?.sheet}'!${link?.address}`),
      );
      expect(links.map(({ link }) => link?.screenTip)).toEqual(planned.map(({ link }) => link?.tip));
    }
  });
});
