import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseSnapshot, type AnalysedWorkbook } from '../app/analyse-workbook';
import { parseMapping, type Mapping } from '../app/mapping-file';
import type { Severity } from '../checking/finding';
import { planDocument } from '../document/plan-document';
import { englishCliTexts } from '../locales/en/cli';
import { englishFindingTexts } from '../locales/en/findings';
import type { CliTexts, DiskProblem } from '../locales/cli-texts';
import type { Language } from '../locales/language';
import { thaiCliTexts } from '../locales/th/cli';
import { thaiFindingTexts } from '../locales/th/findings';
import { openWorkbookWith } from '../workbook/file/open-workbook';
import { WorkbookFileError } from '../workbook/file/workbook-file-error';
import { parseCommandLine, type Arguments } from './arguments';
import { droppedInWords } from './dropped-corrections';
import { NODE_CODEC } from './node-codec';
import { defaultOutput, writeTogether } from './output-files';
import { printEveryAgency } from './print-every-agency';
import { printResult } from './print-result';
import { resultJson } from './result-json';

const SAMPLE = fileURLToPath(new URL('../../assets/sample/ita-2568-sample.xlsx', import.meta.url));
const SAMPLE_OUTPUT = 'output/ita-2568-sample-analysed.xlsx';
const LARGEST_FILE = 200 * 1024 * 1024;

const EXIT_ANALYSED = 0;
const EXIT_FINDINGS = 1;
const EXIT_FAILED = 2;

const cliTexts: Readonly<Record<Language, CliTexts>> = { th: thaiCliTexts, en: englishCliTexts };
const findingTexts = { th: thaiFindingTexts, en: englishFindingTexts };

/** A sentence for the user that ends the command. */
class Refusal extends Error {}

/** Code of a Node file system error; null for anything else. */
function diskCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function readProblem(error: unknown): DiskProblem {
  switch (diskCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EISDIR':
      return 'is-folder';
    default:
      return 'not-allowed';
  }
}

function readBytes(file: string, texts: CliTexts): Uint8Array {
  try {
    const facts = statSync(file);
    if (facts.isDirectory()) throw new Refusal(texts.disk('is-folder', file));
    if (facts.size > LARGEST_FILE) throw new Refusal(texts.disk('too-large', file));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(texts.disk(readProblem(error), file));
  }
}

/** What the mapping file says; nothing where none is given. */
function readMapping(file: string | null, texts: CliTexts): Mapping {
  if (file === null) return {};
  const parsed = parseMapping(new TextDecoder().decode(readBytes(file, texts)));
  if (!parsed.ok) throw new Refusal(texts.mapping(parsed.problem, file));
  return parsed.mapping;
}

/** The place a path leads to, links followed where it exists. */
function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Where the results go, and what is said where that is the original. */
type Target = readonly [path: string, overOriginal: DiskProblem];

function refuseClashes(file: string, targets: readonly Target[], texts: CliTexts): void {
  const source = realPlace(file);
  const taken = new Set<string>();
  for (const [path, overOriginal] of targets) {
    const place = realPlace(path);
    if (place === source) throw new Refusal(texts.disk(overOriginal, file));
    if (taken.has(place)) throw new Refusal(texts.disk('same-output', path));
    taken.add(place);
  }
}

