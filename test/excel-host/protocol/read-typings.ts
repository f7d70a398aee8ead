import ts from 'typescript';

const API_SET = /\[Api set: (\w+) ([0-9.]*[0-9])/;

function setIn(node: ts.Node): string | null {
  const remark = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join('\n');
  const [, name, version] = API_SET.exec(remark) ?? [];
  return name === undefined || version === undefined ? null : `${name} ${version}`;
}

function excelClasses(source: ts.SourceFile): ts.ClassDeclaration[] {
  return source.statements
    .filter(ts.isModuleDeclaration)
    .filter(({ name }) => name.text === 'Excel')
    .flatMap(({ body }) => (body && ts.isModuleBlock(body) ? body.statements.filter(ts.isClassDeclaration) : []));
}

/**
 * The requirement set of each member of the given classes, read from the remarks of the public typings. The class's own
 * set stands under the empty name; members with the same set are left out.
 */
export function requirementSetsIn(
  typings: string,
  classNames: readonly string[],
): Record<string, Record<string, string>> {
  const source = ts.createSourceFile('index.d.ts', typings, ts.ScriptTarget.Latest, true);
  const found: Record<string, Record<string, string>> = {};
  for (const declared of excelClasses(source)) {
    const name = declared.name?.text;
    if (name === undefined || !classNames.includes(name)) continue;
    const ofClass = setIn(declared);
    const members = (found[name] ??= ofClass === null ? {} : { '': ofClass });
    for (const member of declared.members) {
      const memberName = member.name?.getText(source);
      const set = setIn(member);
      if (memberName === undefined || set === null || set === members[''] || memberName in members) continue;
      members[memberName] = set;
    }
  }
  return Object.fromEntries(classNames.map((name) => [name, found[name] ?? {}]));
}
