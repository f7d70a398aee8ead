import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { type Kind, defineKind } from '../protocol/kind';

const passwordArgument = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new Refusal('InvalidArgument');
  return value;
};

function requirePassword(kept: string | null, given: unknown): void {
  if (kept !== null && kept !== given) throw new Refusal('BadPassword');
}

/** Protection of a sheet's cells. */
export const sheetProtections: Kind<SheetModel> = defineKind<Excel.WorksheetProtection, SheetModel>({
  typeName: 'WorksheetProtection',
  scalars: {
    protected: { get: ({ protection }) => protection.isProtected },
    options: { get: ({ protection }) => protection.options },
  },
  methods: {
    protect: ({ protection }, [options, password]) => {
      // Protecting what is protected is refused.
      if (protection.isProtected) throw new Refusal('AccessDenied');
      protection.isProtected = true;
      protection.password = passwordArgument(password);
      protection.options = options ?? {};
    },
    unprotect: ({ protection }, [password]) => {
      requirePassword(protection.password, password);
      protection.isProtected = false;
      protection.password = null;
      protection.options = null;
    },
  },
});

/** Protection of a workbook's structure: its sheets cannot be added, removed, renamed, moved, hidden. */
export const workbookProtections: Kind<WorkbookModel> = defineKind<Excel.WorkbookProtection, WorkbookModel>({
  typeName: 'WorkbookProtection',
  scalars: { protected: { get: ({ protection }) => protection.isProtected } },
  methods: {
    protect: ({ protection }, [password]) => {
      if (protection.isProtected) throw new Refusal('AccessDenied');
      protection.isProtected = true;
      protection.password = passwordArgument(password);
    },
    unprotect: ({ protection }, [password]) => {
      requirePassword(protection.password, password);
      protection.isProtected = false;
      protection.password = null;
    },
  },
});
