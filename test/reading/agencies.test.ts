import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyNamed, agencyWithin } from '../../src/reading/agency-name';
import { readScores, type ReadingChoices } from '../../src/reading/read-scores';
import type { ReadingResult, ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const COUNTS = { i: 15, e: 9, o: 28 } as const;

function itemRows(letter: keyof typeof COUNTS, base = 80): CellOf[][] {
  return [
    ['ข้อ', 'ประเด็น', 'คะแนน'],
    ...upTo(COUNTS[letter]).map((number) => [`${letter}${number}`, 'คำถาม', base + (number % 10)]),
  ];
}

function tryRead(sheets: readonly SnapshotSheet[], choices: ReadingChoices = {}): ReadingResult {
  return readScores(workbook(...sheets), choices);
}

function read(sheets: readonly SnapshotSheet[], choices: ReadingChoices = {}): ScoreSet {
  const result = tryRead(sheets, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

const NAMES = [
  'เทศบาลตำบลบ้านใหม่',
  'เทศบาลตำบลปีใหม่',
  'เทศบาลตำบลผลเจริญ',
  'เทศบาลเมืองคูคต',
  'เทศบาลนครรังสิต',
  'องค์การบริหารส่วนตำบลเขาพระ',
  'องค์การบริหารส่วนจังหวัดชลบุรี',
  'เมืองพัทยา',
  'กรุงเทพมหานคร',
  'กรมที่ดิน',
  'กระทรวงพาณิชย์',
  'สำนักงาน ก.พ.',
  'สำนักงาน ก.พ.ร.',
  'สำนักงานสาธารณสุขจังหวัดน่าน',
  'สำนักงานปลัดกระทรวงมหาดไทย',
  'สำนักงานนโยบายและแผนการขนส่งและจราจร',
  'สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล',
  'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตาก เขต 1',
  'จุฬาลงกรณ์มหาวิทยาลัย',
  'ราชวิทยาลัยจุฬาภรณ์',
  'มหาวิทยาลัยเทคโนโลยีราชมงคลธัญบุรี',
  'คณะแพทยศาสตร์ มหาวิทยาลัยพะเยา',
  'สถาบันเทคโนโลยีพระจอมเกล้าเจ้าคุณทหารลาดกระบัง',
  'โรงพยาบาลศิริราช',
  'วิทยาลัยเทคนิคเชียงใหม่',
  'โรงเรียนวัดสุทธิวราราม',
  'สถานีตำรวจภูธรเมืองพัทลุง',
  'กองบัญชาการตำรวจภูธรภาค 4',
  'กองทัพอากาศ',
  'กองทุนบำเหน็จบำนาญข้าราชการ',
  'การไฟฟ้าฝ่ายผลิตแห่งประเทศไทย',
  'การยางแห่งประเทศไทย',
  'ธนาคารแห่งประเทศไทย',
  'บริษัท ขนส่ง จำกัด',
  'บริษัท ท่าอากาศยานไทย จำกัด (มหาชน)',
  'องค์การขนส่งมวลชนกรุงเทพ',
  'ศูนย์มานุษยวิทยาสิรินธร (องค์การมหาชน)',
  'สภากาชาดไทย',
  'สำนักงานศาลปกครอง',
  'จังหวัดเชียงราย',
  'อำเภอเมืองนครปฐม',
] as const;

const BEFORE = [
  '',
  'หน่วยงาน: ',
  'ชื่อหน่วยงาน : ',
  'ส่วนราชการ: ',
  'ผลการประเมิน ITA ',
  'ประกาศ',
  'คะแนน ITA ปี 2568 ของ ',
  'รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใสของ',
] as const;
const AFTER = [
  '',
  ' ITA 2568',
  ' ผล ITA 2568',
  ' IIT ปี 2568',
  ' OIT รายข้อ ๒๕๖๘',
  ' (EIT)',
  ' - IIT',
  ' ปี 2568',
  ' พ.ศ. 2568',
  ' 2568',
  ' ประจำปีงบประมาณ พ.ศ. 2568',
  ' ปีงบประมาณ พ.ศ. ๒๕๖๘',
  ' เปรียบเทียบผล IIT',
  ' สรุปผล OIT รายข้อ',
  ' รายงานผลการประเมิน',
  ' ผลคะแนน ITA',
  ' ตารางที่ 1',
  ' เรียงลำดับคะแนน',
  ' จัดอันดับ',
  ' ไตรมาส 4',
  ' รหัส 21001',
  ' จังหวัดเลย',
  ' อำเภอเมือง จังหวัดเลย',
] as const;

describe('the name of an agency in a title', () => {
  it('is the name whatever stands before it and whatever the title goes on to say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...AFTER),
        (name, before, after) => {
          const title = `${before}${name}${after}`;
          expect(agencyNamed(title) ?? agencyWithin(title), title).toBe(name);
        },
      ),
      { numRuns: 4000, seed: 2568 },
    );
  });

  it.each([
    'คะแนนปี 2568',
    'เป้าหมายปี 2569',
    'ช่องว่าง',
    'คะแนน',
    'กองคลัง',
    'สำนักปลัด',
    'สำนักงานปลัดเทศบาล',
    'คณะกรรมการ',
    'โปรแกรมคำนวณคะแนน',
    'มหาวิทยาลัย',
    'ศูนย์ข้อมูลข่าวสาร',
    'หน่วยงานของท่าน',
    'จังหวัด',
  ])('%s names none', (text) => {
    expect(agencyNamed(text)).toBeNull();
  });

  it('of two in one text, the ministry is over the other', () => {
    expect(agencyNamed('กระทรวงมหาดไทย กรมการปกครอง')).toBe('กรมการปกครอง');
    expect(agencyNamed('กรมประมง กระทรวงเกษตรและสหกรณ์')).toBe('กรมประมง');
  });
});

