import { removeContentTypes } from '../package/content-types';
import type { PackageParts } from '../package/package-parts';
import { partKey, relationshipsPathOf, sourceOfRelationshipsPath } from '../package/part-path';
import { relationshipsOf, removeRelationships } from '../package/relationships';
import { generatedSheets } from '../reading/read-snapshot';
import type { WorkbookPart } from '../reading/workbook-part';
import { withoutSheets } from './workbook-xml';

/**
 * Takes the sheets that an earlier run made out of the package, with the parts that only they use.
 * Returns the paths of all parts removed.
 */
export function removeGeneratedSheets(parts: PackageParts, workbook: WorkbookPart): string[] {
  const generated = [...generatedSheets(workbook)];
  const indices = new Set(generated.flatMap(([index, { isCopy }]) => (isCopy ? [] : [index])));
  if (indices.size === 0) return [];
  const entries = workbook.sheets.filter((_, index) => indices.has(index));
  const paths = entries.flatMap(({ path }) => path ?? []);
  const owned = withOwnedParts(parts, paths);
  parts.setXml(workbook.path, withoutSheets(parts.requiredXml(workbook.path), indices));
  removeRelationships(parts, workbook.path, new Set(entries.flatMap(({ relationshipId }) => relationshipId ?? [])));
  return removeParts(parts, owned);
}

/** Removes parts with their relationships and content types; returns the paths of what was there. */
export function removeParts(parts: PackageParts, paths: readonly string[]): string[] {
  const all = paths.flatMap((path) => [path, relationshipsPathOf(path)]).filter((path) => parts.has(path));
  for (const path of all) parts.remove(path);
  if (all.length > 0) removeContentTypes(parts, all);
  return all;
}

/** These parts and those that can be reached from nowhere else: drawings, comments, printer settings of a sheet. */
export function withOwnedParts(parts: PackageParts, paths: readonly string[]): string[] {
  const users = usersOfParts(parts);
  const owned = new Map(paths.map((path) => [partKey(path), path]));
  const queue = [...paths];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { path: target } of relationshipsOf(parts, path)) {
      if (target === null || owned.has(partKey(target))) continue;
      if ([...(users.get(partKey(target)) ?? [])].some((user) => !owned.has(user))) continue;
      owned.set(partKey(target), target);
      queue.push(target);
    }
  }
  return [...owned.values()];
}

/** By part, the parts (or the package, as the empty key) whose relationships lead to it. */
function usersOfParts(parts: PackageParts): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const path of parts.paths()) {
    const source = sourceOfRelationshipsPath(path);
    if (source === null) continue;
    for (const { path: target } of relationshipsOf(parts, source)) {
      if (target === null) continue;
      const known = users.get(partKey(target)) ?? new Set<string>();
      users.set(partKey(target), known.add(partKey(source)));
    }
  }
  return users;
}
