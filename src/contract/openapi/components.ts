import * as z from 'zod/mini';
import { errorBody, unknownFunction } from '../error-schema.js';
import * as extensions from '../extensions.js';
import * as core from '../schema.js';

/** Every schema of the contract by its published name, with a description. */
export const shapes = {
  ClientSecretRequest: [
    core.clientSecretRequest,
    'Only what the page set explicitly. Accept `model`, `voice` and `instructions` only where you allowlisted them.',
  ],
  ClientSecretResponse: [
    core.clientSecretResponse,
    '`expires_at` is in unix seconds. `session` is the Realtime session as it was minted. `ice_servers` are STUN and TURN servers as in `RTCConfiguration`. Further fields are ignored.',
  ],
  FunctionItem: [
    core.functionItem,
    '`parameters` is a JSON Schema of the payload, an object; `timeout_ms` is in milliseconds; an `idempotent` function may run again for one `call_id` if the server died.',
  ],
  FunctionList: [
    core.functionList,
    'The functions that the model may call, and what went wrong in loading them.',
  ],
  ExecuteRequest: [
    core.executeRequest,
    'A repeated `call_id` in one session asks for the first result, not for a second run.',
  ],
  ExecuteResult: [core.executeResult, 'A result, a failure inside the function, or a wait for a human.'],
  UnknownFunction: [unknownFunction, 'The function is not registered.'],
  SynthesizeRequest: [extensions.synthesizeRequest, 'Voice and model are ids of the speech provider.'],
  SynthesizeResponse: [extensions.synthesizeResponse, 'One audio file, in base64.'],
  RouteItem: [core.routeItem, 'A page that the agent may open.'],
  RouteList: [core.routeList, 'The pages that the agent may open, beside those that the page itself lists.'],
  Turn: [
    extensions.turn,
    'One exchange, both sides final; a side that stayed silent is null. Times are unix seconds, `duration_ms` is milliseconds.',
  ],
  TurnRequest: [extensions.turnRequest, 'A repeated `turn.id` is the same turn, sent again.'],
  TurnResponse: [
    extensions.turnResponse,
    '`recorded` is false where the backend chose not to keep the turn.',
  ],
  SessionEndRequest: [extensions.sessionEndRequest, 'Times are unix seconds.'],
  SessionEndResponse: [extensions.sessionEndResponse, 'The session is over.'],
  FeedbackRequest: [
    extensions.feedbackRequest,
    'A comment has at most 2,000 characters. Without `memory_mode` the page set no `memory`.',
  ],
  FeedbackResponse: [
    extensions.feedbackResponse,
    '`recorded` is false where the backend chose not to keep it.',
  ],
  ErrorBody: [
    errorBody,
    'Ours, WordPress’s or OpenAI’s. Never a stack trace, never an upstream body as it came.',
  ],
} as const satisfies Record<string, readonly [schema: z.core.$ZodType, description: string]>;

export type ShapeName = keyof typeof shapes;

/** Returns a reference to a shape in the document. */
export const refTo = (shape: string): { $ref: string } => ({ $ref: `#/components/schemas/${shape}` });

/** Builds `components.schemas`. Each shape appears once; other shapes refer to it. */
export function componentSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(published(), {
    // The input form allows unknown fields, which both sides ignore.
    io: 'input',
    uri: id => refTo(id).$ref,
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  return Object.fromEntries(Object.entries(shapes).map(([id, [, words]]) => [id, entry(words, schemas[id])]));
}

function published(): z.core.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>();
  for (const [id, [schema]] of Object.entries(shapes)) registry.add(schema, { id });
  return registry;
}

// Drops `$id` and `$schema`, which the document sets once for all shapes.
function entry(description: string, json: object = {}): object {
  const { $id, $schema, ...schema } = json as Record<string, unknown>;
  return { description, ...schema };
}

/** Removes zod's additions: its `format` for text that also has a `pattern`, and `propertyNames`. */
function tidy(json: { format?: unknown; pattern?: unknown; propertyNames?: unknown }): void {
  if (json.pattern) delete json.format;
  delete json.propertyNames;
}