describe('a number at the end of a name', () => {
  it('belongs to it, but for a year', () => {
    expect(agencyNamed('เทศบาลตำบลทดสอบ1234')).toBe('เทศบาลตำบลทดสอบ1234');
    expect(agencyNamed('เทศบาลตำบลทดสอบ 2568')).toBe('เทศบาลตำบลทดสอบ');
  });
});

describe('titles that name a body over the agency', () => {
  it.each([
    ['กระทรวงเกษตรและสหกรณ์', 'กรมประมง', 'กรมประมง'],
    ['กรมประมง', 'กระทรวงเกษตรและสหกรณ์', 'กรมประมง'],
    ['องค์การบริหารส่วนจังหวัดแม่ฮ่องสอน', 'โรงเรียนสบเมยวิทยา', 'โรงเรียนสบเมยวิทยา'],
    ['จังหวัดลำพูน', 'เทศบาลเมืองลำพูน', 'เทศบาลเมืองลำพูน'],
    ['มหาวิทยาลัยเชียงใหม่', 'โรงพยาบาลมหาราชนครเชียงใหม่', 'โรงพยาบาลมหาราชนครเชียงใหม่'],
    ['สำนักงานตำรวจแห่งชาติ', 'สถานีตำรวจภูธรเมืองลำพูน', 'สถานีตำรวจภูธรเมืองลำพูน'],
  ])('%s, %s: %s is assessed and no table is lost', (first, second, assessed) => {
    const title = [[first], [second], ['ปีงบประมาณ พ.ศ. 2568'], []];
    const stacked = [
      sheet('คะแนน', [...title, ...itemRows('i'), [], ...itemRows('e'), [], ['OIT'], [second], ...itemRows('o')]),
    ];
    const apart = (['i', 'e', 'o'] as const).map((letter) => sheet(letter, [...title, ...itemRows(letter)]));
    for (const sheets of [stacked, apart]) {
      const scores = read(sheets);
      expect(scores.agency?.name).toBe(assessed);
      expect(scores.items).toHaveLength(52);
      expect(scores.notUnderstood).toEqual([]);
    }
  });
});

