import { afterEach, expect, test } from 'vitest';
import { type Host, openHost } from './host';

let host: Host;
afterEach(() => host.close());

async function onSheet(act: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await host.Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst());
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const addChart = (sheet: Excel.Worksheet): Excel.Chart =>
  sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('B1:B3'), Excel.ChartSeriesBy.columns);

test('a chart is added with one series, found by its name, and taken away', async () => {
  host = await openHost({ sheets: [{ name: 'Sheet1' }] });
  await onSheet((sheet) => {
    const chart = addChart(sheet);
    chart.name = 'Scores';
    chart.setPosition('D2', 'H9');
    chart.series.add('Limit').setValues(sheet.getRange('C1:C3'));
  });
  const [chart] = host.describe().sheets[0]?.charts ?? [];
  expect(chart).toMatchObject({
    name: 'Scores',
    place: { firstRow: 1, firstColumn: 3, lastRow: 8, lastColumn: 7 },
    series: [{ values: { firstColumn: 1 } }, { name: 'Limit', values: { firstColumn: 2 } }],
  });
  await onSheet((sheet) => {
    sheet.charts.getItemOrNullObject('Scores').delete();
    sheet.charts.getItemOrNullObject('Scores').delete();
  });
  expect(host.describe().sheets[0]?.charts).toBeUndefined();
});

test('the font of the whole chart replaces that of its parts', async () => {
  host = await openHost({ sheets: [{ name: 'Sheet1' }] });
  await onSheet((sheet) => {
    const chart = addChart(sheet);
    chart.title.format.font.size = 20;
    chart.format.font.size = 12;
    chart.title.format.font.bold = true;
  });
  expect(host.describe().sheets[0]?.charts?.[0]?.titleFont).toEqual({ size: 12, bold: true });
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  [
    'a type that the host does not draw',
    (sheet) => void sheet.charts.add(Excel.ChartType.pie, sheet.getRange('B1:B3')),
    'NotImplemented',
  ],
  [
    'more than one column',
    (sheet) => void sheet.charts.add(Excel.ChartType.line, sheet.getRange('B1:C3')),
    'NotImplemented',
  ],
  [
    'labels of columns beside them',
    (sheet) => {
      addChart(sheet).series.getItemAt(0).dataLabels.position = 'Top';
    },
    'InvalidArgument',
  ],
  [
    'a line type of no kind',
    (sheet) => {
      addChart(sheet).series.getItemAt(0).format.line.lineStyle = 'Grey25';
    },
    'InvalidArgument',
  ],
])('%s is refused', async (_, act, code) => {
  host = await openHost({ sheets: [{ name: 'Sheet1' }] });
  expect(await onSheet(act)).toBe(code);
});

test('a protected sheet takes no chart', async () => {
  host = await openHost({ sheets: [{ name: 'Sheet1', isProtected: true }] });
  expect(await onSheet((sheet) => void addChart(sheet))).toBe('AccessDenied');
});
