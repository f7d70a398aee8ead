import type { ScoreSet } from '../reading/score-set';
import type { CellAddress } from '../workbook/address';
import { SEVERITIES, type Finding } from './finding';

/**
 * Findings from the worst; within a severity by sheet (in the order of the tables read), row and column. A finding
 * without a cell goes where its first related cell is, one without any to the end. Equal places keep their order.
 */
export function orderFindings(findings: readonly Finding[], scores: ScoreSet): readonly Finding[] {
  const sheets = [...new Set(scores.tables.map(({ range }) => range.sheet))];
  const sheetPlace = (cell: CellAddress | undefined): number => {
    if (!cell) return sheets.length + 1;
    const place = sheets.indexOf(cell.sheet);
    return place === -1 ? sheets.length : place;
  };
  const place = (finding: Finding): readonly number[] => {
    const cell = finding.cell ?? finding.related[0];
    return [SEVERITIES.indexOf(finding.severity), sheetPlace(cell), cell?.row ?? 0, cell?.column ?? 0];
  };
  return findings
    .map((finding) => ({ finding, place: place(finding) }))
    .sort((a, b) => {
      const different = a.place.findIndex((value, index) => value !== b.place[index]);
      return different === -1 ? 0 : (a.place[different] ?? 0) - (b.place[different] ?? 0);
    })
    .map(({ finding }) => finding);
}
