import { readItemCode } from './item-code';
import type { SentenceScore } from './score-sentences';
import { readScoreText } from './score-text';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims } from './table-hypothesis';
import { linesOf } from './thai-text';

/** Fewer lines than these are a code with words below it. */
const FEWEST_LINES = 2;

/**
 * Items that stand in one cell, each in a line of its own, with their scores line by line in one other cell of the row.
 * Their cells are claimed. None where two cells of the row would fit.
 */
export function findItemsInLines(view: SheetView, claims: Claims): readonly SentenceScore[] {
  return view.lines.flatMap((line) => {
    const free = view.cellsOfLine(line).filter(({ place }) => !claims.has(view.address(line, place)));
    return free.flatMap((cell) => itemsBeside(view, cell, free, claims));
  });
}

function itemsBeside(
  view: SheetView,
  codeCell: ViewCell,
  row: readonly ViewCell[],
  claims: Claims,
): readonly SentenceScore[] {
  const lines = linesOfCell(codeCell);
  const codes = lines.flatMap((line) => {
    const code = readItemCode(line);
    return code?.kind === 'lettered' ? [{ ...code, spelling: line.trim() }] : [];
  });
  if (lines.length < FEWEST_LINES || codes.length < lines.length) return [];
  const fitting = row.flatMap((cell) => {
    const scores = linesOfCell(cell).map((line) => ({ ...readScoreText(line), raw: line.trim() }));
    const numbers = scores.flatMap((score) => (score.kind === 'number' ? [score] : []));
    return numbers.length === lines.length && numbers.length === scores.length ? [{ cell, numbers }] : [];
  });
  const [found, another] = fitting;
  if (!found || another) return [];
  for (const { line, place } of [codeCell, found.cell]) claims.add(view.address(line, place));
  return codes.map(({ tool, number, spelling }, index) => ({
    subject: { kind: 'item', tool, number, spelling },
    cell: found.cell,
    value: found.numbers[index]?.value ?? 0,
    raw: found.numbers[index]?.raw ?? '',
  }));
}

function linesOfCell({ text, cell: { value } }: ViewCell): readonly string[] {
  return text === null ? [] : linesOf(String(value));
}
