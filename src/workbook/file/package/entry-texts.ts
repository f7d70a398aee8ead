import { FILE_LIMITS } from '../file-limits';
import { WorkbookFileError } from '../workbook-file-error';
import { decodeXml } from '../xml/decode-xml';
import { type ZipEntry, inflateEntry } from '../zip/read-zip';
import type { ZipCodec } from '../zip/zip-codec';

/** Texts longer than this are decoded again when needed, rather than held. */
const LONGEST_KEPT_TEXT = 4_000_000;

/** The texts of an archive's XML parts, for all that look into it. */
export class EntryTexts {
  private readonly codec: ZipCodec;
  private readonly texts = new Map<ZipEntry, string>();
  private readonly entriesRead = new Set<ZipEntry>();
  private size = 0;

  constructor(codec: ZipCodec) {
    this.codec = codec;
  }

  /** Text of an entry. Throws `damaged` where it cannot be read, `too-large` where it is beyond what is read in all. */
  textOf(entry: ZipEntry): string {
    const known = this.texts.get(entry);
    if (known !== undefined) return known;
    this.count(entry);
    const text = decodeXml(inflateEntry(entry, this.codec));
    if (text.length <= LONGEST_KEPT_TEXT) this.texts.set(entry, text);
    return text;
  }

  private count(entry: ZipEntry): void {
    if (this.entriesRead.has(entry)) return;
    this.entriesRead.add(entry);
    this.size += entry.size;
    if (this.size > FILE_LIMITS.xmlSize) throw new WorkbookFileError('too-large', 'XML of all parts read');
  }
}
