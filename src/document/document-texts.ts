/** What only the document says; everything else is what the sheets say. */
export const DOCUMENT_TEXTS = {
  title: 'รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)',
  noLimits: '[หน่วยงานยังไม่ได้บันทึกข้อจำกัดในการดำเนินการประเมิน โปรดระบุก่อนเผยแพร่]',
  basis: 'ที่มาของตัวเลขและเกณฑ์ที่ใช้',
  page: 'หน้า ',
  pageOf: ' จาก ',
} as const;
