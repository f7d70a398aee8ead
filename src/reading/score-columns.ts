import type { FiscalYear } from '../assessment/framework';
import { agencyKey, agencyNamed, isKindAlone, isPlaceName, withoutCode } from './agency-name';
import { yearMentioned } from './fiscal-year-mention';
import { saysCombined, saysIndicatorOrTool, saysOfOthers, saysOutOfMark, saysYearBefore } from './heading-words';
import {
  nameWithPlace,
  placeKindOf,
  placeName,
  placesAfterName,
  saysPlaceOrKind,
  tellingPlace,
  type PlaceKind,
} from './namesakes';
import { isYearCell, shortYearOfResult, shortYearOver, type HeadingLines } from './heading-lines';
import { nameCarriedDown } from './names-carried-down';
import type { SheetView, ViewCell } from './sheet-view';
import { isAssessor } from './stated-agency';
import { levelAlone } from './stated-level';
import { isResultIn, isSumBeside, preferenceOf, repeatsMeans, sameValues } from './column-preference';
import {
  headingOf,
  isConstant,
  isInRange,
  nearestWords,
  saysScoreItself,
  type Candidate,
  type ColumnAgency,
  type ColumnHeading,
  type Rival,
} from './score-candidate';

/** The likeliest column of a year and an agency. */
export interface ScoreColumn extends ColumnHeading {
  /** Another column that could as well be meant, for the user to decide; null where there is none. */
  readonly rival: { readonly line: number; readonly place: number; readonly text: string } | null;
  /** All other columns of the same year and agency, from the likeliest, for other evidence to prefer. */
  readonly alternatives: readonly ColumnHeading[];
}

/**
 * The columns that hold scores for the given labelled lines, one for each year and agency: those headed as scores, or,
 * where nothing is headed so, those whose content can only be scores. `from` and `to` bound the places looked at.
 */
export function findScoreColumns(
  view: SheetView,
  lines: readonly number[],
  labelPlace: number,
  from: number,
  to: number,
  headingLines: HeadingLines,
  isFree: (cell: ViewCell) => boolean,
): readonly ScoreColumn[] {
  const end = from > labelPlace ? endOfTable(view, labelPlace, to, headingLines) : to;
  const all = collectCandidates(view, lines, labelPlace, from, end, headingLines, isFree);
  const candidates = withoutCriteria(view, all, labelPlace);
  const headedScores = candidates.filter(
    (candidate) => isHeadedScore(candidate) && (candidate.numbers > 0 || candidate.values.length > 0),
  );
  // Where only the words over several columns are of scores, the column that sums them up is one too.
  const headed = headedScores.some(saysScoreItself)
    ? headedScores
    : candidates.filter(
        (candidate) =>
          headedScores.includes(candidate) ||
          (headedScores.length > 0 &&
            saysCombined(nearestWords(candidate)) &&
            isScoresByContent(candidate, lines.length)),
      );
  const agencies = candidates.filter(
    (candidate) => candidate.numbers > 0 && agencyOf(view, candidate, labelPlace) !== null,
  );
  const unheaded = candidates.filter((candidate) => isScoresByContent(candidate, lines.length));
  // A mean of others beside a column that may be the agency's own is no score of the agency.
  const isOfOthers = (candidate: Candidate): boolean => saysOfOthers(headingOf(candidate));
  const own = [...new Set([...agencies, ...unheaded])].filter((candidate) => !isOfOthers(candidate));
  const isOnlyOfOthers = headed.length > 0 && headed.every(isOfOthers) && own.length === 1;
  // A title such as "คะแนน EIT รายข้อ" stands over the words as a heading of scores would.
  const isTitled = unheaded.length === 1 && headed.every(({ numbers }) => numbers === 0);
  const isHeaded = headed.length > 0 && !isTitled;
  const chosen = agencies.length > 1 ? agencies : isOnlyOfOthers ? own : isHeaded ? headed : unheaded;
  const found = mergeRivals(view, chosen, labelPlace, lines[0] ?? 0);
  return (view.isTurned ? null : spreadColumn(view, lines, labelPlace, found, candidates)) ?? found;
}

