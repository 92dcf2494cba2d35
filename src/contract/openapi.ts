import { componentSchemas, refTo, type ShapeName } from './openapi/components.js';
import { type DocumentedEndpoint, documentedEndpoints } from './openapi/endpoints.js';
import { componentExamples, exampleNames } from './openapi/examples.js';
import { componentResponses, refusalsOf } from './openapi/refusals.js';

/**
 * Builds the contract's OpenAPI 3.1 document from the schemas that the client and the server use. The output is always
 * the same; `npm run build` writes it to `dist/openapi.json`.
 */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info,
    servers,
    tags,
    security,
    paths: paths(),
    components: {
      schemas: componentSchemas(),
      examples: componentExamples(),
      responses: componentResponses(),
      securitySchemes,
    },
  };
}

const info = {
  title: 'The navai-voice HTTP contract',
  version: '1.0.0',
  summary: 'What <navai-voice> asks of a backend.',
  description: 'All paths are below one base URL; all bodies are JSON in UTF-8. Unknown fields are ignored.',
  license: { name: 'MIT', identifier: 'MIT' },
};

const servers = [
  { url: '/navai', description: 'The default: on the page’s own origin.' },
  { url: '/wp-json/navai/v1', description: 'WordPress.' },
];

const tags = [
  { name: 'core', description: 'Every backend answers these.' },
  { name: 'extension', description: 'A backend may leave out each: 404, 405 and 501 mean “not offered”.' },
];

/** The operator decides how pages authenticate, so the list also allows requests without credentials. */
const security = [{}, { bearer: [] }, { wordPressNonce: [] }];
const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer' },
  wordPressNonce: { type: 'apiKey', in: 'header', name: 'X-WP-Nonce' },
};

function paths(): Record<string, Record<string, object>> {
  return Object.fromEntries(
    documentedEndpoints.map(endpoint => [endpoint.path, { [endpoint.method]: operation(endpoint) }]),
  );
}

function operation(endpoint: DocumentedEndpoint): object {
  const { id, core, summary, description, request } = endpoint;
  return {
    operationId: id,
    tags: [core ? 'core' : 'extension'],
    summary,
    description,
    ...(request && { requestBody: { required: true, content: json(request) } }),
    responses: { 200: success(endpoint), ...refusalsOf(endpoint), ...others(endpoint) },
  };
}

function success({ answer, audio }: DocumentedEndpoint): object {
  // In OpenAPI 3.1, an empty media type means raw bytes.
  return { description: 'Success.', content: { ...json(answer), ...(audio && { 'audio/*': {} }) } };
}

function others({ others = {} }: DocumentedEndpoint): Record<string, object> {
  return Object.fromEntries(
    Object.entries(others).map(([status, [description, shape, example]]) => [
      status,
      { description, content: json(shape, [example]) },
    ]),
  );
}

/** A JSON body of this shape, with all of its examples or only those named. */
function json(shape: ShapeName, only = exampleNames(shape)): Record<string, object> {
  const shown = only.map(name => [name, { $ref: `#/components/examples/${shape}.${name}` }]);
  return { 'application/json': { schema: refTo(shape), examples: Object.fromEntries(shown) } };
}
