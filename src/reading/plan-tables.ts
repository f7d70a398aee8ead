import type { LeftOutTable } from './left-out-tables';
import type { SheetView } from './sheet-view';
import { isStated, type TableHypothesis } from './table-hypothesis';

const PLAN =
  /แผน(?:การ)?(?:ดำเนิน|ติดตาม|งาน|เตรียม|จัดทำ|ปรับปรุง|พัฒนา|ปฏิบัติ|ยกระดับ|ขับเคลื่อน|\s?(?:oit|ita))|^มาตรการ|ติดตาม(?:การ|ความ|งาน|ผลการดำเนิน)|เช็[คก]\s?ลิสต์|check\s?list|ปฏิทิน|มอบหมาย|ความคืบหน้า|ความก้าวหน้า/i;
const PROGRESS =
  /ความคืบหน้า|ความก้าวหน้า|คืบหน้า|แล้วเสร็จ|ดำเนินการ|จำนวน|ไฟล์|งบประมาณ(?!\s*(?:พ\.?ศ\.?\s*)?[\d๐-๙])|บาท|มี\s*\/\s*ไม่มี|progress|budget/i;
/** What a plan states of its measures: how long, how much, how many, how far. */
const OF_MEASURE =
  /ระยะเวลา|(?<!ร)วัน(?:$|\)|ที่)|(?:กำหนด|ครบ)(?:ส่ง|เสร็จ)|ความสำเร็จ|ผลสัมฤทธิ์|(?:ราคา|ค่าใช้จ่าย)|days?(?:$|\))|deadline/i;
const SCORE = /คะแนน|score|ผลการประเมิน/i;
/** Titles stand in the first lines of a sheet. */
const TITLE_LINES = 4;

interface TablesOfSheet {
  readonly tables: readonly TableHypothesis[];
  readonly leftOut: readonly LeftOutTable[];
}

/**
 * Tables without those that only plan or follow up the work on items: a share of work done, a count of files, days or a
 * budget is no score, even where it is a number from 0 to 100. Where no heading tells what the numbers of a plan are,
 * they are left out if another table holds the scores of the same items.
 */
export function withoutPlans<Reading extends TablesOfSheet>(readings: readonly Reading[]): readonly Reading[] {
  const scored = new Set(
    readings.flatMap(({ tables }) => tables.filter((table) => !isPlan(table) && isHeadedScore(table)).flatMap(itemsOf)),
  );
  const hasNoScores = (table: TableHypothesis): boolean => {
    if (isStated(table) || !isPlan(table)) return false;
    if (table.columns.every(({ heading }) => heading !== null && statesMeasure(heading))) return true;
    const items = itemsOf(table);
    return items.length > 0 && items.filter((item) => scored.has(item)).length * 2 >= items.length;
  };
  return readings.map((reading) => {
    const plans = reading.tables.filter(hasNoScores);
    return {
      ...reading,
      tables: reading.tables.filter((table) => !plans.includes(table)),
      leftOut: [...reading.leftOut, ...plans.map((table): LeftOutTable => ({ table, why: 'plan' }))],
    };
  });
}

function itemsOf({ entries }: TableHypothesis): readonly string[] {
  return entries.flatMap(({ subject }) => (subject.kind === 'item' ? [`${subject.tool} ${subject.number}`] : []));
}

function statesMeasure(heading: string): boolean {
  return (PROGRESS.test(heading) || OF_MEASURE.test(heading)) && !SCORE.test(heading);
}

function isHeadedScore({ columns }: TableHypothesis): boolean {
  return columns.some(({ heading }) => heading !== null && SCORE.test(heading) && !PROGRESS.test(heading));
}

function isPlan(table: TableHypothesis): boolean {
  if (isHeadedScore(table)) return false;
  const headings = table.columns.map(({ heading }) => heading ?? '');
  return headings.some((heading) => PROGRESS.test(heading)) || PLAN.test(table.view.sheet) || isTitledPlan(table.view);
}

function isTitledPlan(view: SheetView): boolean {
  if (view.isTurned) return false;
  return view.lines
    .slice(0, TITLE_LINES)
    .some((line) => view.cellsOfLine(line).length === 1 && PLAN.test(view.cellsOfLine(line)[0]?.text ?? ''));
}
