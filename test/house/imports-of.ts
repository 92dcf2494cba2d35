import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** One import of a file: its source, its kind, and whether it is type-only. */
export interface Import {
  readonly source: string;
  readonly kind: 'static' | 'dynamic';
  readonly typeOnly: boolean;
}

/**
 * All imports and re-exports of a source file or a built file. A dynamic import with a computed source is
 * left out.
 */
export function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    source: moduleRequest.value,
    kind: 'static' as const,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const reexports = module.staticExports.flatMap(({ entries }) => entries).flatMap(asReexport);
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
    asDynamic(code.slice(start, end)),
  );
  return [...imports, ...reexports, ...dynamic];
}

interface ExportEntry {
  readonly moduleRequest: { readonly value: string } | null;
  readonly isType: boolean;
}

function asReexport({ moduleRequest, isType }: ExportEntry): Import[] {
  return moduleRequest ? [{ source: moduleRequest.value, kind: 'static', typeOnly: isType }] : [];
}

/** Minifiers write a source as a template, which counts as a literal if it has no placeholders. */
function asDynamic(argument: string): Import[] {
  const literal = /^(['"`])([^'"`$]+)\1$/.exec(argument);
  return literal?.[2] ? [{ source: literal[2], kind: 'dynamic', typeOnly: false }] : [];
}
