import type { FiscalYear } from '../assessment/framework';
import { yearMentioned } from './fiscal-year-mention';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';

/** The overall score of one year as a list of years states it. */
export interface TrendScore {
  readonly year: FiscalYear;
  readonly table: TableHypothesis;
}

const YEARS = /^(?:ประจำ)?(?:ปี|พ\.?\s?ศ|fiscal year|year|fy)/i;
const OVERALL =
  /^(?:ผล)?(?:คะแนน|ค่าคะแนน|ผลการประเมิน)\s*(?:รวม|เฉลี่ย|ภาพรวม|ที่ได้|ita|\s)*(?:\(.*\))?$|^ita(?:\s*score)?$/i;

/**
 * Lists of years below one another, each with the overall score beside it. They repeat what is stated elsewhere, so
 * that their scores count only where nothing else states the overall score of the year.
 */
export function findTrends(view: SheetView, claims: Claims): readonly TrendScore[] {
  return view.lines.flatMap((line) => {
    const cells = view.cellsOfLine(line);
    const years = cells.find(({ text }) => text !== null && YEARS.test(text) && yearMentioned(text) === null);
    const overall = cells.filter(
      ({ place, text }) => text !== null && OVERALL.test(text) && place > (years?.place ?? 0),
    );
    const [only, ...others] = overall;
    return years && only && others.length === 0 ? trendBelow(view, years, only, claims) : [];
  });
}

function trendBelow(view: SheetView, years: ViewCell, heading: ViewCell, claims: Claims): readonly TrendScore[] {
  const { tool } = titleOver(view, heading.line, years.place, heading.place);
  const found: TrendScore[] = [];
  for (const label of view.cellsOfPlace(years.place)) {
    if (label.line <= years.line) continue;
    if (label.line !== years.line + found.length + 1) break;
    const year = yearMentioned(label.text ?? String(label.cell.value));
    const score = view.at(label.line, heading.place);
    if (year === null || !score || score.number === null || claims.has(view.address(score.line, score.place))) break;
    found.push({ year, table: tableOf(view, label, heading, year) });
  }
  const distinct = new Set(found.map(({ year }) => year)).size;
  return tool === null && found.length >= 2 && distinct === found.length ? found : [];
}

function tableOf(view: SheetView, label: ViewCell, heading: ViewCell, year: FiscalYear): TableHypothesis {
  return {
    role: 'overall',
    view,
    entries: [{ label, subject: { kind: 'overall' } }],
    columns: [{ place: heading.place, heading: heading.text, year, agency: null, rival: null, alternatives: [] }],
    headingLines: [heading.line],
    tool: null,
    issue: null,
    year,
    agency: null,
    confidence: 'medium',
    evidence: [
      { kind: 'heading-row', row: heading.line },
      { kind: 'score-column', column: heading.place, heading: heading.text },
    ],
    notUnderstood: [],
  };
}