/** Year-month-day where the user is. */
function localDate(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** True where `--fail-on` was given and a finding is as bad or worse. */
function failsOn(threshold: Arguments['failOn'], severities: readonly Severity[]): boolean {
  if (threshold === null) return false;
  return severities.includes('error') || (threshold === 'warning' && severities.includes('warning'));
}

/** The document of an analysis as a Word file; its library is loaded only for this. */
async function wordFile({ plan, settings }: AnalysedWorkbook): Promise<Uint8Array> {
  const { wordDocument } = await import('../document/word-document');
  return wordDocument(planDocument(plan, settings.digits));
}

async function analyseAll(given: Arguments): Promise<number> {
  const texts = cliTexts[given.language];
  const file = given.file ?? SAMPLE;
  const mapping = readMapping(given.mapping, texts);
  const { snapshot } = openWorkbookWith(NODE_CODEC, readBytes(file, texts));
  const count = await printEveryAgency(snapshot, { ...mapping, year: given.year }, { texts, file });
  const sheets = snapshot.sheets.filter(({ generatedAs }) => generatedAs === null).map(({ name }) => name);
  if (count === 0) throw new Refusal(texts.reading({ kind: 'no-scores', sheets }, file));
  return EXIT_ANALYSED;
}

async function analyse(given: Arguments): Promise<number> {
  const texts = cliTexts[given.language];
  const file = given.file ?? SAMPLE;
  const bytes = readBytes(file, texts);
  const mapping = readMapping(given.mapping, texts);
  const out = given.out ?? (given.file === null ? SAMPLE_OUTPUT : defaultOutput(file));
  const targets: readonly Target[] = [
    [out, 'same-file'],
    ...(given.docx === null ? [] : [[given.docx, 'docx-same-file'] as const]),
    ...(given.json === null ? [] : [[given.json, 'json-same-file'] as const]),
  ];
  refuseClashes(file, targets, texts);

  const workbook = openWorkbookWith(NODE_CODEC, bytes);
  const outcome = analyseSnapshot(workbook.snapshot, {
    ...mapping,
    ...(given.agency === null ? {} : { agency: given.agency }),
    ...(given.year === null ? {} : { year: given.year }),
    sourceName: basename(file),
    today: localDate(new Date()),
  });
  if (!outcome.ok) {
    const dropped = droppedInWords(outcome.droppedCorrections, texts);
    throw new Refusal([...dropped, texts.reading(outcome.failure, file)].join('\n'));
  }
  const { result } = outcome;

  const files = [{ path: out, content: workbook.apply(result.plan) as Uint8Array | string }];
  if (given.docx !== null) files.push({ path: given.docx, content: await wordFile(result) });
  if (given.json !== null) {
    const json = JSON.stringify(resultJson(result, findingTexts[given.language]), null, 2);
    files.push({ path: given.json, content: `${json}\n` });
  }
  try {
    writeTogether(files);
  } catch {
    throw new Refusal(texts.disk('cannot-write', files.map(({ path }) => path).join(', ')));
  }
  const written = files.map(({ path }) => relative('', path) || path);
  process.stdout.write(printResult(result, texts, findingTexts[given.language], given.language, written));
  const severities = result.check.findings.map((finding) => finding.severity);
  return failsOn(given.failOn, severities) ? EXIT_FINDINGS : EXIT_ANALYSED;
}

/** Runs the command line on its words and gives the exit code; speaks on standard output and error. Never throws. */
async function run(words: readonly string[]): Promise<number> {
  const parsed = parseCommandLine(words);
  const language = parsed.kind === 'run' ? parsed.arguments.language : parsed.language;
  const texts = cliTexts[language];
  const fail = (message: string): number => {
    process.stderr.write(`${message}\n`);
    return EXIT_FAILED;
  };
  if (parsed.kind === 'help') {
    process.stdout.write(texts.usage);
    return EXIT_ANALYSED;
  }
  if (parsed.kind === 'problem') return fail(texts.usageProblem(parsed.problem));
  const file = parsed.arguments.file ?? SAMPLE;
  try {
    return await (parsed.arguments.all ? analyseAll(parsed.arguments) : analyse(parsed.arguments));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.message);
    if (error instanceof WorkbookFileError) return fail(texts.file(error.problem, file));
    if (process.env['ITA_DEBUG']) process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    return fail(texts.unexpected(file));
  }
}

// Whoever reads the lines may have seen enough of them, as `head` has.
process.stdout.on('error', (error) => {
  process.exit(diskCode(error) === 'EPIPE' ? EXIT_ANALYSED : EXIT_FAILED);
});
process.exitCode = await run(process.argv.slice(2));
