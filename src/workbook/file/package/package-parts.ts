import { FILE_LIMITS } from '../file-limits';
import { WorkbookFileError } from '../workbook-file-error';
import { encodeXml } from '../xml/decode-xml';
import { type ZipArchive, type ZipEntry, readZip } from '../zip/read-zip';
import { writeZip } from '../zip/write-zip';
import type { ZipCodec } from '../zip/zip-codec';
import { EntryTexts } from './entry-texts';
import { decodePath, partKey, relationshipsPathOf } from './part-path';

interface Part {
  readonly path: string;
  readonly original?: ZipEntry;
  /** New content, where it was changed or added. */
  readonly xml?: string;
}

/**
 * The parts of a package, with changes that wait to be written. Untouched parts are never decoded, and come out with
 * the bytes they came in with.
 */
export class PackageParts {
  readonly codec: ZipCodec;
  private readonly archive: ZipArchive;
  private readonly texts: EntryTexts;
  private readonly parts = new Map<string, Part>();

  private constructor(archive: ZipArchive, codec: ZipCodec, texts: EntryTexts) {
    this.archive = archive;
    this.codec = codec;
    this.texts = texts;
    for (const entry of archive.entries) {
      const key = partKey(entry.name);
      if (this.parts.has(key)) throw new WorkbookFileError('damaged', `two entries named ${entry.name}`);
      this.parts.set(key, { path: entry.name.replaceAll('\\', '/').replace(/^\/+/, ''), original: entry });
    }
  }

  /** The parts of a file; throws as `readZip` does, and `damaged` where two entries are the same part. */
  static read(bytes: Uint8Array, codec: ZipCodec): PackageParts {
    return new PackageParts(readZip(bytes, FILE_LIMITS), codec, new EntryTexts(codec));
  }

  /** The same package as it was read, without the changes. */
  asRead(): PackageParts {
    return new PackageParts(this.archive, this.codec, this.texts);
  }

  /** The entries as they were read. */
  get entries(): readonly ZipEntry[] {
    return this.archive.entries;
  }

  /** Paths of all parts, as the package spells them. */
  paths(): string[] {
    return [...this.parts.values()].map((part) => part.path);
  }

  has(path: string): boolean {
    return this.parts.has(partKey(path));
  }

  /** The package's spelling of a path, tried as it is and with percent-encoding undone; null where there is no such part. */
  find(path: string): string | null {
    return this.parts.get(partKey(path))?.path ?? this.parts.get(partKey(decodePath(path)))?.path ?? null;
  }

  /** Text of an XML part; null where there is no such part. Throws `damaged` where it cannot be read. */
  xml(path: string): string | null {
    const part = this.parts.get(partKey(path));
    return part?.xml ?? (part?.original ? this.texts.textOf(part.original) : null);
  }

  /** Like `xml`, for a part that the package cannot do without: throws `damaged` where it is missing. */
  requiredXml(path: string): string {
    const text = this.xml(path);
    if (text === null) throw new WorkbookFileError('damaged', `missing part ${path}`);
    return text;
  }

  /** Replaces the content of a part, or adds the part. */
  setXml(path: string, xml: string): void {
    const key = partKey(path);
    const part = this.parts.get(key);
    this.parts.set(key, { path, ...part, xml });
  }

  remove(path: string): void {
    this.parts.delete(partKey(path));
  }

  /** The first of `prefix1suffix`, `prefix2suffix`… that no part has, nor relationships left by one that is gone. */
  freePath(prefix: string, suffix: string): string {
    const isTaken = (path: string): boolean => this.has(path) || this.has(relationshipsPathOf(path));
    let number = 1;
    while (isTaken(`${prefix}${number}${suffix}`)) number++;
    return `${prefix}${number}${suffix}`;
  }

  /** The package as a file: parts in their old order, added ones at the end. */
  toBytes(): Uint8Array {
    const items = [...this.parts.values()].map((part) => {
      if (part.xml === undefined && part.original) return part.original;
      const content = encodeXml(part.xml ?? '');
      return { name: part.path, content, ...(part.original && { replaces: part.original }) };
    });
    return writeZip(items, this.archive.comment, this.codec);
  }
}
