import type { CellAddress } from '../workbook/address';
import {
  agencyNamed,
  agencyRank,
  agencyWithin,
  isAgencyLabel,
  isPlaceName,
  isSameAgency,
  labelledAgency,
} from './agency-name';
import { OFFICE_WORDS } from './heading-words';
import { isHeadingLine } from './heading-lines';
import { cellsOfNameColumns, headsNames } from './name-columns';
import type { SheetView, ViewCell } from './sheet-view';

/** An agency's name as it stands in a cell; `weight` is more for a label or a title than for a mention. */
export interface AgencyMention {
  readonly name: string;
  readonly cell: CellAddress;
  readonly weight: number;
  /** True where a title names it over the agency assessed. */
  readonly isOver?: boolean;
  /** True where it stands in a list of agencies, or below others as in one. */
  readonly isListed?: boolean;
}

/** Weight of a title that names an agency. */
const TITLE_WEIGHT = 4;

/** Weight of a place that is a title of its own: more than that of whoever made the sheet. */
const PLACE_AS_TITLE = 0.3;

/** Names of one agency in all its spellings. */
interface AgencyGroup {
  /** The spelling that has the most weight; the first of equals. */
  readonly name: string;
  readonly cell: CellAddress;
  readonly weight: number;
}

/** Titles stand at the top; below, a cell that begins like an agency is likely text about one. */
const TITLE_LINES = 40;
/** Titles this far apart still belong to one block. */
const FARTHEST_IN_BLOCK = 3;
/** A list of agencies does not say which of them the workbook is about. */
const WEIGHT_IN_LIST = 0.2;
/** What a mention keeps of its weight where the name only says over or beside whom the agency stands. */
const WEIGHT_OF_PARENT = 0.05;
/** Offices inside an agency, which own items and are not assessed. */
const PART_OF_AGENCY = new RegExp(`^(?:${OFFICE_WORDS}|งาน|ส่วน)`);
/** Heads a column of those who do the work, which are not assessed. */
const RESPONSIBLE = /รับผิดชอบ|เจ้าภาพ|เจ้าของ(?:เรื่อง|ข้อมูล|งาน)|ผู้ดำเนินการ|responsible|owner/i;
/** Names in such lines are those of whoever made the sheet or the assessment. */
const SOURCE = /ที่มา|ดัดแปลง|แบบฟอร์มของ|แหล่งข้อมูล|จัดทำโดย|ประเมินโดย|ประมวลผลโดย|ที่ปรึกษา|ผู้ประเมิน|source|สงวนลิขสิทธิ์/i;

/** Who assesses all others is named in most reports, and hardly ever the one that is assessed. */
const ASSESSOR = /ป้องกันและปราบปรามการทุจริตแห่งชาติ|ป\.ป\.ช\./;

/** Words after which a sentence names another agency than the one it is about: studied with, announced by. */
const BEFORE_OTHERS = /(?:จาก|กับ|โดย|เช่น|ให้|ต่อ|ที่|ณ|และ|หรือ|เสนอ|ตาม|ไปยัง|แจ้ง|หนังสือ|คือ|ได้แก่)$/;

/** True of the name of who assesses all others. */
export function isAssessor(name: string): boolean {
  return ASSESSOR.test(name);
}

/** All agencies that a sheet names, in sheet order. */
export function agenciesMentioned(view: SheetView): readonly AgencyMention[] {
  const mentions: AgencyMention[] = [];
  const listed = cellsOfNameColumns(view);
  const responsible = cellsOfResponsible(view);
  for (const line of view.lines) {
    const cells = view.cellsOfLine(line);
    const isItemLine = cells.some(({ label }) => label?.kind === 'code');
    for (const [index, viewed] of cells.entries()) {
      const { place, text, meaning } = viewed;
      if (text === null) continue;
      const cell = view.address(line, place);
      const before = cells[index - 1];
      const beside = before?.text ?? null;
      const named = agencyNamed(text);
      if (named !== null && listed.has(viewed)) {
        mentions.push({ name: named, cell, weight: WEIGHT_IN_LIST, isListed: true });
        continue;
      }
      const isHeading =
        named === null &&
        (meaning !== null ||
          PART_OF_AGENCY.test(text) ||
          isHeadingLine(view, line) ||
          (before !== undefined && headsNames(view, before)));
      if (beside !== null && isAgencyLabel(beside) && text.length <= 120 && !isHeading) {
        mentions.push({ name: labelledAgency(text), cell, weight: 6 });
        continue;
      }
      if (responsible.has(viewed)) {
        if (named !== null) mentions.push({ name: named, cell, weight: WEIGHT_OF_PARENT });
        continue;
      }
      const isSource = SOURCE.test(text) || (beside !== null && SOURCE.test(beside));
      const isTitle = line < TITLE_LINES && cells.length <= 2;
      if (named !== null) {
        const weight = isItemLine
          ? 0.05
          : isSource
            ? Math.min(0.2, weightOf(named, text, isTitle))
            : weightOf(named, text, isTitle);
        mentions.push({ name: named, cell, weight });
      } else {
        const within = agencyWithin(text);
        if (within === null) continue;
        const isLong = text.length > 320;
        const isOther = BEFORE_OTHERS.test(text.slice(0, text.indexOf(within)).trim());
        const place = isTitle && !isLong ? PLACE_AS_TITLE : 0.1;
        const weight = isItemLine ? 0.05 : isPlaceName(within) ? place : isSource || isOther ? 0.2 : isLong ? 0.5 : 1.5;
        mentions.push({ name: within, cell, weight });
      }
    }
  }
  return withoutParents(mentions.map((mention) => (isAssessor(mention.name) ? atMost(mention, 0.2) : mention)));
}

