import type { CellPosition } from '../workbook/address';
import type { SnapshotSheet } from '../workbook/snapshot';
import { averagesOfGroups } from './averages-of-groups';
import { agenciesInForce, withAgenciesInForce, type AgencyInForce } from './agency-in-force';
import { saysContents, type Correction } from './corrections';
import { withColumnsOfLists } from './columns-of-lists';
import { findItemsByToolColumns } from './items-by-tool-columns';
import { findItemsByOrder } from './items-by-order';
import { findItemsUnderIndicators } from './items-under-indicators';
import { findItemsInLines } from './items-in-lines';
import { findIndicatorTables } from './indicator-tables';
import { findItemSentences } from './item-sentences';
import { findItemTables, type ItemPass } from './item-tables';
import { breakingLines } from './label-runs';
import type { LeftOutTable } from './left-out-tables';
import { withoutLongTables } from './long-tables';
import { listsPeople } from './people-tables';
import { findProvenOverall } from './proven-overall';
import { totalOfItems } from './total-lines';
import { withoutAnswers } from './respondent-tables';
import type { NotUnderstood } from './score-set';
import { findOverallLists } from './overall-lists';
import { partsSideBySide } from './side-by-side';
import { findScoreLines } from './score-lines';
import { findScoresBesideLabels } from './scores-beside-labels';
import { findSentenceScores, type SentenceScore } from './score-sentences';
import { findUnreadScores } from './unread-scores';
import { viewsOfSheet, type SheetView, type ViewCell } from './sheet-view';
import { withDoubtOfStrayCodes } from './stray-codes';
import { agenciesMentioned, type AgencyMention } from './stated-agency';
import { findStatedLevels, type StatedLevel } from './stated-level';
import { claimNoScores, readStatedTables } from './stated-tables';
import { yearsStated, type YearMention } from './stated-year';
import { claimTable, noClaims, withoutClaimed, type TableHypothesis } from './table-hypothesis';
import { findTrends, type TrendScore } from './trend-tables';
import { findToolTables } from './tool-tables';

/** Everything that one sheet may hold, before agency and year are settled. */
export interface SheetReading {
  readonly order: number;
  readonly view: SheetView;
  readonly tables: readonly TableHypothesis[];
  /** Tables that look like scores and are not read as such. */
  readonly leftOut: readonly LeftOutTable[];
  /** Columns headed as scores that were read as nothing. */
  readonly unread: readonly NotUnderstood[];
  readonly sentences: readonly SentenceScore[];
  /** Scores that sentences state without saying of what, so that only the parts can tell that they are the overall. */
  readonly unnamedTotals: readonly SentenceScore[];
  readonly trends: readonly TrendScore[];
  readonly levels: readonly StatedLevel[];
  readonly agencies: readonly AgencyMention[];
  readonly years: readonly YearMention[];
  /** Whose scores stand at a cell, as titles of the sheet say. */
  readonly agencyAt: AgencyInForce;
}

interface ViewWithBreaks {
  readonly view: SheetView;
  readonly breaks: readonly number[];
}

/** A part of a sheet, as it stands and turned. */
function partViews(
  part: SnapshotSheet,
  withBreaks: (view: SheetView) => ViewWithBreaks,
): { readonly upright: SheetView; readonly turned: SheetView; readonly views: readonly ViewWithBreaks[] } {
  const { upright, turned } = viewsOfSheet(part);
  return { upright, turned, views: [upright, turned].map(withBreaks) };
}

/**
 * Finds all that a sheet may hold: what the analyst says of it, then the surest readings first, so that weaker ones
 * leave their cells alone. Of two corrections of the same cells the later counts.
 */