describe('columns and labels that look like agencies', () => {
  it('a column of the offices that own the items is no list of agencies', () => {
    const owners = ['กองคลัง', 'กองช่าง', 'สำนักปลัด'];
    for (const heading of ['หน่วยงาน', 'ส่วนราชการ', 'หน่วยงานรับผิดชอบ', 'ผู้รับผิดชอบ']) {
      const table = (letter: keyof typeof COUNTS): CellOf[][] => [
        ['ข้อ', 'รายการ', heading, 'คะแนน'],
        ...upTo(COUNTS[letter]).map((number) => [`${letter}${number}`, 'ทำ', owners[number % 3] ?? null, 80 + number]),
      ];
      const rows = [['เทศบาลตำบลบ้านแพะ'], [], ...table('i'), [], ...table('e'), [], ...table('o')];
      const scores = read([sheet('S', rows)]);
      expect(scores.agency?.name).toBe('เทศบาลตำบลบ้านแพะ');
      expect(scores.items).toHaveLength(52);
    }
  });

  it('an office responsible for indicators is not the agency', () => {
    const rows: CellOf[][] = [
      ['ผลการประเมิน ITA มหาวิทยาลัยราชภัฏสมมุติ ปีงบประมาณ พ.ศ. 2568'],
      ['ตัวชี้วัด', 'หน่วยงานที่รับผิดชอบหลัก', 'คะแนน'],
      ...INDICATORS.map((name, index): CellOf[] => [
        name,
        ['กองกลาง', 'สำนักงานตรวจสอบภายใน', 'สำนักหอสมุด'][index % 3] ?? null,
        80 + index,
      ]),
    ];
    expect(read([sheet('S', rows)]).agency?.name).toBe('มหาวิทยาลัยราชภัฏสมมุติ');
  });

  it.each([
    ['ทต.ข้างเคียง', 'ทต.ของเรา'],
    ['คณะทำงานประเมิน', 'สำนักงาน ป.ป.ช.'],
  ])('%s and %s over two columns are none: the agency’s scores are in the second', (first, second) => {
    const rows: CellOf[][] = [
      ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'],
      ['เทศบาลตำบลบ้านแพะ'],
      ['ข้อ', 'ประเด็น', first, second],
      ...upTo(15).map((number) => [`i${number}`, 'คำถาม', 60 + number, 80 + number]),
    ];
    const scores = read([sheet('S', rows)]);
    expect([scores.agency?.name, scores.items[0]?.score.value]).toEqual(['เทศบาลตำบลบ้านแพะ', 81]);
    expect(scores.notUnderstood.filter(({ kind }) => kind === 'several-agencies')).toEqual([]);
  });

  it('parts told by a number are no agencies, nor is whose form was taken over', () => {
    const rows: CellOf[][] = [
      ['ดัดแปลงจากแบบฟอร์มของเทศบาลนครขอนแก่น'],
      ['ผล ITA 2568 เทศบาลตำบลบ้านแพะ'],
      ['ข้อ', 'ประเด็น', 'สำนัก 1', 'สำนัก 2', 'สำนัก 3', 'คะแนนเฉลี่ยรวม'],
      ...upTo(15).map((number) => [`i${number}`, 'คำถาม', 60, 70 + number, 80, 75 + number]),
    ];
    const scores = read([sheet('S', rows)]);
    expect([scores.agency?.name, scores.items[0]?.score.value]).toEqual(['เทศบาลตำบลบ้านแพะ', 76]);
  });

  it('a heading beside the heading for agencies is not the agency', () => {
    const rows: CellOf[][] = [
      ['หน่วยงาน', 'ปี', 'ข้อ', 'คะแนน'],
      ...upTo(15).map((number) => ['เทศบาลตำบลบ้านแพะ', 2568, `i${number}`, 80 + number]),
    ];
    expect(read([sheet('S', rows)]).agency?.name).toBe('เทศบาลตำบลบ้านแพะ');
  });

  it('headings of years, targets and gaps beside names of indicators are no agencies', () => {
    const rows: CellOf[][] = [
      ['การยางแห่งประเทศไทย'],
      [],
      ['ตัวชี้วัด', 'ชื่อ', 'คะแนนปี 2568', 'เป้าหมายปี 2569', 'ช่องว่าง'],
      ...INDICATORS.map((name, index) => [index + 1, name, 90 + index, 98, 8 - index]),
    ];
    const scores = read([sheet('ตัวชี้วัด', rows)]);
    expect(scores.agency?.name).toBe('การยางแห่งประเทศไทย');
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.indicators.map(({ score }) => score.value)).toEqual(upTo(10).map((number) => 89 + number));
    expect(scores.notUnderstood.filter(({ kind }) => kind === 'several-agencies')).toEqual([]);
  });
});

