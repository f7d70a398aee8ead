import type { CellFormat, FormatKey } from './cell-formats';

/** The groups of properties that a cell style includes or leaves to the cells. */
export type StyleGroup = 'Number' | 'Alignment' | 'Font' | 'Border' | 'Patterns' | 'Protection';

const ALIGNMENT: readonly FormatKey[] = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'indentLevel',
  'shrinkToFit',
  'textOrientation',
  'readingOrder',
];

/** A named style of the workbook. Cells that have it show its format, save for the groups that they were given directly. */
export interface CellStyleModel {
  readonly name: string;
  readonly builtIn: boolean;
  readonly format: CellFormat;
  readonly includes: Record<StyleGroup, boolean>;
}

/** The group that a property of a format belongs to; null for the style's own name. */
export function groupOf(key: FormatKey): StyleGroup | null {
  if (key === 'styleName') return null;
  if (key === 'numberFormat') return 'Number';
  if (key.startsWith('font')) return 'Font';
  if (key.startsWith('fill')) return 'Patterns';
  if (key === 'locked' || key === 'formulaHidden') return 'Protection';
  return ALIGNMENT.includes(key) ? 'Alignment' : 'Border';
}

/** A style as Excel adds it: all groups, each with the format of an untouched cell. */
export function newCellStyle(name: string, standard: CellFormat, builtIn = false): CellStyleModel {
  return {
    name,
    builtIn,
    format: { ...standard, styleName: name },
    includes: { Number: true, Alignment: true, Font: true, Border: true, Patterns: true, Protection: true },
  };
}

/** The style of that name; the case of letters does not count. */
export function styleNamed(styles: readonly CellStyleModel[], name: string): CellStyleModel | null {
  return styles.find((style) => style.name.toLowerCase() === name.toLowerCase()) ?? null;
}
