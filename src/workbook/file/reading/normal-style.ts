import { type XmlElement, type XmlOutline, childElements, listed } from '../xml/xml-outline';

/** The Normal style of a styles part, which cells have where nothing else is said. */
export interface NormalStyle {
  /** Its index among the style formats; null where there are none. */
  readonly index: number | null;
  /** Index of its font, 0 where that is not there, and what the font says. */
  readonly fontIndex: number;
  readonly fontTraits: readonly XmlElement[];
}

/** Finds the Normal style; where the part names none, the first style format, else the first cell format, serves. */
export function normalStyle(outline: XmlOutline): NormalStyle {
  const styleFormats = listed(outline, 'cellStyleXfs');
  const normal = listed(outline, 'cellStyles').find(({ attributes }) => attributes.get('builtinId') === '0');
  const named = Number(normal?.attributes.get('xfId') ?? 0);
  const index = styleFormats[named] ? named : styleFormats.length > 0 ? 0 : null;
  const format = index === null ? listed(outline, 'cellXfs')[0] : styleFormats[index];
  const fontIndex = Number(format?.attributes.get('fontId') ?? 0);
  const font = listed(outline, 'fonts')[fontIndex];
  return { index, fontIndex: font ? fontIndex : 0, fontTraits: font ? childElements(outline, font) : [] };
}
