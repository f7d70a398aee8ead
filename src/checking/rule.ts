import type { Framework } from '../assessment/framework';
import type { ScoreSet } from '../reading/score-set';
import type { StatedChange } from './changes';
import type { Claim } from './claims';
import type { ColumnBeside } from './columns-beside';
import type { CouldNotCheck, FindingOf, RuleId } from './finding';
import type { Figures } from './figures';
import type { MeasureTable } from './measure-tables';
import type { SheetTexts } from './sheet-texts';

/** What every rule looks at. */
export interface CheckInput {
  readonly scores: ScoreSet;
  readonly framework: Framework;
  readonly figures: Figures;
  /** What the user's own sheets say in words. */
  readonly words: readonly SheetTexts[];
  /** The tables of measures in the user's own sheets. */
  readonly measures: readonly MeasureTable[];
  /** The changes from year to year that the tables state. */
  readonly changes: readonly StatedChange[];
  /** The columns beside the scores that were read. */
  readonly columns: readonly ColumnBeside[];
  /** What the sentences among them say of the year's scores. */
  readonly claims: readonly Claim[];
}

/** What a rule says; both lists empty where all that it looks at is right. */
export interface RuleOutcome<R extends RuleId> {
  readonly findings: readonly FindingOf<R>[];
  readonly couldNotCheck: readonly CouldNotCheck[];
}

/** One rule: pure, and free to be run alone. */
export interface Rule<R extends RuleId> {
  readonly id: R;
  readonly check: (input: CheckInput) => RuleOutcome<R>;
}
