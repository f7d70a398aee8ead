import { type Area, cellArea, mapCells, rowCount, columnCount } from '../model/area';
import { Refusal } from '../model/refusal';
import type { HostObject } from '../protocol/host-object';
import { recordArgument, truthArgument } from './arguments';
import { type Place, addressOf, asPlaces } from './place';
import { rangeFormats, setColumnWidth, setRowHeight } from './range-format';
import { linkOf, setLink } from './range-link';

type Asked = Readonly<Record<string, unknown>>;

/** The members of an object that were asked for by `true`, those of its children nested. */
function askedOf(object: HostObject, asked: Asked): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === undefined || wanted === null || wanted === false) continue;
    const child = object.hasChild(name) ? object.child(name) : null;
    answer[name] = child ? childAnswer(child, wanted) : object.get(name);
  }
  return answer;
}

function childAnswer(child: HostObject, wanted: unknown): unknown {
  const asked = recordArgument(wanted);
  // Borders are asked for once and answered side by side.
  if (child.items() === null) return askedOf(child, asked);
  return (child.items() ?? []).map((item) => askedOf(item, asked));
}

function cellAnswer(place: Place, asked: Asked, own: Readonly<Record<string, () => unknown>>): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === undefined || wanted === null || wanted === false) continue;
    const read = own[name];
    if (name === 'format') answer['format'] = askedOf(rangeFormats.of(asPlaces(place)), recordArgument(wanted));
    else if (read) answer[name] = read();
    else throw new Refusal('NotImplemented', `Range.getCellProperties ${name}`);
  }
  return answer;
}

/** What `getCellProperties` answers: for each cell of the range an object with what was asked for. */
export function cellProperties({ sheet, area }: Place, [asked]: readonly unknown[]): unknown {
  const wanted = recordArgument(asked);
  return mapCells(area, (row, column) => {
    const place = { sheet, area: cellArea(row, column) };
    return cellAnswer(place, wanted, {
      address: () => addressOf(place),
      addressLocal: () => addressOf(place),
      hidden: () => sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
      hyperlink: () => linkOf(place),
      style: () => sheet.formats.at(row, column, 'styleName'),
    });
  });
}

/** What `getRowProperties` answers: one object for each row. */
export function rowProperties({ sheet, area }: Place, [asked]: readonly unknown[]): unknown {
  const wanted = recordArgument(asked);
  return Array.from({ length: rowCount(area) }, (_, index) => {
    const row = area.top + index;
    const place = { sheet, area: { ...area, top: row, bottom: row } };
    return cellAnswer(place, wanted, {
      address: () => addressOf(place),
      rowHidden: () => sheet.hiddenRows.has(row),
      rowIndex: () => row,
    });
  });
}

/** What `getColumnProperties` answers: one object for each column. */
export function columnProperties({ sheet, area }: Place, [asked]: readonly unknown[]): unknown {
  const wanted = recordArgument(asked);
  return Array.from({ length: columnCount(area) }, (_, index) => {
    const column = area.left + index;
    const place = { sheet, area: { ...area, left: column, right: column } };
    return cellAnswer(place, wanted, {
      address: () => addressOf(place),
      columnHidden: () => sheet.hiddenColumns.has(column),
      columnIndex: () => column,
    });
  });
}

/** Sets the members of an object that a plain object names, those of its children nested. */
function assign(object: HostObject, given: Asked): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (!object.hasChild(name)) {
      object.set(name, value);
      continue;
    }
    const child = object.child(name);
    if (child?.items() === null) assign(child, recordArgument(value));
    else if (child) assignItems(child, recordArgument(value));
  }
}

/** Borders by side: `{ bottom: {...} }` for `EdgeBottom` and so on. */
function assignItems(collection: HostObject, given: Asked): void {
  for (const [side, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const item = collection.item(SIDES[side] ?? side);
    if (item) assign(item, recordArgument(value));
  }
}

const SIDES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

function listArgument(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw new Refusal('InvalidArgument');
  return value;
}

/** Carries out one entry of a `set…Properties` call on the cells that it is for. */
function assignTo(place: Place, entry: unknown, own: Readonly<Record<string, (value: unknown) => void>>): void {
  if (entry === null || entry === undefined) return;
  for (const [name, value] of Object.entries(recordArgument(entry))) {
    if (value === undefined || value === null) continue;
    const write = own[name];
    if (name === 'format') assignFormat(place, recordArgument(value));
    else if (write) write(value);
    else throw new Refusal('NotImplemented', `Range.set…Properties ${name}`);
  }
}

function assignFormat(place: Place, given: Asked): void {
  const { columnWidth, rowHeight, ...rest } = given;
  if (columnWidth !== undefined) setColumnWidth(asPlaces(place), columnWidth);
  if (rowHeight !== undefined) setRowHeight(asPlaces(place), rowHeight);
  assign(rangeFormats.of(asPlaces(place)), rest);
}

/** `setCellProperties`: a grid of objects of the range's shape. */
export function setCellProperties({ sheet, area }: Place, [given]: readonly unknown[]): void {
  sheet.requireUnprotected();
  listArgument(given, rowCount(area)).forEach((line, rowOffset) => {
    listArgument(line, columnCount(area)).forEach((entry, columnOffset) => {
      const place = { sheet, area: cellArea(area.top + rowOffset, area.left + columnOffset) };
      assignTo(place, entry, { hyperlink: (value) => setLink(place, value) });
    });
  });
}

/** `setRowProperties`: one object for each row. */
export function setRowProperties({ sheet, area }: Place, [given]: readonly unknown[]): void {
  sheet.requireUnprotected();
  listArgument(given, rowCount(area)).forEach((entry, offset) => {
    const row = area.top + offset;
    const rowArea: Area = { ...area, top: row, bottom: row };
    assignTo({ sheet, area: rowArea }, entry, { rowHidden: (value) => mark(sheet.hiddenRows, row, value) });
  });
}

/** `setColumnProperties`: one object for each column. */
export function setColumnProperties({ sheet, area }: Place, [given]: readonly unknown[]): void {
  sheet.requireUnprotected();
  listArgument(given, columnCount(area)).forEach((entry, offset) => {
    const column = area.left + offset;
    const columnArea: Area = { ...area, left: column, right: column };
    assignTo({ sheet, area: columnArea }, entry, {
      columnHidden: (value) => mark(sheet.hiddenColumns, column, value),
    });
  });
}

function mark(set: Set<number>, index: number, value: unknown): void {
  if (truthArgument(value)) set.add(index);
  else set.delete(index);
}
