/** Layouts of which a wrong score is still stated as certain: a defect each. None may join them. */
export const KNOWN_WRONG: readonly string[] = [
  'tables side by side 8',
  'tools only 10',
  'years stacked in one sheet 8',
  'years stacked in one sheet 10',
  'agencies down, items across 5',
  'a sheet for each agency 1',
  'a sheet for each agency 2',
  'a sheet for each agency 4',
  'a sheet for each agency 6',
  'a sheet for each agency 7',
  'no scores at all 1',
  'no scores at all 9',
  'a year whose rules are not known 1',
];
