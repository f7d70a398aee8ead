import { TOOLS } from '../assessment/framework';
import { INDICATORS_OF_TOOL, INDICATOR_NUMBERS } from '../assessment/indicator-numbers';
import { type LabelledCell, type LabelRun, splitAtYears } from './label-runs';
import type { SheetView, ViewCell } from './sheet-view';
import { speaksOfAssessment } from './stray-codes';

/** How far over the numbers the word that tells what they number may stand. */
const FARTHEST_WORD = 4;
const OF_INDICATORS = /ตัวชี้วัด|ตชว|indicator/i;

/**
 * Labels that run across and are nothing but 1 to 10, all ten in their order, where the headings or a title over them
 * speak of indicators, or the tools stand over their own, and the sheet speaks of the assessment.
 */
export function numberedIndicators(view: SheetView, isFree: (cell: ViewCell) => boolean): readonly LabelRun[] {
  if (!view.isTurned || !speaksOfAssessment(view)) return [];
  return view.places.flatMap((place) => {
    const runs = countsToTen(view.cellsOfPlace(place).filter(isFree));
    const members = runs.flat();
    return members.length > 0 && (isOfIndicators(view, place, members) || areUnderTools(view, runs))
      ? splitAtYears(view, { place, members })
      : [];
  });
}

/** The cells that count from 1 to 10 without a step left out, as often as they do. */
function countsToTen(cells: readonly ViewCell[]): readonly (readonly LabelledCell[])[] {
  const runs: LabelledCell[][] = [];
  let counted: LabelledCell[] = [];
  for (const cell of cells) {
    const number = numberOf(cell);
    if (number !== counted.length + 1) counted = [];
    if (number === null || number !== counted.length + 1) continue;
    counted.push({ cell, label: { kind: 'indicator', number, named: null, name: String(number) } });
    if (counted.length < INDICATOR_NUMBERS.length) continue;
    runs.push(counted);
    counted = [];
  }
  return runs;
}

function numberOf({ label }: ViewCell): number | null {
  return label?.kind === 'bare' && !label.code.isMixed && label.code.rest === '' ? Number(label.code.digits) : null;
}

/** True where the three tools stand right over the first of their indicators, and over no other number. */
function areUnderTools(view: SheetView, runs: readonly (readonly LabelledCell[])[]): boolean {
  return runs.every((run) =>
    run.every(({ cell }, index) => {
      const over = view.at(cell.line, cell.place - 1)?.label ?? null;
      const opened = TOOLS.find((tool) => INDICATORS_OF_TOOL[tool][0] === index + 1);
      return over === null ? opened === undefined : over.kind === 'tool' && over.tool === opened;
    }),
  );
}

/** True where a heading over the numbers, or a title over those, says that they number indicators. */
function isOfIndicators(view: SheetView, place: number, members: readonly LabelledCell[]): boolean {
  const last = members.at(-1)?.cell.line ?? 0;
  return view.places
    .filter((over) => over < place && over >= place - FARTHEST_WORD)
    .some((over) =>
      view.cellsOfPlace(over).some(({ line, text }) => line <= last && text !== null && OF_INDICATORS.test(text)),
    );
}
