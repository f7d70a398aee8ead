import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { Finding } from '../../src/checking/finding';
import { ALL_RULES } from '../../src/checking/rules';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { findingsOfDocument, foundMistakes } from '../fixtures/found-mistakes';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet } from '../fixtures/score-sets';

const WORDS = [
  'claimed-score',
  'claimed-indicator',
  'claimed-rank',
  'reversed-period',
  'impossible-date',
  'change-mismatch',
  'assessment-name',
  'other-agency',
  'agency-spelling',
];

function sheetOf(texts: readonly string[], name = 'วิเคราะห์'): SnapshotSheet {
  return {
    name,
    visibility: 'visible',
    cells: texts.map((value, row) => ({ row, column: 0, value })),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    generatedAs: null,
  };
}

const said = (texts: readonly string[], name?: string): readonly Finding[] =>
  checkScores(scoreSet(PUBLISHED), FRAMEWORK_2568, [sheetOf(texts, name)]).findings.filter(
    ({ rule }) => WORDS.includes(rule) || rule === 'stray-letters',
  );
const brief = (text: string): readonly unknown[] => said([text]).map(({ rule, severity }) => `${rule}: ${severity}`);

describe('the published document', () => {
  const findings = findingsOfDocument();
  const found = foundMistakes(findings);
  const idsFound = (ids: readonly string[]): readonly string[] =>
    found.flatMap(({ mistake, rules }) => (ids.includes(mistake.id) && rules.length > 0 ? [mistake.id] : []));

  it('has its wrong claims of rank, number and name found in their cells', () => {
    const claims = ['E29', 'E33', 'E44', 'E45', 'E51', 'E61', 'E69', 'E75', 'E85'];
    expect(idsFound(claims)).toEqual(claims);
  });

  it("has the agency's name misspelt, and another agency's name, found in their cells", () => {
    const names = ['E02', 'E47', 'E54', 'E68', 'E70', 'E71', 'E77', 'E78', 'E86'];
    expect(idsFound(names)).toEqual(names);
  });

  it('has seven periods that end before they start', () => {
    const periods = findings.filter(({ rule }) => rule === 'reversed-period');
    expect(periods.map(({ severity }) => severity)).toEqual(Array(7).fill('error'));
    expect(periods[0]?.suggestion).toBe('1 ตุลาคม 2568 – 30 กันยายน 2569');
  });

  it('has no score called wrong that its sentences state rightly', () => {
    expect(findings.filter(({ rule }) => rule === 'claimed-score')).toEqual([]);
  });
});

