import type { CellRange } from '../address';

/** Cells that one request may ask for: at some 150 bytes a cell (value, formula, type, format) well below 5 MB. */
const CELLS_PER_REQUEST = 24_000;

/** A rectangle to be read from the sheet at `sheet` in a list of sheets. */
export interface ReadBlock {
  readonly sheet: number;
  readonly range: CellRange;
}

/** How many cells a range covers. */
function cellCount({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

/** The two halves of a block, by rows where it has several and by columns otherwise; null for a single cell. */
function halveBlock({ sheet, range }: ReadBlock): [ReadBlock, ReadBlock] | null {
  if (range.lastRow > range.firstRow) {
    const middle = Math.floor((range.firstRow + range.lastRow) / 2);
    return [
      { sheet, range: { ...range, lastRow: middle } },
      { sheet, range: { ...range, firstRow: middle + 1 } },
    ];
  }
  if (range.lastColumn > range.firstColumn) {
    const middle = Math.floor((range.firstColumn + range.lastColumn) / 2);
    return [
      { sheet, range: { ...range, lastColumn: middle } },
      { sheet, range: { ...range, firstColumn: middle + 1 } },
    ];
  }
  return null;
}

function splitToSize(block: ReadBlock, limit: number): ReadBlock[] {
  if (cellCount(block.range) <= limit) return [block];
  const halves = halveBlock(block);
  return halves === null ? [block] : halves.flatMap((half) => splitToSize(half, limit));
}

/**
 * Packs blocks into requests of at most `limit` cells each, in order, splitting those that are too large alone.
 * No blocks give no request.
 */
export function packBlocks(blocks: readonly ReadBlock[], limit: number = CELLS_PER_REQUEST): ReadBlock[][] {
  const requests: ReadBlock[][] = [];
  let room = 0;
  for (const block of blocks.flatMap((large) => splitToSize(large, limit))) {
    const size = cellCount(block.range);
    const current = requests.at(-1);
    if (current === undefined || size > room) {
      requests.push([block]);
      room = limit - size;
    } else {
      current.push(block);
      room -= size;
    }
  }
  return requests;
}

/** Two requests for what one asked for, where its answer was too large; null where nothing is left to halve. */
export function halveRequest(blocks: readonly ReadBlock[]): ReadBlock[][] | null {
  const [only] = blocks;
  if (only === undefined) return null;
  if (blocks.length === 1) return halveBlock(only)?.map((half) => [half]) ?? null;
  const middle = Math.ceil(blocks.length / 2);
  return [blocks.slice(0, middle), blocks.slice(middle)];
}
