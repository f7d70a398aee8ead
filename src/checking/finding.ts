import type { CellAddress } from '../workbook/address';
import type { FiscalYear, IndicatorNumber, ItemCode, Tool } from '../assessment/framework';

/**
 * error: a number is wrong or missing, and publishing it would publish a mistake.
 * warning: probably wrong, or stored so that Excel cannot calculate with it; a person must decide.
 * information: worth knowing; nothing need be done.
 */
export type Severity = 'error' | 'warning' | 'information';

/** Severities from the worst. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/**
 * What each rule says about the cell it names; the locale puts it into words. Scores are 0–100, as compared
 * (rounded to two decimals).
 */
export interface RuleFacts {
  'missing-item': { code: ItemCode };
  'duplicate-item': { code: ItemCode; firstCell: CellAddress; firstScore: number | null; score: number | null };
  'unknown-item': { text: string; fiscalYear: FiscalYear };
  'code-order': { text: string; taken: ItemCode };
  'not-a-number': { what: string; raw: string };
  'out-of-range': { what: string; score: number };
  'number-as-text': { what: string; raw: string; score: number };
  'item-off-grid': {
    code: ItemCode;
    score: number;
    grid: number;
    candidate: number | null;
    indicator: IndicatorNumber;
  };
  'indicator-mismatch': {
    indicator: IndicatorNumber;
    reported: number;
    computed: number;
    culprits: readonly ItemCode[];
  };
  'survey-indicator-mismatch': { indicator: IndicatorNumber; reported: number; computed: number };
  'tool-mismatch': { tool: Tool; reported: number; computed: number };
  'overall-mismatch': { reported: number; computed: number };
  'level-mismatch': { reported: string; computed: string };
  'old-letter-scale': { reported: string; computed: string; fiscalYear: FiscalYear };
  'year-inferred': { fiscalYear: FiscalYear };
  'agency-missing': Record<never, never>;
}

export type RuleId = keyof RuleFacts;

/** One thing that a rule found. */
export type Finding = {
  [R in RuleId]: {
    readonly rule: R;
    readonly severity: Severity;
    /** The cell to look at; null where the finding is about something that is nowhere. */
    readonly cell: CellAddress | null;
    /** Other cells that the finding rests on. */
    readonly related: readonly CellAddress[];
    readonly facts: Readonly<RuleFacts[R]>;
    /** What stands there and what should, for a table; null where there is no such value. */
    readonly found: string | number | null;
    readonly expected: string | number | null;
    /** A value that would mend it, where one is known. */
    readonly suggestion: string | number | null;
  };
}[RuleId];

/** What a rule would have needed and did not have: neither passed nor failed. */
export interface CouldNotCheck {
  readonly rule: RuleId;
  /** What was to be checked: an indicator, a tool, the overall score or the level. */
  readonly subject:
    | { readonly kind: 'indicator'; readonly indicator: IndicatorNumber }
    | { readonly kind: 'tool'; readonly tool: Tool }
    | { readonly kind: 'overall' }
    | { readonly kind: 'level' };
  readonly reason: 'items-missing' | 'indicators-missing' | 'tools-missing' | 'grouping-unknown' | 'not-reported';
}

/** Outcome of all rules: findings from the worst, then in sheet order. A rule without either passed. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly couldNotCheck: readonly CouldNotCheck[];
}
