import type { CellAddress } from '../workbook/address';
import { agencyNamed, agencyWithin, isSameAgency } from './agency-name';
import type { SheetView } from './sheet-view';

/** An agency's name as it stands in a cell; `weight` is more for a label or a title than for a mention. */
export interface AgencyMention {
  readonly name: string;
  readonly cell: CellAddress;
  readonly weight: number;
}

/** Names of one agency in all its spellings. */
interface AgencyGroup {
  /** The spelling that has the most weight; the first of equals. */
  readonly name: string;
  readonly cell: CellAddress;
  readonly weight: number;
}

const LABEL = /^(?:ชื่อ)?(?:หน่วยงาน|อปท\.?|องค์กร|agency)(?:ที่ประเมิน|ผู้รับการประเมิน)?\s*[:：]?$/i;
/** Titles stand at the top; below, a cell that begins like an agency is likely text about one. */
const TITLE_LINES = 40;

/** All agencies that a sheet names, in sheet order. */
export function agenciesMentioned(view: SheetView): readonly AgencyMention[] {
  const mentions: AgencyMention[] = [];
  for (const line of view.lines) {
    const cells = view.cellsOfLine(line);
    for (const [index, { place, text }] of cells.entries()) {
      if (text === null) continue;
      const cell = view.address(line, place);
      const beside = cells[index - 1]?.text ?? null;
      if (beside !== null && LABEL.test(beside) && text.length <= 120) {
        mentions.push({ name: agencyNamed(text) ?? text, cell, weight: 6 });
        continue;
      }
      const named = agencyNamed(text);
      const isPlace = /^(?:จังหวัด|อำเภอ)/.test(text);
      if (named !== null)
        mentions.push({ name: named, cell, weight: isPlace ? 0.1 : line < TITLE_LINES && cells.length <= 2 ? 4 : 1 });
      else {
        const within = agencyWithin(text);
        if (within !== null) mentions.push({ name: within, cell, weight: text.length <= 320 ? 1.5 : 0.5 });
      }
    }
  }
  return mentions;
}

/** The agencies mentioned, weightiest first; spellings a slip apart count as one. */
export function groupAgencies(mentions: readonly AgencyMention[]): readonly AgencyGroup[] {
  const spellings = new Map<string, { name: string; cell: CellAddress; weight: number }>();
  for (const { name, cell, weight } of mentions) {
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
