import type { SheetView, ViewCell } from './sheet-view';
import { saysTotal } from './total-words';

/**
 * True where a number beside a label is not the label's own but that of one of the lines it stands for: words of that
 * line stand between, and the line below (or above, under the same label again) has words and a number in the same
 * places and no label of its own. So it is where an indicator is named once beside its questions. Words such as “รวม” and
 * “เฉลี่ย” sum up what follows.
 */
export function isScoreOfPart(view: SheetView, label: ViewCell, { line, place }: ViewCell): boolean {
  if (view.isTurned || line !== label.line || place <= label.place) return false;
  const belongs = (other: number): boolean =>
    view.at(other, label.place)?.text === label.text || (other > line && view.at(other, label.place) === null);
  const others = [line + 1, line - 1].filter(
    (other) => belongs(other) && (view.at(other, place)?.number ?? null) !== null,
  );
  return view.cellsOfLine(line).some((words) => {
    if (words.place <= label.place || words.place >= place || !isWords(words) || saysTotal(words.text ?? ''))
      return false;
    return others.some((other) => isWords(view.at(other, words.place)));
  });
}

function isWords(cell: ViewCell | null): boolean {
  return cell !== null && cell.text !== null && cell.number === null;
}
