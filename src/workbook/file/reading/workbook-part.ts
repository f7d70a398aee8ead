import { decodeSpreadsheetText } from '../xml/spreadsheet-text';
import {
  type XmlElement,
  type XmlOutline,
  childNamed,
  elementText,
  listed,
  outlineXml,
  prefixOf,
} from '../xml/xml-outline';
import { CONTENT_TYPES_PATH, contentTypeOf } from '../package/content-types';
import { type Namespaces, STRICT, TRANSITIONAL } from '../package/namespaces';
import type { PackageParts } from '../package/package-parts';
import { type Relationship, relationshipsOf } from '../package/relationships';
import { WorkbookFileError } from '../workbook-file-error';

/** One entry of the workbook's list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** Null where the entry names none; empty for the modules of old macros, which have no part. */
  readonly relationshipId: string | null;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** `worksheet`, `chartsheet`…; null where the relationship is missing. */
  readonly kind: string | null;
  readonly path: string | null;
}

/** A defined name; `sheetIndex` counts sheets from 0 and is null for names of the whole workbook. */
interface DefinedName {
  readonly name: string;
  readonly sheetIndex: number | null;
  readonly formula: string;
}

/** What the workbook part says, and where the parts that all sheets share are. */
export interface WorkbookPart {
  readonly path: string;
  readonly namespaces: Namespaces;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly uses1904Dates: boolean;
  readonly isStructureProtected: boolean;
  readonly stylesPath: string | null;
  readonly sharedStringsPath: string | null;
}

/**
 * Finds and reads the workbook part of a package. Throws `opendocument`, `xlsb` or `not-a-workbook` where the package
 * holds something else.
 */
export function readWorkbookPart(parts: PackageParts): WorkbookPart {
  const path = workbookPath(parts);
  const outline = outlineXml(parts.requiredXml(path));
  if (outline.root.local !== 'workbook') throw new WorkbookFileError('not-a-workbook', `root ${outline.root.name}`);
  const relationships = relationshipsOf(parts, path);
  const pathOf = (type: string): string | null =>
    relationships.find(({ shortType }) => shortType === type)?.path ?? null;
  return {
    path,
    namespaces: namespacesOf(outline),
    sheets: sheetEntries(outline, relationships),
    definedNames: definedNames(outline),
    uses1904Dates: isTrue(childNamed(outline, 'workbookPr')?.attributes.get('date1904')),
    isStructureProtected: isTrue(childNamed(outline, 'workbookProtection')?.attributes.get('lockStructure')),
    stylesPath: pathOf('styles'),
    sharedStringsPath: pathOf('sharedStrings'),
  };
}

/** Prefix, with its colon, under which a part may write attributes of the relationships namespace; null where it has none. */
export function relationshipsPrefix(outline: XmlOutline, namespaces: Namespaces): string | null {
  for (const [name, value] of outline.root.attributes) {
    if (name.startsWith('xmlns:') && value === namespaces.relationships) return `${name.slice('xmlns:'.length)}:`;
  }
  return null;
}

/** The `sheet` elements of the workbook's list of sheets. */
export function sheetElements(outline: XmlOutline): XmlElement[] {
  return listed(outline, 'sheets', 'sheet');
}

/** The `definedName` elements of the workbook. */
export function definedNameElements(outline: XmlOutline): XmlElement[] {
  return listed(outline, 'definedNames', 'definedName');
}

/** Whether an attribute of XML's boolean type is true. */
export function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true';
}

function workbookPath(parts: PackageParts): string {
  if (!parts.has(CONTENT_TYPES_PATH)) {
    const isOpenDocument = parts.has('mimetype') || parts.has('META-INF/manifest.xml');
    throw new WorkbookFileError(isOpenDocument ? 'opendocument' : 'not-a-workbook', 'zip without content types');
  }
  const path = relationshipsOf(parts, '').find(({ shortType }) => shortType === 'officeDocument')?.path;
  if (!path) throw new WorkbookFileError('not-a-workbook', 'no document in the package');
  const type = contentTypeOf(parts, path) ?? '';
  if (/sheet\.binary/i.test(type) || /\.bin$/i.test(path)) throw new WorkbookFileError('xlsb', path);
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i.test(type)) {
    throw new WorkbookFileError('not-a-workbook', type);
  }
  return path;
}

/** By the namespace of the root, since a strict workbook's package relationships may be either spelling's. */
function namespacesOf(outline: XmlOutline): Namespaces {
  const prefix = prefixOf(outline.root.name);
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return outline.root.attributes.get(declaration) === STRICT.main ? STRICT : TRANSITIONAL;
}

function sheetEntries(outline: XmlOutline, relationships: readonly Relationship[]): SheetEntry[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const prefixes = [TRANSITIONAL, STRICT].map((namespaces) => relationshipsPrefix(outline, namespaces));
  return sheetElements(outline).map(({ attributes }) => {
    const relationshipId = relationshipIdOf(attributes, prefixes);
    const relationship = relationshipId === null ? undefined : byId.get(relationshipId);
    return {
      name: decodeSpreadsheetText(attributes.get('name') ?? ''),
      sheetId: Number(attributes.get('sheetId')) || 0,
      relationshipId,
      visibility: visibilityOf(attributes.get('state')),
      kind: relationship?.shortType ?? null,
      path: relationship?.path ?? null,
    };
  });
}

/** The id by its declared prefix; where the prefix is declared elsewhere than at the root, any prefixed `id`. */
function relationshipIdOf(
  attributes: ReadonlyMap<string, string>,
  prefixes: readonly (string | null)[],
): string | null {
  for (const prefix of prefixes) {
    const id = prefix === null ? undefined : attributes.get(`${prefix}id`);
    if (id !== undefined) return id;
  }
  for (const [name, value] of attributes) if (name.endsWith(':id')) return value;
  return null;
}

function visibilityOf(state: string | undefined): SheetEntry['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function definedNames(outline: XmlOutline): DefinedName[] {
  return definedNameElements(outline).map((element) => {
    const sheetIndex = element.attributes.get('localSheetId');
    return {
      name: decodeSpreadsheetText(element.attributes.get('name') ?? ''),
      sheetIndex: sheetIndex === undefined ? null : Number(sheetIndex),
      formula: decodeSpreadsheetText(elementText(outline, element)),
    };
  });
}
