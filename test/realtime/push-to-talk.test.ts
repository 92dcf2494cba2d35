import { expect } from '@esm-bundle/chai';
import { dialogueWith, responseCreated, responseDone } from './wire.js';

const empty = { code: 'input_audio_buffer_commit_empty', message: 'too small' };

describe('a turn that we end', () => {
  it('is committed and answered, without a wait for the service in between', () => {
    const { protocol, wire } = dialogueWith();
    protocol.beginTurn();
    protocol.endTurn(true);
    expect(wire.types).to.deep.equal([
      'input_audio_buffer.clear',
      'input_audio_buffer.commit',
      'response.create',
    ]);
  });

  it('that is forgotten is cleared, and nobody answers', () => {
    const { protocol, wire } = dialogueWith();
    protocol.beginTurn();
    protocol.endTurn(false);
    expect(wire.types).to.deep.equal(['input_audio_buffer.clear', 'input_audio_buffer.clear']);
  });

  it('of which too little came through is no warning, and its answer is taken back', async () => {
    const { protocol, wire, warnings, receive } = dialogueWith();
    protocol.endTurn(true);
    await receive({ type: 'error', error: empty }, responseCreated());
    expect(wire.types).to.deep.equal(['input_audio_buffer.commit', 'response.create', 'response.cancel']);
    expect(warnings.codes).to.deep.equal([]);
    await receive({ type: 'error', error: empty });
    expect(warnings.codes, 'somebody else’s').to.deep.equal(['realtime-warning']);
  });

  it('that waits for the end of another answer is not answered where it came to nothing', async () => {
    const { protocol, wire, receive } = dialogueWith();
    await receive(responseCreated());
    protocol.endTurn(true);
    await receive({ type: 'error', error: empty }, responseDone());
    expect(wire.types).to.deep.equal(['input_audio_buffer.commit']);
  });

  it('that was taken leaves later errors as they are', async () => {
    const { protocol, warnings, receive } = dialogueWith();
    protocol.endTurn(true);
    await receive(
      { type: 'input_audio_buffer.committed', item_id: 'item_1' },
      { type: 'error', error: empty },
    );
    expect(warnings.codes).to.deep.equal(['realtime-warning']);
  });
});