/** Cells below a heading for those who do the work, down to a gap. */
function cellsOfResponsible(view: SheetView): ReadonlySet<ViewCell> {
  const found = new Set<ViewCell>();
  for (const place of view.places) {
    let last = -Infinity;
    for (const cell of view.cellsOfPlace(place)) {
      const isHeading = cell.text !== null && RESPONSIBLE.test(cell.text) && isHeadingLine(view, cell.line);
      if (!isHeading && cell.line - last > FARTHEST_IN_BLOCK) continue;
      last = cell.line;
      if (!isHeading) found.add(cell);
    }
  }
  return found;
}

const atMost = (mention: AgencyMention, weight: number): AgencyMention => ({
  ...mention,
  weight: Math.min(mention.weight, weight),
});

/** What a cell weighs that names an agency from its first word on. */
function weightOf(name: string, text: string, isTitle: boolean): number {
  if (isPlaceName(name)) return isTitle && name === text ? PLACE_AS_TITLE : 0.1;
  return isTitle ? TITLE_WEIGHT : 1;
}

/** Where titles right below one another name several agencies, the one nearest to the one assessed keeps its weight. */
function withoutParents(mentions: readonly AgencyMention[]): readonly AgencyMention[] {
  const titles = mentions.filter(({ weight }) => weight === TITLE_WEIGHT);
  const parents = new Set<AgencyMention>();
  let block: AgencyMention[] = [];
  const closeBlock = (): void => {
    const own = mostSpecific(block.map(({ name }) => name));
    for (const mention of block) if (own !== null && !isSameAgency(mention.name, own)) parents.add(mention);
    block = [];
  };
  for (const title of titles) {
    const last = block.at(-1);
    if (last && title.cell.row - last.cell.row > FARTHEST_IN_BLOCK) closeBlock();
    block.push(title);
  }
  closeBlock();
  return mentions.map((mention) =>
    parents.has(mention) ? { ...mention, weight: mention.weight * WEIGHT_OF_PARENT, isOver: true } : mention,
  );
}

/** The one of several names, from the top of a title down, that is nearest to the agency assessed; the last of equals. */
export function mostSpecific(names: readonly string[]): string | null {
  let best: string | null = null;
  for (const name of names) if (best === null || agencyRank(name) >= agencyRank(best)) best = name;
  return best;
}

/** The agencies mentioned, weightiest first; spellings a slip apart count as one. */
export function groupAgencies(mentions: readonly AgencyMention[]): readonly AgencyGroup[] {
  const spellings = new Map<string, { name: string; cell: CellAddress; weight: number }>();
  const overs = namesOver(mentions);
  for (const { name, cell, weight: own, isOver } of mentions) {
    const weight = !isOver && overs.has(name) ? own * WEIGHT_OF_PARENT : own;
    const known = spellings.get(name);
    if (known) known.weight += weight;
    else spellings.set(name, { name, cell, weight });
  }
  const groups: { name: string; cell: CellAddress; weight: number }[] = [];
  // The spelling with the most weight stands for its group.
  for (const spelling of [...spellings.values()].sort((a, b) => b.weight - a.weight).slice(0, 200)) {
    const group = groups.find(({ name }) => isSameAgency(name, spelling.name));
    if (group) group.weight += spelling.weight;
    else groups.push({ ...spelling });
  }
  return groups.sort((a, b) => b.weight - a.weight);
}

/** Names that stand over an agency's at least as often as in a title of their own: they are not assessed there either. */
function namesOver(mentions: readonly AgencyMention[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  const over = new Set<string>();
  for (const { name, weight, isOver } of mentions) {
    if (isOver) over.add(name);
    balance.set(name, (balance.get(name) ?? 0) + (isOver ? 1 : weight >= TITLE_WEIGHT ? -1 : 0));
  }
  return new Set([...over].filter((name) => (balance.get(name) ?? 0) >= 0));
}
