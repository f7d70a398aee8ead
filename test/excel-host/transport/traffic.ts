import type { WireRequest, WireResponse } from '../protocol/wire';

/**
 * One request that the client sent. `sync` is one that the add-in waited for, `clean-up` the one that `Excel.run` sends
 * after itself and nobody waits for, `internal` one that concerns the add-in's runtime and no workbook.
 */
export interface RequestRecord {
  readonly kind: 'sync' | 'clean-up' | 'internal';
  /** Number among the requests of its kind, from 1. */
  readonly number: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** How it was refused, where it was. */
  readonly error: string | null;
  readonly request: WireRequest;
  readonly response: WireResponse | null;
}

/** Sizes in bytes of UTF-8. */
export interface Bytes {
  readonly requests: number;
  readonly responses: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
}

export function bytesOf(records: readonly RequestRecord[]): Bytes {
  const requests = records.map(({ requestBytes }) => requestBytes);
  const responses = records.map(({ responseBytes }) => responseBytes);
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    requests: sum(requests),
    responses: sum(responses),
    largestRequest: Math.max(0, ...requests),
    largestResponse: Math.max(0, ...responses),
  };
}
