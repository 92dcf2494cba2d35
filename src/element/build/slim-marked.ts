import type { Plugin } from 'vite';

/**
 * Keeps marked's lexer and leaves out what makes HTML of its tokens: we make nodes of them, never HTML. Everything hangs
 * together by a function at the end of its file, and no bundler dares to drop that. A version whose file looks
 * different stops the build.
 */
export function slimMarked(): Plugin {
  let seen = false;
  return {
    name: 'navai:slim-marked',
    enforce: 'pre',
    buildStart: () => {
      seen = false;
    },
    transform(code, id) {
      if (!/\/marked\/lib\/marked\.esm\.js$/.test(id)) return undefined;
      seen = true;
      const end = /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\(/.exec(code);
      const kept = /export\{(.*)\}/
        .exec(code)?.[1]
        ?.split(',')
        .filter(name => / as (Lexer|Tokenizer)$/.test(name));
      if (!end || kept?.length !== 2) return this.error('marked is put together in another way now.');
      return { code: `${code.slice(0, end.index)}export{${kept.join(',')}};`, map: null };
    },
    buildEnd(error) {
      const { name } = this.environment;
      // The other environments bundle no marked.
      if (!error && !seen && ['client', 'vendor'].includes(name)) this.error('marked has another file now.');
    },
  };
}
