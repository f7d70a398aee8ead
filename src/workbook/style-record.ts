import { printOfText } from './marks';
import type { CellStyle } from './plan';

/** A cell style that the product made, and the print of the format that it was given then. */
export interface StyleRecord {
  readonly name: string;
  readonly formatPrint: string;
}

/** Short print of a format, whatever the order in which its parts were written down; its name is no part of it. */
export function printOfFormat({ font = {}, ...rest }: CellStyle): string {
  const fontParts = Object.entries(font).map(([key, value]) => `font ${key} ${value}`);
  const parts = Object.entries(rest).flatMap(([key, value]) => (key === 'name' ? [] : [`${key} ${value}`]));
  return printOfText([...fontParts, ...parts].sort().join('\n'));
}

/**
 * Hidden names of the whole workbook that list the cell styles made by the product, by which they are told from the
 * user's own of the same name. The workbook's, not a sheet's: the styles outlive sheets that the user deletes. Several,
 * because Excel refuses long formulas in names that are added by a program (office-js#2895).
 */
const MARK_NAME = '_ITA_CELL_STYLES.';
const LONGEST_FORMULA = 250;

/** One of the hidden names; `formula` is without leading `=`. */
export interface StylesMark {
  readonly name: string;
  readonly formula: string;
}

/** Name of the mark at this place, counted from 0. */
export const stylesMarkName = (index: number): string => `${MARK_NAME}${index + 1}`;

/** The marks that list these styles: none where there is none, and the first tells how many they are. */
export function stylesMarks(records: readonly StyleRecord[]): readonly StylesMark[] {
  const lists: string[] = [];
  for (const { name, formatPrint } of records) {
    const text = `"${formatPrint} ${name.replaceAll('"', '""')}"`;
    const last = lists.at(-1);
    if (last === undefined || last.length + 1 + text.length > LONGEST_FORMULA) lists.push(text);
    else lists[lists.length - 1] = `${last},${text}`;
  }
  return lists.map((list, index) => ({
    name: stylesMarkName(index),
    formula: index === 0 ? `{"${lists.length}",${list}}` : `{${list}}`,
  }));
}

/** How many marks there are by what the first says (with or without leading `=`). */
export function countOfStylesMarks(firstFormula: string): number {
  return Number(/^=?\{"(\d{1,3})"/.exec(firstFormula)?.[1] ?? 0);
}

/** The styles that marks with these formulas list. */
export function stylesOfMarks(formulas: readonly string[]): readonly StyleRecord[] {
  return [...formulas.join(',').matchAll(/"([0-9a-f]{8}) ((?:[^"]|"")+)"/g)].map(([, formatPrint = '', name = '']) => ({
    name: name.replaceAll('""', '"'),
    formatPrint,
  }));
}

/** Whether a name is one of the marks; `sheetIndex` is null for names of the whole workbook. */
export function isMarkOfStyles({
  name,
  sheetIndex,
}: {
  readonly name: string;
  readonly sheetIndex: number | null;
}): boolean {
  return sheetIndex === null && name.startsWith(MARK_NAME);
}
