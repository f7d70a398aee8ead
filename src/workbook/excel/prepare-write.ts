import { namesInQuestion } from '../named-styles';
import type { ConditionalFormat, WorkbookPlan } from '../plan';
import { settingsXml } from '../settings-xml';
import { HostFailure, type HostFailureKind } from './host-failure';
import type { SheetToWrite } from './sheet-calls';
import type { Survey, SurveyedSheet } from './survey';

/** Highlights for a sheet that is there and may be changed. */
interface HighlightToWrite {
  readonly sheetId: string;
  readonly formats: readonly ConditionalFormat[];
  /** True where the user has conditional formats of their own there, which keep their precedence. */
  readonly hasOthers: boolean;
}

/** The custom XML part that a run adds, if any, and those of earlier runs that go. */
interface SettingsToWrite {
  readonly xml: string | null;
  readonly staleIds: readonly string[];
}

/** The cell styles that a run has to do with. */
interface StylesToWrite {
  /** Ours of earlier runs, as recorded. */
  readonly recorded: Survey['styles'];
  /** Names to ask for: those, and those that the plan wants. */
  readonly names: readonly string[];
}

/** Everything a run will do, decided before the workbook is touched. */
export interface WriteJob {
  readonly sheets: readonly SheetToWrite[];
  readonly temporaryNames: ReadonlyMap<string, string>;
  /** Sheets of an earlier run, which go once the new ones are complete. */
  readonly replaced: readonly SurveyedSheet[];
  readonly highlights: readonly HighlightToWrite[];
  /** Highlights of an earlier run by identifier of their sheet, which go with it. */
  readonly staleHighlights: ReadonlyMap<string, readonly string[]>;
  /** What becomes of the kept settings; null where they stay as they are. */
  readonly settings: SettingsToWrite | null;
  /** Null where the workbook's cell styles are to be left alone. */
  readonly styles: StylesToWrite | null;
  /** Names of sheets that are protected and therefore get no highlights, or keep those of an earlier run. */
  readonly skippedHighlights: readonly string[];
}

function refuse(kind: HostFailureKind, code: string): never {
  throw new HostFailure(kind, { code, location: null });
}

/** Throws a `HostFailure` where sheets may be neither added nor removed, as every plan needs. */
export function assertOpenStructure({ isStructureProtected }: Pick<Survey, 'isStructureProtected'>): void {
  if (isStructureProtected) refuse('structure-protected', 'WorkbookStructureProtected');
}

/** A name for a sheet's time under construction: short, telling, and free. */
function temporaryName(id: string, taken: ReadonlySet<string>): string {
  for (let attempt = 1; ; attempt += 1) {
    const name = `~${id.slice(0, 24)}${attempt === 1 ? '' : ` ${attempt}`}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function settingsToWrite(
  { settings: { partIds, text } }: Survey,
  planned: WorkbookPlan['settings'],
): SettingsToWrite | null {
  if (planned === undefined || (planned === text && partIds.length < 2)) return null;
  return { xml: planned === null ? null : settingsXml(planned), staleIds: partIds };
}

/**
 * Decides what a run will do in the workbook that was surveyed. `highlights` are our earlier highlights by
 * identifier of their sheet. Throws a `HostFailure` where the plan cannot be carried out: protected structure, a
 * sheet of the user's that bears a planned name, a sheet to be highlighted that is not there.
 */
export function prepareWrite(
  survey: Survey,
  highlights: ReadonlyMap<string, readonly string[]>,
  plan: WorkbookPlan,
): WriteJob {
  assertOpenStructure(survey);
  const isOurs = (sheet: SurveyedSheet): boolean => sheet.generatedAs !== null && !sheet.isCopy;
  const replaced = survey.sheets.filter(isOurs);
  const own = survey.sheets.filter((sheet) => !isOurs(sheet));
  const ownNames = new Set(own.map(({ name }) => name.toLowerCase()));
  const taken = new Set(survey.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of plan.sheets) {
    if (ownNames.has(name.toLowerCase())) refuse('name-taken', 'SheetNameTaken');
  }

  const temporaryNames = new Map<string, string>();
  const reserved = new Set([...taken, ...plan.sheets.map(({ name }) => name.toLowerCase())]);
  for (const { id, name } of plan.sheets) {
    if (!taken.has(name.toLowerCase())) continue;
    const temporary = temporaryName(id, reserved);
    reserved.add(temporary.toLowerCase());
    temporaryNames.set(name.toLowerCase(), temporary);
  }

  const bySheetName = new Map(own.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const toHighlight = plan.highlights
    .filter(({ formats }) => formats.length > 0)
    .map(({ sheet, formats }) => ({
      target: bySheetName.get(sheet.toLowerCase()) ?? refuse('gone', 'HighlightedSheetGone'),
      formats,
    }));
  const wanted = new Set(toHighlight.map(({ target }) => target.id));
  const open = own.filter((sheet) => !sheet.isProtected);
  return {
    sheets: plan.sheets.map((sheet) => ({
      plan: sheet,
      writtenName: temporaryNames.get(sheet.name.toLowerCase()) ?? sheet.name,
    })),
    temporaryNames,
    replaced,
    highlights: toHighlight
      .filter(({ target }) => !target.isProtected)
      .map(({ target, formats }) => ({
        sheetId: target.id,
        formats,
        hasOthers: target.formatIds.length > (highlights.get(target.id)?.length ?? 0),
      })),
    staleHighlights: new Map(
      open.flatMap(({ id }) => {
        const ids = highlights.get(id) ?? [];
        return ids.length > 0 ? [[id, ids] as const] : [];
      }),
    ),
    settings: settingsToWrite(survey, plan.settings),
    styles: { recorded: survey.styles, names: namesInQuestion(plan, survey.styles.records) },
    skippedHighlights: own
      .filter(({ id, isProtected }) => isProtected && (wanted.has(id) || (highlights.get(id)?.length ?? 0) > 0))
      .map(({ name }) => name),
  };
}
