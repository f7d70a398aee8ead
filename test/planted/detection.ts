import { analyseSnapshot } from '../../src/app/analyse-workbook';
import type { Finding } from '../../src/checking/finding';
import { anyAgency } from '../corpus/agencies';
import { frameworkOf, knownScores, type KnownScores } from '../corpus/known-scores';
import { randomFor, type Random } from '../corpus/random';
import { bookOf, snapshotOf, type Book, type Place } from './agency-book';
import type { Plant } from './defects';

/** Years whose grouping of items into indicators rests on good sources; in others totals cannot tell a wrong item. */
const YEARS = [2564, 2565, 2566, 2567, 2568, 2569].filter((year) =>
  frameworkOf(year).indicators.every(
    ({ composition: { kind, provenance } }) => kind !== 'unknown' && provenance.confidence !== 'low',
  ),
);
const SHARE_WITH_ISSUES = 0.75;

interface Origin {
  readonly random: Random;
  readonly known: KnownScores;
  readonly other: KnownScores;
}

function originOf(seed: number): Origin {
  const random = randomFor(`planted ${seed}`);
  const framework = frameworkOf(random.shuffle(YEARS)[0] ?? 2568);
  const known = knownScores(random, anyAgency(random), framework);
  let agency = anyAgency(random);
  while (agency === known.agency) agency = anyAgency(random);
  return { random, known, other: knownScores(random, agency, framework) };
}

/** Errors and warnings that the product has for a book, the first to be shown first. */
export function seriousFindings(book: Book): readonly Finding[] {
  const outcome = analyseSnapshot(snapshotOf(book), { sourceName: 'planted', today: null });
  if (!outcome.ok) throw new Error(`not read: ${outcome.failure.kind}`);
  return outcome.result.check.findings.filter(({ severity }) => severity !== 'information');
}

/** A faultless book of the seed. */
export function cleanBook(seed: number): Book {
  const { random, known } = originOf(seed);
  return bookOf(random, known, random.chance(SHARE_WITH_ISSUES));
}

/** How a planted mistake was told: `first` where the first finding names its cell, `named` where a later one does. */
export interface Detection {
  readonly seed: number;
  readonly told: 'first' | 'named' | 'among-several' | 'missed';
  readonly culprits: readonly Place[];
  readonly findings: readonly Finding[];
}

/** Plants one mistake in the book of the seed and looks for it; null where the book has no place for it. */
export function detect(plant: Plant, seed: number): Detection | null {
  const { random, known, other } = originOf(seed);
  const planted = plant(random, bookOf(random, known, random.chance(SHARE_WITH_ISSUES)), known, other);
  if (!planted) return null;
  const findings = seriousFindings(planted.book);
  const isCulprit = (cell: Place | null): boolean =>
    planted.culprits.some(
      ({ sheet, row, column }) => cell?.sheet === sheet && cell.row === row && cell.column === column,
    );
  const at = findings.findIndex(({ cell }) => isCulprit(cell));
  const isAmong = findings.some(
    ({ facts, related }) => 'alternatives' in facts && facts.alternatives.length > 0 && related.some(isCulprit),
  );
  const told = at === 0 ? 'first' : at > 0 ? 'named' : isAmong ? 'among-several' : 'missed';
  return { seed, told, culprits: planted.culprits, findings };
}
