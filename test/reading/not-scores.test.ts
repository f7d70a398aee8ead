import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ReadingResult, ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

function tryRead(...sheets: readonly SnapshotSheet[]): ReadingResult {
  return readScores(workbook(...sheets), {});
}

function read(...sheets: readonly SnapshotSheet[]): ScoreSet {
  const result = tryRead(...sheets);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

const REFUSED = { ok: false, failure: { kind: 'no-scores' } };
const IIT = upTo(15).map((number) => `i${number}`);

function itemSheet(name: string): SnapshotSheet {
  return sheet(name, [['แบบวัด IIT ปี 2568'], ['ข้อ', 'คะแนน'], ...IIT.map((code, at): CellOf[] => [code, 80.5 + at])]);
}

describe('answers of respondents', () => {
  const answer = (line: number, item: number): number => ((line * 7 + item * 3) % 6) * 20;
  const rows = (first: (line: number) => CellOf[], of = answer): CellOf[][] =>
    upTo(9).map((line) => [...first(line), ...IIT.map((_, item) => of(line, item))]);
  const timed = sheet('Form Responses 1', [
    ['ประทับเวลา', 'เพศ', ...IIT],
    ...rows((line) => [{ value: 45400.25 + line, format: 'd/m/yyyy h:mm' }, 'หญิง']),
  ]);

  it.each([
    ['with the time of the answer', timed],
    ['with the time as text', sheet('คำตอบ', [['เวลา', ...IIT], ...rows((line) => [`${line}/03/2568 10:20`])])],
    ['counted', sheet('IIT', [['คนที่', ...IIT], ...rows((line) => [line])])],
    [
      'in points up to five',
      sheet('IIT', [
        ['คนที่', ...IIT],
        ...rows(
          (line) => [line],
          (a, b) => (a + b) % 6,
        ),
      ]),
    ],
  ])('%s are no scores', (_, answers) => {
    expect(tryRead(answers)).toMatchObject(REFUSED);
    const scores = read(answers, itemSheet('สรุป'));
    expect(scores.items.map(({ score }) => score.value)).toEqual(IIT.map((_code, at) => 80.5 + at));
    expect(scores.tables).toHaveLength(1);
  });

  it('with a line of their means give the means', () => {
    const means = IIT.map((_, item) => 61.25 + item);
    const scores = read(sheet('IIT', [['คนที่', ...IIT], ...rows((line) => [line]), ['ค่าเฉลี่ย', ...means]]));
    expect(scores.items.map(({ score }) => score.value)).toEqual(means);
  });

  it('are told from divisions of the agency, whose means are not round', () => {
    const divisions = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองสาธารณสุข'];
    const result = tryRead(
      sheet('IIT', [['', ...IIT], ...divisions.map((name, at) => [name, ...IIT.map((_, item) => 70.13 + at + item)])]),
    );
    expect(result.ok).toBe(true);
  });
});

describe('how many answered', () => {
  it.each([['ร้อยละ'], ['%'], ['คิดเป็นร้อยละ']])('and their share under %s are no scores of tools', (share) => {
    const counted = sheet('กลุ่มตัวอย่าง', [
      ['กลุ่มผู้ตอบ', 'จำนวนที่กำหนด', 'จำนวนที่ตอบ', share],
      ['ผู้มีส่วนได้ส่วนเสียภายใน (IIT)', 60, 54, 90],
      ['ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', 80, 60, 75],
    ]);
    expect(tryRead(counted)).toMatchObject(REFUSED);
  });

  it('beside the scores of tools leave those as they are', () => {
    const scores = read(
      sheet('ผล', [
        ['เครื่องมือ', 'จำนวนผู้ตอบ', 'คะแนน'],
        ['IIT', 54, 90.25],
        ['EIT', 60, 85.5],
      ]),
    );
    expect(scores.tools.map(({ score }) => score.value)).toEqual([90.25, 85.5]);
  });
});

describe('codes that number something else', () => {
  const people = ['สมชาย', 'สมหญิง', 'สมศักดิ์', 'สมใจ', 'สมปอง'];

  it.each([
    ['ชื่อ', people],
    ['ชื่อ-สกุล', people.map((name) => `${name} ใจดี`)],
    ['ผู้รับการประเมิน', people.map((name) => `นาย${name} ใจดี`)],
  ])('such as E1 beside people under "%s" are no items', (heading, names) => {
    const staff = sheet('ผลสอบ', [
      ['รหัส', heading, 'คะแนน'],
      ...names.map((name, at): CellOf[] => [`E${at + 1}`, name, 60 + at]),
    ]);
    expect(tryRead(staff)).toMatchObject(REFUSED);
    expect(read(staff, itemSheet('IIT')).items).toHaveLength(15);
  });

  it('are never sure where the sheet does not speak of the assessment and few items stand there', () => {
    const machines = sheet('ครุภัณฑ์', [
      ['รหัส', 'รายการ', 'คะแนน'],
      ...upTo(4).map((number): CellOf[] => [`E${number}`, `เครื่องพิมพ์ชั้น ${number}`, 70 + number]),
    ]);
    const result = tryRead(machines);
    const confidences = result.ok ? result.scores.tables.map(({ confidence }) => confidence) : [];
    expect(confidences).not.toContain('high');
  });

  it('and items of which few were copied are sure where the sheet says what they are', () => {
    const scores = read(
      sheet('สรุป', [
        ['ผลการประเมิน ITA ปี 2568'],
        ['ข้อ', 'ข้อคำถาม', 'คะแนน'],
        ['e1', 'การปฏิบัติหน้าที่', 80.5],
        ['e2', 'การให้บริการ', 81.5],
        ['e3', 'ความเป็นธรรม', 82.5],
      ]),
    );
    expect(scores.tables.map(({ confidence }) => confidence)).toEqual(['high']);
  });
});

describe('a plan of measures alone', () => {
  const plan = (title: string, heading: string): SnapshotSheet =>
    sheet('มาตรการ', [
      [title],
      ['ข้อ', 'มาตรการ', 'ผู้รับผิดชอบ', heading],
      ...upTo(12).map((item): CellOf[] => [`i${item}`, 'จัดอบรมบุคลากร', 'สำนักปลัด', 30 + item]),
    ]);

  it.each([
    ['มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ 2569', 'ระยะเวลา (วัน)'],
    ['แผนปฏิบัติการป้องกันการทุจริต ปี 2568', 'ตัวชี้วัดความสำเร็จ (ร้อยละ)'],
    ['แผนยกระดับผลการประเมิน ITA', 'งบประมาณ (พันบาท)'],
  ])('%s: %s is no score', (title, heading) => {
    expect(tryRead(plan(title, heading))).toMatchObject(REFUSED);
  });

  it('is read where its numbers are headed as scores', () => {
    expect(read(plan('มาตรการส่งเสริมคุณธรรม ปี 2569', 'คะแนน ปี 2568')).items).toHaveLength(12);
  });
});

describe('fractions of 1 among scores of 100', () => {
  const items = (scores: readonly CellOf[]): SnapshotSheet =>
    sheet('IIT', [
      ['แบบวัด IIT ปี 2568'],
      ['ข้อ', 'คะแนน'],
      ...scores.map((score, at): CellOf[] => [IIT[at] ?? '', score]),
    ]);

  it('are named, and read as they stand', () => {
    const scores = read(items(IIT.map((_, at) => (at < 2 ? 0.95 : 90 + at))));
    expect(scores.notUnderstood).toEqual([
      { kind: 'other-scale', cell: { sheet: 'IIT', row: 2, column: 1 }, text: '0.95', scale: 1, count: 2 },
    ]);
    expect(scores.items[0]?.score.value).toBe(0.95);
  });

  it('are none where they show as percentages', () => {
    const scores = read(items(IIT.map((_, at) => (at < 2 ? { value: 0.95, format: '0%' } : 90 + at))));
    expect(scores.notUnderstood).toEqual([]);
    expect(scores.items[0]?.score.value).toBe(95);
  });
});
