import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { Finding } from '../../src/checking/finding';
import { frameworkById } from '../../src/assessment/frameworks';
import { readScores } from '../../src/reading/read-scores';
import { sheet, workbook, type CellOf } from '../reading/sheet-of-rows';

/** What is said of the years in the words of the OIT items of a year. */
function findings(fiscalYear: number, words: Readonly<Record<string, string>>): readonly Finding[] {
  const framework = frameworkById(`nacc-${fiscalYear}`);
  if (!framework) throw new Error(`no framework of ${fiscalYear}`);
  const items = framework.items.filter(({ tool }) => tool === 'OIT');
  const snapshot = workbook(
    sheet('OIT', [
      [`เทศบาลตำบลวังทอง ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${fiscalYear}`],
      ['ข้อ', 'ประเด็นการเปิดเผย', 'คะแนน'],
      ...items.map(({ code, label }): CellOf[] => [code, words[code] ?? label.th, 100]),
    ]),
  );
  const read = readScores(snapshot, {});
  if (!read.ok) throw new Error(read.failure.kind);
  return checkScores(read.scores, framework, snapshot.sheets).findings.filter(({ rule }) => rule === 'report-year');
}

describe('the words of items that ask for reports', () => {
  it('with the assessed year in them are told together, with the year that is meant', () => {
    const words = {
      o7: 'รายงานผลการดำเนินงานประจำปี พ.ศ. ๒๕๖๘',
      o13: 'รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568',
    };
    expect(findings(2568, words)).toMatchObject([
      {
        severity: 'information',
        cell: { sheet: 'OIT', row: 8, column: 1 },
        related: [{ sheet: 'OIT', row: 14, column: 1 }],
        facts: { codes: ['o7', 'o13'], stated: 2568, right: 2567 },
      },
    ]);
  });

  it.each([
    ['the year of the reports', 2568, { o7: 'รายงานผลการดำเนินงานประจำปี พ.ศ. 2567' }],
    ['the assessed year of a plan', 2568, { o6: 'แผนและความก้าวหน้าในการดำเนินงานประจำปี พ.ศ. 2568' }],
    ['no year', 2568, {}],
    ['a year of which it is not known', 2567, { o13: 'รายงานผลประจำปี พ.ศ. 2567' }],
  ])('with %s are right', (_, year, words) => {
    expect(findings(year, words)).toEqual([]);
  });
});
