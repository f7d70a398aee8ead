import type { Provenance } from '../framework';

/** The same for every year: nobody publishes an official map. */
export const ISSUE_MAP_BY_TOPIC: Provenance = {
  confidence: 'low',
  source:
    'Our own assignment by the topic of each item; no official map was found. Starts from the one a municipality ' +
    'published for 2568, completed so that no item is left out. Under issue 4 stands no OIT item: none asks about ' +
    'the use of state property.',
};