describe('several agencies and none', () => {
  const indicators = (base: number): CellOf[][] => [
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ...INDICATORS.map((name, index) => [index + 1, name, base + index]),
  ];

  it('two faculties are two agencies: one is read and both are named', () => {
    const names = ['คณะแพทยศาสตร์ มหาวิทยาลัยพะเยา', 'คณะวิศวกรรมศาสตร์ มหาวิทยาลัยพะเยา'];
    const scores = read(
      names.map((name, index) => sheet(`คณะ ${index}`, [[name], ['ปี 2568'], [], ...indicators(70 + index * 10)])),
    );
    expect(scores.agency?.name).toBe(names[0]);
    expect(scores.indicators.map(({ score }) => score.value)).toEqual(upTo(10).map((number) => 69 + number));
    expect(scores.notUnderstood.map((one) => (one.kind === 'several-agencies' ? one.names : one.kind))).toEqual([
      names,
    ]);
  });

  it('offices told apart by their number only are two agencies', () => {
    const names = [1, 2].map((number) => `สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตาก เขต ${number}`);
    const sheets = names.map((name, index) => sheet(`S${index}`, [[name], [], ...indicators(70 + index * 10)]));
    expect(read(sheets).notUnderstood.map(({ kind }) => kind)).toEqual(['several-agencies']);
    expect(read(sheets, { agency: names[1] ?? '' }).indicators[0]?.score.value).toBe(80);
  });

  it('neighbours with short names are two agencies, whichever is wanted', () => {
    const sheets = ['อบต.บ้านใหม่', 'อบต.บ้านไร่'].map((name, index) =>
      sheet(`S${index}`, [[name], ['ปี 2568'], [], ...indicators(70 + index * 10)]),
    );
    expect(read(sheets).indicators).toHaveLength(10);
    expect(read(sheets).notUnderstood.map(({ kind }) => kind)).toEqual(['several-agencies']);
    const wanted = read(sheets, { agency: 'องค์การบริหารส่วนตำบลบ้านไร่' });
    expect(wanted.indicators.map(({ score }) => score.value)).toEqual(upTo(10).map((number) => 79 + number));
  });

  it('titles that differ over tables of different years are one agency’s', () => {
    const scores = read([
      sheet('2567', [['เทศบาลตำบลแม่สาย'], ['ปี 2567'], [], ...indicators(70)]),
      sheet('2568', [['เทศบาลเมืองแม่สายมิตรภาพ'], ['ปี 2568'], [], ...indicators(80)]),
    ]);
    expect(scores.indicators[0]?.score.value).toBe(80);
    expect(scores.notUnderstood.map(({ kind }) => kind)).toEqual(['several-years']);
  });

  it('a workbook without a name is whose the user says', () => {
    const sheets = [sheet('IIT', itemRows('i')), sheet('ที่มา', [['ที่มา: สำนักงาน ป.ป.ช.']])];
    const scores = read(sheets, { agency: 'เทศบาลตำบลสมมุติ' });
    expect(scores.agency).toEqual({ name: 'เทศบาลตำบลสมมุติ', cell: null });
    expect(scores.items).toHaveLength(15);
  });

  it('a workbook that names another agency is refused', () => {
    const sheets = [sheet('IIT', [['เทศบาลตำบลแม่ขะนิง'], ...itemRows('i')])];
    expect(tryRead(sheets, { agency: 'เทศบาลตำบลสมมุติ' })).toEqual({
      ok: false,
      failure: { kind: 'agency-not-found', wanted: 'เทศบาลตำบลสมมุติ', why: 'unknown', found: ['เทศบาลตำบลแม่ขะนิง'] },
    });
  });

  it('a source is no agency to choose, nor one that has scores', () => {
    const sheets = [sheet('IIT', [['เทศบาลตำบลแม่ขะนิง'], ...itemRows('i'), ['ที่มา: สำนักงาน ป.ป.ช.']])];
    const failure = { kind: 'agency-not-found', found: ['เทศบาลตำบลแม่ขะนิง'] };
    expect(tryRead(sheets, { agency: 'สำนักงาน ป.ป.ช.' })).toMatchObject({
      failure: { ...failure, why: 'without-scores' },
    });
    expect(tryRead(sheets, { agency: 'ไม่มีจริง' })).toMatchObject({ failure: { ...failure, why: 'unknown' } });
  });

  it('one that only its sheet’s name tells has that name, in full', () => {
    const sheets = ['อบต.คลองขุด', 'อบต.ปอน'].map((name, index) => sheet(name, indicators(70 + index * 10)));
    const wanted = read(sheets, { agency: 'ปอน' });
    expect([wanted.agency?.name, wanted.indicators[0]?.score.value]).toEqual(['อบต.ปอน', 80]);
    expect(read(sheets.slice(1)).agency?.name).toBe('อบต.ปอน');
    expect(tryRead(sheets, { agency: 'ไม่มีจริง' })).toMatchObject({ failure: { found: ['อบต.คลองขุด', 'อบต.ปอน'] } });
  });

  it('part of a name that two share names neither, and says which', () => {
    const names = ['ทต.ปัว', 'อบต.ปัว', 'ทม.น่าน'];
    const rows = names.map((name, index): CellOf[] => [name, 80 + index, 81, 82, 83]);
    const list = [['คะแนน ITA 2568'], ['หน่วยงาน', 'IIT', 'EIT', 'OIT', 'คะแนนรวม'], ...rows];
    expect(tryRead([sheet('S', list)], { agency: 'ปัว' })).toMatchObject({
      failure: { why: 'several-meant', found: ['ทต.ปัว', 'อบต.ปัว'] },
    });
  });
});

