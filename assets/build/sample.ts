/**
 * Builds the bundled sample workbook, `assets/sample/ita-2568-sample.xlsx`, from the sample that the pane also offers.
 * Run: npm run sample
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SAMPLE_SHEETS } from '../../src/app/sample-scores';
import { rangeToA1, toA1 } from '../../src/workbook/address';
import { buildXlsx } from '../../test/fixtures/xlsx-builder';

const bytes = buildXlsx({
  sheets: SAMPLE_SHEETS.map(({ name, columnWidths, merges, cells }) => ({
    name,
    columnWidths,
    merges: merges.map(rangeToA1),
    cells: cells.map((cell) => ({ ...cell, at: toA1(cell) })),
  })),
});

const target = fileURLToPath(new URL('../sample/ita-2568-sample.xlsx', import.meta.url));
mkdirSync(new URL('../sample/', import.meta.url), { recursive: true });
writeFileSync(target, bytes);
process.stdout.write(`${target}\n`);
