import type { SurveyRows } from '../define-framework';

/**
 * The 30 questions to staff (six to an indicator) and 15 to the public (five to an indicator) asked up to 2566.
 * Labels are our own words. i11 asks for good and bad at once, so it is not marked as reversed.
 */
export const SURVEY_30_15: SurveyRows = {
  1: [
    ['i1', 'การปฏิบัติงานตามขั้นตอนและระยะเวลา', 'Work follows the set steps and time limits', [1, 2]],
    ['i2', 'การให้บริการคนรู้จักและคนทั่วไปอย่างเท่าเทียม', 'Acquaintances and others are served equally', [1, 2]],
    ['i3', 'ความมุ่งมั่นและความรับผิดชอบในงาน', 'Commitment and responsibility at work', [1]],
    ['i4', 'การเรียกรับสินบนแลกกับการปฏิบัติงาน', 'Bribes taken for doing the work', [1, 7], 'reversed'],
    ['i5', 'การรับของนอกเหนือธรรมเนียมปกติ', 'Gifts accepted beyond custom', [7], 'reversed'],
    ['i6', 'การให้ของแก่ภายนอกเพื่อหวังผลตอบแทน', 'Gifts given in hope of a return', [7], 'reversed'],
  ],
  2: [
    ['i7', 'การรับรู้แผนการใช้จ่ายงบประมาณ', 'Staff know the spending plan', [5]],
    ['i8', 'การใช้งบประมาณคุ้มค่าและตรงวัตถุประสงค์', 'Spending is worthwhile and on purpose', [5]],
    ['i9', 'การใช้งบประมาณเพื่อประโยชน์ส่วนตัวหรือพวกพ้อง', 'Spending for private benefit', [5], 'reversed'],
    ['i10', 'การเบิกจ่ายเงินเป็นเท็จ', 'False expense claims', [5], 'reversed'],
    ['i11', 'ความโปร่งใสและเป็นธรรมของการจัดซื้อจัดจ้าง', 'Procurement is open and fair', [5]],
    ['i12', 'การมีส่วนร่วมตรวจสอบการใช้งบประมาณ', 'Staff can question spending', [5]],
  ],
  3: [
    ['i13', 'การมอบหมายงานอย่างเป็นธรรม', 'Work is assigned fairly', [6]],
    ['i14', 'การประเมินผลงานอย่างถูกต้อง', 'Performance is judged rightly', [6]],
    ['i15', 'การคัดเลือกไปอบรม ดูงาน หรือรับทุนอย่างเป็นธรรม', 'Training and grants are given fairly', [6]],
    ['i16', 'การสั่งให้ทำธุระส่วนตัวของผู้บังคับบัญชา', 'Superiors order private errands', [6], 'reversed'],
    ['i17', 'การสั่งให้ทำสิ่งที่เสี่ยงต่อการทุจริต', 'Superiors order what is wrong', [6], 'reversed'],
    ['i18', 'การแทรกแซงหรือซื้อขายตำแหน่ง', 'Interference in personnel matters', [6], 'reversed'],
  ],
  4: [
    ['i19', 'การนำทรัพย์สินของราชการไปเป็นของส่วนตัว', 'State property is taken', [4], 'reversed'],
    ['i20', 'ความสะดวกในการขอยืมทรัพย์สินของราชการ', 'Borrowing state property is easy', [4]],
    ['i21', 'การขอยืมทรัพย์สินของราชการอย่างถูกต้อง', 'State property is borrowed by the rules', [4]],
    [
      'i22',
      'การที่บุคคลภายนอกใช้ทรัพย์สินของราชการโดยไม่ขออนุญาต',
      'Outsiders use state property without permission',
      [4],
      'reversed',
    ],
    ['i23', 'การรับรู้แนวปฏิบัติการใช้ทรัพย์สินของราชการ', 'Staff know the rules on state property', [4]],
    ['i24', 'การตรวจสอบการใช้ทรัพย์สินของราชการ', 'Use of state property is checked', [4]],
  ],
  5: [
    ['i25', 'ผู้บริหารสูงสุดให้ความสำคัญกับการต่อต้านการทุจริต', 'The head gives weight to fighting corruption', [7]],
    ['i26', 'การทบทวนมาตรการและจัดทำแผนป้องกันทุจริต', 'Measures are reviewed and a plan is made', [7]],
    ['i27', 'การแก้ไขปัญหาการทุจริตในหน่วยงาน', 'Corruption is dealt with', [7]],
    ['i28', 'การเฝ้าระวัง ตรวจสอบ และลงโทษการทุจริต', 'Corruption is watched for, checked, punished', [7]],
    ['i29', 'การนำผลการตรวจสอบไปปรับปรุงงาน', 'Audit results are used to improve', [7]],
    ['i30', 'ความสะดวกและปลอดภัยในการร้องเรียนการทุจริต', 'Reporting corruption is easy and safe', [7]],
  ],
  6: [
    ['e1', 'เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนและระยะเวลา', 'Staff follow the set steps and time limits', [1, 2]],
    ['e2', 'เจ้าหน้าที่ให้บริการอย่างเท่าเทียม', 'Staff serve everyone equally', [1, 2]],
    ['e3', 'เจ้าหน้าที่ให้ข้อมูลอย่างตรงไปตรงมา', 'Staff inform openly', [1, 2]],
    ['e4', 'การถูกเจ้าหน้าที่เรียกรับสินบน', 'Staff asked for a bribe', [2, 7], 'reversed'],
    ['e5', 'การดำเนินงานคำนึงถึงประโยชน์ส่วนรวม', 'Work serves the public interest', [1]],
  ],
  7: [
    ['e6', 'ช่องทางเผยแพร่ข้อมูลหลากหลายและเข้าถึงง่าย', 'Information is varied and easy to reach', [3]],
    ['e7', 'การเผยแพร่ข้อมูลที่ประชาชนควรรู้', 'The public is told what it should know', [3]],
    ['e8', 'ช่องทางรับฟังความคิดเห็น', 'Channels for opinions', [3]],
    ['e9', 'การชี้แจงและตอบคำถามอย่างชัดเจน', 'Questions are answered clearly', [3]],
    ['e10', 'ช่องทางร้องเรียนการทุจริต', 'Channels for corruption complaints', [3, 7]],
  ],
  8: [
    ['e11', 'การปรับปรุงคุณภาพการทำงานและการบริการ', 'Work and service are improved', [1, 2]],
    ['e12', 'การปรับปรุงวิธีการและขั้นตอนทำงาน', 'Methods and steps are improved', [1]],
    ['e13', 'การนำเทคโนโลยีมาใช้ในการบริการ', 'Technology is used in services', [2]],
    ['e14', 'การเปิดให้ผู้รับบริการร่วมพัฒนาการทำงาน', 'Users take part in improving the work', [1]],
    ['e15', 'การปรับปรุงให้โปร่งใสมากขึ้น', 'Work is made more transparent', [1]],
  ],
};