export function readSheet(sheet: SnapshotSheet, order: number, corrections: readonly Correction[] = []): SheetReading {
  const { upright, turned } = viewsOfSheet(sheet);
  const claims = noClaims();
  const tables: TableHypothesis[] = [];
  const take = (found: readonly TableHypothesis[]): void => {
    for (const table of found) {
      const unclaimed = withoutClaimed(table, claims);
      if (unclaimed === null) continue;
      tables.push(unclaimed);
      claimTable(unclaimed, claims);
    }
  };
  const stated: TableHypothesis[] = [];
  for (const correction of corrections.filter(saysContents).reverse()) {
    if (correction.range.sheet !== sheet.name) continue;
    for (const table of readStatedTables(correction, { upright, turned }, claims)) {
      stated.push(table);
      claimTable(table, claims);
    }
    if (correction.is === 'no-scores') claimNoScores(correction, upright, claims);
  }
  const inLines = [...findItemsInLines(upright, claims), ...findScoresBesideLabels(upright, claims)];
  // What the analyst says that a cell reads may head scores; it is none itself.
  const isStated = saidToRead(sheet.name, corrections);
  const levels = findStatedLevels(upright).filter(({ cell }) => !claims.has(cell) && !isStated(cell));
  const withBreaks = (view: SheetView): ViewWithBreaks => ({ view, breaks: breakingLines(view) });
  const whole = [upright, turned].map(withBreaks);
  const cut = partsSideBySide(sheet, upright);
  const parts = cut.length === 1 ? [{ upright, turned, views: whole }] : cut.map((part) => partViews(part, withBreaks));
  const views = parts.flatMap((part) => part.views);
  // The surest readings first: what they rest on, later ones leave alone.
  const takeItems = (codes: ItemPass['codes'], scores: ItemPass['scores']): void => {
    for (const { view, breaks } of views) take(findItemTables(view, upright, breaks, claims, { codes, scores }));
  };
  takeItems('lettered', 'after');
  takeItems('lettered', 'before');
  for (const part of parts) take(findItemsUnderIndicators(part.upright, claims));
  for (const { view, breaks } of views) take(findIndicatorTables(view, upright, breaks, claims));
  for (const { view } of views) take(findItemsByToolColumns(view, upright, claims));
  takeItems('bare', 'after');
  takeItems('bare', 'before');
  take(tables.flatMap((table) => averagesOfGroups(table, upright, claims) ?? []));
  const alsoWhole = parts.length === 1 ? views : [...views, ...whole];
  for (const { view, breaks } of alsoWhole) take(findToolTables(view, upright, breaks, claims));
  for (const part of parts) take(findItemsByOrder(part.upright, claims));
  for (const table of [...tables]) {
    const total = totalOfItems(table, ({ line, place }) => !claims.has(table.view.address(line, place)));
    if (total !== null) take([total]);
  }
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(upright.address(line, place));
  const overall = findProvenOverall(tables, { upright, turned }, isFree);
  if (overall !== null) take([overall]);
  if (tables.length === 0) {
    for (const part of parts) take(findOverallLists(part.turned, upright, claims, parts.length > 1));
  }
  const leftOut: LeftOutTable[] = [];
  const scored = withColumnsOfLists(tables).flatMap((table) => {
    const isOfPeople = listsPeople(table);
    const kept = isOfPeople ? null : withoutAnswers(table);
    if (kept === null) leftOut.push({ table, why: isOfPeople ? 'people' : 'answers' });
    return kept ?? [];
  });
  const agencies = agenciesMentioned(upright);
  const agencyAt = agenciesInForce(upright, agencies);
  // Beside a table such lines are a list that quotes it.
  const asLines = tables.length === 0 ? findScoreLines(upright, claims) : [];
  const allSentences = [
    ...inLines,
    ...asLines,
    ...findSentenceScores(upright, claims),
    ...findItemSentences(upright, claims),
  ].filter(({ cell }) => !isStated(upright.address(cell.line, cell.place)));
  return {
    order,
    view: upright,
    tables: withAgenciesInForce(upright, [...stated, ...withDoubtOfStrayCodes(withoutLongTables(scored))], agencyAt),
    leftOut,
    unread: findUnreadScores(upright, claims),
    sentences: allSentences.filter(({ isUnnamed }) => isUnnamed !== true),
    unnamedTotals: allSentences.filter(({ isUnnamed }) => isUnnamed === true),
    trends: findTrends(upright, claims),
    levels,
    agencies,
    years: yearsStated(upright),
    agencyAt,
  };
}

function saidToRead(sheet: string, corrections: readonly Correction[]): (cell: CellPosition) => boolean {
  const cells = corrections.flatMap((each) => (saysContents(each) || each.cell.sheet !== sheet ? [] : each.cell));
  return ({ row, column }) => cells.some((cell) => cell.row === row && cell.column === column);
}

/** True where a sheet has at least one score. */
export function holdsScores({ tables, sentences }: SheetReading): boolean {
  return sentences.length > 0 || tables.some((table) => table.entries.length > 0);
}
