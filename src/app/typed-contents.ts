import { printOfText } from '../workbook/marks';
import type { CellContent } from '../workbook/plan';
import type { SnapshotCell, WorkbookSnapshot } from '../workbook/snapshot';
import { addedMeasures } from './added-measures';
import { regionsAfterSorting } from './sorted-measures';

function contentOf(cell: SnapshotCell | undefined): CellContent {
  if (cell === undefined) return { kind: 'blank' };
  const { value, formula } = cell;
  if (formula !== undefined) {
    return { kind: 'formula', formula, cached: typeof value === 'number' ? value : String(value ?? '') };
  }
  if (typeof value === 'number') return { kind: 'number', value };
  const text = String(value ?? cell.error ?? '');
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

/** The text of a content as a draft's print is made from it. */
function draftText(content: CellContent): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return String(content.value);
    case 'formula':
      return `=${content.formula}`;
  }
}

function isDraft(content: CellContent, draftPrint: string): boolean {
  return printOfText(draftText(content)) === draftPrint;
}

/**
 * What the analyst typed into the editable regions of the generated sheets, by region key: every region that no
 * longer holds the text the product had put there. An emptied region is typed too; it stays empty.
 * Lines added to the follow-up table are typed as well; where the analyst has sorted it, what was typed stays with its line.
 */
export function typedContents({ sheets }: WorkbookSnapshot): ReadonlyMap<string, CellContent> {
  const typed = new Map<string, CellContent>();
  for (const sheet of sheets) {
    const { cells } = sheet;
    const regions = regionsAfterSorting(sheet);
    if (regions.length === 0) continue;
    const byPosition = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    for (const { key, draftPrint, range } of regions) {
      const content = contentOf(byPosition.get(`${range.firstRow},${range.firstColumn}`));
      if (!isDraft(content, draftPrint)) typed.set(key, content);
    }
    for (const { key, cell } of addedMeasures({ ...sheet, regions })) typed.set(key, contentOf(cell));
  }
  return typed;
}
