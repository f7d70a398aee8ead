import { Refusal } from '../model/refusal';
import type { HostObject } from './host-object';

type IsAny<T> = 0 extends 1 & T ? true : false;
/** Members that every proxy has and no Excel sees. */
type ClientOnly = 'context' | 'isNullObject' | 'items' | 'toJSON' | 'load' | 'set' | 'track' | 'untrack' | 'retrieve';

type KeysOf<T, Wanted> = {
  [K in keyof T]-?: K extends ClientOnly
    ? never
    : IsAny<T[K]> extends true
      ? 'scalar' extends Wanted
        ? K
        : never
      : T[K] extends OfficeExtension.EventHandlers<never>
        ? never
        : T[K] extends (...args: never[]) => unknown
          ? 'method' extends Wanted
            ? K
            : never
          : T[K] extends OfficeExtension.ClientObject
            ? 'child' extends Wanted
              ? K
              : never
            : 'scalar' extends Wanted
              ? K
              : never;
}[keyof T] &
  string;

/** A property with a value. `set` takes what came over the wire and refuses what it cannot use. */
interface Scalar<State, Value> {
  readonly get: (state: State) => Value | null;
  readonly set?: (state: State, value: unknown) => void;
}

type Method<State> = (state: State, args: readonly unknown[]) => unknown;

/**
 * What the host has of one class of the public typings. Names and value types are checked against the class; a member
 * that is not listed is refused by name when an add-in asks for it.
 */
export interface Definition<Public, State> {
  readonly typeName: string;
  /** Left out where objects of the class never go. */
  readonly exists?: (state: State) => boolean;
  readonly identity?: (state: State) => Readonly<Record<string, unknown>>;
  readonly scalars?: { readonly [K in KeysOf<Public, 'scalar'>]?: Scalar<State, Public[K]> };
  readonly children?: { readonly [K in KeysOf<Public, 'child'>]?: (state: State) => HostObject | null };
  /** Methods by their public names; those that start with `_` are the client's own. */
  readonly methods?: { readonly [K in KeysOf<Public, 'method'> | `_${string}`]?: Method<State> };
  /** Names under which the client sets a property when they are not the property's own. */
  readonly setAs?: Readonly<Record<string, KeysOf<Public, 'scalar'>>>;
  readonly items?: (state: State) => readonly HostObject[];
  /** The item of a collection by name, id or index; null where there is none. */
  readonly item?: (state: State, key: unknown) => HostObject | null;
}

/** A class of the object model: makes its objects, and knows them again when they come back as arguments. */
export interface Kind<State> {
  readonly of: (state: State) => HostObject;
  readonly stateOf: (value: unknown) => State | null;
}

type Lookup<V> = Readonly<Record<string, V | undefined>>;

/** A definition whose names are no longer checked against its class. */
interface ErasedDefinition<State> {
  readonly typeName: string;
  readonly setAs: Readonly<Record<string, string | undefined>>;
  readonly exists?: (state: State) => boolean;
  readonly identity?: (state: State) => Readonly<Record<string, unknown>>;
  readonly items?: (state: State) => readonly HostObject[];
  readonly item?: (state: State, key: unknown) => HostObject | null;
}

class DefinedObject<State> implements HostObject {
  readonly typeName: string;

  constructor(
    private readonly definition: ErasedDefinition<State>,
    private readonly state: State,
    private readonly scalars: Lookup<Scalar<State, unknown>>,
    private readonly children: Lookup<(state: State) => HostObject | null>,
    private readonly methods: Lookup<Method<State>>,
  ) {
    this.typeName = definition.typeName;
  }

  exists(): boolean {
    return this.definition.exists?.(this.state) ?? true;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.definition.identity?.(this.state) ?? {};
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.scalars);
  }

  settableName(name: string): string {
    return this.definition.setAs[name] ?? name;
  }

  hasChild(name: string): boolean {
    return name in this.children;
  }

  get(name: string): unknown {
    const scalar = this.scalars[name];
    if (!scalar) throw this.#missing(name);
    return scalar.get(this.state);
  }

  set(name: string, value: unknown): void {
    const scalar = this.scalars[name];
    if (!scalar?.set) throw this.#missing(name, 'cannot be set');
    scalar.set(this.state, value);
  }

  child(name: string): HostObject | null {
    const child = this.children[name];
    if (!child) throw this.#missing(name);
    return child(this.state);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = this.methods[name];
    if (method) return method(this.state, args);
    const items = this.items();
    if (items && name === 'getCount') return items.length;
    if (items && name === 'getItemAt') {
      const item = typeof args[0] === 'number' ? items[args[0]] : undefined;
      if (!item) throw new Refusal('InvalidArgument');
      return item;
    }
    if (items && (name === 'getItem' || name === 'getItemOrNullObject')) return this.item(args[0]);
    throw this.#missing(name);
  }

  items(): readonly HostObject[] | null {
    return this.definition.items?.(this.state) ?? null;
  }

  item(key: unknown): HostObject | null {
    if (!this.definition.item) throw this.#missing('getItem');
    return this.definition.item(this.state, key);
  }

  #missing(member: string, what = 'is not implemented'): Refusal {
    const location = `${this.typeName}.${member}`;
    return new Refusal('NotImplemented', location, `The host's ${location} ${what}.`);
  }
}

const typeNames = new Set<string>();

/** The names of all classes that have been defined. */
export const definedTypeNames = (): string[] => [...typeNames].sort();

/** Makes a class of the object model from its definition. */
export function defineKind<Public, State>(definition: Definition<Public, State>): Kind<State> {
  typeNames.add(definition.typeName);
  const states = new WeakMap<object, State>();
  const scalars: Lookup<Scalar<State, unknown>> = definition.scalars ?? {};
  const children: Lookup<(state: State) => HostObject | null> = definition.children ?? {};
  const methods: Lookup<Method<State>> = definition.methods ?? {};
  const erased: ErasedDefinition<State> = {
    typeName: definition.typeName,
    setAs: definition.setAs ?? {},
    ...(definition.exists ? { exists: definition.exists } : {}),
    ...(definition.identity ? { identity: definition.identity } : {}),
    ...(definition.items ? { items: definition.items } : {}),
    ...(definition.item ? { item: definition.item } : {}),
  };
  return {
    of(state) {
      const object = new DefinedObject(erased, state, scalars, children, methods);
      states.set(object, state);
      return object;
    },
    stateOf: (value) => (typeof value === 'object' && value !== null ? (states.get(value) ?? null) : null),
  };
}
