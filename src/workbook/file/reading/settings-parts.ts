import { settingsOfXml } from '../../settings-xml';
import type { PackageParts } from '../package/package-parts';
import { partKey } from '../package/part-path';
import { relationshipsOf } from '../package/relationships';
import { WorkbookFileError } from '../workbook-file-error';

/** Custom XML parts larger than this, in bytes, are somebody else's and not looked into. */
const LARGEST_SETTINGS = 4_000_000;

/** A custom XML part that keeps the product's settings. */
export interface SettingsPart {
  readonly relationshipId: string;
  readonly path: string;
  readonly text: string;
}

/** The parts that keep the product's settings: one at most, unless somebody has copied it. */
export function settingsParts(parts: PackageParts, workbookPath: string): SettingsPart[] {
  const tooLarge = new Set(
    parts.entries.filter(({ size }) => size > LARGEST_SETTINGS).map(({ name }) => partKey(name)),
  );
  return relationshipsOf(parts, workbookPath).flatMap(({ id, shortType, path }) => {
    if (shortType !== 'customXml' || path === null || tooLarge.has(partKey(path))) return [];
    const xml = readableXml(parts, path);
    const text = xml === null ? null : settingsOfXml(xml);
    return text === null ? [] : [{ relationshipId: id, path, text }];
  });
}

/** Custom XML of other programs may be in any state, which is no reason to refuse the workbook. */
function readableXml(parts: PackageParts, path: string): string | null {
  try {
    return parts.xml(path);
  } catch (error) {
    if (error instanceof WorkbookFileError) return null;
    throw error;
  }
}
