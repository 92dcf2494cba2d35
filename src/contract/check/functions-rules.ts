import { messageOf } from '../../core/errors/errors.js';
import { compileSchema } from '../json-schema/compile-schema.js';
import { type FunctionItem, functionList, parseFunctionList } from '../schema.js';
import type { Ask } from './exchange.js';
import { described, expectBody, expectStatus, isOk } from './expect.js';
import type { Observations } from './observations.js';
import type { Finding, Rule } from './rule.js';
import { FOREIGN } from './samples.js';

export const listFunctions: Ask = { method: 'GET', path: 'functions' };
const foreign: Ask = { ...listFunctions, about: 'from an unknown origin', headers: { origin: FOREIGN } };

/** Tool names that the Realtime API accepts. */
const toolName = /^\w{1,64}$/;
/** Names of the widget's own tools. */
const reservedNames = ['navigate_to', 'execute_app_function'];

const answers = 'functions.answers';
const shape = 'functions.shape';

export const functionsRules: readonly Rule[] = [
  {
    id: answers,
    level: 'must',
    title: 'It answers 200 with JSON.',
    check: async seen => {
      const answer = await seen.ask(listFunctions);
      if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
      return answer.body === undefined ? `${described(answer)} The body is not JSON.` : undefined;
    },
  },
  {
    id: shape,
    level: 'must',
    title: 'The answer has an `items` array.',
    needs: [answers],
    check: async seen => (Array.isArray(await rawItems(seen)) ? undefined : '`items` must be an array.'),
  },
  {
    id: 'functions.items',
    level: 'must',
    title: 'Every item can be read.',
    needs: [shape],
    check: async seen => {
      const { warnings } = parseFunctionList({ items: await rawItems(seen) });
      return warnings.filter(words => !words.endsWith('name taken.')).join(' ') || undefined;
    },
  },
  {
    id: 'functions.exact',
    level: 'should',
    title: 'The list is as the contract writes it: what is not set is left out and not null.',
    needs: ['functions.items'],
    check: async seen => expectBody(await seen.ask(listFunctions), functionList),
  },
  {
    id: 'functions.unique-names',
    level: 'should',
    title: 'No two functions have one name.',
    needs: [shape],
    check: async seen => {
      const { warnings } = parseFunctionList({ items: await rawItems(seen) });
      return warnings.filter(words => words.endsWith('name taken.')).join(' ') || undefined;
    },
  },
  {
    id: 'functions.names',
    level: 'should',
    title: 'Names are 1 to 64 letters, digits and underscores, so that the model can use them as tools.',
    needs: [shape],
    check: async seen => {
      const names = (await items(seen)).map(({ name }) => name);
      const bad = names.filter(name => !toolName.test(name) || reservedNames.includes(name));
      return bad.length > 0
        ? `Not for a tool: ${bad.map(name => JSON.stringify(name)).join(', ')}.`
        : undefined;
    },
  },
  {
    id: 'functions.parameters',
    level: 'must',
    title: '`parameters` are JSON Schemas of objects.',
    needs: [shape],
    check: async seen => {
      const found = (await items(seen)).flatMap(({ name, parameters }) => {
        const problem = parameters && problemOf(parameters);
        return problem ? [`${name}: ${problem}.`] : [];
      });
      return found.join(' ') || undefined;
    },
  },
  {
    id: 'functions.foreign-origin',
    level: 'must',
    title: 'A page of an unknown origin does not get the list: 403.',
    needs: [answers],
    check: async seen => expectStatus(await seen.ask(foreign), 403, 401),
  },
  {
    id: 'functions.wrong-method',
    level: 'should',
    title: 'Another method is a 405 or 404.',
    check: async seen => expectStatus(await seen.ask({ ...listFunctions, method: 'DELETE' }), 405, 404),
  },
];

/** Returns the valid items, including those with a duplicate name. */
export async function items(seen: Observations): Promise<FunctionItem[]> {
  const raw = await rawItems(seen);
  return (Array.isArray(raw) ? raw : []).flatMap(item => parseFunctionList({ items: [item] }).items);
}

async function rawItems(seen: Observations): Promise<unknown> {
  return Object((await seen.ask(listFunctions)).body).items;
}

function problemOf(parameters: Record<string, unknown>): Finding {
  try {
    compileSchema(parameters);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
