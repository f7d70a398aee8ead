import { afterEach, describe, expect, test } from 'vitest';
import { type Host, type HostOptions, type WorkbookDescription, openHost } from './host';

const TWO_SHEETS: WorkbookDescription = {
  sheets: [{ name: 'Scores', cells: [{ row: 0, column: 0, value: 92 }] }, { name: 'Other' }],
};

let host: Host | null = null;
afterEach(() => {
  host?.close();
  host = null;
});

async function open(description: WorkbookDescription = TWO_SHEETS, options: HostOptions = {}): Promise<Host> {
  host = await openHost(description, options);
  return host;
}

/** How a batch is refused: code and place; `done` where it is not. */
async function refusalOf(excel: Host, batch: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await excel.Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return 'done';
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return `${error.code} ${error.debugInfo.errorLocation ?? ''}`.trim();
  }
}

/** `=Other!A1:A2`, entered over A1:A2 with Ctrl+Shift+Enter. */
const WITH_ARRAY: WorkbookDescription = {
  sheets: [
    {
      name: 'Scores',
      cells: [0, 1].map((row) => ({
        row,
        column: 0,
        value: null,
        formula: 'Other!A1:A2',
        array: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 },
      })),
    },
    { name: 'Other', cells: [5, 6].map((value, row) => ({ row, column: 0, value })) },
  ],
};

const scores = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Scores');