describe('agencies whose title heads several tables', () => {
  const titled = (title: readonly CellOf[][], base: number): CellOf[][] => [
    ...title,
    ['เครื่องมือ', 'คะแนน'],
    ['IIT', base],
    ['EIT', base + 1],
    ['OIT', base + 2],
    ['คะแนนรวม', base + 3],
    [],
    ['แบบวัด IIT'],
    ...itemRows('i', base),
    [],
    ['แบบวัด EIT'],
    ...itemRows('e', base),
  ];
  const first = titled([['ผลการประเมิน ITA ของเทศบาลตำบลบ้านดอน ปีงบประมาณ พ.ศ. 2568']], 60);
  const second = titled([['ผลการประเมิน ITA ปี 2568'], ['ชื่อหน่วยงาน', 'เทศบาลตำบลหนองบัว']], 80);

  it.each([
    ['in sheets that do not name them', [sheet('หน่วยงานที่ 1', first), sheet('หน่วยงานที่ 2', second)]],
    ['stacked in one sheet', [sheet('ผล', [...first, [], ...second])]],
  ])('%s: every table below is of the agency asked for', (_, sheets) => {
    const scores = read(sheets, { agency: 'เทศบาลตำบลหนองบัว' });
    expect(scores.items).toHaveLength(24);
    const values = [...scores.items, ...scores.tools].map(({ score }) => score.value ?? 0);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(80);
    expect(scores.overall.map(({ value }) => value)).toEqual([83]);
  });

  it('with tools alone in one sheet: those of the agency asked for', () => {
    const tools = (name: string, base: number): CellOf[][] => titled([[name], ['ปี 2568']], base).slice(0, 7);
    const sheets = [sheet('ผล', [...tools('โรงเรียนวัดบ้านดอน', 60), [], ...tools('โรงเรียนวัดหนองบัว', 80)])];
    const scores = read(sheets, { agency: 'โรงเรียนวัดหนองบัว' });
    expect(scores.tools.map(({ score }) => score.value)).toEqual([80, 81, 82]);
    expect(scores.overall.map(({ value }) => value)).toEqual([83]);
  });

  it('and in sentences: those of the agency asked for', () => {
    const told = (name: string, base: number): CellOf[][] => [
      [name],
      ['ปีงบประมาณ พ.ศ. 2568'],
      ...indicatorRows(base),
      [`ผลการประเมิน ITA ได้คะแนน ${base}.25 คะแนน`],
    ];
    const sheets = [sheet('ผล', [...told('เทศบาลตำบลบ้านดอน', 60), [], ...told('เทศบาลตำบลหนองบัว', 80)])];
    const scores = read(sheets, { agency: 'เทศบาลตำบลหนองบัว' });
    expect(scores.overall.map(({ value }) => value)).toEqual([80.25]);
    expect(scores.indicators.map(({ score }) => score.value)).toEqual(upTo(10).map((number) => 80 + number));
  });

  function indicatorRows(base: number): CellOf[][] {
    return [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...INDICATORS.map((name, index): CellOf[] => [index + 1, name, base + index + 1])];
  }
});

