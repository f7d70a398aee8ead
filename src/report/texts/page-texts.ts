/** What stands above and below every printed page, with Excel's codes for the page and the number of pages. */
export const PAGE_TEXTS = {
  noAgency: 'ไม่พบชื่อหน่วยงานในไฟล์',
  fiscalYear: (year: number): string => `ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year}`,
  footer: 'วิเคราะห์จากคะแนนในไฟล์ต้นฉบับ',
  page: 'หน้า &P จาก &N',
} as const;
