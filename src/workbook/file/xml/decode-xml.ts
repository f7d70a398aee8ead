import { WorkbookFileError } from '../workbook-file-error';

const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/**
 * Text of an XML part, without byte order mark: by that mark, by what `<` looks like in UTF-16, by the declaration,
 * else UTF-8. Throws `damaged` where the bytes are not in that encoding or nobody knows it.
 */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookFileError('damaged', 'encoding of an XML part');
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return DECLARED_ENCODING.exec(head)?.[1] ?? 'utf-8';
}

/** Bytes of an XML part in UTF-8, its declaration told so where it named another encoding. */
export function encodeXml(xml: string): Uint8Array {
  const declared = DECLARED_ENCODING.exec(xml);
  const encoding = declared?.[1];
  if (!declared || encoding === undefined || encoding.toLowerCase() === 'utf-8') return new TextEncoder().encode(xml);
  const declaration = declared[0].replace(encoding, 'UTF-8');
  return new TextEncoder().encode(declaration + xml.slice(declared[0].length));
}
