import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTINGS_NAMESPACE } from '../../src/workbook/marks';
import { settingsOfXml, settingsXml } from '../../src/workbook/settings-xml';
import { parseXml } from '../excel-host/model/xml-tree';

const ns = `xmlns="${SETTINGS_NAMESPACE}"`;

describe('settings in XML', () => {
  it('come back as they were, whatever they are, from XML that a strict parser takes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[ก-๙a-f0-9<>&"'_x;#\]\r\n\t ]{0,30}$/),
      fc.constantFrom(']]>', '<!--', '&amp;', '&#13;', '_x0041_', '_x005f_x0041_', ' a ', '\r\n', '\ufeff', '\ud83d'),
    );
    fc.assert(
      fc.property(text, (settings) => {
        const xml = settingsXml(settings);
        expect(settingsOfXml(xml)).toBe(settings);
        expect(parseXml(xml)).toMatchObject({ local: 'settings', namespace: SETTINGS_NAMESPACE, children: [] });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [`<?xml version="1.0" encoding="utf-8"?>\r\n<!-- by Excel -->\r\n<settings ${ns}>a&amp;b</settings>\r\n`, 'a&b'],
    [`\ufeff<s:settings x="1" xmlns:s='${SETTINGS_NAMESPACE}'>{&quot;a&quot;:&#49;&#x32;}</s:settings>`, '{"a":12}'],
    [`<settings ${ns}>a<![CDATA[<b>]]]]><![CDATA[>]]><!-- no -->c</settings>`, 'a<b>]]>c'],
    [`<settings ${ns}/>`, ''],
  ])('are read as other programs may have written them: %s', (xml, text) => {
    expect(settingsOfXml(xml)).toBe(text);
  });

  it.each([
    '<settings>a</settings>',
    '<settings xmlns="urn:other">a</settings>',
    `<other ${ns}>a</other>`,
    `<settings xmlns:s="${SETTINGS_NAMESPACE}">a</settings>`,
    `<data><settings ${ns}>a</settings></data>`,
    `<settings ${ns}>a<b/></settings>`,
    `<settings ${ns}>a`,
    '<?xml version="1.0"?><!DOCTYPE secret><data>x</data>',
    '',
  ])('are not found in %s', (xml) => {
    expect(settingsOfXml(xml)).toBe(null);
  });

  it('take time in proportion to the length of what is there', () => {
    for (const piece of ['<?', '<!--', ' ', '<settings ', '&', `<settings ${ns}><!--`, '<settings a="" ']) {
      const start = performance.now();
      settingsOfXml(piece.repeat(100_000));
      settingsOfXml(`<settings ${ns}>${piece.repeat(100_000)}`);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
