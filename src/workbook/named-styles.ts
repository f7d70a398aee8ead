import type { CellStyle, WorkbookPlan } from './plan';
import { printOfFormat, type StyleRecord } from './style-record';

/** A format that has a name. */
export interface NamedStyle extends CellStyle {
  readonly name: string;
}

/** What a run does to the workbook's cell styles. */
export interface StyleChanges {
  /** To be made. */
  readonly fresh: readonly NamedStyle[];
  /** Ours, and there, but of another format than the plan's was when they were made. */
  readonly changed: readonly NamedStyle[];
  /** Names of ours that are there and no longer in the plan. */
  readonly stale: readonly string[];
  /** Names that cells of the plan may bear. */
  readonly usable: ReadonlySet<string>;
  /** The record of what is ours, before the run and after it. */
  readonly before: readonly StyleRecord[];
  readonly after: readonly StyleRecord[];
}

/** The case of letters makes no difference to Excel. */
const key = (name: string): string => name.toLowerCase();

type StyledPlan = Pick<WorkbookPlan, 'styles' | 'sheets'>;

/** The formats of a plan that have a name, and whether cells have them. */
function namedStylesOf({
  styles,
  sheets,
}: StyledPlan): readonly { readonly style: NamedStyle; readonly isUsed: boolean }[] {
  const used = new Set(sheets.flatMap(({ cells }) => cells.map(({ style }) => style)));
  return Object.entries(styles).flatMap(([id, style]) =>
    style.name === undefined ? [] : [{ style: { ...style, name: style.name }, isUsed: used.has(id) }],
  );
}

/** Names of which a run must know whether the workbook has them: those of ours and those that the plan's cells have. */
export function namesInQuestion(plan: StyledPlan, recorded: readonly StyleRecord[]): readonly string[] {
  const used = namedStylesOf(plan).flatMap(({ style, isUsed }) => (isUsed ? [style.name] : []));
  return [...new Set([...recorded.map(({ name }) => name), ...used])];
}

const recordOf = (style: NamedStyle): StyleRecord => ({ name: style.name, formatPrint: printOfFormat(style) });

/**
 * What a run does to the cell styles of a workbook in which those of `present` are there, of which `recorded` says
 * which are ours. A style whose planned format is what it was is left as it is, so that one which the user has restyled
 * stays so; one that bears a name of the plan's and is not ours is never touched.
 */
export function changesOfStyles(
  plan: StyledPlan,
  recorded: readonly StyleRecord[],
  present: readonly string[],
): StyleChanges {
  const there = new Set(present.map(key));
  const ours = new Map(
    recorded.filter(({ name }) => there.has(key(name))).map((record) => [key(record.name), record] as const),
  );
  const planned = namedStylesOf(plan);
  const fresh = planned.flatMap(({ style, isUsed }) => (isUsed && !there.has(key(style.name)) ? [style] : []));
  const kept = planned.flatMap(({ style }) => (ours.has(key(style.name)) ? [style] : []));
  const known = new Set(planned.map(({ style }) => key(style.name)));
  return {
    fresh,
    changed: kept.filter((style) => ours.get(key(style.name))?.formatPrint !== printOfFormat(style)),
    stale: [...ours.values()].flatMap(({ name }) => (known.has(key(name)) ? [] : [name])),
    usable: new Set([...kept, ...fresh].map(({ name }) => name)),
    before: recorded,
    after: [...kept, ...fresh].map(recordOf),
  };
}

/** The same changes, save that these styles stay and stay recorded although the plan no longer has them. */
export function keepingStyles<Changes extends StyleChanges>(changes: Changes, names: ReadonlySet<string>): Changes {
  return {
    ...changes,
    stale: changes.stale.filter((name) => !names.has(name)),
    after: [...changes.after, ...changes.before.filter(({ name }) => names.has(name))],
  };
}

/** The same changes, save that no new style is made. */
export function withoutFreshStyles<Changes extends StyleChanges>(changes: Changes): Changes {
  const names = new Set(changes.fresh.map(({ name }) => name));
  return { ...changes, fresh: [], after: changes.after.filter(({ name }) => !names.has(name)) };
}
