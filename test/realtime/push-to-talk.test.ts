import { expect } from '@esm-bundle/chai';
import { createProtocol, responseCreated, responseDone } from './wire.js';

const empty = { code: 'input_audio_buffer_commit_empty', message: 'too small' };

describe('a turn that the page ends', () => {
  it('is committed and answered without waiting for the service', () => {
    const { protocol, wire } = createProtocol();
    protocol.beginTurn();
    protocol.endTurn(true);
    expect(wire.types).to.deep.equal([
      'input_audio_buffer.clear',
      'input_audio_buffer.commit',
      'response.create',
    ]);
  });

  it('is cleared and gets no response when it is discarded', () => {
    const { protocol, wire } = createProtocol();
    protocol.beginTurn();
    protocol.endTurn(false);
    expect(wire.types).to.deep.equal(['input_audio_buffer.clear', 'input_audio_buffer.clear']);
  });

  it('causes no warning when it was too short, and its response is cancelled', async () => {
    const { protocol, wire, warnings, receive } = createProtocol();
    protocol.endTurn(true);
    await receive({ type: 'error', error: empty }, responseCreated());
    expect(wire.types).to.deep.equal(['input_audio_buffer.commit', 'response.create', 'response.cancel']);
    expect(warnings.codes).to.deep.equal([]);
    await receive({ type: 'error', error: empty });
    expect(warnings.codes, 'an unrelated one').to.deep.equal(['realtime-warning']);
  });

  it('gets no response when it was too short and had to wait for another one', async () => {
    const { protocol, wire, receive } = createProtocol();
    await receive(responseCreated());
    protocol.endTurn(true);
    await receive({ type: 'error', error: empty }, responseDone());
    expect(wire.types).to.deep.equal(['input_audio_buffer.commit']);
  });

  it('does not hide later errors once it was accepted', async () => {
    const { protocol, warnings, receive } = createProtocol();
    protocol.endTurn(true);
    await receive(
      { type: 'input_audio_buffer.committed', item_id: 'item_1' },
      { type: 'error', error: empty },
    );
    expect(warnings.codes).to.deep.equal(['realtime-warning']);
  });
});
