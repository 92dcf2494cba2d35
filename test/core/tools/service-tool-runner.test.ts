import { expect } from '@esm-bundle/chai';
import type { NavaiToolResultEvent } from '../../../src/core/events/call-events.js';
import { Transcript } from '../../../src/core/model/transcript.js';
import { RunningTools } from '../../../src/core/tools/running-tools.js';
import { ServiceToolRunner } from '../../../src/core/tools/service-tool-runner.js';
import { nextTask } from '../rejections.js';
import { collectWarnings } from '../warnings.js';

const call = { toolCallId: 'mcp_1', name: 'search', arguments: '{"q":"x"}' };

function world(refusal?: string) {
  const target = new EventTarget();
  const results: NavaiToolResultEvent[] = [];
  target.addEventListener('navai-tool-result', event => results.push(event as NavaiToolResultEvent));
  const warnings = collectWarnings();
  const running = new RunningTools({ changed: () => {}, transcript: new Transcript() });
  const asked: unknown[][] = [];
  const runner = new ServiceToolRunner(
    { target, warn: warnings.warn },
    {
      running,
      approvals: { ask: async (...question) => void asked.push(question) },
      guardrails: { refusal: () => refusal },
    },
  );
  return { runner, running, results, warnings, asked };
}

describe('a tool that the service runs', () => {
  it('is shown as running, then as done, and reported to the page', async () => {
    const { runner, running, results } = world();
    let end: (outcome: { ok: boolean }) => void = () => {};
    runner.runs(call, new Promise(resolve => (end = resolve)));
    expect(running.busy).to.equal(true);
    expect(running.names).to.deep.equal(['search']);
    expect(running.shown.map(({ state }) => state)).to.deep.equal(['running']);
    end({ ok: true });
    await nextTask();
    expect(running.busy).to.equal(false);
    expect(running.shown.map(({ state }) => state)).to.deep.equal(['done']);
    expect(results[0]).to.include({ name: 'search', toolCallId: 'mcp_1', ok: true });
  });

  it('that fails is shown as failed, with a warning that says why', async () => {
    const { runner, running, results, warnings } = world();
    runner.runs(call, Promise.resolve({ ok: false, error: 'Bad gateway.' }));
    await nextTask();
    expect(running.shown.map(({ state }) => state)).to.deep.equal(['failed']);
    expect(results[0]).to.include({ ok: false });
    expect(warnings.codes).to.deep.equal(['tool-failed']);
    expect(warnings.details).to.deep.equal(['search: Bad gateway.']);
  });

  it('counts as working while it waits, also if the wait is given up', async () => {
    const { runner, running } = world();
    let stop: (reason: unknown) => void = () => {};
    runner.waits(call, new Promise((_, reject) => (stop = reject)));
    expect([running.busy, running.shown]).to.deep.equal([true, []]);
    stop(new Error('gone'));
    await nextTask();
    expect(running.busy).to.equal(false);
  });
});

describe('a request for approval by the service', () => {
  const { signal } = new AbortController();

  it('is asked with the tool’s name, description and payload', async () => {
    const { runner, asked } = world();
    expect(await runner.approve(call, 'Searches.', signal)).to.equal(undefined);
    const definition = { name: 'search', description: 'Searches.', requiresApproval: true };
    expect(asked).to.deep.equal([[definition, { q: 'x' }, 'mcp_1', signal]]);
  });

  it('shows arguments that are no JSON as they are', async () => {
    const { runner, asked } = world();
    await runner.approve({ ...call, arguments: '{"q' }, '', signal);
    expect(asked[0]?.[1]).to.equal('{"q');
  });

  it('that a guardrail refuses is not asked', async () => {
    const { runner, asked } = world('Not allowed.');
    expect(await runner.approve(call, '', signal)).to.equal('Not allowed.');
    expect(asked).to.deep.equal([]);
  });
});
