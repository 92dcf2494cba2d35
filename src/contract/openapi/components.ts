import * as z from 'zod/mini';
import { errorBody, unknownFunction } from '../error-schema.js';
import * as extensions from '../extensions.js';
import * as core from '../schema.js';

/** Every shape of the contract under its published name, with one sentence about it. */
export const shapes = {
  ClientSecretRequest: [
    core.clientSecretRequest,
    'Only what the page set explicitly. Accept `model`, `voice` and `instructions` only where you allowlisted them.',
  ],
  ClientSecretResponse: [
    core.clientSecretResponse,
    '`expires_at` is in unix seconds. `session` is the Realtime session as it was minted. Further fields are ignored.',
  ],
  FunctionItem: [
    core.functionItem,
    '`parameters` is a JSON Schema of the payload, an object; `timeout_ms` is in milliseconds.',
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

/** Where a shape stands in the document. */
export const refTo = (shape: string): { $ref: string } => ({ $ref: `#/components/schemas/${shape}` });

/** The document’s `components.schemas`: each shape once, the others refer to it. */
export function componentSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(published(), {
    // What a backend may send and receive: unknown fields are ignored, never fatal.
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

// The document’s own place and dialect hold for all of them.
function entry(description: string, json: object = {}): object {
  const { $id, $schema, ...schema } = json as Record<string, unknown>;
  return { description, ...schema };
}

/** Leaves out what zod adds for itself: its names for text checks (the `pattern` says it), and that keys are text. */
function tidy(json: { format?: unknown; pattern?: unknown; propertyNames?: unknown }): void {
  if (json.pattern) delete json.format;
  delete json.propertyNames;
}
