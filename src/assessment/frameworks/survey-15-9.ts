import type { SurveyRows } from '../define-framework';

/** The 15 questions to staff and 9 to the public asked from 2567, three to an indicator. Labels are our own words. */
export const SURVEY_15_9: SurveyRows = {
  1: [
    ['i1', 'การปฏิบัติงานตามขั้นตอนและระยะเวลา', 'Work follows the set steps and time limits', [1, 2]],
    ['i2', 'การให้บริการอย่างเท่าเทียม', 'Everyone is served equally', [1, 2]],
    ['i3', 'การเรียกรับสินบนแลกกับการปฏิบัติงาน', 'Bribes taken for doing the work', [1, 7], 'reversed'],
  ],
  2: [
    ['i4', 'การใช้งบประมาณตรงตามวัตถุประสงค์', 'Budget spent on its purpose', [5]],
    ['i5', 'การเบิกจ่ายเงินเป็นเท็จ', 'False expense claims', [5], 'reversed'],
    ['i6', 'การใช้งบประมาณหรือจัดซื้อจัดจ้างเอื้อพวกพ้อง', 'Favouritism in spending or procurement', [5], 'reversed'],
  ],
  3: [
    ['i7', 'การสั่งให้ทำธุระส่วนตัวของผู้บังคับบัญชา', 'Superiors order private errands', [6], 'reversed'],
    ['i8', 'การสั่งให้ทำสิ่งที่เป็นการทุจริต', 'Superiors order misconduct', [6], 'reversed'],
    ['i9', 'การให้หรือรับสินบนในการบริหารงานบุคคล', 'Bribes in personnel matters', [6], 'reversed'],
  ],
  4: [
    ['i10', 'การขอยืมทรัพย์สินของราชการอย่างถูกต้อง', 'State property is borrowed by the rules', [4]],
    ['i11', 'การนำทรัพย์สินของราชการไปใช้ส่วนตัว', 'State property is used privately', [4], 'reversed'],
    ['i12', 'การตรวจสอบการใช้ทรัพย์สินของราชการ', 'Use of state property is checked', [4]],
  ],
  5: [
    ['i13', 'ผู้บริหารสูงสุดให้ความสำคัญกับการต่อต้านการทุจริต', 'The head gives weight to fighting corruption', [7]],
    ['i14', 'ผลของมาตรการป้องกันการทุจริต', 'Measures against corruption work', [7]],
    ['i15', 'ความเชื่อมั่นต่อการจัดการเรื่องร้องเรียนภายใน', 'Trust in how internal complaints are handled', [7]],
  ],
  6: [
    ['e1', 'เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนและระยะเวลา', 'Staff follow the set steps and time limits', [1, 2]],
    ['e2', 'เจ้าหน้าที่ให้บริการอย่างเท่าเทียม', 'Staff serve everyone equally', [1, 2]],
    ['e3', 'การถูกเจ้าหน้าที่เรียกรับสินบน', 'Staff asked for a bribe', [2, 7], 'reversed'],
  ],
  7: [
    ['e4', 'ช่องทางข้อมูลข่าวสารที่เข้าถึงง่าย', 'Information is easy to reach', [3]],
    ['e5', 'การประชาสัมพันธ์ข้อมูลที่ประชาชนควรรู้', 'The public is told what it should know', [3]],
    ['e6', 'การตอบข้อซักถามและอธิบายอย่างชัดเจน', 'Questions are answered clearly', [3]],
  ],
  8: [
    ['e7', 'การเปิดให้บุคคลภายนอกร่วมพัฒนาการทำงาน', 'Outsiders take part in improving the work', [1]],
    ['e8', 'การปรับปรุงงานให้ตอบสนองประชาชน', 'Work is improved to meet public needs', [1]],
    ['e9', 'การใช้บริการผ่านระบบ E-Service', 'Use of the e-service', [2]],
  ],
};
