import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SUMMARY_TEXTS } from '../../src/report/texts/summary-texts';
import { toReference } from '../../src/workbook/address';
import { evaluate } from './formula-evaluator';
import { plannedReport, sheetOf, wildScores, workbookReader, type PlannedReport } from './planned-report';

const STATES: readonly string[] = [SUMMARY_TEXTS.fresh, SUMMARY_TEXTS.stale];

/** What the summary says of its own currency once the cell at `edited` holds `value`. */
function stateAfter(report: PlannedReport, edited: string, value: number | string | null): string | null {
  const { cells, name } = sheetOf(report.plan, 'summary');
  const formula = cells.flatMap(({ content }) =>
    content.kind === 'formula' && STATES.includes(String(content.cached)) ? [content.formula] : [],
  )[0];
  if (formula === undefined) return null;
  const read = workbookReader(report.plan, report.scores, name);
  const asEdited: typeof read = (sheet, row, column) =>
    toReference({ sheet: sheet ?? name, row, column }) === edited ? value : read(sheet, row, column);
  return String(evaluate(formula, asEdited));
}

test('an edit of any score that counts makes the summary say that it is out of date; nothing else does', () => {
  fc.assert(
    fc.property(wildScores(), fc.nat(), fc.double({ min: 0.01, max: 50, noNaN: true }), (written, pick, change) => {
      const report = plannedReport(written);
      const sources = report.analysis.items.flatMap(({ source }) => (source?.storedAs === 'number' ? [source] : []));
      const source = sources[pick % Math.max(sources.length, 1)];
      fc.pre(source !== undefined && stateAfter(report, '', null) !== null);
      expect(stateAfter(report, '', null)).toBe(SUMMARY_TEXTS.fresh);
      const held = (source.value ?? 0) / source.scale;
      expect(stateAfter(report, toReference(source.cell), held + change)).toBe(SUMMARY_TEXTS.stale);
      if (Math.abs(held) >= 0.01) {
        expect(stateAfter(report, toReference(source.cell), null)).toBe(SUMMARY_TEXTS.stale);
      }
    }),
    { numRuns: 40 },
  );
});
