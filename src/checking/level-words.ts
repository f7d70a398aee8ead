import type { Level, LevelRule } from '../assessment/framework';

/** Levels and letters that a text names. */
export interface LevelWords {
  /** Levels of the year's rule, each once, in the order of the text. */
  readonly levels: readonly Level[];
  /** Letters of the scale used until 2565, where the year's rule does not have them. */
  readonly letters: readonly string[];
}

/** Phrases that hold the word of a level but say nothing of the level. */
const NO_LEVEL = ['ไม่ผ่าน', 'ผ่านเกณฑ์', 'ผ่านการประเมิน'];

const LETTER = /^(?:AA|[A-F])$/u;

/** Reads the words for the level in a cell, such as "ระดับ A หรือ ผ่านดี"; the longest name that fits counts. */
export function levelWords(rule: LevelRule, text: string): LevelWords {
  const names = rule.levels.flatMap((level) =>
    [level.label.th, level.label.en].map((name) => ({ level, name: squeeze(name) })),
  );
  const phrases = [
    ...names.filter(({ name }) => !isLetter(name)),
    ...NO_LEVEL.map((name) => ({ level: null, name: squeeze(name) })),
  ].sort((a, b) => b.name.length - a.name.length);
  const levels: Level[] = [];
  const squeezed = squeeze(text);
  for (let at = 0; at < squeezed.length;) {
    const found = phrases.find(({ name }) => squeezed.startsWith(name, at));
    if (found?.level && !levels.includes(found.level)) levels.push(found.level);
    at += found ? found.name.length : 1;
  }
  const letters: string[] = [];
  for (const letter of text.split(/[^A-Za-z]+/u)) {
    if (!LETTER.test(letter)) continue;
    const own = names.find(({ name }) => name === squeeze(letter));
    if (!own) letters.push(letter);
    else if (!levels.includes(own.level)) levels.push(own.level);
  }
  return { levels, letters };
}

/** Without spaces, be they visible or of no width, and without capitals. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200b-\u200d\ufeff]+/gu, '').toLowerCase();
}

function isLetter(name: string): boolean {
  return /^[a-z]{1,2}$/u.test(name);
}
