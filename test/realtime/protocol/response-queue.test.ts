import { expect } from '@esm-bundle/chai';
import { ResponseQueue } from '../../../src/realtime/protocol/response-queue.js';
import { Wire } from '../wire.js';

function queue() {
  const wire = new Wire();
  const changes: boolean[] = [];
  return { wire, changes, responses: new ResponseQueue(wire.post, active => changes.push(active)) };
}

describe('the queue of responses', () => {
  it('asks at once where none is active', () => {
    const { responses, wire, changes } = queue();
    responses.request();
    expect(wire.types).to.deep.equal(['response.create']);
    expect(changes).to.deep.equal([true]);
    expect(responses.active).to.equal(true);
  });

  it('waits for the end of an active one', () => {
    const { responses, wire } = queue();
    responses.started();
    responses.request();
    expect(wire.types).to.deep.equal([]);
    responses.done();
    expect(wire.types).to.deep.equal(['response.create']);
  });

  it('asks once for everything that was wanted meanwhile', () => {
    const { responses, wire } = queue();
    responses.request();
    responses.started();
    responses.request();
    responses.request();
    responses.done();
    responses.done();
    expect(wire.count('response.create')).to.equal(2);
  });

  it('is not idle between one response and the one that waits', () => {
    const { responses, changes } = queue();
    responses.request();
    responses.request();
    responses.done();
    expect(changes).not.to.contain(false);
    responses.done();
    expect(changes.at(-1)).to.equal(false);
  });

  it('counts a response that the server started on its own', () => {
    const { responses, changes } = queue();
    responses.started();
    responses.done();
    expect(changes).to.deep.equal([true, false]);
  });

  it('asks again after a refusal, when the other response is over', () => {
    const { responses, wire } = queue();
    responses.request();
    responses.refused();
    expect(wire.count('response.create')).to.equal(1);
    responses.done();
    expect(wire.count('response.create')).to.equal(2);
  });

  it('takes the end of a response that it never knew of', () => {
    const { responses, changes } = queue();
    responses.done();
    expect([changes, responses.active]).to.deep.equal([[], false]);
  });

  it('asks again once the server says that the response it waits for is not active', () => {
    const { responses, wire } = queue();
    responses.started();
    responses.cancel();
    responses.request();
    expect(wire.count('response.create')).to.equal(0);
    responses.notActive();
    expect(wire.count('response.create')).to.equal(1);
  });

  it('takes no later response for ended where the cancelled one had ended by itself', () => {
    const { responses } = queue();
    responses.started();
    responses.cancel();
    responses.request();
    responses.done();
    responses.notActive();
    expect(responses.active).to.equal(true);
  });
});
