import { expect } from '@esm-bundle/chai';
import type { AgentTeam } from '../../../src/core/model/team.js';
import { loadTeam } from '../../../src/core/tools/load-agents.js';
import { collectWarnings } from '../warnings.js';

async function teamOf(given: unknown) {
  const warnings = collectWarnings();
  const team = await loadTeam(given as AgentTeam, warnings.warn);
  const shown = team.members.map(({ name, functions }) =>
    `${name}: ${functions.map(f => f.name).join(' ')}`.trim(),
  );
  return { team, shown, warnings };
}

const loader = (name: string) => async () => ({ [name]: () => name });

const modules = {
  './ai/shared.ts': loader('help'),
  './ai/desk/agent.config.ts': async () => ({ default: { primary: true, instructions: 'Greet.' } }),
  './ai/desk/greet.ts': loader('greet'),
  './ai/sales/agent.config.ts': { default: { name: 'Big Sales', description: 'Sells.' } },
  './ai/sales/cart/add.ts': loader('add'),
  './ai/repairs/repair.ts': loader('repair'),
};

describe('a team of agents', () => {
  it('starts with the primary agent, with or without specialists', async () => {
    for (const none of [{}, null, 5, { specialists: 'sales' }])
      expect((await teamOf(none)).shown).to.deep.equal(['primary:']);
    const { shown } = await teamOf({ specialists: [{ name: 'Field Service', functions: { go: () => 1 } }] });
    expect(shown).to.deep.equal(['primary:', 'field_service: go']);
  });

  it('leaves out agents without a unique name, with a warning', async () => {
    const specialists = [{ name: 'a' }, { name: 'A' }, { name: '…' }, null, { name: 'primary' }];
    const { shown, warnings } = await teamOf({ specialists });
    expect(shown).to.deep.equal(['primary:', 'a:']);
    expect(warnings.codes).to.deep.equal(Array(4).fill('agent-unusable'));
  });

  it('keeps names short enough for a tool', async () => {
    const { team } = await teamOf({ specialists: [{ name: 'x'.repeat(99) }] });
    expect(`transfer_to_${team.members[1]?.name}`).to.have.length(64);
  });

  it('is read from folders of modules', async () => {
    const { team, shown, warnings } = await teamOf({ modules });
    expect(shown).to.deep.equal(['desk: greet', 'big_sales: add', 'repairs: repair']);
    expect(team.members[0]?.instructions).to.equal('Greet.');
    expect(team.members[1]?.description).to.equal('Sells.');
    expect(team.shared.map(({ name }) => name)).to.deep.equal(['help']);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('keeps the folders that match a filter, wherever the paths begin', async () => {
    for (const prefix of ['./ai', '/src/ai', '../../src/ai', './agents']) {
      const moved = Object.fromEntries(
        Object.entries(modules).map(([path, module]) => [path.replace('./ai', prefix), module]),
      );
      const { shown } = await teamOf({ modules: moved, folders: 'repairs, sales/cart' });
      expect(shown, prefix).to.deep.equal(['primary:', 'sales: add', 'repairs: repair']);
    }
  });

  it('starts with the folder “main” unless a configuration says otherwise', async () => {
    const { shown } = await teamOf({
      modules: { './ai/a/a.ts': loader('a'), './ai/main/b.ts': loader('b') },
    });
    expect(shown).to.deep.equal(['main: b', 'a: a']);
  });

  it('loads without a configuration that can’t be loaded', async () => {
    const broken = {
      './ai/a/agent.config.ts': () => Promise.reject(new Error('No.')),
      './ai/a/x.ts': loader('x'),
    };
    const { shown, warnings } = await teamOf({ modules: broken });
    expect(shown).to.deep.equal(['primary:', 'a: x']);
    expect(warnings.codes).to.deep.equal(['function-module-failed']);
  });
});
