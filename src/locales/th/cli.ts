import type { WhyAgencyNotFound } from '../../reading/score-set';
import type { CliTexts } from '../cli-texts';
import { thaiCorrectionTexts } from './corrections';

const MAPPING_NEEDS = {
  object: 'ตรงนั้นต้องเป็นออบเจกต์ในวงเล็บปีกกา { }',
  list: 'ตรงนั้นต้องเป็นรายการในวงเล็บเหลี่ยม [ ]',
  'known-key':
    'ไม่มีคีย์นี้ คีย์ที่ใช้ได้คือ corrections (แต่ละรายการมี sheet, range และ is หรือ sheet, cell และ reads) และ excludedSheets',
  sheet: 'ตรงนั้นต้องเป็นชื่อชีต',
  range: 'ตรงนั้นต้องเป็นช่วงเซลล์ เช่น "B3:B36"',
  contents: 'ตรงนั้นต้องเป็น "IIT", "EIT", "OIT", "items", "indicators", "tools" หรือ "no-scores"',
  cell: 'ตรงนั้นต้องเป็นเซลล์ เช่น "B3"',
  heading: 'ตรงนั้นต้องเป็นข้อความที่ให้อ่านแทน ส่วนคะแนนให้แก้ในสมุดงานโดยตรง',
  text: 'ตรงนั้นต้องเป็นข้อความ',
  fewer: 'มีมากเกินไป รับได้ไม่เกิน 500 รายการ',
} as const;

const AGENCY_NOT_FOUND: Readonly<Record<WhyAgencyNotFound, (wanted: string, path: string) => string>> = {
  unknown: (wanted, path) => `ไม่พบหน่วยงาน "${wanted}" ในไฟล์ ${path}`,
  'without-scores': (wanted, path) => `ไฟล์ ${path} มีชื่อ "${wanted}" แต่ไม่พบคะแนนของหน่วยงานนี้`,
  'several-meant': (wanted, path) => `"${wanted}" ตรงกับหลายหน่วยงานในไฟล์ ${path} โปรดระบุชื่อให้เต็มขึ้น`,
};

