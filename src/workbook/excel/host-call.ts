import { toHostFailure, type HostFailureKind } from './host-failure';
import { inTime } from './time-budget';
import { takeTurns } from './turns';

/** Bytes that one request may have: half of what Excel on the web accepts, for the estimates are rough. */
export const BYTES_PER_REQUEST = 2_500_000;

/** Rough size of what one object of Excel's adds to a request: its path, its instantiation and a setting. */
export const BYTES_PER_OBJECT = 450;

/** Something to be queued for Excel, and about how many bytes it adds to the request. */
export interface HostCall {
  readonly bytes: number;
  queue(): void;
}

/** The calls in order, packed into requests of at most `budget` bytes; a call larger than that goes alone. */
export function packCalls(calls: readonly HostCall[], budget: number): HostCall[][] {
  const requests: HostCall[][] = [];
  let room = 0;
  for (const call of calls) {
    const current = requests.at(-1);
    if (current === undefined || call.bytes > room) {
      requests.push([call]);
      room = budget - call.bytes;
    } else {
      current.push(call);
      room -= call.bytes;
    }
  }
  return requests;
}

/** Sends the calls in order, in one round trip where they fit. `onAnswer` is called after each round trip. */
export async function sendCalls(
  context: Excel.RequestContext,
  calls: readonly HostCall[],
  budget: number = BYTES_PER_REQUEST,
  onAnswer: () => void = () => undefined,
): Promise<void> {
  for (const request of packCalls(calls, budget)) {
    const turn = takeTurns();
    for (const call of request) {
      call.queue();
      await turn();
    }
    // A request holds only so much, so large plans take several; all others pass here once.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await inTime(context.sync());
    onAnswer();
  }
}

/** Failures that say nothing of the call that met them: it may be taken a moment later. */
const PASSING: ReadonlySet<HostFailureKind> = new Set(['no-answer', 'connection-lost', 'busy', 'editing-cell']);

/**
 * Sends what Excel takes of the calls, whatever it refuses, as it does a part of an array formula or a style that a
 * protected sheet has; returns what was refused. Halves what holds a refused one, so that few of many cost few round
 * trips; a call may be carried out more than once.
 */
export async function sendWhatIsTaken<Call extends HostCall>(
  context: Excel.RequestContext,
  calls: readonly Call[],
): Promise<readonly Call[]> {
  if (calls.length === 0) return [];
  try {
    await sendCalls(context, calls);
    return [];
  } catch (error) {
    if (PASSING.has(toHostFailure(error).kind)) throw error;
  }
  if (calls.length === 1) return calls;
  const half = Math.ceil(calls.length / 2);
  return [
    ...(await sendWhatIsTaken(context, calls.slice(0, half))),
    ...(await sendWhatIsTaken(context, calls.slice(half))),
  ];
}
