import { roundScore } from '../../assessment/scoring';
import type { CellBeside } from '../columns-beside';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const OF_BAND = /ระดับ|แปลผล|แปลความ|สรุปผล|ผลการ(?:ประเมิน|วิเคราะห์)|กลุ่ม|เกณฑ์|สถานะ/;
const OF_OTHERS = /เดิม|ก่อน|25\d\d|เป้าหมาย/;
const BAND_WORD =
  /^(?:(?:ระดับ|ควร|ต้อง|เป็น|อยู่ใน|เกณฑ์|ไม่)*\s?(?:ผ่าน|ดี|พอใช้|ปานกลาง|สูง|ต่ำ|มาก|น้อย|จุดแข็ง|จุดอ่อน|ปรับปรุง|พัฒนา|รักษา|เร่ง|เสี่ยง|เฝ้าระวัง|วิกฤต)[ก-๛\s]{0,24}|AA?|[B-F])$/u;
/** With fewer lines one word more or less could be chance. */
const FEWEST_LINES = 6;

/**
 * The one word of a column of levels or bands that stands beside a score among those of another word. Whatever the limits
 * are, every word holds the scores between its lowest and its highest.
 */
export const bandMismatch: Rule<'band-mismatch'> = {
  id: 'band-mismatch',
  check({ columns }) {
    const findings = columns
      .filter(({ heading }) => OF_BAND.test(heading) && !OF_OTHERS.test(heading))
      .flatMap(({ cells }) => {
        if (cells.length < FEWEST_LINES || !cells.every(({ text }) => BAND_WORD.test(text))) return [];
        const odd = oddOneOut(cells);
        return odd === null ? [] : [finding(odd)];
      });
    return { findings, couldNotCheck: [] };
  },
};

/** A cell and those whose word it should bear. */
interface Odd {
  readonly own: CellBeside;
  readonly others: readonly CellBeside[];
}

/** The only cell without which every word has scores of its own; null where there is none, or none is needed. */
function oddOneOut(cells: readonly CellBeside[]): Odd | null {
  if (areApart(cells)) return null;
  const [odd, ...more] = cells.filter((cell) => areApart(cells.filter((other) => other !== cell)));
  if (!odd || more.length > 0) return null;
  const rest = cells.filter((cell) => cell !== odd);
  const words = [...new Set(rest.map(({ text }) => text))];
  const around = words
    .map((word) => rest.filter(({ text }) => text === word))
    .find((same) => {
      const scores = same.map(({ score }) => score);
      return odd.score >= Math.min(...scores) && odd.score <= Math.max(...scores);
    });
  return around && around.length > 1 && words.includes(odd.text) ? { own: odd, others: around } : null;
}

/** True where no score of one word lies among, or is one of, those of another. */
function areApart(cells: readonly CellBeside[]): boolean {
  const sorted = [...cells].sort((a, b) => a.score - b.score);
  const seen = new Set<string>();
  return sorted.every(({ text, score }, index) => {
    const before = sorted[index - 1];
    if (before?.text === text) return true;
    const isNew = !seen.has(text) && before?.score !== score;
    seen.add(text);
    return isNew;
  });
}

function finding({ own, others }: Odd): FindingOf<'band-mismatch'> {
  const scores = others.map(({ score }) => roundScore(score));
  const word = others[0]?.text ?? '';
  return {
    rule: 'band-mismatch',
    severity: 'warning',
    cell: own.cell,
    related: [own.scoreCell],
    facts: {
      subject: own.subject,
      score: roundScore(own.score),
      word: own.text,
      other: word,
      from: Math.min(...scores),
      to: Math.max(...scores),
    },
    found: own.text,
    expected: word,
    suggestion: null,
  };
}
