import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import type { NavaiFeedbackEvent } from '../../../src/core/events/feedback-event.js';
import type { SessionOptions } from '../../../src/core/session-options.js';
import { expectNoUnhandledRejections } from '../rejections.js';
import { World } from '../world.js';

/** A session whose call is over. */
async function ended(setup: SessionOptions = {}): Promise<World> {
  const world = new World(setup);
  await world.session.start();
  world.session.stop();
  return world;
}

const sent = ({ archive }: World) => archive.filed.filter(({ endpoint }) => endpoint === 'feedback');

describe('what a visitor says of a call', () => {
  expectNoUnhandledRejections();

  it('is told to the page, then to the backend, with the key that the call had', async () => {
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

  it('goes without a memory mode where the page set no memory, and without a comment that is empty', async () => {
    const world = await ended();
    await world.session.sendFeedback('good', '  ');
    expect(Object.keys(sent(world)[0]?.body ?? {})).to.deep.equal(['session_key', 'rating']);
  });

  it('is sent for an incognito call too: the visitor has asked for it', async () => {
    const world = await ended({ memory: 'incognito' });
    await world.session.sendFeedback('good');
    expect(sent(world)[0]?.body.memory_mode).to.equal('incognito');
  });

  it('is cut where it is longer than the contract takes', async () => {
    const world = await ended();
    await world.session.sendFeedback('good', 'x'.repeat(3_000));
    expect(sent(world)[0]?.body.comment).to.have.length(2_000);
  });

  it('stays in the page where a listener prevents it', async () => {
    const world = await ended();
    world.session.addEventListener('navai-feedback', event => event.preventDefault());
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(sent(world)).to.deep.equal([]);
  });

  it('is silently nothing more than an event where the backend does not offer it', async () => {
    const world = await ended();
    world.archive.answers.push('not-offered');
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(sent(world)).to.have.length(1);
    expect(world.events.of('warning')).to.deep.equal([]);
  });

  it('that is refused is a warning', async () => {
    const world = await ended();
    world.archive.answers.push('refused');
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(world.events.of('warning')).to.deep.equal(['feedback-not-sent']);
  });

  it('that can’t get through is tried three times, and then is a warning', async () => {
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

  it('is nothing before a call was connected', async () => {
    const world = new World();
    expect(await world.session.sendFeedback('good')).to.equal(false);
    world.fail('connect', new VoiceError('realtime-refused'));
    await world.session.start();
    expect(await world.session.sendFeedback('good')).to.equal(false);
    expect(world.events.of('feedback')).to.deep.equal([]);
    expect(sent(world)).to.deep.equal([]);
  });
});
