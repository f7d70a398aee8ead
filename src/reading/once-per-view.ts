import type { SheetView } from './sheet-view';

/** What a view tells as a whole, worked out the first time that it is asked for. */
export function oncePerView<Found>(find: (view: SheetView) => Found): (view: SheetView) => Found {
  const known = new WeakMap<SheetView, { readonly found: Found }>();
  return (view) => {
    const earlier = known.get(view);
    if (earlier) return earlier.found;
    const found = find(view);
    known.set(view, { found });
    return found;
  };
}
