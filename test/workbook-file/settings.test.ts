import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { settingsXml } from '../../src/workbook/settings-xml';
import { kitchenSink, kitchenSinkParts } from './kitchen-sink';
import {
  RELATIONSHIPS,
  STRICT_MAIN,
  STRICT_RELATIONSHIPS,
  packageOf,
  partsOf,
  smallWorkbook,
} from './package-of-parts';
import { EMPTY_PLAN } from './plans';

const applied = (bytes: Uint8Array, settings: string | null): Uint8Array =>
  openWorkbook(bytes).apply({ ...EMPTY_PLAN, settings });

const settingsOf = (bytes: Uint8Array): string | null | undefined => openWorkbook(bytes).snapshot.settings;

const customParts = (bytes: Uint8Array): string[] =>
  Object.keys(partsOf(bytes)).filter((path) => path.startsWith('customXml/'));

describe('settings in a file', () => {
  it.each([
    ['', ']]>&<settings>"\'', 'ไทย ๆ\r\n\t\u0001 \ud83d'],
    ['ก'.repeat(100_000), '{"a":1}', ' '],
  ])('are kept as they were written, run after run', (...texts) => {
    let bytes = kitchenSink();
    expect(settingsOf(bytes)).toBe(null);
    for (const text of texts) {
      bytes = applied(bytes, text);
      expect(settingsOf(bytes)).toBe(text);
      expect(customParts(bytes)).toEqual([
        'customXml/item1.xml',
        'customXml/item2.xml',
        'customXml/itemProps2.xml',
        'customXml/_rels/item2.xml.rels',
      ]);
    }
  });

  it('are written the same way twice, and stay where a plan says nothing of them', () => {
    const once = applied(kitchenSink(), 'ค่า');
    expect(applied(once, 'ค่า')).toEqual(once);
    expect(openWorkbook(once).apply(EMPTY_PLAN)).toEqual(once);
  });

  it('leave every part as it was before once they are taken out again', () => {
    const before = openWorkbook(kitchenSink()).apply(EMPTY_PLAN);
    expect(partsOf(applied(applied(before, 'ค่า'), null))).toEqual(partsOf(before));
    expect(applied(before, null)).toEqual(before);
  });

  it('are found in a part as Excel saves it, and replaced there', () => {
    const parts = kitchenSinkParts();
    const saved = packageOf({
      ...parts,
      'customXml/item7.xml': `<?xml version="1.0" encoding="utf-8"?>\r\n${settingsXml('by Excel')}`,
      'customXml/_rels/item7.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps7.xml"/></Relationships>`,
      'customXml/itemProps7.xml': '<ds:datastoreItem/>',
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        `<Relationship Id="rIdOurs" Type="${RELATIONSHIPS}/customXml" Target="/customXml/item7.xml"/></Relationships>`,
      ),
    });
    expect(settingsOf(saved)).toBe('by Excel');
    const gone = applied(saved, null);
    expect(settingsOf(gone)).toBe(null);
    expect(customParts(gone)).toEqual(['customXml/item1.xml']);
    expect(partsOf(gone)).toEqual(partsOf(openWorkbook(packageOf(parts)).apply(EMPTY_PLAN)));
  });

  it('have their relationships and content types in the terms of the workbook', () => {
    const plain = smallWorkbook({ sheets: { A: '<sheetData/>' } });
    const strict = Object.fromEntries(
      Object.entries(plain).map(([path, text]) => [
        path,
        text
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', STRICT_MAIN)
          .replaceAll(RELATIONSHIPS, STRICT_RELATIONSHIPS),
      ]),
    );
    const after = partsOf(applied(packageOf(strict), 'x'));
    expect(after['xl/_rels/workbook.xml.rels']).toContain(
      `${STRICT_RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"`,
    );
    expect(after['[Content_Types].xml']).toContain('PartName="/customXml/itemProps1.xml"');
    expect(after['[Content_Types].xml']).not.toContain('PartName="/customXml/item1.xml"');
  });

  it('name the content type where the package takes XML for something else', () => {
    const plain = smallWorkbook({ sheets: { A: '<sheetData/>' } });
    const types = (plain['[Content_Types].xml'] ?? '').replace('"application/xml"', '"application/other+xml"');
    const after = partsOf(applied(packageOf({ ...plain, '[Content_Types].xml': types }), 'x'));
    expect(after['[Content_Types].xml']).toContain('PartName="/customXml/item1.xml" ContentType="application/xml"');
  });

  it('are not hindered by custom XML of other programs that cannot be read', () => {
    const broken = packageOf({
      ...kitchenSinkParts(),
      'customXml/item1.xml': Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0xd8),
    });
    const after = applied(broken, 'x');
    expect(settingsOf(after)).toBe('x');
    expect(partsOf(after)['customXml/item1.xml']).toBe(partsOf(broken)['customXml/item1.xml']);
  });
});
