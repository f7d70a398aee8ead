import type { FiscalYear } from '../assessment/framework';
import { KNOWN_YEARS } from '../assessment/frameworks';
import type { ScoreSet } from '../reading/score-set';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readChosenScores } from './read-chosen-scores';
import type { WorkbookSettings } from './workbook-settings';

/** What the workbook leaves to the user to choose, what was taken among it; empty lists where there is no choice. */
export interface Alternatives {
  readonly agencies: readonly string[];
  readonly years: readonly FiscalYear[];
}

function agenciesIn({ notUnderstood }: ScoreSet): readonly string[] {
  return [...new Set(notUnderstood.flatMap((each) => (each.kind === 'several-agencies' ? each.names : [])))];
}

function yearsIn({ notUnderstood, fiscalYear }: ScoreSet): readonly FiscalYear[] {
  if (fiscalYear.certainty === 'inferred') return KNOWN_YEARS;
  return [...new Set(notUnderstood.flatMap((each) => (each.kind === 'several-years' ? each.years : [])))];
}

/**
 * The agencies and years that could have been analysed instead of those of `scores`, which were read from `snapshot`
 * by `settings`. A reading by a choice does not tell what else there was, so without the choice it is read again.
 */
export function alternativesTo(snapshot: WorkbookSnapshot, scores: ScoreSet, settings: WorkbookSettings): Alternatives {
  const { agency, year, excludedSheets, corrections } = settings;
  const readWith = (choices: { readonly agency: string | null }): ScoreSet | null => {
    const { reading } = readChosenScores(snapshot, { ...choices, year: null, excludedSheets, corrections });
    return reading.ok ? reading.scores : null;
  };
  const anyAgency = agency === null ? scores : readWith({ agency: null });
  const anyYear = year === null ? scores : readWith({ agency });
  return {
    agencies: anyAgency === null ? [] : agenciesIn(anyAgency),
    years: anyYear === null ? [] : yearsIn(anyYear),
  };
}
