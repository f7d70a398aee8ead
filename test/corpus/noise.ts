import { TOOLS } from '../../src/assessment/framework';
import { itemsOf, type KnownScores } from './known-scores';
import { block, plain, row, type Cell, type Page } from './page';
import type { Random } from './random';
import { indicatorName, INDICATORS } from './result-tables';

type Rows = readonly (readonly Cell[])[];
type Noise = (random: Random, scores: KnownScores) => readonly [string, Rows];

const minutes: Noise = (random, { framework, agency }) => [
  random.pick(['รายงานการประชุม', 'บันทึกการประชุม', 'Sheet3']),
  [
    row(`รายงานการประชุมคณะทำงาน ITA ${agency} ครั้งที่ ${random.whole(1, 4)}/${framework.fiscalYear}`),
    row('ระเบียบวาระที่ 1', 'เรื่องประธานแจ้งให้ที่ประชุมทราบ'),
    row(null, `ที่ประชุมตั้งเป้าหมายคะแนน ITA ไม่น้อยกว่า ${random.pick([85, 90, 95])} คะแนน`),
    row('ระเบียบวาระที่ 2', `เรื่องสืบเนื่อง: ผู้เข้าประชุม ${random.whole(8, 30)} คน`),
    row(1, 'นายสมชาย ใจดี', 'ประธาน'),
    row(2, 'นางสาวสมหญิง รักงาน', 'กรรมการ'),
    row('ระเบียบวาระที่ 3', `ข้อ ${random.whole(1, 9)} ให้ส่งหลักฐานภายใน ${random.whole(7, 30)} วัน`),
  ],
];
const budget: Noise = (random) => [
  random.pick(['งบประมาณ', 'จัดซื้อจัดจ้าง', 'ค่าใช้จ่าย']),
  [
    row('ลำดับ', 'รายการ', 'จำนวน', 'ราคาต่อหน่วย', 'ร้อยละที่เบิกจ่าย'),
    ...['กระดาษ A4', 'หมึกพิมพ์', 'ค่าอาหารว่าง', 'ป้ายไวนิล', 'ค่าวิทยากร'].map((name, index) =>
      row(index + 1, name, random.whole(1, 40), random.whole(10, 100), random.whole(40, 100)),
    ),
  ],
];
const phones: Noise = (random) => [
  random.pick(['เบอร์โทร', 'รายชื่อผู้ประสานงาน', 'ติดต่อ']),
  [
    row('ที่', 'ชื่อ-สกุล', 'ตำแหน่ง', 'เบอร์ภายใน'),
    ...['นายเอก ดีงาม', 'นางโท สุขใจ', 'นายตรี มั่นคง', 'นางสาวจัตวา แก้วใส'].map((name, index) =>
      row(index + 1, name, random.pick(['นิติกร', 'นักทรัพยากรบุคคล', 'ปลัด']), random.whole(11, 99)),
    ),
  ],
];
const answers: Noise = (random, scores) => {
  const codes = itemsOf(scores, ['IIT']).slice(0, 15);
  return [
    random.pick(['คำตอบดิบ', 'ข้อมูลดิบ', 'Form Responses 1', 'การตอบแบบฟอร์ม 1']),
    [
      [plain('ประทับเวลา'), plain('เพศ'), ...codes.map((code, index) => plain(codes.length > 0 ? code : index))],
      ...Array.from({ length: random.whole(12, 40) }, (_, line): readonly Cell[] => [
        { value: 45_400 + line + random.next(), format: 'd/m/yyyy h:mm' },
        plain(random.pick(['ชาย', 'หญิง'])),
        ...codes.map(() => plain(random.pick([0, 20, 40, 60, 80, 100]))),
      ]),
    ],
  ];
};
const plan: Noise = (random, scores) => [
  random.pick(['แผนดำเนินการ', 'ติดตามงาน OIT', 'มอบหมายงาน']),
  [
    row(`แผนดำเนินการ OIT ปีงบประมาณ พ.ศ. ${scores.framework.fiscalYear + 1}`),
    row('ข้อ', 'รายการ', 'ผู้รับผิดชอบ', 'กำหนดส่ง', 'ความคืบหน้า (%)'),
    ...itemsOf(scores, ['OIT']).map((code) =>
      row(
        code,
        'จัดทำและเผยแพร่บนเว็บไซต์',
        random.pick(['สำนักปลัด', 'กองคลัง']),
        '31 มี.ค.',
        random.pick([0, 25, 50, 75, 100]),
      ),
    ),
  ],
];
const targets: Noise = (random, scores) => [
  random.pick(['เป้าหมายปีหน้า', 'ค่าเป้าหมาย']),
  [
    row(`ค่าเป้าหมายรายตัวชี้วัด ปีงบประมาณ พ.ศ. ${scores.framework.fiscalYear + 1}`),
    row('ที่', 'ตัวชี้วัด', 'ค่าเป้าหมาย'),
    ...INDICATORS.map((number) => row(number, indicatorName(random, scores, number), random.pick([90, 95, 97, 98]))),
  ],
];
const levels: Noise = (random) => [
  random.pick(['เกณฑ์', 'เกณฑ์การประเมิน']),
  [
    row('ระดับ', 'คะแนนตั้งแต่', 'ถึง'),
    row('ผ่านดีเยี่ยม', 95, 100),
    row('ผ่านดี', 85, 94.99),
    row('ผ่าน', 85, 100),
    row('ต้องปรับปรุง', 70, 84.99),
    row('ต้องปรับปรุงโดยด่วน', 0, 69.99),
  ],
];
const weights: Noise = (random, scores) => [
  random.pick(['น้ำหนัก', 'วิธีคำนวณ', 'คำอธิบาย']),
  [
    row('เครื่องมือ', 'น้ำหนัก (ร้อยละ)', 'จำนวนข้อ'),
    ...TOOLS.map((tool) => row(tool, scores.framework.weights[tool] * 100, itemsOf(scores, [tool]).length)),
    row('รวม', 100, scores.framework.items.length),
  ],
];
const respondents: Noise = (random) => [
  random.pick(['ผู้ตอบแบบวัด', 'กลุ่มตัวอย่าง']),
  [
    row('กลุ่มผู้ตอบ', 'จำนวนที่กำหนด', 'จำนวนที่ตอบ', 'ร้อยละ'),
    row('ผู้มีส่วนได้ส่วนเสียภายใน (IIT)', random.whole(20, 90), random.whole(20, 90), random.whole(70, 100)),
    row('ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', random.whole(30, 99), random.whole(30, 99), random.whole(70, 100)),
  ],
];
const exam: Noise = (random) => [
  random.pick(['ผลสอบ', 'ประเมินพนักงาน']),
  [
    row('รหัส', 'ชื่อ', 'คะแนน', 'ผล'),
    ...['สมชาย', 'สมหญิง', 'สมศักดิ์', 'สมใจ', 'สมปอง'].map((name, index) =>
      row(`E${index + 1}`, name, random.whole(50, 100), 'ผ่าน'),
    ),
  ],
];
const stock: Noise = (random) => [
  random.pick(['พัสดุ', 'ครุภัณฑ์']),
  [
    row('ลำดับที่', 'หมายเลขครุภัณฑ์', 'รายการ', 'คงเหลือ'),
    ...Array.from({ length: 12 }, (_, index) =>
      row(
        index + 1,
        `416-${random.whole(10, 99)}-${String(index + 1).padStart(4, '0')}`,
        'เครื่องคอมพิวเตอร์',
        random.whole(1, 99),
      ),
    ),
  ],
];
const website: Noise = (random) => [
  random.pick(['สถิติเว็บไซต์', 'สถิติผู้เข้าชม']),
  [
    row('เดือน', 'ผู้เข้าชม', 'ร้อยละเพิ่ม'),
    ...['ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.', 'ก.พ.', 'มี.ค.'].map((month) =>
      row(month, random.whole(100, 900), random.whole(1, 60)),
    ),
  ],
];

