/** Header or footer by its three places. */
export interface HeaderSections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const PLACES = { L: 'left', C: 'center', R: 'right' } as const;

/**
 * The three places of an Excel header text such as `&LAgency&RPage &P`; text before the first place is the centre's,
 * as in Excel. `&&` is a literal ampersand and stays doubled, for that is how Office.js wants it too.
 */
export function headerSections(text: string): HeaderSections {
  const sections = { left: '', center: '', right: '' };
  let place: keyof HeaderSections = 'center';
  for (const piece of text.match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    if (piece === '&L' || piece === '&C' || piece === '&R') place = PLACES[piece.slice(1) as keyof typeof PLACES];
    else sections[place] += piece;
  }
  return sections;
}
