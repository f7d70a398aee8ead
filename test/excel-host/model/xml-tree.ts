import { SaxesParser } from 'saxes';

/** An element with what it holds; comments and processing instructions are left out. */
export interface XmlElement {
  /** Without prefix. */
  readonly local: string;
  readonly namespace: string;
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text that stands directly in it. */
  readonly text: string;
}

interface OpenElement {
  readonly local: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** The root element of an XML document. @throws Error where the text is no well-formed document. */
export function parseXml(document: string): XmlElement {
  const open: OpenElement[] = [];
  const roots: XmlElement[] = [];
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    open.push({ local, namespace: uri, attributes: new Map(named), children: [], text: '' });
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) (open.at(-1)?.children ?? roots).push(element);
  });
  parser.write(document).close();
  const [root] = roots;
  if (!root) throw new Error('no root element');
  return root;
}
