import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { buildXlsx, cellAt, type BuilderSheet } from '../fixtures/xlsx-builder';
import { analyseToJson } from './run-cli';

const sheetOf = (letter: string, name: string, scores: readonly number[]): BuilderSheet => ({
  name,
  cells: scores.flatMap((score, index) => [
    cellAt(index, 0, { value: `${letter}${index + 1}` }),
    cellAt(index, 1, { value: score }),
  ]),
});

const cleanWorkbook = (i: readonly number[], e: readonly number[], o: readonly number[]): Uint8Array =>
  buildXlsx({ sheets: [sheetOf('i', 'IIT', i), sheetOf('e', 'EIT', e), sheetOf('o', 'OIT', o)] });

const repeat = (count: number, scores: readonly number[]): number[] =>
  Array.from({ length: count }, (_, index) => scores[index % scores.length] ?? 100);

describe('three clean sheets of numbers', () => {
  test('give no error and no warning, and --fail-on warning exits with 0', () => {
    const bytes = cleanWorkbook(repeat(15, [97.5, 92.5, 100, 88.75]), repeat(9, [90, 95]), repeat(28, [100, 100, 50]));
    const { run, json } = analyseToJson(bytes, ['--fail-on', 'warning']);
    expect(run.exitCode).toBe(0);
    const { findings } = json as { findings: { severity: string }[] };
    expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  test('whatever the scores of the respondents are', () => {
    const scoresOf = (count: number): fc.Arbitrary<number[]> =>
      fc.integer({ min: 5, max: 400 }).chain((respondents) =>
        fc.array(
          fc
            .integer({ min: 0, max: respondents * 5 })
            .map((sum) => Math.round((sum / (respondents * 5)) * 10_000) / 100)
            // Among usual scores, what lies between 0 and 1 is named as a fraction.
            .map((score) => (score < 1 ? 0 : score)),
          { minLength: count, maxLength: count },
        ),
      );
    const disclosure = fc.array(fc.constantFrom(0, 50, 100), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(scoresOf(15), scoresOf(9), disclosure, (i, e, o) => {
        const { snapshot } = openWorkbook(cleanWorkbook(i, e, o));
        const outcome = analyseSnapshot(snapshot, { sourceName: 'clean.xlsx', today: null });
        if (!outcome.ok) throw new Error(outcome.failure.kind);
        const { scores, check } = outcome.result;
        expect(check.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
        expect(scores.items.map(({ score }) => score.value)).toEqual([...i, ...e, ...o]);
      }),
      { numRuns: 60 },
    );
  });
});
