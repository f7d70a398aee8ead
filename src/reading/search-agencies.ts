import { agencyKey, areKeysOfOne, ownKey } from './agency-name';

/** An agency's name with what it is compared by while somebody types. */
export interface SearchableAgency {
  readonly name: string;
  readonly key: string;
  /** The key without the words for its kind, which many names share. */
  readonly own: string;
}

/** How near a name is to what was typed: begins with it, contains it, contains its words, or is a slip away. */
export const LIKENESSES = ['begins', 'contains', 'has-words', 'slip'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export function searchableAgency(name: string): SearchableAgency {
  const key = agencyKey(name);
  return { name, key, own: ownKey(key) };
}

/**
 * A judge of how near names are to what was typed of one, in spite of spacing, abbreviation and, where enough letters
 * were typed to tell, a slip or two; it gives null for a name that is not meant. Nothing typed fits every name.
 */
export function likenessTo(typed: string): (agency: SearchableAgency) => Likeness | null {
  const wanted = agencyKey(typed);
  const words = typed
    .split(/\s+/)
    .map(agencyKey)
    .filter((word) => word !== '');
  const begins = (text: string): boolean => text.startsWith(wanted);
  // A letter that was left out or put in too much moves where the name so far ends.
  const lengths = [wanted.length, wanted.length + 1, wanted.length - 1];
  const isSlip = (text: string): boolean => lengths.some((length) => areKeysOfOne(wanted, text.slice(0, length)));
  return ({ key, own }) => {
    if (begins(key) || begins(own)) return 'begins';
    if (key.includes(wanted)) return 'contains';
    if (words.length > 1 && words.every((word) => key.includes(word))) return 'has-words';
    return isSlip(key) || isSlip(own) ? 'slip' : null;
  };
}
