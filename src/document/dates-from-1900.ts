import type { CellContent, WorkbookPlan } from '../workbook/plan';

/** Days between the first days of Excel's two ways to count them. */
const DAYS_BETWEEN = 1462;
const SHOWS_DAYS = /d+ m+ y+/;

function moved(content: CellContent): CellContent {
  if (content.kind === 'number') return { ...content, value: content.value + DAYS_BETWEEN };
  if (content.kind === 'formula' && typeof content.cached === 'number') {
    return { ...content, cached: content.cached + DAYS_BETWEEN };
  }
  return content;
}

/** The plan with its days counted from 1900, as the document shows them. */
export function withDatesFrom1900({ uses1904Dates, ...plan }: WorkbookPlan): WorkbookPlan {
  if (uses1904Dates !== true) return plan;
  const showsDays = (style: string): boolean => SHOWS_DAYS.test(plan.styles[style]?.numberFormat ?? '');
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (showsDays(cell.style) ? { ...cell, content: moved(cell.content) } : cell)),
    })),
  };
}
