import { TOOLS, type Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { decodeSequence } from './code-sequence';
import { itemCode } from './item-code';
import { hasLetters, type LabelledCell, type LabelRun } from './label-runs';
import type { ScoreColumn } from './score-columns';
import type { NotUnderstood } from './score-set';
import type { SheetView, ViewCell } from './sheet-view';
import { toArabicDigits } from './thai-text';

/** Highest item number of each tool in any year. */
export const LARGEST: Readonly<Record<Tool, number>> = largestNumbers();

/** A line of a table with the item that it is of. */
export interface ItemLine {
  readonly cell: ViewCell;
  readonly tool: Tool;
  readonly number: number;
  readonly spelling: string;
}

/** A label as its place in the row order is worked out from. */
export function sequenced({ label }: LabelledCell): { known: number | null; digits: string; isMixed: boolean } {
  if (label.kind === 'code') return { known: label.code.number, digits: '', isMixed: false };
  if (label.kind === 'bare') return { known: null, digits: label.code.digits, isMixed: label.code.isMixed };
  return { known: null, digits: '', isMixed: false };
}

/** The items of a run, by their tools and the order of their lines, with the codes that are not understood. */
export function decodeMembers(
  view: SheetView,
  run: LabelRun,
  tools: readonly (Tool | null)[],
  columns: readonly ScoreColumn[],
): { readonly items: readonly ItemLine[]; readonly notUnderstood: readonly NotUnderstood[] } {
  const items: ItemLine[] = [];
  const notUnderstood: NotUnderstood[] = [];
  for (const tool of [...TOOLS, null]) {
    const members = run.members.filter((_, index) => tools[index] === tool);
    const decoded = tool === null ? null : decodeSequence(members.map(sequenced), tool, LARGEST[tool]);
    for (const [index, member] of members.entries()) {
      const code = decoded?.codes[index];
      const spelling = spellingOf(member);
      const cell = view.address(member.cell.line, member.cell.place);
      const number = code?.number ?? null;
      if (tool !== null && number !== null) {
        items.push({ cell: member.cell, tool, number, spelling });
        if (code?.disagrees) {
          notUnderstood.push({
            kind: 'code-and-order-disagree',
            cell,
            text: spelling,
            taken: itemCode(tool, number),
          });
        }
      } else if (hasLetters(run) && hasScore(view, member.cell.line, columns)) {
        notUnderstood.push({ kind: 'unknown-code', cell, text: spelling });
      }
    }
  }
  items.sort((a, b) => a.cell.line - b.cell.line);
  return { items, notUnderstood };
}

function hasScore(view: SheetView, line: number, columns: readonly ScoreColumn[]): boolean {
  return columns.some(({ place }) => view.at(line, place) !== null);
}

/** The code as typed, without the words that follow it in the cell. */
function spellingOf({ cell, label }: LabelledCell): string {
  if (cell.text === null) return String(cell.cell.value);
  const typed = String(cell.cell.value).trim();
  const rest = label.kind === 'code' || label.kind === 'bare' ? label.code.rest : '';
  if (rest === '') return typed;
  const digits = label.kind === 'code' ? String(label.code.number) : label.kind === 'bare' ? label.code.digits : '';
  const at = toArabicDigits(typed).indexOf(digits);
  return at < 0 ? typed : typed.slice(0, at + digits.length);
}

function largestNumbers(): Readonly<Record<Tool, number>> {
  const largest = { IIT: 0, EIT: 0, OIT: 0 };
  for (const { items } of FRAMEWORKS) {
    for (const { tool, code } of items) largest[tool] = Math.max(largest[tool], Number(code.slice(1)));
  }
  return largest;
}
