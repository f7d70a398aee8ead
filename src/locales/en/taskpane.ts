import type { WhyAgencyNotFound } from '../../reading/score-set';
import type { FailureCause, TaskpaneTexts, Trouble } from '../taskpane-texts';
import { englishCorrectionTexts } from './corrections';

const FAILURES: Readonly<Record<FailureCause, Trouble>> = {
  'editing-cell': {
    what: 'A cell is being edited, and Excel takes no commands meanwhile.',
    next: 'Finish with Enter or Esc, then press Try again.',
  },
  'not-allowed': {
    what: 'Excel refuses changes: the workbook is open for reading only, or a sheet is protected.',
    next: 'Choose Enable Editing, or unprotect the sheet on the Review tab, then try again.',
  },
  'read-only': {
    what: 'The workbook is open for reading only, so nothing can be written into it.',
    next: 'Choose Enable Editing, or save a copy and open that, then try again.',
  },
  'sheet-protected': {
    what: 'The sheet is protected, so its cells cannot be changed.',
    next: 'Choose Unprotect Sheet on the Review tab, then try again.',
  },
  'structure-protected': {
    what: 'The structure of this workbook is protected, so the result sheets cannot be added.',
    next: 'Switch Protect Workbook off on the Review tab, then try again.',
  },
  gone: {
    what: 'That sheet or cell is no longer in the workbook; it may have been deleted or renamed.',
    next: 'Analyse again to read the workbook as it is now.',
  },
  'sheet-hidden': {
    what: 'That sheet is hidden, so its cell cannot be shown.',
    next: 'Right-click a sheet tab, choose Unhide, then click the entry again.',
  },
  'formulas-protected': {
    what: 'Formulas of yours on a protected sheet refer to the result sheets, and analysing again would turn them into #REF!:',
    next: 'Choose Unprotect Sheet on the Review tab, then press Try again; protect the sheet anew afterwards. To do without these formulas, choose Remove what was made, then analyse.',
  },
  'name-taken': {
    what: 'One of your own sheets has the name of a result sheet.',
    next: 'Rename that sheet, then try again.',
  },
  'changed-meanwhile': {
    what: 'Sheets were added, deleted or renamed while the analysis ran.',
    next: 'Wait until others have finished, then press Try again.',
  },
  'cell-changed': {
    what: 'The cell no longer holds what it held when it was analysed, so it was left alone.',
    next: 'Analyse again and look at the finding anew.',
  },
  'too-large': {
    what: 'There is more data than Excel takes at once.',
    next: 'Move the score sheets to a workbook of their own and analyse that.',
  },
  'other-window': {
    what: 'Another window or dialog of Excel has the focus.',
    next: 'Close the dialog, click into this workbook, then try again.',
  },
  busy: { what: 'Excel is busy.', next: 'Wait a moment, then press Try again.' },
  'connection-lost': {
    what: 'The connection to Excel was lost.',
    next: 'Check the internet connection, reload the workbook and open this pane again.',
  },
  'no-answer': {
    what: 'Excel did not answer in time, so the outcome is not known.',
    next: 'See whether a dialog is open, then press Try again.',
  },
  cancelled: {
    what: 'The analysis was cancelled, but its unfinished sheets could not be taken away.',
    next: 'Choose Remove what was made, then try again.',
  },
  'too-old': {
    what: 'This Excel lacks a function that is needed.',
    next: 'Use Excel 2021 or later, Microsoft 365 or Excel on the web.',
  },
  'not-loaded': {
    what: 'A part of the add-in could not be loaded.',
    next: 'Check the internet connection, close this pane and open it again.',
  },
  internal: {
    what: 'Something went wrong inside the add-in.',
    next: 'Copy the technical details below for your administrator. They hold nothing from your cells.',
  },
  unknown: {
    what: 'Excel reported an error that is not known here.',
    next: 'Try again. If it persists, copy the technical details for your administrator; they hold nothing from your cells.',
  },
};

