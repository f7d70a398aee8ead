import type { Area } from './area';
import type { SheetModel } from './sheet';

/** Who did it: the add-in through a request, the user in the grid, or a co-author elsewhere. */
export type Actor = 'addin' | 'user' | 'coauthor';

/** What happened in a workbook that an add-in may have asked to hear about. */
export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly change: `${Excel.DataChangeType}`;
      readonly actor: Actor;
    }
  | { readonly kind: 'activated' | 'deactivated'; readonly sheet: SheetModel }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: SheetModel; readonly actor: Actor }
  | { readonly kind: 'selected'; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: 'settingsChanged' };
