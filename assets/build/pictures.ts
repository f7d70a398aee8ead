/**
 * Draws pages of the analysed sample and of its Word document, `docs/pictures/*.png`, as LibreOffice prints them.
 * Needs LibreOffice (Calc and Writer), a Thai font and Poppler (`pdftotext`, `pdftoppm`). Run: npm run pictures
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { planDocument } from '../../src/document/plan-document';
import { wordDocument } from '../../src/document/word-document';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { convert } from '../../test/libreoffice/libreoffice';

/** Dots per inch: legible in a browser, small in the repository. */
const RESOLUTION = 72;

/** Pictures of the workbook by name, each of the first page that says this. */
const SHEETS: Readonly<Record<string, string>> = {
  summary: 'สรุปผลการประเมินคุณธรรม',
  items: 'คะแนนรายข้อตามเครื่องมือ',
  issue: 'ประเด็นที่ 1 กระบวนการ',
  'follow-up': 'ภาพรวมมาตรการและการติดตามผล',
  completeness: 'ตรวจความครบถ้วนของเอกสาร',
};
/** Likewise of the Word document. */
const DOCUMENT: Readonly<Record<string, string>> = {
  'word-scores': 'คะแนนรายตัวชี้วัด',
  'word-issue': 'ประเด็นที่ 1 กระบวนการ',
  'word-measures': 'มาตรการนำผลการวิเคราะห์ไปสู่การปฏิบัติ',
};

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Letters alone: in text taken from a page, spaces and marks stand where they happened to be drawn. */
const lettersOf = (text: string): string => text.replaceAll('ำ', 'า').replace(/[\s\p{Mn}]+/gu, '');

function drawPages(pdf: Uint8Array, wanted: Readonly<Record<string, string>>, folder: string): void {
  const file = join(folder, 'pages.pdf');
  writeFileSync(file, pdf);
  const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').map(lettersOf);
  for (const [name, said] of Object.entries(wanted)) {
    const page = pages.findIndex((text) => text.includes(lettersOf(said))) + 1;
    if (page === 0) throw new Error(`no page says ${said}`);
    const target = inProject(`docs/pictures/${name}`);
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-png', '-r', String(RESOLUTION), ...only, file, target]);
    process.stdout.write(`${target}.png\n`);
  }
}

const workbook = openWorkbook(new Uint8Array(readFileSync(inProject('assets/sample/ita-2568-sample.xlsx'))));
const outcome = analyseSnapshot(workbook.snapshot, { sourceName: 'ita-2568-sample.xlsx', today: null });
if (!outcome.ok) throw new Error(outcome.failure.kind);
const { plan, settings } = outcome.result;
const folder = mkdtempSync(join(tmpdir(), 'ita-pictures-'));
try {
  mkdirSync(inProject('docs/pictures'), { recursive: true });
  const analysed = convert({ analysed: workbook.apply(plan) }, 'pdf').get('analysed');
  const document = convert({ document: await wordDocument(planDocument(plan, settings.digits)) }, 'pdf', 'docx').get(
    'document',
  );
  if (analysed === undefined || document === undefined) throw new Error('LibreOffice made no PDF');
  drawPages(analysed, SHEETS, folder);
  drawPages(document, DOCUMENT, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
