import { tool } from '../../vendor/sdk.js';
import { sentence } from '../../contract/json-schema/problem.js';
import { messageOf } from '../../core/errors/errors.js';
import { givenPayload } from '../../core/tools/given-payload.js';
import { cutText } from '../../core/util/cut-text.js';
import { stringify } from '../../core/util/stringify.js';
import { schemaReader } from './schema-reader.js';
const builtIn = new Set(['navigate_to', 'execute_app_function']);
const toolName = /^\w{1,64}$/;
export function buildToolset(routes, given, bridge, warn) {
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
    const isSilent = (tool, given) => silent.has(tool === 'execute_app_function' ? functionNamed(given) : own.has(tool) ? tool : '');
    return { tools, untyped, isSilent };
}
function functionNamed(given) {
    const { function_name } = Object(JSON.parse(given || '{}'));
    return String(function_name);
}
function readSchemas(functions, warn) {
    const schemas = new Map();
    const refused = new Set();
    const read = schemaReader();
    for (const definition of functions) {
        const { name, parameters, origin } = definition;
        if (!parameters || builtIn.has(name) || !toolName.test(name))
            continue;
        if (!read) {
            refused.add(definition);
            continue;
        }
        try {
            const schema = read(parameters);
            stringify(schema.json);
            schemas.set(definition, schema);
        }
        catch (error) {
            if (origin === 'page')
                refused.add(definition);
            warn('function-unusable', `The parameters of “${name}” can’t be read: ${messageOf(error)}`, error);
        }
    }
    return { schemas, refused };
}
function navigateTo(bridge) {
    const parameters = object({ target: { type: 'string', description: 'The name or path of the page.' } }, [
        'target',
    ]);
    return makeTool('navigate_to', 'Opens a page of this site.', parameters, ({ target }, toolCallId) => bridge.navigate(typeof target === 'string' ? target : '', toolCallId));
}
function executeAppFunction(functions, schemas, bridge, warn) {
    const parameters = object({
        function_name: { type: 'string', description: 'The exact name of the function.' },
        payload: {
            type: ['object', 'null'],
            description: 'What the function needs; null where it needs nothing. “args”: an array of arguments.',
            additionalProperties: true,
        },
    }, ['function_name']);
    return makeTool('execute_app_function', 'Runs a function of this site.', parameters, async (args, toolCallId) => {
        const definition = functions.find(({ name }) => name === args.function_name);
        if (definition)
            return runChecked(definition, schemas.get(definition), givenPayload(args), toolCallId, bridge, warn);
        warn('tool-unknown', String(args.function_name));
        const available = functions.map(({ name }) => name);
        return { ok: false, error: 'Unknown or disallowed function.', available_functions: available };
    });
}
function typedTool(definition, schema, bridge, warn) {
    const description = definition.description || `Runs ${definition.name}.`;
    return makeTool(definition.name, description, schema?.json ?? {}, (args, toolCallId) => runChecked(definition, schema, args, toolCallId, bridge, warn));
}
async function runChecked(definition, schema, payload, toolCallId, bridge, warn) {
    const checked = (await schema?.check(payload)) ?? { payload: payload ?? null };
    if ('payload' in checked)
        return bridge.run(definition, checked.payload, toolCallId);
    const error = 'The payload does not fit the parameters.';
    const details = checked.problems.map(sentence);
    warn('tool-arguments-invalid', `${definition.name}: ${details.join(' ')}`);
    return { ok: false, function_name: definition.name, error, details };
}
export function makeTool(name, description, parameters, execute) {
    return tool({
        name,
        description: cutText(description, 1024),
        parameters: parameters,
        strict: false,
        errorFunction: null,
        execute: (args, _context, details) => execute(Object(args), details?.toolCall?.callId ?? ''),
    });
}
function object(properties, required) {
    return { type: 'object', properties, required, additionalProperties: false };
}
