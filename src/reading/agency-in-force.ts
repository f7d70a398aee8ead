import type { CellAddress } from '../workbook/address';
import { agencyNamed } from './agency-name';
import type { SheetView, ViewCell } from './sheet-view';
import { mostSpecific, type AgencyMention } from './stated-agency';
import type { TableHypothesis } from './table-hypothesis';

/** Weight of mentions from which on a title says whose the scores below it are; a source or a place says less. */
const CLEARLY_NAMED = 1;
/** Titles of one block stand this near one another; the agency assessed may stand below its ministry. */
const FARTHEST_IN_BLOCK = 2;
/** Longer texts are sentences about agencies, not titles. */
const LONGEST_TITLE = 160;

/** Whose scores stand at a cell as the nearest title above it says, or the sheet's name; null where none does. */
export type AgencyInForce = (cell: CellAddress) => string | null;

/** The agencies that hold for parts of a sheet: each from its title, or its label and name, down to the next. */
export function agenciesInForce(view: SheetView, mentions: readonly AgencyMention[]): AgencyInForce {
  const titles = mentions.filter((mention) => isTitle(view, mention));
  const nameOfSheet = agencyNamed(view.sheet);
  if (titles.length === 0) return () => nameOfSheet;
  return ({ row, column }) => {
    const above = titles.filter(({ cell }) => cell.row <= row);
    const nearest = above.at(-1)?.cell.row ?? 0;
    const block = above.filter(({ cell }) => nearest - cell.row <= FARTHEST_IN_BLOCK);
    // Titles side by side head what stands below each of them.
    const own = block.filter(({ cell }) => cell.row < nearest || isNearestLeft(cell, block, column));
    return mostSpecific(own.map(({ name }) => name)) ?? nameOfSheet;
  };
}

/** Tables with the agency in force over them where no nearer title names one. */
export function withAgenciesInForce(
  view: SheetView,
  tables: readonly TableHypothesis[],
  inForce: AgencyInForce,
): readonly TableHypothesis[] {
  const nameOfSheet = agencyNamed(view.sheet);
  return tables.map((table) => {
    const isTold = table.agency !== null && table.agency !== nameOfSheet;
    const [first] = table.entries;
    if (isTold || !first || table.columns.some(({ agency }) => agency !== null)) return table;
    return { ...table, agency: inForce(table.view.address(first.label.line, first.label.place)) ?? table.agency };
  });
}

function isTitle(view: SheetView, { cell, weight, isOver }: AgencyMention): boolean {
  if (weight < CLEARLY_NAMED || isOver === true) return false;
  const cells = view.cellsOfLine(cell.row);
  const text = view.at(cell.row, cell.column)?.text ?? '';
  const isAlone = cells.length <= 2 || standsOverTables(view, cells);
  return isAlone && text.length <= LONGEST_TITLE && cells.every(({ number }) => number === null);
}

/** True where each cell of a line names an agency over words, as those of tables side by side do, and not over scores. */
function standsOverTables(view: SheetView, cells: readonly ViewCell[]): boolean {
  return cells.every(({ text, line, place }) => {
    const below = view.at(line + 1, place);
    return (
      text !== null && agencyNamed(text) !== null && below !== null && below.text !== null && below.number === null
    );
  });
}

function isNearestLeft(cell: CellAddress, block: readonly AgencyMention[], column: number): boolean {
  const inLine = block.filter((other) => other.cell.row === cell.row).map((other) => other.cell.column);
  const left = inLine.filter((each) => each <= column);
  return cell.column === (left.length > 0 ? Math.max(...left) : Math.min(...inLine));
}
