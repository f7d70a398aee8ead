import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE: CellOf[][] = [['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'], ['เทศบาลตำบลวังทอง']];
const PAIRS: readonly [string, number][] = [
  ['คะแนนภาพรวมหน่วยงาน', 89.5],
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', 95.1],
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', 87.2],
  ['แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', 86.9],
  ['ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่', 96.3],
];

function scoresOf(rows: CellOf[][]) {
  const read = readScores(workbook(sheet('Sheet1', [...TITLE, ...rows])), {});
  if (!read.ok) return read.failure.kind;
  const { overall, tools, indicators } = read.scores;
  return [
    ...overall.map(({ value }) => value),
    ...tools.map(({ tool, score }) => [tool, score.value]),
    ...indicators.map(({ number, score }) => [number, score.value]),
  ];
}

const RIGHT = [89.5, ['IIT', 95.1], ['EIT', 87.2], ['OIT', 86.9], [1, 96.3]];

describe('a page of results pasted into one column', () => {
  it.each<[string, CellOf[][]]>([
    ['with each score below its label', PAIRS.flatMap(([label, score]) => [[label], [score]])],
    ['as text', PAIRS.flatMap(([label, score]) => [[label], [score.toFixed(2)]])],
    [
      'with each score below its label and a column further',
      PAIRS.flatMap(([label, score]) => [[label], [null, score]]),
    ],
    ['with each score above its label', PAIRS.flatMap(([label, score]) => [[score], [label]])],
  ])('%s is read', (_, rows) => {
    expect(scoresOf(rows)).toEqual(RIGHT);
  });

  it('is not read where some scores stand above and some below', () => {
    const [first, second, third, ...others] = PAIRS;
    const below = [first, second].flatMap((pair) => (pair ? [[pair[0]], [pair[1]]] : []));
    const above = [third, ...others].flatMap((pair) => (pair ? [[pair[1]], [pair[0]]] : []));
    expect(scoresOf([...below, ['รายละเอียด'], ...above])).toBe('no-scores');
  });

  it('stands as cards, labels in one line and scores in the next', () => {
    const cards = [PAIRS.slice(0, 2), PAIRS.slice(2, 4)].flatMap((pairs) => [
      pairs.map(([label]) => label),
      pairs.map(([, score]) => score),
    ]);
    expect(scoresOf(cards)).toEqual(RIGHT.slice(0, 4));
  });
});

describe('a table of measures below the items of an issue', () => {
  it('has no items, whatever its steps are numbered', () => {
    const read = readScores(
      workbook(
        sheet('ประเด็นที่ 1', [
          ['ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ', null],
          ['ลำดับ', 'หัวข้อ', 'เครื่องมือ', 'ข้อคำถาม', 'คะแนน'],
          [1, 'กระบวนการปฏิบัติงาน', 'IIT', 'ข้อ i1', 90],
          [null, null, 'OIT', 'ข้อ o5', 100],
          [],
          ['มาตรการ', 'วิธีการนำผลไปปฏิบัติ', 'ผู้รับผิดชอบ', 'ขั้นตอน', 'ระยะเวลา'],
          [1, 'จัดประชุม', 'สำนักปลัด', '1. จัดทำแผน 2. ประชุม', '1 ต.ค. 2568 - 30 ก.ย. 2569'],
        ]),
        sheet('ปก', TITLE),
      ),
      {},
    );
    expect(read.ok && read.scores.items.map(({ code }) => code)).toEqual(['i1', 'o5']);
  });
});

describe('a list of contents', () => {
  const contents = sheet('สารบัญ', [
    ['สารบัญ', null, 'หน้า'],
    ['บทที่ 1', 'ความเป็นมา', 1],
    ['ตัวชี้วัดที่ 1', 'การปฏิบัติหน้าที่', 5],
    ['ตัวชี้วัดที่ 2', 'การใช้งบประมาณ', 7],
    ['ตัวชี้วัดที่ 3', 'การใช้อำนาจ', 9],
  ]);

  it('has pages, no scores', () => {
    const table = sheet('คะแนน', [
      ...TITLE,
      ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน'],
      [1, 'การปฏิบัติหน้าที่', 96.3],
      [2, 'การใช้งบประมาณ', 91.2],
      [3, 'การใช้อำนาจ', 94.4],
    ]);
    const read = readScores(workbook(contents, table), {});
    expect(read.ok && read.scores.indicators.map(({ score }) => score.value)).toEqual([96.3, 91.2, 94.4]);
  });
});

describe('both parts of the EIT and the whole of it, each on a sheet', () => {
  const part = (name: string, scores: readonly number[]) =>
    sheet(name, [
      [`แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ${name.replace('EIT', '').trim()}`],
      ['ข้อ', 'คำถาม', 'คะแนน'],
      ...scores.map((score, index): CellOf[] => [`E${index + 1}`, 'คำถาม', score]),
    ]);

  it('are read as the whole, and the parts are named as left out', () => {
    const read = readScores(
      workbook(
        sheet('ปก', TITLE),
        part('EIT ส่วนที่ 1', [90, 92, 94]),
        part('EIT ส่วนที่ 2', [80, 82, 84]),
        part('EIT (รวม)', [85, 87, 89]),
      ),
      {},
    );
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.scores.items.map(({ score }) => score.value)).toEqual([85, 87, 89]);
    expect(read.scores.notUnderstood).toMatchObject([
      { kind: 'table-left-out', why: 'part' },
      { kind: 'table-left-out', why: 'part' },
    ]);
  });
});

describe('both parts of the EIT and the whole of it, side by side', () => {
  it('are read as the whole', () => {
    const titles = ['EIT ส่วนที่ 1', 'EIT ส่วนที่ 2', 'EIT รวม'];
    const beside = (cells: CellOf[]): CellOf[] => cells.slice(0, -1);
    const read = readScores(
      workbook(
        sheet('EIT', [
          ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง'],
          beside(titles.flatMap((title) => [title, null, null])),
          beside(titles.flatMap(() => ['ข้อ', 'คะแนน', null])),
          ...[1, 2, 3].map((item) => beside([90, 80, 85].flatMap((score) => [`e${item}`, score + item, null]))),
        ]),
      ),
      {},
    );
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.scores.items.map(({ score }) => score.value)).toEqual([86, 87, 88]);
  });
});

describe('a tool named beside the word for scores', () => {
  it('heads the items below it', () => {
    const block = (tool: string, count: number): CellOf[][] => [
      [tool, 'คะแนน'],
      ...Array.from({ length: count }, (_, index): CellOf[] => [`${index + 1}. คำถามที่ถามเรื่องหนึ่ง`, 90 + index]),
      [`คะแนนเฉลี่ย ${tool.slice(-4, -1)}`, 91],
      [],
    ];
    const read = readScores(
      workbook(
        sheet('Sheet1', [
          ...TITLE,
          ...block('แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', 15),
          ...block('แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', 9),
        ]),
      ),
      {},
    );
    if (!read.ok) throw new Error(read.failure.kind);
    const codes = read.scores.items.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('i'))).toHaveLength(15);
    expect(codes.filter((code) => code.startsWith('e'))).toHaveLength(9);
  });
});
