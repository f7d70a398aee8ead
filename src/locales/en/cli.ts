import type { WhyAgencyNotFound } from '../../reading/score-set';
import type { CliTexts } from '../cli-texts';
import { englishCorrectionTexts } from './corrections';

const MAPPING_NEEDS = {
  object: 'an object in braces { } should stand there',
  list: 'a list in brackets [ ] should stand there',
  'known-key':
    'there is no such key; known are corrections (each with sheet, range and is, or with sheet, cell and reads) and excludedSheets',
  sheet: 'the name of a sheet should stand there',
  range: 'a range such as "B3:B36" should stand there',
  contents: 'one of "IIT", "EIT", "OIT", "items", "indicators", "tools" and "no-scores" should stand there',
  cell: 'a cell such as "B3" should stand there',
  heading: 'the words that the cell is to be read as should stand there; a score is changed in the workbook itself',
  text: 'a text should stand there',
  fewer: 'there are too many; 500 are taken at most',
} as const;

const AGENCY_NOT_FOUND: Readonly<Record<WhyAgencyNotFound, (wanted: string, path: string) => string>> = {
  unknown: (wanted, path) => `There is no agency "${wanted}" in ${path}`,
  'without-scores': (wanted, path) => `"${wanted}" is named in ${path}, but no scores of it were found`,
  'several-meant': (wanted, path) => `"${wanted}" may be one of several agencies in ${path}, so give more of the name`,
};

