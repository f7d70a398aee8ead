import type { Alternative, PointRange, ScoreSubject } from '../../checking/finding';
import type { Slip } from '../../checking/slips';
import type { WhyLeftOut } from '../../reading/left-out-tables';
import type { FindingTexts } from '../finding-texts';

const PART_NAMES = { method: 'method', owner: 'responsible person', steps: 'steps', period: 'period' } as const;

const NAMES_SHOWN = 5;

const points = (score: number): string => score.toFixed(2);
/** With its sign, a change of nothing without one. */
const signed = (change: number): string => `${change > 0 ? '+' : ''}${points(change).replace('-', '−')}`;

const difference = (a: number, b: number): string => points(Math.abs(a - b));

const quote = (text: string): string => (text.trim() === '' ? 'a blank' : `“${text.trim()}”`);

const pointRange = ({ from, to }: PointRange): string => `${points(from)}–${points(to)}`;

/** Phrases of one sentence: “a, b and c”. */
const enumeration = (phrases: readonly string[]): string =>
  phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`;

/** The first names of a list that may be as long as a province. */
const listed = (names: readonly string[]): string =>
  names.slice(0, NAMES_SHOWN).join(', ') +
  (names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '');

function nameOf(subject: ScoreSubject): string {
  switch (subject.kind) {
    case 'item':
      return `Item ${subject.code}`;
    case 'indicator':
      return `Indicator ${subject.indicator}`;
    case 'tool':
      return `The ${subject.tool}`;
    case 'overall':
      return 'The overall score';
  }
}

const WAYS = { risen: 'risen', fallen: 'fallen', same: 'stayed' } as const;
const COUNTED = { indicator: 'indicators', item: 'items' } as const;

const scoresWithin = ({ from, to }: PointRange): string => (from === to ? points(from) : pointRange({ from, to }));

/** How one number is typed for another, as a clause. */
const SLIPS: Readonly<Record<Slip, string>> = {
  digit: 'the two differ in one digit',
  swapped: 'two digits have changed places',
  point: 'the decimal point is misplaced',
  neighbour: 'the row above or below has the same score',
};

/** Why a table is no result, as a clause. */
const LEFT_OUT: Readonly<Record<WhyLeftOut, string>> = {
  plan: 'it plans or follows up work',
  answers: 'it holds what each respondent answered',
  people: 'it lists people',
  draft: 'its sheet is named as a draft or a spare copy, and another sheet has the same lines',
  'earlier-round': 'another table has a later round',
  part: 'it is one part of the survey, and another table has both together',
  'not-result':
    'its title or sheet says goals, a trial, means of others or a self-assessment, and another table has the result',
  'without-year': 'it names no year, and a table of the year analysed has other scores',
  weighted: 'its points are already multiplied by the weights and rounded, so scores of 100 cannot be had from them',
  'not-understood': 'nothing beside its numbers tells which items, indicators or tools they are of',
};

const CONFIRMED = { reported: 'reported', computed: 'that the parts give' } as const;

/** Clauses as one sentence. */
const sentence = (clauses: readonly string[]): string => {
  const text = `${clauses.join('; ')}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const changesThatClose = (alternatives: readonly Alternative[]): readonly string[] =>
  alternatives.length === 0
    ? []
    : [
        'one of these changes would make it come out: ' +
          alternatives
            .map(
              ({ subject, score, right }) => `${withinSentence(nameOf(subject))} ${points(score)} → ${points(right)}`,
            )
            .join(', '),
      ];

