import { describe, expect, it } from 'vitest';
import { readItemCode } from '../../src/reading/item-code';
import { formatFacts, showNumber } from '../../src/reading/number-format';
import { readScores } from '../../src/reading/read-scores';
import { readScoreText } from '../../src/reading/score-text';
import { lettersApart, matchKey, tidyThai } from '../../src/reading/thai-text';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

describe('Thai text as its writer meant it', () => {
  it.each([
    ['decomposed sara am', 'การใช้อํานาจ', 'การใช้อำนาจ'],
    ['decomposed sara am with a tone mark between', 'นํ้า', 'น้ำ'],
    ['tone mark before a decomposed sara am', 'น้ํา', 'น้ำ'],
    ['sara am before its tone mark', 'นำ้', 'น้ำ'],
    ['two เ for one แ', 'คะเเนน', 'คะแนน'],
    ['tone mark before the vowel', 'ท่ี', 'ที่'],
    ['the same mark twice', 'ที่่', 'ที่'],
    ['zero-width and no-break spaces', 'คะ\u200bแนน\u00a0\u00a0รวม\ufeff', 'คะแนน รวม'],
    ['line breaks in a heading', 'เครื่องมือ\r\nการประเมิน', 'เครื่องมือ การประเมิน'],
  ])('%s', (_, typed, meant) => {
    expect(tidyThai(typed)).toBe(meant);
  });

  it('leaves correct Thai, Thai digits and compatibility characters alone', () => {
    for (const text of ['การปฏิบัติหน้าที่', 'พันธุ์', 'น้ำ', 'เก็บ', '๙๕.๑๗', '½ ㎡', 'ทรัพย์สินของราชการ']) {
      expect(tidyThai(text)).toBe(text);
    }
  });

  it('takes spacing, digits and punctuation out of comparisons', () => {
    expect(matchKey(' ปี  ๒๕๖๘ (ITA) ')).toBe(matchKey('ปี2568 ita'));
  });

  it('counts slips of the typist up to a limit', () => {
    expect(lettersApart('มะรือโบตก', 'มะริอโบตก', 3)).toBe(1);
    expect(lettersApart('กขค', 'กขค', 3)).toBe(0);
    expect(lettersApart('กขค', 'จฉชซ', 2)).toBe(3);
  });
});

describe('codes with their letter', () => {
  it.each([
    ['i1', 'IIT', 1],
    ['- i1', 'IIT', 1],
    ['• ข้อ e2', 'EIT', 2],
    ['I1', 'IIT', 1],
    ['ข้อ i๑', 'IIT', 1],
    ['ข้อที่ i12', 'IIT', 12],
    ['i๑๕', 'IIT', 15],
    ['l3', 'IIT', 3],
    ['|3', 'IIT', 3],
    ['і4', 'IIT', 4],
    ['І4', 'IIT', 4],
    ['ι4', 'IIT', 4],
    ['E๑', 'EIT', 1],
    ['e7', 'EIT', 7],
    ['е7', 'EIT', 7],
    ['Ε7', 'EIT', 7],
    ['o5', 'OIT', 5],
    ['O5', 'OIT', 5],
    ['о5', 'OIT', 5],
    ['Ο5', 'OIT', 5],
    ['O๒๒', 'OIT', 22],
    ['OIT 42', 'OIT', 42],
    ['OIT1', 'OIT', 1],
    ['O1.', 'OIT', 1],
    ['O39 :', 'OIT', 39],
    ['o6_', 'OIT', 6],
    ['o 12', 'OIT', 12],
    ['o-12', 'OIT', 12],
    ['O01', 'OIT', 1],
    ['i1\u200b', 'IIT', 1],
    ['i1 ท่านปฏิบัติงานตามขั้นตอน', 'IIT', 1],
    ['O10 E-Service', 'OIT', 10],
    ['(e2)', 'EIT', 2],
  ])('%s', (typed, tool, number) => {
    expect(readItemCode(typed)).toMatchObject({ kind: 'lettered', tool, number });
  });

  it.each([
    'E-Service',
    'o1–o4',
    'i1-i3',
    'I1 ถึง I3',
    'i1ถึงi3',
    'O1 จนถึง O4',
    'ข้อ i1 ถึง 3',
    'i1 ~ i3',
    'i1 to i3',
    'o1, 2',
    'i1 และ i2',
    '1 ถึง 3',
    'OIT 91.25',
    'i',
    'O365',
    'ITA 2568',
    'MOIT 5',
    'EB 1',
    'e',
    '9.1',
    'โอ1',
  ])('%s is no code with a letter', (typed) => {
    expect(readItemCode(typed)?.kind).not.toBe('lettered');
  });
});

