import { INDICATOR_NUMBERS, indicatorNumber } from '../assessment/indicator-numbers';
import { TOOLS, type Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import type { StatedContents } from './corrections';
import { decodeMembers } from './item-lines';
import type { LabelledCell } from './label-runs';
import type { SheetView, ViewCell } from './sheet-view';
import type { TableEntry } from './table-hypothesis';

/** What the analyst can say that scores are of. */
export type ScoredContents = Exclude<StatedContents, 'no-scores'>;

/** The lines that the labels of one place name, as parts of what they are said to be; none where they name nothing. */
export function entriesByLabels(
  view: SheetView,
  cells: readonly ViewCell[],
  is: ScoredContents,
): readonly TableEntry[] {
  const members = cells.flatMap((cell): LabelledCell[] => (cell.label ? [{ cell, label: cell.label }] : []));
  if (is === 'tools') return members.flatMap(toolEntry);
  if (is === 'indicators') return onceEach(members.flatMap(indicatorEntry));
  return itemEntries(view, members, is);
}

function toolEntry({ cell, label }: LabelledCell): readonly TableEntry[] {
  if (label.kind === 'overall') return [{ label: cell, subject: { kind: 'overall' } }];
  const tool =
    label.kind === 'tool' ? label.tool : label.kind === 'code' && label.code.mayBeWeight ? label.code.tool : null;
  return tool === null ? [] : [{ label: cell, subject: { kind: 'tool', tool } }];
}

function indicatorEntry({ cell, label }: LabelledCell): readonly TableEntry[] {
  const told =
    label.kind === 'indicator'
      ? (label.named ?? label.number)
      : label.kind === 'bare'
        ? Number(label.code.digits)
        : null;
  const number = indicatorNumber(told);
  if (number === null) return [];
  const name = label.kind === 'indicator' ? label.name : label.kind === 'bare' ? label.code.rest : '';
  return [{ label: cell, subject: { kind: 'indicator', number, name } }];
}

function itemEntries(view: SheetView, all: readonly LabelledCell[], is: Tool | 'items'): readonly TableEntry[] {
  const lettered = all.filter(({ label }) => label.kind === 'code');
  // Where codes have letters, bare numbers among them are something else.
  const members =
    lettered.length > 0 ? lettered : is === 'items' ? [] : all.filter(({ label }) => label.kind === 'bare');
  const [first] = members;
  if (!first) return [];
  const tools = members.map(({ label }) => (label.kind === 'code' ? label.code.tool : is === 'items' ? null : is));
  const { items } = decodeMembers(view, { place: first.cell.place, members }, tools, []);
  return onceEach(
    items
      .filter(({ tool }) => is === 'items' || tool === is)
      .map(({ cell, tool, number, spelling }) => ({ label: cell, subject: { kind: 'item', tool, number, spelling } })),
  );
}

/** The first line of each subject: a number that comes again, such as a full mark, labels nothing. */
function onceEach(entries: readonly TableEntry[]): readonly TableEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ subject }) => {
    const key = subject.kind === 'item' ? `${subject.tool}${subject.number}` : JSON.stringify(subject);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The lines in the order of what they are said to be, where they are as many as that has in some year; none where they
 * are not, or where only codes could tell.
 */
export function entriesByOrder(labels: readonly ViewCell[], is: ScoredContents): readonly TableEntry[] {
  if (is === 'items') return [];
  if (is === 'tools' || is === 'indicators') {
    const subjects: readonly TableEntry['subject'][] =
      is === 'tools'
        ? TOOLS.map((tool) => ({ kind: 'tool', tool }))
        : INDICATOR_NUMBERS.map((number) => ({ kind: 'indicator', number, name: '' }));
    if (labels.length !== subjects.length) return [];
    return labels.flatMap((label, index) => {
      const subject = subjects[index];
      return subject ? [{ label, subject }] : [];
    });
  }
  if (!FRAMEWORKS.some(({ items }) => items.filter(({ tool }) => tool === is).length === labels.length)) return [];
  return labels.map((label, index) => ({
    label,
    subject: { kind: 'item', tool: is, number: index + 1, spelling: label.text ?? '' },
  }));
}