export const englishCliTexts: CliTexts = {
  usage: `Usage: npm run --silent analyze -- [FILE.xlsx] [options]

Analyses the ITA scores of a workbook and writes a new one with the analysis; the original is not changed.
Without a file it takes the sample that comes with the program.

  --out FILE.xlsx      where the analysed workbook goes
  --docx FILE.docx     write the document to be published as a Word file too
  --json FILE.json     write the result as JSON too
  --all                print a line of JSON for every agency of the workbook; no file is written
  --agency NAME        the agency wanted, where the workbook holds several
  --year 2568          the fiscal year wanted (Buddhist era), where the workbook holds several
  --mapping FILE.json  what cells of the workbook hold, where that is read wrongly (see the README)
  --lang th|en         language of what is printed
  --fail-on error|warning   exit with 1 where there is a finding of this severity or worse
`,
  usageProblem: (problem) => {
    switch (problem.kind) {
      case 'unknown-option':
        return `There is no option ${problem.option}; --help lists them all.`;
      case 'bad-value':
        return problem.value === ''
          ? `Option ${problem.option} needs a value, such as ${problem.allowed}.`
          : `"${problem.value}" is not a value for ${problem.option}, which takes ${problem.allowed}.`;
      case 'not-with-all':
        return `--all prints every agency and writes no file, so that ${problem.option} cannot go with it. Leave one of them out.`;
      case 'too-many-files':
        return `One file at a time, please: ${problem.files.length} were given. Put a name with spaces in quotation marks.`;
    }
  },
  disk: (problem, path) => {
    switch (problem) {
      case 'not-found':
        return `There is no file ${path}. Check its name and folder.`;
      case 'is-folder':
        return `${path} is a folder. Name an .xlsx file in it.`;
      case 'not-allowed':
        return `${path} could not be opened: access was denied. Close it in other programs or ask for permission, then try again.`;
      case 'same-file':
        return `${path} is the original, which is never overwritten. Give another name after --out.`;
      case 'json-same-file':
        return `${path} is the original, which is never overwritten. Give another name after --json.`;
      case 'docx-same-file':
        return `${path} is the original, which is never overwritten. Give another name after --docx.`;
      case 'same-output':
        return `Two of --out, --docx and --json name the same file (${path}). Give each a name of its own.`;
      case 'cannot-write':
        return `${path} could not be written. Check permissions and free space, and close it in any other program.`;
      case 'too-large':
        return `${path} is over 200 MB. Copy the score sheets to a new workbook and try again.`;
    }
  },
  file: (problem, path) => {
    switch (problem) {
      case 'empty':
        return `${path} is empty. Download or save it again.`;
      case 'truncated':
        return `${path} is incomplete; a download or copy may have been cut short. Fetch it again.`;
      case 'encrypted':
        return `${path} has a password. Open it in Excel, take the password off and save it as a new file.`;
      case 'legacy-xls':
        return `${path} is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.`;
      case 'xlsb':
        return `${path} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.`;
      case 'opendocument':
        return `${path} is an OpenDocument file (.ods). Open it and save it as .xlsx.`;
      case 'html':
        return `${path} is a web page named .xlsx. Open it in Excel and save it as an Excel Workbook (.xlsx).`;
      case 'xml':
        return `${path} is XML, not .xlsx. Open it in Excel and save it as .xlsx.`;
      case 'text':
        return `${path} is not an Excel file (plain text or CSV, perhaps). Open it in Excel and save it as .xlsx.`;
      case 'not-a-workbook':
        return `${path} is not an Excel workbook. Choose the .xlsx file with the scores.`;
      case 'too-large':
        return `The contents of ${path} unpack to an abnormal size, so it was not opened. Copy the score sheets to a new workbook and try again.`;
      case 'forbidden-xml':
        return `${path} holds something unsafe (a DTD or an external reference), so it was not opened. Save it again from Excel.`;
      case 'damaged':
        return `${path} is damaged and cannot be read in full. Open and repair it in Excel, then save it again.`;
      case 'unsafe-result':
        return `The result could not be added to ${path} while keeping all of its contents, so nothing was written. Copy the score sheets to a new workbook and try again.`;
    }
  },
  mapping: (problem, path) =>
    problem.kind === 'not-json'
      ? `The mapping file ${path} is not JSON. Look for a missing comma, quotation mark or bracket.`
      : `The mapping file ${path} is wrong at ${problem.where}: ${MAPPING_NEEDS[problem.needs]}${problem.found === null ? ', and nothing does' : `, not ${problem.found}`}.`,
  reading: (failure, path) => {
    switch (failure.kind) {
      case 'no-scores':
        return `No ITA scores were found in ${path} (${failure.sheets.length} sheets looked at). A table is needed of items such as i1, e1, o1, or of indicators 1 to 10, with scores.`;
      case 'unknown-year':
        return `The rules of fiscal year ${failure.year} are not known; known are ${failure.known.join(', ')}. Choose one with --year.`;
      case 'agency-not-found':
        return `${AGENCY_NOT_FOUND[failure.why](failure.wanted, path)}${failure.found.length > 0 ? `; found: ${failure.found.slice(0, 10).join(', ')}` : ''}.`;
      case 'year-not-found':
        return `There are no scores of fiscal year ${failure.wanted} in ${path}${failure.found.length > 0 ? `; found: ${failure.found.join(', ')}` : ''}.`;
    }
  },
  unexpected: (path) =>
    `${path} could not be analysed because of an internal fault; nothing was written. Please tell the developers.`,
  bands: { strength: 'strength', develop: 'to develop', urgent: 'urgent' },
  noAgency: '(no agency name found in the workbook)',
  fiscalYear: (year) => `ITA result of fiscal year ${year}`,
  overall: 'Overall score',
  level: 'Level',
  unknown: '–',
  obstacle: ({ what, score, gap, needed, next }) => `${what} ${score} is ${gap} short of ${next} (needs ${needed})`,
  topLevel: 'This is the highest level.',
  tools: 'Tools',
  indicators: 'Indicators',
  reportedAs: (score) => `the workbook says ${score}`,
  computedAs: (score) => `its items give ${score}`,
  findings: ({ error, warning, information }) =>
    `Findings: ${error} error${error === 1 ? '' : 's'} · ${warning} warning${warning === 1 ? '' : 's'} · ${information} for information`,
  noFindings: 'Checked; nothing to correct.',
  ignored: (count) => `${count} ignored as the analyst chose (see the sheet “ผลตรวจสอบคะแนน”)`,
  rulesOff: (titles) => `Rules switched off, so not checked: ${titles.join(', ')}`,
  couldNotCheck: (count) =>
    `${count} thing${count === 1 ? '' : 's'} could not be checked because data is missing (see the findings sheet)`,
  moreFindings: (count) => `and ${count} more in the analysed workbook`,
  settingsProblem: {
    unreadable: 'The settings kept in the workbook could not be read; the usual ones were used.',
    newer: 'The settings kept in the workbook are of a later version of the program; the usual ones were used.',
    damaged: 'A part of the settings kept in the workbook could not be read and was left out.',
  },
  corrections: englishCorrectionTexts,
  written: (path) => `Written: ${path}`,
};
