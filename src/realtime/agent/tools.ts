import { type FunctionTool, tool } from '@openai/agents/realtime';
import { sentence } from '../../contract/json-schema/problem.js';
import type { PayloadSchema } from '../../contract/payload-schema.js';
import { messageOf } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { AppFunction } from '../../core/model/function.js';
import type { Route } from '../../core/model/routes.js';
import type { ToolBridge, ToolOutcome } from '../../core/model/tool.js';
import { givenPayload } from '../../core/tools/given-payload.js';
import { cutText } from '../../core/util/cut-text.js';
import { stringify } from '../../core/util/stringify.js';
import { schemaReader } from './schema-reader.js';

/** What the agent can do in one call. */
export interface Toolset {
  readonly tools: readonly FunctionTool[];
  /** The functions that have no tool of their own; run through `execute_app_function`. */
  readonly untyped: readonly AppFunction[];
  /** Whether the agent does not respond to the called function; `given` is the tool's arguments as JSON text. */
  readonly isSilent: (tool: string, given: string) => boolean;
}

type Arguments = Record<string, unknown>;
type Execute = (args: Arguments, toolCallId: string) => Promise<ToolOutcome>;

const builtIn = new Set(['navigate_to', 'execute_app_function']);

/**
 * The names that the Realtime API accepts and the SDK does not change; functions with other names run through
 * `execute_app_function`.
 */
const toolName = /^\w{1,64}$/;

/** Makes one tool to open pages, one to run any function, and one for each function with a schema. */
export function buildToolset(
  routes: readonly Route[],
  given: readonly AppFunction[],
  bridge: ToolBridge,
  warn: Warn,
): Toolset {
  const { schemas, refused } = readSchemas(given, warn);
  const functions = given.filter(definition => !refused.has(definition));
  const typed = functions.filter(definition => schemas.has(definition));
  const untyped = functions.filter(definition => !schemas.has(definition));
  const tools = [
    ...(routes.length > 0 ? [navigateTo(bridge)] : []),
    ...(functions.length > 0 ? [executeAppFunction(functions, schemas, bridge, warn)] : []),
    ...typed.map(definition => typedTool(definition, schemas.get(definition), bridge, warn)),
  ];
  const silent = new Set(functions.filter(definition => definition.silent).map(({ name }) => name));
  const own = new Set(typed.map(({ name }) => name));
  const isSilent = (tool: string, given: string) =>
    silent.has(tool === 'execute_app_function' ? functionNamed(given) : own.has(tool) ? tool : '');
  return { tools, untyped, isSilent };
}

function functionNamed(given: string): string {
  const { function_name } = Object(JSON.parse(given || '{}')) as { function_name?: unknown };
  return String(function_name);
}

type Schemas = ReadonlyMap<AppFunction, PayloadSchema>;

/**
 * Reads the functions' schemas. Refuses functions of the page whose schema is unusable, because their author expects
 * checked payloads. The backend checks those of its own functions. While the reader loads, all of them are left out.
 */
function readSchemas(functions: readonly AppFunction[], warn: Warn) {
  const schemas = new Map<AppFunction, PayloadSchema>();
  const refused = new Set<AppFunction>();
  const read = schemaReader();
  for (const definition of functions) {
    const { name, parameters, origin } = definition;
    if (!parameters || builtIn.has(name) || !toolName.test(name)) continue;
    if (!read) {
      refused.add(definition);
      continue;
    }
    try {
      const schema = read(parameters);
      // Throws if the schema can't be sent.
      stringify(schema.json);
      schemas.set(definition, schema);
    } catch (error) {
      if (origin === 'page') refused.add(definition);
      warn('function-unusable', `The parameters of “${name}” can’t be read: ${messageOf(error)}`, error);
    }
  }
  return { schemas, refused };
}

function navigateTo(bridge: ToolBridge): FunctionTool {
  const parameters = object({ target: { type: 'string', description: 'The name or path of the page.' } }, [
    'target',
  ]);
  return makeTool('navigate_to', 'Opens a page of this site.', parameters, ({ target }, toolCallId) =>
    bridge.navigate(typeof target === 'string' ? target : '', toolCallId),
  );
}

function executeAppFunction(
  functions: readonly AppFunction[],
  schemas: Schemas,
  bridge: ToolBridge,
  warn: Warn,
): FunctionTool {
  const parameters = object(
    {
      function_name: { type: 'string', description: 'The exact name of the function.' },
      payload: {
        type: ['object', 'null'],
        description: 'What the function needs; null where it needs nothing. “args”: an array of arguments.',
        additionalProperties: true,
      },
    },
    ['function_name'],
  );
  return makeTool(
    'execute_app_function',
    'Runs a function of this site.',
    parameters,
    async (args, toolCallId) => {
      const definition = functions.find(({ name }) => name === args.function_name);
      if (definition)
        return runChecked(definition, schemas.get(definition), givenPayload(args), toolCallId, bridge, warn);
      warn('tool-unknown', String(args.function_name));
      const available = functions.map(({ name }) => name);
      return { ok: false, error: 'Unknown or disallowed function.', available_functions: available };
    },
  );
}

function typedTool(
  definition: AppFunction,
  schema: PayloadSchema | undefined,
  bridge: ToolBridge,
  warn: Warn,
): FunctionTool {
  const description = definition.description || `Runs ${definition.name}.`;
  return makeTool(definition.name, description, schema?.json ?? {}, (args, toolCallId) =>
    runChecked(definition, schema, args, toolCallId, bridge, warn),
  );
}

async function runChecked(
  definition: AppFunction,
  schema: PayloadSchema | undefined,
  payload: unknown,
  toolCallId: string,
  bridge: ToolBridge,
  warn: Warn,
): Promise<ToolOutcome> {
  const checked = (await schema?.check(payload)) ?? { payload: payload ?? null };
  if ('payload' in checked) return bridge.run(definition, checked.payload, toolCallId);
  const error = 'The payload does not fit the parameters.';
  const details = checked.problems.map(sentence);
  warn('tool-arguments-invalid', `${definition.name}: ${details.join(' ')}`);
  return { ok: false, function_name: definition.name, error, details };
}

/** Makes a tool of the SDK; `execute` must not reject. */
export function makeTool(
  name: string,
  description: string,
  parameters: object,
  execute: Execute,
): FunctionTool {
  return tool({
    name,
    // The Realtime API's limit for a tool's description.
    description: cutText(description, 1024),
    // biome-ignore lint/suspicious/noExplicitAny: the SDK types only schemas that are literals
    parameters: parameters as any,
    strict: false,
    // We word failures ourselves, because the SDK would hide them from the model.
    errorFunction: null,
    execute: (args, _context, details) => execute(Object(args) as Arguments, details?.toolCall?.callId ?? ''),
  }) as FunctionTool;
}

function object(properties: object, required: readonly string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}