/** "The IIT" as it stands inside a sentence: "the IIT". */
const withinSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const englishFindingTexts: FindingTexts = {
  severities: { error: 'Error', warning: 'Warning', information: 'For information' },
  severityMeanings: {
    error: 'A number is wrong or missing; correct it before publishing.',
    warning: 'May be wrong, or is stored so that Excel cannot calculate with it; someone should check it.',
    information: 'Worth knowing; nothing needs to be done.',
  },
  certainties: {
    proven: 'This is certain.',
    likely: 'This is likely, not certain.',
    possible: 'This is possible; have a look.',
  },
  couldNotCheck: {
    subjects: (subjects) => {
      const indicators = new Set(subjects.flatMap((each) => (each.kind === 'indicator' ? [each.indicator] : [])));
      const tools = new Set(subjects.flatMap((each) => (each.kind === 'tool' ? [`the ${each.tool}`] : [])));
      const isNamed = (kind: (typeof subjects)[number]['kind']): boolean => subjects.some((each) => each.kind === kind);
      return enumeration([
        ...(indicators.size > 0 ? [`indicator${indicators.size === 1 ? '' : 's'} ${[...indicators].join(', ')}`] : []),
        ...tools,
        ...(isNamed('overall') ? ['the overall score'] : []),
        ...(isNamed('level') ? ['the level'] : []),
        ...(isNamed('issues') ? ['the coverage of the seven issues'] : []),
      ]);
    },
    reasons: {
      'items-missing': 'not every item it rests on has a score in the workbook',
      'indicators-missing': 'not every indicator it rests on has a score in the workbook',
      'tools-missing': 'not all three tools have a score in the workbook',
      'grouping-unknown': 'no reliable source tells how the items are grouped',
      'not-reported': 'no such value is stated in the workbook',
      'no-grid':
        'too many item scores are the same, or they share no common step, so a mistyped one cannot be told apart',
      'no-issue-tables': 'the workbook has the tables of fewer than six issues',
      'level-not-understood': 'the wording matches no level of this fiscal year',
    },
    sentence: ({ rule, subjects, reason }) => `${rule}: ${subjects} could not be checked, because ${reason}.`,
  },
  rules: {
    'missing-item': {
      title: 'Score missing',
      message: ({ code, isListed, others = [] }) => {
        if (others.length === 0) {
          return isListed ? `Item ${code} is listed but has no score.` : `Item ${code} is missing from the tables.`;
        }
        const list = [code, ...others].join(', ');
        return isListed
          ? `${others.length + 1} items are listed but have no score: ${list}.`
          : `${others.length + 1} items are missing from the tables: ${list}.`;
      },
      why: ({ code, others = [] }) =>
        others.length === 0
          ? `This fiscal year has an item ${code}, and the other items of the same tool are in the workbook.`
          : 'This fiscal year has these items, and other items of the same tool are in the workbook.',
      howToFix: ({ code, others = [] }) =>
        others.length === 0
          ? `Enter the score of ${code} from the official result.`
          : 'Enter the scores of these items from the official result.',
    },
    'duplicate-item': {
      title: 'Item listed twice',
      message: ({ code, score, firstScore, firstCell }) =>
        score === firstScore
          ? `Item ${code} is listed twice in one table, both times with ${points(score)}.`
          : `Item ${code} is ${points(score)} here but ${points(firstScore)} on sheet “${firstCell.sheet}”.`,
      why: ({ score, firstScore }) =>
        score === firstScore
          ? 'A doubled row often stands in the place of another item.'
          : 'An item of an agency has one score a year. A different one is often copied from another agency or year.',
      howToFix: ({ score, firstScore, isProven }) =>
        score === firstScore
          ? 'Delete the row, or give it the code of the item that it is meant for.'
          : 'Compare both cells with the official result and correct the wrong one.' +
            (isProven
              ? ` With ${points(firstScore)} the indicator comes out as reported.`
              : ` The analysis goes by ${points(firstScore)}.`),
    },
    'unknown-item': {
      title: 'Unknown item',
      message: ({ text, fiscalYear }) => `The assessment of ${fiscalYear} has no item ${quote(text)}.`,
      why: () => 'Items change from year to year; the score of an unknown one is left out of the analysis.',
      howToFix: () => 'Correct the code, or choose the fiscal year that the table belongs to.',
    },
    'code-order': {
      title: 'Code taken by its place',
      message: ({ codes }) =>
        codes.length === 1
          ? codes
              .map(({ text, taken }) => `The code ${quote(text)} was taken as ${taken}, by its place in the table.`)
              .join('')
          : `${codes.length} codes were taken by their place in the table: ` +
            `${codes.map(({ text, taken }) => `${quote(text)} as ${taken}`).join(', ')}.`,
      why: () => 'As typed, the code means another item, but its row is where this item belongs.',
      howToFix: () => 'If that is right, nothing needs to be done; you can also retype the code to make it clear.',
    },
    'items-by-order': {
      title: 'Items taken by their order or words',
      message: ({ tool, count, byWords }) =>
        `The ${tool} table has no sure codes; its ${count} scores were matched to the items by ` +
        (byWords ? 'the words of the rows.' : 'number or order of rows.'),
      why: ({ byWords }) =>
        byWords
          ? 'The words of the rows name other items than their numbers or their order would.'
          : 'No code such as i1 confirms which row is which item. The rows may be in another order, as by score or by who is responsible.',
      howToFix: ({ byWords }) =>
        (byWords
          ? 'See whether each row was taken as the right item'
          : 'See whether the rows are complete and in order') + ', then add a column of codes such as i1, e1 or o1.',
    },
    'indicator-name': {
      title: 'Name of another indicator',
      message: ({ indicator, text, named }) =>
        named === null
          ? `Indicator ${indicator} is named ${quote(text)}, which is no indicator's name.`
          : `Indicator ${indicator} is named ${quote(text)}, which is the name of indicator ${named}.`,
      why: ({ indicator }) =>
        `The names of the ten indicators are fixed. The analysis goes by the number: the score is indicator ${indicator}'s.`,
      howToFix: ({ named }) =>
        named === null
          ? 'Correct the name.'
          : 'Compare with the official result whether the number or the name is wrong, and correct it.',
    },
    'formula-not-calculated': {
      title: 'Formula not calculated yet',
      message: ({ subject, count }) =>
        count === 1
          ? `${nameOf(subject)} is a formula without a stored result.`
          : `${count} scores are formulas without a stored result, starting with ${withinSentence(nameOf(subject))}.`,
      why: () => 'The program that saved this file did not calculate it, so these cells hold no number yet.',
      howToFix: () => 'Open the file in Excel, let it calculate, save, and analyse again.',
    },
    'fractions-taken-as-percent': {
      title: 'Scores are fractions of 1',
      message: ({ raw, score, count }) =>
        `${count} scores are held as fractions of 1 and were multiplied by 100: ${quote(raw)} was read as ${points(score)}.`,
      why: () => 'No score of the table is above 1, so these can hardly be scores of 0 to 100.',
      howToFix: () => 'If they are fractions, format the cells as percentages; otherwise enter scores of 0 to 100.',
    },
    'other-scale': {
      title: 'Points of 1, 4 or 5',
      message: ({ raw, scale, count }) =>
        `${count} scores look like points of ${scale} (the first is ${quote(raw)}); ITA scores run from 0 to 100.`,
      why: () => 'They were read as they stand, so everything computed from them comes out far too low.',
      howToFix: () => 'Enter the scores of 0 to 100 from the official result.',
    },
    'not-a-number': {
      title: 'Not a number',
      message: ({ subject, raw }) => `${nameOf(subject)} has ${quote(raw)} where its score should be.`,
      why: () => 'A score is a number from 0 to 100; without it nothing that rests on it can be computed.',
      howToFix: () => 'Enter the score from the official result, or correct the formula that gives no number.',
    },
    'out-of-range': {
      title: 'Outside 0 to 100',
      message: ({ subject, score }) => `${nameOf(subject)} is ${points(score)}, which is not possible.`,
      why: () => 'Scores run from 0 to 100. Often the decimal point is missing, or the score is from another scale.',
      howToFix: () => 'Enter the score from the official result.',
    },
    'number-as-text': {
      title: 'Number stored as text',
      message: ({ subject, raw, count }) =>
        count === 1
          ? `${nameOf(subject)} is stored as the text ${quote(raw)}.`
          : `${count} scores are stored as text, starting with ${withinSentence(nameOf(subject))} (${quote(raw)}).`,
      why: () => "Excel's own formulas skip text, so sums and means of these cells come out wrong.",
      howToFix: ({ score, count }) =>
        count === 1
          ? `Type the number ${points(score)} in its place.`
          : 'Select the cells and choose Convert to Number; Thai digits must be retyped as Arabic digits (a number format can still show them as Thai).',
    },
    'mistyped-score': {
      title: 'Score probably mistyped',
      message: ({ subject, score, right }) =>
        `${nameOf(subject)} is ${points(score)} but should probably be ${points(right)}.`,
      why: ({ score, right, closes, slip, agreesWith, grid }) =>
        sentence([
          ...(closes === null
            ? []
            : [`with ${points(right)}, ${withinSentence(nameOf(closes))} comes out as reported`]),
          ...(agreesWith === null ? [] : [`sheet “${agreesWith.sheet}” gives ${points(right)} as well`]),
          ...(grid === null
            ? []
            : [
                `the other scores of the tool are multiples of 100/${grid}, and so is ${points(right)}, not ${points(score)}`,
              ]),
          ...(slip === null ? [] : [SLIPS[slip]]),
        ]),
      howToFix: ({ subject, right }) =>
        `Compare ${withinSentence(nameOf(subject))} with the official result and, if that says ${points(right)}, correct it.`,
    },
    'copied-table': {
      title: 'Table with other scores',
      message: ({ tool, issue, codes, compared }) =>
        `${codes.length} of the ${compared} ${tool} scores repeated ${issue === null ? 'here' : `for issue ${issue}`} differ from the item table: ${codes.join(', ')}.`,
      why: ({ foreignTo }) =>
        sentence([
          'so many are no slips; the table is probably copied from another agency or year',
          ...(foreignTo === null
            ? []
            : [
                `${foreignTo.count} of them cannot be answers of this agency’s respondents, whose scores are all multiples of 100/${foreignTo.grid}`,
              ]),
        ]),
      howToFix: () => 'Enter the scores of the item table, and check the text that goes with this table as well.',
    },
    'item-off-grid': {
      title: 'Score does not fit its tool',
      message: ({ code, score }) =>
        `Item ${code} is ${points(score)}, which does not fit the other scores of its tool.`,
      why: ({ tool, grid, others }) =>
        tool === 'OIT'
          ? `The ${others} other documents are given 0, 50 or 100; this one is not.`
          : `${others} other scores of the survey are whole multiples of 100/${grid}; this one is not.`,
      howToFix: ({ code, tool }) =>
        `Compare ${code} with the official result.` +
        (tool === 'OIT' ? '' : ' It may be right if fewer people answered this question.'),
    },
    'indicator-mismatch': {
      title: 'Indicator does not follow from its items',
      message: ({ indicator, reported, computed, lowest, highest }) =>
        computed === null
          ? `Indicator ${indicator} is reported as ${points(reported)}, but its items lie between ${points(lowest)} and ${points(highest)}.`
          : `Indicator ${indicator} is reported as ${points(reported)}; its items give ${points(computed)}.`,
      why: ({ computed, alternatives, confirmed }) => {
        if (computed === null) return 'However the items are grouped, their mean cannot lie outside their own range.';
        return sentence([
          'the score of an indicator is the mean of its items, or of the means of its groups of items',
          ...(confirmed === null ? [] : [`the totals above it follow from the score ${CONFIRMED[confirmed]}`]),
          ...changesThatClose(alternatives),
        ]);
      },
      howToFix: ({ indicator }) =>
        `Compare indicator ${indicator} and its items with the official result and correct what differs.`,
    },
    'survey-indicator-mismatch': {
      title: 'EIT items do not give the indicator',
      message: ({ indicator, reported, computed, otherPart }) =>
        otherPart === null
          ? `Indicator ${indicator} is reported as ${points(reported)}; the EIT items listed give ${points(computed)}.`
          : `Indicator ${indicator} is reported as ${points(reported)}, outside what the two parts of the EIT give (${points(computed)} and ${points(otherPart)}).`,
      why: ({ otherPart, alternatives }) =>
        otherPart === null
          ? sentence([
              'the EIT is asked in two parts, and the items listed may be one part only, or be copied from elsewhere',
              ...changesThatClose(alternatives),
            ])
          : 'The indicator combines both parts, so it must lie between them, whatever their weights.',
      howToFix: () =>
        'Find out which part the items belong to and say so above the table, or enter the combined scores. The analysis goes by the reported indicator.',
    },
    'tool-mismatch': {
      title: 'Tool does not follow from its indicators',
      message: ({ tool, reported, computed }) =>
        `The ${tool} is reported as ${points(reported)}; its indicators give ${points(computed)}.`,
      why: ({ tool, reported, computed, alternatives, confirmed }) =>
        sentence([
          `the ${tool} is the mean of its indicators; the two differ by ${difference(reported, computed)} points`,
          ...(confirmed === null ? [] : [`the overall score follows from the score ${CONFIRMED[confirmed]}`]),
          ...changesThatClose(alternatives),
        ]),
      howToFix: ({ tool, computed }) =>
        `Compare with the official result; if the indicators are right, the ${tool} is ${points(computed)}.`,
    },
    'overall-mismatch': {
      title: 'Overall score does not follow from the tools',
      message: ({ reported, computed }) =>
        `The overall score is reported as ${points(reported)}; the tools give ${points(computed)}.`,
      why: ({ reported, computed, alternatives }) =>
        sentence([
          `the overall score is the weighted sum of the IIT, EIT and OIT; the two differ by ${difference(reported, computed)} points`,
          ...changesThatClose(alternatives),
        ]),
      howToFix: ({ computed }) =>
        `Compare with the official result; if the three tools are right, the overall score is ${points(computed)}.`,
    },
    'conflicting-scores': {
      title: 'Stated twice, differently',
      message: ({ subject, score, firstScore, firstCell }) =>
        `${nameOf(subject)} is ${points(score)} here but ${points(firstScore)} on sheet “${firstCell.sheet}”.`,
      why: () => 'One of the two is wrong, and the workbook does not hold the parts that would tell which.',
      howToFix: ({ firstScore }) =>
        `Compare both cells with the official result and correct the wrong one. The analysis goes by ${points(firstScore)}.`,
    },
    'level-mismatch': {
      title: 'Level does not follow from the scores',
      message: ({ reported, computed }) =>
        `The level is given as ${quote(reported)}; the scores give ${quote(computed.en)} (${computed.th}).`,
      why: () => 'The level depends on the overall score and, in the years with named levels, on each tool as well.',
      howToFix: ({ computed }) => `If the scores are right, write ${computed.th}.`,
    },
    'old-letter-scale': {
      title: 'Letter of the former scale',
      message: ({ letter, fiscalYear }) =>
        `The letter “${letter}” belongs to the scale used until 2565; ${fiscalYear} has no letters.`,
      why: () =>
        'The letters depended on the overall score alone; the newer levels also depend on the score of each tool.',
      howToFix: ({ computed }) =>
        computed === null ? 'Leave the letter out.' : `Leave the letter out and write ${computed.th}.`,
    },
    'claimed-score': {
      title: 'A sentence states another score',
      message: ({ subject, score, right }) =>
        `The text gives ${withinSentence(nameOf(subject))} ${points(score)}; the score read is ${points(right)}.`,
      why: () =>
        'A score quoted in a sentence must be that of the table; another is often copied from another year or agency.',
      howToFix: ({ right }) => `Compare with the official result. If the table is right, write ${points(right)}.`,
    },
    'change-mismatch': {
      title: 'The change is not that of the scores',
      message: ({ from, to, stated, right }) =>
        `The change is given as ${typeof stated === 'number' ? signed(stated) : quote(stated)}; from ${points(from)} to ${points(to)} it is ${signed(right)}.`,
      why: () => 'The change from one year to the next is the later score less the earlier one.',
      howToFix: ({ right }) => `If both scores are right, write ${signed(right)}.`,
    },
    'changed-counts': {
      title: 'A count of changed indicators is wrong',
      message: ({ way, count, right }) =>
        `The text counts ${count} indicators that have ${WAYS[way]}; by the scores of the two years there are ${right}.`,
      why: () => 'Counted from the ten indicators of this year and of the year before in the workbook.',
      howToFix: ({ right }) => `If the scores of both years are right, write ${right}.`,
    },
    'claimed-indicator': {
      title: 'Number and name of an indicator differ in a sentence',
      message: ({ indicator, named, name }) =>
        `The text says indicator ${indicator}, but “${name}” is the name of indicator ${named}.`,
      why: ({ named, scoreIsOfNamed }) =>
        scoreIsOfNamed
          ? `The score stated is that of indicator ${named}, so the number is probably wrong.`
          : 'The numbers and names of the ten indicators are fixed.',
      howToFix: ({ named }) => `Write ${named}, or the name that belongs to the number.`,
    },
    'claimed-rank': {
      title: 'Wrongly called highest or lowest',
      message: ({ subject, score, extreme, first, right, rightScore }) =>
        first === 1
          ? `The text calls ${withinSentence(nameOf(subject))} (${points(score)}) the ${extreme}, but ${withinSentence(nameOf(right))} has ${points(rightScore)}.`
          : `The text lists ${withinSentence(nameOf(subject))} (${points(score)}) among the ${first} ${extreme}, which it is not.`,
      why: ({ subject, place, of, withinTool, extreme }) =>
        withinTool === null
          ? `${nameOf(subject)} has place ${place} of ${of}, the highest being first.`
          : `${nameOf(subject)} is the ${extreme} within the ${withinTool} only, which the text does not say.`,
      howToFix: ({ withinTool }) =>
        withinTool === null
          ? 'Make the text agree with the scores.'
          : `Say that it is compared within the ${withinTool}.`,
    },
    'rank-mismatch': {
      title: 'A rank in a table is not that of the score',
      message: ({ subject, score, rank, place }) =>
        `${nameOf(subject)} (${points(score)}) is given rank ${rank}; it has rank ${place}.`,
      why: ({ of }) => `Compared with all ${of} scores of the table, most of whose ranks agree with the scores.`,
      howToFix: ({ place }) => `If the score is right, write ${place}.`,
    },
    'band-mismatch': {
      title: 'A word for the level does not fit the table',
      message: ({ subject, score, word, other, from, to }) =>
        `${nameOf(subject)} (${points(score)}) is called ${quote(word)}, but scores from ${points(from)} to ${points(to)} in this table are ${quote(other)}.`,
      why: () => 'Whatever the limits are, a score between two of the same level has that level.',
      howToFix: ({ other }) => `If the score is right, write ${quote(other)}.`,
    },
    'order-mismatch': {
      title: 'A table is not sorted as it says',
      message: ({ order, score, above }) =>
        `The table says it goes ${order === 'descending' ? 'from high to low' : 'from low to high'}, but ${points(score)} stands below ${points(above)}.`,
      why: () => 'Its title or headings tell how it is sorted.',
      howToFix: () => 'Check the two scores; if they are right, sort the table again.',
    },
    'count-mismatch': {
      title: 'A count in a sentence is wrong',
      message: ({ of, count, right, range, tool }) =>
        range === null
          ? `The text says that the ${tool ?? ''} has ${count} items; this year it has ${right}.`
          : `The text counts ${count} ${COUNTED[of]} with ${scoresWithin(range)}; by the scores there are ${right}.`,
      why: ({ range }) =>
        range === null
          ? 'The number of items changes with the year; another is often copied from an earlier report.'
          : 'Counted among all the scores that the text may mean.',
      howToFix: ({ right }) => `If this year’s result is meant, write ${right}.`,
    },
    'weight-mismatch': {
      title: 'The weight of a tool is wrong',
      message: ({ tool, stated, right }) =>
        `The weight of the ${tool} is given as ${stated} %; this year it is ${right} %.`,
      why: () => 'The overall score is that of the three tools by their fixed weights.',
      howToFix: ({ right }) => `Write ${right} %.`,
    },
    'weighted-points': {
      title: 'Weighted points do not follow from the score',
      message: ({ tool, score, stated, right }) =>
        `The ${tool} (${points(score)}) is given ${points(stated)} weighted points; its weight gives ${points(right)}.`,
      why: () => 'Weighted points are the score of the tool times its weight this year.',
      howToFix: ({ right }) => `If the score of the tool is right, write ${points(right)}.`,
    },
    'claimed-year': {
      title: 'A sentence gives the result to another year',
      message: ({ stated, right, score }) =>
        `The text calls ${points(score)} the overall score of ${stated}; it is that of ${right}.`,
      why: ({ stated }) =>
        `The workbook has no such score of ${stated}; the year was probably left from an earlier report.`,
      howToFix: ({ right }) => `If this year’s result is meant, write ${right}.`,
    },
    'tool-name': {
      title: 'Name and abbreviation of a tool differ',
      message: ({ tool, given }) => `The name is that of the ${tool}, the abbreviation ${given}.`,
      why: () => 'The internal survey is the IIT, the external one the EIT, the disclosure of information the OIT.',
      howToFix: () => 'See which tool is meant, then correct the name or the abbreviation.',
    },
    'item-name': {
      title: 'The words of an item are those of another',
      message: ({ code, named }) => `Item ${code} has the words of item ${named}.`,
      why: ({ code }) =>
        `The words are clearly nearer to the other item than to ${code}; the score may be in the wrong line too.`,
      howToFix: ({ code, named }) =>
        `Check whether the score in this line is that of ${code} or of ${named}, then correct the code or the words.`,
    },
    'item-table-mismatch': {
      title: 'Item table gives none of its indicators',
      message: ({ tool, fromItems }) =>
        `The ${tool} items give none of its reported indicators; from them the ${tool} would be ${points(fromItems)}.`,
      why: ({ indicators }) =>
        sentence(
          indicators.map(
            ({ indicator, reported, computed }) =>
              `indicator ${indicator} is reported as ${points(reported)}, its items give ${points(computed)}`,
          ),
        ),
      howToFix: ({ tool }) =>
        `Compare the whole ${tool} item table with the official result.` +
        (tool === 'EIT' ? ' If it is one of the two parts of the survey, say so in its title.' : ''),
    },
    'issue-items-mismatch': {
      title: 'Items of the issue do not give the indicator it quotes',
      message: ({ indicator, quoted, computed, codes }) =>
        `The text quotes indicator ${indicator} as ${points(quoted)}, but with ${codes.join(', ')} as printed here it is ${points(computed)}.`,
      why: () => 'An indicator is the mean of its items, so the table and the text cannot both be right.',
      howToFix: () => 'Compare these items and the indicator with the official result, and correct what differs.',
    },
    'reversed-period': {
      title: 'A period ends before it starts',
      message: ({ period }) => `The period ${quote(period)} ends before it starts.`,
      why: ({ suggestion }) =>
        suggestion === null
          ? 'The end cannot come before the start.'
          : 'A fiscal year runs from 1 October to 30 September of the next year.',
      howToFix: ({ suggestion }) =>
        suggestion === null
          ? 'Correct the start or the end.'
          : `If the whole fiscal year is meant, write ${quote(suggestion)}.`,
    },
    'impossible-date': {
      title: 'A date that does not exist',
      message: ({ date }) => `There is no ${quote(date)}.`,
      why: () => 'The month of that year has fewer days.',
      howToFix: () => 'Correct the day, the month or the year.',
    },
    'other-agency': {
      title: 'A sentence names another agency',
      message: ({ name, agency }) => `The text names ${quote(name)}; these results are of ${quote(agency)}.`,
      why: () => 'The text says that a measure or a result is that agency’s; it may be copied from its report.',
      howToFix: ({ agency }) => `If it was copied, write ${quote(agency)} and check the rest of the text.`,
    },
    'other-website': {
      title: 'A website differs from the others',
      message: ({ site, own }) => `${quote(site)} stands here only; elsewhere it is ${quote(own)}.`,
      why: () => 'It may be left from another agency’s report, or be meant.',
      howToFix: ({ own }) => `If the agency’s own site is meant, write ${quote(own)}.`,
    },
    'agency-spelling': {
      title: 'The agency’s name is spelt differently',
      message: ({ name, agency }) => `${quote(name)} is almost ${quote(agency)}.`,
      why: () => 'It differs in a few letters: probably misspelt, perhaps another agency with a similar name.',
      howToFix: ({ agency }) => `If this agency is meant, write ${quote(agency)}.`,
    },
    'assessment-name': {
      title: 'The assessment by another name',
      message: ({ name, count }) => `${count === 1 ? 'A text calls' : `${count} texts call`} the assessment “${name}”.`,
      why: ({ right }) => `Its name is the assessment of “${right}”.`,
      howToFix: ({ right }) => `Write “${right}”.`,
    },
    'district-in-two-provinces': {
      title: 'District in two provinces',
      message: ({ district, province, other }) =>
        `District ${quote(district)} lies in ${quote(province)} here and in ${quote(other)} elsewhere in the workbook.`,
      why: () => 'A district lies in one province. One of the two was probably taken over from another agency.',
      howToFix: () => 'Correct the one that is wrong.',
    },
    'stray-letters': {
      title: 'Letters of another script in Thai text',
      message: ({ text }) => `The text contains ${quote(text)}, with letters of another language.`,
      why: () => 'Such letters mostly come from converting a file or from mistyping.',
      howToFix: () => 'Type the word again.',
    },
    'issue-title': {
      title: 'Issue with the title of another',
      message: ({ issue, titled, title }) => `Issue ${issue} is headed “${title}”, the title of issue ${titled}.`,
      why: () => 'The numbers and titles of the seven issues are the same for every agency.',
      howToFix: ({ issue, titled }) => `Write the title of issue ${issue}, or the number ${titled}.`,
    },
    'item-in-no-issue': {
      title: 'Items in no issue',
      message: ({ codes }) => `${codes.length} items stand in no issue table: ${codes.join(', ')}.`,
      why: () => 'Each item of the year belongs to at least one of the seven issues; what is in none is not analysed.',
      howToFix: () => 'Add each to the table of the issue that its topic belongs to.',
    },
    'item-in-other-issue': {
      title: 'Items of another issue',
      message: ({ issue, codes }) =>
        `Issue ${issue} lists ${codes.map(({ code, issues }) => `${code} (issue ${issues.join(', ')})`).join(', ')}.`,
      why: () =>
        'By their topics these items belong to the issues in brackets. There is no official list; your agency may see it otherwise.',
      howToFix: () => 'See whether they belong here. The settings say which item is discussed under which issue.',
    },
    'issue-without-tool': {
      title: 'Issue without items of a tool',
      message: ({ issue, tool, codes }) =>
        `The tables of issue ${issue} list no ${tool} item; by their topics ${codes.join(', ')} belong there.`,
      why: () =>
        'An issue is judged by what staff, users and the website say of it, as far as each was asked. There is no official list; your agency may see it otherwise.',
      howToFix: () => 'Add the items to the tables of the issue, or move them there in the settings of the analysis.',
    },
    'indicator-not-discussed': {
      title: 'Indicator not discussed',
      message: ({ issue, indicators }) =>
        `The text of issue ${issue} does not discuss ${indicators.map((each) => `indicator ${each}`).join(', ')}, whose items its table lists.`,
      why: () => 'The text names the scores of other indicators only, so these items are listed without an analysis.',
      howToFix: () => 'Add what their scores show, or take the items out of the table.',
    },
    'measure-year': {
      title: 'Year of the measures',
      message: ({ stated, right, count }) =>
        `${count === 1 ? 'A text gives' : `${count} texts give`} the measures to fiscal year ${stated}; their period lies in ${right}.`,
      why: ({ stated, right }) =>
        `The period of the measures begins on 1 October ${stated}, the first day of fiscal year ${right}.`,
      howToFix: ({ right }) => `Write ${right} where the year of the measures is meant; the year of the result stays.`,
    },
    'measure-part-missing': {
      title: 'Table of measures lacks a part',
      message: ({ issue, missing }) =>
        `The table of measures of issue ${issue} has no ${missing.map((part) => PART_NAMES[part]).join(' and no ')}.`,
      why: () => 'The analysis to be published gives method, responsible person, steps and period of every measure.',
      howToFix: () => 'Add what is missing and fill it in. Where it is there under another name, leave it as it is.',
    },
    'measure-cell-empty': {
      title: 'Measure not filled in',
      message: ({ part, count }) =>
        `${count === 1 ? 'A measure of the table has' : `${count} measures of the table have`} no ${PART_NAMES[part]}.`,
      why: ({ mayRepeat }) =>
        mayRepeat
          ? 'The first measure of the table has one. Blank cells below may mean the same, which no reader can know.'
          : 'The analysis to be published gives method, responsible person, steps and period of every measure.',
      howToFix: ({ mayRepeat }) =>
        mayRepeat
          ? 'Repeat it in every row, or merge the cells of the rows that share it.'
          : 'Fill in the blank cells.',
    },
    'period-of-other-year': {
      title: 'Period of another year',
      message: ({ period, assessed, count }) =>
        `The period “${period}”${count > 1 ? ` and those of ${count - 1} more` : ''} ${count > 1 ? 'lie' : 'lies'} wholly outside fiscal years ${assessed} and ${assessed + 1}.`,
      why: ({ assessed }) =>
        `Measures that follow from the result of ${assessed} are taken from the end of that fiscal year and in ${assessed + 1}. Another period is most often left over from the report of another year.`,
      howToFix: ({ assessed }) =>
        `See whether it was copied, and give the period in which the measures will be taken, as 1 October ${assessed} to 30 September ${assessed + 1}.`,
    },
    'remark-against-score': {
      title: 'Remark against the score',
      message: ({ codes, isWholly }) =>
        isWholly
          ? `The remark asks to improve, but every score beside it is 100 (${codes.join(', ')}).`
          : `The remark asks to improve; ${codes.join(', ')} beside it have 100 already.`,
      why: () => 'A score of 100 leaves nothing to improve.',
      howToFix: () => 'Ask to keep the level for items at 100, and to improve only where points are missing.',
    },
    'remark-against-strength': {
      title: 'Strength that is to be improved',
      message: ({ issue, indicator, codes }) =>
        `Issue ${issue} lists indicator ${indicator} as a strength; the remark beside its items (${codes.join(', ')}) asks to improve.`,
      why: () => 'What is a strength is kept as it is. The remark and the text judge the same items in two ways.',
      howToFix: () => 'Decide by the scores, and make the remark and the text say the same.',
    },
    'area-of-other-year': {
      title: 'Area of an earlier year',
      message: ({ area, name, right }) =>
        `The list calls area ${area} ${quote(name)}; this year it is ${quote(right)}.`,
      why: ({ year }) =>
        `The area was called so in ${year}. The list was probably taken over from an analysis of then.`,
      howToFix: () => 'List the areas of this year, with the items that belong to each now.',
    },
    'report-year': {
      title: 'Year of the reports',
      message: ({ codes, stated, right }) =>
        `${codes.join(', ')} ${codes.length === 1 ? 'asks' : 'ask'} for the report on ${right}; the words beside ${codes.length === 1 ? 'it' : 'them'} say ${stated}.`,
      why: ({ stated, right }) =>
        `In the assessment of ${stated} these items look at the reports on ${right}, which are finished by then. Known from one agency’s site only.`,
      howToFix: () => 'Compare with the manual of the year, and correct the name of the item where it differs.',
    },
    'unsupported-claim': {
      title: 'Claim that no score shows',
      message: ({ text }) => `The text concludes ${quote(text)} from the result.`,
      why: () =>
        'The assessment measures how openly and properly an agency works. No score of it says how much corruption there is.',
      howToFix: () => 'Say what was scored and how, and leave the conclusion out.',
    },
    'bands-with-gaps': {
      title: 'Bands that leave gaps',
      message: ({ gaps, overlaps }) =>
        [
          ...(gaps.length > 0 ? [`Scores of ${gaps.map(pointRange).join(', ')} stand in no band.`] : []),
          ...(overlaps.length > 0 ? [`Scores of ${overlaps.map(pointRange).join(', ')} stand in two.`] : []),
        ].join(' '),
      why: () =>
        'The texts say from which score something is a strength or a weakness; every score needs just one band.',
      howToFix: () => 'Let the bands meet without a gap, as in 95 and over, 85 to 94.99, under 85.',
    },
    'claimed-band': {
      title: 'Score outside its band',
      message: ({ indicator, score, kind, from, to }) =>
        `Indicator ${indicator} (${points(score)}) is listed under ${kind === 'strength' ? 'strengths' : 'weaknesses'} of ${pointRange({ from, to })}.`,
      why: () => 'The heading says which scores it is about, and this is none of them.',
      howToFix: () => 'Move the indicator to its band, or correct the limits in the heading.',
    },
    'table-left-out': {
      title: 'Table not read as scores',
      message: ({ range, why }) => `${range} looks like scores but was not read: ${LEFT_OUT[why]}.`,
      why: () => 'Counting it as well would mix numbers that are no result of the year with those that are.',
      howToFix: () =>
        'Nothing, if that is right. If these are the scores to analyse, leave out the other sheet instead.',
    },
    'ambiguous-score-column': {
      title: 'Column that may hold scores',
      message: ({ text }) =>
        text.trim() === ''
          ? 'Another column beside this table may hold its scores; it was not used.'
          : `The column headed ${quote(text)} may hold scores as well; it was not used.`,
      why: () => 'More than one column fits, or its numbers look like weighted points rather than scores of 0 to 100.',
      howToFix: () =>
        'Check that the right column was used; if not, give the heading “คะแนน” to the column of scores only.',
    },
    'survey-in-two-parts': {
      title: 'EIT in two parts',
      message: () => 'The EIT items appear twice with different scores; they were taken as the two parts of the EIT.',
      why: () =>
        'No published weights of the two parts were found, so indicators 6 to 8 cannot be computed from the items.',
      howToFix: () =>
        'If they are the two parts, nothing needs to be done. If one table is of another agency, remove it.',
    },
    'several-agencies': {
      title: 'Scores of several agencies',
      message: ({ names, taken }) =>
        `The workbook holds scores of several agencies (${listed(names)})` +
        (taken === null ? '.' : `; ${taken} was analysed.`),
      why: () => 'One agency is analysed at a time, and none was chosen.',
      howToFix: () => 'Choose the agency to analyse, or correct the agency name of a table that has the wrong one.',
    },
    'several-years': {
      title: 'Scores of several fiscal years',
      message: ({ years, taken }) =>
        `The workbook holds scores of several fiscal years (${years.join(', ')}); ${taken} was analysed.`,
      why: () => 'Items and levels depend on the year.',
      howToFix: () => 'If another year is meant, choose it.',
    },
    'year-inferred': {
      title: 'Fiscal year not stated',
      message: ({ fiscalYear }) => `No cell states the fiscal year; ${fiscalYear} was inferred from the items.`,
      why: () => 'Items and levels depend on the year.',
      howToFix: ({ fiscalYear }) => `If ${fiscalYear} is wrong, choose the year, or write it in a title above a table.`,
    },
    'agency-missing': {
      title: 'Agency not named',
      message: () => 'No cell names the agency.',
      why: () => 'The generated sheets carry the name of the agency.',
      howToFix: () => 'Write the name in the settings, or in a title above a table, and run the analysis again.',
    },
  },
};