describe('agencies in groups under the names of districts', () => {
  it('are no items, though their numbers run on', () => {
    const row = (number: number, name: string): CellOf[] => [
      number,
      name,
      ...upTo(10).map((each) => 70 + each),
      76 + number,
    ];
    const snapshot = workbook(
      sheet('จังหวัด', [
        ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'],
        ['ที่', 'หน่วยงาน', 'IIT', null, null, null, null, 'EIT', null, null, 'OIT', null, 'คะแนนรวม'],
        [null, null, ...INDICATORS],
        ['อำเภอเมือง'],
        row(1, 'เทศบาลตำบลดอนแรด'),
        row(2, 'เทศบาลตำบลบางสมุทร'),
        ['อำเภอยี่งอ'],
        row(3, 'องค์การบริหารส่วนตำบลละหาร'),
      ]),
    );
    const read = readScores(snapshot, { agency: 'เทศบาลตำบลบางสมุทร' });
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.scores.items).toEqual([]);
    expect(read.scores.indicators.map(({ score }) => score.value)).toEqual(upTo(10).map((each) => 70 + each));
    expect(read.scores.overall.map(({ value, cell }) => [value, cell.row])).toEqual([[78, 5]]);
  });
});

describe('agencies of one name', () => {
  const codes = upTo(15).map((number) => `i${number}`);
  type Row = readonly [place: string, name: string, base: number];
  const list = (heading: string, ...agencies: readonly Row[]) =>
    workbook(
      sheet('คะแนน', [
        ['ผลการประเมิน ITA ปี 2568'],
        [heading, 'หน่วยงาน', ...codes],
        ...agencies.map(([place, name, base]): CellOf[] => [place, name, ...upTo(15).map((number) => base + number)]),
      ]),
    );
  const first = (snapshot: ReturnType<typeof workbook>, agency?: string): unknown => {
    const read = readScores(snapshot, agency === undefined ? {} : { agency });
    return read.ok ? [read.scores.agency?.name, read.scores.items[0]?.score.value] : read.failure.kind;
  };

  it.each(['จังหวัด', 'อำเภอ'])('are told apart by the %s beside them', (heading) => {
    const snapshot = list(heading, ['ตาก', 'เทศบาลตำบลบ้านใหม่', 50], [`${heading}แพร่`, 'เทศบาลตำบลบ้านใหม่', 70]);
    expect(first(snapshot)).toEqual([`เทศบาลตำบลบ้านใหม่ ${heading}ตาก`, 51]);
    expect(first(snapshot, `เทศบาลตำบลบ้านใหม่ ${heading}แพร่`)).toEqual([`เทศบาลตำบลบ้านใหม่ ${heading}แพร่`, 71]);
    expect(first(snapshot, 'เทศบาลตำบลบ้านใหม่')).toBe('agency-not-found');
  });

  it.each(['อำเภอ', 'อ.'])('are told apart by the %s in the same cell', (district) => {
    const snapshot = list(
      'ที่',
      ['1', `อบต.โพธิ์ทอง ${district}โพนทอง`, 50],
      ['2', `อบต.โพธิ์ทอง ${district}เสลภูมิ`, 70],
      ['3', `ทต.กลาง ${district}เสลภูมิ`, 30],
    );
    expect(first(snapshot)).toEqual(['อบต.โพธิ์ทอง อำเภอโพนทอง', 51]);
    for (const wanted of ['อบต.โพธิ์ทอง อ.เสลภูมิ', 'องค์การบริหารส่วนตำบลโพธิ์ทอง อำเภอเสลภูมิ']) {
      expect(first(snapshot, wanted)).toEqual(['อบต.โพธิ์ทอง อำเภอเสลภูมิ', 71]);
    }
    expect(first(snapshot, 'อบต.โพธิ์ทอง')).toBe('agency-not-found');
    expect(first(snapshot, 'ทต.กลาง')).toEqual(['ทต.กลาง', 31]);
  });

  it('in one place, or alone, keep their name', () => {
    const one = list('จังหวัด', ['ตาก', 'เทศบาลตำบลบ้านใหม่', 50], ['แพร่', 'เทศบาลตำบลบ้านเก่า', 70]);
    expect(first(one, 'เทศบาลตำบลบ้านใหม่')).toEqual(['เทศบาลตำบลบ้านใหม่', 51]);
    const same = list('จังหวัด', ['ตาก', 'เทศบาลตำบลบ้านใหม่', 50], ['ตาก', 'เทศบาลตำบลบ้านใหม่', 70]);
    expect(first(same)).toEqual(['เทศบาลตำบลบ้านใหม่', 51]);
  });
});