describe('Excel refuses', () => {
  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    [
      'a sheet that is not there',
      (c) => c.workbook.worksheets.getItem('None').delete(),
      'ItemNotFound WorksheetCollection.getItem',
    ],
    ['an address that is none', (c) => scores(c).getRange('A0').clear(), 'InvalidArgument Worksheet.getRange'],
    [
      'a cell beside the sheet',
      (c) => scores(c).getRange('A1').getOffsetRange(-1, 0).clear(),
      'InvalidArgument Range.getOffsetRange',
    ],
    [
      'a grid of another shape',
      (c) => void (scores(c).getRange('A1:B1').values = [[1], [2]]),
      'InvalidArgument Range.values',
    ],
    [
      'a formula that is none',
      (c) => void (scores(c).getRange('A1').formulas = [['=1+']]),
      'InvalidArgument Range.formulas',
    ],
    [
      'a text that Excel reads as a broken formula',
      (c) => void (scores(c).getRange('A1').values = [['- no data here']]),
      'InvalidArgument Range.values',
    ],
    [
      'a colour that is none',
      (c) => void (scores(c).getRange('A1').format.fill.color = '#12'),
      'InvalidArgument RangeFill.color',
    ],
    [
      'a sheet name of 32 units',
      (c) => void c.workbook.worksheets.add('ก'.repeat(32)),
      'InvalidArgument WorksheetCollection.add',
    ],
    [
      'a sheet name with a colon',
      (c) => void c.workbook.worksheets.add('a:b'),
      'InvalidArgument WorksheetCollection.add',
    ],
    [
      'a sheet name that is taken in other case',
      (c) => void c.workbook.worksheets.add('SCORES'),
      'ItemAlreadyExists WorksheetCollection.add',
    ],
    ['a new name that is taken', (c) => void (scores(c).name = 'Other'), 'ItemAlreadyExists Worksheet.name'],
    [
      'a defined name that looks like a cell',
      (c) => void c.workbook.names.add('AB12', '=1'),
      'InvalidArgument NamedItemCollection.add',
    ],
    [
      'to go to a sheet that is hidden',
      (c) => {
        c.workbook.worksheets.getItem('Other').visibility = 'Hidden';
        c.workbook.worksheets.getItem('Other').activate();
      },
      'InvalidOperation Worksheet.activate',
    ],
    [
      'to hide the last visible sheet',
      (c) => {
        scores(c).visibility = 'Hidden';
        c.workbook.worksheets.getItem('Other').visibility = 'Hidden';
      },
      'InvalidOperation Worksheet.visibility',
    ],
    [
      'to delete the last visible sheet',
      (c) => {
        scores(c).delete();
        c.workbook.worksheets.getItem('Other').delete();
      },
      'InvalidOperation Worksheet.delete',
    ],
    [
      'to merge across half of another merge',
      (c) => {
        scores(c).getRange('B2:C3').merge();
        scores(c).getRange('C3:D4').merge();
      },
      'MergedRangeConflict Range.merge',
    ],
    [
      'to read a rule of another type of conditional format',
      (c) => {
        scores(c).getRange('A1').conditionalFormats.add('DataBar').custom.rule.load('formula');
      },
      'InvalidOperation ConditionalFormat.custom',
    ],
  ])('%s', async (_, batch, refusal) => {
    const excel = await open();
    expect(await refusalOf(excel, batch)).toBe(refusal);
  });

  test('ranges of a sheet that has gone, and still lets go of them', async () => {
    const excel = await open();
    const codes = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Other');
      const range = sheet.getRange('A1');
      range.load('address');
      await context.sync();
      sheet.delete();
      await context.sync();
      const found: string[] = [];
      for (const use of [() => void (range.values = [[1]]), () => sheet.activate()]) {
        use();
        await context.sync().catch((error: OfficeExtension.Error) => found.push(error.code));
      }
      return found;
    });
    expect(codes).toEqual(['InvalidReference', 'ItemNotFound']);
    await excel.settle();
    expect(excel.keptObjects).toBe(0);
  });

  test('nothing of what is only read before the answer has come', async () => {
    const excel = await open();
    const read = excel.Excel.run((context) => Promise.resolve(scores(context).getRange('A1').values));
    await expect(read).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
    expect(excel.trips).toBe(0);
  });

  test('what it lets begin: actions before the refused one stay done, those after it are not', async () => {
    const excel = await open();
    const refusal = await refusalOf(excel, (context) => {
      scores(context).getRange('B1').values = [['before']];
      scores(context).getRange('Z0').values = [['refused']];
      scores(context).getRange('B2').values = [['after']];
    });
    expect(refusal).toBe('InvalidArgument Worksheet.getRange');
    expect(excel.describe().sheets[0]?.cells?.map(({ value }) => value)).toEqual([92, 'before']);
  });

  test('a write into a range in full where one of its cells is refused', async () => {
    const excel = await open();
    const before = excel.describe();
    await refusalOf(excel, (context) => {
      scores(context).getRange('A1:A3').formulas = [['=1'], ['=2'], ['=3+']];
    });
    expect(excel.describe()).toEqual(before);
  });

  test('writing to a protected sheet, and nothing that only reads or sets up its page', async () => {
    const excel = await open({ sheets: [{ name: 'Scores', isProtected: true }, { name: 'Other' }] });
    const writes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => void (sheet.getRange('A1').values = [[1]]),
      (sheet) => void (sheet.getRange('A1').format.fill.color = '#FFFFFF'),
      (sheet) => void (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Dot'),
      (sheet) => void (sheet.getRange('A:A').format.columnWidth = 10),
      (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
      (sheet) => sheet.getRange('A1').conditionalFormats.clearAll(),
      (sheet) => sheet.getRange('A1:B2').merge(),
      (sheet) => sheet.getRange('A1').clear(),
      (sheet) => void (sheet.getRange('A1').hyperlink = { documentReference: 'Other!A1' }),
      (sheet) => void (sheet.getRange('1:1').rowHidden = true),
    ];
    for (const write of writes) {
      expect(await refusalOf(excel, (context) => write(scores(context)))).toMatch(/^AccessDenied /);
    }
    expect(await refusalOf(excel, (context) => void (scores(context).pageLayout.orientation = 'Landscape'))).toBe(
      'done',
    );
    expect(await refusalOf(excel, (context) => scores(context).protection.unprotect())).toBe('done');
    expect(await refusalOf(excel, (context) => void (scores(context).getRange('A1').values = [[1]]))).toBe('done');
  });

  test('to change the sheets of a workbook whose structure is protected', async () => {
    const excel = await open({ ...TWO_SHEETS, isStructureProtected: true });
    const changes: ((context: Excel.RequestContext) => void)[] = [
      (context) => void context.workbook.worksheets.add('New'),
      (context) => scores(context).delete(),
      (context) => void (scores(context).name = 'New'),
      (context) => void (scores(context).position = 1),
      (context) => void (scores(context).visibility = 'Hidden'),
    ];
    for (const change of changes) expect(await refusalOf(excel, change)).toMatch(/^AccessDenied /);
    expect(await refusalOf(excel, (context) => void (scores(context).getRange('A1').values = [[1]]))).toBe('done');
  });

  test('the wrong password', async () => {
    const excel = await open({ sheets: [{ name: 'Scores', isProtected: true, password: 'right' }] });
    expect(await refusalOf(excel, (context) => scores(context).protection.unprotect('wrong'))).toMatch(/^BadPassword/);
    expect(await refusalOf(excel, (context) => scores(context).protection.unprotect('right'))).toBe('done');
  });

  test('every write to a workbook that is open for reading', async () => {
    const excel = await open({ ...TWO_SHEETS, readOnly: true });
    expect(await refusalOf(excel, (context) => void context.workbook.worksheets.add('New'))).toMatch(/^AccessDenied/);
    expect(await refusalOf(excel, (context) => void scores(context).getRange('A1').load('values'))).toBe('done');
  });

  test('what needs the screen while another workbook has it', async () => {
    const excel = await open();
    excel.setInBackground(true);
    expect(await refusalOf(excel, (context) => scores(context).getRange('A1').select())).toMatch(/^InactiveWorkbook/);
    excel.setInBackground(false);
    expect(await refusalOf(excel, (context) => scores(context).getRange('A1').select())).toBe('done');
  });

  test('what the host does not have, by its name', async () => {
    const excel = await open();
    const missing = await refusalOf(excel, (context) => void context.workbook.worksheets.getFirst().copy());
    expect(missing).toBe('NotImplemented Worksheet.copy');
  });

  test('a formula whose function the host does not know, when its result is asked for', async () => {
    const excel = await open({
      sheets: [{ name: 'Scores', cells: [{ row: 0, column: 0, value: null, formula: 'BETA.DIST(1,2,3,TRUE)' }] }],
    });
    expect(await refusalOf(excel, (context) => void scores(context).getRange('A1').load('formulas'))).toBe('done');
    expect(await refusalOf(excel, (context) => void scores(context).getRange('A1').load('values'))).toMatch(
      /^NotImplemented/,
    );
  });
});

