import { WorkbookFileError } from '../workbook-file-error';

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Longest reference that can mean anything: `&#1114111;` with some leading zeros. */
const LONGEST_REFERENCE = 16;

/**
 * Text with its references resolved. Throws `forbidden-xml` on an entity that only a document type could define,
 * `damaged` on a reference that is none.
 */
export function unescapeXml(text: string): string {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  let result = '';
  let done = 0;
  while (ampersand >= 0) {
    const end = text.indexOf(';', ampersand);
    if (end < 0 || end - ampersand > LONGEST_REFERENCE) {
      throw new WorkbookFileError('damaged', 'reference without end');
    }
    result += text.slice(done, ampersand) + resolve(text.slice(ampersand + 1, end));
    done = end + 1;
    ampersand = text.indexOf('&', done);
  }
  return result + text.slice(done);
}

function resolve(reference: string): string {
  const numeric = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(reference);
  if (numeric) {
    const code = numeric[1] === undefined ? Number(numeric[2]) : parseInt(numeric[1], 16);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      throw new WorkbookFileError('damaged', `reference &${reference};`);
    }
    return String.fromCodePoint(code);
  }
  const character = Object.hasOwn(PREDEFINED, reference) ? PREDEFINED[reference] : undefined;
  if (character === undefined) throw new WorkbookFileError('forbidden-xml', `entity ${reference}`);
  return character;
}

/** Text as the content of an element. Carriage returns are kept by a reference, since XML would read them as line feeds. */
export function escapeXmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Text as the value of an attribute in double quotes. */
export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
