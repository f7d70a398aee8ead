import { Refusal } from '../model/refusal';
import { type HostObject, isHostObject } from './host-object';
import { type MemberGate, asPlainJson, load } from './query';
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireRequest,
  type WireResponse,
  memberName,
} from './wire';

/** An object that `…OrNullObject` did not find: whatever is done to it does nothing. */
const NULL_OBJECT = Symbol('null object');
type Found = HostObject | typeof NULL_OBJECT;

/** What a request runs against. Lives as long as the add-in's session. */
export interface RequestRunnerOptions {
  readonly root: HostObject;
  /** Whether the declared requirement set has a member. */
  readonly allows: MemberGate;
  /** Objects of types that the client makes by itself; null where there is no such type. */
  newObject(typeName: string): HostObject | null;
}

/** Runs the requests of one add-in, in order, as Excel does. Knows the protocol and nothing of workbooks. */
export class RequestRunner {
  /** Objects that the add-in asked to keep beyond the request in which it found them. */
  readonly #kept = new Map<string, HostObject>();
  #keptEver = 0;

  constructor(private readonly options: RequestRunnerOptions) {}

  get keptObjects(): number {
    return this.#kept.size;
  }

  /**
   * Runs the actions until one is refused; the answer then names it, and what was done before it stays done.
   * `before` is called ahead of each action with its index and may throw to refuse it.
   */
  run(request: WireRequest, before: (index: number) => void = () => undefined): WireResponse {
    const run = new RequestRun(request, this.options, this.#kept, () => `reference-${++this.#keptEver}`);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        before(index);
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        const value = run.act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const refusal = error instanceof Refusal ? error : hostFault(error);
        return {
          Results: results,
          ...(traces.length > 0 ? { TraceIds: traces } : {}),
          Error: {
            Code: refusal.code,
            Message: refusal.message,
            Location: refusal.location ?? run.locationOf(action),
            ActionIndex: index,
            HttpStatusCode: refusal.httpStatus,
          },
        };
      }
    }
    return { Results: results, ...(traces.length > 0 ? { TraceIds: traces } : {}) };
  }
}

/** A fault of this host, not a refusal of Excel's: shown whole, so that a test that meets it says why. */
function hostFault(error: unknown): Refusal {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Refusal('GeneralException', undefined, `fault of the test host: ${words}`);
}

class RequestRun {
  readonly #found = new Map<number, Found>();
  readonly #references = new Map<number, string>();

  constructor(
    private readonly request: WireRequest,
    private readonly options: RequestRunnerOptions,
    private readonly kept: Map<string, HostObject>,
    private readonly newReference: () => string,
  ) {}