describe('a sentence', () => {
  it.each([
    ['ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนน 98.17 คะแนน ควรรักษาไว้', 'claimed-score: warning'],
    ['จากการสำรวจพบว่า ข้อ i2 ได้คะแนน 90.42 ซึ่งยังปรับปรุงได้', 'claimed-score: warning'],
    ['ตัวชี้วัดที่ 5 ได้ 71.19 คะแนน', 'claimed-score: warning'],
    ['ในปี 2568 ตัวชี้วัดที่ 5 ได้คะแนน 71.19 คะแนน เพิ่มขึ้นจากปี 2567 ซึ่งได้ 70.00 คะแนน', 'claimed-score: warning'],
    [
      'ในปีงบประมาณ พ.ศ. 2568 มีผลคะแนน ITA ภาพรวมระดับหน่วยงาน เท่ากับ 93.21 คะแนน โดยเพิ่มขึ้นจากปี 2567 (91.30 คะแนน)',
      'claimed-score: warning',
    ],
    ['ปี 2567 ได้ 90.10 คะแนน ส่วนปี 2568 แบบวัด OIT ได้ 81.25 คะแนน', 'claimed-score: warning'],
    ['ตัวชี้วัดที่ 9 การใช้ทรัพย์สินของราชการ', 'claimed-indicator: warning'],
    ['ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต ยังต้องพัฒนา (71.19 คะแนน)', 'claimed-score: warning'],
    ['ตัวชี้วัดการแก้ไขปัญหาการทุจริต ได้คะแนน 71.19 คะแนน', 'claimed-score: warning'],
    ['ด้านการใช้ทรัพย์สินของราชการ (76.25) ถือเป็นจุดแข็งของหน่วยงาน', 'claimed-score: warning'],
    ['ข้อ i5 ได้ 50.60 คะแนน', 'claimed-score: warning'],
    ['ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต (ร้อยละ 71.19) เป็นคะแนนจากบุคลากร', 'claimed-score: warning'],
    ['เครื่องมือที่ได้คะแนนสูงสุด คือ OIT (91.25 คะแนน) รองลงมาคือ EIT (100.00 คะแนน)', 'claimed-rank: warning'],
    ['จากตาราง i5 มีคะแนน 50.60 จึงควรดูแล', 'claimed-score: warning'],
    ['ในประเด็นนี้ ข้อ i10 ได้คะแนนต่ำสุด (50.55 คะแนน) จึงควรให้ความสำคัญก่อน', 'claimed-score: warning'],
    ['คะแนนด้านการใช้ทรัพย์สินของราชการ คิดเป็นร้อยละ 76.25', 'claimed-score: warning'],
    ['ได้รับบริการตามขั้นตอน (ข้อ e1) 51.20 คะแนน', 'claimed-score: warning'],
    ['ตัวชี้วัดที่ ๑ การใช้อำนาจ เป็นเรื่องที่ต้องดูแล และคะแนนยังไม่เต็ม', 'claimed-indicator: warning'],
    ['ตัวชี้วัดที่ 5 มีคะแนนสูงที่สุด', 'claimed-rank: warning'],
    ['ตัวชี้วัดที่มีคะแนนต่ำสุด คือ ตัวชี้วัดที่ 7', 'claimed-rank: warning'],
    ['ตัวชี้วัดที่ 8 มีคะแนนต่ำสุด', 'claimed-rank: information'],
    ['ดำเนินการ 1 ต.ค. 68 - 30 ก.ย. 68', 'reversed-period: error'],
    ['เดือนมีนาคม 2569 ถึง มกราคม 2569', 'reversed-period: error'],
    ['ระยะเวลา 01/10/2568 - 30/09/2568', 'reversed-period: error'],
    ['01/10/2568 - 30/09/2568', 'reversed-period: error'],
    ['15 มกราคม – 10 มกราคม 2569', 'reversed-period: error'],
    ['เริ่ม ๑ ก.พ. ๒๕๖๙ สิ้นสุด ๓๑ ม.ค. ๒๕๖๙', 'reversed-period: error'],
    ['ไตรมาสที่ 4 – ไตรมาสที่ 2 ปีงบประมาณ 2569', 'reversed-period: error'],
    ['1 ตุลาคม 2568 – 31 กันยายน 2569', 'impossible-date: error'],
    ['ภายใน 30 กุมภาพันธ์ 2569', 'impossible-date: error'],
    ['ภายใน 29 ก.พ. 69', 'impossible-date: error'],
    [
      'จากผลการวิเคราะห์ข้างต้น จึงสรุปเป็นมาตรการส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงานของเทศบาลตำบลบางน้ำใส ประจำปีงบประมาณ พ.ศ. 2569 ดังนี้',
      'other-agency: warning',
    ],
    ['จากการวิเคราะห์ข้างต้น องค์การบริหารส่วนตำบลแม่ตงจึงกำหนดมาตรการ ประจำปีงบประมาณ พ.ศ. 2569 ดังนี้', 'other-agency: warning'],
    [
      'จากการวิเคราะห์ข้างต้น องค์การบริหารส่วนตำบลมะรือโบตกจึงกำหนดมาตรการ ประจำปีงบประมาณ พ.ศ. 2569 ดังนี้',
      'other-agency: warning',
    ],
    [
      'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569 เทศบาลตำบลบางน้ำใส',
      'other-agency: warning',
    ],
    ['1) เทศบาลนครตรังมีบุคลากรจำกัด โดยมีผู้รับผิดชอบงาน ITA เพียง 2 คน', 'other-agency: warning'],
    [
      'ขั้นตอนที่ 5 เผยแพร่ผลการวิเคราะห์และมาตรการที่ผู้บริหารเห็นชอบแล้ว พร้อมรายชื่อผู้รับผิดชอบและช่องทางสอบถาม บนเว็บไซต์ขององค์การบริหารส่วนตำบลทุ่งหลวง',
      'other-agency: warning',
    ],
    ['คำสั่งเทศบาลตำบลคลองแงะ ที่ 215/2568', 'other-agency: warning'],
    ['นายกองค์การบริหารส่วนตำบลมะรือโบตก', 'other-agency: warning'],
    ['เว็บไซต์ของเทศบาลตำบลมะรือโปตก', 'agency-spelling: warning'],
    ['การประเมินความเป็นธรรมและความโปร่งใส ในการดำเนินงานของหน่วยงานภาครัฐ', 'assessment-name: warning'],
    ['ปี 2567 ได้ 91.20 คะแนน ปี 2568 ได้ 92.30 คะแนน ลดลง 1.10 คะแนน', 'change-mismatch: error'],
    ['ในปี 2568 คะแนนภาพรวมลดลงจากปี 2567 (93.20 คะแนน) จำนวน 2.01 คะแนน', 'change-mismatch: error'],
    ['ผลปี 2568 เมื่อเปรียบเทียบกับปีงบประมาณ พ.ศ. 2567 ซึ่งได้ 93.20 คะแนน พบว่าคะแนนเพิ่มขึ้น 0.95 คะแนน', 'change-mismatch: error'],
    ['ปี 2568 แบบวัด OIT มีคะแนนเพิ่มขึ้น 9.99 คะแนน จากปี 2567 (90.25)', 'change-mismatch: error'],
    // The change fits indicator 2, which has 99.17; in a sentence no other check sees the score.
    ['ตัวชี้วัดที่ 2 จากเดิมปี 2567 ได้ 95.00 คะแนน ปี 2568 ได้ 97.19 คะแนน เพิ่มขึ้น 4.17 คะแนน', 'change-mismatch: error'],
    [
      'เมื่อเทียบกับปีงบประมาณ พ.ศ. 2567 ซึ่งได้ 91.20 คะแนน พบว่าคะแนนปี 2568 (92.30 คะแนน) เพิ่มขึ้น 2.10 คะแนน',
      'change-mismatch: error',
    ],
    ['เว็บไซต์ของหน่วยงาन', 'stray-letters: warning'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected]);
  });

  it.each([
    'ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนน 99.17 คะแนน',
    'ตัวชี้วัดที่ 2 การใช้จ่ายงบประมาณ ได้คะแนน 99.2 คะแนน',
    'ปี 2567 ตัวชี้วัดที่ 2 ได้คะแนน 80.00 คะแนน ต่ำสุด มีคะแนนต่ำสุด',
    'ตั้งเป้าให้ตัวชี้วัดที่ 2 ได้คะแนนไม่น้อยกว่า 99.50',
    'ตัวชี้วัดที่ 3 มีคะแนนสูงสุด และตัวชี้วัดที่ 10 มีคะแนนต่ำสุด',
    'ในเครื่องมือ EIT ตัวชี้วัดที่ 8 มีคะแนนต่ำสุด',
    'ปี 2567 แบบวัด OIT ได้ 81.25 คะแนน',
    'นายกเทศมนตรีตำบลมะรือโบตก',
    'คำสั่งเทศบาลตำบลมะรือโบตก ที่ 215/2568',
    'ศึกษาดูงานตามที่เผยแพร่บนเว็บไซต์ของเทศบาลตำบลคลองแงะ',
    'ในปี 2568 คะแนนภาพรวมเพิ่มขึ้นจากปี 2567 (93.20 คะแนน) จำนวน 2.01 คะแนน',
    'ปี 2568 แบบวัด OIT มีคะแนนเพิ่มขึ้น 1.00 คะแนน จากปี 2567 (90.25)',
    'โดยข้อ i10 การขอยืมทรัพย์สิน มีคะแนนต่ำสุดของแบบวัด IIT (93.75 คะแนน)',
    'แบบวัด EIT ได้คะแนนถ่วงน้ำหนัก 24.30 คะแนน จาก 30 คะแนน',
    'ตัวชี้วัดที่ 5 ปี 2567 ได้ 70.00 คะแนน',
    'ค่าเฉลี่ยจังหวัดของตัวชี้วัดที่ 7 ได้คะแนน 51.20 คะแนน',
    'คะแนนเฉลี่ยระดับประเทศ ตัวชี้วัดที่ 7 ได้ 51.20 คะแนน และตัวชี้วัดที่ 8 ได้ 52.20 คะแนน',
    'ตัวชี้วัดที่ 5 คาดว่าจะได้ 91.19 คะแนน',
    'หากตัวชี้วัดที่ 6 ได้ 91.50 คะแนน คะแนนรวมจะเพิ่มขึ้น',
    'ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร สูงกว่าคะแนนเฉลี่ยของแบบวัด EIT (91.50 คะแนน)',
    'ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ทำให้แบบวัด EIT ได้ 91.50 คะแนน',
    'ตัวชี้วัดที่ 5 ยังห่างจากคะแนนเต็มอยู่ 8.50 คะแนน',
    'ตัวชี้วัดที่ 5 เพิ่มขึ้นจาก 70.00 คะแนน เป็น 71.00 คะแนน',
    'ค่าเฉลี่ยของข้อ i13 i14 และ i15 เท่ากับ 55.50 คะแนน',
    'ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ และตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนนเฉลี่ย 55.50 คะแนน',
    'ข้อ i4 – i6 ได้ 55.50 คะแนนขึ้นไป',
    'เป้าหมายให้ข้อ o7 ได้ 55.00 คะแนน',
    'ตัวชี้วัดที่ 2 การใช้งบประมาณ รองลงมาคือการใช้อำนาจ (90.11)',
    'ผลการประเมินตนเองเบื้องต้น ตัวชี้วัดที่ 9 ได้ 80.22 คะแนน',
    'จะทำให้ตัวชี้วัดที่ 9 ได้ 99.22 คะแนน',
    'ด้านการใช้งบประมาณ คิดเป็นร้อยละ 32.50 ของรายจ่าย',
    'ด้านการใช้งบประมาณประจำปี (76.25) ของแผนพัฒนา',
    'ตัวชี้วัดที่ 2 การใช้งบประมาณ เบิกจ่ายแล้วร้อยละ 32.50',
    'ตัวชี้วัดที่ 1, 4 และ 9 มีคะแนนต่ำสุดสามลำดับ',
    'ระยะเวลา 1 ตุลาคม 2568 – 30 กันยายน 2569',
    'ระยะเวลา 01/10/2568 - 30/09/2569',
    '1 ตุลาคม – 30 กันยายน 2569',
    '10 มกราคม – 15 มกราคม 2569',
    'เก็บข้อมูลวันที่ 1 – 30 เมษายน 2569',
    'ไตรมาสที่ 4 – ไตรมาสที่ 1 ปีงบประมาณถัดไป',
    'ไตรมาสที่ 2 – 3 ปีงบประมาณ 2569',
    'ไตรมาสที่ 4 ปีงบประมาณ 2568 – ไตรมาสที่ 2 ปีงบประมาณ 2569',
    'ภายใน 29 กุมภาพันธ์ 2571',
    'ภายใน 31 ธันวาคม 2569',
    'บุคลากรเข้าอบรม 45 คน ในเดือนกันยายน 2569',
    'ตามพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537',
    'ที่ประชุมรับทราบการศึกษาดูงานของเทศบาลตำบลบางน้ำใส',
    'มาตรการของเทศบาลตำบลมะรือโบตก ประจำปีงบประมาณ พ.ศ. 2569',
    'จากการวิเคราะห์ข้างต้น เทศบาลตำบลมะรือโบตกจึงกำหนดมาตรการ ประจำปีงบประมาณ พ.ศ. 2569 ดังนี้',
    'จากการศึกษาดูงานตามผลการวิเคราะห์ข้างต้น เทศบาลตำบลบางน้ำใสได้จัดทำมาตรการ ประจำปี 2568',
    'มาตรการแลกเปลี่ยนเรียนรู้ ประจำปี 2569 ร่วมกับเทศบาลตำบลบางน้ำใส',
    'มาตรการของเทศบาลตำบลและหน่วยงานอื่น ประจำปี 2569',
    'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ',
    'การประเมินประสิทธิผลและความโปร่งใสในการดำเนินงานของโครงการ',
    'ประเมินประสิทธิภาพและประสิทธิผลในการดำเนินงาน',
    'ปี 2567 ได้ 91.20 คะแนน ปี 2568 ได้ 92.30 คะแนน เพิ่มขึ้น 1.10 คะแนน',
    'ปี 2568 ได้ 92.30 คะแนน จากปี 2567 ได้ 91.20 คะแนน เพิ่มขึ้น 1.10 คะแนน',
    'ปี 2567 ได้ 91.20 คะแนน ปี 2568 ได้ 92.30 คะแนน เพิ่มขึ้นร้อยละ 1.21',
    'ปี 2566 ได้ 80.00 คะแนน ปี 2567 ได้ 91.20 คะแนน ปี 2568 ได้ 92.30 คะแนน เพิ่มขึ้น 1.10 คะแนน',
    'ระบบE-Serviceของหน่วยงาน และ No Gift Policy',
  ])('that says nothing wrong: %s', (text) => {
    expect(brief(text)).toEqual([]);
  });

  it('in a sheet of another year or agency makes no claim of this one', () => {
    const wrong = 'ตัวชี้วัดที่ 5 มีคะแนนสูงที่สุด';
    expect(said([wrong], 'ผล ITA 2567')).toEqual([]);
    expect(said(['เทศบาลตำบลบางน้ำใส', wrong])).toEqual([]);
    expect(said(['ผลการประเมิน ITA ของเทศบาลตำบลบางน้ำใส ประจำปี 2568', wrong])).toEqual([]);
  });

  it('in a list of many authorities misspells none', () => {
    const list = ['ก้านเหลือง', 'ข่าใหญ่', 'คลองหอย', 'งิ้วงาม', 'มะรือโบออก'];
    expect(said(list.map((name) => `เทศบาลตำบล${name}`))).toEqual([]);
  });
});

