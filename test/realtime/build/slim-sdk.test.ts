import { expect } from '@esm-bundle/chai';
import { OpenAIRealtimeWebRTC, RealtimeAgent, tool } from '@openai/agents/realtime';
import { RunContext } from '@openai/agents-core';
import { z } from 'zod';

describe('the bundled SDK', () => {
  it('runs a tool of an agent', async () => {
    const agent = new RealtimeAgent({ name: 'guide', tools: [greet()] });
    const [first] = await agent.getAllTools(new RunContext({ history: [] }) as never);
    expect(await (first as ReturnType<typeof greet>).invoke(new RunContext(), '{"name":"Ana"}')).to.equal(
      'Hello Ana',
    );
  });

  it('has a WebRTC transport that can be extended', () => {
    class Transport extends OpenAIRealtimeWebRTC {}
    expect(new Transport({ useInsecureApiKey: true }).status).to.equal('disconnected');
  });

  it('names the missing part when code needs an excluded module', () => {
    const parameters = z.object({ name: z.string() });
    expect(() => tool({ name: 'greet', description: '', parameters, execute: () => '' })).to.throw(
      'left out',
    );
  });

  it('never checks for eval', () => {
    const violations: Event[] = [];
    const original = globalThis.Function;
    globalThis.Function = new Proxy(original, { construct: (_, args) => violations.push(...args) && {} });
    z.object({ name: z.string() }).parse({ name: 'Ana' });
    globalThis.Function = original;
    expect(violations).to.deep.equal([]);
  });
});

function greet() {
  const parameters = {
    type: 'object',
    properties: { name: { type: 'string' } },
    required: ['name'],
    additionalProperties: true,
  };
  return tool({
    name: 'greet',
    description: 'Says hello.',
    parameters: parameters as never,
    strict: false,
    execute: (args: unknown) => `Hello ${(args as { name: string }).name}`,
  });
}
