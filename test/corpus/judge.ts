import { frameworkById } from '../../src/assessment/frameworks';
import { checkScores } from '../../src/checking/check-scores';
import { readScores } from '../../src/reading/read-scores';
import type { ReadScore, ScoreSet } from '../../src/reading/score-set';
import { toA1, type CellAddress, type SheetRange } from '../../src/workbook/address';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { buildXlsx } from '../fixtures/xlsx-builder';
import type { Layout } from './layout';
import type { KnownScores } from './known-scores';
import { factsOf, workbookOf, type Fact, type Subject } from './page';

/**
 * How a layout was read.
 * full: every score of the agency and year, from cells that hold it, and nothing else; or refused for the right reason.
 * partly: some scores are missing; none is wrong.
 * refused: the reader says that it cannot read what it should have read.
 * doubted: a wrong score, agency or year, but in a table read without confidence, or with a notice that touches it.
 * wrong: a wrong score, agency or year that nothing marks as doubtful.
 */
export type Verdict = 'full' | 'partly' | 'refused' | 'doubted' | 'wrong';

export interface Judgement {
  readonly verdict: Verdict;
  /** What is missing or wrong, and what the reader itself said it did not understand. */
  readonly notes: readonly string[];
}

interface Occurrence {
  readonly subject: Subject;
  readonly score: ReadScore;
  readonly table: number | null;
}

/** Reads a layout, as the bytes of an .xlsx file, and compares the reading with what it was made from. */
export function judge({ pages, choices, expected }: Layout): Judgement {
  const snapshot = openWorkbook(buildXlsx(workbookOf(pages))).snapshot;
  const result = readScores(snapshot, choices);
  if (!result.ok) {
    const { kind } = result.failure;
    if (expected.kind === 'refused' && expected.because.includes(kind)) return { verdict: 'full', notes: [] };
    return { verdict: 'refused', notes: [`refused: ${kind}`] };
  }
  const { scores } = result;
  const facts = factsOf(pages);
  if (expected.kind === 'refused') {
    const read = occurrencesIn(scores).filter(({ score }) => score.value !== null);
    const sure = read.filter((one) => !isDoubted(scores, one));
    const notes = [`read, though ${expected.why}: ${read.slice(0, 3).map(placed).join(', ')}`];
    return { verdict: sure.length > 0 ? 'wrong' : 'doubted', notes };
  }
  const { of } = expected;
  const wrong = occurrencesIn(scores).flatMap((one) => {
    const reason = wrongness(one, facts, of);
    return reason === null ? [] : [{ note: `${placed(one)} ${reason}`, isDoubted: isDoubted(scores, one) }];
  });
  wrong.push(...wrongYearOrAgency(scores, of, expected.namesAgency));
  const missing = missingFrom(scores, facts, of);
  const said = scores.notUnderstood.map(({ kind, cell }) => `${kind} ${cell.sheet}!${toA1(cell)}`);
  const notes = [
    ...shortened(wrong.map(({ note }) => note)),
    ...shortened(missing.map((subject) => `${subject} missing`)),
    ...(wrong.length + missing.length > 0 ? shortened(said.map((text) => `said: ${text}`)) : []),
  ];
  if (wrong.some((one) => !one.isDoubted)) return { verdict: 'wrong', notes };
  if (wrong.length > 0) return { verdict: 'doubted', notes };
  return { verdict: missing.length > 0 ? 'partly' : 'full', notes };
}

const SHOWN = 4;

function shortened(notes: readonly string[]): readonly string[] {
  return notes.length <= SHOWN ? notes : [...notes.slice(0, SHOWN), `and ${notes.length - SHOWN} more`];
}

function placed({ subject, score }: Occurrence): string {
  return `${subject} = ${score.value ?? 'none'} at ${score.cell.sheet}!${toA1(score.cell)}`;
}

