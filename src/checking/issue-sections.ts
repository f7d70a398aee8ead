import type { IssueNumber } from '../assessment/framework';
import type { ReadItem, ScoreSet } from '../reading/score-set';

/** What a workbook says of one issue: the items of its tables on a sheet, and the rows down to the next issue. */
export interface IssueSection {
  readonly issue: IssueNumber;
  readonly sheet: string;
  /** Rows count from 0; the last is Infinity where nothing follows on the sheet. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** In the order of their rows. */
  readonly items: readonly ReadItem[];
}

/** The sections of the issues whose tables a workbook holds, in the order of the tables; empty where it holds none. */
export function issueSections({ tables, items }: ScoreSet): readonly IssueSection[] {
  const sections = new Map<string, { issue: IssueNumber; sheet: string; firstRow: number; tables: Set<number> }>();
  for (const { index, role, issue, range } of tables) {
    if (role !== 'issue-table' || issue === null) continue;
    const key = `${issue} ${range.sheet}`;
    const section = sections.get(key) ?? { issue, sheet: range.sheet, firstRow: range.firstRow, tables: new Set() };
    section.firstRow = Math.min(section.firstRow, range.firstRow);
    section.tables.add(index);
    sections.set(key, section);
  }
  const all = [...sections.values()];
  return all.map(({ issue, sheet, firstRow, tables: own }) => {
    const later = all.filter((other) => other.sheet === sheet && other.firstRow > firstRow);
    return {
      issue,
      sheet,
      firstRow,
      lastRow: Math.min(Infinity, ...later.map((other) => other.firstRow - 1)),
      items: items
        .filter(({ table }) => own.has(table))
        .sort((a, b) => a.score.cell.row - b.score.cell.row || a.score.cell.column - b.score.cell.column),
    };
  });
}
