import type { RefusalCode } from '../model/refusal';
import type { TransportErrorCode } from './envelope';

/** What goes wrong with one request of the add-in's. */
export type Fault =
  /** Excel refuses the request as a whole; nothing of it is done. */
  | { readonly kind: 'refused'; readonly code: TransportErrorCode }
  /** The connection drops before the request reaches Excel: nothing is done, and the client is told of a failure. */
  | { readonly kind: 'request lost' }
  /** The connection drops on the way back: all is done, but the client is told of a failure. */
  | { readonly kind: 'answer lost' }
  /** Nothing is done and no answer ever comes. */
  | { readonly kind: 'silence' }
  /** Excel fails within the request: the actions before `afterActions` are done, the others are not. */
  | { readonly kind: 'fails within'; readonly afterActions: number; readonly code?: RefusalCode };

/** Faults that wait for requests to come, by the number of the request counted from 1. */
export class FaultPlan {
  readonly #planned = new Map<number, Fault>();

  plan(request: number, fault: Fault): void {
    this.#planned.set(request, fault);
  }

  /** The fault of a request, which is then used up. */
  take(request: number): Fault | null {
    const fault = this.#planned.get(request) ?? null;
    this.#planned.delete(request);
    return fault;
  }

  clear(): void {
    this.#planned.clear();
  }
}
