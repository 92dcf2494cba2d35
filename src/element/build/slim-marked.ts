import type { Plugin } from 'vite';

/**
 * Keeps marked's lexer and removes its HTML renderer, because we create nodes from the tokens. A function at the end of
 * marked's file references everything, so bundlers can't tree-shake it. Fails the build if a new version doesn't match.
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
      // The other environments don't bundle marked.
      if (!error && !seen && ['client', 'vendor'].includes(name)) this.error('marked has another file now.');
    },
  };
}