/** Fewer scores than these may stand in several columns by chance. */
const FEWEST_SPREAD = 5;
/** So large a share of the lines must have their score in one of several columns, where no column alone has it. */
const SPREAD_SHARE = 0.9;

/**
 * The scores of lines that have them in different columns, each in one: a column for each tool or band, or cells that
 * slipped when they were pasted. Null where a column has them all, or a line has several numbers.
 */
function spreadColumn(
  view: SheetView,
  lines: readonly number[],
  labelPlace: number,
  found: readonly ScoreColumn[],
  candidates: readonly Candidate[],
): readonly ScoreColumn[] | null {
  const [alone, ...others] = found;
  const numbersAt = (place: number): number =>
    lines.filter((line) => (view.at(line, place)?.number ?? null) !== null).length;
  if (others.length > 0 || (alone && numbersAt(alone.place) >= lines.length * SPREAD_SHARE)) return null;
  const spread = candidates
    .filter(
      (one) =>
        one.numbers > 0 &&
        isInRange(one) &&
        !one.holdsCodes &&
        !one.meanings.some((meaning) => meaning !== null && meaning !== 'score') &&
        (columnOf(view, one, labelPlace).year === null || alone?.place === one.place),
    )
    .sort((a, b) => b.numbers - a.numbers || a.place - b.place);
  const [most, ...rest] = spread;
  if (!most || rest.length === 0 || lines.length < FEWEST_SPREAD) return null;
  const counts = lines.map(
    (line) => spread.filter(({ place }) => (view.at(line, place)?.number ?? null) !== null).length,
  );
  if (counts.some((count) => count > 1) || counts.filter((count) => count === 1).length < lines.length * SPREAD_SHARE)
    return null;
  return [
    { ...columnOf(view, most, labelPlace), alsoAt: rest.map(({ place }) => place), rival: null, alternatives: [] },
  ];
}

/** The column at a place that the analyst says holds scores, with what stands over it; none where it has no numbers. */
export function statedColumn(
  view: SheetView,
  lines: readonly number[],
  labelPlace: number,
  place: number,
  headingLines: HeadingLines,
): readonly ScoreColumn[] {
  // Without words beside the scores they are their own labels.
  const beside = labelPlace === place ? -1 : labelPlace;
  return collectCandidates(view, lines, beside, place, place, headingLines, () => true).map((candidate) => ({
    ...columnOf(view, candidate, beside),
    rival: null,
    alternatives: [],
  }));
}

/** Where codes or tools are headed after a column of scores, the next table begins. */
function endOfTable(view: SheetView, labelPlace: number, to: number, headingLines: HeadingLines): number {
  const [nearest] = headingLines.slice(-1);
  if (nearest === undefined) return to;
  const cells = view.cellsOfLine(nearest).filter(({ place, text }) => place > labelPlace && text !== null);
  const score = cells.find(({ meaning }) => meaning === 'score');
  const next =
    score && cells.find((cell) => cell.place > score.place && (cell.meaning === 'code' || cell.meaning === 'tool'));
  return next ? Math.min(to, next.place - 1) : to;
}

/** Columns headed by levels state what the levels take, unless the levels are those of agencies. */
function withoutCriteria(view: SheetView, candidates: readonly Candidate[], labelPlace: number): readonly Candidate[] {
  const ofLevels = candidates.filter(
    (candidate) =>
      candidate.parts.some(({ text }) => text !== null && levelAlone(text) !== null) &&
      agencyOf(view, candidate, labelPlace) === null,
  );
  const saysCriteria = ofLevels.some(({ parts }) =>
    parts.some(({ line }) => /เกณฑ์|criteria/i.test(view.shownAt(line, labelPlace)?.text ?? '')),
  );
  const left = new Set(ofLevels.length > 1 || saysCriteria ? ofLevels : []);
  return candidates.filter((one) => !left.has(one));
}

