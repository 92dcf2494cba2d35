import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const ours = new Set(['html', 'svg', 'css']);

/**
 * Takes the line breaks and indentation out of the templates' CSS and HTML. Before the script around them is minified:
 * a minifier also writes the line breaks of texts as they are, and these have to stay.
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

/** The texts of all templates in a tree, also of those within others. */
function textsOf(node: unknown): Node[] {
  if (typeof node !== 'object' || !node) return [];
  const { type, tag, quasi } = node as { type?: string; tag?: { name?: string }; quasi?: { quasis: Node[] } };
  const own = type === 'TaggedTemplateExpression' && ours.has(tag?.name ?? '') ? (quasi?.quasis ?? []) : [];
  return [...own, ...Object.values(node).flatMap(textsOf)];
}
