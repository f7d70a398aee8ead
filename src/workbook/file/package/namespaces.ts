/** The two spellings of Office Open XML's vocabularies: transitional (what Excel writes) and strict (ISO 29500). */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
  readonly drawingMain: string;
  readonly spreadsheetDrawing: string;
  readonly chart: string;
}

export const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawingMain: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

export const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawingMain: 'http://purl.oclc.org/ooxml/drawingml/main',
  spreadsheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** Namespace of the relationship parts themselves, the same in both spellings. */
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Last part of a relationship type, such as `worksheet`; the whole type where it is neither spelling's. */
export function shortRelationshipType(type: string): string {
  for (const { relationships } of [TRANSITIONAL, STRICT]) {
    if (type.startsWith(`${relationships}/`)) return type.slice(relationships.length + 1);
  }
  return type;
}
