import { expect } from '@esm-bundle/chai';
import { addUsage, allTokens, noUsage, readUsage, type UsageSource } from '../../../src/core/model/usage.js';
import { expectNoUnhandledRejections } from '../rejections.js';
import { World } from '../world.js';

const full = {
  total_tokens: 253,
  input_tokens: 132,
  output_tokens: 121,
  input_token_details: {
    ...{ text_tokens: 119, audio_tokens: 13, image_tokens: 0, cached_tokens: 64 },
    cached_tokens_details: { text_tokens: 60, audio_tokens: 4, image_tokens: 0 },
  },
  output_token_details: { text_tokens: 30, audio_tokens: 91 },
};

const total = (source: UsageSource, ...given: unknown[]) =>
  given.reduce<typeof noUsage>((sum, one) => {
    const usage = readUsage(source, one);
    return usage ? addUsage(sum, source, usage) : sum;
  }, noUsage);

describe('usage', () => {
  it('is summed up by token type', () => {
    const totals = total('response', full, full);
    expect(totals).to.include({ total_tokens: 506, input_tokens: 264, output_tokens: 242 });
    expect(totals.input_token_details).to.deep.equal({
      ...{ text_tokens: 238, audio_tokens: 26, image_tokens: 0, cached_tokens: 128 },
      cached_tokens_details: { text_tokens: 120, audio_tokens: 8, image_tokens: 0 },
    });
    expect(totals.output_token_details).to.deep.equal({ text_tokens: 60, audio_tokens: 182 });
  });

  it('is separate for transcription, in tokens or in seconds', () => {
    const tokens = { type: 'tokens', total_tokens: 22, input_tokens: 13, output_tokens: 9 };
    const totals = total('input_transcription', tokens, { type: 'duration', seconds: 1.5 });
    expect(totals.total_tokens).to.equal(0);
    expect(totals.input_transcription).to.include({ total_tokens: 22, output_tokens: 9, seconds: 1.5 });
    expect(allTokens(totals)).to.equal(22);
  });

  it('includes totals that the service left out', () => {
    expect(readUsage('response', { input_tokens: 3, output_tokens: 4 })?.total_tokens).to.equal(7);
  });

  for (const odd of [undefined, null, 'many', 7]) {
    it(`${JSON.stringify(odd)} is ignored`, () => expect(readUsage('response', odd)).to.equal(undefined));
  }

  for (const odd of [
    [],
    { total_tokens: '12', input_tokens: Number.NaN, output_tokens: -3 },
    { input_token_details: 'x', output_token_details: null },
    { input_token_details: { cached_tokens_details: [1], text_tokens: Number.POSITIVE_INFINITY } },
  ]) {
    it(`of an unexpected shape counts as zero: ${JSON.stringify(odd)}`, () => {
      expect(total('response', odd, odd)).to.deep.equal(noUsage);
    });
  }
});

describe('a call', () => {
  expectNoUnhandledRejections();

  it('reports its usage over all connections, and shows it until the next call', async () => {
    const world = new World();
    await world.session.start();
    expect(world.session.snapshot().usage).to.deep.equal(noUsage);
    let shown = 0;
    world.session.subscribe(() => (shown = world.session.snapshot().usage?.total_tokens ?? 0));
    world.listener.usage('response', full);
    world.listener.usage('response', 'odd');
    world.listener.usage('input_transcription', { total_tokens: 5 });
    expect(world.events.of('usage')).to.deep.equal(['response 253', 'input_transcription 5']);
    expect(shown).to.equal(253);
    world.session.stop();
    expect(world.session.snapshot().usage).to.include({ total_tokens: 253 });
    await world.session.start();
    expect(world.session.snapshot().usage).to.deep.equal(noUsage);
    world.session.stop();
  });
});
