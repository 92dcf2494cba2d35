import type { Plugin } from 'vite';

/**
 * Takes the line breaks and indentation out of the templates' CSS and HTML. Once the script around them is
 * minified, only template literals have line breaks left, so every one of them may go.
 */
export function squeezeTemplates(...chunks: readonly string[]): Plugin {
  return {
    name: 'navai:squeeze-templates',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk' && chunks.includes(output.name))
          output.code = output.code.replace(/\n\s*/g, ' ');
      }
    },
  };
}
