import { WorkbookFileError } from '../workbook-file-error';
import { unescapeXml } from './entities';

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const LESS_THAN = 60;
const EQUALS = 61;
const GREATER_THAN = 62;
const QUESTION = 63;

export type XmlEvent = 'open' | 'close' | 'text' | 'end';

/**
 * Reads XML forward, one tag or run of text at a time, and knows where each stands, so that edits can be spliced
 * into the text without touching the rest. Comments and processing instructions are passed over.
 * Throws `forbidden-xml` on a document type, `damaged` on tags that do not match or end.
 */
export class XmlScanner {
  readonly xml: string;
  event: XmlEvent = 'text';
  /** Where the current tag or text begins and ends (end exclusive). */
  start = 0;
  end = 0;
  /** True for an element without content, `<a/>`: no `close` follows. */
  selfClosing = false;
  /** Elements open after the current event. */
  depth = 0;

  private nameStart = 0;
  private nameEnd = 0;
  private inCdata = false;
  private position: number;
  private seenRoot = false;
  private readonly openNames: number[] = [];

  /** Stands at the root's first tag, or at that of the element which begins at `from`. */
  constructor(xml: string, from = 0) {
    this.xml = xml;
    this.position = from;
    while (this.next() === 'text');
  }

  /** Qualified name of the current tag, as written. */
  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** Whether the current tag has this qualified name. */
  isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart);
  }

  next(): XmlEvent {
    const { xml } = this;
    for (;;) {
      const at = this.position;
      if (at >= xml.length) return this.finish();
      if (xml.charCodeAt(at) !== LESS_THAN) return this.readText(at);
      const second = xml.charCodeAt(at + 1);
      if (second === SLASH) return this.readCloseTag(at);
      if (second === QUESTION) this.position = this.endOf('?>', at + 2);
      else if (second !== EXCLAMATION) return this.readOpenTag(at);
      else if (xml.startsWith('<!--', at)) this.position = this.endOf('-->', at + 4);
      else if (xml.startsWith('<![CDATA[', at)) return this.readCdata(at);
      else throw new WorkbookFileError('forbidden-xml', 'document type');
    }
  }

  /** Value of an attribute of the current open tag by its qualified name, references resolved; null where absent. */
  attribute(name: string): string | null {
    const range = this.attributeRange(name);
    return range ? unescapeXml(this.xml.slice(range.start, range.end)) : null;
  }

  /** Where the value of an attribute stands, without its quotes. */
  attributeRange(name: string): { start: number; end: number } | null {
    let found: { start: number; end: number } | null = null;
    this.eachAttribute((nameStart, nameEnd, start, end) => {
      if (nameEnd - nameStart !== name.length || !this.xml.startsWith(name, nameStart)) return true;
      found = { start, end };
      return false;
    });
    return found;
  }

  /** All attributes of the current open tag by qualified name. */
  attributes(): Map<string, string> {
    const result = new Map<string, string>();
    this.eachAttribute((nameStart, nameEnd, start, end) => {
      result.set(this.xml.slice(nameStart, nameEnd), unescapeXml(this.xml.slice(start, end)));
      return true;
    });
    return result;
  }

  /** Passes over the content of the element just opened; afterwards the current tag is its end. */
  skipElement(): void {
    if (this.selfClosing) return;
    const outside = this.depth - 1;
    while (this.next() !== 'close' || this.depth !== outside) if (this.event === 'end') return;
  }

  /** Goes on at a place up to which the caller has read whole elements, one after the other, for itself. */
  skipTo(place: number): void {
    this.end = this.position = place;
  }

  /** Text within the element just opened, nested elements' text included; afterwards the current tag is its end. */
  elementText(): string {
    if (this.selfClosing) return '';
    const outside = this.depth - 1;
    let text = '';
    for (;;) {
      const event = this.next();
      if (event === 'text') text += this.text();
      else if (event === 'end' || (event === 'close' && this.depth === outside)) return text;
    }
  }

  /** The current run of text, references resolved and line ends as XML has them (line feeds). */
  private text(): string {
    const raw = this.xml.slice(this.start, this.end);
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    return this.inCdata ? text : unescapeXml(text);
  }

  private finish(): XmlEvent {
    if (this.depth > 0) throw new WorkbookFileError('damaged', 'XML ends within an element');
    if (!this.seenRoot) throw new WorkbookFileError('damaged', 'XML without an element');
    this.start = this.end = this.xml.length;
    return (this.event = 'end');
  }

  private readText(at: number): XmlEvent {
    const next = this.xml.indexOf('<', at);
    this.start = at;
    this.end = this.position = next < 0 ? this.xml.length : next;
    this.inCdata = false;
    return (this.event = 'text');
  }

  private readCdata(at: number): XmlEvent {
    this.start = at + 9;
    this.position = this.endOf(']]>', this.start);
    this.end = this.position - 3;
    this.inCdata = true;
    return (this.event = 'text');
  }

  private readOpenTag(at: number): XmlEvent {
    const { xml } = this;
    let i = at + 1;
    for (
      let code = xml.charCodeAt(i);
      code !== GREATER_THAN && code !== SLASH && !isSpace(code);
      code = xml.charCodeAt(++i)
    ) {
      if (i >= xml.length || code === LESS_THAN) throw new WorkbookFileError('damaged', 'tag without end');
    }
    if (i === at + 1) throw new WorkbookFileError('damaged', 'tag without name');
    this.nameStart = at + 1;
    this.nameEnd = i;
    for (let code = xml.charCodeAt(i); code !== GREATER_THAN; code = xml.charCodeAt(++i)) {
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        i = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", i + 1);
        if (i < 0) throw new WorkbookFileError('damaged', 'attribute without end');
      } else if (i >= xml.length || code === LESS_THAN) {
        throw new WorkbookFileError('damaged', 'tag without end');
      }
    }
    if (this.depth === 0 && this.seenRoot) throw new WorkbookFileError('damaged', 'second root element');
    this.seenRoot = true;
    this.start = at;
    this.end = this.position = i + 1;
    this.selfClosing = xml.charCodeAt(i - 1) === SLASH;
    if (!this.selfClosing) {
      this.openNames[this.depth * 2] = this.nameStart;
      this.openNames[this.depth * 2 + 1] = this.nameEnd;
      this.depth++;
    }
    return (this.event = 'open');
  }

  private readCloseTag(at: number): XmlEvent {
    const { xml } = this;
    const greaterThan = xml.indexOf('>', at + 2);
    if (greaterThan < 0) throw new WorkbookFileError('damaged', 'end tag without end');
    let nameEnd = greaterThan;
    while (isSpace(xml.charCodeAt(nameEnd - 1))) nameEnd--;
    this.nameStart = at + 2;
    this.nameEnd = nameEnd;
    this.assertClosesOpenElement();
    this.depth--;
    this.start = at;
    this.end = this.position = greaterThan + 1;
    this.selfClosing = false;
    return (this.event = 'close');
  }

  private assertClosesOpenElement(): void {
    const length = this.nameEnd - this.nameStart;
    const openStart = this.depth > 0 ? (this.openNames[this.depth * 2 - 2] ?? 0) : 0;
    const openEnd = this.depth > 0 ? (this.openNames[this.depth * 2 - 1] ?? 0) : 0;
    let same = length === openEnd - openStart && length > 0;
    for (let i = 0; same && i < length; i++) {
      same = this.xml.charCodeAt(this.nameStart + i) === this.xml.charCodeAt(openStart + i);
    }
    if (!same) throw new WorkbookFileError('damaged', `end tag ${this.name} without its start`);
  }

  private endOf(terminator: string, from: number): number {
    const at = this.xml.indexOf(terminator, from);
    if (at < 0) throw new WorkbookFileError('damaged', `missing ${terminator}`);
    return at + terminator.length;
  }

  /** Calls back with the bounds of each name and value, until the callback says false. */
  private eachAttribute(visit: (nameStart: number, nameEnd: number, start: number, end: number) => boolean): void {
    const { xml } = this;
    const limit = this.end - (this.selfClosing ? 2 : 1);
    let i = this.nameEnd;
    for (;;) {
      while (i < limit && isSpace(xml.charCodeAt(i))) i++;
      if (i >= limit) return;
      const nameStart = i;
      while (i < limit && xml.charCodeAt(i) !== EQUALS && !isSpace(xml.charCodeAt(i))) i++;
      const nameEnd = i;
      while (i < limit && isSpace(xml.charCodeAt(i))) i++;
      if (xml.charCodeAt(i) !== EQUALS) throw new WorkbookFileError('damaged', 'attribute without value');
      i++;
      while (i < limit && isSpace(xml.charCodeAt(i))) i++;
      const quote = xml.charCodeAt(i);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)
        throw new WorkbookFileError('damaged', 'attribute without quotes');
      const end = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", i + 1);
      if (!visit(nameStart, nameEnd, i + 1, end)) return;
      i = end + 1;
    }
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;
}