describe('codes without a letter, by the tool and the order of rows', () => {
  function codesRead(title: string, spellings: readonly CellOf[]): readonly string[] {
    const rows: CellOf[][] = [[title], ['ข้อ', 'คะแนน'], ...spellings.map((spelling) => [spelling, 90.5])];
    const result = readScores(workbook(sheet('ผล', rows)), { year: 2568 });
    return result.ok ? result.scores.items.map(({ code }) => code) : [];
  }
  const upTo = (last: number, of: (number: number) => CellOf): readonly CellOf[] =>
    Array.from({ length: last }, (_, index) => of(index + 1));
  const thai = (number: number): string =>
    String(number).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
  const iit = upTo(15, (number) => `i${number}`);
  const oit = upTo(28, (number) => `o${number}`);

  it.each([
    ['bare numbers', upTo(15, (number) => number)],
    ['bare Thai numbers', upTo(15, thai)],
    ['digit one for i, Thai number', upTo(15, (number) => `1${thai(number)}`)],
    ['digit one for i, all Thai', upTo(15, (number) => `๑${thai(number)}`)],
    ['digit one for i, as a number', upTo(15, (number) => Number(`1${number}`))],
    ['digit one for i, tens one too high', upTo(15, (number) => `1${thai(number < 10 ? number : number + 10)}`)],
    ['numbers with dots', upTo(15, (number) => `${number}.`)],
    ['ข้อ and a number', upTo(15, (number) => `ข้อ ${number}`)],
  ])('IIT: %s', (_, spellings) => {
    expect(codesRead('แบบวัด IIT', spellings)).toEqual(iit);
  });

  it.each([
    ['bare numbers', upTo(28, (number) => number)],
    ['zero for o', upTo(28, (number) => `0${number}`)],
    ['zero for o, Thai number', upTo(28, (number) => `0${thai(number)}`)],
    ['Thai zero for o', upTo(28, (number) => `๐${thai(number)}`)],
    ['two digits', upTo(28, (number) => String(number).padStart(2, '0'))],
  ])('OIT: %s', (_, spellings) => {
    expect(codesRead('แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', spellings)).toEqual(oit);
  });

  it('a wrong number between right neighbours is decided by the order, and said so', () => {
    const spellings = [1, 2, 8, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    const rows: CellOf[][] = [['แบบวัด IIT'], ['ข้อ', 'คะแนน'], ...spellings.map((spelling) => [spelling, 90.5])];
    const result = readScores(workbook(sheet('ผล', rows)), { year: 2568 });
    if (!result.ok) throw new Error(result.failure.kind);
    expect(result.scores.items.map(({ code }) => code)).toEqual(iit);
    expect(result.scores.notUnderstood).toEqual([
      { kind: 'code-and-order-disagree', cell: { sheet: 'ผล', row: 4, column: 0 }, text: '8', taken: 'i3' },
    ]);
  });

  it('a code with its letter is never overruled by the order', () => {
    const spellings = ['i1', 'i2', 'i2', 'i4', 'i5'];
    expect(codesRead('แบบวัด IIT', spellings)).toEqual(spellings);
  });

  it('a partial list is read by its numbers, not by its order', () => {
    expect(codesRead('แบบตรวจ OIT', ['o8', 'o11', 'o10', 'o20'])).toEqual(['o8', 'o11', 'o10', 'o20']);
  });
});

describe('numbers as text', () => {
  it.each([
    ['95.17', 95.17],
    ['๙๕.๑๗', 95.17],
    ['100', 100],
    ['๑๐๐', 100],
    ['๑๐๐.๐๐', 100],
    ['95.17*', 95.17],
    ['95.17 %', 95.17],
    ['95.17 (ผ่านดี)', 95.17],
    ['= 95.17', 95.17],
    ['95.17%', 95.17],
    [' 95.17 ', 95.17],
    ['\u00a095.17', 95.17],
    ['95 .17', 95.17],
    ['95,17', 95.17],
    ['๙๕,๑๗', 95.17],
    ['95.17 คะแนน', 95.17],
    ['ร้อยละ 95.17', 95.17],
    ['95.17/100', 95.17],
    ['-5', -5],
    ['０.５', 0.5],
    ['120', 120],
    ['95.83 - ดีเยี่ยม', 95.83],
    ['95.83 / ดี', 95.83],
    ['๙๕.๘๓ ผ่านดี', 95.83],
    ['95.83 A', 95.83],
    ['95.83 (+2.15)', 95.83],
    ['🟢 95.83', 95.83],
    ['96.53 จาก 100', 96.53],
    ['96.53 (เต็ม 100)', 96.53],
    ['96.53 (100)', 96.53],
    ['96.53 (ผู้ตอบ 72 คน)', 96.53],
    ['96.53 ↑', 96.53],
    ['A 96.53', 96.53],
    ['“96.53”', 96.53],
    ['96.53,', 96.53],
    ['๙๙.๖๔.', 99.64],
    ['~96.53', 96.53],
    ['96.53 ✓', 96.53],
    ['(96.53)', 96.53],
    ['[96.53]', 96.53],
    ['96.53 ค.', 96.53],
    ['96.53 เปอร์เซ็นต์', 96.53],
    ['96.-', 96],
    ['97.50 คะแนน (รักษาระดับ)', 97.5],
    ['97.50 คะแนน รักษาระดับ', 97.5],
    ['100 คะแนนเต็ม', 100],
  ])('%s', (typed, value) => {
    expect(readScoreText(typed)).toEqual({ kind: 'number', value });
  });

  it.each(['', '-', '–', 'ไม่มีข้อมูล', 'N/A', 'n/a', 'ไม่มี', '…'])('"%s" says that there is none', (typed) => {
    expect(readScoreText(typed).kind).toBe('nothing');
  });

  it.each([
    '1,234',
    '100,000',
    'ผ่าน',
    '95.17 และ 96',
    '95.17 (96)',
    '95 17',
    '12/05/2568',
    '9.1.2',
    'abc',
    '▲ 2.15',
    '(1)',
    '(2.1)',
    'E 5',
    '96.53 ↑ 1.20',
    '95.17 (o7)',
    '4.65 จาก 5',
    '48 (50)',
    '95.17 B5',
  ])('"%s" is no score', (typed) => {
    expect(readScoreText(typed).kind).toBe('other');
  });
});

describe('number formats', () => {
  it.each([
    [45789, 'dd/mm/yyyy', '12/5/2025'],
    [0.39583333333, 'h:mm', '9:30'],
    [45789, '[$-D07041E]d mmm yy', '๑๒/๕/๒๐๒๕'],
  ])('%d under %s is shown as the date or time %s', (value, format, shown) => {
    expect(showNumber(value, format)).toBe(shown);
  });

  it.each([
    ['0.00', '95.17'],
    ['t0.00', '๙๕.๑๗'],
    ['[$-D00041E]0.00', '๙๕.๑๗'],
    ['[$-D07041E]0.00', '๙๕.๑๗'],
    ['[$-0D00041E]0.00', '๙๕.๑๗'],
    ['[$-th-TH,D07]0.00', '๙๕.๑๗'],
    ['[$-th-TH,D00]0.0', '๙๕.๒'],
    ['[$-41E]0.00', '95.17'],
    ['[$-107041E]0.00', '95.17'],
    ['0', '95'],
    ['0.00" คะแนน"', '95.17'],
    [undefined, '95.17'],
  ])('95.17 under %s shows as %s', (format, shown) => {
    expect(showNumber(95.17, format)).toBe(shown);
  });

  it('tells dates and percentages from numbers', () => {
    for (const format of ['d/m/yyyy', '[$-th-TH,107]d mmm yyyy;@', 'dd/mm/bbbb', 'hh:mm', '[h]:mm:ss', 'mmm-yy']) {
      expect(formatFacts(format).isDate, format).toBe(true);
    }
    for (const format of [
      '0.00',
      '#,##0.00',
      '0.00%',
      '0.00E+00',
      '#,##0.00_);[Red](#,##0.00)',
      't0.00',
      '0.00"ด.d"',
    ]) {
      expect(formatFacts(format).isDate, format).toBe(false);
    }
    expect(formatFacts('0.00%').isPercent).toBe(true);
    expect(formatFacts('0.00"%"').isPercent).toBe(false);
  });
});

describe('what score cells hold', () => {
  const cells: readonly (readonly [string, CellOf, number | null, string, string])[] = [
    ['number', 95.166, 95.166, 'number', '95.166'],
    ['number shown in Thai digits', { value: 95.17, format: '[$-D07041E]0.00' }, 95.17, 'number', '๙๕.๑๗'],
    ['fraction shown as a percentage', { value: 0.9517, format: '0.00%' }, 95.17, 'number', '95.17%'],
    ['score typed under a percent sign', { value: 95.17, format: '0.00"%"' }, 95.17, 'number', '95.17'],
    ['text', '๙๕.๑๗', 95.17, 'text', '๙๕.๑๗'],
    ['dash', '-', null, 'text', '-'],
    ['no data', 'ไม่มีข้อมูล', null, 'text', 'ไม่มีข้อมูล'],
    ['error', { error: '#DIV/0!' }, null, 'error', '#DIV/0!'],
    ['boolean', true, null, 'boolean', 'TRUE'],
    ['date', { value: 45000, format: 'd/m/yyyy' }, null, 'number', '15/3/2023'],
    ['formula with a result', { value: 95.5, formula: 'AVERAGE(X1:X9)' }, 95.5, 'number', '95.5'],
    ['formula without a result', { value: null, formula: 'A1' }, null, 'empty', '=A1'],
    ['nothing', null, null, 'empty', ''],
    ['above the range', 101, 101, 'number', '101'],
    ['zero', 0, 0, 'number', '0'],
  ];

  it.each(cells)('%s', (_, cell, value, storedAs, raw) => {
    const rows: CellOf[][] = [
      ['ข้อ', 'คะแนน'],
      ['i1', 90],
      ['i2', cell],
      ['i3', 92],
      ['i4', 93],
      ['i5', 94],
    ];
    const result = readScores(workbook(sheet('IIT', rows)), { year: 2568 });
    if (!result.ok) throw new Error(result.failure.kind);
    expect(result.scores.items[1]).toMatchObject({
      code: 'i2',
      score: { value, storedAs, raw, cell: { sheet: 'IIT', row: 2, column: 1 } },
    });
    expect(result.scores.items.map(({ code }) => code)).toEqual(['i1', 'i2', 'i3', 'i4', 'i5']);
  });
});
