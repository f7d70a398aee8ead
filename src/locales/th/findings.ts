import type { Alternative, PointRange, ScoreSubject } from '../../checking/finding';
import type { Slip } from '../../checking/slips';
import type { WhyLeftOut } from '../../reading/left-out-tables';
import type { FindingTexts } from '../finding-texts';

const PART_NAMES = { method: 'วิธีการ', owner: 'ผู้รับผิดชอบ', steps: 'ขั้นตอน', period: 'ระยะเวลา' } as const;

const NAMES_SHOWN = 5;

const points = (score: number): string => score.toFixed(2);
/** With its sign, a change of nothing without one. */
const signed = (change: number): string => `${change > 0 ? '+' : ''}${points(change).replace('-', '−')}`;

const difference = (a: number, b: number): string => points(Math.abs(a - b));

const quote = (text: string): string => (text.trim() === '' ? 'ช่องว่าง' : `“${text.trim()}”`);

const pointRange = ({ from, to }: PointRange): string => `${points(from)}–${points(to)}`;

/** The first names of a list that may be as long as a province. */
const listed = (names: readonly string[]): string =>
  names.slice(0, NAMES_SHOWN).join(', ') +
  (names.length > NAMES_SHOWN ? ` และอีก ${names.length - NAMES_SHOWN} แห่ง` : '');

function nameOf(subject: ScoreSubject): string {
  switch (subject.kind) {
    case 'item':
      return `ข้อ ${subject.code}`;
    case 'indicator':
      return `ตัวชี้วัดที่ ${subject.indicator}`;
    case 'tool':
      return `คะแนน ${subject.tool}`;
    case 'overall':
      return 'คะแนนภาพรวม';
  }
}

const WAYS = { risen: 'เพิ่มขึ้น', fallen: 'ลดลง', same: 'คงที่' } as const;
const EXTREMES = { highest: 'สูงสุด', lowest: 'ต่ำสุด' } as const;
const COUNTED = { indicator: 'ตัวชี้วัด', item: 'ข้อ' } as const;

const scoresWithin = ({ from, to }: PointRange): string => (from === to ? points(from) : pointRange({ from, to }));

/** How one number is typed for another, as a clause. */
const SLIPS: Readonly<Record<Slip, string>> = {
  digit: 'ต่างกันเพียงตัวเลขเดียว',
  swapped: 'ตัวเลขสองตัวสลับที่กัน',
  point: 'จุดทศนิยมผิดตำแหน่ง',
  neighbour: 'แถวบนหรือแถวล่างมีคะแนนเดียวกัน',
};

/** Why a table is no result, as a clause. */
const LEFT_OUT: Readonly<Record<WhyLeftOut, string>> = {
  plan: 'เป็นแผนหรือการติดตามงาน',
  answers: 'เป็นคำตอบของผู้ตอบแบบวัดแต่ละคน',
  people: 'เป็นรายชื่อบุคคล',
  draft: 'ชื่อชีตบอกว่าเป็นร่างหรือสำเนา และชีตอื่นมีรายการเดียวกัน',
  'earlier-round': 'อีกตารางหนึ่งเป็นรอบที่ใหม่กว่า',
  part: 'เป็นคะแนนส่วนเดียวของแบบสำรวจ และอีกตารางมีคะแนนรวมทั้งสองส่วน',
  'not-result':
    'ชื่อตารางหรือชื่อชีตบอกว่าเป็นเป้าหมาย การจำลอง ค่าเฉลี่ยของหน่วยงานอื่น หรือการประเมินตนเอง และมีตารางอื่นที่เป็นผลการประเมิน',
  'without-year': 'ไม่ระบุปี และอีกตารางหนึ่งของปีที่วิเคราะห์มีคะแนนต่างออกไป',
  weighted: 'เป็นคะแนนที่คูณน้ำหนักแล้ว ซึ่งปัดเศษไว้ จึงคิดกลับเป็นคะแนนเต็ม 100 ให้ตรงไม่ได้',
  'not-understood': 'ไม่ทราบว่าเป็นคะแนนของข้อ ตัวชี้วัด หรือเครื่องมือใด',
};

const CONFIRMED = { reported: 'ที่ระบุไว้', computed: 'ที่คำนวณได้' } as const;

const changesThatClose = (alternatives: readonly Alternative[]): readonly string[] =>
  alternatives.length === 0
    ? []
    : [
        'หากแก้ค่าใดค่าหนึ่งต่อไปนี้ คะแนนจะตรงกัน: ' +
          alternatives
            .map(({ subject, score, right }) => `${nameOf(subject)} จาก ${points(score)} เป็น ${points(right)}`)
            .join(', '),
      ];

