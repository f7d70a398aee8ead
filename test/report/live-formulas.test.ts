import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CHOICES } from '../../src/analysis/analyse-scores';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import { roundScore } from '../../src/assessment/scoring';
import { toA1 } from '../../src/workbook/address';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { evaluate } from './formula-evaluator';
import { plannedReport, sheetOf, shown, wildScores, workbookReader, type PlannedReport } from './planned-report';

function expectFormulasToGiveTheirResults({ plan, scores }: PlannedReport): number {
  let formulas = 0;
  for (const sheet of plan.sheets) {
    const read = workbookReader(plan, scores, sheet.name);
    for (const { row, column, content } of sheet.cells) {
      if (content.kind !== 'formula') continue;
      formulas += 1;
      const result = evaluate(content.formula, read);
      const place = `${sheet.name}!${toA1({ row, column })} ${content.formula}`;
      if (typeof content.cached === 'number') {
        expect(result, place).toBeTypeOf('number');
        expect(result, place).toBeCloseTo(content.cached, 9);
      } else {
        expect(result, place).toBe(content.cached);
      }
    }
  }
  return formulas;
}

/** Styles of cells that name no row: a wild overall score may equal an indicator's number. */
const NO_LABELS = ['heading', 'figure'];

/** Numbers of the row of the summary whose first cells hold `label`. */
function summaryRow({ plan }: PlannedReport, label: string | number): (string | number | null)[] {
  const sheet = sheetOf(plan, 'summary');
  const row = sheet.cells.find(
    (cell) => shown(cell) === label && cell.column <= 1 && !NO_LABELS.includes(cell.style),
  )?.row;
  return sheet.cells.filter((cell) => cell.row === row).map(shown);
}

describe('live formulas', () => {
  test('give the result stored with them, for wild scores', () => {
    fc.assert(
      fc.property(wildScores(), fc.constantFrom('reported' as const, 'computed' as const), (written, authority) => {
        expectFormulasToGiveTheirResults(plannedReport(written, { choices: { ...DEFAULT_CHOICES, authority } }));
      }),
      { numRuns: 60 },
    );
  });

  test.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))(
    'give the result stored with them in %s',
    (_, framework) => {
      fc.assert(
        fc.property(wildScores(framework), (written) => {
          expectFormulasToGiveTheirResults(plannedReport({ ...written, year: framework.fiscalYear }, { framework }));
        }),
        { numRuns: 8 },
      );
    },
  );

  test('follow the published figures', () => {
    const report = plannedReport(PUBLISHED);
    expect(expectFormulasToGiveTheirResults(report)).toBeGreaterThan(150);
    const rounded = (label: string | number): (string | number | null)[] =>
      summaryRow(report, label).map((value) => (typeof value === 'number' ? roundScore(value) : value));
    expect(rounded('OIT (การเปิดเผยข้อมูลสาธารณะ)')).toEqual([
      'OIT (การเปิดเผยข้อมูลสาธารณะ)',
      null,
      0.4,
      91.25,
      91.25,
      91.25,
      36.5,
      3.75,
    ]);
    const sheet = sheetOf(report.plan, 'summary');
    const figures = sheet.cells.filter(({ style }) => style === 'figure' || style === 'figureWord').map(shown);
    expect(
      figures.filter((value) => value !== null).map((value) => (typeof value === 'number' ? roundScore(value) : value)),
    ).toEqual([95.21, 'ผ่านดี']);
  });

  test('equal what the analysis says, cell by cell', () => {
    fc.assert(
      fc.property(wildScores(), (written) => {
        const report = plannedReport(written);
        const { analysis } = report;
        for (const { indicator, reported, computed, score, rank } of analysis.indicators) {
          const [, , , shownReported, shownComputed, shownScore, , shownRank] = summaryRow(report, indicator.number);
          const close = (actual: string | number | null | undefined, expected: number | null): void => {
            if (expected === null) expect(actual).toBe('–');
            else expect(actual).toBeCloseTo(expected, 9);
          };
          close(shownReported, reported);
          close(shownComputed, computed);
          close(shownScore, score);
          close(shownRank, rank?.place ?? null);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('point at the cells of the user and follow a correction there', () => {
    const report = plannedReport(PUBLISHED, { choices: { ...DEFAULT_CHOICES, authority: 'computed' } });
    const corrected = plannedReport(
      {
        ...PUBLISHED,
        items: {
          ...PUBLISHED.items,
          IIT: PUBLISHED.items?.IIT?.map(([code, score]) => [code, code === 'i1' ? 94.17 : score]) ?? [],
        },
      },
      { choices: { ...DEFAULT_CHOICES, authority: 'computed' } },
    );
    const summary = sheetOf(report.plan, 'summary');
    const cell = summary.cells.find(
      ({ content }) => content.kind === 'formula' && content.formula.startsWith("AVERAGE(ROUND('IIT'!C2"),
    );
    if (cell?.content.kind !== 'formula') throw new Error('no formula over the items of indicator 1');
    expect(cell.content.cached).toBeCloseTo((95.17 + 95.42 + 100) / 3, 9);
    const after = evaluate(cell.content.formula, workbookReader(corrected.plan, corrected.scores, summary.name));
    expect(roundScore(Number(after))).toBe(96.53);
  });

  test('use no function that LibreOffice 7.4 or Excel 2016 lacks, and stay short enough for Excel', () => {
    const known =
      /^(AVERAGE|SUM|SUMPRODUCT|MIN|MAX|AND|OR|IF|IFERROR|ROUND|INT|ABS|N|ISNUMBER|ISTEXT|SUBSTITUTE|VALUE|DATE|TODAY|LEN)$/;
    const { plan } = plannedReport(PUBLISHED, { framework: FRAMEWORK_2568 });
    const formulas = [
      ...plan.sheets.flatMap(({ cells, conditionalFormats }) => [
        ...cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
        ...conditionalFormats.map(({ formula }) => formula),
      ]),
      ...plan.highlights.flatMap(({ formats }) => formats.map(({ formula }) => formula)),
    ];
    for (const formula of formulas) {
      expect(formula.length).toBeLessThan(8192);
      expect(formula.startsWith('=')).toBe(false);
      const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');
      for (const [, name] of code.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(name).toMatch(known);
    }
  });
});
