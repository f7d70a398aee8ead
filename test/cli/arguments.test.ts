import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../src/cli/arguments';

describe('the words after the command', () => {
  test('no word: the sample, in Thai', () => {
    expect(parseCommandLine([])).toEqual({
      kind: 'run',
      arguments: {
        file: null,
        out: null,
        docx: null,
        json: null,
        all: false,
        agency: null,
        year: null,
        mapping: null,
        language: 'th',
        failOn: null,
      },
    });
  });

  test('all options', () => {
    const words = [
      'scores.xlsx',
      '--out',
      'o.xlsx',
      '--docx',
      'd.docx',
      '--json=r.json',
      '--agency',
      'เทศบาลเมืองพิจิตร',
      '--year',
      '๒๕๖๘',
      '--mapping',
      'm.json',
    ];
    expect(parseCommandLine([...words, '--lang', 'en', '--fail-on', 'warning'])).toEqual({
      kind: 'run',
      arguments: {
        file: 'scores.xlsx',
        out: 'o.xlsx',
        docx: 'd.docx',
        json: 'r.json',
        all: false,
        agency: 'เทศบาลเมืองพิจิตร',
        year: 2568,
        mapping: 'm.json',
        language: 'en',
        failOn: 'warning',
      },
    });
  });

  test.each([
    [['--colour'], 'unknown-option'],
    [['--year', '2025'], 'bad-value'],
    [['--lang', 'fr'], 'bad-value'],
    [['--fail-on', 'never'], 'bad-value'],
    [['a.xlsx', '--out'], 'bad-value'],
    [['a.xlsx', '--docx', '--json'], 'bad-value'],
    [['a.xlsx', 'b.xlsx'], 'too-many-files'],
  ])('%j is wrong usage: %s', (words, kind) => {
    expect(parseCommandLine(words)).toMatchObject({ kind: 'problem', problem: { kind } });
  });

  test('any words give an answer, never an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('--out', '--json', '--year', '--', '-x', '--no-out'))),
        (words) => {
          expect(['run', 'help', 'problem']).toContain(parseCommandLine(words).kind);
        },
      ),
    );
  });
});
