import { expect } from '@esm-bundle/chai';
import type { ConnectRequest } from '../../src/core/connection.js';
import { Toolkit } from '../../src/realtime/toolkit.js';
import { collectWarnings } from '../core/warnings.js';

const parameters = { type: 'object', properties: {} };
const named = (name: string) => ({ name, description: '', parameters });

/** The toolkit of a connection whose backend lists these functions. */
function toolkitOf(items: object[], ...names: string[]) {
  const warnings = collectWarnings();
  const request = {
    ...{ functionList: { items }, pageFunctions: names.map(named), routes: [] },
    ...{ listener: { warn: warnings.warn }, scope: {} },
  };
  const toolkit = new Toolkit(request as unknown as ConnectRequest);
  const tools = () => toolkit.toolbox.tools.map(({ name }) => name).filter(name => !name.includes('app'));
  return { toolkit, tools, warnings };
}

describe('what the agent can do over a connection', () => {
  it('changes with the functions of the page, and the backend’s stay', () => {
    const { toolkit, tools } = toolkitOf([named('pay')], 'a');
    expect(tools()).to.deep.equal(['a', 'pay']);
    expect(toolkit.use([named('b')])).to.equal(true);
    expect(tools()).to.deep.equal(['b', 'pay']);
  });

  it('need not be told where it is the same in words', () => {
    const { toolkit } = toolkitOf([], 'a');
    expect(toolkit.use([named('a')])).to.equal(false);
    expect(toolkit.use([{ ...named('a'), description: 'Adds.' }])).to.equal(true);
  });

  it('has each clash with the backend told once', () => {
    const { toolkit, warnings } = toolkitOf([named('a')], 'a');
    toolkit.use([named('a'), named('b')]);
    expect(warnings.codes).to.deep.equal(['function-clash']);
  });

  it('knows which of the backend’s functions are silent', () => {
    const { toolkit } = toolkitOf([{ ...named('toast'), silent: true }, named('pay')]);
    const { isSilent } = toolkit.toolbox;
    expect([isSilent('toast', ''), isSilent('pay', '')]).to.deep.equal([true, false]);
  });
});