export const thaiCliTexts: CliTexts = {
  usage: `วิธีใช้: npm run --silent analyze -- [ไฟล์.xlsx] [ตัวเลือก]

วิเคราะห์คะแนน ITA ในไฟล์ Excel แล้วเขียนไฟล์ใหม่ที่มีผลวิเคราะห์ ไฟล์เดิมไม่ถูกแก้ไข
เมื่อไม่ระบุไฟล์ จะใช้ไฟล์ตัวอย่างที่มากับโปรแกรม

  --out ไฟล์.xlsx      ชื่อและที่เก็บไฟล์วิเคราะห์
  --docx ไฟล์.docx     เขียนเอกสารสำหรับเผยแพร่เป็นไฟล์ Word ด้วย
  --json ไฟล์.json     เขียนผลเป็น JSON ด้วย
  --all                พิมพ์ผลของทุกหน่วยงานในสมุดงานเป็น JSON บรรทัดละหน่วยงาน โดยไม่เขียนไฟล์
  --agency ชื่อ        หน่วยงานที่ต้องการ เมื่อไฟล์มีหลายหน่วยงาน
  --year 2568          ปีงบประมาณที่ต้องการ เมื่อไฟล์มีหลายปี
  --mapping FILE.json  บอกว่าเซลล์ใดของสมุดงานเป็นอะไร เมื่อโปรแกรมอ่านผิด (ดู README)
  --lang th|en         ภาษาของข้อความที่แสดง
  --fail-on error|warning   จบด้วยรหัส 1 เมื่อมีข้อค้นพบที่สำคัญเท่านี้หรือมากกว่า
`,
  usageProblem: (problem) => {
    switch (problem.kind) {
      case 'unknown-option':
        return `ไม่รู้จักตัวเลือก ${problem.option} ดูตัวเลือกทั้งหมดได้ด้วย --help`;
      case 'bad-value':
        return problem.value === ''
          ? `ตัวเลือก ${problem.option} ต้องมีค่าตามหลัง เช่น ${problem.allowed}`
          : `ค่า "${problem.value}" ของ ${problem.option} ใช้ไม่ได้ ค่าที่ใช้ได้: ${problem.allowed}`;
      case 'not-with-all':
        return `--all พิมพ์ผลของทุกหน่วยงานและไม่เขียนไฟล์ จึงใช้ร่วมกับ ${problem.option} ไม่ได้ ให้ตัดตัวเลือกใดตัวเลือกหนึ่งออก`;
      case 'too-many-files':
        return `วิเคราะห์ได้ครั้งละหนึ่งไฟล์ แต่ได้รับ ${problem.files.length} ไฟล์ ถ้าชื่อไฟล์มีช่องว่าง ให้ใส่ในเครื่องหมายคำพูด`;
    }
  },
  disk: (problem, path) => {
    switch (problem) {
      case 'not-found':
        return `ไม่พบไฟล์ ${path} โปรดตรวจชื่อไฟล์และโฟลเดอร์`;
      case 'is-folder':
        return `${path} เป็นโฟลเดอร์ โปรดระบุไฟล์ .xlsx`;
      case 'not-allowed':
        return `ไม่มีสิทธิ์เปิดไฟล์ ${path} โปรดปิดไฟล์ในโปรแกรมอื่นหรือขอสิทธิ์ แล้วลองอีกครั้ง`;
      case 'same-file':
        return `${path} คือไฟล์ต้นฉบับ ซึ่งจะไม่ถูกเขียนทับ โปรดระบุชื่ออื่นหลัง --out`;
      case 'json-same-file':
        return `${path} คือไฟล์ต้นฉบับ ซึ่งจะไม่ถูกเขียนทับ โปรดระบุชื่ออื่นหลัง --json`;
      case 'docx-same-file':
        return `${path} คือไฟล์ต้นฉบับ ซึ่งจะไม่ถูกเขียนทับ โปรดระบุชื่ออื่นหลัง --docx`;
      case 'same-output':
        return `--out, --docx และ --json ชี้ไปที่ไฟล์เดียวกัน (${path}) โปรดระบุคนละชื่อ`;
      case 'cannot-write':
        return `เขียนไฟล์ ${path} ไม่ได้ โปรดตรวจสิทธิ์และเนื้อที่ว่าง หากเปิดไฟล์ไว้ในโปรแกรมอื่นให้ปิดก่อน`;
      case 'too-large':
        return `ไฟล์ ${path} ใหญ่เกิน 200 MB โปรดเก็บเฉพาะชีตคะแนนไว้ในไฟล์ใหม่แล้วลองอีกครั้ง`;
    }
  },
  file: (problem, path) => {
    switch (problem) {
      case 'empty':
        return `ไฟล์ ${path} ว่างเปล่า โปรดดาวน์โหลดหรือบันทึกไฟล์ใหม่`;
      case 'truncated':
        return `ไฟล์ ${path} ไม่สมบูรณ์ อาจดาวน์โหลดหรือคัดลอกไม่ครบ โปรดดาวน์โหลดหรือคัดลอกใหม่`;
      case 'encrypted':
        return `ไฟล์ ${path} มีรหัสผ่าน โปรดเปิดใน Excel ยกเลิกรหัสผ่าน แล้วบันทึกเป็นไฟล์ใหม่`;
      case 'legacy-xls':
        return `ไฟล์ ${path} เป็น Excel รุ่นเก่า (.xls) โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx`;
      case 'xlsb':
        return `ไฟล์ ${path} เป็นแบบไบนารี (.xlsb) โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx`;
      case 'opendocument':
        return `ไฟล์ ${path} เป็น OpenDocument (.ods) โปรดเปิดแล้วบันทึกเป็น .xlsx`;
      case 'html':
        return `ไฟล์ ${path} เป็นหน้าเว็บที่ตั้งชื่อเป็น .xlsx โปรดเปิดใน Excel แล้วบันทึกเป็น Excel Workbook (.xlsx)`;
      case 'xml':
        return `ไฟล์ ${path} เป็น XML ไม่ใช่ .xlsx โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx`;
      case 'text':
        return `ไฟล์ ${path} ไม่ใช่ไฟล์ Excel (อาจเป็นข้อความหรือ CSV) โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx`;
      case 'not-a-workbook':
        return `ไฟล์ ${path} ไม่ใช่สมุดงาน Excel โปรดเลือกไฟล์คะแนน .xlsx`;
      case 'too-large':
        return `เนื้อหาในไฟล์ ${path} มีขนาดใหญ่ผิดปกติเมื่อคลายออก จึงไม่เปิด โปรดเก็บเฉพาะชีตคะแนนไว้ในไฟล์ใหม่แล้วลองอีกครั้ง`;
      case 'forbidden-xml':
        return `ไฟล์ ${path} มีส่วนที่ไม่ปลอดภัย (DTD หรือการอ้างถึงภายนอก) จึงไม่เปิด โปรดบันทึกใหม่จาก Excel`;
      case 'damaged':
        return `ไฟล์ ${path} เสียหาย จึงอ่านได้ไม่ครบ โปรดเปิดและซ่อมใน Excel แล้วบันทึกใหม่`;
      case 'unsafe-result':
        return `เพิ่มผลลงในไฟล์ ${path} โดยรักษาเนื้อหาเดิมให้ครบไม่ได้ จึงไม่ได้เขียนไฟล์ใด โปรดคัดลอกชีตคะแนนไปไว้ในไฟล์ใหม่แล้วลองอีกครั้ง`;
    }
  },
  mapping: (problem, path) =>
    problem.kind === 'not-json'
      ? `ไฟล์ ${path} ที่ระบุด้วย --mapping ไม่ใช่ JSON ตรวจหาจุลภาค อัญประกาศ หรือวงเล็บที่ขาดไป`
      : `ไฟล์ ${path} ที่ระบุด้วย --mapping ผิดที่ ${problem.where}: ${MAPPING_NEEDS[problem.needs]}${problem.found === null ? ' แต่ไม่มี' : ` แต่พบ ${problem.found}`}`,
  reading: (failure, path) => {
    switch (failure.kind) {
      case 'no-scores':
        return `ไม่พบคะแนน ITA ในไฟล์ ${path} (ตรวจแล้ว ${failure.sheets.length} ชีต) ต้องมีตารางรหัสข้อ เช่น i1 e1 o1 หรือตัวชี้วัดที่ 1–10 พร้อมคะแนน`;
      case 'unknown-year':
        return `ยังไม่มีเกณฑ์ของปีงบประมาณ ${failure.year} ปีที่วิเคราะห์ได้: ${failure.known.join(', ')} โปรดเลือกปีด้วย --year`;
      case 'agency-not-found':
        return `${AGENCY_NOT_FOUND[failure.why](failure.wanted, path)}${failure.found.length > 0 ? ` หน่วยงานที่พบ: ${failure.found.slice(0, 10).join(', ')}` : ''}`;
      case 'year-not-found':
        return `ไม่พบคะแนนของปีงบประมาณ ${failure.wanted} ในไฟล์ ${path}${failure.found.length > 0 ? ` ปีที่พบ: ${failure.found.join(', ')}` : ''}`;
    }
  },
  unexpected: (path) => `วิเคราะห์ไฟล์ ${path} ไม่สำเร็จ เพราะเกิดข้อผิดพลาดภายในโปรแกรม และไม่ได้เขียนไฟล์ใด โปรดแจ้งผู้พัฒนา`,
  bands: { strength: 'จุดแข็ง', develop: 'ควรพัฒนา', urgent: 'แก้ไขเร่งด่วน' },
  noAgency: '(ไม่พบชื่อหน่วยงานในไฟล์)',
  fiscalYear: (year) => `ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year}`,
  overall: 'คะแนนภาพรวม',
  level: 'ระดับผลการประเมิน',
  unknown: '–',
  obstacle: ({ what, score, gap, needed, next }) =>
    `${what} ได้ ${score} ยังขาด ${gap} จึงจะถึงระดับ${next} (ต้องได้ ${needed})`,
  topLevel: 'อยู่ในระดับสูงสุดแล้ว',
  tools: 'เครื่องมือ',
  indicators: 'ตัวชี้วัด',
  reportedAs: (score) => `ในไฟล์ระบุ ${score}`,
  computedAs: (score) => `คำนวณจากรายข้อได้ ${score}`,
  findings: ({ error, warning, information }) =>
    `ข้อค้นพบ: ผิดพลาด ${error} · ควรตรวจ ${warning} · เพื่อทราบ ${information}`,
  noFindings: 'ตรวจแล้ว ไม่พบสิ่งที่ต้องแก้ไข',
  ignored: (count) => `ละไว้ตามที่ผู้วิเคราะห์เลือก ${count} รายการ (ดูชีต “ผลตรวจสอบคะแนน”)`,
  rulesOff: (titles) => `กฎที่ปิดไว้ จึงไม่ได้ตรวจ: ${titles.join(', ')}`,
  couldNotCheck: (count) => `ตรวจไม่ได้ ${count} เรื่อง เพราะข้อมูลไม่พอ (ดูชีต “ผลตรวจสอบคะแนน”)`,
  moreFindings: (count) => `และอีก ${count} รายการในไฟล์วิเคราะห์`,
  settingsProblem: {
    unreadable: 'อ่านการตั้งค่าที่เก็บในไฟล์ไม่ได้ จึงใช้ค่าปกติแทน',
    newer: 'การตั้งค่าในไฟล์มาจากโปรแกรมรุ่นใหม่กว่า จึงใช้ค่าปกติแทน',
    damaged: 'การตั้งค่าที่เก็บในไฟล์บางส่วนอ่านไม่ได้ จึงไม่ได้นำมาใช้',
  },
  corrections: thaiCorrectionTexts,
  written: (path) => `บันทึกแล้ว: ${path}`,
};
