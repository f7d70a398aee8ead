import { PRODUCT_VERSION } from '../app/product';
import type { PaneFailure } from './pane-state';

/** The technical facts of a failure, one a line, for whoever looks into it; never the contents of a cell. */
export function diagnosticsText(failure: PaneFailure, hostFacts: readonly string[]): string {
  return [
    `ITA score analysis ${PRODUCT_VERSION}`,
    ...hostFacts,
    `cause ${failure.cause}`,
    `code ${failure.code}`,
    ...(failure.location === null ? [] : [`at ${failure.location}`]),
    ...(failure.leftBehind ? ['unfinished sheets left behind'] : []),
  ].join('\n');
}
