import type { WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { AnalyseChoices, AnalysisOutcome } from './analyse-workbook';

/** The steps a user waits for, in order. */
export type AnalysisStep = 'reading' | 'analysing' | 'writing';

/**
 * The main use case: reads the workbook once, has it analysed and writes the result into it. `analyse` is
 * `analyseSnapshot` or what runs it elsewhere. The workbook is unchanged where the outcome is not `ok` or the promise
 * rejects.
 */
export async function analyseInSteps(
  port: WorkbookPort,
  choices: AnalyseChoices,
  analyse: (snapshot: WorkbookSnapshot, choices: AnalyseChoices) => AnalysisOutcome | Promise<AnalysisOutcome>,
  onStep: (step: AnalysisStep) => void = () => undefined,
): Promise<AnalysisOutcome> {
  onStep('reading');
  const snapshot = await port.read();
  port.assertWritable?.();
  onStep('analysing');
  const outcome = await analyse(snapshot, choices);
  if (!outcome.ok) return outcome;
  onStep('writing');
  await port.apply(outcome.result.plan);
  return outcome;
}