function collectCandidates(
  view: SheetView,
  lines: readonly number[],
  labelPlace: number,
  from: number,
  to: number,
  headingLines: HeadingLines,
  isFree: (cell: ViewCell) => boolean,
): readonly Candidate[] {
  const values = new Map<number, (number | null)[]>();
  const uncalculated = new Map<number, number>();
  const coded = new Set<number>();
  for (const line of lines) {
    for (const cell of view.partOfLine(line, from, to)) {
      const { place, number: value } = cell;
      if (place === labelPlace || !isFree(cell)) continue;
      if (cell.label?.kind === 'code') coded.add(place);
      if (cell.isUncalculated) uncalculated.set(place, (uncalculated.get(place) ?? 0) + 1);
      const sofar = values.get(place);
      if (sofar) sofar.push(value);
      else values.set(place, [value]);
    }
  }
  return [...values]
    .sort(([a], [b]) => a - b)
    .map(([place, found]) => {
      const parts = headingParts(view, place, labelPlace, headingLines);
      return {
        place,
        values: found,
        numbers: found.filter((value) => value !== null).length + (uncalculated.get(place) ?? 0),
        parts,
        meanings: parts.map(({ meaning }) => meaning),
        shortYear: shortYearOver(view, place, headingLines),
        holdsCodes: coded.has(place),
      };
    });
}

function headingParts(
  view: SheetView,
  place: number,
  labelPlace: number,
  headingLines: HeadingLines,
): readonly ViewCell[] {
  const parts: ViewCell[] = [];
  for (const line of headingLines) {
    const merge = view.mergeAt(line, place);
    if (merge && labelPlace >= merge.firstPlace && labelPlace <= merge.lastPlace) continue;
    const shown = view.shownAt(line, place);
    if (shown && (shown.text !== null || isYearCell(shown)) && !parts.includes(shown)) parts.push(shown);
  }
  const name = nameCarriedDown(view, place, labelPlace, headingLines);
  return name === null ? parts : [name, ...parts];
}

function isHeadedScore({ meanings, parts, values, shortYear }: Candidate): boolean {
  if (meanings.includes('remark') || meanings.includes('level')) return false;
  const isFullMark = ({ text, meaning }: ViewCell): boolean =>
    meaning === 'not-score' && (text === null || !saysOutOfMark(text) || isConstant(values));
  if (parts.some((part) => isFullMark(part))) return false;
  return shortYear !== null || meanings.includes('score') || meanings.includes('not-score');
}

/** At least half of the lines have a number, nearly all between 0 and 100, and they do not just count the lines. */
function isScoresByContent({ numbers, values, meanings, holdsCodes }: Candidate, lines: number): boolean {
  if (holdsCodes) return false;
  if (meanings.some((meaning) => meaning !== null && meaning !== 'score' && meaning !== 'agency')) return false;
  if (numbers * 2 < lines || numbers * 2 < values.length) return false;
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return false;
  const inRange = present.filter((value) => value >= 0 && value <= 100).length;
  if (inRange * 10 < present.length * 9) return false;
  const counts = present.length > 2 && present.every((value, index) => value === index + 1);
  return !counts;
}

/** Heads names of those to which the agencies beside them belong. */
const OVER_AGENCIES = /^(?:ชื่อ)?\s*(?:กระทรวง|มหาวิทยาลัย|ต้นสังกัด|สังกัด|ministry|university)/i;

/**
 * The agency that heads a column: the words under "หน่วยงาน" before those under "กระทรวง" before those under "จังหวัด"
 * before any other name.
 */
