/** A question to Excel whose answer the documentation does not give. */
export interface Scenario {
  readonly name: string;
  /** What the host's answer is not sure of. */
  readonly question: string;
  /** Asks it, on sheets of its own that go afterwards; the answer is plain JSON. */
  ask(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown>;
}

/** What the first cell of a loaded grid holds. */
const first = (grid: readonly (readonly unknown[])[]): unknown => grid[0]?.[0];

/** Runs what is queued; `done`, or the code by which Excel refuses and where. */
async function outcome(context: Excel.RequestContext): Promise<string> {
  try {
    await context.sync();
    return 'done';
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return `${error.code} ${error.debugInfo.errorLocation ?? ''}`.trim();
  }
}

/** The outcome of each attempt, one round trip each. */
async function outcomes(
  context: Excel.RequestContext,
  attempts: Readonly<Record<string, () => unknown>>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    attempt();
    // Each attempt by itself, because the first that is refused ends a request.
    found[name] = await outcome(context);
  }
  return found;
}

/** Name of a cell style that a question makes and takes away. */
const STYLE = '~host test';

/** Name of the sheet on which each question is asked; others that are made begin with it. */
const SCENARIO_SHEET = '~host test';
const SECOND = `${SCENARIO_SHEET} 2`;

async function withSecondSheet<T>(
  context: Excel.RequestContext,
  ask: (second: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  const second = context.workbook.worksheets.add(SECOND);
  second.load('id');
  await context.sync();
  const { id } = second;
  try {
    return await ask(second);
  } finally {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const isOurs = (sheet: Excel.Worksheet): boolean =>
      sheet.id === id || (sheet.name.startsWith(SCENARIO_SHEET) && sheet.name !== SCENARIO_SHEET);
    for (const sheet of worksheets.items.filter(isOurs)) {
      if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    }
    await context.sync();
  }
}

const TYPED = [
  '=1+1',
  '+1+1',
  '-1-1',
  '-',
  '- x',
  '@A1',
  "'=1",
  "'",
  '1,234.5',
  '95%',
  '1/2',
  '๙๕',
  ' 12 ',
  'TRUE',
  '#N/A',
];

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a batch that fails half-way',
    question: 'Do the actions before the refused one stay done?',
    ask: async (context, sheet) => {
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2:A3').values = [['wrong shape', '']];
      sheet.getRange('A4').values = [['after']];
      const refused = await outcome(context);
      const range = sheet.getRange('A1:A4');
      range.load('values');
      await context.sync();
      return { refused, values: range.values };
    },
  },
  {
    name: 'a method on what is not there',
    question: 'Does it do nothing?',
    ask: (context) =>
      outcomes(context, {
        delete: () => context.workbook.worksheets.getItemOrNullObject('~none').delete(),
        'set below': () => {
          context.workbook.worksheets.getItemOrNullObject('~none').getRange('A1').values = [[1]];
        },
      }),
  },
  {
    name: 'texts typed through values',
    question: 'What becomes a formula, a number, a text, a refusal?',
    ask: async (context, sheet) => {
      const found: Record<string, unknown> = {};
      for (const [row, text] of TYPED.entries()) {
        const cell = sheet.getRange(`A${row + 1}`);
        cell.values = [[text]];
        const result = await outcome(context);
        const read = sheet.getRange(`A${row + 1}`);
        read.load('values,formulas,valueTypes,numberFormat');
        await context.sync();
        found[text] = [
          result,
          first(read.values),
          first(read.formulas),
          first(read.valueTypes),
          first(read.numberFormat),
        ];
      }
      return found;
    },
  },
  {
    name: 'texts typed into cells of text',
    question: 'How do values and formulas give them back?',
    ask: async (context, sheet) => {
      const range = sheet.getRange(`B1:B${TYPED.length}`);
      range.numberFormat = TYPED.map(() => ['@']);
      range.values = TYPED.map((text) => [text]);
      range.load('values,formulas,valueTypes');
      const result = await outcome(context);
      return { result, values: range.values, formulas: range.formulas };
    },
  },
  {
    name: 'merges that overlap',
    question: 'Is the second merge refused, or do they grow together?',
    ask: async (context, sheet) => {
      sheet.getRange('B2:C3').merge();
      await context.sync();
      const results = await outcomes(context, {
        across: () => sheet.getRange('C3:D4').merge(),
        around: () => sheet.getRange('A1:E5').merge(),
      });
      const merged = sheet.getRange('A1:H9').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      return { results, merged: merged.isNullObject ? null : merged.address };
    },
  },
  {
    name: 'merged ranges that are found',
    question: 'Only those whose first cell lies in the range that is asked?',
    ask: async (context, sheet) => {
      sheet.getRange('B2:C3').merge();
      const asked = ['A1:B2', 'C3:D4', 'B2:B2'].map((address) => sheet.getRange(address).getMergedAreasOrNullObject());
      for (const areas of asked) areas.load('address');
      await context.sync();
      return asked.map((areas) => (areas.isNullObject ? null : areas.address));
    },
  },
  {
    name: 'writing below a merge',
    question: 'Do cells that a merge hides keep what is written to them?',
    ask: async (context, sheet) => {
      sheet.getRange('A1:B2').merge();
      const result = await outcomes(context, {
        values: () => {
          sheet.getRange('A1:B2').values = [
            [1, 2],
            [3, 4],
          ];
        },
      });
      sheet.getRange('A1').unmerge();
      const range = sheet.getRange('A1:B2');
      range.load('values');
      await context.sync();
      return { result, values: range.values };
    },
  },
  {
    name: 'the look of a link',
    question: 'Does a link change colour, underline and text, and does clearing the text take the link away?',
    ask: async (context, sheet) => {
      const [empty, filled, cleared] = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address));
      if (!empty || !filled || !cleared) throw new Error('three ranges were made');
      filled.values = [['text']];
      filled.format.font.color = '#123456';
      for (const range of [empty, filled, cleared]) range.hyperlink = { documentReference: "'~host test'!A9" };
      cleared.values = [['']];
      for (const range of [empty, filled, cleared])
        range.load('values,hyperlink,format/font/color,format/font/underline');
      const result = await outcome(context);
      return {
        result,
        cells: [empty, filled, cleared].map((range): unknown[] => [
          first(range.values),
          range.hyperlink,
          range.format.font.color,
          range.format.font.underline,
        ]),
      };
    },
  },
  {
    name: 'conditional formats',
    question: 'Does a new one come first, and from where is its formula read?',
    ask: async (context, sheet) => {
      for (const address of ['B2:C9', 'B2:B9']) {
        const format = sheet.getRange(address).conditionalFormats.add('Custom');
        format.custom.rule.formula = `=AND($A2>1,B2<${address.length})`;
        format.custom.format.fill.color = '#FFEB9C';
      }
      await context.sync();
      const seen = ['B2:C9', 'A1:Z99', 'C5'].map((address) => sheet.getRange(address).conditionalFormats);
      for (const formats of seen) formats.load('items/priority,items/stopIfTrue,items/custom/rule/formula');
      const result = await outcome(context);
      return {
        result,
        seen: seen.map(({ items }) =>
          items.map((format) => [format.priority, format.stopIfTrue, format.custom.rule.formula]),
        ),
      };
    },
  },
  {
    name: 'a rule of another type',
    question: 'By which code is reading it refused?',
    ask: async (context, sheet) => {
      const bar = sheet.getRange('A1:A3').conditionalFormats.add('DataBar');
      await context.sync();
      bar.custom.rule.load('formula');
      const direct = await outcome(context);
      const formats = sheet.getRange('A1').conditionalFormats;
      formats.load('items/type,items/custom/rule/formula');
      return { direct, inList: await outcome(context) };
    },
  },
  {
    name: 'a sheet that gets another name',
    question: 'What follows it: formulas, names, links?',
    ask: (context, sheet) =>
      withSecondSheet(context, async (second) => {
        sheet.getRange('A1').formulas = [[`='${SECOND}'!B2+1`]];
        sheet.getRange('A2').hyperlink = { documentReference: `'${SECOND}'!B2`, textToDisplay: 'link' };
        const name = sheet.names.add('host_test_name', second.getRange('B2'));
        second.name = '~host test ใหม่';
        const cells = sheet.getRange('A1:A2');
        cells.load('formulas');
        const link = sheet.getRange('A2');
        link.load('hyperlink');
        name.load('formula');
        await context.sync();
        return { formula: first(cells.formulas), link: link.hyperlink.documentReference, name: String(name.formula) };
      }),
  },
  {
    name: 'a sheet that goes',
    question: 'What is left in formulas and names, and which sheet comes to the front?',
    ask: (context, sheet) =>
      withSecondSheet(context, async (second) => {
        sheet.getRange('A1').formulas = [[`=SUM('${SECOND}'!B2:B3)`]];
        const name = sheet.names.add('host_test_name', second.getRange('B2'));
        sheet.activate();
        second.activate();
        const kept = second.getRange('A1');
        kept.load('address');
        await context.sync();
        second.delete();
        await context.sync();
        const uses = await outcomes(context, {
          range: () => {
            kept.values = [[1]];
          },
          sheet: () => second.activate(),
        });
        const cell = sheet.getRange('A1');
        cell.load('formulas,values');
        name.load('formula');
        await context.sync();
        return { uses, formula: first(cell.formulas), value: first(cell.values), name: String(name.formula) };
      }),
  },
  {
    name: 'frozen panes',
    question: 'Does each call replace the one before?',
    ask: async (context, sheet) => {
      const found: Record<string, string | null> = {};
      const calls: Record<string, () => void> = {
        rows: () => sheet.freezePanes.freezeRows(2),
        columns: () => sheet.freezePanes.freezeColumns(1),
        at: () => sheet.freezePanes.freezeAt(sheet.getRange('A1:B3')),
      };
      for (const [name, call] of Object.entries(calls)) {
        call();
        const place = sheet.freezePanes.getLocationOrNullObject();
        place.load('address');
        await context.sync();
        found[name] = place.isNullObject ? null : place.address;
      }
      return found;
    },
  },
  {
    name: 'sheet names and visibility',
    question: 'By which codes are they refused?',
    ask: (context) =>
      withSecondSheet(context, async (second) => {
        const { worksheets } = context.workbook;
        return outcomes(context, {
          taken: () => worksheets.add(SECOND.toUpperCase()),
          'too long': () => worksheets.add('ก'.repeat(32)),
          'with a colon': () => worksheets.add('~host test:'),
          'with an apostrophe at its end': () => worksheets.add("~host test'"),
          history: () => worksheets.add('History'),
          hidden: () => {
            second.visibility = 'Hidden';
          },
          'go to a hidden one': () => second.activate(),
          'select in a hidden one': () => second.getRange('A1').select(),
          'very hidden': () => {
            second.visibility = 'VeryHidden';
          },
          'delete a very hidden one': () => second.delete(),
        });
      }),
  },
  {
    name: 'a protected sheet',
    question: 'What is refused on it, and by which code?',
    ask: async (context, sheet) => {
      sheet.protection.protect();
      await context.sync();
      const results = await outcomes(context, {
        'protect again': () => sheet.protection.protect(),
        values: () => {
          sheet.getRange('A1').values = [[1]];
        },
        fill: () => {
          sheet.getRange('A1').format.fill.color = '#FFEB9C';
        },
        'column width': () => {
          sheet.getRange('A:A').format.columnWidth = 90;
        },
        'conditional format': () => sheet.getRange('A1').conditionalFormats.add('Custom'),
        name: () => sheet.names.add('host_test_protected', '=1'),
        'tab colour': () => {
          sheet.tabColor = '#FFEB9C';
        },
        'page layout': () => {
          sheet.pageLayout.orientation = 'Landscape';
        },
        'frozen panes': () => sheet.freezePanes.freezeRows(1),
      });
      sheet.protection.unprotect();
      await context.sync();
      return results;
    },
  },
  {
    name: 'sizes',
    question: 'To what are widths and heights rounded?',
    ask: async (context, sheet) => {
      const range = sheet.getRange('A1');
      const found: unknown[] = [];
      for (const size of [10, 50.3, 56.25, 81.1]) {
        range.format.columnWidth = size;
        range.format.rowHeight = size;
        const read = sheet.getRange('A1');
        read.load('format/columnWidth,format/rowHeight');
        await context.sync();
        found.push([size, read.format.columnWidth, read.format.rowHeight]);
      }
      return found;
    },
  },
  {
    name: 'borders between cells',
    question: 'Is an edge one line for both cells, and does a colour alone draw it?',
    ask: async (context, sheet) => {
      sheet.getRange('B2').format.borders.getItem('EdgeTop').style = 'Continuous';
      sheet.getRange('D2').format.borders.getItem('EdgeTop').color = '#FF0000';
      const read = (address: string, side: Excel.BorderIndex): Excel.RangeBorder => {
        const border = sheet.getRange(address).format.borders.getItem(side);
        border.load('style,color,weight');
        return border;
      };
      const borders = [
        read('B1', Excel.BorderIndex.edgeBottom),
        read('B2', Excel.BorderIndex.edgeTop),
        read('D2', Excel.BorderIndex.edgeTop),
        read('F1', Excel.BorderIndex.edgeTop),
      ];
      await context.sync();
      return borders.map(({ style, color, weight }) => [style, color, weight]);
    },
  },
  {
    name: 'addresses',
    question: 'Which sheet names stand in quotes?',
    ask: (context) =>
      withSecondSheet(context, async (second) => {
        const found: string[] = [];
        for (const name of ['host_test_a', 'host_testก', 'hostทดสอบ', 'host test', 'hosttest1', '1host', 'host-test']) {
          second.name = name;
          const range = second.getRange('A1');
          range.load('address');
          await context.sync();
          found.push(range.address);
        }
        return found;
      }),
  },
  {
    name: 'no fill',
    question: 'What is the colour of a cell without one, and after clearing?',
    ask: async (context, sheet) => {
      sheet.getRange('A2').format.fill.color = '#FFEB9C';
      sheet.getRange('A2').format.fill.clear();
      const cells = ['A1', 'A2'].map((address) => sheet.getRange(address));
      for (const cell of cells) cell.load('format/fill/color,format/fill/pattern');
      await context.sync();
      return cells.map((cell) => [cell.format.fill.color, cell.format.fill.pattern]);
    },
  },
  {
    name: 'what clearing takes away',
    question: 'Merges, conditional formats, links?',
    ask: async (context, sheet) => {
      const found: Record<string, unknown> = {};
      for (const what of ['Contents', 'Formats', 'All'] as const) {
        const range = sheet.getRange('A1:B2');
        range.merge();
        range.getCell(0, 0).hyperlink = { documentReference: "'~host test'!A9", textToDisplay: 'x' };
        range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
        sheet.getRange('A1:B2').clear(what);
        const after = sheet.getRange('A1');
        after.load('values,hyperlink');
        const merged = sheet.getRange('A1:B2').getMergedAreasOrNullObject();
        merged.load('address');
        const formats = sheet.getRange('A1:B2').conditionalFormats.getCount();
        await context.sync();
        found[what] = [
          first(after.values),
          after.hyperlink,
          merged.isNullObject ? null : merged.address,
          formats.value,
        ];
        sheet.getRange('A1:B2').clear();
        sheet.getRange('A1:B2').conditionalFormats.clearAll();
        await context.sync();
      }
      return found;
    },
  },
  {
    name: 'names',
    question: 'What are their types and values, and by which codes are they refused?',
    ask: async (context, sheet) => {
      const made = Object.entries({ text: '="a b"', whole: '=5', half: '=0.5', truth: '=TRUE', sum: '=1+1' }).map(
        ([name, formula]) => sheet.names.add(`host_test_${name}`, formula),
      );
      for (const name of made) name.load('name,type,value,formula,scope,visible');
      await context.sync();
      const refused = await outcomes(context, {
        taken: () => sheet.names.add('HOST_TEST_TEXT', '=1'),
        'like a cell': () => sheet.names.add('AB12', '=1'),
        'with a space': () => sheet.names.add('a b', '=1'),
        'no formula': () => sheet.names.add('host_test_bad', '=1+'),
      });
      return {
        names: made.map((name): unknown[] => [name.name, name.type, name.value, name.formula, name.scope]),
        refused,
      };
    },
  },
  {
    name: 'page set-up',
    question: 'How do zoom, margins and titles come back?',
    ask: async (context, sheet) => {
      const layout = sheet.pageLayout;
      layout.load('zoom,topMargin,paperSize,orientation');
      await context.sync();
      const before = [layout.zoom, layout.topMargin, layout.paperSize, layout.orientation];
      layout.zoom = { horizontalFitToPages: 1 };
      layout.setPrintMargins('Inches', { top: 0.7 });
      layout.setPrintTitleRows('$1:$2');
      const titles = layout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      layout.load('zoom,topMargin');
      await context.sync();
      return { before, after: [layout.zoom, layout.topMargin, titles.isNullObject ? null : titles.address] };
    },
  },
  {
    name: 'results of formulas',
    question: 'Do the host and Excel come to the same?',
    ask: async (context, sheet) => {
      const formulas = [
        'ROUND(2.675,2)',
        'ROUND(-2.5,0)',
        'ROUND(1.005,2)',
        'AVERAGE(B1:B3)',
        'IF(ISNUMBER(B1),1,2)',
        'N("text")=0',
        '-2^2',
        'COUNTIF(C1:C3,">=85")',
        'B1',
        'B1&""',
        'IFERROR(1/0,"x")',
        'SUMPRODUCT({1,2},{3,4})',
        'C3+1',
      ];
      sheet.getRange('C1:C3').values = [[84.995], [90], ["'95"]];
      const range = sheet.getRange(`A1:A${formulas.length}`);
      range.formulas = formulas.map((formula) => [`=${formula}`]);
      range.load('values,formulas,valueTypes');
      const result = await outcome(context);
      return [
        result,
        ...formulas.map((_, row): unknown[] => [
          range.formulas[row]?.[0],
          range.values[row]?.[0],
          range.valueTypes[row]?.[0],
        ]),
      ];
    },
  },
  {
    name: "a sheet's own names after renaming",
    question: 'Does its name come without its sheet, and does its reference follow the sheet?',
    async ask(context, sheet) {
      return withSecondSheet(context, async (second) => {
        const item = second.names.add('_HOST_TEST.a.1a2b3c4d', `='${SECOND}'!$B$3:$D$4`);
        item.visible = false;
        second.names.load('items/name,items/formula,items/visible');
        await context.sync();
        second.name = `${SCENARIO_SHEET} 3`;
        const renamed = second.names.getItem('_HOST_TEST.a.1a2b3c4d');
        renamed.load('formula');
        sheet.names.load('items/name');
        await context.sync();
        const items = second.names.items.map((each): unknown[] => [each.name, each.formula as unknown, each.visible]);
        return { items, renamed: renamed.formula as unknown, ofOtherSheet: sheet.names.items.length };
      });
    },
  },
  {
    name: 'names of a deleted sheet',
    question:
      'What becomes of a name that points at a deleted sheet, and does a new formula leave its comment and visibility?',
    async ask(context, sheet) {
      const { names } = context.workbook;
      return withSecondSheet(context, async (second) => {
        const item = names.add('_HOST_TEST_NAME', `='${SECOND}'!$B$2`, 'a comment');
        item.visible = false;
        second.delete();
        item.load('formula,visible,comment,scope');
        await context.sync();
        const dropped: unknown = item.formula;
        item.formula = `='${SCENARIO_SHEET}'!$B$2`;
        item.load('formula,visible,comment');
        const result = await outcome(context);
        const { scope, visible, comment } = item;
        const put: unknown = item.formula;
        item.delete();
        sheet.names.load('items/name');
        await context.sync();
        return { dropped, result, put, scope, visible, comment };
      });
    },
  },
  {
    name: 'one name of the workbook and of a sheet',
    question: 'Which of two names that are called alike do the workbook’s names give while that sheet is in front?',
    async ask(context, sheet) {
      const { names } = context.workbook;
      names.add('_HOST_TEST_TWICE', '="of the workbook"');
      sheet.names.add('_HOST_TEST_TWICE', '="of the sheet"');
      sheet.activate();
      const found = names.getItem('_HOST_TEST_TWICE');
      found.load('formula,scope');
      const result = await outcome(context);
      const { scope } = found;
      const formula: unknown = found.formula;
      names.getItem('_HOST_TEST_TWICE').delete();
      sheet.names.getItem('_HOST_TEST_TWICE').delete();
      return { result, formula, scope, removed: await outcome(context) };
    },
  },
  {
    name: 'a formula that spills',
    question: 'What do the cells show as formulas into which it spills, and who is the parent of its own cell?',
    async ask(context, sheet) {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1').formulas = [['=A1:A2']];
      const both = sheet.getRange('C1:C2');
      both.load('formulas,values,hasSpill');
      const parents = ['C1', 'C2', 'A1'].map((address) => {
        const parent = sheet.getRange(address).getSpillParentOrNullObject();
        parent.load('address');
        return parent;
      });
      await context.sync();
      const { formulas, values, hasSpill } = both;
      const spilled = { formulas: formulas as unknown, values: values as unknown, hasSpill };
      sheet.getRange('C2').values = [['x']];
      const typed = await outcome(context);
      both.load('values');
      await context.sync();
      return {
        ...spilled,
        parents: parents.map((parent) => (parent.isNullObject ? null : parent.address)),
        typed,
        blocked: both.values as unknown,
      };
    },
  },
  {
    name: 'last priority',
    question: 'Does a negative priority put a conditional format behind those that were there?',
    async ask(context, sheet) {
      const range = sheet.getRange('A1:A3');
      const add = (formula: string): Excel.ConditionalFormat => {
        const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
        format.custom.rule.formula = formula;
        return format;
      };
      add('=A1=1');
      add('=A1=2');
      const result = await outcome(context);
      add('=A1=3').priority = -1;
      const moved = await outcome(context);
      range.conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      return { result, moved, formulas: range.conditionalFormats.items.map(({ custom }) => custom.rule.formula) };
    },
  },
  {
    name: 'custom XML',
    question: 'Does a part come back as it was added, and may two of one namespace stand side by side?',
    async ask(context) {
      const { customXmlParts } = context.workbook;
      const xml = '<settings xmlns="urn:host-test">ก &amp; &lt;b&gt; _x000d_</settings>';
      customXmlParts.add(xml);
      customXmlParts.add(xml.replace('ก', 'ข'));
      const result = await outcome(context);
      const ours = customXmlParts.getByNamespace('urn:host-test');
      ours.load('items/id');
      await context.sync();
      const texts = ours.items.map((part) => part.getXml());
      await context.sync();
      for (const part of ours.items) part.delete();
      return { result, texts: texts.map(({ value }) => value), removed: await outcome(context) };
    },
  },
  {
    name: 'a cell style',
    question:
      'May it have these borders, does it replace what cells have, do they follow it, and what does its end leave?',
    async ask(context, sheet) {
      const { styles } = context.workbook;
      const range = sheet.getRange('A1:A3');
      const told = async (): Promise<unknown> => {
        const cells = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address));
        const borders = cells.map(({ format }) => format.borders.getItem('EdgeBottom'));
        for (const cell of cells) cell.load('style,numberFormat,format/font/color,format/font/bold,format/indentLevel');
        for (const border of borders) border.load('style,color');
        await context.sync();
        return cells.map(({ style, numberFormat, format }, index) => [
          style,
          first(numberFormat),
          format.font.color,
          format.font.bold,
          format.indentLevel,
          borders[index]?.style,
          borders[index]?.color,
        ]);
      };
      try {
        const making = await outcomes(context, {
          add: () => styles.add(STYLE),
          font: () => {
            styles.getItem(STYLE).font.bold = true;
          },
          indent: () => {
            styles.getItem(STYLE).horizontalAlignment = 'Left';
            styles.getItem(STYLE).indentLevel = 1;
          },
          border: () => {
            const border = styles.getItem(STYLE).borders.getItem('EdgeBottom');
            border.style = 'Continuous';
            border.color = '#FF0000';
          },
          'add again': () => styles.add(STYLE.toUpperCase()),
        });
        range.format.font.color = '#00FF00';
        range.numberFormat = [['0.0'], ['0.0'], ['0.0']];
        sheet.getRanges('A1,A3').style = STYLE;
        sheet.getRange('A3').format.font.color = '#0000FF';
        const given = [await outcome(context), await told()];
        styles.getItem(STYLE).font.bold = false;
        const followed = [await outcome(context), await told()];
        styles.getItem(STYLE).delete();
        const gone = [await outcome(context), await told()];
        return { making, given, followed, gone };
      } finally {
        styles.getItemOrNullObject(STYLE).delete();
        await context.sync();
      }
    },
  },
  {
    name: 'styles after one is gone',
    question: 'Can Excel still tell of the others by name (office-js#5671)?',
    async ask(context) {
      const { styles } = context.workbook;
      styles.add(STYLE);
      styles.getItem(STYLE).delete();
      const result = await outcome(context);
      const asked = ['Normal', STYLE].map((name) => styles.getItemOrNullObject(name));
      for (const style of asked) style.load('name');
      return { result, asked: await outcome(context), found: asked.map(({ isNullObject }) => !isNullObject) };
    },
  },
  {
    name: 'a name with a long list',
    question: 'Does a hidden name take a list of texts, and how long a one (office-js#2895)?',
    async ask(context, sheet) {
      const list = (length: number): string => `={${Array.from({ length }, () => '"0123456789 ก"').join(',')}}`;
      const results = await outcomes(
        context,
        Object.fromEntries(
          [1, 15, 20, 100, 500].map((length) => [
            `${list(length).length} characters`,
            () => {
              sheet.names.add(`host_test_list_${length}`, list(length)).visible = false;
            },
          ]),
        ),
      );
      const short = sheet.names.getItemOrNullObject('host_test_list_1');
      short.load('formula');
      await context.sync();
      return { results, short: short.isNullObject ? null : String(short.formula) };
    },
  },
];

/** Asks every question; the answer to one that fails in an unforeseen way is its error. */
export async function askAll(): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const scenario of SCENARIOS) {
    answers[scenario.name] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SCENARIO_SHEET);
      await context.sync();
      try {
        return await scenario.ask(context, sheet);
      } catch (error) {
        return `failed: ${error instanceof Error ? error.message : String(error)}`;
      } finally {
        context.workbook.worksheets.getItem(SCENARIO_SHEET).delete();
        await context.sync();
      }
    });
  }
  return answers;
}
