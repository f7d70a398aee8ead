import type { TableEntry } from './table-hypothesis';

/** What two lines have in common that state scores of the same item, indicator or tool. */
export function subjectKey({ subject }: Pick<TableEntry, 'subject'>): string {
  switch (subject.kind) {
    case 'item':
      return `${subject.tool} ${subject.number}`;
    case 'nth-item':
      return `${subject.indicator}.${subject.order}`;
    case 'indicator':
      return `indicator ${subject.number}`;
    case 'tool':
      return subject.tool;
    case 'overall':
      return 'overall';
  }
}
