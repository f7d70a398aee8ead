import { printOfText } from '../workbook/marks';
import type { CellContent } from '../workbook/plan';
import type { SnapshotCell, WorkbookSnapshot } from '../workbook/snapshot';

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

const isDraft = (content: CellContent, draftPrint: string): boolean =>
  (content.kind === 'text' && printOfText(content.text) === draftPrint) ||
  (content.kind === 'blank' && printOfText('') === draftPrint);

/**
 * What the analyst typed into the editable regions of the generated sheets, by region key: every region that no
 * longer holds the text the product had put there. An emptied region is typed too; it stays empty.
 */
export function typedContents({ sheets }: WorkbookSnapshot): ReadonlyMap<string, CellContent> {
  const typed = new Map<string, CellContent>();
  for (const { regions = [], cells } of sheets) {
    if (regions.length === 0) continue;
    const byPosition = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    for (const { key, draftPrint, range } of regions) {
      const content = contentOf(byPosition.get(`${range.firstRow},${range.firstColumn}`));
      if (!isDraft(content, draftPrint)) typed.set(key, content);
    }
  }
  return typed;
}
