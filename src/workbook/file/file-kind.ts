import type { FileProblem } from './workbook-file-error';

const ZIP_MAGIC = [0x50, 0x4b];
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First record of a .xls from before Excel 97, which has no container around it. */
const BARE_BIFF_MAGICS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

const OLE_HEADER_SIZE = 512;
const OLE_DIRECTORY_ENTRY_SIZE = 128;
const HEAD_LENGTH = 4096;

/** What the bytes are: `zip` may be an .xlsx, everything else is a problem that can be named at once. */
export function fileKind(bytes: Uint8Array): 'zip' | FileProblem {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP_MAGIC)) return 'zip';
  if (startsWith(bytes, OLE_MAGIC)) return oleKind(bytes);
  if (BARE_BIFF_MAGICS.some((magic) => startsWith(bytes, magic))) return 'legacy-xls';
  return textKind(textHead(bytes));
}

/** An OLE container with Office's encryption streams holds a protected workbook; with a `Workbook` stream an old .xls. */
function oleKind(bytes: Uint8Array): FileProblem {
  if (hasOleStream(bytes, 'EncryptedPackage') || hasOleStream(bytes, '\u0006DataSpaces')) return 'encrypted';
  if (hasOleStream(bytes, 'Workbook') || hasOleStream(bytes, 'Book')) return 'legacy-xls';
  return 'not-a-workbook';
}

function textKind(head: string): FileProblem {
  if (hasControlCharacters(head)) return 'not-a-workbook';
  const start = head.trimStart().toLowerCase();
  if (start === '') return 'text';
  if (/^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|table|meta|style|div)\b/.test(start)) return 'html';
  if (start.startsWith('mime-version:')) return 'html';
  if (start.startsWith('<')) return /<html[\s>]/.test(start) ? 'html' : 'xml';
  return 'text';
}

/** First characters, decoded by the byte order mark where there is one; bytes above 127 stand for themselves otherwise. */
function textHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_LENGTH);
  const label = startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'latin1';
  const text = new TextDecoder(label).decode(head);
  return label === 'latin1' ? text.replace(/^ï»¿/, '') : text;
}

function hasControlCharacters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte);
}

/** Directory entries of an OLE container are 128 bytes each and begin with the stream's name in UTF-16, closed by a zero. */
function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const pattern = new Uint8Array((name.length + 1) * 2);
  for (let i = 0; i < name.length; i++) pattern[i * 2] = name.charCodeAt(i);
  for (let at = OLE_HEADER_SIZE; at + pattern.length <= bytes.length; at += OLE_DIRECTORY_ENTRY_SIZE) {
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
