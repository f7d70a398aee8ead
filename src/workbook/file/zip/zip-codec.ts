/**
 * The arithmetic inside a zip. Whoever opens a workbook may bring their own: what a machine has built in is many
 * times faster than what can be written in JavaScript.
 */
export interface ZipCodec {
  /**
   * Content of raw DEFLATE data (RFC 1951), or null where it is longer than `size` bytes; never makes much more than
   * these. Throws any error on data that is broken or ends early.
   */
  inflate(compressed: Uint8Array, size: number): Uint8Array | null;
  /** Raw DEFLATE data of a content, the same for the same content. */
  deflate(content: Uint8Array): Uint8Array;
  /** CRC-32 as zip uses it (polynomial 0xEDB88320, reflected), as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}
