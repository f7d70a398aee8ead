import { Refusal } from '../model/refusal';
import type { HostObject } from './host-object';
import { type WireQuery, memberName, wireName } from './wire';

/** Asked before each member is used; throws where the declared requirement set does not have it. */
export type MemberGate = (typeName: string, member: string) => boolean;

function selectedMembers(
  object: HostObject,
  paths: readonly string[],
  allows: MemberGate,
): { scalars: Set<string>; children: Map<string, string[]> } {
  const scalars = new Set<string>();
  const children = new Map<string, string[]>();
  for (const path of paths.length > 0 ? paths : ['*']) {
    const [head = '', ...rest] = path.split(/[/.]/);
    if (head === '*') {
      for (const name of object.scalarNames()) if (allows(object.typeName, name)) scalars.add(name);
      continue;
    }
    const name = memberName(head);
    if (!allows(object.typeName, name)) throw new Refusal('ApiNotFound', `${object.typeName}.${name}`);
    if (object.hasChild(name)) {
      const deeper = children.get(name) ?? [];
      if (rest.length > 0) deeper.push(rest.join('/'));
      children.set(name, deeper);
    } else {
      scalars.add(name);
    }
  }
  return { scalars, children };
}

function loadObject(object: HostObject, paths: readonly string[], allows: MemberGate): Record<string, unknown> {
  const { scalars, children } = selectedMembers(object, paths, allows);
  const loaded: Record<string, unknown> = {};
  for (const name of scalars) loaded[wireName(name)] = object.get(name);
  for (const [name, deeper] of children) {
    const child = object.child(name);
    loaded[wireName(name)] = child ? load(child, { Select: deeper }, allows) : null;
  }
  return loaded;
}

/**
 * The answer to a `load`: scalars under their wire names, children nested, collections as `_Items`.
 * Nothing named means everything that has a value.
 */
export function load(object: HostObject, query: WireQuery, allows: MemberGate): Record<string, unknown> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const items = object.items();
  if (!items) return loadObject(object, paths, allows);
  const first = query.Skip ?? 0;
  const taken = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
  const own = paths.filter((path) => object.scalarNames().includes(memberName(path)));
  const ofItems = paths.filter((path) => !own.includes(path));
  const itemsAsked = ofItems.length > 0 || own.length === 0;
  return {
    ...(itemsAsked
      ? { _Items: taken.map((item) => ({ ...item.identity(), ...loadObject(item, ofItems, allows) })) }
      : {}),
    ...Object.fromEntries(own.map((name) => [wireName(memberName(name)), object.get(memberName(name))])),
  };
}

/** The answer to `retrieve`: as `load`, with the names that the add-in uses. */
export function asPlainJson(loaded: unknown): unknown {
  if (Array.isArray(loaded)) return loaded.map(asPlainJson);
  if (typeof loaded !== 'object' || loaded === null) return loaded;
  return Object.fromEntries(
    Object.entries(loaded).map(([name, value]) => [
      name === '_Items' ? 'items' : name.startsWith('_') ? name : memberName(name),
      asPlainJson(value),
    ]),
  );
}
