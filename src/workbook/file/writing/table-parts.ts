import { rangeToA1 } from '../../address';
import type { SheetPlan, TablePlan } from '../../plan';
import { tableColumnNames } from '../../table-columns';
import { addContentType } from '../package/content-types';
import type { Namespaces } from '../package/namespaces';
import type { PackageParts } from '../package/package-parts';
import { addRelationship, relationshipsOf } from '../package/relationships';
import { type WorkbookPart } from '../reading/workbook-part';
import { attributeText } from '../xml/spreadsheet-text';
import { outlineXml } from '../xml/xml-outline';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Numbers and names that the tables of a workbook have, and names that they may not take. */
export interface TakenByTables {
  lastId: number;
  /** In lower case: Excel does not tell names apart by case. */
  readonly names: Set<string>;
}

/** What the tables of the user's sheets, and the workbook's names, have taken. */
export function takenByTables(parts: PackageParts, { sheets, definedNames }: WorkbookPart): TakenByTables {
  const taken: TakenByTables = { lastId: 0, names: new Set(definedNames.map(({ name }) => name.toLowerCase())) };
  for (const { path: sheetPath } of sheets) {
    if (sheetPath === null) continue;
    for (const { shortType, path } of relationshipsOf(parts, sheetPath)) {
      const xml = shortType === 'table' && path !== null ? parts.xml(path) : null;
      if (xml === null) continue;
      const { attributes } = outlineXml(xml).root;
      taken.lastId = Math.max(taken.lastId, Number(attributes.get('id')) || 0);
      for (const name of ['name', 'displayName']) taken.names.add((attributes.get(name) ?? '').toLowerCase());
    }
  }
  return taken;
}

/**
 * Adds the tables of a generated sheet to the package, under numbers and names that are free. Returns the ids of the
 * sheet's relationships to them.
 */
export function addTables(
  parts: PackageParts,
  folder: string,
  sheetPath: string,
  sheet: SheetPlan,
  namespaces: Namespaces,
  taken: TakenByTables,
): readonly string[] {
  return (sheet.tables ?? []).map((table) => {
    const path = parts.freePath(`${folder}tables/table`, '.xml');
    taken.lastId += 1;
    parts.setXml(path, tableXml(table, sheet, taken.lastId, freeName(table.name, taken.names), namespaces));
    addContentType(parts, path, TABLE_TYPE);
    return addRelationship(parts, sheetPath, `${namespaces.relationships}/table`, `../${path.slice(folder.length)}`);
  });
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function tableXml(table: TablePlan, sheet: SheetPlan, id: number, name: string, { main }: Namespaces): string {
  const ref = rangeToA1(table.range);
  const columns = tableColumnNames(sheet, table).map(
    (column, index) => `<tableColumn id="${index + 1}" name="${attributeText(column)}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
