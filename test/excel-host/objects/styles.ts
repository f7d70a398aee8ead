import type { WorkbookModel } from '../model/workbook';
import { type Kind, defineKind } from '../protocol/kind';
import { textArgument } from './arguments';

/** The one style that this host has. */
const NORMAL = 'Normal';

const fonts: Kind<WorkbookModel> = defineKind<Excel.RangeFont, WorkbookModel>({
  typeName: 'RangeFont',
  scalars: {
    name: { get: ({ standardFont }) => standardFont.name },
    size: { get: ({ standardFont }) => standardFont.size },
    bold: { get: () => false },
    italic: { get: () => false },
    color: { get: () => '#000000' },
  },
});

const styles: Kind<WorkbookModel> = defineKind<Excel.Style, WorkbookModel>({
  typeName: 'Style',
  identity: () => ({ _Id: NORMAL }),
  scalars: {
    name: { get: () => NORMAL },
    builtIn: { get: () => true },
    numberFormat: { get: () => 'General' },
  },
  children: { font: (workbook) => fonts.of(workbook) },
});

/** Cell styles. Only `Normal` is there, which carries the workbook's standard font. */
export const styleCollections: Kind<WorkbookModel> = defineKind<Excel.StyleCollection, WorkbookModel>({
  typeName: 'StyleCollection',
  items: (workbook) => [styles.of(workbook)],
  item: (workbook, key) => (textArgument(key).toLowerCase() === NORMAL.toLowerCase() ? styles.of(workbook) : null),
});
