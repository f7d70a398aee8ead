import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ZipCodec } from '../workbook/file/zip/zip-codec';

/** Node's own, in machine code. */
export const NODE_CODEC: ZipCodec = {
  inflate(compressed, size) {
    try {
      return inflateRawSync(compressed, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
      throw error;
    }
  },
  deflate: (content) => deflateRawSync(content),
  crc32: (bytes) => crc32(bytes),
};
