import { once } from 'node:events';
import { analyseEveryAgency } from '../app/analyse-every-agency';
import type { FiscalYear } from '../assessment/framework';
import type { CliTexts } from '../locales/cli-texts';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { agencyJson } from './result-json';

/** Letters gathered before they are written: a line at a time would take as long as the work itself. */
const CHUNK = 2 ** 18;

/**
 * Prints a line of JSON for every agency as soon as it is analysed; an agency that could not be read has a `failure`
 * in its line. Gives how many there were.
 */
export async function printEveryAgency(
  snapshot: WorkbookSnapshot,
  year: FiscalYear | null,
  { texts, file }: { readonly texts: CliTexts; readonly file: string },
): Promise<number> {
  let waiting = '';
  let count = 0;
  const write = async (): Promise<void> => {
    if (waiting !== '' && !process.stdout.write(waiting)) await once(process.stdout, 'drain');
    waiting = '';
  };
  for (const one of analyseEveryAgency(snapshot, { year })) {
    const line = one.ok
      ? agencyJson(one.scores, one.analysis)
      : { agency: one.agency, failure: texts.reading(one.failure, file) };
    waiting += `${JSON.stringify(line)}\n`;
    count += 1;
    if (waiting.length > CHUNK) await write();
  }
  await write();
  return count;
}
