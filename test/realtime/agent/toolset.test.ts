import { expect } from '@esm-bundle/chai';
import type { PageFunction } from '../../../src/core/model/function.js';
import type { TeamMember } from '../../../src/core/model/team.js';
import type { ConnectRequest } from '../../../src/core/ports/connection.js';
import { soloTeam } from '../../../src/core/tools/load-agents.js';
import { Handoffs } from '../../../src/realtime/agent/handoffs.js';
import { loadSchemaReader } from '../../../src/realtime/agent/schema-reader.js';
import { ToolsetFactory } from '../../../src/realtime/agent/toolset.js';
import { UpdateAcks } from '../../../src/realtime/protocol/update-acks.js';
import { collectWarnings } from '../../core/warnings.js';
import { Wire } from '../wire.js';

await loadSchemaReader([{ parameters: {} }], () => {});

const parameters = { type: 'object', properties: {} };
const named = (name: string) => ({ name, description: '', parameters });

/** A toolset factory for a connection whose backend lists these functions. */
function createToolsets(items: object[], ...names: string[]) {
  const warnings = collectWarnings();
  const request = {
    ...{ functionList: { items }, pageFunctions: names.map(named), routes: [], team: soloTeam },
    ...{ listener: { warn: warnings.warn }, bridge: () => ({}) },
  };
  const toolsets = new ToolsetFactory(request as unknown as ConnectRequest);
  const tools = () =>
    toolsets
      .toolset([])
      .tools.map(({ name }) => name)
      .filter(name => !name.includes('app'));
  return { toolsets, tools, warnings };
}

/** Handoffs of a single agent, and the session updates that they send. */
function createHandoffs(...names: string[]) {
  const { toolsets, warnings } = createToolsets([], ...names);
  const wire = new Wire();
  const handoffs = new Handoffs({
    ...{ team: soloTeam, agent: soloTeam.members[0] as TeamMember, routes: () => [], warn: warnings.warn },
    updates: new UpdateAcks(wire.post),
    toolset: own => toolsets.toolset(own),
    changed: () => {},
  });
  const use = (...functions: object[]) => {
    toolsets.use(functions as PageFunction[]);
    handoffs.refresh(true);
  };
  return { handoffs, toolsets, use, wire };
}

describe('the toolset of a connection', () => {
  it('changes with the page’s functions, and keeps the backend’s', () => {
    const { toolsets, tools } = createToolsets([named('pay')], 'a');
    expect(tools()).to.deep.equal(['a', 'pay']);
    toolsets.use([named('b')]);
    expect(tools()).to.deep.equal(['b', 'pay']);
  });

  it('opens pages while the page has routes', () => {
    const { toolsets, tools } = createToolsets([]);
    toolsets.useRoutes([{ name: 'A', path: '/a' }]);
    expect([tools(), toolsets.routes.length]).to.deep.equal([['navigate_to'], 1]);
    toolsets.useRoutes([]);
    expect(tools()).to.deep.equal([]);
  });

  it('warns of a route once, however often the routes change', () => {
    const { toolsets, warnings } = createToolsets([]);
    for (let times = 0; times < 2; times += 1) toolsets.useRoutes([{ name: 'A' }]);
    expect(warnings.codes).to.deep.equal(['route-unusable']);
  });

  it('is sent again when a description differs, and can be called at once', () => {
    const { handoffs, use, wire } = createHandoffs('a');
    const names = () => handoffs.toolset.tools.map(({ name }) => name);
    use(named('a'));
    expect(wire.types).to.deep.equal([]);
    use({ ...named('a'), description: 'Adds.' });
    expect(wire.types).to.deep.equal(['session.update']);
    use(named('a'), named('b'));
    expect(wire.types).to.have.length(2);
    expect(names()).to.include.members(['a', 'b']);
    use(named('b'));
    expect(names()).not.to.include('a');
  });

  it('is sent with the first session update when the connection is not configured yet', () => {
    const { handoffs, toolsets, wire } = createHandoffs('a');
    toolsets.use([named('b')]);
    handoffs.refresh(false);
    expect(wire.types).to.deep.equal([]);
    expect(handoffs.toolset.tools.map(({ name }) => name)).to.include('b');
  });

  it('causes one warning for each name clash with the backend', () => {
    const { toolsets, warnings } = createToolsets([named('a')], 'a');
    toolsets.toolset([]);
    toolsets.use([named('a'), named('b')]);
    toolsets.toolset([]);
    expect(warnings.codes).to.deep.equal(['function-clash']);
  });

  it('knows the silent functions of the backend', () => {
    const { toolsets } = createToolsets([{ ...named('toast'), silent: true }, named('pay')]);
    const { isSilent } = toolsets.toolset([]);
    expect([isSilent('toast', ''), isSilent('pay', '')]).to.deep.equal([true, false]);
  });
});
