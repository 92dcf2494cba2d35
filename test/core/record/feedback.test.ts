import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import type { NavaiFeedbackEvent } from '../../../src/core/events/feedback-event.js';
import type { SessionOptions } from '../../../src/core/session-options.js';
import { expectNoUnhandledRejections } from '../rejections.js';
import { World } from '../world.js';

/** A session whose call has ended. */
async function ended(setup: SessionOptions = {}): Promise<World> {
  const world = new World(setup);
  await world.session.start();
  world.session.stop();
  return world;
}

const sent = ({ archive }: World) => archive.filed.filter(({ endpoint }) => endpoint === 'feedback');

describe('feedback about a call', () => {
  expectNoUnhandledRejections();

  it('is sent to the page, then to the backend, with the key of the call', async () => {
    const world = await ended({ memory: 'persistent', threadId: 't-7', userId: 'ada' });
    let told: NavaiFeedbackEvent | undefined;
    world.session.addEventListener('navai-feedback', event => {
      told = event;
      expect(sent(world)).to.deep.equal([]);
    });
    expect(await world.session.sendFeedback('bad', ' Too fast. ')).to.equal(true);
    const end = world.archive.filed.find(({ endpoint }) => endpoint === 'sessionEnd');
    const session_key = end?.body.session_key as string;
    expect(told).to.include({
      rating: 'bad',
      comment: 'Too fast.',
      threadId: 't-7',
      sessionKey: session_key,
    });
    expect(told).to.include({ bubbles: true, composed: true, cancelable: true });
    expect(sent(world)).to.deep.equal([
      {
        endpoint: 'feedback',
        body: {
          ...{ session_key, thread_id: 't-7', user_id: 'ada', memory_mode: 'persistent' },
          ...{ rating: 'bad', comment: 'Too fast.' },
        },
        ...{ keepalive: true, leaving: false },
      },
    ]);
  });

  it('omits the memory mode when the page set no memory, and an empty comment', async () => {
    const world = await ended();
    await world.session.sendFeedback('good', '  ');
    expect(Object.keys(sent(world)[0]?.body ?? {})).to.deep.equal(['session_key', 'rating']);
  });

  it('is also sent for an incognito call, because the visitor chose to send it', async () => {
    const world = await ended({ memory: 'incognito' });
    await world.session.sendFeedback('good');
    expect(sent(world)[0]?.body.memory_mode).to.equal('incognito');
  });

  it('is shortened to the length that the contract allows', async () => {
    const world = await ended();
    await world.session.sendFeedback('good', 'x'.repeat(3_000));
    expect(sent(world)[0]?.body.comment).to.have.length(2_000);
  });

  it('stays in the page when a listener prevents the default', async () => {
    const world = await ended();
    world.session.addEventListener('navai-feedback', event => event.preventDefault());
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(sent(world)).to.deep.equal([]);
  });

  it('is only an event, without a warning, when the backend does not offer the endpoint', async () => {
    const world = await ended();
    world.archive.answers.push('not-offered');
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(sent(world)).to.have.length(1);
    expect(world.events.of('warning')).to.deep.equal([]);
  });

  it('causes a warning when it is refused', async () => {
    const world = await ended();
    world.archive.answers.push('refused');
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(world.events.of('warning')).to.deep.equal(['feedback-not-sent']);
  });

  it('is tried three times when the backend can’t be reached, and then causes a warning', async () => {
    const lost = () => new VoiceError('backend-unreachable', 'no route');
    const world = await ended();
    world.archive.answers.push(lost());
    expect(await world.session.sendFeedback('good')).to.equal(true);
    expect(sent(world)).to.have.length(2);
    world.archive.answers.push(lost(), lost(), lost());
    expect(await world.session.sendFeedback('bad')).to.equal(false);
    expect(sent(world)).to.have.length(5);
    expect(world.events.of('warning')).to.deep.equal(['feedback-not-sent']);
  });

  it('does nothing before a call was connected', async () => {
    const world = new World();
    expect(await world.session.sendFeedback('good')).to.equal(false);
    world.fail('connect', new VoiceError('realtime-refused'));
    await world.session.start();
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(world.events.of('feedback')).to.deep.equal([]);
    expect(sent(world)).to.deep.equal([]);
  });
});
