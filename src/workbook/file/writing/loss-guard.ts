import { PackageParts } from '../package/package-parts';
import { partKey } from '../package/part-path';
import { type WorkbookPart, readWorkbookPart } from '../reading/workbook-part';
import { XmlScanner } from '../xml/xml-scanner';
import { decodeSpreadsheetText } from '../xml/spreadsheet-text';
import { elementSource, listed, outlineXml, prefixOf } from '../xml/xml-outline';
import { WorkbookFileError } from '../workbook-file-error';
import type { ZipEntry } from '../zip/read-zip';

/** A sheet part by its path, with its text from before the edit. */
export interface EditedSheet {
  readonly path: string;
  readonly before: string;
}

/** What a run was allowed to do to the parts that were there before; paths in any spelling. */
export interface AllowedChanges {
  /** Parts whose content may differ. */
  readonly edited: readonly string[];
  /** Sheet parts whose content may differ, but not their cells. */
  readonly editedSheets: readonly EditedSheet[];
  readonly removed: readonly string[];
  /** The styles part and the names of the cell styles in it that may change; null where there was no part. */
  readonly styles: { readonly path: string; readonly changeable: readonly string[] } | null;
}

/**
 * The last look before a file is handed out: reads the result back and throws `unsafe-result` unless every entry that
 * was there before is there still with the same bytes (edits and removals that were allowed aside), the cells of
 * edited sheets and the cell styles of the user's are the same text, and the sheets that were to stay stand first in the
 * same order.
 */
export function assertNothingLost(
  before: PackageParts,
  result: Uint8Array,
  keptSheets: WorkbookPart['sheets'],
  allowed: AllowedChanges,
): void {
  const after = PackageParts.read(result, before.codec);
  const entriesAfter = new Map(after.entries.map((entry) => [partKey(entry.name), entry]));
  const keys = (paths: readonly string[]): Set<string> => new Set(paths.map(partKey));
  const edited = keys([...allowed.edited, ...allowed.editedSheets.map(({ path }) => path)]);
  const removed = keys(allowed.removed);
  for (const entry of before.entries) {
    const key = partKey(entry.name);
    if (removed.has(key)) continue;
    const entryAfter = entriesAfter.get(key);
    if (!entryAfter) throw new WorkbookFileError('unsafe-result', `${entry.name} is gone`);
    if (!edited.has(key) && !isSameEntry(entry, entryAfter)) {
      throw new WorkbookFileError('unsafe-result', `${entry.name} has changed`);
    }
  }
  for (const { path, before: xml } of allowed.editedSheets) {
    if (cellsSource(xml) !== cellsSource(after.requiredXml(path))) {
      throw new WorkbookFileError('unsafe-result', `cells of ${path} have changed`);
    }
  }
  if (allowed.styles !== null) {
    const { path, changeable } = allowed.styles;
    const stylesAfter = new Set(cellStylesSource(after.requiredXml(path)).map(([, source]) => source));
    for (const [name, source] of cellStylesSource(before.requiredXml(path))) {
      const isKept = changeable.includes(name) || stylesAfter.has(source);
      if (!isKept) throw new WorkbookFileError('unsafe-result', `cell style ${name} has changed`);
    }
  }
  assertSheetsKept(keptSheets, readWorkbookPart(after).sheets);
}

function isSameEntry(before: ZipEntry, after: ZipEntry): boolean {
  const isSame = before.crc === after.crc && before.size === after.size && before.method === after.method;
  const { length } = before.compressed;
  if (!isSame || length !== after.compressed.length) return false;
  for (let i = 0; i < length; i++) if (before.compressed[i] !== after.compressed[i]) return false;
  return true;
}

/** The `sheetData` element of a worksheet as text; nothing where there is none, as in a chart sheet. */
function cellsSource(xml: string): string {
  const scanner = new XmlScanner(xml);
  const name = `${prefixOf(scanner.name)}sheetData`;
  while (scanner.next() !== 'end') {
    if (scanner.event !== 'open' || !scanner.isNamed(name)) continue;
    return xml.slice(scanner.start, scanner.selfClosing ? scanner.end : xml.lastIndexOf(`</${name}`));
  }
  return '';
}

/** Each cell style of a styles part by its name: its source and that of its format. */
function cellStylesSource(xml: string): (readonly [name: string, source: string])[] {
  const outline = outlineXml(xml);
  const formats = listed(outline, 'cellStyleXfs');
  return listed(outline, 'cellStyles').map((style) => {
    const format = formats[Number(style.attributes.get('xfId') ?? 0)];
    const source = elementSource(outline, style) + (format ? elementSource(outline, format) : '');
    return [decodeSpreadsheetText(style.attributes.get('name') ?? ''), source];
  });
}

function assertSheetsKept(before: WorkbookPart['sheets'], after: WorkbookPart['sheets']): void {
  before.forEach((sheet, index) => {
    const now = after[index];
    const isSame =
      now?.name === sheet.name &&
      now.sheetId === sheet.sheetId &&
      now.path === sheet.path &&
      now.visibility === sheet.visibility;
    if (!isSame) throw new WorkbookFileError('unsafe-result', `sheet ${sheet.name} is not where it was`);
  });
}
