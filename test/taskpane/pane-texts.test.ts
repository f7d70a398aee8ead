import { describe, expect, it } from 'vitest';
import { englishTaskpaneTexts } from '../../src/locales/en/taskpane';
import { thaiTaskpaneTexts } from '../../src/locales/th/taskpane';
import { diagnosticsText } from '../../src/taskpane/diagnostics-text';
import { isDarkColour } from '../../src/taskpane/office-environment';
import { paneFailure } from '../../src/taskpane/pane-failure';
import { HostFailure, type HostFailureKind } from '../../src/workbook/excel/host-failure';

const KINDS: readonly HostFailureKind[] = [
  'editing-cell',
  'not-allowed',
  'structure-protected',
  'gone',
  'sheet-hidden',
  'formulas-protected',
  'name-taken',
  'changed-meanwhile',
  'too-large',
  'other-window',
  'busy',
  'connection-lost',
  'no-answer',
  'too-old',
  'unknown',
];

describe.each([
  ['Thai', thaiTaskpaneTexts],
  ['English', englishTaskpaneTexts],
])('trouble in %s', (_language, texts) => {
  it('is told apart, each kind with words of its own', () => {
    const told = KINDS.map((kind) => texts.failure(kind).what);
    expect(new Set(told).size).toBe(KINDS.length);
  });

  it('always says what to do next', () => {
    for (const kind of KINDS) expect(texts.failure(kind).next).not.toBe('');
  });
});

describe('paneFailure', () => {
  it('keeps what Excel said', () => {
    const failure = new HostFailure(
      'unknown',
      { code: 'GeneralException', location: 'Range.select' },
      { leftBehind: true },
    );
    expect(paneFailure(failure)).toEqual({
      cause: 'unknown',
      code: 'GeneralException',
      location: 'Range.select',
      leftBehind: true,
      places: [],
    });
  });

  it('tells a part that could not be loaded from a fault of ours', () => {
    const notLoaded = Object.assign(new Error('x'), { name: 'ChunkLoadError' });
    expect(paneFailure(notLoaded).cause).toBe('not-loaded');
    expect(paneFailure(new TypeError('x'))).toMatchObject({ cause: 'internal', code: 'TypeError' });
  });
});

describe('diagnosticsText', () => {
  it('holds the facts and never the message, which could quote a cell', () => {
    const failure = paneFailure(Object.assign(new Error('secret cell text'), { name: 'RangeError' }));
    const text = diagnosticsText(failure, ['Excel 16.0']);
    expect(text).toContain('Excel 16.0');
    expect(text).toContain('code RangeError');
    expect(text).not.toContain('secret');
  });
});

describe('isDarkColour', () => {
  it.each([
    ['#212121', true],
    ['#FFFFFF', false],
    ['d1d1d1', false],
    ['#0A0A0AFF', true],
    ['', null],
    [undefined, null],
    ['red', null],
  ])('%s', (colour, expected) => {
    expect(isDarkColour(colour)).toBe(expected);
  });
});
