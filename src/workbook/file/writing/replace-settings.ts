import type { WorkbookPlan } from '../../plan';
import { SETTINGS_NAMESPACE } from '../../marks';
import { settingsXml } from '../../settings-xml';
import { addContentType, contentTypeOf } from '../package/content-types';
import { type Namespaces, STRICT } from '../package/namespaces';
import type { PackageParts } from '../package/package-parts';
import { folderOf, relationshipsPathOf } from '../package/part-path';
import { addRelationship, removeRelationships } from '../package/relationships';
import { settingsParts } from '../reading/settings-parts';
import type { WorkbookPart } from '../reading/workbook-part';
import { removeParts, withOwnedParts } from './generated-sheets';

const XML_TYPE = 'application/xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Names the part within the workbook; there is only ever one of ours in it. */
const ITEM_ID = '{6E1B0C59-3A7D-4C0E-9B52-1D4F7A20C8E3}';

/**
 * Puts the plan's settings into the package in place of those that are there, or takes them out. Other custom XML
 * parts are not touched. Returns the paths of all parts removed.
 */
export function replaceSettings(
  parts: PackageParts,
  { path: workbookPath, namespaces }: WorkbookPart,
  settings: WorkbookPlan['settings'],
): string[] {
  if (settings === undefined) return [];
  const kept = settingsParts(parts, workbookPath);
  if (kept.length === 1 && kept[0]?.text === settings) return [];
  const owned = withOwnedParts(
    parts,
    kept.map(({ path }) => path),
  );
  removeRelationships(parts, workbookPath, new Set(kept.map(({ relationshipId }) => relationshipId)));
  const removed = removeParts(parts, owned);
  if (settings !== null) addSettings(parts, workbookPath, namespaces, settings);
  return removed;
}

function addSettings(parts: PackageParts, workbookPath: string, namespaces: Namespaces, settings: string): void {
  const number = freeNumber(parts);
  const path = `customXml/item${number}.xml`;
  const propertiesPath = `customXml/itemProps${number}.xml`;
  parts.setXml(path, settingsXml(settings));
  if (contentTypeOf(parts, path) !== XML_TYPE) addContentType(parts, path, XML_TYPE);
  parts.setXml(propertiesPath, propertiesXml(namespaces));
  addContentType(parts, propertiesPath, PROPERTIES_TYPE);
  const upwards = '../'.repeat(folderOf(workbookPath).split('/').length - 1);
  addRelationship(parts, workbookPath, `${namespaces.relationships}/customXml`, `${upwards}${path}`);
  addRelationship(parts, path, `${namespaces.relationships}/customXmlProps`, `itemProps${number}.xml`);
}

function freeNumber(parts: PackageParts): number {
  let number = 1;
  const isTaken = (): boolean => {
    const path = `customXml/item${number}.xml`;
    return [path, relationshipsPathOf(path), `customXml/itemProps${number}.xml`].some((each) => parts.has(each));
  };
  while (isTaken()) number++;
  return number;
}

function propertiesXml(namespaces: Namespaces): string {
  const namespace =
    namespaces === STRICT
      ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
