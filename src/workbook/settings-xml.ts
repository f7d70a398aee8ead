import { SETTINGS_NAMESPACE } from './marks';

/** What XML cannot carry, what readers would change, and what would read as the spelling of such a character. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)|^\s|\s$/g;
const SPELT = /_x([0-9a-f]{4})_/gi;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ROOT =
  /<(?:([\p{L}_][\p{L}\p{N}._-]*):)?settings((?:\s+[\p{L}_][\p{L}\p{N}.:_-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const SPACE = /[\s\ufeff]*/y;

/** The custom XML part that keeps a text; any text at all comes back from it as it was. */
export function settingsXml(text: string): string {
  const spelt = text.replace(UNSAFE, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  const escaped = spelt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${escaped}</settings>`;
}

/** The text that a custom XML part keeps; null where the part is not ours. */
export function settingsOfXml(xml: string): string | null {
  ROOT.lastIndex = endOfProlog(xml);
  const root = ROOT.exec(xml);
  if (!root) return null;
  const [tag, prefix, attributes = '', selfClosing] = root;
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const isOurs = new RegExp(`\\s${declaration}\\s*=\\s*(["'])${SETTINGS_NAMESPACE}\\1`).test(attributes);
  if (!isOurs) return null;
  const text = selfClosing === '/' ? '' : textFrom(xml, root.index + tag.length);
  return text?.replace(SPELT, (_, code: string) => String.fromCharCode(parseInt(code, 16))) ?? null;
}

/** Where the root element begins: behind blanks, the declaration, instructions and comments. */
function endOfProlog(xml: string): number {
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(xml);
    at = SPACE.lastIndex;
    const close = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : null;
    const end = close === null ? -1 : xml.indexOf(close, at);
    if (close === null || end < 0) return at;
    at = end + close.length;
  }
}

/** The text up to the end of the element; null where it holds other elements or has no end. */
function textFrom(xml: string, start: number): string | null {
  let text = '';
  let at = start;
  for (;;) {
    const next = xml.indexOf('<', at);
    if (next < 0) return null;
    text += decoded(xml.slice(at, next));
    if (xml.startsWith('</', next)) return text;
    const [open, close] = xml.startsWith('<![CDATA[', next) ? ['<![CDATA[', ']]>'] : ['<!--', '-->'];
    const end = xml.startsWith(open, next) ? xml.indexOf(close, next + open.length) : -1;
    if (end < 0) return null;
    if (close === ']]>') text += xml.slice(next + open.length, end);
    at = end + close.length;
  }
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi,
    (reference, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? (decimal === undefined ? null : parseInt(decimal, 10)) : parseInt(hex, 16);
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
      return ENTITIES[String(name)] ?? reference;
    },
  );
}
