/** Key by which parts are the same: OPC part names differ neither by case, nor by slash and back-slash, nor by a leading one. */
export function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Folder of a part with its trailing slash, `xl/` of `xl/workbook.xml`; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The part that holds the relationships of a part; of the whole package for the empty path. */
export function relationshipsPathOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** The part whose relationships a `.rels` part holds; null where the path is none. */
export function sourceOfRelationshipsPath(path: string): string | null {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(path.replaceAll('\\', '/'));
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : null;
}

/** Path that a relationship's target means, seen from its source part: absolute or relative, `..` and `.` followed. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#')[0] ?? '';
  const segments = path.startsWith('/') ? [] : folderOf(source).split('/').filter(Boolean);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The path with percent-encoding undone; itself where that cannot be. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