  /** Runs one action; undefined where it has nothing to answer. */
  act(action: WireAction): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    if (action.Name === '_RemoveReference') {
      // Also of objects that are no longer there.
      this.kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return undefined;
    }
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === NULL_OBJECT ? null : this.#instance(object, action.ObjectPathId);
      case ActionType.Query:
        return object === NULL_OBJECT ? null : load(object, action.QueryInfo ?? {}, this.options.allows);
      case ActionType.QueryAsJson:
        return object === NULL_OBJECT ? null : asPlainJson(load(object, action.QueryInfo ?? {}, this.options.allows));
      case ActionType.Method:
        return this.#callAction(object, action);
      case ActionType.SetProperty:
        if (object !== NULL_OBJECT) this.#set(object, memberName(action.Name), this.#args(action.ArgumentInfo)[0]);
        return undefined;
      case ActionType.Update:
        if (object === NULL_OBJECT) return undefined;
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.#set(object, memberName(name), value);
        return undefined;
      case ActionType.EnsureUnchanged:
        return undefined;
      default:
        throw new Refusal('NotImplemented', undefined, `The host has no action type ${action.ActionType}.`);
    }
  }

  /** Where an action was refused, as in `Range.values`. */
  locationOf(action: WireAction): string {
    const object = this.#found.get(action.ObjectPathId);
    if (object !== undefined && object !== NULL_OBJECT) {
      return action.Name === '' ? object.typeName : `${object.typeName}.${memberName(action.Name)}`;
    }
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.#found.get(path.ParentObjectPathId);
    if (!path || parent === undefined || parent === NULL_OBJECT) return '';
    return `${parent.typeName}.${path.ObjectPathType === PathType.Indexer ? 'getItem' : memberName(path.Name)}`;
  }

  #instance(object: HostObject, pathId: number): Record<string, unknown> {
    const path = this.request.ObjectPaths[pathId];
    const reference =
      this.#references.get(pathId) ?? (path?.ObjectPathType === PathType.Reference ? path.Name : undefined);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  #callAction(object: Found, action: WireAction): unknown {
    if (object === NULL_OBJECT) return action.Name === '_KeepReference' ? undefined : null;
    if (action.Name === '_KeepReference') {
      const reference = this.newReference();
      this.kept.set(reference, object);
      this.#references.set(action.ObjectPathId, reference);
      return undefined;
    }
    return this.#call(object, memberName(action.Name), action.ArgumentInfo) ?? null;
  }

  #require(object: HostObject, member: string): void {
    if (!this.options.allows(object.typeName, member)) {
      throw new Refusal('ApiNotFound', `${object.typeName}.${member}`);
    }
  }

  #call(object: HostObject, member: string, args: WireArguments | undefined): unknown {
    this.#require(object, member);
    return object.call(member, this.#args(args));
  }

  #set(object: HostObject, name: string, value: unknown): void {
    const member = object.settableName(name);
    this.#require(object, member);
    if (object.hasChild(member) && typeof value === 'object' && value !== null) {
      const child = object.child(member);
      if (!child) throw new Refusal('InvalidOperation');
      for (const [name, inner] of Object.entries(value)) this.#set(child, memberName(name), inner);
      return;
    }
    object.set(member, value);
  }

  #object(pathId: number): Found {
    const known = this.#found.get(pathId);
    if (known !== undefined) {
      if (known !== NULL_OBJECT && !known.exists()) throw new Refusal('ItemNotFound');
      return known;
    }
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new Refusal('InvalidRequest', undefined, `The request has no object path ${pathId}.`);
    const found = this.#follow(path);
    this.#found.set(pathId, found);
    return found;
  }

  #follow(path: WirePath): Found {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.options.root;
      case PathType.New: {
        const made = this.options.newObject(path.Name);
        if (!made) throw new Refusal('ApiNotFound', path.Name);
        return made;
      }
      case PathType.Reference: {
        const kept = this.kept.get(path.Name);
        if (!kept?.exists()) throw new Refusal('InvalidReference', '_reference()');
        return kept;
      }
      case PathType.Null:
        return NULL_OBJECT;
    }
    if (path.ParentObjectPathId === undefined) throw new Refusal('InvalidRequest');
    const parent = this.#object(path.ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PathType.Property: {
        const member = memberName(path.Name);
        this.#require(parent, member);
        return parent.child(member) ?? NULL_OBJECT;
      }
      case PathType.Indexer: {
        const item = parent.item(this.#args(path.ArgumentInfo)[0]);
        if (!item) throw new Refusal('ItemNotFound', `${parent.typeName}.getItem`);
        return item;
      }
      case PathType.Method: {
        const found = this.#call(parent, memberName(path.Name), path.ArgumentInfo);
        if (isHostObject(found)) return found;
        if (path.Name.endsWith('OrNullObject')) return NULL_OBJECT;
        throw new Refusal('ItemNotFound', `${parent.typeName}.${memberName(path.Name)}`);
      }
      default:
        throw new Refusal('InvalidRequest', undefined, `The host has no path type ${path.ObjectPathType}.`);
    }
  }

  /** The arguments with the objects that they stand for put in. A null object becomes null. */
  #args(info: WireArguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, references[index]));
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.#referenced(reference);
    if (Array.isArray(value)) {
      const inner: readonly unknown[] = Array.isArray(reference) ? reference : [];
      return inner.length === 0 ? value : value.map((each, index) => this.#argument(each, inner[index]));
    }
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      const path: unknown = entries.find(([name]) => name === '_ObjectPathId')?.[1];
      if (typeof path === 'number') return this.#referenced(path);
      return Object.fromEntries(entries.map(([name, inner]) => [name, this.#argument(inner, 0)]));
    }
    return value;
  }

  #referenced(pathId: number): HostObject | null {
    const object = this.#object(pathId);
    return object === NULL_OBJECT ? null : object;
  }
}
