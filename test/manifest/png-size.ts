import type { IconSize } from './manifest-rules';

const SIGNATURE = '89504e470d0a1a0a';

/** Pixel size as the header of a PNG file gives it. Throws where the bytes do not begin as a PNG does. */
export function pngSize(bytes: Buffer): IconSize {
  const isPng =
    bytes.length >= 24 && bytes.toString('hex', 0, 8) === SIGNATURE && bytes.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) throw new Error('This is not a PNG file.');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