function agencyOf(view: SheetView, { parts }: Candidate, labelPlace: number): ScoreColumn['agency'] {
  let best: ScoreColumn['agency'] = null;
  let bestRank = 0;
  // The kind of the agency may stand in a cell of its own.
  const kind = parts.find(({ text }) => text !== null && isKindAlone(text));
  for (const part of parts) {
    if (part.text === null || isKindAlone(part.text)) continue;
    const corner = view.shownAt(part.line, labelPlace);
    if (isSummary(part.text)) {
      // What sums up those under a ministry is none of them, nor the ministry.
      if (view.isTurned && corner?.meaning === 'agency') return null;
      continue;
    }
    if (part.meaning === 'score' || part.meaning === 'not-score') continue;
    // Beside a kind of agency, the place where it lies or its code is no name.
    if (kind !== undefined && saysPlaceOrKind(corner?.text ?? '')) continue;
    const named = agencyNamed(part.text);
    const isName =
      part.meaning === null &&
      !isScoreLabel(part) &&
      !/ช่องว่าง|ผลต่าง|เป้าหมาย|คะแนน/.test(part.text) &&
      yearMentioned(part.text) === null;
    // "ชื่อ" over names of items or indicators says nothing about agencies beside it.
    const isUnderAgencies = corner?.meaning === 'agency' && (view.isTurned || !/^ชื่อ$/.test(corner.text ?? ''));
    const isListed =
      (corner?.meaning === 'agency' && named !== null) || (isName && (isUnderAgencies || kind !== undefined));
    // Over a column of scores it says who gave them.
    if (!view.isTurned && named !== null && isAssessor(named)) continue;
    const name = named ?? (isListed ? withoutCode(part.text) : null);
    if (name === null) continue;
    const isProvince = /^จังหวัด/.test(isListed ? (corner?.text ?? '') : name) || isPlaceName(name);
    const isOver = OVER_AGENCIES.test(corner?.text ?? '');
    const rank = (isListed ? 2 : 1) + (isProvince ? 0 : isOver ? 2 : 4);
    if (rank > bestRank) {
      best = { name, key: agencyKey(name), cell: part, places: {}, placeLines: {} };
      bestRank = rank;
    }
  }
  if (best === null) return null;
  const name = agencyNamed(best.name) === null ? `${kind?.text ?? ''}${best.name}` : best.name;
  return { ...best, name, key: agencyKey(name), ...placesBeside(view, parts, best.cell, labelPlace) };
}

/** True where a cell names what scores are of: a tool, an item, an indicator. */
function isScoreLabel({ label }: ViewCell): boolean {
  return label !== null && label.kind !== 'bare';
}

/** Where the agency of a column lies, as the cells headed by จังหวัด and อำเภอ say. */
function placesBeside(
  view: SheetView,
  parts: readonly ViewCell[],
  named: ViewCell,
  labelPlace: number,
): Pick<ColumnAgency, 'places' | 'placeLines'> {
  const places: Partial<Record<PlaceKind, string>> = { ...placesAfterName(named.text ?? '') };
  const placeLines: Partial<Record<PlaceKind, number>> = {};
  for (const { line, text } of parts) {
    const kind = text === null || line === named.line ? null : placeKindOf(view.shownAt(line, labelPlace)?.text ?? '');
    if (text === null || kind === null) continue;
    places[kind] ??= placeName(kind, text);
    placeLines[kind] ??= line;
  }
  return { places, placeLines };
}

/** Columns of agencies that share a name told apart by their places, where the list says them. */
function withNamesakesApart(rivals: readonly Rival[]): readonly Rival[] {
  const byKey = new Map<string, ColumnAgency[]>();
  for (const { agency } of rivals.map(({ column }) => column)) {
    if (agency) byKey.set(agency.key, [...(byKey.get(agency.key) ?? []), agency]);
  }
  return rivals.map((rival) => {
    const { agency } = rival.column;
    const kind = agency && tellingPlace((byKey.get(agency.key) ?? []).map(({ places }) => places));
    if (!kind) return rival;
    const name = nameWithPlace(agency.name, agency.places, kind);
    return { ...rival, column: { ...rival.column, agency: { ...agency, name, key: agencyKey(name) } } };
  });
}

/** What sums up agencies stands among their names: ค่าเฉลี่ย, ภาพรวมทั้งจังหวัด, มัธยฐาน. */
const SUMMARY =
  /^(?:ผล|คะแนน|ค่า)*(?:รวม(?!ไทย)|เฉลี่ย|ภาพรวม|มัธยฐาน|ฐานนิยม)|^(?:ค่า|คะแนน)(?:กลาง|เต็ม)|^(?:ค่า)?(?:น้ำหนัก|สูงสุด|ต่ำสุด)|^(?:ส่วน|ค่า)เบี่ยงเบน|^ทั้ง(?:หมด|สิ้น|จังหวัด|อำเภอ|เขต|ภาค|ประเทศ|กระทรวง|มหาวิทยาลัย)|^(?:total|average|mean|median|overall|max|min)/i;

