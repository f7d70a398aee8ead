import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of the manifest; names carry no namespace prefix, for no two in it differ by prefix alone. */
export interface ManifestElement {
  readonly name: string;
  /** By name as written, so `xsi:type` and `resid`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ManifestElement[];
  readonly text: string;
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function elementsOf(nodes: unknown): ManifestElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.filter(isRecord).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    if (name === undefined) return [];
    const content: unknown = node[name];
    const attributes = isRecord(node[ATTRIBUTES]) ? node[ATTRIBUTES] : {};
    const texts = Array.isArray(content) ? content.filter(isRecord).map((child) => child[TEXT]) : [];
    return [
      {
        name: withoutPrefix(name),
        attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
        children: elementsOf(content),
        text: texts
          .filter((text) => typeof text === 'string')
          .join('')
          .trim(),
      },
    ];
  });
}

/** The root element of a manifest. Throws where the text is not well-formed XML or has not exactly one root. */
export function parseManifest(xml: string): ManifestElement {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`Line ${valid.err.line}: ${valid.err.msg}`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    ignoreDeclaration: true,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const [root, ...others] = elementsOf(parser.parse(xml));
  if (root === undefined || others.length > 0) throw new Error('A manifest has exactly one root element.');
  return root;
}

/** The element itself and everything below it, in document order. */
export function withDescendants(element: ManifestElement): readonly ManifestElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** The elements below `element` at the end of a path of names, as `Resources/ShortStrings/String`. */
export function elementsAt(element: ManifestElement, path: string): readonly ManifestElement[] {
  return path
    .split('/')
    .reduce<readonly ManifestElement[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [element],
    );
}
