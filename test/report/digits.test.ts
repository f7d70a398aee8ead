import { describe, expect, test } from 'vitest';
import { formatInDigits, textInDigits } from '../../src/report/digits';
import { PUBLISHED } from '../fixtures/published-municipality';
import { planWorkbook } from '../../src/report/plan-workbook';
import { plannedReport, textsOf } from './planned-report';

describe('Thai digits in the generated sheets', () => {
  test.each([
    ['1 ตุลาคม 2568 – 30 กันยายน 2569', '๑ ตุลาคม ๒๕๖๘ – ๓๐ กันยายน ๒๕๖๙'],
    ['แก้ไขเร่งด่วน (ต่ำกว่า 85.00): o6 (50.00)', 'แก้ไขเร่งด่วน (ต่ำกว่า ๘๕.๐๐): o6 (๕๐.๐๐)'],
    ['1) ตรวจ i10 ให้ครบ', '๑) ตรวจ i10 ให้ครบ'],
    ['A5:C19', 'A5:C19'],
    ['จากไฟล์ ita-2568-sample.xlsx รุ่น 0.1.0', 'จากไฟล์ ita-2568-sample.xlsx รุ่น ๐.๑.๐'],
    ['ดูชีต “ประเด็นที่ 1”', 'ดูชีต “ประเด็นที่ 1”'],
    ['มากกว่า 1,234.50 บาท', 'มากกว่า ๑,๒๓๔.๕๐ บาท'],
  ])('%s', (text, expected) => {
    expect(textInDigits(text, 'thai')).toBe(expected);
    expect(textInDigits(text, 'arabic')).toBe(text);
  });

  test('formats ask for them in every section', () => {
    expect(formatInDigits('0.00', 'thai')).toBe('[$-D00041E]0.00');
    expect(formatInDigits('+0.00;-0.00;0.00', 'thai')).toBe('[$-D00041E]+0.00;[$-D00041E]-0.00;[$-D00041E]0.00');
    expect(formatInDigits('[$-107041E]d mmm yyyy', 'thai')).toBe('[$-D07041E]d mmm yyyy');
    expect(formatInDigits('General', 'thai')).toBe('General');
    expect(formatInDigits('0.00', 'arabic')).toBe('0.00');
  });

  test('values and formulas are the same in either digits', () => {
    const report = plannedReport(PUBLISHED);
    const inThai = planWorkbook({
      ...report,
      typed: new Map(),
      takenSheetNames: [],
      fontName: null,
      digits: 'thai',
      measures: { owner: null, period: null },
      producer: { version: '1.2.3', sourceName: 'scores.xlsx', date: '2026-11-22' },
    });
    const contents = (plan: typeof inThai): unknown[] =>
      plan.sheets.flatMap(({ cells }) =>
        cells.flatMap(({ content }) => (content.kind === 'number' || content.kind === 'formula' ? [content] : [])),
      );
    expect(contents(inThai)).toEqual(contents(report.plan));
    expect(inThai.sheets.flatMap(textsOf).join('\n')).toContain('ปีงบประมาณ พ.ศ. ๒๕๖๘');
    expect(inThai.styles['score']?.numberFormat).toBe('[$-D00041E]0.00');
  });
});
