import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import { planDocument } from '../../src/document/plan-document';
import { plannedReport, wildScores } from '../report/planned-report';
import { documentOf } from './planned-document';
import { wordDocument } from '../../src/document/word-document';
import { PUBLISHED } from '../fixtures/published-municipality';

/** Parts of a Word file by name. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('the Word file', () => {
  let parts: ReadonlyMap<string, string>;
  let body: string;

  beforeAll(async () => {
    parts = partsOf(await wordDocument(documentOf(PUBLISHED)));
    body = parts.get('word/document.xml') ?? '';
  });

  test('has well-formed parts only', () => {
    for (const [name, content] of parts) {
      if (name.endsWith('.xml') || name.endsWith('.rels'))
        expect([name, XMLValidator.validate(content)]).toEqual([name, true]);
    }
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/styles.xml']));
  });

  test('has a title, a heading for each part and headings below them', () => {
    expect(count(body, /<w:pStyle w:val="Title"\/>/g)).toBe(1);
    expect(count(body, /<w:pStyle w:val="Heading1"\/>/g)).toBe(12);
    expect(count(body, /<w:pStyle w:val="Heading2"\/>/g)).toBeGreaterThan(20);
  });

  test('splits no row over pages and repeats the heading row of every table that has one', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      for (const row of rows) expect(row).toContain('<w:cantSplit/>');
      rows.slice(1).forEach((row) => {
        expect(row).not.toContain('<w:tblHeader/>');
      });
    }
    expect(tables.filter((table) => table.includes('<w:tblHeader/>')).length).toBeGreaterThan(18);
  });

  test('splits a row only where it would fill most of a page', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `ขั้นที่ ${index + 1}`).join('\n');
    const typed = partsOf(await wordDocument(documentOf(PUBLISHED, { 'issue-1/measure/steps': long })));
    const rows = [...(typed.get('word/document.xml') ?? '').matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    const split = rows.filter((row) => !row.includes('<w:cantSplit/>'));
    expect(split.length).toBe(1);
    expect(split[0]).toContain('ขั้นที่ 40');
  });

  test('is Thai, on A4, in the font of the sheets', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('w:bidi="th-TH"');
    expect(styles).toContain('w:cs="TH Sarabun New"');
    const pages = [...body.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, sides]) => sides);
    expect(new Set(pages)).toEqual(
      new Set(['w:w="11906" w:h="16838" w:orient="portrait"', 'w:w="16838" w:h="11906" w:orient="landscape"']),
    );
  });

  test('names agency and year above each page and counts the pages below', () => {
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect(headers.length).toBeGreaterThan(0);
    for (const [, header] of headers) expect(header).toContain('เทศบาลตำบลมะรือโบตก · ปีงบประมาณ พ.ศ. 2568');
    for (const [, footer] of footers) expect(footer).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('counts pages in Thai digits where the settings ask for them', async () => {
    const thai = partsOf(await wordDocument(documentOf(PUBLISHED, {}, 'thai')));
    expect(thai.get('word/document.xml')).toContain('w:fmt="thaiNumbers"');
    expect(thai.get('word/footer1.xml')).not.toContain('NUMPAGES');
  });

  test('holds texts as they were typed, whatever their signs', async () => {
    const wild = 'แก้ <b>&amp;</b> "1" \u0007\n=1+1';
    const typed = partsOf(await wordDocument(documentOf(PUBLISHED, { 'issue-1/measure/method': wild })));
    const xml = typed.get('word/document.xml') ?? '';
    expect(XMLValidator.validate(xml)).toBe(true);
    const read: unknown = new XMLParser({ processEntities: true, trimValues: false }).parse(xml);
    expect(JSON.stringify(read)).toContain(JSON.stringify('แก้ <b>&amp;</b> "1"  ').slice(1, -1).trimEnd());
  });

  test.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))(
    'is sound for wild scores of %s',
    async (_, framework) => {
      await fc.assert(
        fc.asyncProperty(wildScores(framework), async (written) => {
          const { plan } = plannedReport({ ...written, year: framework.fiscalYear }, { framework });
          const wild = partsOf(await wordDocument(planDocument(plan, 'arabic')));
          for (const [name, content] of wild) {
            if (name.endsWith('.xml')) expect([name, XMLValidator.validate(content)]).toEqual([name, true]);
          }
        }),
        { numRuns: 2 },
      );
    },
  );
});
