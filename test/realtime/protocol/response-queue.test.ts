import { expect } from '@esm-bundle/chai';
import { ResponseQueue } from '../../../src/realtime/protocol/response-queue.js';
import { Wire } from '../wire.js';

function queue() {
  const wire = new Wire();
  const changes: boolean[] = [];
  return { wire, changes, responses: new ResponseQueue(wire.post, active => changes.push(active)) };
}

describe('the response queue', () => {
  it('requests a response at once when none is active', () => {
    const { responses, wire, changes } = queue();
    responses.request();
    expect(wire.types).to.deep.equal(['response.create']);
    expect(changes).to.deep.equal([true]);
    expect(responses.active).to.equal(true);
  });

  it('waits for the active response to end', () => {
    const { responses, wire } = queue();
    responses.started();
    responses.request();
    expect(wire.types).to.deep.equal([]);
    responses.done();
    expect(wire.types).to.deep.equal(['response.create']);
  });

  it('requests one response for all requests meanwhile', () => {
    const { responses, wire } = queue();
    responses.request();
    responses.started();
    responses.request();
    responses.request();
    responses.done();
    responses.done();
    expect(wire.count('response.create')).to.equal(2);
  });

  it('is not idle between a response and the waiting one', () => {
    const { responses, changes } = queue();
    responses.request();
    responses.request();
    responses.done();
    expect(changes).not.to.contain(false);
    responses.done();
    expect(changes.at(-1)).to.equal(false);
  });

  it('counts a response that the server started by itself', () => {
    const { responses, changes } = queue();
    responses.started();
    responses.done();
    expect(changes).to.deep.equal([true, false]);
  });

  it('requests again after a refusal, once the other response has ended', () => {
    const { responses, wire } = queue();
    responses.request();
    responses.refused();
    expect(wire.count('response.create')).to.equal(1);
    responses.done();
    expect(wire.count('response.create')).to.equal(2);
  });

  it('accepts the end of an unknown response', () => {
    const { responses, changes } = queue();
    responses.done();
    expect([changes, responses.active]).to.deep.equal([[], false]);
  });

  it('requests again once the server reports that the awaited response is not active', () => {
    const { responses, wire } = queue();
    responses.started();
    responses.cancel();
    responses.request();
    expect(wire.count('response.create')).to.equal(0);
    responses.notActive();
    expect(wire.count('response.create')).to.equal(1);
  });

  it('does not end a later response when the cancelled one had already ended', () => {
    const { responses } = queue();
    responses.started();
    responses.cancel();
    responses.request();
    responses.done();
    responses.notActive();
    expect(responses.active).to.equal(true);
  });
});
