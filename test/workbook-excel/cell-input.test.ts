import { describe, expect, it } from 'vitest';
import { toCellInput } from '../../src/workbook/excel/cell-input';

const text = (value: string): string | number => toCellInput({ kind: 'text', text: value });

describe('toCellInput', () => {
  it.each([
    '=1+1',
    '+1',
    '-',
    '- ไม่มี',
    '@SUM(A1)',
    "'quoted",
    '#N/A',
    'TRUE',
    ' false ',
    '95.21',
    '1/2',
    '๑๐๐',
    '1 ตุลาคม 2568',
    '50%',
    ' =1+1',
    '＝1+1',
    '1'.repeat(80),
    'วันพฤหัสบดีที่ ๓๐ กันยายน พุทธศักราช ๒๕๖๘',
  ])('marks %s as text, because Excel could read it otherwise', (value) => {
    expect(text(value)).toBe(`'${value}`);
  });

  it.each(['การปฏิบัติหน้าที่', 'Summary', '', 'a=b'])('leaves %s alone', (value) => {
    expect(text(value)).toBe(value);
  });

  it('leaves long prose with figures alone', () => {
    const prose = `หน่วยงานได้ 95.21 คะแนน ${'และดำเนินการต่อเนื่อง '.repeat(5)}`;
    expect(text(prose)).toBe(prose);
  });

  it('gives numbers as numbers and formulas with their sign', () => {
    expect(toCellInput({ kind: 'number', value: 95.21 })).toBe(95.21);
    expect(toCellInput({ kind: 'formula', formula: 'A1', cached: 1 })).toBe('=A1');
    expect(toCellInput({ kind: 'blank' })).toBe('');
  });
});
