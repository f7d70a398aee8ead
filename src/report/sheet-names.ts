/** Longest sheet name that Excel takes, in UTF-16 units: each Thai vowel and tone mark counts. */
const MAX_SHEET_NAME = 31;

const FORBIDDEN = /[\u0000-\u001F:\\/?*[\]]/g;

const comparable = (name: string): string => name.normalize('NFC').toLocaleLowerCase('en-US');

function cutToUnits(text: string, units: number): string {
  // Most names fit, and to make a segmenter takes longer than to plan a sheet.
  if (text.length <= units) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    if (cut.length + segment.length > units) break;
    cut += segment;
  }
  return cut;
}

/**
 * A sheet name that Excel takes and that nobody has yet: `wanted` without forbidden characters, cut between
 * characters as a reader sees them, with ` (2)`, ` (3)`… where a name of `taken` is the same but for case.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(comparable));
  const clean = wanted
    .replace(FORBIDDEN, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .replace(/\s+/g, ' ');
  const base = clean === '' || comparable(clean) === 'history' ? 'ITA' : clean;
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : ` (${attempt})`;
    const name = `${cutToUnits(base, MAX_SHEET_NAME - suffix.length).replace(/[\s']+$/, '')}${suffix}`;
    if (!used.has(comparable(name))) return name;
  }
}
