import { relative, resolve } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { SyntaxKind } from 'typescript/unstable/ast';
import { isBinaryExpression, isElementAccessExpression } from 'typescript/unstable/ast/is';
import { API, type Project, TypeFlags } from 'typescript/unstable/sync';

interface Asked {
  /** What is read by a key, as it stands in the source. */
  readonly node: Node;
  readonly key: Node;
}

const ANY_TEXT = TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping;

/** `record[key]` that is read, and `key in record`. */
const asksIn = (root: SourceFile): readonly Asked[] => {
  const found: Asked[] = [];
  const visit = (node: Node, written: boolean): void => {
    const assigns =
      isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken
        ? node.left
        : undefined;
    if (isElementAccessExpression(node) && !written)
      found.push({ node, key: node.argumentExpression });
    if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword)
      found.push({ node, key: node.left });
    node.forEachChild((child) => visit(child, child === assigns));
  };
  visit(root, false);
  return found;
};

/** With slashes on every platform. */
const fromRoot = (name: string): string => relative('.', name).replaceAll('\\', '/');

const asksByAnyText = ({ program, checker }: Project, name: string): readonly string[] => {
  const file = program.getSourceFile(name);
  const asked = file === undefined ? [] : asksIn(file);
  if (file === undefined || asked.length === 0) return [];
  const types = checker.getTypeAtLocation(asked.map(({ key }) => key));
  return asked.flatMap(({ node }, at) => {
    if (((types[at]?.flags ?? 0) & ANY_TEXT) === 0) return [];
    return [`${fromRoot(name)}: ${file.text.slice(node.pos, node.end).trim()}`];
  });
};

/**
 * Where a plain object is asked by a key that may be any text: with a sender's word it would answer `constructor` or
 * `__proto__`, which nobody put there. As the compiler sees the types; `of` chooses files by their path from the root.
 */
export const lookupsByAnyText = (of: (file: string) => boolean): readonly string[] => {
  const api = new API({ cwd: process.cwd() });
  try {
    const [project] = api
      .updateSnapshot({ openProjects: [resolve('tsconfig.json')] })
      .getProjects();
    const files = project?.rootFiles.filter((name) => of(fromRoot(name))) ?? [];
    return project === undefined ? [] : files.flatMap((name) => asksByAnyText(project, name));
  } finally {
    api.close();
  }
};
