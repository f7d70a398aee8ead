import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

/**
 * Where the analysed workbook goes when the user names no place: beside the workbook, under its name with
 * `-analysed`, and a number where that exists already, since an earlier one may hold what an analyst typed.
 */
export function defaultOutput(file: string): string {
  const extension = extname(file) || '.xlsx';
  const stem = join(dirname(file), `${basename(file, extname(file))}-analysed`);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${stem}${extension}` : `${stem}-${number}${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes all files or none: each is written in full beside its place first, then all are moved there.
 * Throws Node's own error (`code` such as EACCES, ENOENT), or one of ours where a place is a folder, having left
 * nothing behind.
 */
export function writeTogether(files: readonly OutputFile[]): void {
  const waiting: { temporary: string; path: string }[] = [];
  try {
    for (const { path, content } of files) {
      const folder = dirname(resolve(path));
      mkdirSync(folder, { recursive: true });
      // Moving a file there would fail only after others have been moved.
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${path} is a folder`);
      const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
      waiting.push({ temporary, path });
      writeFileSync(temporary, content);
    }
    for (const { temporary, path } of waiting) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of waiting) rmSync(temporary, { force: true });
    throw error;
  }
}
