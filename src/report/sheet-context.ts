import type { Digits } from './digits';
import type { DocumentFont } from './styles';
import type { PageIdentity } from './page-setup';
import type { ReportInput } from './report-input';

/** What every generated sheet needs beside its own content. */
export interface SheetContext {
  readonly input: ReportInput;
  readonly font: DocumentFont;
  readonly digits: Digits;
  readonly identity: PageIdentity;
  /** Names of all generated sheets by their id. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** Name of a generated sheet; throws where there is no such sheet. */
export function sheetName({ sheetNames }: SheetContext, id: string): string {
  const name = sheetNames.get(id);
  if (name === undefined) throw new Error(`no generated sheet ${id}`);
  return name;
}
