import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, Zip, type ZipInputFile, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildXlsx } from '../fixtures/xlsx-builder';
import { inTemporaryFolder, runCli, SAMPLE } from './run-cli';

const sample = new Uint8Array(readFileSync(SAMPLE));
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const oleFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set(OLE_HEADER);
  bytes.set(utf16(stream), 1024);
  return bytes;
};

/** The sample with one part replaced. */
const withPart = (name: string, content: string): Uint8Array =>
  zipSync({ ...unzipSync(sample), [name]: strToU8(content) });

const SHEET_HEAD = '<?xml version="1.0"?>';
const billionLaughs =
  `${SHEET_HEAD}<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
const externalEntity =
  `${SHEET_HEAD}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>` +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>&e;</v></c></row></sheetData></worksheet>';

/** A zip whose sheet unpacks to 600 MB of spaces. */
function decompressionBomb(): Uint8Array {
  const blocks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    blocks.push(chunk);
  });
  for (const [name, content] of Object.entries(unzipSync(sample))) {
    if (name === 'xl/worksheets/sheet1.xml') continue;
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(content, true);
  }
  const size = 600 * 1024 * 1024;
  const bomb: ZipInputFile = { filename: 'xl/worksheets/sheet1.xml', size, crc: 0, compression: 8 };
  zip.add(bomb);
  bomb.ondata?.(null, deflateRawSync(Buffer.alloc(size, 0x20)), true);
  zip.end();
  return Buffer.concat(blocks);
}

const cases: readonly (readonly [what: string, bytes: () => Uint8Array, says: RegExp])[] = [
  ['an empty file', () => new Uint8Array(0), /empty/],
  ['a truncated workbook', () => sample.slice(0, sample.length / 2), /incomplete|damaged/],
  ['an encrypted workbook', () => oleFile('EncryptedPackage'), /password/],
  ['an old .xls', () => oleFile('Workbook'), /\.xls\b/],
  ['HTML named .xlsx', () => strToU8('<html><table><tr><td>i1</td><td>95</td></tr></table></html>'), /web page/],
  ['text named .xlsx', () => strToU8('i1,95.17\ni2,95.42\n'), /not an Excel file/],
  ['a zip that is no workbook', () => zipSync({ 'hello.txt': strToU8('hello') }), /not an Excel workbook/],
  ['a decompression bomb', decompressionBomb, /abnormal size/],
  ['XML with a DTD', () => withPart('xl/worksheets/sheet1.xml', billionLaughs), /unsafe/],
  ['XML with an external entity', () => withPart('xl/worksheets/sheet1.xml', externalEntity), /unsafe/],
  [
    'a workbook without scores',
    () => buildXlsx({ sheets: [{ name: 'บันทึก', cells: [{ at: 'A1', value: 'รายงานการประชุม ครั้งที่ 3' }] }] }),
    /No ITA scores/,
  ],
];

describe('what cannot be analysed', () => {
  test.each(cases)('%s: exit 2, one sentence, no file', (_what, bytes, says) => {
    inTemporaryFolder((folder) => {
      const file = join(folder, 'scores.xlsx');
      const out = join(folder, 'out.xlsx');
      const json = join(folder, 'out.json');
      writeFileSync(file, bytes());
      const run = runCli([file, '--out', out, '--json', json, '--lang', 'en']);
      expect(run.exitCode).toBe(2);
      expect(run.errors).toMatch(says);
      expect(run.errors.trim().split('\n')).toHaveLength(1);
      expect(run.errors).not.toMatch(/\bat .*:\d+:\d+/);
      expect(run.output).toBe('');
      expect([out, json].filter(existsSync)).toEqual([]);
    });
  });

  test('a file that is not there, a folder, an output that is the source', () => {
    inTemporaryFolder((folder) => {
      const file = join(folder, 'scores.xlsx');
      writeFileSync(file, sample);
      mkdirSync(join(folder, 'sub'));
      expect(runCli([join(folder, 'no.xlsx'), '--lang', 'en'])).toMatchObject({ exitCode: 2, output: '' });
      expect(runCli([join(folder, 'sub'), '--lang', 'en']).errors).toContain('is a folder');
      expect(runCli([file, '--out', file, '--lang', 'en']).errors).toContain('never overwritten');
      const asJson = runCli([file, '--json', file, '--lang', 'en']).errors;
      expect(asJson).toContain('after --json');
      expect(asJson).not.toContain('--out');
      expect(new Uint8Array(readFileSync(file))).toEqual(sample);
    });
  });

  test('an agency or a year that the workbook does not hold', () => {
    expect(runCli([SAMPLE, '--agency', 'เทศบาลนครลอยฟ้า', '--lang', 'en'])).toMatchObject({ exitCode: 2, output: '' });
    expect(runCli([SAMPLE, '--year', '2567', '--lang', 'en'])).toMatchObject({ exitCode: 2, output: '' });
  });

  test('wrong usage', () => {
    const run = runCli(['--colour', 'red']);
    expect(run.exitCode).toBe(2);
    expect(run.errors.trim().split('\n')).toHaveLength(1);
  });
});