function occurrencesIn({ items, indicators, tools, overall }: ScoreSet): readonly Occurrence[] {
  return [
    ...items.map(({ code, score, table }): Occurrence => ({ subject: code, score, table })),
    ...indicators.map(({ number, score, table }): Occurrence => ({ subject: `indicator ${number}`, score, table })),
    ...tools.map(({ tool, score, table }): Occurrence => ({ subject: tool, score, table })),
    ...overall.map((score): Occurrence => ({ subject: 'overall', score, table: null })),
  ];
}

/** Why a score is not that of its cell; null where it is, or where nothing was read. */
function wrongness({ subject, score }: Occurrence, facts: ReadonlyMap<string, Fact>, of: KnownScores): string | null {
  if (score.value === null) return null;
  const fact = facts.get(`${score.cell.sheet}!${toA1(score.cell)}`);
  if (!fact) return 'where no score stands';
  if (fact.of.agency !== of.agency) return `is the score of ${fact.of.agency}`;
  if (fact.of.framework.fiscalYear !== of.framework.fiscalYear) return `is of ${fact.of.framework.fiscalYear}`;
  if (fact.subject !== subject) return `is ${fact.subject}`;
  return fact.value !== null && Math.abs(fact.value - score.value) < 1e-6 ? null : `should be ${fact.value ?? 'none'}`;
}

function wrongYearOrAgency(
  { fiscalYear, agency, notUnderstood }: ScoreSet,
  of: KnownScores,
  namesAgency: boolean,
): { note: string; isDoubted: boolean }[] {
  const found = [];
  if (fiscalYear.year !== of.framework.fiscalYear) {
    const isDoubted = fiscalYear.certainty === 'inferred' || notUnderstood.some(({ kind }) => kind === 'several-years');
    found.push({ note: `year ${fiscalYear.year}, should be ${of.framework.fiscalYear}`, isDoubted });
  }
  const name = agency?.name ?? null;
  if (namesAgency && (name === null || compared(name) !== compared(of.agency))) {
    const isDoubted = name === null || notUnderstood.some(({ kind }) => kind === 'several-agencies');
    found.push({ note: `agency ${name ?? 'none'}, should be ${of.agency}`, isDoubted });
  }
  return found;
}

/** A name without what layouts do to it. */
function compared(name: string): string {
  return name
    .replaceAll('ํา', 'ำ')
    .replaceAll('เเ', 'แ')
    .replace(/[\s\u00a0\u200b]/g, '');
}

function missingFrom(scores: ScoreSet, facts: ReadonlyMap<string, Fact>, of: KnownScores): readonly Subject[] {
  const read = new Set(occurrencesIn(scores).flatMap(({ subject, score }) => (score.value === null ? [] : [subject])));
  const due = new Set<Subject>();
  for (const fact of facts.values()) {
    if (fact.of === of && !fact.isOptional && fact.value !== null) due.add(fact.subject);
  }
  return [...due].filter((subject) => !read.has(subject));
}

/** True where the reader was not sure of the table, or a notice or a finding of error or warning touches the cell. */
function isDoubted(scores: ScoreSet, { score, table }: Occurrence): boolean {
  const own =
    table === null ? scores.tables.filter(({ range }) => isWithin(score.cell, range)) : [scores.tables[table]];
  if (own.some((one) => one !== undefined && one.confidence !== 'high')) return true;
  const isNoticed = scores.notUnderstood.some(
    ({ kind, cell }) =>
      kind !== 'several-agencies' && kind !== 'several-years' && own.some((one) => one && isWithin(cell, one.range)),
  );
  if (isNoticed) return true;
  const framework = frameworkById(scores.frameworkId);
  if (!framework) return false;
  return checkScores(scores, framework).findings.some(
    ({ severity, cell, related }) =>
      severity !== 'information' && [cell, ...related].some((one) => isSameCell(one, score.cell)),
  );
}

function isWithin(cell: CellAddress, range: SheetRange): boolean {
  return (
    cell.sheet === range.sheet &&
    cell.row >= range.firstRow &&
    cell.row <= range.lastRow &&
    cell.column >= range.firstColumn &&
    cell.column <= range.lastColumn
  );
}

function isSameCell(a: CellAddress | null, b: CellAddress): boolean {
  return a !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
