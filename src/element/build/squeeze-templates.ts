import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const ours = new Set(['html', 'svg', 'css']);

/**
 * Removes line breaks and indentation from the CSS and HTML of templates. Must run before minification, which turns
 * the escaped line breaks of strings into real ones, and those must stay.
 */
export function squeezeTemplates(): Plugin {
  let seen = false;
  return {
    name: 'navai:squeeze-templates',
    enforce: 'post',
    buildStart: () => {
      seen = false;
    },
    transform(code, id) {
      if (!/\/src\/element\/.*\.ts$/.test(id)) return;
      seen = true;
      const texts = textsOf(this.parse(code)).sort((a, b) => b.start - a.start);
      return { code: texts.reduce(squeeze, code), map: null };
    },
    buildEnd(error) {
      if (!error && !seen && this.environment.name === 'client')
        this.error('The templates are elsewhere now.');
    },
  };
}

function squeeze(code: string, { start, end }: Node): string {
  return code.slice(0, start) + code.slice(start, end).replace(/\n\s*/g, ' ') + code.slice(end);
}

/** Returns the text nodes of all templates in a syntax tree, including nested templates. */
function textsOf(node: unknown): Node[] {
  if (typeof node !== 'object' || !node) return [];
  const { type, tag, quasi } = node as { type?: string; tag?: { name?: string }; quasi?: { quasis: Node[] } };
  const own = type === 'TaggedTemplateExpression' && ours.has(tag?.name ?? '') ? (quasi?.quasis ?? []) : [];
  return [...own, ...Object.values(node).flatMap(textsOf)];
}
