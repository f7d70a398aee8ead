import { PLANTS } from './defects';
import { cleanBook, detect, seriousFindings } from './detection';

/** Prints how often the product names a mistake planted in a generated workbook: `npm run planted [seeds]`. */
const seeds = Number(process.argv[2] ?? 200);
const TOLD = ['first', 'named', 'among-several', 'missed'] as const;

const noisy = Array.from({ length: seeds }, (_, index) => seriousFindings(cleanBook(index + 1)).length).filter(
  (count) => count > 0,
);
console.log(`Faultless workbooks with an error or a warning: ${noisy.length} of ${seeds}\n`);
console.log('| planted | workbooks | first finding | a later one | among several | missed |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [name, plant] of Object.entries(PLANTS)) {
  const told = Array.from({ length: seeds }, (_, index) => detect(plant, index + 1)?.told).filter(
    (one) => one !== undefined,
  );
  const counts = TOLD.map((one) => told.filter((other) => other === one).length);
  console.log(`| ${[name, told.length, ...counts].join(' | ')} |`);
}
