import { analyseEveryAgency, type EveryAgencyChoices } from '../app/analyse-every-agency';
import type { CliTexts } from '../locales/cli-texts';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { droppedInWords } from './dropped-corrections';
import { agencyJson } from './result-json';

/** Bytes gathered before they are written: a line at a time would take as long as the work itself. */
const CHUNK = 2 ** 20;
/** The most bytes that a UTF-16 unit becomes in UTF-8. */
const BYTES_PER_UNIT = 3;

/**
 * Prints a line of JSON for every agency as soon as it is analysed; an agency that could not be read has a `failure`
 * in its line. Gives how many there were.
 */
export async function printEveryAgency(
  snapshot: WorkbookSnapshot,
  choices: EveryAgencyChoices,
  { texts, file }: { readonly texts: CliTexts; readonly file: string },
): Promise<number> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    await written(chunk.subarray(0, filled));
    filled = 0;
  };
  // Lines joined as text would have to be copied together before they are encoded, which takes many times as long.
  const print = async (line: string): Promise<void> => {
    const most = line.length * BYTES_PER_UNIT;
    if (filled + most > CHUNK) await flush();
    if (most > CHUNK) await written(Buffer.from(line));
    else filled += chunk.write(line, filled);
  };
  const { agencies, dropped } = analyseEveryAgency(snapshot, choices);
  // The lines are for programs: what a person is told stands apart from them.
  for (const sentence of droppedInWords(dropped, texts)) process.stderr.write(`${sentence}\n`);
  for (const one of agencies) {
    const line = one.ok
      ? agencyJson(one.scores, one.analysis)
      : { agency: one.agency, failure: texts.reading(one.failure, file) };
    await print(`${JSON.stringify(line)}\n`);
    count += 1;
  }
  await flush();
  return count;
}

/** Ends when standard output has taken the bytes, so that what holds them may be filled anew. */
function written(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(bytes, () => {
      resolve();
    });
  });
}
