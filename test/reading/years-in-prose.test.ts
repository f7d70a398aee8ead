import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLES = ['กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ', 'การให้บริการและระบบ E-Service', 'ช่องทางการประชาสัมพันธ์'];

/** Three issues below one another on one sheet, with a text between each and the next. */
function readWith(text: string) {
  const rows = TITLES.flatMap((title, index): CellOf[][] => [
    [`ประเด็นที่ ${index + 1} ${title}`],
    ['ข้อ', 'คะแนน'],
    [`i${index + 1}`, 90 + index],
    [`e${index + 1}`, 80 + index],
    [`o${index + 1}`, 100],
    [text],
    [],
  ]);
  const read = readScores(
    workbook(sheet('วิเคราะห์', [['เทศบาลตำบลวังทอง'], ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'], ...rows])),
    {},
  );
  if (!read.ok) throw new Error(read.failure.kind);
  return read.scores;
}

describe('a sentence between the tables of two issues', () => {
  it.each([
    'ระยะเวลาดำเนินการ ตลอดปีงบประมาณ พ.ศ. 2569',
    'ไตรมาสที่ 2 – 3 ปีงบประมาณ 2569',
    'ในภาพรวมคะแนนเพิ่มขึ้นจากปี 2567',
    'เป็นคะแนนที่ต่ำสุดของปีงบประมาณ พ.ศ. 2567',
    'จึงกำหนดมาตรการ ประจำปีงบประมาณ พ.ศ. 2569 ดังนี้',
    'ศึกษาแนวปฏิบัติที่ดีจากเทศบาลนครขอนแก่นและองค์การบริหารส่วนตำบลดอนแก้ว แล้วนำมาปรับใช้',
    'ตามที่สำนักงาน ป.ป.ช. ประกาศผลการประเมินแล้ว',
  ])('says nothing of the tables below it: %s', (text) => {
    const { items, fiscalYear, agency } = readWith(text);
    expect(items.map(({ code }) => code).sort()).toEqual(['e1', 'e2', 'e3', 'i1', 'i2', 'i3', 'o1', 'o2', 'o3']);
    expect(fiscalYear.year).toBe(2568);
    expect(agency?.name).toBe('เทศบาลตำบลวังทอง');
  });
});
