import { expect } from '@esm-bundle/chai';
import type { ConnectRequest } from '../../../src/core/ports/connection.js';
import type { PageFunction } from '../../../src/core/tools/collect-functions.js';
import { alone, type TeamMember } from '../../../src/core/tools/load-agents.js';
import { Crew } from '../../../src/realtime/agent/handoffs.js';
import { Toolkit } from '../../../src/realtime/agent/toolset.js';
import { SessionUpdates } from '../../../src/realtime/protocol/update-acks.js';
import { collectWarnings } from '../../core/warnings.js';
import { Wire } from '../wire.js';

const parameters = { type: 'object', properties: {} };
const named = (name: string) => ({ name, description: '', parameters });

/** The toolkit of a connection whose backend lists these functions. */
function toolkitOf(items: object[], ...names: string[]) {
  const warnings = collectWarnings();
  const request = {
    ...{ functionList: { items }, pageFunctions: names.map(named), routes: [], team: alone },
    ...{ listener: { warn: warnings.warn }, scope: {}, guard: (bridge: unknown) => bridge },
  };
  const toolkit = new Toolkit(request as unknown as ConnectRequest);
  const tools = () =>
    toolkit
      .toolbox([])
      .tools.map(({ name }) => name)
      .filter(name => !name.includes('app'));
  return { toolkit, tools, warnings };
}

/** A crew of one with that toolkit, and the updates that it sends. */
function crewOf(...names: string[]) {
  const { toolkit, warnings } = toolkitOf([], ...names);
  const wire = new Wire();
  const crew = new Crew({
    ...{ team: alone, speaker: alone.members[0] as TeamMember, routes: [], warn: warnings.warn },
    updates: new SessionUpdates(wire.post),
    toolbox: own => toolkit.toolbox(own),
    changed: () => {},
  });
  const use = (...functions: object[]) => {
    toolkit.use(functions as PageFunction[]);
    crew.refresh(true);
  };
  return { crew, toolkit, use, wire };
}

describe('what the agent can do over a connection', () => {
  it('changes with the functions of the page, and the backend’s stay', () => {
    const { toolkit, tools } = toolkitOf([named('pay')], 'a');
    expect(tools()).to.deep.equal(['a', 'pay']);
    toolkit.use([named('b')]);
    expect(tools()).to.deep.equal(['b', 'pay']);
  });

  it('is told again where it differs in words, and can be called at once', () => {
    const { crew, use, wire } = crewOf('a');
    const names = () => crew.toolbox.tools.map(({ name }) => name);
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

  it('is told with everything else where the connection is not configured yet', () => {
    const { crew, toolkit, wire } = crewOf('a');
    toolkit.use([named('b')]);
    crew.refresh(false);
    expect(wire.types).to.deep.equal([]);
    expect(crew.toolbox.tools.map(({ name }) => name)).to.include('b');
  });

  it('has each clash with the backend told once', () => {
    const { toolkit, warnings } = toolkitOf([named('a')], 'a');
    toolkit.toolbox([]);
    toolkit.use([named('a'), named('b')]);
    toolkit.toolbox([]);
    expect(warnings.codes).to.deep.equal(['function-clash']);
  });

  it('knows which of the backend’s functions are silent', () => {
    const { toolkit } = toolkitOf([{ ...named('toast'), silent: true }, named('pay')]);
    const { isSilent } = toolkit.toolbox([]);
    expect([isSilent('toast', ''), isSilent('pay', '')]).to.deep.equal([true, false]);
  });
});
