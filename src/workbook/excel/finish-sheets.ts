import { withoutFreshStyles } from '../named-styles';
import type { WorkbookPlan } from '../plan';
import { sendCalls, type HostCall } from './host-call';
import { toHostFailure, type HostFailureKind } from './host-failure';
import { makingStyles, unmakingStyles, type StylesAtWork } from './named-style-calls';
import { adornmentCalls } from './sheet-adornment';
import { sheetLookCalls } from './sheet-calls';
import { takeTurns } from './turns';

/** A sheet under construction. */
export interface BuiltSheet {
  readonly sheet: Excel.Worksheet;
  readonly plan: WorkbookPlan['sheets'][number];
}

/**
 * Whether Excel took the calls; where it refused one, those before it are done all the same. Throws for failures of the
 * kinds that sending less does not help against.
 */
async function isTaken(
  context: Excel.RequestContext,
  calls: readonly HostCall[],
  budget: number,
  hopeless: readonly HostFailureKind[] = ['no-answer'],
): Promise<boolean> {
  try {
    await sendCalls(context, calls, budget);
    return true;
  } catch (error) {
    if (hopeless.includes(toHostFailure(error).kind)) throw error;
    return false;
  }
}

/** Calls for the looks of all sheets, put together in turns with the page. */
async function looksOf(
  built: readonly BuiltSheet[],
  styles: WorkbookPlan['styles'],
  usable: ReadonlySet<string>,
): Promise<readonly HostCall[]> {
  const turn = takeTurns();
  const calls: HostCall[] = [];
  for (const { sheet, plan } of built) {
    for (const part of sheetLookCalls(sheet, plan, { styles, usable })) {
      for (const call of part) calls.push(call);
      await turn();
    }
  }
  return calls;
}

/** Adornments of all sheets by their kinds. */
function adornments(built: readonly BuiltSheet[]): readonly (readonly HostCall[])[] {
  const kinds = new Map<number, HostCall[]>();
  for (const { sheet, plan } of built) {
    for (const [kind, call] of adornmentCalls(sheet, plan).entries()) {
      kinds.set(kind, [...(kinds.get(kind) ?? []), call]);
    }
  }
  return [...kinds.values()];
}

/** Gives the sheets their looks, with cell styles where Excel takes them. Gives what became of the styles. */
async function dressSheets(
  context: Excel.RequestContext,
  built: readonly BuiltSheet[],
  formats: WorkbookPlan['styles'],
  styles: StylesAtWork,
  budget: number,
): Promise<StylesAtWork> {
  const unmaking = unmakingStyles(context, styles);
  if (styles.usable.size > 0) {
    const named = [...unmaking, ...makingStyles(context, styles), ...(await looksOf(built, formats, styles.usable))];
    if (await isTaken(context, named, budget, ['no-answer', 'too-large'])) return styles;
  }
  await sendCalls(context, [...unmaking, ...(await looksOf(built, formats, new Set()))], budget);
  return withoutFreshStyles(styles);
}

/**
 * Second part: the cell styles, the looks of the sheets, what adorns them and their print set-up. What Excel refuses of
 * the adornment is left out, and where it refuses the cell styles, cells have the same formats without them: first all
 * is sent at once, then the looks by themselves and each kind of adornment, then a refused kind sheet by sheet. Gives what
 * became of the styles.
 */
export async function finishSheets(
  context: Excel.RequestContext,
  built: readonly BuiltSheet[],
  formats: WorkbookPlan['styles'],
  styles: StylesAtWork,
  budget: number,
): Promise<StylesAtWork> {
  if (built.length === 0) return styles;
  const kinds = adornments(built);
  const looks = await looksOf(built, formats, styles.usable);
  if (await isTaken(context, [...makingStyles(context, styles), ...looks, ...kinds.flat()], budget)) return styles;
  const dressed = await dressSheets(context, built, formats, styles, budget);
  for (const calls of kinds) {
    if (await isTaken(context, calls, budget)) continue;
    for (const call of calls) await isTaken(context, [call], budget);
  }
  return dressed;
}
