import { escapeXmlAttribute } from '../xml/entities';
import { appendContent, outlineXml } from '../xml/xml-outline';
import { XmlSplice } from '../xml/xml-splice';
import { PACKAGE_RELATIONSHIPS, shortRelationshipType } from './namespaces';
import type { PackageParts } from './package-parts';
import { relationshipsPathOf, resolveTarget } from './part-path';

/** One relationship of a part (or of the package). */
export interface Relationship {
  readonly id: string;
  /** Full type, and its last part where it is one of Office's. */
  readonly type: string;
  readonly shortType: string;
  /** Path of the part it leads to, as the package spells it; null where it leads outside or to nothing. */
  readonly path: string | null;
}

/** Relationships of a part, of the package for the empty path; none where it has none. */
export function relationshipsOf(parts: PackageParts, source: string): Relationship[] {
  const xml = parts.xml(relationshipsPathOf(source));
  if (xml === null) return [];
  const relationships: Relationship[] = [];
  for (const { local, attributes } of outlineXml(xml).children) {
    if (local !== 'Relationship') continue;
    const type = attributes.get('Type') ?? '';
    const isExternal = attributes.get('TargetMode')?.toLowerCase() === 'external';
    const target = attributes.get('Target') ?? '';
    relationships.push({
      id: attributes.get('Id') ?? '',
      type,
      shortType: shortRelationshipType(type),
      path: isExternal ? null : parts.find(resolveTarget(source, target)),
    });
  }
  return relationships;
}

/** Adds a relationship to a part within the package and returns its new id. `target` is relative to the source's folder. */
export function addRelationship(parts: PackageParts, source: string, type: string, target: string): string {
  const path = relationshipsPathOf(source);
  const taken = new Set(relationshipsOf(parts, source).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const outline = outlineXml(parts.xml(path) ?? emptyRelationships());
  const splice = new XmlSplice(outline.xml);
  const element = `<${outline.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXmlAttribute(target)}"/>`;
  appendContent(splice, outline, outline.root, element);
  parts.setXml(path, splice.result());
  return id;
}

/** Removes relationships of a part by their ids. */
export function removeRelationships(parts: PackageParts, source: string, ids: ReadonlySet<string>): void {
  const path = relationshipsPathOf(source);
  const xml = parts.xml(path);
  if (xml === null || ids.size === 0) return;
  const splice = new XmlSplice(xml);
  for (const child of outlineXml(xml).children) {
    const id = child.attributes.get('Id');
    if (child.local === 'Relationship' && id !== undefined && ids.has(id)) splice.replace(child.start, child.end, '');
  }
  parts.setXml(path, splice.result());
}

function emptyRelationships(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
}
