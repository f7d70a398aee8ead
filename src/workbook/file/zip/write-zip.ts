import type { ZipEntry } from './read-zip';
import type { ZipCodec } from './zip-codec';
import {
  CENTRAL_HEADER,
  END_RECORD,
  FLAG_DATA_DESCRIPTOR,
  FLAG_UTF8,
  LOCAL_HEADER,
  METHOD_DEFLATED,
  METHOD_STORED,
} from './zip-format';

/** New content for an entry; `replaces` is the entry whose name and date it keeps, where there was one. */
export interface NewEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly replaces?: ZipEntry;
}

/** 1 January 1980, so that the same input gives the same bytes at any time. */
const DOS_EPOCH = 0x00210000;
const VERSION = 20;

/** A zip of entries in the order given: those read before keep their compressed bytes, new ones are deflated. */
export function writeZip(items: readonly (ZipEntry | NewEntry)[], comment: Uint8Array, codec: ZipCodec): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const item of items) {
    const entry = 'content' in item ? compress(item, codec) : item;
    const header = localHeader(entry);
    chunks.push(header, entry.compressed);
    directory.push(centralHeader(entry, offset));
    offset += header.length + entry.compressed.length;
  }
  const directorySize = directory.reduce((sum, record) => sum + record.length, 0);
  return join([...chunks, ...directory, endRecord(directory.length, directorySize, offset, comment.length), comment]);
}

function compress({ name, content, replaces }: NewEntry, codec: ZipCodec): ZipEntry {
  const deflated = codec.deflate(content);
  const worthIt = deflated.length < content.length;
  const nameBytes = replaces?.nameBytes ?? new TextEncoder().encode(name);
  return {
    name,
    nameBytes,
    madeBy: replaces?.madeBy ?? VERSION,
    flags: replaces ? replaces.flags & FLAG_UTF8 : nameBytes.length === name.length ? 0 : FLAG_UTF8,
    method: worthIt ? METHOD_DEFLATED : METHOD_STORED,
    modified: replaces?.modified ?? DOS_EPOCH,
    crc: codec.crc32(content),
    size: content.length,
    attributes: replaces?.attributes ?? 0,
    compressed: worthIt ? deflated : content,
  };
}

function localHeader(entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(LOCAL_HEADER.size + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL_HEADER.signature, true);
  view.setUint16(4, VERSION, true);
  writeEntryFields(view, 6, entry);
  bytes.set(entry.nameBytes, LOCAL_HEADER.size);
  return bytes;
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const bytes = new Uint8Array(CENTRAL_HEADER.size + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL_HEADER.signature, true);
  view.setUint16(4, entry.madeBy, true);
  view.setUint16(6, VERSION, true);
  writeEntryFields(view, 8, entry);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, offset, true);
  bytes.set(entry.nameBytes, CENTRAL_HEADER.size);
  return bytes;
}

/** The run of fields that the local and the central header share, from the flags to the length of the name. */
function writeEntryFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, entry.flags & ~FLAG_DATA_DESCRIPTOR, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.modified, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.nameBytes.length, true);
}

function endRecord(count: number, size: number, offset: number, commentLength: number): Uint8Array {
  const bytes = new Uint8Array(END_RECORD.size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END_RECORD.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, commentLength, true);
  return bytes;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
