import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ZipCodec } from '../workbook/file/zip/zip-codec';

/** Least size of a piece of output that Node takes. */
const LEAST_CHUNK = 64;

/** Node's own, in machine code. */
export const NODE_CODEC: ZipCodec = {
  inflate(compressed, size) {
    try {
      // Room for all of it at once: by default it comes in pieces of 16 KiB, each of which is copied.
      return inflateRawSync(compressed, { maxOutputLength: Math.max(1, size), chunkSize: size + LEAST_CHUNK });
    } catch (error) {
      if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
      throw error;
    }
  },
  deflate: (content) => deflateRawSync(content),
  crc32: (bytes) => crc32(bytes),
};
