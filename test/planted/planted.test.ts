import { describe, expect, it } from 'vitest';
import { PLANTS } from './defects';
import { cleanBook, detect, seriousFindings, type Detection } from './detection';

const CLEAN_BOOKS = 200;
/** Enough that the shares mean something; `npm run planted` prints them for more. */
const SEEDS = 70;
/** Shares that the printed table gave, a little below. */
const NAMED = 0.97;
const FIRST = 0.9;

describe('two hundred faultless workbooks', () => {
  it('have no finding that is an error or a warning', () => {
    for (let seed = 1; seed <= CLEAN_BOOKS; seed += 1) {
      expect(
        seriousFindings(cleanBook(seed)).map(({ rule, cell }) => [rule, cell]),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});

describe.each(Object.entries(PLANTS))('one planted %s', (_name, plant) => {
  const detections = Array.from({ length: SEEDS }, (_, index) => detect(plant, index + 1)).filter(
    (detection): detection is Detection => detection !== null,
  );
  const share = (...told: readonly Detection['told'][]): number =>
    detections.filter((detection) => told.includes(detection.told)).length / detections.length;

  it('is named, nearly always by the first finding', () => {
    expect(detections.length).toBeGreaterThan(10);
    expect(1 - share('missed')).toBeGreaterThanOrEqual(NAMED);
    expect(share('first')).toBeGreaterThanOrEqual(FIRST);
  });
});
