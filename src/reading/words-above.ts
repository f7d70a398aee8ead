import { oncePerView } from './once-per-view';
import { countUpTo, type SheetView, type ViewCell } from './sheet-view';

/** The words of one place that label no line, in order. */
interface WordsOfPlace {
  readonly all: readonly ViewCell[];
  /** Those that stand in their line with something else. */
  readonly accompanied: readonly ViewCell[];
}

const knownWords = oncePerView(() => new Map<number, WordsOfPlace>());

function wordsOfPlace(view: SheetView, place: number): WordsOfPlace {
  const known = knownWords(view);
  const earlier = known.get(place);
  if (earlier) return earlier;
  const all = view.cellsOfPlace(place).filter(({ text, label }) => text !== null && label === null);
  const words = { all, accompanied: all.filter(({ line }) => view.partOfLine(line, 0, Infinity, 2).length > 1) };
  known.set(place, words);
  return words;
}

function lastBefore(cells: readonly ViewCell[], line: number): ViewCell | undefined {
  return cells[countUpTo(cells, 'line', line - 1) - 1];
}

/** The nearest words above a position that are no label. */
export function wordsAbove(view: SheetView, line: number, place: number): ViewCell | undefined {
  return lastBefore(wordsOfPlace(view, place).all, line);
}

/** The same, those alone in their line, which title a group, only where no others are. */
export function headingAbove(view: SheetView, line: number, place: number): ViewCell | undefined {
  const { all, accompanied } = wordsOfPlace(view, place);
  return lastBefore(accompanied, line) ?? lastBefore(all, line);
}
