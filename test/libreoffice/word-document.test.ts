import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordDocument } from '../../src/document/word-document';
import { documentOf, tablesOf } from '../document/planned-document';
import { PUBLISHED } from '../fixtures/published-municipality';
import { convert, withoutWriter } from './libreoffice';

const plain = (xml: string): string =>
  xml
    .replace(/<text:line-break\/>/g, '\n')
    .replace(/<text:s\b[^>]*\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe.skipIf(withoutWriter !== null)(
  `the Word document in LibreOffice${withoutWriter ? ` (skipped: ${withoutWriter})` : ''}`,
  () => {
    const content = documentOf(PUBLISHED, { 'limits/people/limit': 'ไม่มีผู้รับผิดชอบประจำ' });
    let opened: string;

    beforeAll(async () => {
      const analysis = await wordDocument(content);
      const odt = convert({ analysis }, 'odt', 'docx').get('analysis') ?? new Uint8Array();
      opened = strFromU8(unzipSync(odt)['content.xml'] ?? new Uint8Array());
    }, 150_000);

    test('keeps its headings as headings, in their order', () => {
      const headings = [...opened.matchAll(/<text:h [^>]*text:outline-level="([12])"[^>]*>(.*?)<\/text:h>/gs)].map(
        ([, level, text]) => [Number(level), plain(text ?? '')],
      );
      expect(headings).toEqual(
        content.sections.flatMap(({ heading, blocks }) => [
          [1, heading],
          ...blocks.flatMap((block) => (block.kind === 'heading' ? [[2, block.text]] : [])),
        ]),
      );
    });

    test('keeps its tables: their number, their repeated heading rows and the text of every cell', () => {
      const tables = content.sections.flatMap(tablesOf);
      const theirs = [...opened.matchAll(/<table:table .*?<\/table:table>/gs)].map(([table]) => table);
      expect(theirs.length).toBe(tables.length);
      tables.forEach((table, index) => {
        const other = theirs[index] ?? '';
        expect(other.includes('<table:table-header-rows>')).toBe(table.headingRows > 0);
        const cells = [...other.matchAll(/<table:table-cell [^>]*?(?:\/>|>(.*?)<\/table:table-cell>)/gs)];
        expect(cells.map(([, text]) => plain(text ?? ''))).toEqual(table.rows.flat().map(({ text }) => text));
      });
    });
  },
);
