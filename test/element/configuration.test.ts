import { expect } from '@esm-bundle/chai';
import type { RealtimeEvent } from '../../src/realtime/protocol/response-queue.js';
import { clearStage, next, place, type Stage } from './stage.js';

const inline = (text: string) =>
  `<navai-voice><script type="application/json">${text}</script></navai-voice>`;

interface Update extends RealtimeEvent {
  readonly session: { readonly instructions: string; readonly tools: readonly { readonly name: string }[] };
}

/** Starts a call and returns the session update that the service received. */
async function startCall(stage: Stage) {
  await stage.element.start();
  const find = () => stage.peer.received.find(({ type }) => type === 'session.update') as Update | undefined;
  // On a busy machine it arrives late.
  let update = find();
  for (; !update; update = find()) await new Promise(requestAnimationFrame);
  return {
    instructions: update.session.instructions,
    tools: update.session.tools.map(({ name }) => name),
    /** Returns whether a line of the instructions starts with this text. */
    says: (line: string) => update.session.instructions.includes(`\n- ${line}`),
  };
}

describe('JSON inside the element', () => {
  clearStage();

  it('sets routes and declared functions', async () => {
    const given = {
      routes: [{ name: 'Pricing', path: '/pricing' }],
      functions: [{ name: 'pay', description: 'Pays.', parameters: { type: 'object', properties: {} } }],
    };
    const stage = await place(inline(JSON.stringify(given)));
    const { says, tools } = await startCall(stage);
    expect(says('Pricing (/pricing)')).to.equal(true);
    expect(tools).to.deep.equal(['navigate_to', 'execute_app_function', 'pay']);
    expect(stage.events.of('error')).to.deep.equal([]);
  });

  it('is added to what the page sets by properties', async () => {
    const stage = await place(inline('{ "routes": [{ "name": "Pricing", "path": "/pricing" }] }'));
    stage.element.routes = [{ name: 'Menu', path: '/menu' }];
    const { says } = await startCall(stage);
    expect([says('Menu (/menu)'), says('Pricing (/pricing)')]).to.deep.equal([true, true]);
  });

  it('is handled by navai-tool-call', async () => {
    const stage = await place(inline('{ "functions": [{ "name": "pay", "description": "Pays." }] }'));
    await stage.element.start();
    stage.element.addEventListener('navai-tool-call', event => event.respondWith('paid'));
    const result = next(stage.element, 'navai-tool-result');
    stage.peer.say({
      type: 'response.output_item.done',
      response_id: 'r',
      item: {
        ...{ id: 'i', type: 'function_call', status: 'completed', call_id: 'c' },
        ...{ name: 'execute_app_function', arguments: '{"function_name":"pay"}' },
      },
    });
    expect(await result).to.include({ name: 'pay', ok: true });
  });

  const mistakes: [string, string][] = [
    ['a comma too many in a list', '{ "routes": [1,] }'],
    ['a comma too many in an object', '{ "routes": [], }'],
    ['a comma too few', '{ "routes": [] "functions": [] }'],
    ['single quotes', "{ 'routes': [] }"],
    ['a wrong word', '{ "routes": nul }'],
    ['an end too early', '{ "routes": ['],
  ];
  for (const [what, text] of mistakes) {
    it(`with ${what} causes one navai-error with the position, and the rest works`, async () => {
      const stage = await place(inline(text));
      stage.element.routes = [{ name: 'Menu', path: '/menu' }];
      const failed = next(stage.element, 'navai-error');
      const { says } = await startCall(stage);
      expect((await failed).code).to.equal('configuration-invalid');
      expect((await failed).detail).to.match(/position \d+|line \d+|column \d+/);
      expect(stage.events.of('error')).to.deep.equal(['configuration-invalid']);
      expect(stage.element.status).to.equal('connected');
      expect(says('Menu (/menu)')).to.equal(true);
    });
  }

  it('that can’t be parsed is reported once, even when a call starts again', async () => {
    const stage = await place(inline('{'));
    await stage.element.start();
    stage.element.stop();
    await stage.element.start();
    expect(stage.events.of('error')).to.deep.equal(['configuration-invalid']);
  });

  it('is read again when it has changed', async () => {
    const stage = await place(inline('{'));
    await stage.element.start();
    stage.element.stop();
    const script = stage.element.querySelector('script') as HTMLScriptElement;
    script.textContent = '{ "routes": [{ "name": "Pricing", "path": "/pricing" }] }';
    const { says } = await startCall(stage);
    expect(says('Pricing (/pricing)')).to.equal(true);
  });

  it('that is empty causes no error', async () => {
    const stage = await place(inline('  '));
    await stage.element.start();
    expect(stage.events.of('error')).to.deep.equal([]);
  });

  it('with invalid routes causes a warning', async () => {
    const stage = await place(
      inline('{ "routes": [{ "name": "Pricing" }, { "name": "Menu", "path": "/menu" }] }'),
    );
    const { says } = await startCall(stage);
    expect(stage.events.of('warning')).to.deep.equal(['route-unusable']);
    expect(says('Menu (/menu)')).to.equal(true);
  });
});

