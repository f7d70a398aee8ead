import { withoutGoals, withoutListsBesideOwn, withoutTotalsOfOthers } from './not-the-result';
import { withoutNumbersOfColumns } from './numbers-of-columns';
import { withWholeOfParts } from './parts-in-rows';
import { withLabelsBesideScores } from './scores-below-labels';
import type { FiscalYear } from '../assessment/framework';
import { KNOWN_YEARS } from '../assessment/frameworks';
import type { CellAddress } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { withStatedHeadings } from './corrected-headings';
import type { Correction } from './corrections';
import { frameworkOfAgency } from './agency-framework';
import { itemSetOf } from './item-set';
import { listsAgencies, withOwnersBesideLists } from './owners';
import type { ReadingResult, WhyAgencyNotFound } from './score-set';
import { withoutPlans } from './plan-tables';
import { withoutStaleYears } from './stale-year';
import { assemble, columnOfYear } from './assemble-scores';
import { agenciesOfTables, chooseAgency, isOthers, restrictToAgency, type AgencyChoice } from './choose-agency';
import { withoutRepeatedYears } from './columns-of-other-years';
import { chooseYear } from './choose-year';
import { readSheetOfKinds } from './read-sheet-of-kinds';
import { holdsScores, type SheetReading } from './sheet-reading';

/** What the user may say about which scores are meant. */
export interface ReadingChoices {
  /** Name of the agency, in any spelling; without it the agency that the workbook is about, or its first. */
  readonly agency?: string;
  /** Fiscal year of the Buddhist era; without it the newest that has scores. */
  readonly year?: FiscalYear;
  /** What the analyst says of cells, which counts for more than what is read. */
  readonly corrections?: readonly Correction[];
}

/** The user's own sheets with all that each may hold, read once for whichever agency and year are asked for. */
export interface SheetsRead {
  readonly names: readonly string[];
  readonly readings: readonly SheetReading[];
}

/** An agency that was settled on. */
export type ChosenAgency = AgencyChoice & { readonly kind: 'chosen' };

/** Reads the sheets of a workbook, those that an earlier run made left out. Pure, and the same for the same workbook. */
export function readSheets(snapshot: WorkbookSnapshot, corrections: readonly Correction[] = []): SheetsRead {
  const own = withStatedHeadings(snapshot, corrections).sheets.filter(({ generatedAs }) => generatedAs === null);
  const read = own.flatMap((sheet, order) =>
    readSheetOfKinds(withLabelsBesideScores(withWholeOfParts(withoutNumbersOfColumns(sheet))), order, corrections),
  );
  return {
    names: own.map(({ name }) => name),
    readings: withOwnersBesideLists(withoutGoals(withoutListsBesideOwn(withoutTotalsOfOthers(withoutPlans(read))))),
  };
}

/**
 * Finds an agency's scores of one fiscal year in a workbook, however it is laid out; sheets that an earlier run made
 * are left out. Pure, and the same for the same workbook. Fails where there are no scores, where the agency or year
 * wanted is nowhere, and where the workbook's year is one whose rules are not known.
 */
export function readScores(snapshot: WorkbookSnapshot, choices: ReadingChoices): ReadingResult {
  const sheets = readSheets(snapshot, choices.corrections);
  const { names, readings } = sheets;
  if (!readings.some(holdsScores)) return { ok: false, failure: { kind: 'no-scores', sheets: names } };
  const agency = chooseAgency(readings, choices.agency);
  const notFound = (why: WhyAgencyNotFound, found: readonly string[]): ReadingResult => ({
    ok: false,
    failure: { kind: 'agency-not-found', wanted: choices.agency ?? '', why, found },
  });
  if (agency.kind === 'not-found') return notFound(agency.why, agency.found);
  const result = scoresOfAgency(sheets, agency, choices.year);
  const isEmpty = !result.ok && result.failure.kind === 'no-scores';
  return isEmpty && choices.agency !== undefined ? notFound('without-scores', agenciesToChoose(readings)) : result;
}

/** The agencies that have scores. */
function agenciesToChoose(readings: readonly SheetReading[]): readonly string[] {
  const first = chooseAgency(readings, undefined);
  if (first.kind !== 'chosen') return [];
  const several = first.others.flatMap((other) => (other.kind === 'several-agencies' ? other.names : []));
  return several.length > 0 || first.name === null ? several : [first.name];
}

/** The scores of an agency among sheets that were read; fails as `readScores` does. */
export function scoresOfAgency(
  { names, readings }: SheetsRead,
  agency: ChosenAgency,
  wantedYear: FiscalYear | undefined,
): ReadingResult {
  // A misspelt title must not cost its table: titles part tables only beside lists or where they hold
  // the same items twice.
  const areApart = listsAgencies(readings) || agenciesOfTables(readings).length > 1;
  const isMeant = ({ agencyAt }: SheetReading, cell: CellAddress): boolean =>
    !areApart || !isOthers(agencyAt(cell), agency.name);
  const inAgency = readings.map((reading) => ({
    ...reading,
    tables: reading.tables.flatMap((table) => restrictToAgency(table, agency.name, areApart)),
    sentences: reading.sentences.filter(({ cell }) => isMeant(reading, reading.view.address(cell.line, cell.place))),
    unnamedTotals: reading.unnamedTotals.filter(({ cell }) =>
      isMeant(reading, reading.view.address(cell.line, cell.place)),
    ),
    levels: reading.levels.filter(({ cell }) => isMeant(reading, cell)),
  }));
  const ofAgency = withoutRepeatedYears(inAgency);
  const year = chooseYear(ofAgency, wantedYear);
  if (year.kind === 'not-found') {
    return { ok: false, failure: { kind: 'year-not-found', wanted: year.wanted, found: year.found } };
  }
  const ofYear = withoutStaleYears(ofAgency, year.year);
  const framework = frameworkOfAgency(
    year.year,
    agency.name,
    readings.map(({ view }) => view),
    itemSetOf(ofYear.flatMap(({ tables }) => tables.filter((table) => columnOfYear(table, year.year) !== null))),
  );
  if (framework === null) {
    return { ok: false, failure: { kind: 'unknown-year', year: year.year, known: KNOWN_YEARS } };
  }
  const scores = assemble(ofYear, agency, year, framework);
  const isEmpty = scores.items.length + scores.indicators.length + scores.tools.length + scores.overall.length === 0;
  return isEmpty ? { ok: false, failure: { kind: 'no-scores', sheets: names } } : { ok: true, scores };
}
