import { escapeXmlAttribute, escapeXmlText } from './entities';

const ENCODED = /_x([0-9A-Fa-f]{4})_/g;
/** Characters that XML 1.0 cannot hold, a lone half of a surrogate pair among them. */
const FORBIDDEN =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
/** These, and the underscore of text that looks like their encoding or would together with what follows it. */
const NEEDS_ENCODING = new RegExp(`${FORBIDDEN}|_(?=x[0-9A-Fa-f]{4}(?:_|${FORBIDDEN}))`, 'g');

/** Text of a spreadsheet string (ST_Xstring, ECMA-376 part 1, 22.9.2.19), where `_xHHHH_` stands for a UTF-16 unit. */
export function decodeSpreadsheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ENCODED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Any text as the content of an element: what XML cannot hold is encoded, and so is text that looks like such encoding. */
export function contentText(text: string): string {
  return escapeXmlText(encode(text));
}

/** The same as the value of an attribute in double quotes. */
export function attributeText(text: string): string {
  return escapeXmlAttribute(encode(text));
}

function encode(text: string): string {
  return text.replace(NEEDS_ENCODING, (unit) => {
    const hex = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${hex}_`;
  });
}
