import type { Finding } from '../checking/finding';
import type { ReadScore, ScoreSet } from '../reading/score-set';
import type { CellAddress } from '../workbook/address';

/** A number to be put into a cell in place of what was read there. */
interface CellFix {
  readonly cell: CellAddress;
  /** What the cell held when it was read; another content is not to be replaced. */
  readonly expected: string | number;
  readonly value: number;
  /** Number format code that the cell is to have; null leaves it as it is. */
  readonly numberFormat: string | null;
}

/** What can safely be done about a finding at one click. */
export interface QuickFix {
  /** Texts become the numbers that they show, or the cell takes the value that the finding suggests. */
  readonly kind: 'make-numbers' | 'take-suggestion';
  readonly fixes: readonly CellFix[];
  /** The suggested value, 0 to 100; null where texts become numbers. */
  readonly value: number | null;
}

/** More cells than this are for the analyst to look at, not for one click. */
const MAX_CELLS = 300;

/** A number as a person types it, with nothing beside it that a number format would lose. */
const PLAIN_NUMBER = /^\s*([0-9]+|[๐-๙]+)(?:\.([0-9]+|[๐-๙]+))?\s*$/u;

/** The format by which a number shows what the text showed, in its digits and decimals; null where none does. */
function formatOfText(text: string): string | null {
  const match = PLAIN_NUMBER.exec(text);
  if (!match) return null;
  const [, whole = '', decimals = ''] = match;
  const isThai = /[๐-๙]/u.test(text);
  if (isThai && /[0-9]/.test(text)) return null;
  // Leading noughts would be lost.
  if (/^[0๐]./u.test(whole)) return null;
  return `${isThai ? '[$-D00041E]' : ''}0${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
}

const isSame = (a: CellAddress, b: CellAddress): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function scoreAt(scores: ScoreSet, cell: CellAddress): ReadScore | null {
  const all = [...scores.items, ...scores.indicators, ...scores.tools].map(({ score }) => score);
  return [...all, ...scores.overall].find((score) => isSame(score.cell, cell)) ?? null;
}

/** The cell as a number of its own that shows the same; null where something would be lost. */
function asNumber(score: ReadScore | null): CellFix | null {
  if (score?.storedAs !== 'text' || score.value === null || score.isInSentence) return null;
  const numberFormat = formatOfText(score.raw);
  return numberFormat === null
    ? null
    : { cell: score.cell, expected: score.raw, value: score.value / score.scale, numberFormat };
}

/** The cell with the suggested value in place of its number; null where it holds no plain number. */
function withSuggestion(score: ReadScore | null, suggestion: number): CellFix | null {
  if (score === null || score.value === null || score.isInSentence) return null;
  const value = suggestion / score.scale;
  const { cell } = score;
  if (score.storedAs === 'number') return { cell, expected: score.value / score.scale, value, numberFormat: null };
  const text = asNumber(score);
  return text && { ...text, value };
}

/**
 * The one safe thing to do about a finding: a text number becomes a real one that still shows its digits and decimals,
 * or the value that the finding suggests is taken. Null where there is none, or where something of what the user sees
 * would be lost, such as a star or a percent sign.
 */
export function quickFixOf(finding: Finding, scores: ScoreSet): QuickFix | null {
  const { cell, rule, related, suggestion } = finding;
  if (cell === null) return null;
  if (rule === 'number-as-text') {
    const fixes = [cell, ...related].map((each) => asNumber(scoreAt(scores, each))).filter((fix) => fix !== null);
    if (fixes.length !== related.length + 1 || fixes.length > MAX_CELLS) return null;
    return { kind: 'make-numbers', fixes, value: null };
  }
  if (typeof suggestion !== 'number' || !(suggestion >= 0 && suggestion <= 100)) return null;
  const fix = withSuggestion(scoreAt(scores, cell), suggestion);
  return fix && { kind: 'take-suggestion', fixes: [fix], value: suggestion };
}
