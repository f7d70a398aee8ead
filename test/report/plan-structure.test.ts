import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import type { CellRange } from '../../src/workbook/address';
import type { SheetPlan } from '../../src/workbook/plan';
import { PUBLISHED } from '../fixtures/published-municipality';
import { plannedReport, sheetOf, shown, textsOf, wildScores } from './planned-report';

const cellsOf = ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string[] => {
  const cells: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) cells.push(`${row},${column}`);
  }
  return cells;
};

function expectSound(sheet: SheetPlan, styles: Readonly<Record<string, unknown>>): void {
  const places = sheet.cells.map(({ row, column }) => row * 20_000 + column);
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  const unsound = sheet.cells.filter(({ row, column, style, content }) => {
    const height = sheet.rowHeights.get(row) ?? 0;
    const fits = column < sheet.columnWidths.length && height > 10 && height <= 409.5;
    if (!Object.hasOwn(styles, style) || !fits) return true;
    if (content.kind === 'text') return content.text.length > 32_767;
    return content.kind === 'number' && !Number.isFinite(content.value);
  });
  expect(unsound).toEqual([]);
  const merged = sheet.merges.flatMap(cellsOf);
  expect(new Set(merged).size).toBe(merged.length);
  const contents = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.content.kind]));
  for (const merge of sheet.merges) {
    const [, ...under] = cellsOf(merge);
    expect(under.filter((cell) => (contents.get(cell) ?? 'blank') !== 'blank')).toEqual([]);
  }
  const keys = sheet.editable.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const lastRow = Math.max(...sheet.cells.map(({ row }) => row));
  for (const row of sheet.page.breaksAfterRows ?? []) expect(row).toBeLessThan(lastRow);
  expect(sheet.page.header.length).toBeLessThanOrEqual(255);
}

describe('the generated sheets', () => {
  test('are sound for wild scores: cells in order, merges apart, nothing lost under them', () => {
    fc.assert(
      fc.property(wildScores(), (written) => {
        const { plan } = plannedReport(written);
        for (const sheet of plan.sheets) expectSound(sheet, plan.styles);
      }),
      { numRuns: 30 },
    );
  });

  test.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))('are sound for %s', (_, framework) => {
    fc.assert(
      fc.property(wildScores(framework), (written) => {
        const { plan } = plannedReport({ ...written, year: framework.fiscalYear }, { framework });
        for (const sheet of plan.sheets) expectSound(sheet, plan.styles);
      }),
      { numRuns: 5 },
    );
  });

  test('stand in the order in which they are read', () => {
    const { plan } = plannedReport(PUBLISHED);
    expect(plan.sheets.map(({ id, name }) => [id, name])).toEqual([
      ['summary', 'สรุปผล ITA'],
      ['findings', 'ผลตรวจสอบคะแนน'],
      ['items', 'คะแนนรายข้อ'],
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => [`issue-${number}`, `ประเด็นที่ ${number}`]),
      ['measures', 'ติดตามมาตรการ'],
      ['limits', 'ข้อจำกัดของหน่วยงาน'],
      ['completeness', 'ตรวจความครบถ้วน'],
      ['basis', 'ที่มาและเกณฑ์'],
    ]);
  });

  test('leave a sheet of the user alone that has a name of theirs', () => {
    const { plan } = plannedReport(PUBLISHED, { takenSheetNames: ['สรุปผล ita', 'ประเด็นที่ 3'] });
    expect(sheetOf(plan, 'summary').name).toBe('สรุปผล ITA (2)');
    expect(sheetOf(plan, 'issue-3').name).toBe('ประเด็นที่ 3 (2)');
    expect(textsOf(sheetOf(plan, 'findings')).join('\n')).not.toContain('ita (2)');
  });

  test('are the same for the same input', () => {
    expect(plannedReport(PUBLISHED).plan).toEqual(plannedReport(PUBLISHED).plan);
  });

  test('name the font of the workbook, and the official one where it is not known', () => {
    const known = plannedReport(PUBLISHED, { fontName: 'Tahoma' }).plan;
    const unknown = plannedReport(PUBLISHED).plan;
    expect(new Set(Object.values(known.styles).map(({ font }) => font?.name))).toEqual(new Set(['Tahoma']));
    expect(new Set(Object.values(unknown.styles).map(({ font }) => font?.name))).toEqual(new Set(['TH Sarabun New']));
  });

  test.each([
    ['a formula', '=HYPERLINK("http://example.com")'],
    ['a sum', '+41+42'],
    ['a negative', '-41-42'],
    ['an at sign', '@x'],
    ['a quote', "'quoted"],
    ['control characters', 'a\u0000b\u0007c\uD800'],
    ['40,000 letters', 'ก'.repeat(40_000)],
  ])('keep hostile text as text: %s', (_, hostile) => {
    const { plan } = plannedReport(
      {
        ...PUBLISHED,
        agency: hostile,
        level: hostile,
        items: { ...PUBLISHED.items, IIT: [['i1', { text: hostile, value: null }]] },
      },
      { sourceName: hostile },
    );
    for (const sheet of plan.sheets) {
      expectSound(sheet, plan.styles);
      for (const { content } of sheet.cells) {
        if (content.kind === 'formula') expect(content.formula).not.toContain(hostile);
        if (content.kind === 'text')
          expect(content.text).not.toMatch(/[\u0000-\u0008\u000B-\u001F]|\uD800(?![\uDC00-\uDFFF])/);
      }
    }
  });
});

describe('the chart of the indicators', () => {
  const { plan, analysis } = plannedReport(PUBLISHED);
  const summary = sheetOf(plan, 'summary');
  const [chart] = summary.charts ?? [];
  const column = ({ firstRow, lastRow, firstColumn }: CellRange): (string | number | null)[] =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, index) => {
      const cell = summary.cells.find((each) => each.row === firstRow + index && each.column === firstColumn);
      return cell ? shown(cell) : null;
    });

  test('draws the scores of the table, and the limits of the bands over each of them', () => {
    expect(chart && column(chart.categories)).toEqual(analysis.indicators.map(({ indicator }) => indicator.number));
    const { strengthFrom, developFrom } = analysis.choices.bands;
    expect(chart?.series.map(({ values }) => column(values))).toEqual([
      analysis.indicators.map(({ score }) => score),
      analysis.indicators.map(() => strengthFrom),
      analysis.indicators.map(() => developFrom),
    ]);
  });

  test('hides the cells that only it needs', () => {
    const { place, series } = chart ?? { place: null, series: [] };
    for (const { values } of series.slice(1)) {
      expect(values.firstRow).toBeGreaterThanOrEqual(place?.firstRow ?? Infinity);
      expect(values.lastRow).toBeLessThanOrEqual(place?.lastRow ?? -1);
    }
  });
});
