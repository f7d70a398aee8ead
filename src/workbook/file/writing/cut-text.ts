/** Text of at most that many UTF-16 units; a longer one ends in `…`, and no character is cut in half. */
export function cutText(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
