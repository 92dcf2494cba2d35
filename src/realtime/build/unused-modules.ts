/**
 * The modules that a realtime session never runs, by path inside node_modules. `slim-sdk.ts` leaves them out of our
 * build. They are imported because the SDK's `Agent` also drives text agents. With a new SDK version, the build names
 * every row that no longer matches, and the size test detects new modules.
 */
export const unusedModules: readonly string[] = [
  // The text runner, which only Agent.asTool() uses, and its results.
  '@openai/agents-core/dist/run.mjs',
  '@openai/agents-core/dist/runState.mjs',
  '@openai/agents-core/dist/result.mjs',
  '@openai/agents-core/dist/agentToolInput.mjs',
  '@openai/agents-core/dist/agentToolRunConfig.mjs',
  '@openai/agents-core/dist/runner/items.mjs',
  // MCP servers: a page has none. Hosted MCP tools need no client code.
  '@openai/agents-core/dist/mcp.mjs',
  // Conversions of zod schemas, and strict schemas: our tools pass JSON Schema with `strict: false`.
  '@openai/agents-core/dist/utils/zodJsonSchemaCompat.mjs',
  '@openai/agents-core/dist/utils/strictToolSchema.mjs',
  'openai/helpers/zod.mjs',
  // zod's compiler of parsers, which generates code; see `withoutEval`.
  'zod/v4/core/doc.js',
];
