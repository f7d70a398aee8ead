import { afterEach, expect, test } from 'vitest';
import { type Host, openHost } from './host';

let host: Host;
afterEach(() => host.close());

async function open(): Promise<void> {
  host = await openHost({
    sheets: [{ name: 'Sheet1', cells: [0, 1, 2].map((row) => ({ row, column: 0, value: row })) }],
    styles: [{ name: 'Ours', format: { fontBold: true, fillColor: '#112233', fillPattern: 'Solid' } }],
  });
}

/** Does something in Excel; `done`, or the code and place of its refusal. */
async function does(act: (styles: Excel.StyleCollection, sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await host.Excel.run(async (context) => {
      act(context.workbook.styles, context.workbook.worksheets.getFirst());
      await context.sync();
    });
    return 'done';
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return `${error.code} ${error.debugInfo.errorLocation ?? ''}`.trim();
  }
}

/** Formats of the first column's cells, from the top. */
const formats = (): unknown[] =>
  [0, 1, 2].map(
    (row) => host.describe().sheets[0]?.cells?.find((cell) => cell.row === row && cell.column === 0)?.format,
  );

test('a style is added like an untouched cell, takes a format, and goes', async () => {
  await open();
  const look = { format: { fontItalic: true, topStyle: 'Continuous', topColor: '#FF0000', numberFormat: '0.0' } };
  await does((styles) => {
    styles.add('New');
    const style = styles.getItem('new');
    style.font.italic = true;
    style.numberFormat = '0.0';
    style.borders.getItem('EdgeTop').color = 'red';
  });
  expect(host.describe().styles?.[1]).toEqual({ name: 'New', ...look });
  await does((styles) => styles.getItem('New').delete());
  expect(host.describe().styles?.map(({ name }) => name)).toEqual(['Ours']);
});

test('a style replaces what cells have by themselves, but for the groups that it leaves out', async () => {
  await open();
  await does((styles, sheet) => {
    sheet.getRange('A1:A2').format.font.color = '#00FF00';
    sheet.getRange('A1:A2').format.horizontalAlignment = 'Right';
    sheet.getRange('A1').style = 'ours';
    styles.getItem('Ours').includeAlignment = false;
    sheet.getRanges('A2,A3').style = 'Ours';
  });
  const own = { styleName: 'Ours', fontBold: true, fillColor: '#112233', fillPattern: 'Solid' };
  expect(formats()).toEqual([own, { ...own, horizontalAlignment: 'Right' }, own]);
  expect(host.describe().styles?.[0]?.leavesOut).toEqual(['Alignment']);
});

test('cells follow their style in the groups that they have from it, and become normal ones with its end', async () => {
  await open();
  await does((styles, sheet) => {
    sheet.getRange('A1:A2').style = 'Ours';
    sheet.getRange('A2').format.font.size = 20;
    styles.getItem('Ours').font.italic = true;
    styles.getItem('Ours').fill.color = '#445566';
  });
  const fill = { styleName: 'Ours', fontBold: true, fillColor: '#445566', fillPattern: 'Solid' };
  expect(formats()).toEqual([{ ...fill, fontItalic: true }, { ...fill, fontSize: 20 }, undefined]);
  await does((styles) => styles.getItem('Ours').delete());
  expect(formats()).toEqual([undefined, { fontBold: true, fontSize: 20 }, undefined]);
});

test('styles are told of by name, and cells of theirs', async () => {
  await open();
  const told = await host.Excel.run(async (context) => {
    const { styles } = context.workbook;
    const asked = ['Normal', 'OURS', 'None'].map((name) => styles.getItemOrNullObject(name));
    for (const style of asked) style.load('name,builtIn,font/bold,includeFont');
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').style = 'Ours';
    const cells = ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address));
    for (const cell of cells) cell.load('style');
    await context.sync();
    return [
      asked.map((style) => (style.isNullObject ? null : [style.name, style.builtIn, style.font.bold])),
      cells.map(({ style }) => style as string | null),
    ];
  });
  expect(told).toEqual([
    [['Normal', true, false], ['Ours', false, true], null],
    ['Ours', 'Normal', null],
  ]);
});

test.each<[string, Parameters<typeof does>[0], string]>([
  ['a name that is taken', (styles) => styles.add('ours'), 'ItemAlreadyExists StyleCollection.add'],
  ['a name of Excel’s', (styles) => styles.add('Percent'), 'ItemAlreadyExists StyleCollection.add'],
  ['no name', (styles) => styles.add(''), 'InvalidArgument StyleCollection.add'],
  ['a long name', (styles) => styles.add('n'.repeat(256)), 'InvalidArgument StyleCollection.add'],
  ['a style that is not there', (styles) => styles.getItem('None').delete(), 'ItemNotFound StyleCollection.getItem'],
  ['the end of Normal', (styles) => styles.getItem('Normal').delete(), 'InvalidOperation Style.delete'],
  [
    'an inner border of a style',
    (styles) => void (styles.getItem('Ours').borders.getItem('InsideVertical').style = 'Continuous'),
    'InvalidArgument RangeBorderCollection.getItem',
  ],
  ['a cell of no style', (_, sheet) => void (sheet.getRange('A1').style = 'None'), 'InvalidArgument Range.style'],
  [
    'one of Excel’s styles that the host has not',
    (_, sheet) => void (sheet.getRange('A1').style = 'Good'),
    'NotImplemented Range.style',
  ],
  [
    'what the host has not',
    (styles) => void (styles.getItem('Ours').readingOrder = 'LeftToRight'),
    'NotImplemented Style.readingOrder',
  ],
])('the host refuses %s', async (_, act, refusal) => {
  await open();
  expect(await does(act)).toBe(refusal);
});
