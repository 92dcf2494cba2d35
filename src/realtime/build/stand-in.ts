import type { ESTree } from 'vite';

/** Returns a module with the exports of the given one, all of which throw when they are called or constructed. */
export function standIn(program: ESTree.Program, path: string): string {
  const message = JSON.stringify(`${path} is left out of navai-voice: a realtime session never runs it.`);
  const names = program.body.flatMap(exportedNames);
  return [
    `function absent() { throw new Error(${message}); }`,
    `export { ${names.map(asAbsent).join(', ')} };`,
  ].join('\n');
}

const asAbsent = (name: string): string => `absent as ${name}`;

function exportedNames(statement: ESTree.Program['body'][number]): string[] {
  if (statement.type === 'ExportDefaultDeclaration') return ['default'];
  // The names behind `export *` are in another file. No listed module has one, so a new one needs a closer look.
  if (statement.type === 'ExportAllDeclaration')
    throw new Error('A module with `export *` can’t be left out.');
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const listed = statement.specifiers.map(({ exported }) =>
    'name' in exported ? exported.name : exported.value,
  );
  return [...listed, ...declaredNames(statement.declaration)];
}

function declaredNames(declaration: ESTree.Declaration | null): string[] {
  if (!declaration) return [];
  const identifiers =
    'declarations' in declaration ? declaration.declarations.map(({ id }) => id) : [declaration.id];
  return identifiers.flatMap(id => (id && 'name' in id ? [id.name] : []));
}
