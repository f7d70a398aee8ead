import { HostFailure } from '../workbook/excel/host-failure';
import type { PaneFailure } from './pane-state';

/** Whatever was thrown, as the pane shows it. Failures that are not Excel's are ours, or a part not loaded. */
export function paneFailure(error: unknown): PaneFailure {
  if (error instanceof HostFailure) {
    return { cause: error.kind, ...error.origin, leftBehind: error.leftBehind, places: error.places };
  }
  const code = error instanceof Error ? error.name : typeof error;
  const cause = code === 'ChunkLoadError' ? 'not-loaded' : 'internal';
  return { cause, code, location: null, leftBehind: false, places: [] };
}

/** Likewise; a fault of ours is also told to the console, or it would leave no trace that a developer could follow. */
export function reportedFailure(error: unknown): PaneFailure {
  if (!(error instanceof HostFailure)) console.error(error);
  return paneFailure(error);
}