const AGENCY_NOT_FOUND: Readonly<Record<WhyAgencyNotFound, (wanted: string) => string>> = {
  unknown: (wanted) => `There is no agency “${wanted}”.`,
  'without-scores': (wanted) => `No scores of “${wanted}” were found.`,
  'several-meant': (wanted) => `“${wanted}” may be one of several agencies.`,
};

/** The pane in English. */
export const englishTaskpaneTexts: TaskpaneTexts = {
  product: 'ITA score analysis',
  otherLanguage: 'ภาษาไทย',
  analyse: 'Analyse scores',
  analyseAgain: 'Analyse again',
  notYetRun: {
    title: 'Not analysed yet',
    body: 'Reads the ITA scores on every sheet of this workbook, checks them, colours them by band and adds sheets: a summary, the findings and the tables of the seven issues.',
    undo: 'Your scores stay as they are. Ctrl+Z will not take back what is made; “Remove what was made” in this pane will.',
  },
  sample: {
    offer:
      'No scores of your own yet? Try the sample: the 2568 scores that a municipality published, with the mistakes in what it published.',
    command: 'Put the sample into a new sheet',
    adding: 'Putting in the sample…',
    added: (sheet) => `The sample is in the sheet “${sheet}”`,
    next: 'Choose Analyse scores to see the result. The sample is an ordinary sheet: delete it when you no longer need it.',
    failed: 'The sample could not be put in',
  },
  notInExcel: {
    what: 'This page works inside Excel only.',
    next: 'Open it with the add-in’s button on Excel’s Home tab.',
  },
  tooOld: ({ floor, has }) => ({
    what: `This Excel is too old: ExcelApi ${floor} is needed${has === null ? '' : `, and it has ${has}`}.`,
    next: 'Use Excel 2021 or later, Microsoft 365 or Excel on the web.',
  }),
  working: 'Analysing',
  steps: {
    reading: 'Reading the workbook',
    analysing: 'Checking and analysing',
    writing: 'Making the result sheets',
  },
  stepOf: ({ number, of }) => `Step ${number} of ${of}`,
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  cancelled: 'The analysis was cancelled',
  done: 'Analysed',
  noAgency: '(no agency name found)',
  fiscalYear: (year) => `Fiscal year ${year} B.E.`,
  overall: 'Overall score',
  level: 'Level',
  noLevel: 'Scores are missing, so there is no level.',
  reportedLevel: (label) => `The workbook says “${label}”`,
  outOf100: 'of 100',
  noScore: 'no score',
  nextLevel: (label) => `To reach “${label}”:`,
  obstacle: ({ what, score, gap, needed }) => `${what} needs ${gap} more points (${score}, must be ${needed})`,
  topLevel: 'This is the highest level.',
  tools: 'Tools',
  toolNames: { IIT: 'IIT, internal stakeholders', EIT: 'EIT, external stakeholders', OIT: 'OIT, open data' },
  blocksNext: 'below the next level',
  indicators: 'Indicators',
  findings: 'Findings',
  findingsCount: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
  goTo: (place) => `Go to ${place}`,
  showMore: (count) => `Show ${count} more`,
  why: 'How one can tell:',
  howToFix: 'How to fix:',
  relatedCells: 'Related cells',
  filterBySeverity: 'Show only',
  allSeverities: 'All',
  previous: 'Previous',
  next: 'Next',
  placeOf: ({ number, of }) => `${number} of ${of}`,
  gains: 'What lifts the overall score most',
  gainsMeaning: ({ compared, year }) =>
    `Points the overall score would rise if that item alone reached 100, by the weights of ${year}. Compared: ${compared} items.`,
  gainsUnknown: 'This cannot be computed: no item has both a score and a known share in the overall score.',
  noGains: (compared) => `All ${compared} items compared stand at 100, or so near that nothing would show.`,
  gainsEqual: (count) => `${count} more ${count === 1 ? 'item gives' : 'items give'} as much as the last one.`,
  gainsNotCompared: (count) =>
    `${count} ${count === 1 ? 'item was' : 'items were'} not compared: there is no score, or the share in the overall score is not known.`,
  scoredNow: (score) => `now ${score}`,
  nothingFound: {
    what: 'Checked; nothing needs fixing.',
    next: 'The scores are complete and agree with one another under every rule that could be checked.',
  },
  couldNotCheck: (count) => `${count} ${count === 1 ? 'thing' : 'things'} could not be checked`,
  couldNotCheckBody: 'Some rules lacked the data they need, so they neither passed nor failed.',
  outOfDate: {
    what: 'Scores have changed since this analysis.',
    next: 'What is shown here and in the sheets made is out of date. Press Analyse again; what you typed into those sheets is kept.',
  },
  earlierRun: {
    'up-to-date': {
      what: 'This workbook has been analysed before.',
      next: 'The scores are still those of that analysis. Analyse again to see the result here.',
    },
    'out-of-date': {
      what: 'Scores have changed since the last analysis.',
      next: 'The sheets made are out of date. Analyse to renew them; what you typed into them is kept.',
    },
    'not-known': {
      what: 'This workbook has been analysed before.',
      next: 'Whether scores have changed since then is not known. Analyse to renew the sheets; what you typed into them is kept.',
    },
  },
  corrections: englishCorrectionTexts,
  read: {
    summary: ({ sheets, tables }) =>
      `What was read: ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}, ${tables} ${tables === 1 ? 'table' : 'tables'}`,
    intro: 'See whether the right cells were taken. What you choose here is kept in the workbook.',
    certainty: {
      stated: 'stated in the workbook',
      chosen: 'as chosen',
      inferred: 'not stated; concluded from the items',
    },
    roles: {
      'item-table': 'Items',
      'issue-table': 'Table of an issue',
      'indicator-table': 'Indicators',
      'tool-table': 'Tools',
      overall: 'Overall score',
    },
    confidence: { high: 'Sure', medium: 'Fairly sure', low: 'Not sure; please check' },
    evidence: {
      stated: 'stated by you',
      headingRow: (row) => `row ${row} taken as headings`,
      codeColumn: (column) => `codes or numbers in column ${column}`,
      scoreColumn: (column, heading) =>
        heading === null ? `scores in column ${column}` : `scores in column ${column}, headed “${heading}”`,
      toolFromTitle: (cell) => `tool named in ${cell}`,
      toolFromSheetName: 'tool named by the sheet',
      toolFromCodes: 'tool told by the codes',
    },
    noTable: 'No table of scores in use',
    excluded: 'Not read, as chosen',
    apply: 'Analyse the sheets chosen',
    nothingLeft: 'Choose at least one sheet.',
    kept: 'Chosen and kept in the workbook:',
    excludedSheets: (names) => `sheets not read: ${names.join(', ')}`,
    forget: 'Forget these choices and analyse',
    said: 'What you said of cells',
    saidOf: ({ place, says }) => `You said: ${place} ${says}`,
    takeBack: (place) => `Take back what was said of ${place} and analyse`,
    pointAt: 'Read wrongly? Say what cells are',
    pointAtHint:
      'Select the cells in Excel, choose here what they are, then press the button. It is kept in the workbook.',
    point: 'Use the cells selected',
    heading: 'a heading or label',
    headingReads: 'Read it as',
    headingReadsHint:
      'Such as Score 2568, EIT or i5. Leave it empty to pass over the cell. The cell itself stays as it is.',
    headingIsScore: 'That is a score. Scores are corrected in the sheet itself, where everybody sees them.',
    otherScores: 'Scores that could be meant instead',
    couldBe: ({ what, taken, other, heading }) =>
      `${what}: taken from ${taken}; ${other}${heading === null ? '' : `, headed “${heading}”,`} could be meant too.`,
    look: (place) => `Look at ${place}`,
    useInstead: 'Use these instead',
  },
  fix: {
    makeNumbers: (count) => (count === 1 ? 'Make it a number' : `Make ${count} cells numbers`),
    take: (score) => `Change to ${score}`,
    done: 'Changed in your sheet. Analyse again once all is mended. To have the old value back, undo it here: Ctrl+Z may not do it.',
    undo: 'Undo',
    undone: 'As it was before.',
  },
  ignore: {
    begin: 'Ignore this finding…',
    why: 'Why it is ignored',
    whyHint: 'Kept in the workbook and shown on the findings sheet.',
    confirm: 'Ignore and analyse again',
    cancel: 'Cancel',
    aside: ({ findings, rules }) =>
      [findings > 0 ? `${findings} ignored` : '', rules > 0 ? `${rules} ${rules === 1 ? 'rule' : 'rules'} off` : '']
        .filter((part) => part !== '')
        .join(' · '),
    reason: 'Reason:',
    takeBack: 'Check it again',
    switchOff: 'Stop checking this',
    ruleIsOff: (title) => `Not checked: ${title}`,
    switchOn: 'Check again',
  },
  settings: {
    command: 'Settings',
    title: 'Settings',
    intro: 'Kept in this workbook, so that the next analyst has the same.',
    loading: 'Reading what is kept…',
    failed: 'The settings in the workbook could not be read. Finish editing the cell, then try again.',
    subject: 'Agency and fiscal year',
    agencyName: 'Name of the agency',
    agencyNameHint: (stated) =>
      `Only where the workbook has no name or a wrong one. Leave empty for the name in the workbook${stated === null ? '' : `: ${stated}`}.`,
    asInWorkbook: 'As the workbook says',
    bands: 'Bands',
    strengthFrom: 'Strength from',
    developFrom: 'To develop from',
    bandsInWords: ({ strengthFrom, developFrom }) =>
      `Strength: ${strengthFrom} and above · To develop: ${developFrom} up to ${strengthFrom} · Urgent: below ${developFrom}`,
    bandProblem: {
      'not-a-number': 'Type the scores as numbers, such as 85 or 84.5.',
      'out-of-range': 'The scores must lie between 0 and 100.',
      'wrong-order': 'Strength must begin above where “to develop” begins.',
    },
    look: 'Generated sheets',
    digits: 'Digits',
    digitNames: { thai: 'Thai (๙๕.๒๑)', arabic: 'Arabic (95.21)' },
    font: 'Font',
    fontNames: { workbook: 'As in the workbook', sarabun: 'TH Sarabun New' },
    measures: 'Measures',
    owner: 'Responsible unit',
    ownerHint: 'Leave empty for the units that are suggested. What was edited in the sheets stays.',
    start: 'First day',
    end: 'Last day',
    periodHint: 'Leave empty for the fiscal year after the one assessed.',
    periodProblem: 'Give both days; the last must not come before the first.',
    issueMap: 'Items under the seven issues',
    issueMapHint: 'Choose another issue to move an item.',
    issueMapLater: 'Analyse once; then the items of that year can be arranged.',
    moveItem: (code) => `Move ${code} to issue`,
    issue: (number) => `${number}`,
    resetIssueMap: 'Back to the arrangement of the framework',
    rules: (on) => `Rules that are checked (${on})`,
    rulesHint: 'What is not ticked is not checked, and the findings sheet says so.',
    save: 'Save and analyse',
    cancel: 'Cancel',
    close: 'Close',
    restore: 'Restore defaults',
  },
  settingsProblem: {
    unreadable: 'The settings kept in this workbook could not be read, so the usual ones were used.',
    newer: 'The settings kept in this workbook are of a later version of this add-in, so the usual ones were used.',
    damaged: 'A part of the settings kept in this workbook could not be read and was left out.',
  },
  remove: {
    command: 'Remove what was made…',
    question: 'Remove what was made?',
    what: 'This takes away the sheets made, the colours on your scores and the settings kept in this workbook. Your own sheets, values and formats stay as they are.',
    typed: 'What was typed into those sheets goes with them, and Ctrl+Z will not bring it back.',
    confirm: 'Remove',
    keep: 'Keep',
    removing: 'Removing what was made',
    done: 'Removed',
    afterwards: 'The sheets made, the colours and the settings are gone from this workbook.',
    highlightsLeft: 'The colours remain on protected sheets',
    highlightsLeftOn: (sheets) =>
      `The sheets made and the settings are gone. To remove the colours too, unprotect ${sheets.map((name) => `“${name}”`).join(', ')} on the Review tab, then choose Remove what was made again.`,
    failed: 'Could not remove what was made',
  },
  sheets: 'Sheets made',
  sheetsBody: 'Click to open. Analysing again replaces them.',
  wordFile: {
    title: 'Word document to publish',
    body: 'The same content as the sheets made, with what was typed into their yellow cells, in the order in which agencies publish it. It is in Thai.',
    download: 'Download the Word document',
    making: 'Making the document…',
    handedOver: (name) => `Handed to the browser to download: ${name}`,
    analyseFirst: 'Scores have changed since the analysis. Analyse again first, then download.',
    notHere:
      'Installed Excel does not let this pane save a file. Open the workbook in Excel on the web and download it there.',
  },
  places: (places, more) => `${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  notPutBack: {
    title: 'Some of your formulas now show #REF!',
    what: 'They refer to the result sheets, and Excel did not let them be put back, as it does not for a part of an array formula. Enter them again (array formulas with Ctrl+Shift+Enter):',
  },
  skippedHighlights: (sheets) => `Scores on protected sheets were not coloured: ${sheets.join(', ')}`,
  couldNotRead: 'Could not analyse',
  reading: (failure) => {
    switch (failure.kind) {
      case 'no-scores':
        return {
          what: `No ITA scores were found in this workbook (${failure.sheets.length} ${failure.sheets.length === 1 ? 'sheet' : 'sheets'} looked at).`,
          next: 'It takes a table of items such as i1, e1, o1, or of indicators 1 to 10, with scores beside them. Open a workbook that has one and try again.',
        };
      case 'unknown-year':
        return {
          what: `The rules of fiscal year ${failure.year} are not known.`,
          next: `Choose one that is: ${failure.known.join(', ')}.`,
        };
      case 'agency-not-found':
        return { what: AGENCY_NOT_FOUND[failure.why](failure.wanted), next: 'Choose one that is in the workbook.' };
      case 'year-not-found':
        return {
          what: `There are no scores of fiscal year ${failure.wanted}.`,
          next: 'Choose a year that is in the workbook.',
        };
    }
  },
  choose: 'Choose…',
  chooseAgency: 'Agency',
  agencySearch: {
    hint: (agencies) => `${agencies.toLocaleString('en')} agencies. Type any part of the name.`,
    matches: ({ shown, total }) =>
      total === 0
        ? 'No name fits. Try typing less of it.'
        : shown < total
          ? `${shown} of ${total.toLocaleString('en')} names. Type more to see fewer.`
          : total === 1
            ? '1 name'
            : `${total} names`,
  },
  chooseYear: 'Fiscal year',
  failed: 'The analysis failed',
  failure: (cause) => FAILURES[cause],
  unchanged: 'The workbook is as it was before.',
  leftBehind:
    'Unfinished sheets (names beginning with ~) may remain. Analysing again replaces them, or you can delete them.',
  couldNotGo: 'Could not go there',
  retry: 'Try again',
  copyDiagnostics: 'Copy technical details',
  copied: 'Copied',
  diagnosticsHint: 'Technical details',
  dismiss: 'Close',
};