export const thaiFindingTexts: FindingTexts = {
  severities: { error: 'ผิดพลาด', warning: 'ควรตรวจ', information: 'เพื่อทราบ' },
  severityMeanings: {
    error: 'มีตัวเลขผิดหรือขาดหาย ควรแก้ไขก่อนเผยแพร่',
    warning: 'อาจผิด หรือเก็บในรูปแบบที่ Excel คำนวณไม่ได้ ควรให้เจ้าหน้าที่ตรวจก่อนใช้',
    information: 'แจ้งให้ทราบ ไม่จำเป็นต้องแก้ไข',
  },
  certainties: {
    proven: '(ผลนี้แน่ชัด)',
    likely: '(ผลนี้น่าจะใช่ แต่ยังไม่แน่ชัด)',
    possible: '(ผลนี้อาจใช่ ควรตรวจดู)',
  },
  couldNotCheck: {
    subjects: (subjects) => {
      const indicators = subjects.flatMap((each) => (each.kind === 'indicator' ? [each.indicator] : []));
      const tools = subjects.flatMap((each) => (each.kind === 'tool' ? [each.tool] : []));
      const isNamed = (kind: (typeof subjects)[number]['kind']): boolean => subjects.some((each) => each.kind === kind);
      return [
        ...(indicators.length > 0 ? [`ตัวชี้วัดที่ ${[...new Set(indicators)].join(', ')}`] : []),
        ...(tools.length > 0 ? [`คะแนน ${[...new Set(tools)].join(', ')}`] : []),
        ...(isNamed('overall') ? ['คะแนนภาพรวม'] : []),
        ...(isNamed('level') ? ['ระดับผลการประเมิน'] : []),
        ...(isNamed('issues') ? ['ความครบถ้วนของเจ็ดประเด็น'] : []),
      ].join(' และ');
    },
    reasons: {
      'items-missing': 'ในไฟล์มีคะแนนรายข้อไม่ครบ',
      'indicators-missing': 'ในไฟล์มีคะแนนตัวชี้วัดไม่ครบ',
      'tools-missing': 'ในไฟล์มีคะแนนเครื่องมือไม่ครบทั้งสามเครื่องมือ',
      'grouping-unknown': 'ยังไม่พบแหล่งอ้างอิงที่เชื่อถือได้ว่าจัดกลุ่มข้ออย่างไร',
      'not-reported': 'ในไฟล์ไม่ได้ระบุค่านี้ไว้',
      'no-grid': 'คะแนนรายข้อซ้ำกันมาก หรือไม่เป็นพหุคูณของค่าเดียวกัน จึงแยกค่าที่พิมพ์ผิดไม่ได้',
      'no-issue-tables': 'ในไฟล์มีตารางของประเด็นไม่ถึงหกประเด็น',
      'level-not-understood': 'ข้อความในไฟล์ไม่ตรงกับชื่อระดับใดของปีนี้',
    },
    sentence: ({ rule, subjects, reason }) => `${rule}: ตรวจ${subjects} ไม่ได้ เพราะ${reason}`,
  },
  rules: {
    'missing-item': {
      title: 'ขาดคะแนน',
      message: ({ code, isListed, others = [] }) => {
        if (others.length === 0) return isListed ? `ข้อ ${code} มีชื่ออยู่แต่ยังไม่มีคะแนน` : `ไม่พบข้อ ${code} ในตารางคะแนน`;
        const list = `${others.length + 1} ข้อ (${[code, ...others].join(', ')})`;
        return isListed ? `มีชื่อ ${list} อยู่แต่ยังไม่มีคะแนน` : `ไม่พบ ${list} ในตารางคะแนน`;
      },
      why: ({ code, others = [] }) =>
        `การประเมินของปีนี้มีข้อ ${code}${others.length === 0 ? '' : ' และข้ออื่นที่ระบุไว้'} และในไฟล์มีข้ออื่นของเครื่องมือเดียวกันแล้ว`,
      howToFix: ({ code, others = [] }) =>
        others.length === 0 ? `กรอกคะแนนของข้อ ${code} ตามผลที่ประกาศ` : 'กรอกคะแนนของข้อเหล่านี้ตามผลที่ประกาศ',
    },
    'duplicate-item': {
      title: 'ข้อเดียวกันปรากฏซ้ำ',
      message: ({ code, score, firstScore, firstCell }) =>
        score === firstScore
          ? `ข้อ ${code} อยู่ในตารางเดียวกันสองครั้ง ได้ ${points(score)} ทั้งสองครั้ง`
          : `ข้อ ${code} ตรงนี้เป็น ${points(score)} แต่ในชีต “${firstCell.sheet}” เป็น ${points(firstScore)}`,
      why: ({ score, firstScore }) =>
        score === firstScore
          ? 'แถวที่ซ้ำมักเป็นแถวของข้ออื่นที่พิมพ์รหัสผิด'
          : 'ในปีเดียวกัน แต่ละข้อของหน่วยงานมีคะแนนได้ค่าเดียว ค่าที่ต่างไปมักคัดลอกมาจากหน่วยงานอื่นหรือปีอื่น',
      howToFix: ({ score, firstScore, isProven }) =>
        score === firstScore
          ? 'ลบแถวที่ซ้ำ หรือแก้รหัสให้เป็นข้อที่ถูกต้อง'
          : 'เทียบทั้งสองแห่งกับผลที่ประกาศแล้วแก้ค่าที่ผิด' +
            (isProven
              ? ` เมื่อใช้ ${points(firstScore)} ตัวชี้วัดจะตรงกับที่ระบุไว้`
              : ` ขณะนี้การวิเคราะห์ใช้ค่า ${points(firstScore)}`),
    },
    'unknown-item': {
      title: 'ไม่รู้จักข้อนี้',
      message: ({ text, fiscalYear }) => `การประเมินปี ${fiscalYear} ไม่มีข้อ ${quote(text)}`,
      why: () => 'ชุดข้อคำถามต่างกันในแต่ละปี คะแนนของข้อที่ไม่รู้จักไม่ได้นำมาวิเคราะห์',
      howToFix: () => 'แก้รหัสข้อให้ถูกต้อง หรือเลือกปีงบประมาณให้ตรงกับตาราง',
    },
    'code-order': {
      title: 'อ่านรหัสตามลำดับในตาราง',
      message: ({ codes }) =>
        codes.length === 1
          ? codes.map(({ text, taken }) => `อ่านรหัส ${quote(text)} เป็นข้อ ${taken} ตามลำดับในตาราง`).join('')
          : `อ่านรหัส ${codes.length} แห่งตามลำดับในตาราง: ${codes.map(({ text, taken }) => `${quote(text)} เป็น ${taken}`).join(', ')}`,
      why: () => 'รหัสที่พิมพ์ไว้หมายถึงข้ออื่น แต่ลำดับแถวในตารางแสดงว่าเป็นข้อนี้',
      howToFix: () => 'หากอ่านถูกแล้วไม่ต้องแก้ไข หรือพิมพ์รหัสใหม่ให้ชัดเจน',
    },
    'items-by-order': {
      title: 'อ่านข้อตามลำดับแถวหรือข้อความ',
      message: ({ tool, count, byWords }) =>
        `ตาราง ${tool} ไม่มีรหัสข้อที่แน่ชัด โปรแกรมจับคู่คะแนน ${count} แถวกับข้อตาม${byWords ? 'ข้อความของแถว' : 'เลขหรือลำดับของแถว'}`,
      why: ({ byWords }) =>
        byWords
          ? 'ข้อความของแถวเป็นของข้ออื่นที่ไม่ตรงกับเลขหรือลำดับของแถว'
          : 'ไม่มีรหัส เช่น i1 ที่ยืนยันว่าแถวใดเป็นข้อใด แถวอาจเรียงตามอย่างอื่น เช่น คะแนนหรือผู้รับผิดชอบ',
      howToFix: ({ byWords }) =>
        `${byWords ? 'ตรวจว่าแต่ละแถวเป็นข้อที่อ่านได้' : 'ตรวจว่าแถวครบและเรียงตามข้อ'} แล้วเพิ่มคอลัมน์รหัสข้อ เช่น i1 e1 o1`,
    },
    'indicator-name': {
      title: 'ชื่อตัวชี้วัดไม่ตรงกับเลขที่',
      message: ({ indicator, text, named }) =>
        named === null
          ? `ตัวชี้วัดที่ ${indicator} ใช้ชื่อ ${quote(text)} ซึ่งไม่ใช่ชื่อของตัวชี้วัดใด`
          : `ตัวชี้วัดที่ ${indicator} ใช้ชื่อ ${quote(text)} ซึ่งเป็นชื่อของตัวชี้วัดที่ ${named}`,
      why: ({ indicator }) => `ตัวชี้วัดทั้งสิบมีชื่อกำหนดไว้แน่นอน โปรแกรมยึดเลขที่เป็นหลัก คะแนนนี้จึงเป็นของตัวชี้วัดที่ ${indicator}`,
      howToFix: ({ named }) =>
        named === null ? 'แก้ชื่อให้ตรงกับชื่อของตัวชี้วัด' : 'เทียบกับผลที่ประกาศว่าเลขที่หรือชื่อที่ผิด แล้วแก้ให้ตรงกัน',
    },
    'formula-not-calculated': {
      title: 'สูตรยังไม่ได้คำนวณ',
      message: ({ subject, count }) =>
        count === 1
          ? `${nameOf(subject)} เป็นสูตรที่ยังไม่มีผลลัพธ์`
          : `คะแนน ${count} เซลล์เป็นสูตรที่ยังไม่มีผลลัพธ์ เริ่มที่${nameOf(subject)}`,
      why: () => 'โปรแกรมที่บันทึกไฟล์นี้ไม่ได้คำนวณสูตร จึงอ่านคะแนนจากเซลล์เหล่านี้ไม่ได้',
      howToFix: () => 'เปิดไฟล์ใน Excel ให้คำนวณ บันทึก แล้ววิเคราะห์อีกครั้ง',
    },
    'fractions-taken-as-percent': {
      title: 'คะแนนเก็บเป็นสัดส่วน 0 ถึง 1',
      message: ({ raw, score, count }) =>
        `คะแนน ${count} เซลล์เก็บเป็นค่า 0 ถึง 1 โปรแกรมจึงคูณด้วย 100 เช่น ${quote(raw)} อ่านเป็น ${points(score)}`,
      why: () => 'ไม่มีค่าใดในตารางเกิน 1 จึงน่าจะเป็นสัดส่วน ไม่ใช่คะแนนเต็ม 100',
      howToFix: () => 'ตรวจว่าเป็นสัดส่วนจริง แล้วใช้รูปแบบเปอร์เซ็นต์กับเซลล์เหล่านี้ หรือกรอกเป็นคะแนน 0 ถึง 100',
    },
    'other-scale': {
      title: 'คะแนนเต็ม 1, 4 หรือ 5',
      message: ({ raw, scale, count }) =>
        `คะแนน ${count} เซลล์น่าจะเป็นคะแนนเต็ม ${scale} (เริ่มที่ ${quote(raw)}) แต่คะแนน ITA ต้องเป็น 0 ถึง 100`,
      why: () => 'โปรแกรมอ่านค่าตามที่อยู่ในเซลล์ ผลที่คำนวณต่อจึงต่ำกว่าความจริงมาก',
      howToFix: () => 'กรอกคะแนนเต็ม 100 ตามผลที่ประกาศ',
    },
    'not-a-number': {
      title: 'ไม่ใช่ตัวเลข',
      message: ({ subject, raw }) => `${nameOf(subject)} มี ${quote(raw)} อยู่ในเซลล์คะแนน`,
      why: () => 'คะแนนต้องเป็นตัวเลข 0 ถึง 100 มิฉะนั้นจะคำนวณค่าอื่นต่อไม่ได้',
      howToFix: () => 'กรอกคะแนนตามผลที่ประกาศ หรือแก้สูตรให้ได้ผลเป็นตัวเลข',
    },
    'out-of-range': {
      title: 'คะแนนอยู่นอกช่วง 0–100',
      message: ({ subject, score }) => `${nameOf(subject)} เป็น ${points(score)} ซึ่งเป็นไปไม่ได้`,
      why: () => 'คะแนนต้องอยู่ระหว่าง 0 ถึง 100 ค่านอกช่วงมักเกิดจากลืมจุดทศนิยม หรือกรอกคะแนนจากมาตรวัดอื่น',
      howToFix: () => 'กรอกคะแนนตามผลที่ประกาศ',
    },
    'number-as-text': {
      title: 'ตัวเลขเก็บเป็นข้อความ',
      message: ({ subject, raw, count }) =>
        count === 1
          ? `${nameOf(subject)} เก็บเป็นข้อความ ${quote(raw)}`
          : `คะแนน ${count} เซลล์เก็บเป็นข้อความ เริ่มที่${nameOf(subject)} (${quote(raw)})`,
      why: () => 'สูตรของ Excel ไม่นับเซลล์ที่เป็นข้อความ ผลรวมและค่าเฉลี่ยของเซลล์เหล่านี้จึงผิด',
      howToFix: ({ score, count }) =>
        count === 1
          ? `พิมพ์ใหม่เป็นตัวเลข ${points(score)}`
          : 'เลือกเซลล์เหล่านี้แล้วสั่ง “แปลงเป็นตัวเลข” หากเป็นเลขไทยให้พิมพ์ใหม่เป็นเลขอารบิก แล้วตั้งรูปแบบตัวเลขให้แสดงเป็นเลขไทยได้',
    },
    'mistyped-score': {
      title: 'คะแนนน่าจะพิมพ์ผิด',
      message: ({ subject, score, right }) => `${nameOf(subject)} เป็น ${points(score)} แต่น่าจะเป็น ${points(right)}`,
      why: ({ score, right, closes, slip, agreesWith, grid }) =>
        [
          ...(closes === null ? [] : [`เมื่อใช้ ${points(right)} ${nameOf(closes)} จะตรงกับที่ระบุไว้`]),
          ...(agreesWith === null ? [] : [`ชีต “${agreesWith.sheet}” ก็ระบุ ${points(right)}`]),
          ...(grid === null
            ? []
            : [`คะแนนอื่นของเครื่องมือนี้เป็นพหุคูณของ 100/${grid} ซึ่ง ${points(right)} ใช่ แต่ ${points(score)} ไม่ใช่`]),
          ...(slip === null ? [] : [SLIPS[slip]]),
        ].join(' และ'),
      howToFix: ({ subject, right }) => `เทียบ${nameOf(subject)} กับผลที่ประกาศ หากประกาศเป็น ${points(right)} ให้แก้ตาม`,
    },
    'copied-table': {
      title: 'คะแนนทั้งตารางไม่ตรง',
      message: ({ tool, issue, codes, compared }) =>
        `คะแนน ${tool} ${codes.length} จาก ${compared} ข้อ${issue === null ? 'ในตารางนี้' : `ในประเด็นที่ ${issue} `}ไม่ตรงกับตารางรายข้อ ได้แก่ ${codes.join(', ')}`,
      why: ({ foreignTo }) =>
        'จำนวนที่ต่างมากเกินกว่าจะเป็นการพิมพ์ผิด ตารางนี้น่าจะคัดลอกมาจากหน่วยงานอื่นหรือปีอื่น' +
        (foreignTo === null
          ? ''
          : ` และมี ${foreignTo.count} ค่าที่เป็นคำตอบของผู้ตอบของหน่วยงานนี้ไม่ได้ เพราะคะแนนของหน่วยงานเป็นพหุคูณของ 100/${foreignTo.grid} ทั้งหมด`),
      howToFix: () => 'กรอกคะแนนตามตารางรายข้อ และตรวจข้อความที่อยู่กับตารางนี้ด้วย',
    },
    'item-off-grid': {
      title: 'คะแนนไม่เข้ากับข้ออื่นของเครื่องมือ',
      message: ({ code, score }) => `ข้อ ${code} เป็น ${points(score)} ซึ่งไม่เข้ากับคะแนนข้ออื่นของเครื่องมือเดียวกัน`,
      why: ({ tool, grid, others }) =>
        tool === 'OIT'
          ? `ข้ออื่นของ OIT ${others} ข้อได้ 0, 50 หรือ 100 แต่ข้อนี้ไม่ใช่`
          : `คะแนนอื่นของแบบสำรวจนี้ ${others} ค่าเป็นพหุคูณของ 100/${grid} แต่ค่านี้ไม่ใช่`,
      howToFix: ({ code, tool }) =>
        `เทียบข้อ ${code} กับผลที่ประกาศ` + (tool === 'OIT' ? '' : ' ค่านี้อาจถูกต้องหากข้อนี้มีผู้ตอบน้อยกว่าข้ออื่น'),
    },
    'indicator-mismatch': {
      title: 'ตัวชี้วัดไม่ตรงกับคะแนนรายข้อ',
      message: ({ indicator, reported, computed, lowest, highest }) =>
        computed === null
          ? `ตัวชี้วัดที่ ${indicator} ระบุไว้ ${points(reported)} แต่คะแนนรายข้ออยู่ระหว่าง ${points(lowest)} ถึง ${points(highest)}`
          : `ตัวชี้วัดที่ ${indicator} ระบุไว้ ${points(reported)} แต่คำนวณจากรายข้อได้ ${points(computed)}`,
      why: ({ computed, alternatives, confirmed }) =>
        computed === null
          ? 'ไม่ว่าจะจัดกลุ่มข้ออย่างไร ค่าเฉลี่ยต้องไม่ออกนอกช่วงของคะแนนรายข้อ'
          : [
              'คะแนนตัวชี้วัดคือค่าเฉลี่ยของคะแนนรายข้อ หรือค่าเฉลี่ยของตัวชี้วัดย่อย',
              ...(confirmed === null ? [] : [`คะแนนที่รวมขึ้นไปคิดจากค่า${CONFIRMED[confirmed]}`]),
              ...changesThatClose(alternatives),
            ].join(' '),
      howToFix: ({ indicator }) => `เทียบตัวชี้วัดที่ ${indicator} และคะแนนรายข้อกับผลที่ประกาศ แล้วแก้ค่าที่ไม่ตรง`,
    },
    'survey-indicator-mismatch': {
      title: 'คะแนนรายข้อ EIT ไม่ตรงกับตัวชี้วัด',
      message: ({ indicator, reported, computed, otherPart }) =>
        otherPart === null
          ? `ตัวชี้วัดที่ ${indicator} ระบุไว้ ${points(reported)} แต่คำนวณจากข้อ EIT ในไฟล์ได้ ${points(computed)}`
          : `ตัวชี้วัดที่ ${indicator} ระบุไว้ ${points(reported)} ไม่อยู่ระหว่างค่าของ EIT สองส่วน (${points(computed)} และ ${points(otherPart)})`,
      why: ({ otherPart, alternatives }) =>
        otherPart === null
          ? ['EIT สำรวจเป็นสองส่วน ตารางในไฟล์อาจเป็นเพียงส่วนเดียว หรือคัดลอกมาจากที่อื่น', ...changesThatClose(alternatives)].join(
              ' ',
            )
          : 'ตัวชี้วัดรวมคะแนนทั้งสองส่วน จึงต้องอยู่ระหว่างสองค่านี้ไม่ว่าจะถ่วงน้ำหนักเท่าใด',
      howToFix: () => 'ตรวจว่าตารางเป็นส่วนใดของ EIT แล้วระบุไว้เหนือตาราง หรือกรอกคะแนนที่รวมแล้ว การวิเคราะห์ใช้คะแนนตัวชี้วัดที่ระบุไว้',
    },
    'tool-mismatch': {
      title: 'คะแนนเครื่องมือไม่ตรงกับตัวชี้วัด',
      message: ({ tool, reported, computed }) =>
        `คะแนน ${tool} ระบุไว้ ${points(reported)} แต่คำนวณจากตัวชี้วัดได้ ${points(computed)}`,
      why: ({ tool, reported, computed, alternatives, confirmed }) =>
        [
          `คะแนน ${tool} คือค่าเฉลี่ยของตัวชี้วัดในเครื่องมือนั้น สองค่านี้ต่างกัน ${difference(reported, computed)} คะแนน`,
          ...(confirmed === null ? [] : [`คะแนนภาพรวมคิดจากค่า${CONFIRMED[confirmed]}`]),
          ...changesThatClose(alternatives),
        ].join(' '),
      howToFix: ({ tool, computed }) => `เทียบกับผลที่ประกาศ หากตัวชี้วัดถูกต้อง คะแนน ${tool} ต้องเป็น ${points(computed)}`,
    },
    'overall-mismatch': {
      title: 'คะแนนภาพรวมไม่ตรงกับเครื่องมือ',
      message: ({ reported, computed }) =>
        `คะแนนภาพรวมระบุไว้ ${points(reported)} แต่คำนวณจากเครื่องมือทั้งสามได้ ${points(computed)}`,
      why: ({ reported, computed, alternatives }) =>
        [
          `คะแนนภาพรวมคือ IIT, EIT และ OIT รวมกันตามน้ำหนัก สองค่านี้ต่างกัน ${difference(reported, computed)} คะแนน`,
          ...changesThatClose(alternatives),
        ].join(' '),
      howToFix: ({ computed }) => `เทียบกับผลที่ประกาศ หากคะแนนเครื่องมือทั้งสามถูกต้อง คะแนนภาพรวมต้องเป็น ${points(computed)}`,
    },
    'conflicting-scores': {
      title: 'คะแนนสองแห่งไม่ตรงกัน',
      message: ({ subject, score, firstScore, firstCell }) =>
        `${nameOf(subject)} ตรงนี้เป็น ${points(score)} แต่ในชีต “${firstCell.sheet}” เป็น ${points(firstScore)}`,
      why: () => 'ต้องมีค่าหนึ่งที่ผิด แต่ในไฟล์ไม่มีคะแนนย่อยให้ตรวจว่าค่าใดถูก',
      howToFix: ({ firstScore }) => `เทียบทั้งสองแห่งกับผลที่ประกาศแล้วแก้ค่าที่ผิด ขณะนี้การวิเคราะห์ใช้ค่า ${points(firstScore)}`,
    },
    'level-mismatch': {
      title: 'ระดับไม่ตรงกับคะแนน',
      message: ({ reported, computed }) => `ระดับที่ระบุไว้คือ ${quote(reported)} แต่คะแนนอยู่ในระดับ ${quote(computed.th)}`,
      why: () => 'ระดับขึ้นกับคะแนนภาพรวม และในปีที่ใช้ชื่อระดับแทนตัวอักษร ยังขึ้นกับคะแนนของแต่ละเครื่องมือด้วย',
      howToFix: ({ computed }) => `หากคะแนนถูกต้อง ให้แก้ระดับเป็น ${quote(computed.th)}`,
    },
    'old-letter-scale': {
      title: 'ใช้ตัวอักษรของเกณฑ์เดิม',
      message: ({ letter, fiscalYear }) => `“${letter}” เป็นระดับของเกณฑ์ที่ใช้ถึงปี 2565 ปี ${fiscalYear} ไม่ใช้ตัวอักษรแล้ว`,
      why: () => 'ระดับแบบตัวอักษรใช้เฉพาะคะแนนภาพรวม ส่วนเกณฑ์ใหม่ใช้คะแนนของแต่ละเครื่องมือด้วย',
      howToFix: ({ computed }) => (computed === null ? 'ตัดตัวอักษรออก' : `ตัดตัวอักษรออก เหลือเพียง ${quote(computed.th)}`),
    },
    'claimed-score': {
      title: 'คะแนนในข้อความไม่ตรงกับตาราง',
      message: ({ subject, score, right }) =>
        `ข้อความระบุว่า${nameOf(subject)} ได้ ${points(score)} แต่คะแนนที่อ่านได้คือ ${points(right)}`,
      why: () => 'คะแนนที่อ้างในข้อความต้องตรงกับตารางคะแนน ค่าที่ต่างไปมักคัดลอกมาจากปีอื่นหรือหน่วยงานอื่น',
      howToFix: ({ right }) => `เทียบกับผลที่ประกาศ หากตารางถูกต้อง ให้แก้ข้อความเป็น ${points(right)}`,
    },
    'change-mismatch': {
      title: 'ผลต่างของคะแนนไม่ตรง',
      message: ({ from, to, stated, right }) =>
        `ระบุผลต่างไว้ ${typeof stated === 'number' ? signed(stated) : quote(stated)} แต่จาก ${points(from)} เป็น ${points(to)} ต่างกัน ${signed(right)}`,
      why: () => 'ผลต่างระหว่างสองปีคือคะแนนปีหลังลบด้วยคะแนนปีก่อน',
      howToFix: ({ right }) => `หากคะแนนทั้งสองปีถูกต้อง ให้แก้เป็น ${signed(right)}`,
    },
    'changed-counts': {
      title: 'จำนวนตัวชี้วัดที่เปลี่ยนแปลงไม่ตรง',
      message: ({ way, count, right }) => `ข้อความนับตัวชี้วัดที่${WAYS[way]}ไว้ ${count} ตัวชี้วัด แต่จากคะแนนสองปีมี ${right}`,
      why: () => 'นับจากคะแนนตัวชี้วัดทั้งสิบของปีนี้เทียบกับปีก่อนที่อยู่ในสมุดงาน',
      howToFix: ({ right }) => `หากคะแนนทั้งสองปีถูกต้อง ให้แก้จำนวนเป็น ${right}`,
    },
    'claimed-indicator': {
      title: 'เลขที่และชื่อตัวชี้วัดในข้อความไม่ตรงกัน',
      message: ({ indicator, named, name }) => `ข้อความอ้างตัวชี้วัดที่ ${indicator} แต่ “${name}” เป็นชื่อของตัวชี้วัดที่ ${named}`,
      why: ({ named, scoreIsOfNamed }) =>
        scoreIsOfNamed ? `คะแนนในข้อความเป็นของตัวชี้วัดที่ ${named} เลขที่จึงน่าจะผิด` : 'ตัวชี้วัดทั้งสิบมีเลขที่และชื่อกำหนดไว้แน่นอน',
      howToFix: ({ named }) => `แก้เลขที่เป็น ${named} หรือแก้ชื่อให้ตรงกับเลขที่`,
    },
    'claimed-rank': {
      title: 'ข้อความว่าสูงสุดหรือต่ำสุดไม่ตรงกับคะแนน',
      message: ({ subject, score, extreme, first, right, rightScore }) =>
        first === 1
          ? `ข้อความระบุว่า${nameOf(subject)} (${points(score)}) ${EXTREMES[extreme]} แต่${nameOf(right)} ได้ ${points(rightScore)}`
          : `ข้อความจัด${nameOf(subject)} (${points(score)}) ไว้ใน ${first} อันดับที่${EXTREMES[extreme]} ซึ่งไม่ตรงกับคะแนน`,
      why: ({ subject, place, of, withinTool, extreme }) =>
        withinTool === null
          ? `${nameOf(subject)} อยู่อันดับ ${place} จาก ${of} อันดับเมื่อเรียงจากสูงไปต่ำ`
          : `${nameOf(subject)} ${EXTREMES[extreme]}เฉพาะใน ${withinTool} แต่ข้อความไม่ได้ระบุไว้`,
      howToFix: ({ withinTool }) =>
        withinTool === null ? 'แก้ข้อความให้ตรงกับคะแนน' : `ระบุในข้อความว่าเทียบเฉพาะใน ${withinTool}`,
    },
    'rank-mismatch': {
      title: 'อันดับในตารางไม่ตรงกับคะแนน',
      message: ({ subject, score, rank, place }) =>
        `${nameOf(subject)} (${points(score)}) ระบุไว้เป็นอันดับ ${rank} แต่อยู่อันดับ ${place}`,
      why: ({ of }) => `เทียบกับคะแนนทั้ง ${of} ค่าในตารางเดียวกัน ซึ่งอันดับอื่นส่วนใหญ่ตรงกับคะแนน`,
      howToFix: ({ place }) => `หากคะแนนถูกต้อง ให้แก้อันดับเป็น ${place}`,
    },
    'band-mismatch': {
      title: 'คำบอกระดับไม่เข้ากับคะแนนในตาราง',
      message: ({ subject, score, word, other, from, to }) =>
        `${nameOf(subject)} (${points(score)}) ระบุไว้ว่า ${quote(word)} แต่คะแนนช่วง ${points(from)}–${points(to)} ในตารางนี้เป็น ${quote(other)}`,
      why: () => 'ไม่ว่าใช้เกณฑ์ใด คะแนนที่อยู่ระหว่างสองค่าของระดับเดียวกันย่อมอยู่ในระดับนั้น',
      howToFix: ({ other }) => `หากคะแนนถูกต้อง ให้แก้เป็น ${quote(other)}`,
    },
    'order-mismatch': {
      title: 'ตารางไม่ได้เรียงตามที่ระบุ',
      message: ({ order, score, above }) =>
        `ระบุว่าเรียงจาก${order === 'descending' ? 'มากไปน้อย' : 'น้อยไปมาก'} แต่ ${points(score)} อยู่ใต้ ${points(above)}`,
      why: () => 'ชื่อหรือหัวตารางบอกลำดับการเรียงไว้',
      howToFix: () => 'ตรวจคะแนนทั้งสองค่า หากถูกต้อง ให้เรียงตารางใหม่',
    },
    'count-mismatch': {
      title: 'จำนวนที่นับไว้ในข้อความไม่ตรง',
      message: ({ of, count, right, range, tool }) =>
        range === null
          ? `ข้อความระบุว่า ${tool ?? ''} มี ${count} ข้อ แต่ปีนี้มี ${right} ข้อ`
          : `ข้อความนับ${COUNTED[of]}ที่ได้ ${scoresWithin(range)} ไว้ ${count} ${COUNTED[of]} แต่จากคะแนนมี ${right}`,
      why: ({ range }) =>
        range === null ? 'จำนวนข้อเปลี่ยนไปตามปี ค่าที่ต่างไปมักคัดลอกมาจากรายงานปีก่อน' : 'นับจากคะแนนที่อ่านได้ทั้งหมดที่ข้อความอาจหมายถึง',
      howToFix: ({ right }) => `หากหมายถึงผลของปีนี้ ให้แก้จำนวนเป็น ${right}`,
    },
    'weight-mismatch': {
      title: 'น้ำหนักของเครื่องมือไม่ถูกต้อง',
      message: ({ tool, stated, right }) => `ระบุน้ำหนักของ ${tool} ไว้ร้อยละ ${stated} แต่ปีนี้คือร้อยละ ${right}`,
      why: () => 'คะแนนภาพรวมคือคะแนนของเครื่องมือทั้งสามรวมกันตามน้ำหนักที่กำหนดไว้',
      howToFix: ({ right }) => `แก้เป็นร้อยละ ${right}`,
    },
    'weighted-points': {
      title: 'คะแนนถ่วงน้ำหนักไม่ตรง',
      message: ({ tool, score, stated, right }) =>
        `${tool} (${points(score)}) ระบุคะแนนถ่วงน้ำหนักไว้ ${points(stated)} แต่คำนวณได้ ${points(right)}`,
      why: () => 'คะแนนถ่วงน้ำหนักคือคะแนนของเครื่องมือคูณด้วยน้ำหนักของปีนี้',
      howToFix: ({ right }) => `หากคะแนนของเครื่องมือถูกต้อง ให้แก้เป็น ${points(right)}`,
    },
    'claimed-year': {
      title: 'ข้อความระบุปีของผลไม่ตรง',
      message: ({ stated, right, score }) =>
        `ข้อความระบุว่า ${points(score)} เป็นคะแนนภาพรวมของปี ${stated} แต่เป็นคะแนนของปี ${right}`,
      why: ({ stated }) => `ในสมุดงานไม่มีคะแนนภาพรวมของปี ${stated} ที่เท่ากัน ปีในข้อความจึงน่าจะค้างมาจากรายงานปีก่อน`,
      howToFix: ({ right }) => `หากหมายถึงผลของปีนี้ ให้แก้ปีเป็น ${right}`,
    },
    'tool-name': {
      title: 'ชื่อและอักษรย่อของเครื่องมือไม่ตรงกัน',
      message: ({ tool, given }) => `ชื่อเป็นของ ${tool} แต่อักษรย่อเป็น ${given}`,
      why: () => 'แบบวัดภายในคือ IIT แบบวัดภายนอกคือ EIT และแบบตรวจการเปิดเผยข้อมูลสาธารณะคือ OIT',
      howToFix: () => 'ดูว่าหมายถึงเครื่องมือใด แล้วแก้ชื่อหรืออักษรย่อ',
    },
    'item-name': {
      title: 'ข้อความของข้อเป็นของข้ออื่น',
      message: ({ code, named }) => `ข้อ ${code} มีข้อความของข้อ ${named}`,
      why: ({ code }) => `ข้อความตรงกับข้ออื่นมากกว่าข้อ ${code} อย่างชัดเจน คะแนนอาจอยู่ผิดบรรทัดด้วย`,
      howToFix: ({ code, named }) => `ตรวจว่าคะแนนในบรรทัดนี้เป็นของข้อ ${code} หรือข้อ ${named} แล้วแก้รหัสหรือข้อความ`,
    },
    'item-table-mismatch': {
      title: 'ตารางรายข้อให้ผลไม่ตรงกับตัวชี้วัดใดเลย',
      message: ({ tool, fromItems }) =>
        `คะแนนรายข้อของ ${tool} คำนวณแล้วไม่ตรงกับตัวชี้วัดที่ระบุไว้แม้แต่ตัวเดียว หากใช้คะแนนรายข้อ ${tool} จะได้ ${points(fromItems)}`,
      why: ({ indicators }) =>
        indicators
          .map(
            ({ indicator, reported, computed }) =>
              `ตัวชี้วัดที่ ${indicator} ระบุไว้ ${points(reported)} แต่รายข้อให้ ${points(computed)}`,
          )
          .join('; '),
      howToFix: ({ tool }) =>
        `เทียบตารางรายข้อของ ${tool} ทั้งตารางกับผลที่ประกาศ` +
        (tool === 'EIT' ? ' หากเป็นเพียงส่วนเดียวจากสองส่วนของแบบวัด ให้ระบุไว้ในหัวตาราง' : ''),
    },
    'issue-items-mismatch': {
      title: 'คะแนนรายข้อในประเด็นไม่ตรงกับตัวชี้วัดที่อ้าง',
      message: ({ indicator, quoted, computed, codes }) =>
        `ข้อความอ้างตัวชี้วัดที่ ${indicator} ว่าได้ ${points(quoted)} แต่ถ้า ${codes.join(', ')} เป็นดังที่แสดงไว้ตรงนี้จะได้ ${points(computed)}`,
      why: () => 'คะแนนตัวชี้วัดเป็นค่าเฉลี่ยของรายข้อ ตารางกับข้อความจึงถูกพร้อมกันไม่ได้',
      howToFix: () => 'เทียบรายข้อและตัวชี้วัดกับผลที่ประกาศ แล้วแก้ส่วนที่ต่าง',
    },
    'reversed-period': {
      title: 'ช่วงเวลาสิ้นสุดก่อนเริ่ม',
      message: ({ period }) => `ช่วงเวลา ${quote(period)} สิ้นสุดก่อนวันเริ่มต้น`,
      why: ({ suggestion }) =>
        suggestion === null ? 'วันสิ้นสุดต้องไม่มาก่อนวันเริ่มต้น' : 'ปีงบประมาณเริ่ม 1 ตุลาคม และสิ้นสุด 30 กันยายนของปีถัดไป',
      howToFix: ({ suggestion }) =>
        suggestion === null ? 'แก้วันเริ่มต้นหรือวันสิ้นสุดให้ถูกต้อง' : `หากหมายถึงทั้งปีงบประมาณ ให้แก้เป็น ${quote(suggestion)}`,
    },
    'impossible-date': {
      title: 'วันที่ที่ไม่มีในปฏิทิน',
      message: ({ date }) => `${quote(date)} ไม่มีในปฏิทิน`,
      why: () => 'เดือนนั้นของปีดังกล่าวมีจำนวนวันน้อยกว่านี้',
      howToFix: () => 'แก้วัน เดือน หรือปีให้ถูกต้อง',
    },
    'other-agency': {
      title: 'ข้อความเป็นชื่อหน่วยงานอื่น',
      message: ({ name, agency }) => `ข้อความกล่าวถึง ${quote(name)} แต่ผลประเมินนี้เป็นของ ${quote(agency)}`,
      why: () => 'ข้อความบอกว่ามาตรการหรือผลประเมินเป็นของหน่วยงานนั้น จึงอาจคัดลอกมาจากรายงานของหน่วยงานอื่น',
      howToFix: ({ agency }) => `หากคัดลอกมา ให้แก้ชื่อเป็น ${quote(agency)} และตรวจเนื้อหาส่วนอื่นของข้อความนี้ด้วย`,
    },
    'other-website': {
      title: 'เว็บไซต์ต่างจากที่อื่นในสมุดงาน',
      message: ({ site, own }) => `${quote(site)} ปรากฏเพียงแห่งเดียว ส่วนที่อื่นเป็น ${quote(own)}`,
      why: () => 'เว็บไซต์ที่ปรากฏแห่งเดียวอาจค้างมาจากรายงานของหน่วยงานอื่น หรืออาจอ้างถึงหน่วยงานอื่นโดยตั้งใจ',
      howToFix: ({ own }) => `หากหมายถึงเว็บไซต์ของหน่วยงาน ให้แก้เป็น ${quote(own)}`,
    },
    'agency-spelling': {
      title: 'ชื่อหน่วยงานสะกดไม่ตรงกัน',
      message: ({ name, agency }) => `${quote(name)} เกือบตรงกับ ${quote(agency)}`,
      why: () => 'ชื่อต่างจากชื่อหน่วยงานเพียงไม่กี่ตัวอักษร น่าจะพิมพ์ผิด แต่อาจเป็นหน่วยงานอื่นที่ชื่อใกล้กัน',
      howToFix: ({ agency }) => `หากหมายถึงหน่วยงานนี้ ให้แก้เป็น ${quote(agency)}`,
    },
    'assessment-name': {
      title: 'ชื่อการประเมินไม่ถูกต้อง',
      message: ({ name, count }) => `ข้อความ ${count} แห่งเรียกการประเมินว่า “${name}”`,
      why: ({ right }) => `ชื่อที่ถูกต้องคือ การประเมิน${right}`,
      howToFix: ({ right }) => `แก้เป็น “${right}”`,
    },
    'district-in-two-provinces': {
      title: 'อำเภอเดียวอยู่สองจังหวัด',
      message: ({ district, province, other }) =>
        `ตรงนี้ระบุอำเภอ ${quote(district)} อยู่จังหวัด ${quote(province)} แต่ที่อื่นในสมุดงานระบุว่าอยู่จังหวัด ${quote(other)}`,
      why: () => 'อำเภอหนึ่งอยู่ได้จังหวัดเดียว แห่งหนึ่งจึงน่าจะคัดลอกมาจากหน่วยงานอื่น',
      howToFix: () => 'แก้แห่งที่ผิดให้ถูกต้อง',
    },
    'stray-letters': {
      title: 'มีอักษรภาษาอื่นปนในข้อความไทย',
      message: ({ text }) => `ข้อความมี ${quote(text)} ซึ่งมีอักษรภาษาอื่นปนอยู่`,
      why: () => 'อักษรภาษาอื่นที่ปนในคำไทยมักเกิดจากการแปลงไฟล์หรือการพิมพ์ผิด',
      howToFix: () => 'พิมพ์คำนี้ใหม่',
    },
    'issue-title': {
      title: 'ประเด็นใช้ชื่อของประเด็นอื่น',
      message: ({ issue, titled, title }) => `ประเด็นที่ ${issue} ใช้ชื่อ “${title}” ซึ่งเป็นชื่อของประเด็นที่ ${titled}`,
      why: () => 'เลขและชื่อของทั้ง 7 ประเด็นเหมือนกันทุกหน่วยงาน',
      howToFix: ({ issue, titled }) => `แก้เป็นชื่อของประเด็นที่ ${issue} หรือแก้เลขเป็น ${titled}`,
    },
    'item-in-no-issue': {
      title: 'ข้อที่ไม่อยู่ในประเด็นใด',
      message: ({ codes }) => `มี ${codes.length} ข้อที่ไม่อยู่ในตารางของประเด็นใด: ${codes.join(', ')}`,
      why: () => 'ทุกข้อของปีนั้นควรอยู่ในประเด็นอย่างน้อยหนึ่งประเด็น ข้อที่ไม่อยู่ในประเด็นใดจะไม่ได้วิเคราะห์',
      howToFix: () => 'เพิ่มแต่ละข้อในตารางของประเด็นที่ตรงกับเรื่องของข้อนั้น',
    },
    'item-in-other-issue': {
      title: 'ข้อของประเด็นอื่น',
      message: ({ issue, codes }) =>
        `ประเด็นที่ ${issue} มี ${codes.map(({ code, issues }) => `${code} (ประเด็นที่ ${issues.join(', ')})`).join(', ')}`,
      why: () => 'ดูจากเรื่องของข้อแล้วน่าจะเป็นของประเด็นในวงเล็บ แต่ไม่มีรายการที่เป็นทางการ หน่วยงานอาจเห็นต่างได้',
      howToFix: () => 'ตรวจว่าควรอยู่ในประเด็นนี้หรือไม่ การตั้งค่ากำหนดได้ว่าข้อใดอยู่ในประเด็นใด',
    },
    'issue-without-tool': {
      title: 'ประเด็นที่ขาดข้อของเครื่องมือหนึ่ง',
      message: ({ issue, tool, codes }) =>
        `ตารางของประเด็นที่ ${issue} ไม่มีข้อของ ${tool} เลย ทั้งที่ ${codes.join(', ')} เป็นเรื่องของประเด็นนี้`,
      why: () => 'แต่ละประเด็นควรดูทั้งมุมของบุคลากร ผู้มาติดต่อ และเว็บไซต์ เท่าที่มีข้อถามถึง แต่ไม่มีรายการที่เป็นทางการ หน่วยงานอาจเห็นต่างได้',
      howToFix: () => 'เพิ่มข้อเหล่านั้นในตารางของประเด็น หรือจัดข้อของแต่ละประเด็นใหม่ในการตั้งค่า',
    },
    'indicator-not-discussed': {
      title: 'ตัวชี้วัดที่ไม่ได้กล่าวถึง',
      message: ({ issue, indicators }) =>
        `ข้อความของประเด็นที่ ${issue} ไม่ได้วิเคราะห์${indicators.map((each) => `ตัวชี้วัดที่ ${each}`).join(' ')} ทั้งที่ตารางมีข้อของตัวชี้วัดนั้น`,
      why: () => 'ข้อความกล่าวถึงคะแนนของตัวชี้วัดอื่นเท่านั้น ข้อเหล่านี้จึงมีแต่คะแนนโดยไม่มีการวิเคราะห์',
      howToFix: () => 'เพิ่มข้อความว่าคะแนนแสดงอะไร หรือนำข้อเหล่านั้นออกจากตาราง',
    },
    'measure-year': {
      title: 'ปีของมาตรการ',
      message: ({ stated, right, count }) =>
        `ข้อความ ${count} แห่งระบุมาตรการเป็นของปีงบประมาณ ${stated} แต่ระยะเวลาดำเนินการอยู่ในปีงบประมาณ ${right}`,
      why: ({ stated, right }) => `ระยะเวลาเริ่ม 1 ตุลาคม ${stated} ซึ่งเป็นวันแรกของปีงบประมาณ ${right}`,
      howToFix: ({ right }) => `แก้เป็น ${right} ตรงที่หมายถึงปีของมาตรการ ส่วนปีของผลการประเมินคงไว้`,
    },
    'measure-part-missing': {
      title: 'ตารางมาตรการขาดหัวข้อ',
      message: ({ issue, missing }) =>
        `ตารางมาตรการของประเด็นที่ ${issue} ไม่มี${missing.map((part) => PART_NAMES[part]).join(' และไม่มี')}`,
      why: () => 'เอกสารที่ต้องเผยแพร่ให้มีวิธีการ ผู้รับผิดชอบ ขั้นตอน และระยะเวลาของทุกมาตรการ',
      howToFix: () => 'เพิ่มหัวข้อที่ขาดและกรอกให้ครบ หากมีแล้วแต่ใช้ชื่ออื่น ไม่ต้องแก้',
    },
    'measure-cell-empty': {
      title: 'มาตรการกรอกไม่ครบ',
      message: ({ part, count }) => `ตารางมาตรการมีช่องที่ยังไม่ได้กรอก${PART_NAMES[part]} ${count} มาตรการ`,
      why: ({ mayRepeat }) =>
        mayRepeat
          ? 'มาตรการแรกของตารางกรอกไว้แล้ว ช่องว่างด้านล่างอาจหมายถึงเหมือนกัน แต่ผู้อ่านไม่อาจทราบได้'
          : 'เอกสารที่ต้องเผยแพร่ให้มีวิธีการ ผู้รับผิดชอบ ขั้นตอน และระยะเวลาของทุกมาตรการ',
      howToFix: ({ mayRepeat }) => (mayRepeat ? 'กรอกซ้ำทุกแถว หรือผสานเซลล์ให้คลุมทุกแถวที่ใช้ร่วมกัน' : 'กรอกช่องที่ว่าง'),
    },
    'period-of-other-year': {
      title: 'ระยะเวลาของปีอื่น',
      message: ({ period, assessed, count }) =>
        `ระยะเวลา “${period}” ${count > 1 ? `และระยะเวลาของอีก ${count - 1} มาตรการ ` : ''}ไม่อยู่ในปีงบประมาณ ${assessed} หรือ ${assessed + 1} เลย`,
      why: ({ assessed }) =>
        `มาตรการจากผลการประเมินปี ${assessed} ดำเนินการได้หลังทราบผล คือปลายปีงบประมาณ ${assessed} ถึงปีงบประมาณ ${assessed + 1} ระยะเวลาที่ต่างไปมักติดมาจากรายงานของปีอื่น`,
      howToFix: ({ assessed }) =>
        `ตรวจว่าคัดลอกมาจากปีอื่นหรือไม่ แล้วแก้ให้อยู่ในช่วงที่จะดำเนินการจริง เช่น 1 ตุลาคม ${assessed} – 30 กันยายน ${assessed + 1}`,
    },
    'remark-against-score': {
      title: 'หมายเหตุขัดกับคะแนน',
      message: ({ codes, isWholly }) =>
        isWholly
          ? `หมายเหตุให้ปรับปรุง แต่คะแนนที่อยู่ข้างกันเต็ม 100 ทุกข้อ (${codes.join(', ')})`
          : `หมายเหตุให้ปรับปรุง แต่ ${codes.join(', ')} ที่อยู่ข้างกันได้ 100 แล้ว`,
      why: () => 'คะแนน 100 ไม่มีส่วนใดให้ปรับปรุงอีก',
      howToFix: () => 'ข้อที่ได้ 100 ให้เขียนว่ารักษาระดับ และให้ปรับปรุงเฉพาะข้อที่คะแนนยังไม่เต็ม',
    },
    'remark-against-strength': {
      title: 'จุดแข็งที่หมายเหตุให้ปรับปรุง',
      message: ({ issue, indicator, codes }) =>
        `ประเด็นที่ ${issue} จัดตัวชี้วัดที่ ${indicator} เป็นจุดแข็ง แต่หมายเหตุข้าง ${codes.join(', ')} ซึ่งอยู่ในตัวชี้วัดนี้ให้ปรับปรุง`,
      why: () => 'จุดแข็งเป็นสิ่งที่ต้องรักษาไว้ หมายเหตุกับข้อความจึงตัดสินข้อเดียวกันไว้สองทาง',
      howToFix: () => 'ตัดสินจากคะแนน แล้วแก้หมายเหตุกับข้อความให้ตรงกัน',
    },
    'area-of-other-year': {
      title: 'หัวข้อของปีก่อน',
      message: ({ area, name, right }) => `รายการเรียกหัวข้อ ${area} ว่า ${quote(name)} แต่ปีนี้ใช้ชื่อ ${quote(right)}`,
      why: ({ year }) => `ชื่อนี้ใช้ในปี ${year} รายการจึงน่าจะคัดลอกมาจากเอกสารของปีนั้น`,
      howToFix: () => 'ใช้หัวข้อของปีนี้ พร้อมข้อที่อยู่ในแต่ละหัวข้อตามปัจจุบัน',
    },
    'report-year': {
      title: 'ปีของรายงานผล',
      message: ({ codes, stated, right }) => `${codes.join(', ')} ถามถึงรายงานของปี ${right} แต่ชื่อข้อระบุปี ${stated}`,
      why: ({ stated, right }) =>
        `การประเมินปี ${stated} ดูรายงานผลของปี ${right} ซึ่งทำเสร็จแล้วในเวลานั้น ข้อมูลนี้ทราบจากเว็บไซต์ของหน่วยงานเดียว`,
      howToFix: () => 'เทียบกับคู่มือของปีที่ประเมิน แล้วแก้ชื่อข้อหากไม่ตรงกัน',
    },
    'unsupported-claim': {
      title: 'ข้อสรุปที่คะแนนไม่ได้บอก',
      message: ({ text }) => `ข้อความสรุปจากผลการประเมินว่า ${quote(text)}`,
      why: () => 'การประเมินนี้วัดว่าหน่วยงานทำงานโปร่งใสและถูกต้องเพียงใด ไม่มีคะแนนใดบอกได้ว่ามีการทุจริตมากหรือน้อย',
      howToFix: () => 'เขียนเฉพาะสิ่งที่ประเมินและคะแนนที่ได้ แล้วตัดข้อสรุปนี้ออก',
    },
    'bands-with-gaps': {
      title: 'เกณฑ์กลุ่มคะแนนไม่ต่อเนื่อง',
      message: ({ gaps, overlaps }) =>
        [
          ...(gaps.length > 0 ? [`คะแนน ${gaps.map(pointRange).join(', ')} ไม่อยู่ในกลุ่มใด`] : []),
          ...(overlaps.length > 0 ? [`คะแนน ${overlaps.map(pointRange).join(', ')} อยู่ในสองกลุ่ม`] : []),
        ].join(' '),
      why: () => 'ข้อความกำหนดว่าคะแนนเท่าใดเป็นจุดแข็งหรือจุดอ่อน ทุกคะแนนควรอยู่ในกลุ่มเดียวเท่านั้น',
      howToFix: () => 'กำหนดเกณฑ์ให้ต่อกันพอดี เช่น 95 ขึ้นไป 85 ถึง 94.99 และต่ำกว่า 85',
    },
    'claimed-band': {
      title: 'คะแนนไม่อยู่ในกลุ่มที่ระบุ',
      message: ({ indicator, score, kind, from, to }) =>
        `ตัวชี้วัดที่ ${indicator} (${points(score)}) อยู่ใต้หัวข้อ${kind === 'strength' ? 'จุดแข็ง' : 'จุดอ่อน'}ของคะแนน ${pointRange({ from, to })}`,
      why: () => 'หัวข้อบอกว่าหมายถึงคะแนนช่วงใด และคะแนนนี้ไม่อยู่ในช่วงนั้น',
      howToFix: () => 'ย้ายตัวชี้วัดไปไว้ในกลุ่มที่ถูกต้อง หรือแก้ช่วงคะแนนในหัวข้อ',
    },
    'table-left-out': {
      title: 'ตารางที่ไม่ได้อ่านเป็นคะแนน',
      message: ({ range, why }) => `${range} ดูคล้ายตารางคะแนน แต่โปรแกรมไม่ได้อ่าน เพราะ${LEFT_OUT[why]}`,
      why: () => 'หากนับรวม ตัวเลขที่ไม่ใช่ผลของปีนี้จะปนกับคะแนนจริง',
      howToFix: () => 'หากถูกต้องแล้วไม่ต้องทำอะไร หากตารางนี้คือคะแนนที่ต้องการ ให้เลือกไม่อ่านชีตอื่นแทน',
    },
    'ambiguous-score-column': {
      title: 'มีคอลัมน์อื่นที่อาจเป็นคะแนน',
      message: ({ text }) =>
        text.trim() === ''
          ? 'มีอีกคอลัมน์ข้างตารางนี้ที่อาจเป็นคะแนน แต่โปรแกรมไม่ได้ใช้'
          : `คอลัมน์ ${quote(text)} อาจเป็นคะแนนเช่นกัน แต่โปรแกรมไม่ได้ใช้`,
      why: () => 'มีมากกว่าหนึ่งคอลัมน์ที่เข้าข่าย หรือตัวเลขดูเป็นคะแนนถ่วงน้ำหนัก ไม่ใช่คะแนน 0 ถึง 100',
      howToFix: () => 'ตรวจว่าใช้คอลัมน์ถูกหรือไม่ หากไม่ถูก ให้ตั้งหัวคอลัมน์ว่า “คะแนน” ที่คอลัมน์คะแนนเพียงคอลัมน์เดียว',
    },
    'survey-in-two-parts': {
      title: 'EIT มีสองส่วน',
      message: () => 'ข้อ EIT ปรากฏสองชุดที่คะแนนต่างกัน โปรแกรมถือว่าเป็น EIT สองส่วน',
      why: () => 'ไม่พบการเผยแพร่น้ำหนักของแต่ละส่วน จึงคำนวณตัวชี้วัดที่ 6 ถึง 8 จากรายข้อไม่ได้',
      howToFix: () => 'หากเป็นสองส่วนจริงไม่ต้องแก้ไข หากตารางหนึ่งเป็นของหน่วยงานอื่นให้นำออก',
    },
    'several-agencies': {
      title: 'มีคะแนนของหลายหน่วยงาน',
      message: ({ names, taken }) =>
        `ในไฟล์มีคะแนนของหลายหน่วยงาน (${listed(names)})` + (taken === null ? '' : ` โปรแกรมวิเคราะห์เฉพาะ${taken}`),
      why: () => 'โปรแกรมวิเคราะห์ครั้งละหนึ่งหน่วยงาน และยังไม่มีการเลือกหน่วยงาน',
      howToFix: () => 'เลือกหน่วยงานที่ต้องการวิเคราะห์ หรือแก้ชื่อหน่วยงานของตารางที่ใส่ผิด',
    },
    'several-years': {
      title: 'มีคะแนนของหลายปีงบประมาณ',
      message: ({ years, taken }) => `ในไฟล์มีคะแนนของหลายปีงบประมาณ (${years.join(', ')}) โปรแกรมวิเคราะห์เฉพาะปี ${taken}`,
      why: () => 'ชุดข้อคำถามและเกณฑ์ระดับต่างกันตามปี',
      howToFix: () => 'หากต้องการปีอื่น โปรดเลือกปีงบประมาณ',
    },
    'year-inferred': {
      title: 'ไม่ระบุปีงบประมาณ',
      message: ({ fiscalYear }) => `ไม่พบปีงบประมาณในไฟล์ โปรแกรมสรุปว่าเป็นปี ${fiscalYear} จากชุดข้อคำถาม`,
      why: () => 'ชุดข้อคำถามและเกณฑ์ระดับต่างกันตามปี',
      howToFix: ({ fiscalYear }) => `หากไม่ใช่ปี ${fiscalYear} โปรดเลือกปี หรือพิมพ์ปีงบประมาณไว้ในหัวเรื่องเหนือตาราง`,
    },
    'agency-missing': {
      title: 'ไม่พบชื่อหน่วยงาน',
      message: () => 'ไม่พบชื่อหน่วยงานในไฟล์',
      why: () => 'ชีตที่สร้างขึ้นต้องแสดงชื่อหน่วยงาน',
      howToFix: () => 'พิมพ์ชื่อหน่วยงานในการตั้งค่า หรือในหัวเรื่องเหนือตาราง แล้ววิเคราะห์อีกครั้ง',
    },
  },
};
