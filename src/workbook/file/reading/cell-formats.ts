import { decodeSpreadsheetText } from '../xml/spreadsheet-text';
import { type XmlOutline, listed, outlineXml } from '../xml/xml-outline';
import { BUILTIN_NUMBER_FORMATS } from './builtin-number-formats';
import { normalStyle } from './normal-style';

/** What a reader needs of the styles part. */
export interface CellFormats {
  /** Number format code by cell format index; undefined stands for `General`. */
  readonly numberFormats: readonly (string | undefined)[];
  readonly defaultFont: string | null;
}

export const NO_CELL_FORMATS: CellFormats = { numberFormats: [], defaultFont: null };

/** Reads number formats, resolved once for each cell format, and the font of the Normal style. */
export function readCellFormats(stylesXml: string): CellFormats {
  const outline = outlineXml(stylesXml);
  const own = new Map<number, string>();
  for (const { attributes } of listed(outline, 'numFmts')) {
    own.set(Number(attributes.get('numFmtId')), decodeSpreadsheetText(attributes.get('formatCode') ?? ''));
  }
  const numberFormats = listed(outline, 'cellXfs').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const code = own.get(id) ?? BUILTIN_NUMBER_FORMATS.get(id);
    return code === '' || code?.toLowerCase() === 'general' ? undefined : code;
  });
  return { numberFormats, defaultFont: fontOfNormalStyle(outline) };
}

function fontOfNormalStyle(outline: XmlOutline): string | null {
  const name = normalStyle(outline).fontTraits.find(({ local }) => local === 'name');
  const value = name?.attributes.get('val');
  return value === undefined ? null : decodeSpreadsheetText(value);
}
