import type { ReadingChoices } from '../../src/reading/read-scores';
import type { ReadingFailure } from '../../src/reading/score-set';
import { anyAgency } from './agencies';
import { anyYear, frameworkOf, knownScores, type KnownScores } from './known-scores';
import { noisePages } from './noise';
import { shifted, stacked, type Block, type Page } from './page';
import type { Random } from './random';

/** What a reader should make of a layout. */
type Expected =
  | {
      readonly kind: 'scores';
      readonly of: KnownScores;
      /** False where no cell says whose scores they are. */
      readonly namesAgency: boolean;
    }
  | { readonly kind: 'refused'; readonly because: readonly ReadingFailure['kind'][]; readonly why: string };

/** A workbook made from known scores, with what the user says about it and what a reader should make of it. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly choices: ReadingChoices;
  readonly expected: Expected;
}

/** One way in which score workbooks are laid out; what it leaves open, chance decides. */
export interface Recipe {
  readonly name: string;
  readonly make: (random: Random) => Layout;
}

/** Scores of any agency and year. */
export function anyScores(random: Random, year = anyYear(random)): KnownScores {
  return knownScores(random, anyAgency(random), frameworkOf(year));
}

/** The layout of one agency's workbook, whose agency and year its cells tell. */
export function layoutOf(of: KnownScores, pages: readonly Page[], choices: ReadingChoices = {}): Layout {
  return { pages, choices, expected: { kind: 'scores', of, namesAgency: choices.agency === undefined } };
}

/** A page of blocks under each other, moved a little from the corner as people do. */
export function page(random: Random, name: string, blocks: readonly Block[]): Page {
  const down = random.chance(0.25) ? random.whole(1, 3) : 0;
  const right = random.chance(0.2) ? random.whole(1, 2) : 0;
  return { name, block: shifted(stacked(blocks, random.pick([0, 1, 1, 1, 2])), down, right) };
}

/** Pages of scores with, often enough, sheets around them that hold none. */
export function amongNoise(random: Random, scores: KnownScores, pages: readonly Page[], share = 0.35): readonly Page[] {
  if (!random.chance(share)) return pages;
  const noise = noisePages(
    random,
    scores,
    random.whole(1, 3),
    pages.map(({ name }) => name),
  );
  return random.chance(0.7) ? [...pages, ...noise] : [...noise, ...pages];
}
