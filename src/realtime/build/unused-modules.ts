/**
 * What a realtime session never runs, by path inside node_modules. The SDK's `Agent` also drives text agents,
 * so importing it brings their whole runner along; these modules are left out of our build (`slim-sdk.ts`).
 * With a new SDK version, the build names every row that no longer matches, and the size test sees what is new.
 */
export const unusedModules: readonly string[] = [
  // The text runner, reached by Agent.asTool() alone, and what it returns.
  '@openai/agents-core/dist/run.mjs',
  '@openai/agents-core/dist/runState.mjs',
  '@openai/agents-core/dist/result.mjs',
  '@openai/agents-core/dist/agentToolInput.mjs',
  '@openai/agents-core/dist/agentToolRunConfig.mjs',
  '@openai/agents-core/dist/runner/items.mjs',
  // MCP servers: a page has none. Hosted MCP tools need no client code.
  '@openai/agents-core/dist/mcp.mjs',
  // Conversions of zod schemas, and strict schemas: our tools hand over JSON Schema with `strict: false`.
  '@openai/agents-core/dist/utils/zodJsonSchemaCompat.mjs',
  '@openai/agents-core/dist/utils/strictToolSchema.mjs',
  'openai/helpers/zod.mjs',
  // zod's compiler of parsers, which runs generated code; see `withoutEval`.
  'zod/v4/core/doc.js',
];
