// @ts-check
import { parseArgs } from 'node:util';
import { Failure } from './failure.js';

/** Of the command line. */
export const flags = /** @type {const} */ ({ lan: { type: 'boolean' }, address: { type: 'string' } });

/** The ports that are tried first. */
const PORTS = { here: 8080, lan: 8443 };

/**
 * What the command line and the environment ask for. Throws a Failure for what the demo does not know.
 * @param {readonly string[]} args @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ port: number, openaiApiKey: string | undefined, lan?: { address: string | undefined } }}
 */
export function readOptions(args, env) {
  const { lan, address } = valuesOf(args);
  if (address !== undefined && !lan) throw new Failure('--address needs --lan.');
  const port = portOf(env.PORT, lan ? PORTS.lan : PORTS.here);
  return { port, openaiApiKey: env.OPENAI_API_KEY, ...(lan && { lan: { address } }) };
}

/** @param {readonly string[]} args */
function valuesOf(args) {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Failure(`“${token.value}” is not an option. ${known}`);
    if (token.kind === 'option' && !Object.hasOwn(flags, token.name))
      throw new Failure(`There is no option ${token.rawName}. ${known}`);
  }
  if (values.lan !== undefined && values.lan !== true) throw new Failure('--lan takes no value.');
  if (values.address === true || values.address === '')
    throw new Failure('--address needs an address of this machine.');
  return { lan: values.lan === true, address: /** @type {string | undefined} */ (values.address) };
}

const known = 'The demo has --lan, and --address for it.';

/** @param {string | undefined} text @param {number} otherwise */
function portOf(text, otherwise) {
  if (!text) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Failure(`PORT must be a whole number from 0 to 65535, and is “${text}”.`);
  return port;
}
