import { escapeXmlAttribute } from './entities';
import { XmlScanner } from './xml-scanner';
import type { XmlSplice } from './xml-splice';

/** An element by the positions of its tags: `start…openEnd` is its first tag, `closeStart…end` its last. */
export interface XmlElement {
  /** Qualified name as written. */
  readonly name: string;
  /** Name without prefix; null where the prefix is not the root's, so that other vocabularies never match. */
  readonly local: string | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** The root element of a part and its children, in order. */
export interface XmlOutline {
  readonly xml: string;
  readonly root: XmlElement;
  /** Prefix of the root with its colon, or nothing: what new elements of the same vocabulary need. */
  readonly prefix: string;
  readonly children: readonly XmlElement[];
}

/** Reads the outline of a part; throws like the scanner. */
export function outlineXml(xml: string): XmlOutline {
  const scanner = new XmlScanner(xml);
  const prefix = prefixOf(scanner.name);
  const openRoot = openElement(scanner, prefix);
  const children: XmlElement[] = [];
  while (!openRoot.selfClosing && (scanner.next() !== 'close' || scanner.depth > 0)) {
    if (scanner.event === 'open') children.push(readElement(scanner, prefix));
  }
  const root = closeElement(openRoot, scanner);
  while (scanner.next() !== 'end');
  return { xml, root, prefix, children };
}

/** Children of one element of an outline, in order. */
export function childElements(outline: XmlOutline, parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  if (parent.selfClosing) return children;
  const scanner = new XmlScanner(outline.xml, parent.start);
  while (scanner.next() !== 'close' || scanner.depth > 0) {
    if (scanner.event === 'open') children.push(readElement(scanner, outline.prefix));
  }
  return children;
}

/** First child with this local name in the root's vocabulary. */
export function childNamed(outline: XmlOutline, local: string): XmlElement | undefined {
  return outline.children.find((child) => child.local === local);
}

/** Children of the first child with this name; with `item`, those of them that have that one. */
export function listed(outline: XmlOutline, local: string, item?: string): XmlElement[] {
  const list = childNamed(outline, local);
  const children = list ? childElements(outline, list) : [];
  return item === undefined ? children : children.filter((child) => child.local === item);
}

/** Text within an element, references resolved. */
export function elementText(outline: XmlOutline, element: XmlElement): string {
  return new XmlScanner(outline.xml, element.start).elementText();
}

/** Source of an element, its tags included. */
export function elementSource(outline: XmlOutline, element: XmlElement): string {
  return outline.xml.slice(element.start, element.end);
}

/** Adds content at the end of an element, also of one written `<a/>`. */
export function appendContent(splice: XmlSplice, outline: XmlOutline, element: XmlElement, content: string): void {
  if (!element.selfClosing) splice.insert(element.closeStart, content);
  else {
    const beforeSlash = outline.xml.slice(element.start, element.openEnd - 2).trimEnd();
    splice.replace(element.start + beforeSlash.length, element.openEnd, `>${content}</${element.name}>`);
  }
}

/**
 * Where a child named `local` belongs in the root by the schema's order: behind the last child that stands there
 * before it or bears the same name. Children unknown to the order do not count.
 */
export function placeInOrder(outline: XmlOutline, order: readonly string[], local: string): number {
  const rank = order.indexOf(local);
  let at = outline.root.openEnd;
  for (const child of outline.children) {
    const childRank = child.local === null ? -1 : order.indexOf(child.local);
    if (childRank >= 0 && childRank <= rank) at = child.end;
  }
  return at;
}

/** Sets an attribute of an element's first tag, replacing its value or adding it. */
export function setAttribute(
  splice: XmlSplice,
  outline: XmlOutline,
  element: XmlElement,
  name: string,
  value: string,
): void {
  const range = new XmlScanner(outline.xml, element.start).attributeRange(name);
  if (range) splice.replace(range.start, range.end, escapeXmlAttribute(value));
  else splice.insert(element.start + 1 + element.name.length, ` ${name}="${escapeXmlAttribute(value)}"`);
}

/** New elements, written without prefixes, put under a part's prefix (with its colon, or nothing). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** Prefix of a qualified name with its colon, or nothing. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

type OpenElement = Pick<XmlElement, 'name' | 'local' | 'attributes' | 'start' | 'openEnd' | 'selfClosing'>;

function readElement(scanner: XmlScanner, prefix: string): XmlElement {
  const open = openElement(scanner, prefix);
  scanner.skipElement();
  return closeElement(open, scanner);
}

function openElement(scanner: XmlScanner, prefix: string): OpenElement {
  const { name } = scanner;
  return {
    name,
    local: prefixOf(name) === prefix ? name.slice(prefix.length) : null,
    attributes: scanner.attributes(),
    start: scanner.start,
    openEnd: scanner.end,
    selfClosing: scanner.selfClosing,
  };
}

function closeElement(open: OpenElement, scanner: XmlScanner): XmlElement {
  return { ...open, closeStart: open.selfClosing ? open.openEnd : scanner.start, end: scanner.end };
}
