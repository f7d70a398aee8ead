import type { WorkbookModel } from '../model/workbook';

/** Events by the names with which the client registers for them, and their numbers on the wire. */
export const EVENT_NUMBERS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;

export type EventName = keyof typeof EVENT_NUMBERS;

/** Target of handlers that hear of all sheets. */
export const WHOLE_WORKBOOK = 'Workbook';

const listenerKey = (event: EventName, target: string): string => `${event} ${target}`;

function count(workbook: WorkbookModel, event: EventName, target: string, change: number): void {
  const key = listenerKey(event, target);
  workbook.listeners.set(key, Math.max(0, (workbook.listeners.get(key) ?? 0) + change));
}

export const isHeard = (workbook: WorkbookModel, event: EventName, target: string): boolean =>
  (workbook.listeners.get(listenerKey(event, target)) ?? 0) > 0;

interface Target {
  readonly workbook: WorkbookModel;
  readonly target: string;
}

/** The client's methods that begin and end the sending of an event. */
export function registrations<State>(
  events: readonly EventName[],
  targetOf: (state: State) => Target,
): Record<`_${string}`, (state: State) => void> {
  const methods: Record<`_${string}`, (state: State) => void> = {};
  for (const event of events) {
    methods[`_Register${event}Event`] = (state) => count(targetOf(state).workbook, event, targetOf(state).target, 1);
    methods[`_Unregister${event}Event`] = (state) => count(targetOf(state).workbook, event, targetOf(state).target, -1);
  }
  return methods;
}
