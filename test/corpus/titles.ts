import type { Tool } from '../../src/assessment/framework';
import type { KnownScores } from './known-scores';
import { block, row, type Block } from './page';
import type { Random } from './random';
import { thaiDigits } from './spellings';

/** A fiscal year as titles write it. */
export function yearAs(random: Random, year: number): string {
  const number = random.chance(0.4) ? thaiDigits(String(year)) : String(year);
  return random.pick([
    `ปีงบประมาณ พ.ศ. ${number}`,
    `ประจำปีงบประมาณ พ.ศ. ${number}`,
    `ปีงบประมาณ ${number}`,
    `ปี ${number}`,
    `ประจำปี ${number}`,
    `ปี พ.ศ. ${number}`,
  ]);
}

const ASSESSMENTS = [
  'ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)',
  'ผลการประเมิน ITA',
  'คะแนน ITA',
  'รายงานผลการประเมินคุณธรรมและความโปร่งใส',
  'สรุปผลคะแนน ITA',
] as const;

/** Lines that head a sheet: what it is, whose, of which year, in one line or several. */
export function sheetTitle(random: Random, { agency, framework }: KnownScores, withAgency = true): Block {
  const what = random.pick(ASSESSMENTS);
  const year = yearAs(random, framework.fiscalYear);
  if (!withAgency) return block([row(`${what} ${year}`)]);
  const lines = random.pick([
    [`${what} ${year}`, agency],
    [`${what} ${agency} ${year}`],
    [what, `${agency} ${year}`],
    [agency, what, year],
    [`${what} ของ${agency} ${year}`],
    [`${what} ${year}`, `หน่วยงาน: ${agency}`],
  ]);
  const rows = lines.map((line) => row(line));
  if (random.chance(0.2)) return labelled(random, what, agency, framework.fiscalYear);
  const wide = random.chance(0.5);
  const merges = wide
    ? rows.map((_, line) => ({ firstRow: line, lastRow: line, firstColumn: 0, lastColumn: random.whole(2, 6) }))
    : [];
  return block(rows, merges);
}

function labelled(random: Random, what: string, agency: string, year: number): Block {
  return block([
    row(what),
    row(random.pick(['หน่วยงาน', 'ชื่อหน่วยงาน', 'หน่วยงาน :']), agency),
    row(random.pick(['ปีงบประมาณ', 'ปีงบประมาณ พ.ศ.', 'ปี']), random.chance(0.3) ? thaiDigits(String(year)) : year),
  ]);
}

const TOOL_TITLES: Readonly<Record<Tool, readonly [string, ...string[]]>> = {
  IIT: [
    'แบบวัด IIT',
    'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)',
    'ผลคะแนนแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
    'คะแนน IIT รายข้อ',
    'ส่วนที่ 1 Internal Integrity and Transparency Assessment: IIT',
    '1. เครื่องมือ IIT',
  ],
  EIT: [
    'แบบวัด EIT',
    'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)',
    'ผลคะแนนแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
    'คะแนน EIT รายข้อ',
    'ส่วนที่ 2 External Integrity and Transparency Assessment: EIT',
    '2. เครื่องมือ EIT',
  ],
  OIT: [
    'แบบวัด OIT',
    'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)',
    'ผลคะแนนแบบวัดการเปิดเผยข้อมูลสาธารณะ',
    'คะแนน OIT รายข้อ',
    'ส่วนที่ 3 Open Data Integrity and Transparency Assessment: OIT',
    '3. เครื่องมือ OIT',
  ],
};

/** A title that tells the tool of a table. */
export function toolTitle(random: Random, tool: Tool): string {
  return random.pick(TOOL_TITLES[tool]);
}
