import { describe, expect, it } from 'vitest';
import { columnWidthInPoints } from '../../src/workbook/excel/column-width';
import { headerSections } from '../../src/workbook/excel/header-sections';
import { packCalls } from '../../src/workbook/excel/host-call';
import { HostFailure, toHostFailure } from '../../src/workbook/excel/host-failure';
import { inTime } from '../../src/workbook/excel/time-budget';

describe('columnWidthInPoints', () => {
  it.each([
    [8.43, 48],
    [10, 56.25],
    [0, 0],
  ])('%d characters are %d points', (characters, points) => {
    expect(columnWidthInPoints(characters)).toBe(points);
  });
});

describe('headerSections', () => {
  it.each([
    ['&LA && B&CMiddle&RPage &P of &N', { left: 'A && B', center: 'Middle', right: 'Page &P of &N' }],
    ['only the centre', { left: '', center: 'only the centre', right: '' }],
    ['', { left: '', center: '', right: '' }],
    ['&Rหน้า &P&Lซ้าย', { left: 'ซ้าย', center: '', right: 'หน้า &P' }],
    ['&C&"TH Sarabun New,Bold"&14ชื่อ', { left: '', center: '&"TH Sarabun New,Bold"&14ชื่อ', right: '' }],
    ['R&&Lab', { left: '', center: 'R&&Lab', right: '' }],
  ])('%s', (text, sections) => {
    expect(headerSections(text)).toEqual(sections);
  });
});

describe('packCalls', () => {
  it('keeps the order and the budget, and sends what is larger alone', () => {
    const sizes = [3, 3, 5, 20, 1, 1];
    const calls = sizes.map((bytes) => ({ bytes, queue: () => undefined }));
    const packed = packCalls(calls, 8).map((request) => request.map(({ bytes }) => bytes));
    expect(packed).toEqual([[3, 3], [5], [20], [1, 1]]);
  });
});

describe('toHostFailure', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'editing-cell'],
    ['AccessDenied', 'not-allowed'],
    ['ItemNotFound', 'gone'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['ActivityLimitReached', 'busy'],
    ['GeneralException', 'unknown'],
    ['toString', 'unknown'],
  ])('takes Office’s code %s for %s and keeps the code', (code, kind) => {
    const error = Object.assign(new Error('any'), { code, debugInfo: { errorLocation: 'Range.values' } });
    expect(toHostFailure(error)).toMatchObject({ kind, origin: { code, location: 'Range.values' }, leftBehind: false });
  });

  it('keeps a failure that is already one', () => {
    const failure = new HostFailure('busy', { code: 'X', location: null });
    expect(toHostFailure(failure)).toBe(failure);
  });

  it('names what is no error of Office’s', () => {
    expect(toHostFailure(new TypeError('x'))).toMatchObject({ kind: 'unknown', origin: { code: 'TypeError' } });
    expect(toHostFailure('text')).toMatchObject({ kind: 'unknown', origin: { code: 'string' } });
  });
});

describe('inTime', () => {
  it('gives the outcome that comes in time', async () => {
    await expect(inTime(Promise.resolve(7), 1_000)).resolves.toBe(7);
    await expect(inTime(Promise.reject(new Error('own')), 1_000)).rejects.toThrow('own');
  });

  it('ends the wait for what never comes, as no answer', async () => {
    await expect(inTime(new Promise(() => undefined), 5)).rejects.toMatchObject({ kind: 'no-answer' });
  });
});
