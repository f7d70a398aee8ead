import { parseXml } from '../excel-host/model/xml-tree';
import { attribute } from './xml-children';

/** Paths of the parts that a part leads to, by the ids of its relationships. */
export function targetsOf(parts: Readonly<Record<string, string>>, path: string): Map<string, string> {
  const xml = parts[path.replace(/([^/]+)$/, '_rels/$1.rels')];
  const relationships = xml === undefined ? [] : parseXml(xml).children;
  return new Map(
    relationships.map((each) => [
      attribute(each, 'Id') ?? '',
      new URL(attribute(each, 'Target') ?? '', `file:///${path}`).pathname.slice(1),
    ]),
  );
}
