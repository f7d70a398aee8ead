import type { NamedStyle, StyleChanges } from '../named-styles';
import { stylesMarkName, stylesMarks, type StyleRecord } from '../style-record';
import { drawBorders } from './cell-style-calls';
import { FORMAT_PROPERTIES } from './format-properties';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';

/** What a run does to the cell styles, and how many names hold the record of ours before it. */
export interface StylesAtWork extends StyleChanges {
  readonly marks: number;
}

/** Where the workbook's cell styles are left alone. */
export const NO_STYLES: StylesAtWork = {
  fresh: [],
  changed: [],
  stale: [],
  usable: new Set(),
  before: [],
  after: [],
  marks: 0,
};

/**
 * Asks for cell styles by name, never for all: workbooks hold tens of thousands. `present` gives the names of those that
 * are there, once the calls are answered.
 */
export function askForStyles(
  context: Excel.RequestContext,
  names: readonly string[],
): { readonly calls: readonly HostCall[]; readonly present: () => readonly string[] } {
  const asked: { readonly name: string; readonly style: Excel.Style }[] = [];
  return {
    calls: names.map((name) => ({
      bytes: BYTES_PER_OBJECT + name.length * 3,
      queue: () => {
        const style = context.workbook.styles.getItemOrNullObject(name);
        style.load('name');
        asked.push({ name, style });
      },
    })),
    present: () => asked.filter(({ style }) => !style.isNullObject).map(({ name }) => name),
  };
}

/** Borders of a style are those of each cell: it has no inner ones. */
function sides(): Excel.BorderIndex[] {
  const { edgeTop, edgeBottom, edgeLeft, edgeRight } = Excel.BorderIndex;
  return [edgeTop, edgeBottom, edgeLeft, edgeRight];
}

/** Gives a new style the parts of its format; what the format leaves out is as in an untouched cell already. */
function shape(style: Excel.Style, format: NamedStyle): void {
  if (format.numberFormat !== undefined) style.numberFormat = format.numberFormat;
  for (const { valueOf, set } of FORMAT_PROPERTIES) {
    const value = valueOf(format);
    if (value !== undefined) set(style, value);
  }
  if (format.border !== undefined) drawBorders(style, sides(), format.border);
}

/** Takes back what a format leaves out of a style that had another. */
function clearRest(style: Excel.Style, format: NamedStyle): void {
  style.includeNumber = true;
  style.includeFont = true;
  style.includePatterns = true;
  style.includeAlignment = true;
  style.includeBorder = true;
  if (format.numberFormat === undefined) style.numberFormat = 'General';
  for (const { valueOf, reset } of FORMAT_PROPERTIES) if (valueOf(format) === undefined) reset(style);
  if (format.border === undefined) {
    for (const side of sides()) style.borders.getItem(side).style = Excel.BorderLineStyle.none;
  }
}

/** Calls that write the record in place of one that has this many names at most. */
function recording(context: Excel.RequestContext, records: readonly StyleRecord[], most: number): HostCall[] {
  const { names } = context.workbook;
  const marks = stylesMarks(records);
  const clearing = Array.from({ length: Math.max(most, marks.length) }, (_, index) => ({
    bytes: BYTES_PER_OBJECT,
    queue: () => {
      names.getItemOrNullObject(stylesMarkName(index)).delete();
    },
  }));
  const writing = marks.map(({ name, formula }) => ({
    bytes: 2 * BYTES_PER_OBJECT + formula.length * 3,
    queue: () => {
      names.add(name, `=${formula}`).visible = false;
    },
  }));
  return [...clearing, ...writing];
}

/** What is recorded from the making of the new styles to the end of the run. */
function recordMeanwhile({ fresh, before, after }: StyleChanges): readonly StyleRecord[] {
  const names = new Set(fresh.map(({ name }) => name));
  return [...before, ...after.filter(({ name }) => names.has(name))];
}

/**
 * Calls that add the new styles. They are recorded before the first is made, so that each can be told for ours however
 * soon the run fails.
 */
export function makingStyles(context: Excel.RequestContext, changes: StylesAtWork): HostCall[] {
  const { fresh, marks } = changes;
  if (fresh.length === 0) return [];
  const { styles } = context.workbook;
  return [
    ...recording(context, recordMeanwhile(changes), marks),
    ...fresh.map((format) => ({
      bytes: 12 * BYTES_PER_OBJECT,
      queue: () => {
        styles.add(format.name);
        shape(styles.getItem(format.name), format);
      },
    })),
  ];
}

/** Calls that take back what `makingStyles` did, in whole or in part. */
export function unmakingStyles(context: Excel.RequestContext, changes: StylesAtWork): HostCall[] {
  const { fresh, before, marks } = changes;
  if (fresh.length === 0) return [];
  const made = stylesMarks(recordMeanwhile(changes)).length;
  return [
    ...fresh.map(({ name }) => ({
      bytes: BYTES_PER_OBJECT + name.length * 3,
      queue: () => {
        context.workbook.styles.getItemOrNullObject(name).delete();
      },
    })),
    ...recording(context, before, Math.max(marks, made)),
  ];
}

/**
 * Calls for what must wait until the sheets of the earlier run are gone, which have the same styles: those whose planned
 * format is another now are given it, those no longer needed go.
 */
export function settlingStyles(context: Excel.RequestContext, changes: StylesAtWork): HostCall[] {
  const { fresh, changed, stale, after, marks } = changes;
  const { styles } = context.workbook;
  const meanwhile = recordMeanwhile(changes);
  if (changed.length === 0 && stale.length === 0 && meanwhile.length === after.length) return [];
  const there = Math.max(marks, fresh.length > 0 ? stylesMarks(meanwhile).length : 0);
  return [
    ...changed.map((format) => ({
      bytes: 18 * BYTES_PER_OBJECT,
      queue: () => {
        const style = styles.getItem(format.name);
        clearRest(style, format);
        shape(style, format);
      },
    })),
    ...stale.map((name) => ({
      bytes: BYTES_PER_OBJECT + name.length * 3,
      queue: () => {
        styles.getItemOrNullObject(name).delete();
      },
    })),
    ...recording(context, after, there),
  ];
}
