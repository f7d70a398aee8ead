import { describe, expect, test } from 'vitest';
import { formatInDigits } from '../../src/report/digits';
import { shownNumber } from '../../src/document/shown-number';

describe('a number in the document', () => {
  test.each([
    [95.214, '0.00', '95.21'],
    [84.995, '0.00', '85.00'],
    [0.285, '0.00', '0.29'],
    [98.10999999999999, '0.00', '98.11'],
    [0.3, '0%', '30%'],
    [0.29, '+0.00;-0.00;0.00', '+0.29'],
    [-1.5, '+0.00;-0.00;0.00', '-1.50'],
    [0, '+0.00;-0.00;0.00', '0.00'],
    [-3, '0.00', '-3.00'],
    [7, '0', '7'],
    [950, '0.00', '950.00'],
    [95, '"จุดแข็ง: ตั้งแต่ "0.00" ขึ้นไป"', 'จุดแข็ง: ตั้งแต่ 95.00 ขึ้นไป'],
    [45931, '[$-107041E]d mmm yyyy', '1 ต.ค. 2568'],
    [46295, '[$-107041E]d mmm yyyy', '30 ก.ย. 2569'],
    [12.5, 'General', '12.5'],
  ])('%d in %s reads %s', (value, format, text) => {
    expect(shownNumber(value, format)).toBe(text);
  });

  test.each([
    [95.214, '0.00', '๙๕.๒๑'],
    [0.3, '0%', '๓๐%'],
    [-1.5, '+0.00;-0.00;0.00', '-๑.๕๐'],
    [95, '"ตั้งแต่ "0.00" ขึ้นไป"', 'ตั้งแต่ ๙๕.๐๐ ขึ้นไป'],
    [45931, '[$-107041E]d mmm yyyy', '๑ ต.ค. ๒๕๖๘'],
  ])('%d in %s has Thai digits where they are asked for', (value, format, text) => {
    expect(shownNumber(value, formatInDigits(format, 'thai'))).toBe(text);
  });
});
