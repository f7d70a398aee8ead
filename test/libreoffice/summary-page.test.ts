import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { buildXlsx, cellAt } from '../fixtures/xlsx-builder';
import { plannedReport, wildScores } from '../report/planned-report';
import { convert, withoutLibreOffice } from './libreoffice';

/** Pages of a PDF as LibreOffice writes it, where each page is an object that can be read. */
const pagesOf = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length;

describe.skipIf(withoutLibreOffice !== null)(
  `the summary printed by LibreOffice${withoutLibreOffice ? ` (skipped: ${withoutLibreOffice})` : ''}`,
  () => {
    test('is one page in every framework, with the chart of earlier years too', () => {
      const files: Record<string, Uint8Array> = {};
      for (const framework of FRAMEWORKS) {
        const [written] = fc.sample(wildScores(framework), { numRuns: 1, seed: framework.fiscalYear });
        const earlierOverall = [4, 3, 2, 1].map((ago) => [framework.fiscalYear - ago, 90 - ago] as const);
        const indicatorsBefore = { 1: 80, 5: 90.5, 10: 99.99 };
        const { plan } = plannedReport(
          { ...written, earlierOverall, indicatorsBefore, year: framework.fiscalYear },
          { framework },
        );
        expect(plan.sheets.find(({ id }) => id === 'summary')?.charts).toHaveLength(2);
        const sheets = plan.sheets.filter(({ id }) => id === 'summary');
        const source = buildXlsx({ sheets: [{ name: 'IIT', cells: [cellAt(0, 0, { value: 'i1' })] }] });
        files[framework.id] = openWorkbook(source).apply({ ...plan, sheets, highlights: [] });
      }
      for (const [name, pdf] of convert(files, 'pdf')) expect([name, pagesOf(pdf)]).toEqual([name, 2]);
    }, 300_000);
  },
);
