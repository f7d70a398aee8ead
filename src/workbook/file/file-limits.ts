/** Bounds within which a file is read; beyond them it is `too-large`. Sizes in bytes. */
export interface FileLimits {
  readonly fileSize: number;
  readonly entries: number;
  /** Uncompressed size of one part, and of all parts together. */
  readonly partSize: number;
  readonly totalSize: number;
  /** Uncompressed size of all the parts that are read as XML. */
  readonly xmlSize: number;
  /** Above `largePart` a part may not be compressed by more than `largePartRatio`; real sheets stay below 100. */
  readonly largePart: number;
  readonly largePartRatio: number;
  /** Cells with content, in all sheets together. */
  readonly cells: number;
  readonly sharedStrings: number;
  readonly mergesPerSheet: number;
  readonly sheets: number;
  /** References, and texts between them, of all formulas that the file gives only as "that one, moved here". */
  readonly movedFormulaPieces: number;
}

export const FILE_LIMITS: FileLimits = {
  fileSize: 200_000_000,
  entries: 20_000,
  partSize: 128_000_000,
  totalSize: 1_000_000_000,
  xmlSize: 256_000_000,
  largePart: 16_000_000,
  largePartRatio: 250,
  cells: 4_000_000,
  sharedStrings: 4_000_000,
  mergesPerSheet: 500_000,
  sheets: 5_000,
  movedFormulaPieces: 10_000_000,
};
