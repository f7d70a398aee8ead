import type { IndicatorNumber, IssueNumber } from '../../src/assessment/framework';
import { roundScore } from '../../src/assessment/scoring';
import type { KnownScores } from '../corpus/known-scores';
import type { Random } from '../corpus/random';
import { rankClaim, type Book, type BookCell, type Place } from './agency-book';

/** A book with one mistake, and the cells that hold it: naming any of them names the mistake. */
interface Planted {
  readonly book: Book;
  readonly culprits: readonly Place[];
}

/** Plants one mistake in a faultless book; null where the book has no place for it. */
export type Plant = (random: Random, book: Book, known: KnownScores, other: KnownScores) => Planted | null;

function replaceOne(book: Book, cell: BookCell, value: string | number): Planted {
  return { book: book.map((one) => (one === cell ? { ...one, value } : one)), culprits: [cell] };
}

const holding = (book: Book, ...kinds: readonly NonNullable<BookCell['meaning']>['kind'][]): readonly BookCell[] =>
  book.filter(({ meaning }) => meaning !== null && kinds.includes(meaning.kind));

/** The first cell, in an order of chance, that `change` makes something else of. */
function changeOne(
  random: Random,
  book: Book,
  cells: readonly BookCell[],
  change: (cell: BookCell) => string | number | null,
): Planted | null {
  for (const cell of random.shuffle(cells)) {
    const value = change(cell);
    if (value !== null && value !== cell.value) return replaceOne(book, cell, value);
  }
  return null;
}

/** A score as one types it, changed, where that still is a score and differs by more than rounding. */
function retyped({ value }: BookCell, change: (characters: readonly string[]) => readonly string[]): number | null {
  const score = Number(change([...Number(value).toFixed(2)]).join(''));
  return score >= 0 && score <= 100 && Math.abs(score - Number(value)) >= NOTICEABLE ? score : null;
}

/** In a mean of six or seven items, smaller slips are lost in the rounding. */
const NOTICEABLE = 0.2;

const mistypedDigit: Plant = (random, book) =>
  changeOne(random, book, holding(book, 'item'), (cell) =>
    retyped(cell, (characters) => {
      const at = random.pick([0, 1, 3, 4]);
      return characters.map((one, index) => (index === at && one !== '.' ? String(random.whole(0, 9)) : one));
    }),
  );

const swappedDigits: Plant = (random, book) =>
  changeOne(random, book, holding(book, 'item'), (cell) =>
    retyped(cell, (characters) => {
      const [first, second] = random.pick<readonly [number, number]>([
        [0, 1],
        [1, 3],
        [3, 4],
      ]);
      return characters.map(
        (one, index) => (index === first ? characters[second] : index === second ? characters[first] : one) ?? one,
      );
    }),
  );

const foreignTable: Plant = (random, book, _known, other) => {
  const issues = random.shuffle<IssueNumber>([1, 2, 3, 4, 5, 6, 7]);
  for (const wanted of issues) {
    const repeated = book.flatMap((cell) =>
      cell.meaning?.kind === 'repeated-item' && cell.meaning.issue === wanted
        ? [{ cell, score: other.items.get(cell.meaning.code) ?? cell.value }]
        : [],
    );
    const changed = repeated.filter(({ cell, score }) => score !== cell.value);
    if (changed.length < 3) continue;
    const foreign = new Map(repeated.map(({ cell, score }) => [cell, score]));
    return {
      book: book.map((cell) => ({ ...cell, value: foreign.get(cell) ?? cell.value })),
      culprits: changed.map(({ cell }) => cell),
    };
  }
  return null;
};

const wrongTotal: Plant = (random, book) =>
  changeOne(random, book, holding(book, 'indicator', 'tool', 'overall'), ({ value }) => {
    const score = roundScore(Number(value) + (random.chance(0.5) ? 1 : -1) * (0.1 + random.next() * 5));
    return score >= 0 && score <= 100 ? score : null;
  });

const foreignName: Plant = (random, book, known, other) => {
  // Names of departments and the like stand in the sentences of others for good reasons, and are not checked.
  if (!LOCAL.test(known.agency) || !LOCAL.test(other.agency)) return null;
  return changeOne(random, book, holding(book, 'sentence-on-agency'), ({ value }) =>
    String(value).replace(known.agency, other.agency),
  );
};

const LOCAL = /^(?:เทศบาล|องค์การบริหารส่วน|อบต|อบจ)/;

const wrongRank: Plant = (random, book, known) =>
  changeOne(random, book, holding(book, 'rank-claim'), () => {
    const extreme = random.pick(['highest', 'lowest'] as const);
    const scores = [...known.indicators.values()];
    const best = extreme === 'highest' ? Math.max(...scores) : Math.min(...scores);
    const wrong = [...known.indicators].filter(([, score]) => score !== best).map(([number]) => number);
    const [number] = random.shuffle<IndicatorNumber>(wrong);
    return number === undefined ? null : rankClaim(known, extreme, number);
  });

const reversedPeriod: Plant = (random, book, { framework: { fiscalYear } }) =>
  changeOne(random, book, holding(book, 'period'), () =>
    random.pick([
      `1 ตุลาคม ${fiscalYear} - 30 กันยายน ${fiscalYear}`,
      `1 มีนาคม ${fiscalYear + 1} ถึง 31 มกราคม ${fiscalYear + 1}`,
      `ตุลาคม ${fiscalYear} - กันยายน ${fiscalYear}`,
    ]),
  );

/** The mistakes that copying and typing make. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'mistyped digit': mistypedDigit,
  'swapped digits': swappedDigits,
  'foreign table': foreignTable,
  'wrong total': wrongTotal,
  'foreign name': foreignName,
  'wrong rank claim': wrongRank,
  'reversed period': reversedPeriod,
};
