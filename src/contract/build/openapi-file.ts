import type { Plugin } from 'vite';
import { openApiDocument } from '../openapi.js';

/** Writes the contract’s OpenAPI document once, next to the browser’s files. */
export function openApiFile(): Plugin {
  return {
    name: 'navai:openapi-file',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const source = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'openapi.json', source });
    },
  };
}
