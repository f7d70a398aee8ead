import type { SheetModel } from '../model/sheet';
import type { HostObject } from '../protocol/host-object';
import type { Kind } from '../protocol/kind';
import type { Place, Places } from './place';

/** A class that is needed by classes which it needs itself; it says here what it is when it is loaded. */
interface BackReference<State> {
  readonly of: (state: State) => HostObject;
  readonly is: (kind: Kind<State>) => void;
}

function backReference<State>(): BackReference<State> {
  let known: Kind<State> | null = null;
  return {
    of: (state) => {
      if (!known) throw new Error('A class of the object model was used before it was loaded.');
      return known.of(state);
    },
    is: (kind) => {
      known = kind;
    },
  };
}

/** Objects lead back to their sheet and formats to their ranges, without the modules importing each other in a circle. */
export const backToWorksheet = backReference<SheetModel>();
export const backToRange = backReference<Place>();
export const backToRangeAreas = backReference<Places>();
