import { help } from './flags.js';

/** The options of `navai-voice serve`. */
export const serveFlags = {
  port: { type: 'string', value: '<n>', says: 'default: 3000; 0 takes any that is free' },
  host: { type: 'string', value: '<address>', says: 'default: 127.0.0.1, which only this machine reaches' },
  base: { type: 'string', value: '<path>', says: 'where the endpoints live; default: /navai' },
  origin: {
    type: 'string',
    multiple: true,
    value: '<origin>',
    says: 'a page that may use it, such as https://shop.example; may be repeated (default: below)',
  },
  functions: {
    type: 'string',
    value: '<folders>',
    says: 'where its functions are: src/voice, src/ai/..., src/*/voice, a file; separated by commas',
  },
  routes: {
    type: 'string',
    value: '<file>',
    says: 'JSON: an array of { name, path, description?, synonyms? }',
  },
  model: { type: 'string', value: '<name>', says: 'the Realtime model' },
  voice: { type: 'string', value: '<name>', says: "the agent's voice" },
  instructions: { type: 'string', value: '<text>', says: 'the agent’s instructions' },
  'instructions-file': { type: 'string', value: '<file>', says: 'the same from a file' },
  'env-file': {
    type: 'string',
    value: '<file>',
    says: 'variables, such as OPENAI_API_KEY; those that are set already stay',
  },
  simulator: { type: 'boolean', says: 'the simulator in place of OpenAI, also where there is a key' },
  ...help,
} as const;
