import { describe, expect, it } from 'vitest';
import { INDICATOR_NAMES } from '../../src/assessment/indicator-names';

describe('names of the indicators', () => {
  const names = Object.values(INDICATOR_NAMES);

  it('are those that agencies publish', () => {
    expect(names.map(({ name }) => name.th)).toEqual([
      'การปฏิบัติหน้าที่',
      'การใช้งบประมาณ',
      'การใช้อำนาจ',
      'การใช้ทรัพย์สินของราชการ',
      'การแก้ไขปัญหาการทุจริต',
      'คุณภาพการดำเนินงาน',
      'ประสิทธิภาพการสื่อสาร',
      'การปรับปรุงการทำงาน',
      'การเปิดเผยข้อมูล',
      'การป้องกันการทุจริต',
    ]);
  });

  it('include the older name of the eighth', () => {
    expect(INDICATOR_NAMES[8].aliases).toContain('การปรับปรุงระบบการทำงาน');
  });

  it('never let two indicators be called the same', () => {
    const all = names.flatMap(({ name, aliases }) => [name.th, ...aliases]);
    expect(new Set(all).size).toBe(all.length);
  });
});