describe('routes-from', () => {
  clearStage();

  const withLinks = (links: string) => `<nav>${links}</nav><navai-voice routes-from="nav a"></navai-voice>`;

  it('reads the links when a call starts: texts become names, titles become descriptions', async () => {
    const stage = await place(
      withLinks('<a href="/pricing?x=1#top" title="What it costs"> Our\n <b>pricing</b> </a>'),
    );
    const { says } = await startCall(stage);
    expect(says('“Our pricing” (/pricing#top): “What it costs”')).to.equal(true);
  });

  it('prefers the accessible name', async () => {
    const stage = await place(withLinks('<a href="/menu" aria-label="Menu">☕</a>'));
    expect((await startCall(stage)).says('“Menu” (/menu)')).to.equal(true);
  });

  it('omits links to other sites, links without a target, and links without a name', async () => {
    const stage = await place(
      withLinks(
        '<a href="https://other.example/">Other</a><a>No href</a><a href="/x"></a><a href="mailto:a@b.example">Mail</a>' +
          '<a href="javascript:void 0">Script</a><a href="/menu">Menu</a>',
      ),
    );
    const { instructions } = await startCall(stage);
    const pages = instructions.split('\n').filter(line => /^- .+ \(.+\)$/.test(line));
    expect(pages).to.deep.equal(['- “Menu” (/menu)']);
    expect(stage.events.of('warning')).to.deep.equal([]);
  });

  it('offers a page once, even when several links lead to it', async () => {
    const stage = await place(withLinks('<a href="/menu">Menu</a><a href="/menu">Menu</a>'));
    stage.element.routes = [{ name: 'Menu', path: '/menu' }];
    const { instructions } = await startCall(stage);
    expect(instructions.split('- Menu (/menu)')).to.have.length(2);
  });

  it('with an invalid selector causes a warning, and the call starts', async () => {
    const stage = await place('<navai-voice routes-from="nav >>> a"></navai-voice>');
    await stage.element.start();
    expect(stage.events.of('warning')).to.deep.equal(['attribute-invalid']);
    expect(stage.element.status).to.equal('connected');
  });
});

describe('registerFunction()', () => {
  clearStage();

  it('adds a function to later calls until it is removed', async () => {
    const stage = await place();
    const dispose = stage.element.registerFunction({
      name: 'ring',
      description: 'Rings.',
      run: () => 'rung',
    });
    expect((await startCall(stage)).says('ring: Rings.')).to.equal(true);
    stage.element.stop();
    dispose();
    dispose();
    await stage.element.start();
    const updates = stage.peer.received.filter(({ type }) => type === 'session.update') as Update[];
    expect(updates.map(({ session }) => session.instructions.includes('ring'))).to.deep.equal([false]);
  });

  it('adds to the functions that the page sets', async () => {
    const stage = await place();
    stage.element.functions = { add: () => 1 };
    stage.element.registerFunction({ name: 'ring', run: () => 2 });
    const { says } = await startCall(stage);
    expect([says('add'), says('ring')]).to.deep.equal([true, true]);
  });
});
