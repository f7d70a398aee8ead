import { type FileLimits } from '../file-limits';
import { WorkbookFileError } from '../workbook-file-error';
import type { ZipCodec } from './zip-codec';
import {
  CENTRAL_HEADER,
  END_RECORD,
  FLAG_ENCRYPTED,
  IN_ZIP64_16,
  IN_ZIP64_32,
  LOCAL_HEADER,
  METHOD_DEFLATED,
  METHOD_STORED,
  ZIP64_END_RECORD,
  ZIP64_LOCATOR,
} from './zip-format';

/** One entry of a zip as its central directory describes it; `compressed` are the bytes as they stand in the file. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it stands in the file, so that it is written back the same. */
  readonly nameBytes: Uint8Array;
  readonly madeBy: number;
  readonly flags: number;
  readonly method: number;
  /** Date and time in DOS form, both fields together. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly attributes: number;
  readonly compressed: Uint8Array;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const DEFLATE_BEST_RATIO = 1032;

/**
 * The entries of a zip, nothing inflated yet. Throws `truncated` where its end is missing, `too-large` where its
 * sizes are beyond the limits, `encrypted` where an entry is, `damaged` where it contradicts itself.
 */
export function readZip(bytes: Uint8Array, limits: FileLimits): ZipArchive {
  if (bytes.length > limits.fileSize) throw new WorkbookFileError('too-large', `file of ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordOffset(view);
  const directory = locateDirectory(view, end);
  if (directory.count > limits.entries) throw new WorkbookFileError('too-large', `${directory.count} entries`);
  if (directory.offset + directory.size > end) throw new WorkbookFileError('truncated', 'directory beyond its end');

  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
  let total = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + CENTRAL_HEADER.size > end || view.getUint32(at, true) !== CENTRAL_HEADER.signature) {
      throw new WorkbookFileError('damaged', `directory entry ${i}`);
    }
    const { entry, span, next } = readEntryAt(bytes, view, at, directory.offset);
    assertPlausibleSize(entry, limits);
    total += entry.size;
    if (total > limits.totalSize) throw new WorkbookFileError('too-large', `more than ${limits.totalSize} bytes`);
    entries.push(entry);
    spans.push(span);
    at = next;
  }
  assertNoOverlap(spans);
  return {
    entries,
    comment: bytes.slice(end + END_RECORD.size, end + END_RECORD.size + view.getUint16(end + 20, true)),
  };
}

/**
 * The bytes of an entry. Throws `too-large` where they are more than its directory promises, `damaged` where they are
 * fewer or other ones.
 */
export function inflateEntry(entry: ZipEntry, codec: ZipCodec): Uint8Array {
  const content = entry.method === METHOD_STORED ? entry.compressed : inflated(entry, codec);
  if (content === null) throw new WorkbookFileError('too-large', `${entry.name} is larger than it says`);
  if (content.length !== entry.size || codec.crc32(content) !== entry.crc) {
    throw new WorkbookFileError('damaged', `checksum of ${entry.name}`);
  }
  return content;
}

function inflated({ name, compressed, size }: ZipEntry, codec: ZipCodec): Uint8Array | null {
  try {
    return codec.inflate(compressed, size);
  } catch {
    throw new WorkbookFileError('damaged', `compressed data of ${name}`);
  }
}

function endRecordOffset(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD.size - 0xffff);
  for (let at = view.byteLength - END_RECORD.size; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_RECORD.signature) continue;
    if (at + END_RECORD.size + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new WorkbookFileError('truncated', 'no end of directory');
}

function locateDirectory(view: DataView, end: number): { count: number; size: number; offset: number } {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - ZIP64_LOCATOR.size;
  const needsZip64 = count === IN_ZIP64_16 || size === IN_ZIP64_32 || offset === IN_ZIP64_32;
  if (!needsZip64 || locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR.signature) {
    return { count, size, offset };
  }
  const record = readUint64(view, locator + 8);
  if (record + ZIP64_END_RECORD.size > locator || view.getUint32(record, true) !== ZIP64_END_RECORD.signature) {
    throw new WorkbookFileError('damaged', 'zip64 end of directory');
  }
  return {
    count: readUint64(view, record + 32),
    size: readUint64(view, record + 40),
    offset: readUint64(view, record + 48),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function readEntryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directoryOffset: number,
): { entry: ZipEntry; span: Span; next: number } {
  const nameEnd = at + CENTRAL_HEADER.size + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const nameBytes = bytes.slice(at + CENTRAL_HEADER.size, nameEnd);
  const name = new TextDecoder().decode(nameBytes);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if (flags & FLAG_ENCRYPTED) throw new WorkbookFileError('encrypted', `zip entry ${name}`);
  if (method !== METHOD_STORED && method !== METHOD_DEFLATED) {
    throw new WorkbookFileError('damaged', `compression method ${method} of ${name}`);
  }
  const { size, compressedSize, offset } = entrySizes(view, at, nameEnd, extraEnd);
  if (offset + LOCAL_HEADER.size > directoryOffset || view.getUint32(offset, true) !== LOCAL_HEADER.signature) {
    throw new WorkbookFileError('damaged', `header of ${name}`);
  }
  const start = offset + LOCAL_HEADER.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > directoryOffset) throw new WorkbookFileError('damaged', `data of ${name}`);
  return {
    entry: {
      name,
      nameBytes,
      madeBy: view.getUint16(at + 4, true),
      flags,
      method,
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size,
      attributes: view.getUint32(at + 38, true),
      compressed: bytes.subarray(start, start + compressedSize),
    },
    span: { start: offset, end: start + compressedSize },
    next: extraEnd + view.getUint16(at + 32, true),
  };
}

/** Sizes and offset of an entry, from its zip64 field where the 32 bit ones say so; the field holds only those it replaces. */
function entrySizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): { size: number; compressedSize: number; offset: number } {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    if (size === IN_ZIP64_32) {
      size = readUint64(view, value);
      value += 8;
    }
    if (compressedSize === IN_ZIP64_32) {
      compressedSize = readUint64(view, value);
      value += 8;
    }
    if (offset === IN_ZIP64_32) offset = readUint64(view, value);
    break;
  }
  return { size, compressedSize, offset };
}

function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function assertPlausibleSize(entry: ZipEntry, limits: FileLimits): void {
  const { name, size, compressed, method } = entry;
  if (method === METHOD_STORED && size !== compressed.length) throw new WorkbookFileError('damaged', `size of ${name}`);
  const bomb =
    size > limits.partSize ||
    size > compressed.length * DEFLATE_BEST_RATIO + 64 ||
    (size > limits.largePart && size > compressed.length * limits.largePartRatio);
  if (bomb) throw new WorkbookFileError('too-large', `${name}: ${size} bytes in ${compressed.length}`);
}

/** Two entries sharing the same bytes are how a small file unfolds into a huge one. */
function assertNoOverlap(spans: Span[]): void {
  spans.sort((a, b) => a.start - b.start);
  let end = 0;
  for (const span of spans) {
    if (span.start < end) throw new WorkbookFileError('damaged', 'overlapping entries');
    end = span.end;
  }
}