describe('the declared requirement set', () => {
  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    [
      '1.12',
      (c) => void c.workbook.worksheets.getFirst().getUsedRange().getMergedAreasOrNullObject(),
      'ApiNotFound Range.getMergedAreasOrNullObject',
    ],
    ['1.13', (c) => void c.workbook.worksheets.getFirst().getUsedRange().getMergedAreasOrNullObject(), 'done'],
    ['1.6', (c) => void (c.workbook.worksheets.getFirst().tabColor = '#112233'), 'ApiNotFound Worksheet.tabColor'],
    [
      '1.7',
      (c) => void (c.workbook.worksheets.getFirst().showGridlines = false),
      'ApiNotFound Worksheet.showGridlines',
    ],
    ['1.8', (c) => void (c.workbook.worksheets.getFirst().showGridlines = false), 'done'],
    [
      '1.8',
      (c) => void c.workbook.worksheets.getFirst().load('pageLayout/orientation'),
      'ApiNotFound Worksheet.pageLayout',
    ],
  ])('%s', async (version, batch, outcome) => {
    const excel = await open(TWO_SHEETS, { sets: { ExcelApi: version } });
    expect(excel.Office.context.requirements.isSetSupported('ExcelApi', version)).toBe(true);
    expect(await refusalOf(excel, batch)).toBe(outcome);
  });

  test('is 1.14 unless a test asks for another', async () => {
    const excel = await open();
    const { requirements } = excel.Office.context;
    expect(['1.14', '1.15'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([true, false]);
  });
});

describe('payloads', () => {
  test('of more than 5 MB are refused whole, in both directions', async () => {
    const excel = await open();
    const large = Array.from({ length: 30_000 }, () => ['ก'.repeat(70)]);
    const write = (rows: string[][]) =>
      refusalOf(excel, (context) => void (scores(context).getRange(`B1:B${rows.length}`).values = rows));
    expect(await write(large)).toMatch(/^RequestPayloadSizeLimitExceeded/);
    expect(excel.describe().sheets[0]?.cells).toHaveLength(1);
    for (const column of ['B', 'C']) {
      excel.as('user', ({ sheets }) => {
        large.slice(0, 15_000).forEach(([text], row) => sheets[0]?.enter(row, column.charCodeAt(0) - 65, text));
      });
    }
    const read = await refusalOf(excel, (context) => void scores(context).getUsedRange().load('values'));
    expect(read).toMatch(/^ResponsePayloadSizeLimitExceeded/);
  });

  test('are counted in bytes', async () => {
    const excel = await open();
    await refusalOf(excel, (context) => void (scores(context).getRange('A1').values = [['กขค']]));
    const [request] = excel.requests.filter(({ kind }) => kind === 'sync');
    expect(request?.requestBytes).toBe(Buffer.byteLength(JSON.stringify(request?.request)));
    expect(excel.bytes.largestRequest).toBe(request?.requestBytes);
    expect(excel.bytes.responses).toBeGreaterThan(0);
  });
});

describe('an array formula', () => {
  test('shows one value in each cell, and is not changed in part', async () => {
    const excel = await open(WITH_ARRAY);
    const before = excel.describe();
    expect(before.sheets[0]?.cells?.map(({ value }) => value)).toEqual([5, 6]);
    expect(await refusalOf(excel, (c) => void (scores(c).getRange('A2').values = [[1]]))).toBe(
      'InvalidOperation Range.values',
    );
    expect(await refusalOf(excel, (c) => scores(c).getRange('A1').clear('Contents'))).toBe(
      'InvalidOperation Range.clear',
    );
    expect(excel.describe()).toEqual(before);
    expect(await refusalOf(excel, (c) => void (scores(c).getRange('A1:A2').values = [[1], [2]]))).toBe('done');
  });
});
