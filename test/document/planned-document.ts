import type { Block, DocumentContent, Section, Table } from '../../src/document/document-content';
import { planDocument } from '../../src/document/plan-document';
import { planWorkbook } from '../../src/report/plan-workbook';
import type { Digits } from '../../src/report/digits';
import type { CellContent, WorkbookPlan } from '../../src/workbook/plan';
import type { WrittenScores } from '../fixtures/score-sets';
import { plannedReport } from '../report/planned-report';

/** The plan of the sheets with what an analyst typed into an earlier run. */
export function planWith(
  written: WrittenScores,
  typed: Readonly<Record<string, string>> = {},
  digits: Digits = 'arabic',
): WorkbookPlan {
  const contents = Object.entries(typed).map(([key, text]): [string, CellContent] => [
    key,
    text === '' ? { kind: 'blank' } : { kind: 'text', text },
  ]);
  return planWorkbook({
    ...plannedReport(written),
    typed: new Map(contents),
    takenSheetNames: [],
    fontName: null,
    digits,
    measures: { owner: null, period: null },
    producer: { version: '1.2.3', sourceName: 'scores.xlsx', date: '2026-11-22' },
  });
}

/** The document of a workbook's scores, with what an analyst typed into an earlier run. */
export const documentOf = (...given: Parameters<typeof planWith>): DocumentContent =>
  planDocument(planWith(...given), given[2] ?? 'arabic');

export const tablesOf = ({ blocks }: Section): readonly Table[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'legend':
      return block.entries.map(({ text }) => text);
    case 'chart':
      return [block.chart.title, ...block.chart.series.map(({ name }) => name)];
    case 'table':
      return block.table.rows.flat().map(({ text }) => text);
  }
}

/** Everything that a section says. */
export const textsOfSection = ({ heading, blocks }: Section): readonly string[] => [
  heading,
  ...blocks.flatMap(textsOfBlock),
];

/** The section whose heading begins so. */
export function sectionOf({ sections }: DocumentContent, heading: string): Section {
  const found = sections.find((section) => section.heading.startsWith(heading));
  if (found === undefined) throw new Error(`no section ${heading}`);
  return found;
}