describe('agencies that differ in spelling only', () => {
  const matrix = sheet('รายหน่วยงาน', [
    ['หน่วยงาน', ...upTo(15).map((number) => `i${number}`)],
    ...['องค์การบริหารส่วนตำบลกุดน้ำใส', 'เทศบาลตำบลบ้านดอน', 'อบต.กุดน้ำใส'].map((name, at): CellOf[] => [
      name,
      ...upTo(15).map((number) => 60 + 10 * at + number / 10),
    ]),
  ]);

  it.each([
    ['อบต.กุดน้ำใส', 80.1],
    ['องค์การบริหารส่วนตำบลกุดน้ำใส', 60.1],
  ])('%s is the line that spells it so', (agency, score) => {
    const scores = read([matrix], { agency });
    expect(scores.agency?.name).toBe(agency);
    expect(scores.items[0]?.score.value).toBe(score);
  });
});

describe('a province that is assessed', () => {
  it.each([
    ['a title of its own', [['ผลการประเมิน ITA ปี 2568'], ['จังหวัดระนอง']]],
    ['part of a title', [['รายงานผลการประเมินคุณธรรมและความโปร่งใส จังหวัดระนอง ปี 2568']]],
  ])('is named by %s, not by who made the sheet', (_, titles: CellOf[][]) => {
    const scores = read([sheet('IIT', [...titles, ...itemRows('i'), [], ['ที่มา: สำนักงาน ป.ป.ช.']])]);
    expect(scores.agency?.name).toBe('จังหวัดระนอง');
  });
});
