import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE = 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง';
const items = (letter: string, count: number): CellOf[][] => [
  ['ข้อ', 'ประเด็น', 'คะแนน'],
  ...Array.from({ length: count }, (_, index): CellOf[] => [`${letter}${index + 1}`, 'ข้อความ', 80 + index]),
];

function read(line: string): ScoreSet {
  const rows = [[TITLE], [], [line], ['คะแนนภาพรวม', 91.87], [], [line], ...items('i', 15), [], ...items('e', 9)];
  const result = readScores(workbook(sheet('ผล', rows)), {});
  if (!result.ok) throw new Error(result.failure.kind);
  return result.scores;
}

describe('a line of words right over scores', () => {
  it.each([
    '* ค่าเฉลี่ยระดับประเทศ 93.82',
    'คะแนนเฉลี่ยของ อปท. ในจังหวัด ๙๒.๑๑',
    'ค่าเป้าหมายตามแผนแม่บท 85 คะแนน',
    'เป้าหมาย: ได้คะแนนไม่น้อยกว่าร้อยละ 85',
    'เป้าหมาย : 95 คะแนนขึ้นไป',
    'ยังไม่บรรลุเป้าหมายที่ตั้งไว้',
    'เพื่อใช้ประกอบการประเมินตนเองของหน่วยงาน',
    'ตามที่ได้ประเมินตนเองไว้แล้วนั้น สำนักงาน ป.ป.ช. ได้ประกาศผลดังนี้',
  ])('leaves the scores the result where it only remarks on them: %s', (remark) => {
    const scores = read(remark);
    expect(scores.items).toHaveLength(24);
    expect(scores.overall.map(({ value }) => value)).toEqual([91.87]);
  });

  it.each(['ค่าเป้าหมาย ปี 2569', 'คะแนนประเมินตนเอง (เต็ม 100 คะแนน)', 'ค่าเฉลี่ยจังหวัด ปี 68'])(
    'says that they are none where it is their title: %s',
    (title) => {
      expect(read(title).items.map(({ code }) => code.slice(0, 1))).toEqual(Array.from({ length: 9 }, () => 'e'));
    },
  );
});
