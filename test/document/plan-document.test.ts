import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAND_NAMES, bandOf, DEFAULT_BANDS } from '../../src/assessment/bands';
import { TOOLS, type ItemCode } from '../../src/assessment/framework';
import { roundScore } from '../../src/assessment/scoring';
import type { DocumentContent, Table } from '../../src/document/document-content';
import { planDocument } from '../../src/document/plan-document';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { plannedReport, sheetOf, textsOf, wildScores } from '../report/planned-report';
import { documentOf, planWith, sectionOf, tablesOf, textsOfSection } from './planned-document';

/** Every place of the grid with the cells that lie on it. */
function cellsByPlace({ columnShares, rows }: Table): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  rows.forEach((_, row) => {
    columnShares.forEach((_share, column) => places.set(`${row},${column}`, 0));
  });
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      for (let r = row; r < row + cell.rowSpan; r += 1) {
        for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1) {
          places.set(`${r},${c}`, (places.get(`${r},${c}`) ?? 0) + 1);
        }
      }
    }
  });
  return places;
}

describe('the document', () => {
  const published = documentOf(PUBLISHED);
  const { issues } = plannedReport(PUBLISHED).analysis;

  test('says nothing of texts that the workbook keeps because they have no place', () => {
    const typed = { 'issue-9/remark/IIT': 'ข้อความของรอบก่อน' };
    const summary = textsOf(sheetOf(planWith(PUBLISHED, typed), 'summary'));
    const notices = summary.filter((text) => text.includes('1 รายการที่ไม่มีช่องรองรับ'));
    expect(notices).toHaveLength(1);
    const texts = documentOf(PUBLISHED, typed).sections.flatMap(textsOfSection);
    for (const text of [...notices, ...Object.values(typed)]) expect(texts).not.toContain(text);
  });

  test('has the parts of such an analysis in their order', () => {
    expect(published.sections.map(({ heading }) => heading)).toEqual([
      'สรุปผลการประเมินคุณธรรมและความโปร่งใส (ITA)',
      'คะแนนรายข้อตามเครื่องมือและตัวชี้วัด',
      ...issues.map(({ number, title }) => `ประเด็นที่ ${number} ${title.th}`),
      'ภาพรวมมาตรการและการติดตามผล',
      'ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน ITA',
      'ที่มาของตัวเลขและเกณฑ์ที่ใช้',
    ]);
    expect(published.identity).toBe('เทศบาลตำบลมะรือโบตก · ปีงบประมาณ พ.ศ. 2568');
  });

  test('names the same days where the workbook counts them from 1904', () => {
    const plan = planWith(PUBLISHED);
    const from1904 = plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.style === 'editableDate' && cell.content.kind === 'formula'
          ? { ...cell, content: { ...cell.content, cached: Number(cell.content.cached) - 1462 } }
          : cell,
      ),
    }));
    expect(planDocument({ ...plan, sheets: from1904, uses1904Dates: true }, 'arabic')).toEqual(published);
  });

  test('says in each issue what its sheet says, but how to fill in the sheet', () => {
    const plan = planWith(PUBLISHED);
    for (const { number, title } of issues) {
      const said = textsOfSection(sectionOf(published, `ประเด็นที่ ${number}`));
      const [, identity, ...texts] = textsOf(sheetOf(plan, `issue-${number}`));
      const unsaid = texts.filter((text) => !said.includes(text));
      expect(identity).toContain('ปีงบประมาณ');
      expect(unsaid.filter((text) => !text.includes('พื้นเหลือง') && text !== String(number))).toEqual([
        'ลำดับ',
        'หัวข้อ',
        title.th,
      ]);
    }
  });

  test('shows scores with two decimals, coloured by the band that stands beside them', () => {
    const [items] = tablesOf(sectionOf(published, 'ประเด็นที่ 1'));
    const row = items?.rows.find((cells) => cells.some(({ text }) => text.startsWith('o6 ')));
    expect(row?.map(({ text, band }) => [text, band]).slice(1, 3)).toEqual([
      ['50.00', 'urgent'],
      ['แก้ไขเร่งด่วน', 'urgent'],
    ]);
  });

  test('draws the charts of the sheets from the numbers in them', () => {
    const [chart] = published.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
    );
    expect(chart?.categories).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(chart?.series[0]?.values.map((value) => value?.toFixed(2))).toEqual(
      plannedReport(PUBLISHED).analysis.indicators.map(({ score }) => score?.toFixed(2)),
    );
    expect(chart?.series.slice(1).map(({ values }) => new Set(values))).toEqual([new Set([95]), new Set([85])]);
  });

  test('holds what the analyst typed', () => {
    const typed = documentOf(PUBLISHED, {
      'issue-1/measure/method': 'จัดประชุมติดตามแผนทุกเดือน',
      'measures/own-1/measure': 'อบรมผู้ดูแลเว็บไซต์',
      'measures/o6/owner': 'กองยุทธศาสตร์',
      'limits/people/limit': 'ไม่มีผู้รับผิดชอบประจำ',
    });
    expect(textsOfSection(sectionOf(typed, 'ประเด็นที่ 1'))).toContain('จัดประชุมติดตามแผนทุกเดือน');
    const followUp = textsOfSection(sectionOf(typed, 'ภาพรวมมาตรการ'));
    expect(followUp).toEqual(expect.arrayContaining(['อบรมผู้ดูแลเว็บไซต์', 'กองยุทธศาสตร์']));
    const limits = textsOfSection(sectionOf(typed, 'ข้อจำกัด'));
    expect(limits.slice(1)).toEqual([
      'เรื่อง',
      'ข้อจำกัดที่พบและผลต่อการประเมิน',
      'บุคลากรและการมอบหมายงาน',
      'ไม่มีผู้รับผิดชอบประจำ',
    ]);
  });

  test('asks for the limits where none were written, and leaves lines without a measure out', () => {
    expect(textsOfSection(sectionOf(published, 'ข้อจำกัด'))[1]).toContain('ยังไม่ได้บันทึกข้อจำกัด');
    expect(textsOfSection(sectionOf(published, 'ภาพรวมมาตรการ'))).not.toContain('เพิ่มเอง');
  });

  test('keeps the sentence of an issue without items', () => {
    const texts = textsOfSection(sectionOf(documentOf({ agency: 'ก', overall: 80 }), 'ประเด็นที่ 1'));
    expect(texts.join('\n')).toMatch(/ไม่มีคะแนน|ไม่มีข้อคำถาม/);
  });

  test('has Thai digits where the settings ask for them', () => {
    const thai = documentOf(PUBLISHED, {}, 'thai');
    expect(thai.identity).toContain('๒๕๖๘');
    const scores = tablesOf(sectionOf(thai, 'คะแนนรายข้อ')).flatMap(({ rows }) => rows.flat().map(({ text }) => text));
    expect(scores).toContain('๙๕.๑๗');
    const charts = thai.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
    );
    expect(charts[0]?.categories.at(-1)).toBe('๑๐');
    expect(scores.filter((text) => /^[0-9]+\.[0-9]+$/.test(text))).toEqual([]);
  });

  test('has tables without holes or overlaps, whatever the scores', () => {
    fc.assert(
      fc.property(wildScores(), (written) => {
        const { sections } = planDocument(plannedReport(written).plan, 'arabic');
        for (const table of sections.flatMap(tablesOf)) {
          expect([...cellsByPlace(table)].filter(([, cells]) => cells !== 1)).toEqual([]);
          expect(table.columnShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('differs between agencies with different low items, in the issues and the follow-up', () => {
    const agency = (low: ItemCode): DocumentContent =>
      documentOf({
        agency: 'เทศบาลตำบลตัวอย่างหนึ่ง',
        items: Object.fromEntries(
          TOOLS.map((tool) => [
            tool,
            FRAMEWORK_2568.items
              .filter((item) => item.tool === tool)
              .map(({ code }): readonly [ItemCode, number] => [code, code === low ? 40 : 100]),
          ]),
        ),
      });
    /** Method, responsible and steps of the first issue. */
    const measure = (low: ItemCode): readonly string[] => {
      const rows = tablesOf(sectionOf(agency(low), 'ประเด็นที่ 1')).at(-1)?.rows ?? [];
      return rows.slice(0, 3).map((cells) => cells.at(-1)?.text ?? '');
    };
    const followed = (low: ItemCode): readonly string[] => textsOfSection(sectionOf(agency(low), 'ภาพรวมมาตรการ'));
    const [first, second] = [measure('o6'), measure('i2')];
    expect(first.length).toBe(3);
    first.forEach((text, index) => {
      expect(text).toContain('o6');
      expect(text).not.toContain('i2');
      expect(second[index]).toContain('i2');
      expect(second[index]).not.toContain('o6');
    });
    expect(followed('o6')).not.toEqual(followed('i2'));
  });

  test('names the agency nowhere but where it says whose document it is', () => {
    const agency = 'เทศบาลตำบลตัวอย่างหนึ่ง';
    fc.assert(
      fc.property(wildScores(), (written) => {
        const content = planDocument(plannedReport({ ...written, agency }).plan, 'arabic');
        expect(content.identity).toContain(agency);
        expect(content.sections.flatMap(textsOfSection).filter((text) => text.includes(agency))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('claims no band that the score beside it does not give, and no rank that the indicators do not give', () => {
    const bandWords = Object.values(BAND_NAMES).map(({ th }) => th);
    fc.assert(
      fc.property(wildScores(), (written) => {
        const { plan, analysis } = plannedReport(written);
        const { sections } = planDocument(plan, 'arabic');
        for (const cells of sections.flatMap(tablesOf).flatMap(({ rows }) => rows)) {
          cells.forEach(({ text }, index) => {
            const before = cells[index - 1];
            if (bandWords.includes(text) && before !== undefined && before.kind !== 'heading') {
              const band = bandOf(DEFAULT_BANDS, Number(before.text));
              expect([before.text, text]).toEqual([before.text, band && BAND_NAMES[band].th]);
            }
            const rank = /^อันดับ ([0-9]+) จาก ([0-9]+)/.exec(text);
            if (rank) {
              const indicator = analysis.indicators.find((each) => String(each.indicator.number) === cells[0]?.text);
              const scored = analysis.indicators.flatMap(({ score }) => (score === null ? [] : [roundScore(score)]));
              const own = roundScore(indicator?.score ?? NaN);
              const above = scored.filter((score) => score > own).length;
              expect(scored).toContain(own);
              expect([Number(rank[1]), Number(rank[2])]).toEqual([above + 1, scored.length]);
            }
          });
        }
      }),
      { numRuns: 15 },
    );
  });
});
