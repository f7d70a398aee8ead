/** An object of Excel's object model as the protocol sees it; members by the names that the add-in uses. */
export interface HostObject {
  readonly typeName: string;
  /** False once what the object stands for has been deleted. */
  exists(): boolean;
  /** What lets the client ask for the object again: `Id` or `_Id`, under the name that Excel sends. */
  identity(): Readonly<Record<string, unknown>>;
  scalarNames(): readonly string[];
  /** The property that a name stands for with which the client sets it; they differ for a few. */
  settableName(name: string): string;
  hasChild(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  child(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  /** The members of a collection; null where the object is none. */
  items(): readonly HostObject[] | null;
  item(key: unknown): HostObject | null;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'typeName' in value && 'scalarNames' in value;
}
