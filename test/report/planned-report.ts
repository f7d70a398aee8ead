import fc from 'fast-check';
import { analyseScores, DEFAULT_CHOICES } from '../../src/analysis/analyse-scores';
import type { Analysis, AnalysisChoices } from '../../src/analysis/analysis';
import type { Framework, ItemCode } from '../../src/assessment/framework';
import { TOOLS } from '../../src/assessment/framework';
import { checkScores } from '../../src/checking/check-scores';
import type { CheckResult } from '../../src/checking/finding';
import type { ReadScore, ScoreSet } from '../../src/reading/score-set';
import { planWorkbook } from '../../src/report/plan-workbook';
import { toReference } from '../../src/workbook/address';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { scoreSet, type WrittenItems, type WrittenScore, type WrittenScores } from '../fixtures/score-sets';
import type { CellReader, Value } from './formula-evaluator';

export interface PlannedReport {
  readonly scores: ScoreSet;
  readonly analysis: Analysis;
  readonly check: CheckResult;
  readonly plan: WorkbookPlan;
}

export interface ReportSettings {
  readonly choices?: AnalysisChoices;
  readonly framework?: Framework;
  readonly takenSheetNames?: readonly string[];
  readonly fontName?: string | null;
  readonly sourceName?: string;
}

/** The whole way from scores as written to the plan, with the product's own steps. */
export function plannedReport(written: WrittenScores, settings: ReportSettings = {}): PlannedReport {
  const framework = settings.framework ?? FRAMEWORK_2568;
  const scores = { ...scoreSet(written), frameworkId: framework.id };
  const check = checkScores(scores, framework);
  const analysis = analyseScores(scores, framework, settings.choices ?? DEFAULT_CHOICES);
  const plan = planWorkbook({
    analysis,
    scores,
    check,
    typed: new Map(),
    takenSheetNames: settings.takenSheetNames ?? [...new Set(scores.tables.map(({ range }) => range.sheet))],
    fontName: settings.fontName ?? null,
    digits: 'arabic',
    measures: { owner: null, period: null },
    producer: { version: '1.2.3', sourceName: settings.sourceName ?? 'scores.xlsx', date: '2026-11-22' },
  });
  return { scores, check, analysis, plan };
}

export function sheetOf(plan: WorkbookPlan, id: string): SheetPlan {
  const sheet = plan.sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** Text that a planned cell shows; numbers as they are. */
export function shown({ content }: PlannedCell): string | number | null {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return content.cached;
  }
}

export const textsOf = (sheet: SheetPlan): string[] =>
  sheet.cells.map(shown).filter((value): value is string => typeof value === 'string');

/** Contents of an editable region. */
export function editableText(sheet: SheetPlan, key: string): string {
  const region = sheet.editable.find((each) => each.key === key);
  const cell = sheet.cells.find(
    ({ row, column }) => row === region?.range.firstRow && column === region.range.firstColumn,
  );
  if (!cell) throw new Error(`no region ${key}`);
  return String(shown(cell) ?? '');
}

/** Every score that was read, wherever it stands. */
export function allScores({ items, indicators, tools, overall, yearBefore }: ScoreSet): readonly ReadScore[] {
  const before = yearBefore?.indicators ?? [];
  return [...[...items, ...indicators, ...tools, ...before].map(({ score }) => score), ...overall];
}

/** What the cells of the user's workbook hold: numbers where they are stored as numbers, else the text typed. */
export function sourceCells(scores: ScoreSet): ReadonlyMap<string, Value> {
  return new Map(
    allScores(scores).map((score) => {
      const held = score.value === null ? null : score.scale === 100 ? score.value / 100 : score.value;
      return [toReference(score.cell), score.storedAs === 'number' ? held : score.raw === '' ? null : score.raw];
    }),
  );
}

/** Reads cells of the whole workbook as it is after the plan was carried out. */
export function workbookReader(plan: WorkbookPlan, scores: ScoreSet, ownSheet: string): CellReader {
  const cells = new Map<string, Value>(sourceCells(scores));
  for (const sheet of plan.sheets) {
    for (const cell of sheet.cells) cells.set(toReference({ sheet: sheet.name, ...cell }), shown(cell));
  }
  return (sheet, row, column) => cells.get(toReference({ sheet: sheet ?? ownSheet, row, column })) ?? null;
}

const wildScore: fc.Arbitrary<WrittenScore> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 84.99, 84.995, 85, 94.99, 94.995, 95, 100) },
  { weight: 1, arbitrary: fc.constantFrom(-3, 100.01, 950) },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { text: '๙๕.๑๗*', value: 95.17 },
      { text: 'ร้อยละ 80', value: 80 },
      { text: '=1+1', value: null },
      { text: '-', value: null },
    ),
  },
);

function itemsOf(framework: Framework, tool: (typeof TOOLS)[number]): fc.Arbitrary<WrittenItems> {
  const codes: readonly ItemCode[] = framework.items.filter((item) => item.tool === tool).map(({ code }) => code);
  return fc.array(wildScore, { minLength: codes.length, maxLength: codes.length }).chain((scores) =>
    fc.subarray(
      codes.map((code, index) => [code, scores[index] ?? null] as const),
      { minLength: 0 },
    ),
  );
}

/** Scores of every kind: missing, stored as text, out of range, on the edge of a band. */
export function wildScores(framework: Framework = FRAMEWORK_2568): fc.Arbitrary<WrittenScores> {
  const numbers = framework.indicators.map(({ number }) => number);
  return fc
    .record({
      IIT: itemsOf(framework, 'IIT'),
      EIT: itemsOf(framework, 'EIT'),
      OIT: itemsOf(framework, 'OIT'),
      indicators: fc.array(wildScore, { minLength: numbers.length, maxLength: numbers.length }),
      reportedIndicators: fc.subarray(numbers),
      tools: fc.array(wildScore, { minLength: 3, maxLength: 3 }),
      reportedTools: fc.subarray([...TOOLS]),
      overall: fc.option(wildScore, { nil: undefined }),
      level: fc.option(fc.constantFrom('ผ่าน', 'A', '=cmd()'), { nil: undefined }),
      before: fc.option(fc.array(wildScore, { minLength: numbers.length, maxLength: numbers.length }), {
        nil: undefined,
      }),
      agency: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }), { nil: null }),
    })
    .map(({ IIT, EIT, OIT, indicators, reportedIndicators, tools, reportedTools, overall, level, before, agency }) => ({
      items: { IIT, EIT, OIT },
      indicators: Object.fromEntries(reportedIndicators.map((number) => [number, indicators[number - 1] ?? null])),
      tools: Object.fromEntries(reportedTools.map((tool, index) => [tool, tools[index] ?? null])),
      ...(overall === undefined ? {} : { overall }),
      ...(level === undefined ? {} : { level }),
      ...(before === undefined
        ? {}
        : { indicatorsBefore: Object.fromEntries(numbers.map((number, index) => [number, before[index] ?? null])) }),
      agency,
    }));
}
