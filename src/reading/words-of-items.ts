import type { Framework, ItemCode, Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import type { ItemLine } from './item-lines';
import { oncePerView } from './once-per-view';
import type { SheetView } from './sheet-view';
import { matchKey } from './thai-text';

/** Share of two texts' pairs of letters that both have, from which on one may be the name of the other. */
const ALIKE = 0.6;
/** How much nearer the name of another item must be than that of the own. */
const NEARER = 0.25;
/** From this likeness on a text is surely that name, if no other is nearly as like. */
const SURELY_ALIKE = 0.7;
const AHEAD = 0.1;
/** Shorter texts are too like one another. */
const FEWEST_PAIRS = 10;
/** So many lines, and so large a share of them, must be named as other items. */
const FEWEST_LINES = 4;
const LEAST_SHARE = 0.25;

type Pairs = ReadonlySet<string>;

/**
 * True where the words beside bare numbers name other items than the numbers do, whichever year's items they are: a list
 * that is sorted otherwise and numbered anew.
 */
export function areOthersByName(view: SheetView, items: readonly ItemLine[]): boolean {
  const [tool, ...others] = new Set(items.map((item) => item.tool));
  if (tool === undefined || others.length > 0 || items.length < FEWEST_LINES) return false;
  const named = items.flatMap(({ number, cell }) => {
    const words = wordsOfLine(view, cell.line);
    return words.length < 8 ? [] : [{ number, pairs: pairsOf(words) }];
  });
  if (named.length < FEWEST_LINES) return false;
  return FRAMEWORKS.every((framework) => {
    const names = namesOf(framework.id, tool);
    const elsewhere = named.filter(({ number, pairs }) => {
      const own = likeness(pairs, names.get(number) ?? new Set());
      return [...names].some(
        ([other, name]) => other !== number && likeness(pairs, name) > Math.max(ALIKE, own + NEARER),
      );
    });
    return elsewhere.length >= FEWEST_LINES && elsewhere.length >= named.length * LEAST_SHARE;
  });
}

/**
 * The item whose name a text is while it is not that of the item of the given code; null where it is the own, none's, or
 * could be either.
 */
export function otherItemNamed(framework: Framework, code: ItemCode, text: string): ItemCode | null {
  const tool = framework.items.find((item) => item.code === code)?.tool;
  const words = pairsOf(text);
  if (tool === undefined || words.size < FEWEST_PAIRS) return null;
  const likenesses = new Map(
    [...namesOf(framework.id, tool)].map(
      ([number, name]) => [number, Math.max(likeness(words, name), shareWithin(words, name))] as const,
    ),
  );
  const own = likenesses.get(Number(code.slice(1))) ?? 0;
  const [best, next] = [...likenesses].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < SURELY_ALIKE || best[1] < own + NEARER || best[1] < (next?.[1] ?? 0) + AHEAD) return null;
  return framework.items.find((item) => item.tool === tool && Number(item.code.slice(1)) === best[0])?.code ?? null;
}

const CLEARLY_AHEAD = 0.15;

/**
 * The items of a tool that texts are surely the names of, each of one text at most; null for texts that are none's or
 * could be those of several.
 */
export function itemsNamed(
  framework: Pick<Framework, 'id'>,
  tool: Tool,
  texts: readonly string[],
): readonly (number | null)[] {
  const names = [...namesOf(framework.id, tool)];
  const ranked = texts.map((text) => {
    const words = pairsOf(text);
    return names.map(([number, name]) => ({
      number,
      alike: likeness(words, name),
      match: Math.max(likeness(words, name), shareWithin(words, name)),
    }));
  });
  const matches = ranked.flatMap((found, text) => found.map((one) => ({ ...one, text })));
  const taken = new Map<number, number>();
  const named = new Set<number>();
  // The likest first: a name that is surely another text's is no rival for this one.
  for (const { number, text, match } of matches.sort((a, b) => rank(b) - rank(a))) {
    if (match < SURELY_ALIKE || taken.has(number) || named.has(text)) continue;
    named.add(text);
    taken.set(number, text);
  }
  const numbers = new Map([...taken].map(([number, text]) => [text, number] as const));
  return ranked.map((found, text) => {
    const own = found.find(({ number }) => number === numbers.get(text));
    if (!own) return null;
    const rivals = found.filter(({ number }) => number !== own.number && (taken.get(number) ?? text) === text);
    const isAhead = rivals.every(
      (rival) => own.match >= rival.match + AHEAD || rank(own) >= rank(rival) + CLEARLY_AHEAD,
    );
    return isAhead ? own.number : null;
  });
}

/** A long name that holds a shorter one matches both in full; the likeness of the whole tells them apart. */
function rank({ match, alike }: { readonly match: number; readonly alike: number }): number {
  return match + alike / 2;
}

const knownWords = oncePerView(() => new Map<number, string>());

/** The words of a line that may name its item: the longest text that is no number. */
export function wordsOfLine(view: SheetView, line: number): string {
  const known = knownWords(view);
  const words =
    known.get(line) ??
    view
      .cellsOfLine(line)
      .flatMap(({ text, number }) => (text === null || number !== null ? [] : [text]))
      .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  known.set(line, words);
  return words;
}

const known = new Map<string, ReadonlyMap<number, Pairs>>();

/** The names of a tool's items in one framework, by their numbers. */
function namesOf(id: string, tool: Tool): ReadonlyMap<number, Pairs> {
  const key = `${id} ${tool}`;
  const found = known.get(key);
  if (found) return found;
  const items = FRAMEWORKS.find((framework) => framework.id === id)?.items.filter((item) => item.tool === tool) ?? [];
  const names = new Map(items.map(({ code, label }) => [Number(code.slice(1)), pairsOf(label.th)] as const));
  known.set(key, names);
  return names;
}

function pairsOf(text: string): Pairs {
  const key = matchKey(text);
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

/** Twice the pairs that both have over the pairs of each; 1 for equal texts. */
function likeness(a: Pairs, b: Pairs): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** The share of a name's pairs that a text has: of a whole question the name is but the gist. 0 for short names. */
function shareWithin(text: Pairs, name: Pairs): number {
  if (name.size < FEWEST_PAIRS || text.size < name.size) return 0;
  return [...name].filter((pair) => text.has(pair)).length / name.size;
}
