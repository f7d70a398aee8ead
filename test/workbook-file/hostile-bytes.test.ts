import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { WorkbookFileError } from '../../src/workbook/file/workbook-file-error';
import { kitchenSinkParts } from './kitchen-sink';
import { packageOf, smallWorkbook } from './package-of-parts';
import { highlight, planOf, sheetPlan, textCell } from './plans';
import { openingProblem } from './problem-of';

const PLAN = planOf([sheetPlan({ cells: [textCell(0, 0, 'ผล')] })], [highlight('คะแนน', 'B1:B3')]);
const PARTS = kitchenSinkParts();
const BYTES = packageOf(PARTS);

/** Opens and applies; says how it ended, and fails on any error that is not this room's own. */
function outcome(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes).apply(PLAN);
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.problem;
    throw error;
  }
}

const flipped = (bytes: Uint8Array, flips: readonly (readonly [number, number])[]): Uint8Array => {
  const result = bytes.slice();
  for (const [at, value] of flips) result[at % result.length] = value;
  return result;
};

describe('bytes that are not what they were', () => {
  it('cut anywhere give a named problem', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), (length) => {
        expect(outcome(BYTES.subarray(0, length))).not.toBe('done');
      }),
      { numRuns: 300 },
    );
  });

  it('changed anywhere give a result or a named problem', () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(flips, (changes) => {
        expect(outcome(flipped(BYTES, changes))).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 400 },
    );
  });

  const xmlPaths = Object.keys(PARTS).filter((path) =>
    /^(\[Content|_rels|xl\/(workbook|styles|sharedS|worksheets|_rels))/.test(path),
  );

  it('changed within the XML, under a checksum that fits, give a result or a named problem', () => {
    const change = fc.record({
      path: fc.constantFrom(...xmlPaths),
      at: fc.nat(),
      removed: fc.nat(30),
      added: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '&',
        '</',
        '<x>',
        '<!--',
        '<![CDATA[',
        '0',
        '-1',
        '99999999',
        ' r="A1"',
        '\u0000',
        'ก',
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const parts = { ...PARTS };
        for (const { path, at, removed, added } of changes) {
          const xml = String(parts[path]);
          const start = at % (xml.length + 1);
          parts[path] = xml.slice(0, start) + added + xml.slice(start + removed);
        }
        expect(outcome(packageOf(parts))).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('files built to exhaust', () => {
  const withSheet = (sheet: string, rest: { strings?: string } = {}): Uint8Array =>
    packageOf(smallWorkbook({ sheets: { คะแนน: sheet }, ...rest }));
  /** The problem, and the processor's milliseconds: those of the clock grow with whatever else the machine does. */
  const timed = (bytes: Uint8Array): [string, number] => {
    const start = process.cpuUsage();
    const problem = openingProblem(bytes);
    const { user, system } = process.cpuUsage(start);
    return [problem, (user + system) / 1000];
  };

  it.each<[string, () => Uint8Array]>([
    [
      'rows at both ends of a sheet',
      () => withSheet('<sheetData><row r="1"><c><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row></sheetData>'),
    ],
    [
      'merges of whole sheets',
      () =>
        withSheet(
          `<sheetData><row r="9"><c><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
        ),
    ],
    [
      'columns without end',
      () => withSheet(`<cols>${'<col min="1" max="4294967295" hidden="1"/>'.repeat(2_000)}</cols><sheetData/>`),
    ],
    ['elements nested without end', () => withSheet(`<sheetData/>${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}`)],
    [
      'an element of attributes',
      () =>
        withSheet(
          `<sheetData><row ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}><c><v>1</v></c></row></sheetData>`,
        ),
    ],
    [
      'one cell over and over',
      () => withSheet(`<sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(200_000)}</row></sheetData>`),
    ],
    [
      'a formula of brackets, shared',
      () => withSheet(`<sheetData><row>${`<c><f t="shared" si="0">${'['.repeat(400_000)}</f></c>`}</row></sheetData>`),
    ],
    [
      'a string that ends in nothing',
      () => withSheet('<sheetData/>', { strings: `<si><t>${'_x'.repeat(300_000)}${'&#65;'.repeat(100_000)}</t></si>` }),
    ],
  ])('%s are read in bounded time', (_, build) => {
    const [problem, milliseconds] = timed(build());
    expect(problem).toBe('none');
    expect(milliseconds).toBeLessThan(5000);
  });

  it.each<[string, () => Uint8Array]>([
    [
      'merges without end',
      () => withSheet(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(500_001)}</mergeCells>`),
    ],
    ['blanks without end', () => withSheet(' '.repeat(30_000_000))],
    [
      'one long formula shared by many cells',
      () =>
        withSheet(
          `<sheetData><row><c><f t="shared" si="0">${'A1+'.repeat(2000)}1</f></c></row><row>${'<c><f t="shared" si="0"/></c>'.repeat(16_000)}</row><row>${'<c><f t="shared" si="0"/></c>'.repeat(16_000)}</row></sheetData>`,
        ),
    ],
  ])('%s are too large', (_, build) => {
    const [problem, milliseconds] = timed(build());
    expect(problem).toBe('too-large');
    expect(milliseconds).toBeLessThan(5000);
  });
});