describe('a table of changes', () => {
  const table = (rows: readonly (readonly (string | number)[])[]): SnapshotSheet => ({
    ...sheetOf([], 'เปรียบเทียบ'),
    cells: [['ตัวชี้วัด', 'ปี 2567', 'ปี 2568', 'เพิ่ม/ลด'], ...rows].flatMap((cells, row) =>
      cells.map((value, column) => ({ row, column, value })),
    ),
  });
  const right: readonly (readonly (string | number)[])[] = [
    ['การปฏิบัติหน้าที่', 90, 92.5, 2.5],
    ['การใช้งบประมาณ', 95.2, 94.25, -0.95],
    ['การใช้อำนาจ', 88.11, 90, 1.89],
    ['การใช้ทรัพย์สินของราชการ', 90, 90, 0],
  ];
  const wrong = (rows: readonly (readonly (string | number)[])[]): readonly unknown[] =>
    checkScores(scoreSet(PUBLISHED), FRAMEWORK_2568, [table(rows)])
      .findings.filter(({ rule }) => rule === 'change-mismatch')
      .map(({ cell, facts }) => [cell?.row, cell?.column, facts]);

  it('is held against its scores', () => {
    expect(wrong(right)).toEqual([]);
    expect(wrong([...right, ['การแก้ไขปัญหาการทุจริต', 95.2, 94.25, 0.95]])).toMatchObject([
      [5, 3, { from: 95.2, to: 94.25, stated: 0.95, right: -0.95 }],
    ]);
    expect(wrong([...right, ['คุณภาพการดำเนินงาน', 60, 61, 2.5]])).toMatchObject([[5, 3, { stated: 2.5, right: 1 }]]);
  });

  it('leaves a change alone that is right for the score that the result has', () => {
    // Indicator 2 has 99.17.
    expect(wrong([...right, ['การใช้งบประมาณ', 95, 97.19, 4.17]])).toEqual([]);
  });

  it('says nothing where the column tells something else', () => {
    expect(wrong(right.map(([name = '', from = 0, to = 0]) => [name, from, to, 5]))).toEqual([]);
  });
});

it('names each rule once', () => {
  expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
});