function isSummary(text: string): boolean {
  return SUMMARY.test(text);
}

function yearOf({ parts, shortYear }: Candidate): FiscalYear | null {
  if (shortYear !== null) return shortYear;
  for (const part of [...parts].reverse()) {
    const words = part.text ?? String(part.cell.value);
    const year = yearMentioned(words) ?? shortYearOfResult(words);
    if (year !== null) return year;
  }
  return null;
}

/** A column that nobody sees is the result only where none that is shown could be. */
const LESS_WHERE_HIDDEN = 6;

/** One column for each year and agency; where several claim the same, the likeliest, with the other named. */
function mergeRivals(
  view: SheetView,
  candidates: readonly Candidate[],
  labelPlace: number,
  firstLine: number,
): readonly ScoreColumn[] {
  const groups = new Map<string, Rival[]>();
  const rivals = candidates.map((candidate) => ({ candidate, column: columnOf(view, candidate, labelPlace) }));
  for (const rival of withYearBefore(withNamesakesApart(rivals))) {
    const { year, agency } = rival.column;
    const key = `${year ?? ''}|${agency?.key ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(rival);
    else groups.set(key, [rival]);
  }
  const several = groups.size > 1;
  return [...groups.values()].flatMap((group) => {
    const most = group.reduce((count, { candidate }) => Math.max(count, candidate.numbers), 0);
    const preferences = new Map(
      group.map((one) => [
        one,
        preferenceOf(one, most, group) - (view.isHidden(one.column.place) ? LESS_WHERE_HIDDEN : 0),
      ]),
    );
    const preference = (one: Rival): number => preferences.get(one) ?? 0;
    const ranked = [...group].sort((a, b) => preference(b) - preference(a) || a.column.place - b.column.place);
    const results = ranked.filter(isResultIn(ranked));
    const [best, ...others] = results.length > 0 ? results : ranked;
    if (!best) return [];
    // Beside columns that are told by year or agency, several that are told by nothing are sums and the like.
    if (several && best.column.year === null && best.column.agency === null && others.length > 0) return [];
    const rival = others.find(
      (other) =>
        (preference(other) === preference(best) || isSumBeside(best, other)) &&
        !sameValues(other.candidate, best.candidate),
    );
    const repeated = ranked.find(
      (other) => other !== best && repeatsMeans(other, ranked) && !saysIndicatorOrTool(other.column.heading ?? ''),
    );
    const heading = best.column.heading ?? '';
    const isOfOthers = saysOfOthers(heading) && best.column.agency === null;
    const doubted = rival ?? repeated ?? (saysYearBefore(heading) || isOfOthers ? best : undefined);
    const cell = doubted?.candidate.parts.at(-1);
    return [
      {
        ...best.column,
        rival: doubted
          ? {
              line: cell?.line ?? firstLine,
              place: doubted.candidate.place,
              text: doubted.column.heading ?? '',
            }
          : null,
        alternatives: ranked.flatMap((other) => (other === best ? [] : [other.column])),
      },
    ];
  });
}

function columnOf(view: SheetView, candidate: Candidate, labelPlace: number): ColumnHeading {
  const heading = headingOf(candidate);
  return {
    place: candidate.place,
    heading: heading === '' ? null : heading,
    year: yearOf(candidate),
    agency: agencyOf(view, candidate, labelPlace),
  };
}

/** A column of "ปีที่แล้ว" beside one of 2568 is that of 2567. */
function withYearBefore(rivals: readonly Rival[]): readonly Rival[] {
  const years = rivals.flatMap(({ column }) => column.year ?? []);
  if (years.length === 0) return rivals;
  const before = Math.max(...years) - 1;
  return rivals.map((rival) => {
    const { column } = rival;
    const isBefore = column.year === null && saysYearBefore(column.heading ?? '');
    return isBefore ? { ...rival, column: { ...column, year: before } } : rival;
  });
}
