import { toHostFailure } from './host-failure';

/**
 * Runs a batch in Excel; whatever goes wrong comes out as a `HostFailure`. `waitForCellEdit` lets the batch
 * wait until the user has finished editing a cell instead of failing at once.
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { waitForCellEdit = false }: { readonly waitForCellEdit?: boolean } = {},
): Promise<T> {
  try {
    return await (waitForCellEdit ? Excel.run({ delayForCellEdit: true }, batch) : Excel.run(batch));
  } catch (error) {
    throw toHostFailure(error);
  }
}
