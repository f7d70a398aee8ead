import type { Level, LevelRule } from '../framework';

function letter(id: string, overallAtLeast: number): Level {
  return { id, label: { th: id, en: id }, overallAtLeast, eachToolAtLeast: null };
}

/** The letters used up to 2565, on the overall score alone. */
export const LETTER_LEVELS: LevelRule = {
  levels: [
    letter('AA', 95),
    letter('A', 85),
    letter('B', 75),
    letter('C', 65),
    letter('D', 55),
    letter('E', 50),
    letter('F', 0),
  ],
  provenance: {
    confidence: 'high',
    source: 'Agencies and provinces published letters with these bounds; 58.13 was D in 2565.',
  },
};
