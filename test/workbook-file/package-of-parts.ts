import { strToU8, unzipSync, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts by path; text is stored as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip of the parts, in their order. */
export function packageOf(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2025, 0, 1) });
}

/** The parts but one. */
export function without<Content>(parts: Readonly<Record<string, Content>>, path: string): Record<string, Content> {
  return Object.fromEntries(Object.entries(parts).filter(([other]) => other !== path));
}

/** The parts of a zip as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.map(([path, content]) => [path, new TextDecoder().decode(content)]));
}

export interface SmallWorkbook {
  /** Worksheets by name: what stands within `<worksheet>`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What stands within `<sst>`, `<styleSheet>`. */
  readonly strings?: string;
  readonly styles?: string;
  /** What stands in `<workbook>` before and behind its list of sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
}

/** The parts of a small workbook, for a test to change before they are zipped. */
export function smallWorkbook(workbook: SmallWorkbook): Record<string, string> {
  const names = Object.keys(workbook.sheets);
  const override = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const sheetPaths = names.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const shared = [
    ...(workbook.styles === undefined ? [] : ['styles']),
    ...(workbook.strings === undefined ? [] : ['sharedStrings']),
  ];
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}` +
      sheetPaths.map((path) => override(`/xl/${path}`, 'worksheet')).join('') +
      shared.map((name) => override(`/xl/${name}.xml`, name)).join('') +
      '</Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbook.beforeSheets ?? ''}<sheets>` +
      names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      `</sheets>${workbook.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      sheetPaths.map((path, i) => relationship(`rId${i + 1}`, 'worksheet', path)).join('') +
      shared.map((name) => relationship(`${name}Id`, name, `${name}.xml`)).join('') +
      '</Relationships>',
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbook.sheets[name] ?? ''}</worksheet>`,
      ]),
    ),
    ...(workbook.styles !== undefined && {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${workbook.styles}</styleSheet>`,
    }),
    ...(workbook.strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${workbook.strings}</sst>` }),
  };
}
