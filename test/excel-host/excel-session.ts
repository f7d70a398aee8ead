import { areaText } from './model/area';
import { Refusal } from './model/refusal';
import type { WorkbookModel } from './model/workbook';
import type { Actor, WorkbookEvent } from './model/workbook-event';
import { type AppRuntime, runtimeObject } from './objects/app-runtime';
import { EVENT_NUMBERS, type EventName, WHOLE_WORKBOOK, isHeard } from './objects/event-registration';
import { workbooks } from './objects/workbook';
import { type RequirementSets, memberGate } from './protocol/requirement-sets';
import { RequestRunner } from './protocol/run-request';
import { DELAY_FOR_CELL_EDIT, WRITES, type WireRequest, type WireResponse, isCleanUp } from './protocol/wire';
import { TRANSPORT_ERROR, type TransportErrorCode } from './transport/envelope';
import { type Fault, FaultPlan } from './transport/faults';
import type { RequestRecord } from './transport/traffic';

/** Excel on the web takes and gives at most this much in one request. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface SessionOptions {
  readonly sets: RequirementSets;
  /** Bytes that one request or response may have. */
  readonly payloadLimit: number;
}

/** How a request ended: with a body, with a number that fails the transport, or not at all. */
export type Outcome =
  | { readonly kind: 'answer'; readonly body: string }
  | { readonly kind: 'error'; readonly error: number }
  | { readonly kind: 'silence' };

/** An event on its way to the add-in. */
export interface SentEvent {
  readonly number: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The client's note on requests that concern the add-in's runtime and no workbook. */
const RUNTIME_REQUEST = 'WacPartition';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** One workbook open in Excel with one add-in: runs its requests, counts them, refuses where Excel would. */
export class ExcelSession {
  readonly requests: RequestRecord[] = [];
  readonly faults = new FaultPlan();
  readonly runtime: AppRuntime = { state: 'Background' };
  onEvent: (event: SentEvent) => void = () => undefined;
  onRequest: (record: RequestRecord) => void = () => undefined;
  readonly #runner: RequestRunner;
  #editEnded: Promise<void> | null = null;
  #endEdit: () => void = () => undefined;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly options: SessionOptions,
  ) {
    this.#runner = new RequestRunner({
      root: workbooks.of(workbook),
      allows: memberGate(options.sets),
      newObject: (typeName) => runtimeObject(typeName, this.runtime),
    });
    workbook.onEvent = (event) => this.#send(event);
  }

  /** Round trips that the add-in waited for. */
  get trips(): number {
    return this.requests.filter(({ kind }) => kind === 'sync').length;
  }

  /** Objects that the add-in still keeps alive in Excel. */
  get keptObjects(): number {
    return this.#runner.keptObjects;
  }

  /** The user begins to type into a cell: requests are refused, or wait where they asked to. */
  beginCellEdit(): void {
    if (this.#editEnded) return;
    this.#editEnded = new Promise((resolve) => {
      this.#endEdit = () => {
        this.#editEnded = null;
        resolve();
      };
    });
  }

  endCellEdit(): void {
    this.#endEdit();
  }

  /** Does something to the workbook as somebody else than the add-in; events say so. */
  as(actor: Actor, work: (workbook: WorkbookModel) => void): void {
    this.workbook.actor = actor;
    try {
      work(this.workbook);
    } finally {
      this.workbook.actor = 'addin';
    }
  }

  /** Runs a request as it came: its text, the client's note about it, and its flags. */
  async execute(text: string, note: string, flags: number): Promise<Outcome> {
    const request = JSON.parse(text) as WireRequest;
    const kind = note === RUNTIME_REQUEST ? 'internal' : isCleanUp(request) ? 'clean-up' : 'sync';
    const number = this.requests.filter((record) => record.kind === kind).length + 1;
    const record = (outcome: Outcome, error: string | null, response: WireResponse | null): Outcome => {
      const finished: RequestRecord = {
        kind,
        number,
        actions: request.Actions.length,
        requestBytes: bytes(text),
        responseBytes: outcome.kind === 'answer' ? bytes(outcome.body) : 0,
        error,
        request,
        response,
      };
      const index = this.requests.indexOf(begun);
      this.requests[index < 0 ? this.requests.length : index] = finished;
      this.onRequest(finished);
      return outcome;
    };
    const begun: RequestRecord = {
      kind,
      number,
      actions: request.Actions.length,
      requestBytes: bytes(text),
      responseBytes: 0,
      error: 'no answer',
      request,
      response: null,
    };
    this.requests.push(begun);
    const refuse = (code: TransportErrorCode): Outcome =>
      record({ kind: 'error', error: TRANSPORT_ERROR[code] }, code, null);

    if (bytes(text) > this.options.payloadLimit) return refuse('RequestPayloadSizeLimitExceeded');
    if (this.#editEnded && kind !== 'internal') {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return refuse('InvalidOperationInCellEditMode');
      await this.#editEnded;
    }
    const fault = kind === 'sync' ? this.faults.take(number) : null;
    if (fault?.kind === 'silence') return { kind: 'silence' };
    if (fault?.kind === 'refused') return refuse(fault.code);
    if (fault?.kind === 'request lost') return refuse('GeneralException');

    const response = this.#run(request, fault, (flags & WRITES) !== 0);
    const body = JSON.stringify(response);
    if (fault?.kind === 'answer lost') return refuse('GeneralException');
    if (bytes(body) > this.options.payloadLimit) return refuse('ResponsePayloadSizeLimitExceeded');
    return record({ kind: 'answer', body }, response.Error?.Code ?? null, response);
  }

  #run(request: WireRequest, fault: Fault | null, writes: boolean): WireResponse {
    return this.#runner.run(request, (index) => {
      if (writes && this.workbook.readOnly) throw new Refusal('AccessDenied');
      if (fault?.kind === 'fails within' && index >= fault.afterActions) {
        throw new Refusal(fault.code ?? 'GeneralException');
      }
    });
  }

  #send(event: WorkbookEvent): void {
    for (const { name, target, args } of wireEvents(event)) {
      if (isHeard(this.workbook, name, target)) this.onEvent({ number: EVENT_NUMBERS[name], target, args });
    }
  }
}

interface NamedEvent {
  readonly name: EventName;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const sourceOf = (actor: Actor): string => (actor === 'coauthor' ? 'Remote' : 'Local');

/** An event as handlers of one sheet and handlers of all sheets receive it. */
function wireEvents(event: WorkbookEvent): NamedEvent[] {
  if (event.kind === 'settingsChanged') return [];
  const both = (name: EventName, args: Record<string, unknown>): NamedEvent[] => [
    { name, target: event.sheet.id, args: { worksheetId: event.sheet.id, ...args } },
    { name, target: WHOLE_WORKBOOK, args: { worksheetId: event.sheet.id, ...args } },
  ];
  switch (event.kind) {
    case 'changed':
      return both('DataChanged', {
        address: areaText(event.area),
        changeType: event.change,
        source: sourceOf(event.actor),
        triggerSource: event.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        shiftDirection: 'None',
      });
    case 'activated':
      return both('Activated', {});
    case 'deactivated':
      return both('Deactivated', {});
    case 'added':
      return both('Added', { source: sourceOf(event.actor) });
    case 'deleted':
      return both('Deleted', { source: sourceOf(event.actor) });
    case 'selected':
      return both('SelectionChanged', { address: areaText(event.area), isInsideTable: false });
  }
}
