import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder, runCli, SAMPLE } from './run-cli';

describe('--docx', () => {
  test('writes the Word document beside the workbook and names it', () => {
    inTemporaryFolder((folder) => {
      const docx = join(folder, 'new', 'analysis.docx');
      const run = runCli([SAMPLE, '--out', join(folder, 'o.xlsx'), '--docx', docx]);
      expect(run).toMatchObject({ exitCode: 0, errors: '' });
      expect(run.output).toContain('analysis.docx');
      const document = strFromU8(unzipSync(readFileSync(docx))['word/document.xml'] ?? new Uint8Array());
      expect(document).toContain('เทศบาลตำบลมะรือโบตก');
      expect(existsSync(join(folder, 'o.xlsx'))).toBe(true);
    });
  });

  test.each([
    ['the original', (folder: string) => ['--docx', join(folder, 'scores.xlsx')], /never overwritten.*--docx/],
    ['the workbook it writes', (folder: string) => ['--docx', join(folder, 'o.xlsx')], /same file/],
    ['a folder', (folder: string) => ['--docx', folder], /could not be written/],
  ])('refuses %s and writes nothing', (_, words, message) => {
    inTemporaryFolder((folder) => {
      const file = join(folder, 'scores.xlsx');
      const original = readFileSync(SAMPLE);
      writeFileSync(file, original);
      const run = runCli([file, '--out', join(folder, 'o.xlsx'), ...words(folder), '--lang', 'en']);
      expect(run.exitCode).toBe(2);
      expect(run.errors).toMatch(message);
      expect(readFileSync(file).equals(original)).toBe(true);
      expect(existsSync(join(folder, 'o.xlsx'))).toBe(false);
    });
  });
});
