import {
  LIKENESSES,
  likenessTo,
  searchableAgency,
  type Likeness,
  type SearchableAgency,
} from '../reading/search-agencies';
import { takeTurns } from '../workbook/excel/turns';

/** Matches that are shown; more are not looked through, so that more has to be typed. */
export const MOST_SHOWN = 30;

/** The names that fit what was typed, nearest first, and how many more there are than these. */
export interface AgencyMatches {
  readonly names: readonly string[];
  readonly total: number;
}

/**
 * Looks for agencies among thousands of names without keeping the page from answering. The function it gives resolves to
 * the matches for typed text, or to null once `isWanted` says that they are no longer waited for.
 */
export function agencySearch(
  names: readonly string[],
): (typed: string, isWanted: () => boolean) => Promise<AgencyMatches | null> {
  const known: SearchableAgency[] = [];
  return async (typed, isWanted) => {
    const likeness = likenessTo(typed);
    const found: Record<Likeness, string[]> = { begins: [], contains: [], 'has-words': [], slip: [] };
    let total = 0;
    const turn = takeTurns();
    for (const [index, name] of names.entries()) {
      const agency = (known[index] ??= searchableAgency(name));
      const how = likeness(agency);
      if (how !== null) {
        total += 1;
        if (found[how].length < MOST_SHOWN) found[how].push(name);
      }
      await turn();
      if (!isWanted()) return null;
    }
    return { names: LIKENESSES.flatMap((how) => found[how]).slice(0, MOST_SHOWN), total };
  };
}
