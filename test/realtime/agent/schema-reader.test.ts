import { expect } from '@esm-bundle/chai';
import type { AppFunction } from '../../../src/core/model/function.js';
import type { ToolBridge } from '../../../src/core/model/tool.js';
import { loadSchemaReader, schemaReader } from '../../../src/realtime/agent/schema-reader.js';
import { buildToolset } from '../../../src/realtime/agent/tools.js';
import { collectWarnings } from '../../core/warnings.js';

const plain: AppFunction = { name: 'clear', description: '', origin: 'page' };
const typed: AppFunction = { ...plain, name: 'pay', parameters: { type: 'object' } };

function namesOf(functions: readonly AppFunction[]) {
  const { warn, codes } = collectWarnings();
  const { tools, untyped } = buildToolset([], functions, {} as ToolBridge, warn);
  return { tools: tools.map(({ name }) => name), untyped: untyped.map(({ name }) => name), codes };
}

describe('the code that reads parameters', () => {
  it('is not loaded for functions without them', async () => {
    await loadSchemaReader([plain, null, 'text'], () => {});
    expect(schemaReader()).to.equal(undefined);
  });

  it('leaves functions with parameters out while it loads, without a warning', () => {
    expect(namesOf([plain, typed])).to.deep.equal({
      tools: ['execute_app_function'],
      untyped: ['clear'],
      codes: [],
    });
  });

  it('offers them once it is loaded', async () => {
    await loadSchemaReader([plain, typed], () => {});
    expect(namesOf([plain, typed]).tools).to.deep.equal(['execute_app_function', 'pay']);
  });
});
