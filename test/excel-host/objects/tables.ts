import { intersection } from '../model/area';
import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import type { TableModel } from '../model/table';
import { type Kind, defineKind } from '../protocol/kind';
import { textArgument, truthArgument } from './arguments';
import { type Place } from './place';
import { placeArgument, ranges } from './range';

interface TableState {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** Excel makes up headings where they are missing, repeated or no texts; the host does not. */
function requireHeadings({ sheet, area }: Place): void {
  const texts = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const value = sheet.value(area.top, column);
    if (typeof value === 'string' && value !== '') texts.add(value.toLowerCase());
  }
  if (texts.size < area.right - area.left + 1) {
    throw new Refusal('NotImplemented', 'TableCollection.add', 'The host makes up no headings.');
  }
}

function requireRoom({ sheet, area }: Place): void {
  if (sheet.tables.some((table) => intersection(table.area, area))) throw new Refusal('InvalidArgument');
  if (sheet.merges.some((merge) => intersection(merge, area))) throw new Refusal('InvalidArgument');
}

/** The first of `Table1`, `Table2`… that no table of the workbook has. */
function freeName(sheet: SheetModel): string {
  const taken = new Set(sheet.workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  for (let number = 1; ; number++) if (!taken.has(`Table${number}`)) return `Table${number}`;
}

const tables: Kind<TableState> = defineKind<Excel.Table, TableState>({
  typeName: 'Table',
  exists: ({ sheet, table }) => sheet.tables.includes(table),
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    id: { get: ({ table }) => table.id },
    name: { get: ({ table }) => table.name },
    style: {
      get: ({ table }) => table.style,
      set: ({ table }, value) => {
        const style = textArgument(value);
        if (!/^TableStyle(Light|Medium|Dark)[0-9]+$/.test(style)) throw new Refusal('InvalidArgument');
        table.style = style;
      },
    },
    showBandedRows: {
      get: ({ table }) => table.showBandedRows,
      set: ({ table }, value) => {
        table.showBandedRows = truthArgument(value);
      },
    },
    showFilterButton: {
      get: ({ table }) => table.showFilterButton,
      set: ({ table }, value) => {
        table.showFilterButton = truthArgument(value);
      },
    },
  },
  methods: {
    getRange: ({ sheet, table }) => ranges.of({ sheet, area: table.area }),
    delete: ({ sheet, table }) => {
      sheet.requireUnprotected();
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
    },
  },
});

/** The tables of a sheet. */
export const tableCollections: Kind<SheetModel> = defineKind<Excel.TableCollection, SheetModel>({
  typeName: 'TableCollection',
  items: (sheet) => sheet.tables.map((table) => tables.of({ sheet, table })),
  item: (sheet, key) => {
    const table = sheet.tables.find(({ id, name }) => id === key || name === key);
    return table ? tables.of({ sheet, table }) : null;
  },
  methods: {
    add: (sheet, [address, hasHeaders]) => {
      sheet.requireUnprotected();
      if (!truthArgument(hasHeaders)) throw new Refusal('NotImplemented', 'TableCollection.add');
      const place = placeArgument(address, sheet);
      if (place.sheet !== sheet) throw new Refusal('InvalidArgument');
      requireRoom(place);
      requireHeadings(place);
      const table: TableModel = {
        id: sheet.workbook.newId(),
        name: freeName(sheet),
        area: place.area,
        style: 'TableStyleMedium2',
        showBandedRows: true,
        showFilterButton: true,
      };
      sheet.tables.push(table);
      return tables.of({ sheet, table });
    },
  },
});
