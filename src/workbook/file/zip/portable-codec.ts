import { Inflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipCodec } from './zip-codec';

const INFLATE_STEP = 32_768;

/** Runs wherever JavaScript does. */
export const PORTABLE_CODEC: ZipCodec = {
  inflate(compressed, size) {
    const content = new Uint8Array(size);
    let filled = 0;
    const inflate = new Inflate((chunk) => {
      if (filled + chunk.length <= size) content.set(chunk, filled);
      filled += chunk.length;
    });
    for (let at = 0; at < compressed.length && filled <= size; at += INFLATE_STEP) {
      inflate.push(compressed.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= compressed.length);
    }
    return filled <= size ? content.subarray(0, filled) : null;
  },
  deflate: (content) => deflateSync(content, { level: 6 }),
  crc32,
};