const NOISES: readonly [Noise, ...Noise[]] = [
  minutes, budget, phones, answers, plan, targets, levels, weights, respondents, exam, stock, website,
]; // prettier-ignore

/** Sheets that hold numbers and no scores, as offices keep them in the same file; names differ from those taken. */
export function noisePages(
  random: Random,
  scores: KnownScores,
  count: number,
  taken: readonly string[],
): readonly Page[] {
  const names = new Set(taken);
  return random
    .shuffle(NOISES)
    .slice(0, count)
    .flatMap((noise) => {
      const [name, rows] = noise(random, scores);
      if (names.has(name)) return [];
      names.add(name);
      return [{ name, block: block(rows) }];
    });
}

/** Answers of the staff, one respondent a row. */
export function answersPage(random: Random, scores: KnownScores): Page {
  const [name, rows] = answers(random, scores);
  return { name, block: block(rows) };
}

/** A plan for the next year's disclosure with shares of work done. */
export function planPage(random: Random, scores: KnownScores): Page {
  const [name, rows] = plan(random, scores);
  return { name, block: block(rows) };
}

/** The minutes of a meeting with numbers in their sentences. */
export function minutesPage(random: Random, scores: KnownScores): Page {
  const [name, rows] = minutes(random, scores);
  return { name, block: block(rows) };
}
