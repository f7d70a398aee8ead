import type { FiscalYear } from '../assessment/framework';
import { agencyNamed, agencyWithin, isSameAgency } from '../reading/agency-name';
import { yearOfResult, yearOfSheetName } from '../reading/fiscal-year-mention';
import { tidyThai, toArabicDigits } from '../reading/thai-text';
import type { CellAddress } from '../workbook/address';
import { measurePartAlone } from './measure-tables';
import type { SnapshotSheet } from '../workbook/snapshot';

/** A text of the user's own sheets that is long enough to say something. */
export interface SheetText {
  readonly cell: CellAddress;
  /** As the cell holds it. */
  readonly raw: string;
  /** Tidied, with Arabic digits. */
  readonly text: string;
}

/** The texts of one sheet in its order; `isOther` where its titles name another agency or year and not the one assessed. */
export interface SheetTexts {
  readonly sheet: string;
  readonly isOther: boolean;
  readonly texts: readonly SheetText[];
}

/** Shorter texts are codes, numbers and words that head no column of measures. */
const SHORTEST = 6;
/** A title; longer texts are paragraphs. */
const LONGEST_TITLE = 120;
/** Titles stand at the top. */
const TITLE_ROWS = 12;
/** Sheets with more texts than this are lists; nobody writes so many sentences. */
const MOST_TEXTS = 3_000;

/** Words of a title over a result. */
const OF_RESULT = /ผล(?:การ|คะแนน|ประเมิน)|คะแนน/;

/** Thai, or a date in numbers. */
const SAYS_SOMETHING = /[ก-ฮ]|\d[/.]\d{1,2}[/.]\d{4}/;

/** What the user's own sheets say in Thai, sheet by sheet; long lists say nothing and are left out. */
export function sheetTexts(
  sheets: readonly SnapshotSheet[],
  agency: string | null,
  year: FiscalYear,
): readonly SheetTexts[] {
  return sheets.flatMap(({ name, cells }): readonly SheetTexts[] => {
    const own = cells.filter(
      ({ value }) => typeof value === 'string' && value.length >= SHORTEST && SAYS_SOMETHING.test(value),
    );
    if (own.length === 0 || own.length > MOST_TEXTS) return [];
    const texts = own.map(({ row, column, value }): SheetText => {
      const raw = String(value);
      return { cell: { sheet: name, row, column }, raw, text: toArabicDigits(tidyThai(raw)) };
    });
    return [{ sheet: name, isOther: isOfOther(name, texts, agency, year), texts }];
  });
}

function isOfOther(name: string, texts: readonly SheetText[], agency: string | null, year: FiscalYear): boolean {
  const end = Math.min(TITLE_ROWS, firstRowOfMeasures(texts));
  const titles = texts.filter(({ cell, text }) => cell.row < end && text.length <= LONGEST_TITLE);
  const years = titles.flatMap(({ text }) => yearOfResult(text) ?? []);
  const ofSheet = yearOfSheetName(name);
  if (ofSheet !== null && ofSheet !== year) return true;
  if (years.length > 0 && !years.includes(year)) return true;
  if (agency === null || !titles.some(({ text }) => agencyOfTitle(text) !== null)) return false;
  // A title may misspell the agency that the rest of the sheet names.
  return !texts.some(({ text }) => {
    const named = agencyOfTitle(text);
    return text.includes(agency) || (named !== null && isSameAgency(named, agency));
  });
}

/** The row where a table of measures begins; Infinity where none does. Its periods name years that the sheet is not of. */
function firstRowOfMeasures(texts: readonly SheetText[]): number {
  const heads = ({ cell, text }: SheetText): boolean => {
    const part = cell.row < TITLE_ROWS ? measurePartAlone(text) : null;
    // Measures are what many a title is of.
    return part !== null && part !== 'method';
  };
  return Math.min(Infinity, ...texts.filter(heads).map(({ cell }) => cell.row));
}

/** The agency that a title begins with or whose result it announces; null where it does neither. */
function agencyOfTitle(text: string): string | null {
  return agencyNamed(text) ?? (OF_RESULT.test(text) ? agencyWithin(text) : null);
}
