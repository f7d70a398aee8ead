import { agencyNamed, isPlaceName } from './agency-name';
import { placeKindOf } from './namesakes';
import { oncePerView } from './once-per-view';
import type { SheetView, ViewCell } from './sheet-view';

/** So many cells of a line tell what it lists. */
const CELLS_LOOKED_AT = 40;
/** How far over the labels the heading of a line may stand. */
const FARTHEST_HEADING = 2;

/**
 * In a view turned to have agencies across, the line that names them where none of the known ones does: the nearest
 * before the labels, whatever numbers stand between (a rank, people who answered), or else the nearest after them; the
 * places where none names anything else.
 */
export function agencyLineBeside(
  view: SheetView,
  labelLine: number,
  labelPlace: number,
  known: readonly number[],
): number | null {
  if (!view.isTurned || known.some((line) => namesAgencies(view, line, labelPlace))) return null;
  const { agencies, places } = namingLines(view, labelPlace);
  const beside =
    agencies.findLast((line) => line < labelLine) ??
    agencies.find((line) => line > labelLine) ??
    places.findLast((line) => line < labelLine);
  return beside ?? null;
}

/** The lines that name something after a place, ascending. */
interface NamingLines {
  readonly agencies: readonly number[];
  readonly places: readonly number[];
}

const knownNaming = oncePerView(() => new Map<number, NamingLines>());

function namingLines(view: SheetView, labelPlace: number): NamingLines {
  const known = knownNaming(view);
  const naming = known.get(labelPlace) ?? {
    agencies: view.lines.filter((line) => namesAgencies(view, line, labelPlace)),
    places: view.lines.filter((line) => namesPlaces(view, line, labelPlace)),
  };
  known.set(labelPlace, naming);
  return naming;
}

/** The last place of each line where words stand. */
const lastWords = oncePerView((view) => {
  const places = new Map<number, number>();
  for (const line of view.lines) {
    const last = view.cellsOfLine(line).findLast(({ text, number }) => text !== null && number === null);
    if (last) places.set(line, last.place);
  }
  return places;
});

/** The texts after the label of a line, where they are most of its cells; none otherwise. */
function textsAfter(view: SheetView, line: number, labelPlace: number): readonly string[] {
  if ((lastWords(view).get(line) ?? -1) <= labelPlace) return [];
  const below = view.partOfLine(line, labelPlace + 1, Infinity, CELLS_LOOKED_AT);
  const texts = below.flatMap(({ text, number }) => (text === null || number !== null ? [] : [text]));
  return texts.length * 2 < below.length ? [] : texts;
}

/** True where a line is headed as that of places, each another one. */
function namesPlaces(view: SheetView, line: number, labelPlace: number): boolean {
  const texts = textsAfter(view, line, labelPlace);
  const isHeaded = placeKindOf(headingOf(view, line, labelPlace)?.text ?? '') !== null;
  return isHeaded && texts.length > 1 && new Set(texts).size === texts.length;
}

/** True where a line is headed as that of the agencies, or most of its texts name one. */
function namesAgencies(view: SheetView, line: number, labelPlace: number): boolean {
  const texts = textsAfter(view, line, labelPlace);
  if (texts.length === 0) return false;
  const heading = headingOf(view, line, labelPlace);
  if (placeKindOf(heading?.text ?? '') !== null) return false;
  if (heading?.meaning === 'agency') return true;
  const named = texts.filter((text) => {
    const name = agencyNamed(text);
    return name !== null && !isPlaceName(name);
  });
  return named.length >= 2 && named.length * 2 > texts.length;
}

function headingOf(view: SheetView, line: number, labelPlace: number): ViewCell | null {
  for (let place = labelPlace; place >= Math.max(0, labelPlace - FARTHEST_HEADING); place -= 1) {
    const shown = view.shownAt(line, place);
    if (shown) return shown;
  }
  return null;
}

/** True where a line names agencies after its label, each over a column of its own. */
export function namesAgenciesAcross(view: SheetView, line: number, labelPlace: number): boolean {
  const after = view.cellsOfLine(line).filter(({ place }) => place > labelPlace);
  const named = after.filter(({ text }) => text !== null && agencyNamed(text) !== null);
  return named.length >= 2 && named.length === after.length;
}
