import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NODE_CODEC } from '../../src/cli/node-codec';
import { FILE_LIMITS } from '../../src/workbook/file/file-limits';
import { crc32 } from '../../src/workbook/file/zip/crc32';
import { PORTABLE_CODEC } from '../../src/workbook/file/zip/portable-codec';
import { inflateEntry, readZip } from '../../src/workbook/file/zip/read-zip';
import { writeZip } from '../../src/workbook/file/zip/write-zip';
import { packageOf, smallWorkbook } from './package-of-parts';
import { openingProblem, problemOf } from './problem-of';

interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly claimedSize?: number;
  readonly flags?: number;
  readonly zip64?: boolean;
  readonly comment?: string;
}

/** A zip written byte by byte, so that it can lie. */
function rawZip(entries: readonly RawEntry[], options: { zip64?: boolean; comment?: string } = {}): Uint8Array {
  const bytes: number[] = [];
  const u16 = (n: number): number[] => [n & 255, (n >>> 8) & 255];
  const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];
  const u64 = (n: number): number[] => [...u32(n), 0, 0, 0, 0];
  const directory: number[] = [];
  for (const { name, content, claimedSize = content.length, flags = 0, zip64 = false } of entries) {
    const data = deflateSync(content);
    const descriptor = (flags & 8) !== 0;
    const offset = bytes.length;
    const nameBytes = strToU8(name);
    const extra = zip64 ? [...u16(1), ...u16(24), ...u64(claimedSize), ...u64(data.length), ...u64(offset)] : [];
    const sizes = zip64 ? [...u32(0xffffffff), ...u32(0xffffffff)] : [...u32(data.length), ...u32(claimedSize)];
    const shared = [...u16(20), ...u16(flags), ...u16(8), ...u32(0x00210000)];
    const crc = u32(crc32(content));
    bytes.push(...u32(0x04034b50), ...shared, ...(descriptor ? [...u32(0), ...u32(0), ...u32(0)] : [...crc, ...sizes]));
    bytes.push(...u16(nameBytes.length), ...u16(0), ...nameBytes, ...data);
    if (descriptor) bytes.push(...u32(0x08074b50), ...crc, ...sizes);
    directory.push(...u32(0x02014b50), ...u16(20), ...shared, ...crc, ...sizes, ...u16(nameBytes.length));
    directory.push(...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0));
    directory.push(...u32(zip64 ? 0xffffffff : offset), ...nameBytes, ...extra);
  }
  const start = bytes.length;
  bytes.push(...directory);
  if (options.zip64) {
    const record = bytes.length;
    bytes.push(...u32(0x06064b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0));
    bytes.push(...u64(entries.length), ...u64(entries.length), ...u64(directory.length), ...u64(start));
    bytes.push(...u32(0x07064b50), ...u32(0), ...u64(record), ...u32(1));
  }
  const comment = strToU8(options.comment ?? '');
  const count = options.zip64 ? u16(0xffff) : u16(entries.length);
  bytes.push(...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count);
  bytes.push(...(options.zip64 ? u32(0xffffffff) : u32(directory.length)));
  bytes.push(...(options.zip64 ? u32(0xffffffff) : u32(start)), ...u16(comment.length), ...comment);
  return Uint8Array.from(bytes);
}

const text = (content: string): Uint8Array => strToU8(content);
const read = (bytes: Uint8Array): ReturnType<typeof readZip> => readZip(bytes, FILE_LIMITS);

describe('reading a zip', () => {
  it('reads sizes and offsets from zip64 records', () => {
    const bytes = rawZip([{ name: 'a.xml', content: text('<a/>'), zip64: true }], { zip64: true });
    const [entry] = read(bytes).entries;
    expect(entry && new TextDecoder().decode(inflateEntry(entry, PORTABLE_CODEC))).toBe('<a/>');
  });

  it('reads entries whose sizes follow their data, and writes them back where they belong', () => {
    const archive = read(rawZip([{ name: 'a.xml', content: text('<a/>'), flags: 8 }], { comment: 'made by hand' }));
    const again = read(writeZip(archive.entries, archive.comment, PORTABLE_CODEC));
    expect(again.entries[0]?.flags).toBe(0);
    expect(again.entries[0]?.compressed).toEqual(archive.entries[0]?.compressed);
    expect(new TextDecoder().decode(again.comment)).toBe('made by hand');
  });

  it('refuses a part that is there twice, in whatever case and slash', () => {
    const parts = { ...smallWorkbook({ sheets: { A: '<sheetData/>' } }), 'XL\\Workbook.xml': '<workbook/>' };
    expect(openingProblem(packageOf(parts))).toBe('damaged');
  });

  it('refuses entries that share bytes', () => {
    const bytes = rawZip([
      { name: 'a', content: text('0123456789') },
      { name: 'b', content: text('0123456789') },
    ]);
    const view = new DataView(bytes.buffer);
    const offsetOfSecond = bytes.length - 22 - 1 - 4;
    view.setUint32(offsetOfSecond, 0, true);
    expect(problemOf(() => read(bytes))).toBe('damaged');
  });

  it('names an encrypted entry', () => {
    expect(problemOf(() => read(rawZip([{ name: 'a', content: text('x'), flags: 1 }])))).toBe('encrypted');
  });
});

