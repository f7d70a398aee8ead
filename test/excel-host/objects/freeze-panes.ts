import { COLUMNS, ROWS } from '../model/area';
import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import { countArgument } from './arguments';
import { placeArgument, ranges } from './range';

function location(sheet: SheetModel): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const area = {
    top: 0,
    left: 0,
    bottom: rows === 0 ? ROWS - 1 : rows - 1,
    right: columns === 0 ? COLUMNS - 1 : columns - 1,
  };
  return ranges.of({ sheet, area });
}

function freeze(sheet: SheetModel, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new Refusal('InvalidArgument');
  sheet.workbook.requireFocus();
  sheet.frozen = { rows, columns };
}

/** Frozen panes. Each call replaces what was frozen before. */
export const freezePanes: Kind<SheetModel> = defineKind<Excel.WorksheetFreezePanes, SheetModel>({
  typeName: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, [count]) => freeze(sheet, countArgument(count, 1), 0),
    freezeColumns: (sheet, [count]) => freeze(sheet, 0, countArgument(count, 1)),
    freezeAt: (sheet, [range]) => {
      const { area } = placeArgument(range, sheet);
      const rows = area.bottom === ROWS - 1 ? 0 : area.bottom + 1;
      freeze(sheet, rows, area.right === COLUMNS - 1 ? 0 : area.right + 1);
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
    getLocation: location,
    getLocationOrNullObject: location,
  },
});
