import type { FiscalYear } from '../assessment/framework';
import type { HeadingMeaning } from './heading-words';
import type { AgencyPlaces, PlaceKind } from './namesakes';
import type { ViewCell } from './sheet-view';

/** A column (a row, in a turned view) that may hold the scores of the labels of a table. */
export interface ColumnHeading {
  readonly place: number;
  /** The words over it, from the outermost to the nearest; null where there are none. */
  readonly heading: string | null;
  readonly year: FiscalYear | null;
  readonly agency: ColumnAgency | null;
  /** Other places that hold the scores of lines which have none at `place`. */
  readonly alsoAt?: readonly number[];
}

/** The agency whose scores a column of a list holds. */
export interface ColumnAgency {
  /** With its place where the list has namesakes of it in other places. */
  readonly name: string;
  readonly key: string;
  readonly cell: ViewCell;
  /** Where it lies, and the lines of the view that say so. */
  readonly places: AgencyPlaces;
  readonly placeLines: Readonly<Partial<Record<PlaceKind, number>>>;
}

/** A column beside labelled lines, with what its cells and the words over it say. */
export interface Candidate {
  readonly place: number;
  /** How many of its cells hold a number, or a formula that may give one. */
  readonly numbers: number;
  readonly values: readonly (number | null)[];
  readonly parts: readonly ViewCell[];
  readonly meanings: readonly (HeadingMeaning | null)[];
  /** The year that two digits alone head it with, among such headings; null otherwise. */
  readonly shortYear: FiscalYear | null;
  readonly holdsCodes: boolean;
}

/** A candidate with the year and agency that its headings tell. */
export interface Rival {
  readonly candidate: Candidate;
  readonly column: ColumnHeading;
}

/** All words over a column, from the outermost to the nearest. */
export function headingOf({ parts }: Candidate): string {
  return parts.map(({ text, cell }) => text ?? String(cell.value)).join(' ');
}

/** True where the words right over a column are of scores themselves. */
export function saysScoreItself({ parts }: Candidate): boolean {
  return parts.at(-1)?.meaning === 'score';
}

/** The words right over a column, which tell it from its neighbours under the same outer heading. */
export function nearestWords({ parts }: Candidate): string {
  return parts.at(-1)?.text ?? '';
}

/** True where all numbers are the same, of several. */
export function isConstant(values: readonly (number | null)[]): boolean {
  const present = values.filter((value) => value !== null);
  return present.length > 1 && present.every((value) => value === present[0]);
}

/** True where all numbers could be points of 30, 30 and 40. */
export function looksWeighted({ values }: Candidate): boolean {
  const present = values.filter((value) => value !== null);
  return present.length > 0 && present.every((value) => value <= 40);
}

/** True where all numbers could be scores, 0 to 100. */
export function isInRange({ values }: Candidate): boolean {
  return values.every((value) => value === null || (value >= 0 && value <= 100));
}