describe.each([
  ['portable', PORTABLE_CODEC],
  ["Node's", NODE_CODEC],
])('the %s codec', (_, codec) => {
  it('reads back what it wrote, the same bytes each time', () => {
    const content = fc.uint8Array({ maxLength: 2000 });
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 60 }), (bytes, times) => {
        const item = {
          name: 'a.xml',
          content: Uint8Array.from(
            Array(times)
              .fill([...bytes])
              .flat(),
          ),
        };
        const zip = writeZip([item], new Uint8Array(0), codec);
        const [entry] = read(zip).entries;
        expect(entry && Uint8Array.from(inflateEntry(entry, codec))).toEqual(item.content);
        expect(writeZip([item], new Uint8Array(0), codec)).toEqual(zip);
      }),
      { numRuns: 50 },
    );
  });

  it('reads an empty part', () => {
    const [entry] = read(rawZip([{ name: 'a', content: text('') }])).entries;
    expect(entry && inflateEntry(entry, codec)).toHaveLength(0);
  });

  it('refuses content that is not what its checksum says', () => {
    const bytes = rawZip([{ name: 'a', content: text('<a>95.17</a>') }]);
    const [entry] = read(bytes).entries;
    expect(entry && problemOf(() => inflateEntry({ ...entry, crc: entry.crc ^ 1 }, codec))).toBe('damaged');
  });

  it('refuses compressed data that ends early or is none', () => {
    const [entry] = read(rawZip([{ name: 'a', content: text('<a>95.17</a>'.repeat(20)) }])).entries;
    const withData = (compressed: Uint8Array): string =>
      entry ? problemOf(() => inflateEntry({ ...entry, compressed }, codec)) : 'no entry';
    expect(withData(entry?.compressed.subarray(0, 8) ?? new Uint8Array())).toBe('damaged');
    expect(withData(new Uint8Array(8).fill(255))).toBe('damaged');
    expect(withData(new Uint8Array())).toBe('damaged');
  });

  it('never inflates more than an entry says it holds', () => {
    const bombs = [1000, 0].map((claimedSize) => ({
      name: `a${claimedSize}`,
      content: new Uint8Array(5_000_000),
      claimedSize,
    }));
    for (const entry of read(rawZip(bombs)).entries)
      expect(problemOf(() => inflateEntry(entry, codec))).toBe('too-large');
  });
});

describe('decompression bombs', () => {
  it.each([
    ['a part of gigabytes', [{ name: 'a', content: text('x'), claimedSize: 3_000_000_000 }]],
    ['a part of nothing but zeros', [{ name: 'a', content: new Uint8Array(20_000_000) }]],
    ['a part that no compression could shrink so', [{ name: 'a', content: text('x'), claimedSize: 100_000 }]],
  ])('%s is too large', (_, entries) => {
    expect(problemOf(() => read(rawZip(entries)))).toBe('too-large');
  });

  it('many parts together are too large', () => {
    const limits = { ...FILE_LIMITS, totalSize: 1000 };
    const entries = Array.from({ length: 20 }, (_, i) => ({
      name: `part${i}`,
      content: text('0123456789'.repeat(10)),
    }));
    expect(problemOf(() => readZip(rawZip(entries), limits))).toBe('too-large');
    expect(problemOf(() => readZip(rawZip(entries), { ...FILE_LIMITS, entries: 10 }))).toBe('too-large');
    expect(problemOf(() => readZip(rawZip(entries), { ...FILE_LIMITS, fileSize: 500 }))).toBe('too-large');
  });
});

describe('writing a zip', () => {
  it('keeps untouched entries byte for byte, in their order, with their names and dates', () => {
    const archive = read(packageOf({ 'a.xml': '<a/>'.repeat(50), 'ข้อมูล.bin': 'x', 'folder/': '' }));
    const added = { name: 'new.xml', content: text('<new/>') };
    const result = read(writeZip([...archive.entries, added], archive.comment, PORTABLE_CODEC));
    expect(result.entries.map(({ name }) => name)).toEqual(['a.xml', 'ข้อมูล.bin', 'folder/', 'new.xml']);
    archive.entries.forEach((entry, i) => expect(result.entries[i]).toEqual(entry));
  });
});
