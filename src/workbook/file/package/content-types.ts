import { escapeXmlAttribute } from '../xml/entities';
import { appendContent, outlineXml } from '../xml/xml-outline';
import { XmlSplice } from '../xml/xml-splice';
import type { PackageParts } from './package-parts';
import { decodePath, partKey } from './part-path';

export const CONTENT_TYPES_PATH = '[Content_Types].xml';

/** Content type of a part: its own, else that of its extension; null where neither is given. */
export function contentTypeOf(parts: PackageParts, path: string): string | null {
  const outline = outlineXml(parts.requiredXml(CONTENT_TYPES_PATH));
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  let byExtension: string | null = null;
  for (const { local, attributes } of outline.children) {
    const type = attributes.get('ContentType') ?? null;
    if (local === 'Override' && isPart(attributes.get('PartName'), path)) return type;
    if (local === 'Default' && attributes.get('Extension')?.toLowerCase() === extension) byExtension = type;
  }
  return byExtension;
}

/** Gives a new part its content type, in place of one that a part of this name had before it went. */
export function addContentType(parts: PackageParts, path: string, contentType: string): void {
  removeContentTypes(parts, [path]);
  const outline = outlineXml(parts.requiredXml(CONTENT_TYPES_PATH));
  const splice = new XmlSplice(outline.xml);
  const override = `<${outline.prefix}Override PartName="/${escapeXmlAttribute(path)}" ContentType="${contentType}"/>`;
  appendContent(splice, outline, outline.root, override);
  parts.setXml(CONTENT_TYPES_PATH, splice.result());
}

/** Forgets the content types of parts that are no more. */
export function removeContentTypes(parts: PackageParts, paths: readonly string[]): void {
  const outline = outlineXml(parts.requiredXml(CONTENT_TYPES_PATH));
  const splice = new XmlSplice(outline.xml);
  for (const child of outline.children) {
    const name = child.attributes.get('PartName');
    if (child.local === 'Override' && paths.some((path) => isPart(name, path)))
      splice.replace(child.start, child.end, '');
  }
  if (!splice.isEmpty) parts.setXml(CONTENT_TYPES_PATH, splice.result());
}

function isPart(partName: string | undefined, path: string): boolean {
  if (partName === undefined) return false;
  const key = partKey(path);
  return partKey(partName) === key || partKey(decodePath(partName)) === key;
}
