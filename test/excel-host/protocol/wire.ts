/** A request of office.js and its answer, as they go over the wire. Names are the client's. */

export const PathType = {
  Global: 1,
  New: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Request flag: something in the request writes. */
export const WRITES = 1;

/** Request flag of `Excel.run({delayForCellEdit: true})`. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the path of the object that it stands for, 0 for a plain value; nested as the arguments are. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** Index of the failed action among the request's actions. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: WireError;
}

/** The member that a wire name stands for: the wire capitalises it. */
export const memberName = (wireName: string): string => wireName.charAt(0).toLowerCase() + wireName.slice(1);

/** The wire name of a member. */
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

/** Whether a request only lets go of objects: the client sends such after `Excel.run`, and nobody waits for it. */
export function isCleanUp(request: WireRequest): boolean {
  return (
    request.Actions.some(({ Name }) => Name === '_RemoveReference') &&
    request.Actions.every(
      ({ Name, ActionType: type }) => Name === '_RemoveReference' || type === ActionType.Instantiate,
    )
  );
}
