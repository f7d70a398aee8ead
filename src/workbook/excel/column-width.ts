/** Widest digit of Calibri 11, the font that Excel measures columns by unless the workbook says otherwise. */
const DIGIT_PIXELS = 7;
/** Excel's margin at both sides of a column and its grid line. */
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * Width of a column in points, as Office.js wants it, from the width in characters that Excel shows and files
 * hold: 8.43 characters are 64 pixels are 48 points. In a workbook with another default font the column comes out
 * a little wider or narrower than the same number of its characters.
 */
export function columnWidthInPoints(characters: number): number {
  const pixels =
    characters < 1
      ? Math.round(characters * (DIGIT_PIXELS + PADDING_PIXELS))
      : Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS;
  return pixels * POINTS_PER_PIXEL;
}
