import { describe, expect, it } from 'vitest';
import { readScores, type ReadingChoices } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

function read(sheets: SnapshotSheet | readonly SnapshotSheet[], choices: ReadingChoices = {}): ScoreSet {
  const result = readScores(workbook(...[sheets].flat()), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

function items(scores: ScoreSet): Readonly<Record<string, number | null>> {
  return Object.fromEntries(scores.items.map(({ code, score }) => [code, score.value]));
}

function indicators(scores: ScoreSet): readonly (readonly [number, number | null])[] {
  return scores.indicators.map(({ number, score }) => [number, score.value]);
}

function tools(scores: ScoreSet): readonly (readonly [string, number | null])[] {
  return scores.tools.map(({ tool, score }) => [tool, score.value]);
}

function overall(scores: ScoreSet): readonly (number | null)[] {
  return scores.overall.map(({ value }) => value);
}

const clean = (['IIT', 'EIT', 'OIT'] as const).map((tool, index) =>
  sheet(tool, [
    ['ข้อ', 'คะแนน'],
    ...upTo([15, 9, 28][index] ?? 0).map((number) => [`${tool.charAt(0).toLowerCase()}${number}`, 80 + (number % 20)]),
  ]),
);

describe('item tables', () => {
  it('three clean sheets of codes and numbers: everything, nothing doubted, year concluded', () => {
    const scores = read(clean);
    expect(scores.items).toHaveLength(52);
    expect(scores.notUnderstood).toEqual([]);
    expect(scores.fiscalYear).toEqual({ year: 2568, certainty: 'inferred', cell: null });
    expect(scores.agency).toBeNull();
    expect(scores.tables.map(({ role, tool, confidence }) => [role, tool, confidence])).toEqual([
      ['item-table', 'IIT', 'high'],
      ['item-table', 'EIT', 'high'],
      ['item-table', 'OIT', 'high'],
    ]);
  });

  it('concludes the year from the set of items', () => {
    const oit = (last: number): SnapshotSheet =>
      sheet('OIT', [['ข้อ', 'คะแนน'], ...upTo(last).map((number) => [`o${number}`, 100])]);
    expect(read(oit(28)).fiscalYear.year).toBe(2568);
    expect(read(oit(26)).fiscalYear.year).toBe(2569);
    expect(read(oit(35)).fiscalYear.year).toBe(2567);
    expect([2564, 2565, 2566]).toContain(read(oit(43)).fiscalYear.year);
  });

  it('says where each table stands and why it was taken so', () => {
    const [table] = read(clean).tables;
    expect(table?.range).toEqual({ sheet: 'IIT', firstRow: 0, lastRow: 15, firstColumn: 0, lastColumn: 1 });
    expect(table?.evidence).toEqual([
      { kind: 'heading-row', row: 0 },
      { kind: 'code-column', column: 0 },
      { kind: 'score-column', column: 1, heading: 'คะแนน' },
      { kind: 'tool-from-codes' },
    ]);
  });

  it('takes the score, not the full mark, the weight, the rank or the target beside it', () => {
    const headings = ['ลำดับ', 'ข้อ', 'คำถาม', 'คะแนนเต็ม', 'น้ำหนัก', 'เป้าหมาย', 'คะแนนที่ได้', 'อันดับ'];
    const rows = upTo(9).map((number) => [number, `e${number}`, 'คำถาม', 100, 10, 95, 80 + number, 10 - number]);
    expect(items(read(sheet('s', [headings, ...rows])))).toEqual(
      Object.fromEntries(upTo(9).map((number) => [`e${number}`, 80 + number])),
    );
  });

  it('takes the mean of two parts of the survey, where it stands there', () => {
    const rows = upTo(9).map((number) => [`e${number}`, 70 + number, 90 + number, 80 + number]);
    const scores = read(sheet('EIT', [['ข้อ', 'ส่วนที่ 1', 'ส่วนที่ 2', 'คะแนนเฉลี่ย'], ...rows]));
    expect(items(scores)['e3']).toBe(83);
  });

  it('names the other column where two could be meant, and is not sure', () => {
    const rows = upTo(9).map((number) => [`e${number}`, 70 + number, 90 + number]);
    const scores = read(sheet('EIT', [['ข้อ', 'คะแนน', 'คะแนน'], ...rows]));
    expect(scores.notUnderstood).toEqual([
      { kind: 'ambiguous-score-column', cell: { sheet: 'EIT', row: 0, column: 2 }, text: 'คะแนน' },
    ]);
    expect(scores.tables[0]?.confidence).toBe('low');
  });

  it('reads a code split from its number', () => {
    const rows = upTo(5).map((number) => ['i', number, 90 + number]);
    expect(Object.keys(items(read(sheet('s', [['รหัส', null, 'คะแนน'], ...rows]))))).toEqual([
      'i1',
      'i2',
      'i3',
      'i4',
      'i5',
    ]);
  });

  it('reads merged questions and a merged score cell at its top left', () => {
    const rows: CellOf[][] = [
      ['ข้อ', 'คำถาม', null, 'คะแนน', null],
      ['i1', 'คำถาม', null, 91, null],
      [null, 'ต่อ', null, null, null],
      ['i2', 'คำถาม', null, 92, null],
      ['i3', 'คำถาม', null, 93, null],
    ];
    const scores = read(
      sheet('IIT', rows, { merges: ['B1:C1', 'D1:E1', 'A2:A3', 'D2:E3', 'B4:C4', 'D4:E4', 'D5:E5'] }),
    );
    expect(items(scores)).toEqual({ i1: 91, i2: 92, i3: 93 });
    expect(scores.items[0]?.score.cell).toEqual({ sheet: 'IIT', row: 1, column: 3 });
  });

  it('gives no line a score that is merged over several lines', () => {
    const rows: CellOf[][] = [
      ['ข้อ', 'คะแนน'],
      ['i1', 91],
      ['i2', null],
      ['i3', 93],
      ['i4', 94],
    ];
    expect(items(read(sheet('IIT', rows, { merges: ['B2:B3'] })))).toMatchObject({ i2: null, i3: 93 });
  });

  it('reads hidden columns', () => {
    const rows: CellOf[][] = [
      ['ข้อ', 'คำถาม', 'คะแนน'],
      ...upTo(3).map((number) => [`i${number}`, 'คำถาม', 90 + number]),
    ];
    const hidden = { ...sheet('IIT', rows), hiddenColumns: [2] };
    expect(items(read(hidden))).toEqual({ i1: 91, i2: 92, i3: 93 });
  });

  it('reads rows that a filter hides, and those that it shows', () => {
    const rows: CellOf[][] = [['ข้อ', 'คะแนน'], ...upTo(9).map((number) => [`e${number}`, 80 + number])];
    const filtered = sheet('EIT', rows, { hiddenRows: [2, 3, 5, 8, 9] });
    expect(Object.values(items(read(filtered)))).toEqual(upTo(9).map((number) => 80 + number));
  });

  it('takes no dates for scores', () => {
    const date = (number: number): CellOf => ({ value: 45_000 + number, format: 'd mmm bb' });
    const rows: CellOf[][] = [
      ['ข้อ', 'วันที่ตรวจ', 'คะแนน'],
      ...upTo(5).map((number) => [`o${number}`, date(number), 100]),
    ];
    expect(Object.values(items(read(sheet('OIT', rows))))).toEqual(Array<number>(5).fill(100));
    const undated = rows.map((row) => row.slice(0, 2));
    expect(readScores(workbook(sheet('OIT', undated)), {}).ok).toBe(false);
  });

  it.each([
    ['เเ for แ', 'คะเเนนเฉลี่ย'],
    ['a zero-width space within', 'คะ\u200bแนน'],
    ['a no-break space before', '\u00a0คะแนน'],
    ['a line break within', 'ผล\nคะแนน'],
    ['marks in the other order', 'คะแนนท่ีได้'],
  ])('knows the heading of the scores with %s', (_, heading) => {
    const rows: CellOf[][] = [
      ['ข้อ', 'น้ำหนัก', heading],
      ...upTo(5).map((number) => [`i${number}`, 1 + number, 90 + number]),
    ];
    expect(Object.values(items(read(sheet('IIT', rows))))).toEqual([91, 92, 93, 94, 95]);
  });

  it('reads hidden rows', () => {
    const rows: CellOf[][] = [
      ['ข้อ', 'คะแนน'],
      ['i1', 91],
      ['i2', 92],
      ['i3', 93],
    ];
    expect(items(read(sheet('IIT', rows, { hiddenRows: [2] })))).toEqual({ i1: 91, i2: 92, i3: 93 });
  });

  it('reports codes that the year does not have', () => {
    const rows = upTo(10).map((number) => [`e${number}`, 90]);
    const scores = read(sheet('EIT ปี 2568', [['ข้อ', 'คะแนน'], ...rows]));
    expect(scores.items).toHaveLength(9);
    expect(scores.notUnderstood).toEqual([
      { kind: 'unknown-code', cell: { sheet: 'EIT ปี 2568', row: 10, column: 0 }, text: 'e10' },
    ]);
  });

  it('keeps every occurrence of an item', () => {
    const scores = read(
      sheet('IIT', [
        ['ข้อ', 'คะแนน'],
        ['i1', 91],
        ['i2', 92],
        ['i2', 93],
        ['i3', 94],
      ]),
    );
    expect(scores.items.map(({ code, score }) => [code, score.value])).toEqual([
      ['i1', 91],
      ['i2', 92],
      ['i2', 93],
      ['i3', 94],
    ]);
  });

  it('takes sums and means below the items for neither items nor the overall score', () => {
    const rows: CellOf[][] = [
      ['ข้อ', 'คะแนน'],
      ['i1', 91],
      ['i2', 92],
      ['i3', 93],
      ['รวม', 276],
      ['คะแนนเฉลี่ย', 92],
    ];
    const scores = read(sheet('ผลสำรวจ', rows));
    expect(items(scores)).toEqual({ i1: 91, i2: 92, i3: 93 });
    expect(overall(scores)).toEqual([]);
  });

  it('leaves out sheets that an earlier run made', () => {
    const made = sheet(
      'ข้อค้นพบ',
      [
        ['ข้อ', 'คะแนน'],
        ['i1', 1],
        ['i2', 2],
        ['i3', 3],
      ],
      { generatedAs: 'findings' },
    );
    expect(items(read([made, ...clean]))['i1']).toBe(81);
    expect(readScores(workbook(made), {})).toEqual({ ok: false, failure: { kind: 'no-scores', sheets: [] } });
  });
});

describe('issue tables', () => {
  const headings = ['ลำดับ', 'หัวข้อ', 'เครื่องมือการประเมิน', 'ข้อคำถาม', 'คะแนน', 'ข้อแก้ไข'];

  it('one long table is cut where its ลำดับ changes', () => {
    const scores = read(
      sheet('วิเคราะห์', [
        headings,
        ['๑', 'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ', 'IIT', 'i1', 90, 'รักษาระดับ'],
        [null, null, null, 'i2', 91],
        [null, null, 'OIT', '0๕', 50],
        ['๒', 'การให้บริการและระบบ E-Service', 'IIT', 'i3', 92],
        [null, null, 'EIT', 'e1', 93],
      ]),
    );
    expect(scores.tables.map(({ role, issue }) => [role, issue])).toEqual([
      ['issue-table', 1],
      ['issue-table', 2],
    ]);
    expect(scores.items.map(({ code, score, table }) => [code, score.value, table])).toEqual([
      ['i1', 90, 0],
      ['i2', 91, 0],
      ['o5', 50, 0],
      ['i3', 92, 1],
      ['e1', 93, 1],
    ]);
  });

  it('bare numbers belong to the tool named beside them', () => {
    const scores = read(
      sheet('ประเด็นที่ 4', [
        headings,
        ['๔', 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ', 'IIT', 'ข้อ ๑๐', 90, 'รักษาระดับ'],
        [null, null, null, 'ข้อ ๑๑', 91],
        [null, null, null, 'ข้อ ๑๒', 92],
        [null, null, 'OIT', 'ข้อ ๒๒', 50],
        [null, null, null, 'ข้อ ๒๓', 51],
      ]),
    );
    expect(items(scores)).toEqual({ i10: 90, i11: 91, i12: 92, o22: 50, o23: 51 });
    expect(scores.tables.map(({ issue }) => issue)).toEqual([4]);
  });
});

describe('indicators', () => {
  const pairs = TEN.map((number) => [number, 84 + number]);

  it('by number and name, numbers as text too', () => {
    const rows = TEN.map((number) => [String(number), INDICATORS[number - 1] ?? '', String(84 + number)]);
    expect(indicators(read(sheet('s', [['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'คะแนน'], ...rows])))).toEqual(pairs);
  });

  it('numbered 1 to 5 then 9 to 13, with decomposed names and scores as text', () => {
    const rows = TEN.map((number) => [
      number <= 5 ? number : number + 3,
      (INDICATORS[number - 1] ?? '').replace('ำ', 'ํา'),
      String(84 + number),
    ]);
    expect(indicators(read(sheet('People', [['ลำดับ', 'หัวข้อ', 'คะแนน'], ...rows])))).toEqual(pairs);
  });

  it('numbered by rank: the names decide', () => {
    const rows = [...TEN].reverse().map((number, index) => [index + 1, INDICATORS[number - 1] ?? '', 84 + number]);
    expect(indicators(read(sheet('s', [['อันดับ', 'ตัวชี้วัด', 'คะแนน'], ...rows])))).toEqual([...pairs].reverse());
  });

  it('with one name copied from another indicator: the number decides', () => {
    const rows = TEN.map((number) => [number, INDICATORS[number === 4 ? 7 : number - 1] ?? '', 84 + number]);
    expect(indicators(read(sheet('s', [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...rows])))).toEqual(pairs);
  });

  it('by name alone, with an older name', () => {
    const rows = INDICATORS.map((name, index) => [name === INDICATORS[7] ? 'การปรับปรุงระบบการทำงาน' : name, 85 + index]);
    expect(indicators(read(sheet('s', [['ตัวชี้วัด', 'คะแนน'], ...rows])))).toEqual(pairs);
  });

  it('number and name in one cell', () => {
    const rows = TEN.map((number) => [`ตัวชี้วัดที่ ${number} ${INDICATORS[number - 1] ?? ''}`, 84 + number]);
    expect(indicators(read(sheet('s', [['รายการ', 'คะแนน'], ...rows])))).toEqual(pairs);
  });

  it('merged beside their items, in a column of their own', () => {
    const rows: CellOf[][] = [
      ['ตัวชี้วัด', 'ข้อ', 'คะแนนตัวชี้วัด', 'คะแนน'],
      [INDICATORS[0], 'i1', 91, 90],
      [null, 'i2', null, 91],
      [null, 'i3', null, 92],
      [INDICATORS[1], 'i4', 94, 93],
      [null, 'i5', null, 94],
      [null, 'i6', null, 95],
    ];
    const scores = read(sheet('s', rows, { merges: ['A2:A4', 'C2:C4', 'A5:A7', 'C5:C7'] }));
    expect(items(scores)).toEqual({ i1: 90, i2: 91, i3: 92, i4: 93, i5: 94, i6: 95 });
  });

  it('across the sheet', () => {
    const rows = [TEN.map((number) => `ตัวชี้วัดที่ ${number}`), TEN.map((number) => 84 + number)];
    expect(indicators(read(sheet('s', rows)))).toEqual(pairs);
  });

  it('as headings with a score among the items', () => {
    const scores = read(
      sheet('IIT', [
        ['ข้อ', 'คำถาม', 'คะแนน'],
        ['ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่', null, 96.53],
        ['i1', 'ก', 90],
        ['i2', 'ข', 91],
        ['i3', 'ค', 92],
        ['ตัวชี้วัดที่ 2 การใช้งบประมาณ', null, 97.5],
        ['i4', 'ก', 93],
        ['i5', 'ข', 94],
        ['i6', 'ค', 95],
      ]),
    );
    expect(indicators(scores)).toEqual([
      [1, 96.53],
      [2, 97.5],
    ]);
    expect(items(scores)).toEqual({ i1: 90, i2: 91, i3: 92, i4: 93, i5: 94, i6: 95 });
  });
});

describe('tools, overall and level', () => {
  it('below the indicators, with agency and year beside their labels', () => {
    const scores = read(
      sheet('สรุป', [
        ['หน่วยงาน', 'เทศบาลเมืองตัวอย่าง'],
        ['ปีงบประมาณ', 2567],
        ['ตัวชี้วัด', 'คะแนน'],
        ...INDICATORS.map((name, index) => [name, 85 + index]),
        ['IIT', 95.5],
        ['EIT', 94.5],
        ['OIT', 93.5],
        ['คะแนนรวม', 94.4],
        ['ระดับ', 'ผ่านดี'],
      ]),
    );
    expect(tools(scores)).toEqual([
      ['IIT', 95.5],
      ['EIT', 94.5],
      ['OIT', 93.5],
    ]);
    expect(overall(scores)).toEqual([94.4]);
    expect(scores.levels).toEqual([{ text: 'ผ่านดี', cell: { sheet: 'สรุป', row: 17, column: 1 } }]);
    expect(scores.agency?.name).toBe('เทศบาลเมืองตัวอย่าง');
    expect(scores.fiscalYear).toMatchObject({ year: 2567, certainty: 'stated' });
  });

  it('across the sheet', () => {
    const scores = read(
      sheet('s', [
        ['IIT', 'EIT', 'OIT', 'คะแนน ITA', 'ระดับ'],
        [95.5, 94.5, 93.5, 94.4, 'ผ่านดี'],
      ]),
    );
    expect(tools(scores)).toHaveLength(3);
    expect(overall(scores)).toEqual([94.4]);
    expect(scores.levels.map(({ text }) => text)).toEqual(['ผ่านดี']);
  });

  it('percentages, not the weighted points beside them; the overall score from either', () => {
    const scores = read(
      sheet('สรุป', [
        ['เครื่องมือ', 'คะแนนถ่วงน้ำหนัก (30/30/40)', 'ร้อยละ'],
        ['IIT', 28.65, 95.5],
        ['EIT', 28.35, 94.5],
        ['OIT', 37.4, 93.5],
        ['คะแนนรวม', 94.4, null],
      ]),
    );
    expect(tools(scores)).toEqual([
      ['IIT', 95.5],
      ['EIT', 94.5],
      ['OIT', 93.5],
    ]);
    expect(overall(scores)).toEqual([94.4]);
  });

  it('weighted points alone are told, not taken as percentages', () => {
    const rows: CellOf[][] = [
      ['เครื่องมือ', 'คะแนน'],
      ['IIT', 28.65],
      ['EIT', 28.35],
      ['OIT', 37.4],
      ['คะแนนรวม', 94.4],
    ];
    const scores = read(sheet('สรุป', rows));
    expect(tools(scores)).toEqual([]);
    expect(overall(scores)).toEqual([94.4]);
    expect(scores.notUnderstood.map(({ kind }) => kind)).toEqual(['ambiguous-score-column']);
  });

  it('from sentences only where no long analysis quotes them', () => {
    const long = `${'การวิเคราะห์ผลการประเมินในภาพรวมของหน่วยงาน '.repeat(10)} มีคะแนน 12.34 คะแนน`;
    const scores = read([...clean, sheet('บทวิเคราะห์', [[long], ['ผลการประเมิน ITA ได้คะแนน 95.21 คะแนน ระดับ ผ่านดี']])]);
    expect(overall(scores)).toEqual([95.21]);
    expect(scores.overall[0]).toMatchObject({ raw: '95.21', storedAs: 'text' });
  });
});

describe('several years', () => {
  const columns = sheet(
    's',
    [
      ['ข้อ', 'คำถาม', 'คะแนน', null],
      [null, null, '2567', '2568'],
      ...upTo(15).map((number) => [`i${number}`, 'คำถาม', 70 + number, 80 + number]),
    ],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
  );
  const perSheet = [2567, 2568].map((year) =>
    sheet(String(year), [['ข้อ', 'คะแนน'], ...upTo(15).map((number) => [`i${number}`, year - 2500 + number])]),
  );

  it('reads the newest and says that there are several', () => {
    for (const [sheets, i1] of [
      [columns, 81],
      [perSheet, 69],
    ] as const) {
      const scores = read(sheets);
      expect(scores.fiscalYear.year).toBe(2568);
      expect(items(scores)['i1']).toBe(i1);
      expect(scores.items).toHaveLength(15);
      expect(scores.notUnderstood).toMatchObject([{ kind: 'several-years', years: [2567, 2568] }]);
    }
  });

  it('reads only the year that was chosen', () => {
    expect(items(read(columns, { year: 2567 }))['i1']).toBe(71);
    const scores = read(perSheet, { year: 2567 });
    expect(items(scores)['i1']).toBe(68);
    expect(scores.fiscalYear).toMatchObject({ year: 2567, certainty: 'chosen' });
    expect(scores.items).toHaveLength(15);
  });

  it('fails where the year chosen is not there, or its rules are not known', () => {
    expect(readScores(workbook(columns), { year: 2565 })).toEqual({
      ok: false,
      failure: { kind: 'year-not-found', wanted: 2565, found: [2567, 2568] },
    });
    expect(readScores(workbook(...clean), { year: 2480 })).toMatchObject({
      ok: false,
      failure: { kind: 'unknown-year', year: 2480 },
    });
  });

  it('takes a Gregorian year as the Buddhist one', () => {
    expect(
      read(
        sheet('ITA 2025', [
          ['Item', 'Score'],
          ['i1', 90],
          ['i2', 91],
        ]),
      ).fiscalYear.year,
    ).toBe(2568);
  });
});

describe('several agencies', () => {
  const agencies = ['อบต. บ้านกลาง', 'อบต.หนองน้ำใส', 'เทศบาลตำบลท่าช้าง'];
  const matrix = sheet('จังหวัด', [
    ['ลำดับ', 'หน่วยงาน', 'จังหวัด', 'คะแนน ITA', 'ระดับ', 'IIT', 'EIT', 'OIT', ...TEN.map((number) => `ตัวชี้วัดที่ ${number}`)],
    ...agencies.map((name, index) => [
      index + 1,
      name,
      'จังหวัดตราด',
      90 + index,
      'ผ่านดี',
      91 + index,
      92 + index,
      93 + index,
      ...TEN.map((number) => 80 + number + index / 10),
    ]),
    [null, 'ค่าเฉลี่ย', null, 50, null, 50, 50, 50, ...TEN.map(() => 50)],
  ]);

  it('reads the agency that was chosen, in any spelling', () => {
    for (const name of ['องค์การบริหารส่วนตำบลหนองน้ำใส', 'อบต. หนองนํ้าใส', 'หนองน้ำใส']) {
      const scores = read(matrix, { agency: name });
      expect(scores.agency?.name, name).toBe('อบต.หนองน้ำใส');
      expect(tools(scores)).toEqual([
        ['IIT', 92],
        ['EIT', 93],
        ['OIT', 94],
      ]);
      expect(overall(scores)).toEqual([91]);
      expect(indicators(scores)[0]).toEqual([1, 81.1]);
      expect(scores.levels).toEqual([{ text: 'ผ่านดี', cell: { sheet: 'จังหวัด', row: 2, column: 4 } }]);
      expect(scores.notUnderstood).toEqual([]);
    }
  });

  it('reads the first and names all, where none was chosen', () => {
    const scores = read(matrix);
    expect(scores.agency?.name).toBe('อบต. บ้านกลาง');
    expect(scores.notUnderstood).toMatchObject([{ kind: 'several-agencies', names: agencies }]);
  });

  it('fails where the agency is nowhere, naming those there are', () => {
    expect(readScores(workbook(matrix), { agency: 'เทศบาลนครเชียงใหม่' })).toEqual({
      ok: false,
      failure: { kind: 'agency-not-found', wanted: 'เทศบาลนครเชียงใหม่', why: 'unknown', found: agencies },
    });
  });

  it('reads a matrix turned to have agencies across, tools as points left alone', () => {
    const turned = sheet('จังหวัด', [
      ['รายการ', ...agencies],
      ['ระดับ', 'ผ่านดี', 'ผ่านดี', 'ผ่าน'],
      ['คะแนน ITA', 90, 91, 92],
      ['OIT', 35, 36, 37],
      ['ตัวชี้วัดที่ 10', 80, 81, 82],
      ['ตัวชี้วัดที่ 9', 83, 84, 85],
      ['EIT', 26, 27, 28],
      ...[8, 7, 6].map((number) => [`ตัวชี้วัดที่ ${number}`, 70 + number, 71 + number, 72 + number]),
      ['IIT', 29, 28, 27],
      ...[5, 4, 3, 2, 1].map((number) => [`ตัวชี้วัดที่ ${number}`, 70 + number, 71 + number, 72 + number]),
    ]);
    const scores = read(turned, { agency: 'ท่าช้าง' });
    expect(indicators(scores)).toEqual([
      [10, 82],
      [9, 85],
      ...[8, 7, 6, 5, 4, 3, 2, 1].map((number) => [number, 72 + number]),
    ]);
    expect(overall(scores)).toEqual([92]);
    expect(scores.levels.map(({ text }) => text)).toEqual(['ผ่าน']);
    expect(tools(scores)).toEqual([]);
  });

  it('reads items of an agency from a matrix of items', () => {
    const rows = agencies.map((name, index) => [name, ...upTo(15).map((number) => 50 + number + index)]);
    const scores = read(sheet('s', [['อปท.', ...upTo(15).map((number) => `i${number}`)], ...rows]), {
      agency: 'ท่าช้าง',
    });
    expect(items(scores)).toEqual(Object.fromEntries(upTo(15).map((number) => [`i${number}`, 52 + number])));
  });

  it('reads bare item numbers under merged names of tools for the agency chosen', () => {
    const gap = (count: number): readonly null[] => Array.from({ length: count }, () => null);
    const rows: CellOf[][] = [
      ['หน่วยงาน', 'IIT', ...gap(14), 'EIT', ...gap(8)],
      [null, ...upTo(15), ...upTo(9)],
      ...agencies.map((name, index) => [name, ...upTo(24).map((number) => 50 + 10 * index + number)]),
    ];
    const scores = read(sheet('m', rows, { merges: ['A1:A2', 'B1:P1', 'Q1:Y1'] }), { agency: 'ท่าช้าง' });
    expect(items(scores)).toMatchObject({ i1: 71, i15: 85, e1: 86, e9: 94 });
    expect(scores.items).toHaveLength(24);
  });

  it('loses no table under a title that misspells the agency badly', () => {
    const sheets = [
      sheet('IIT', [['เทศบาลตำบลมะรือโบตก'], ['ข้อ', 'คะแนน'], ['i1', 91], ['i2', 92], ['i3', 93]]),
      sheet('EIT', [['เทศบาลตำบลระือโบทกกก'], ['ข้อ', 'คะแนน'], ['e1', 94], ['e2', 95], ['e3', 96]]),
    ];
    expect(items(read(sheets))).toEqual({ i1: 91, i2: 92, i3: 93, e1: 94, e2: 95, e3: 96 });
  });

  it('keeps agencies in sheets of their own apart', () => {
    const sheets = agencies.map((name, index) =>
      sheet(`s${index}`, [
        [name],
        ['ข้อ', 'คะแนน'],
        ...upTo(5).map((number) => [`i${number}`, 60 + 10 * index + number]),
      ]),
    );
    expect(items(read(sheets, { agency: 'บ้านกลาง' }))['i1']).toBe(61);
    expect(items(read(sheets, { agency: 'ท่าช้าง' }))['i1']).toBe(81);
    expect(read(sheets).notUnderstood).toMatchObject([{ kind: 'several-agencies' }]);
  });
});

describe('what is no score', () => {
  const none: readonly (readonly [string, readonly (readonly CellOf[])[]])[] = [
    ['minutes', [['รายงานการประชุม ครั้งที่ 1/2568'], [1, 'เรื่องแจ้งให้ทราบ', 10], [2, 'รับรองรายงาน', 20], [3, 'อื่น ๆ', 30]]],
    ['a grid of numbers', upTo(10).map((row) => upTo(10).map((column) => row * column))],
    [
      'an invoice',
      [
        ['ลำดับ', 'รายการ', 'จำนวน', 'ราคา'],
        [1, 'กระดาษ', 10, 95],
        [2, 'หมึก', 2, 80],
        [3, 'ปากกา', 5, 20],
      ],
    ],
    [
      'marks of a class',
      [
        ['เลขที่', 'ชื่อ', 'คะแนน'],
        [1, 'ก', 91],
        [2, 'ข', 92],
        [3, 'ค', 93],
      ],
    ],
    [
      'numbers of respondents',
      [
        ['ผู้มีส่วนได้ส่วนเสียภายใน (IIT)', 30],
        ['ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', 40],
      ],
    ],
    [
      'the levels and what they take',
      [
        ['ระดับ', 'เกณฑ์'],
        ['ผ่านดีเยี่ยม', '95 ขึ้นไป'],
        ['ผ่านดี', '85 – 94.99'],
        ['ผ่าน', '85'],
      ],
    ],
    ['plain text', [['ข้อ i1 ถามว่าเจ้าหน้าที่ปฏิบัติงานตามขั้นตอนหรือไม่'], ['ข้อ i2 ถามเรื่องความเท่าเทียม']]],
    ['nothing', []],
  ];

  it.each(none)('%s', (name, rows) => {
    expect(readScores(workbook(sheet(name, rows)), {})).toEqual({
      ok: false,
      failure: { kind: 'no-scores', sheets: [name] },
    });
  });
});
