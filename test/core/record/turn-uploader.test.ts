import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import type { Turn } from '../../../src/core/model/turns.js';
import { noUsage } from '../../../src/core/model/usage.js';
import { TurnUploader } from '../../../src/core/record/turn-uploader.js';
import type { SessionOptions } from '../../../src/core/session-options.js';
import { expectNoUnhandledRejections, nextTask } from '../rejections.js';
import { collectWarnings } from '../warnings.js';
import { FakeArchive, Gate, World } from '../world.js';

const turn = (id: string, text = 'Hi'): Turn => {
  return { id, started_at: 1, ended_at: 2, user: { item_id: 'u', text }, assistant: null, tool_calls: [] };
};

const end = { finalize: true, reason: 'stopped', started_at: 1, ended_at: 3, usage: noUsage };
const lost = () => new VoiceError('backend-unreachable', 'no route');

function recording({ asked = true, memory_mode = 'persistent' as 'persistent' | 'incognito' } = {}) {
  const archive = new FakeArchive();
  const warnings = collectWarnings();
  const speaker = { session_key: 'key', memory_mode };
  const recorder = new TurnUploader({
    speaker,
    asked,
    warn: warnings.warn,
    archive: Promise.resolve(archive),
  });
  return { archive, warnings, recorder };
}

const sent = async (archive: FakeArchive, count: number) => {
  while (archive.filed.length < count) await new Promise(resolve => setTimeout(resolve, 5));
};

describe('a recorder', () => {
  expectNoUnhandledRejections();

  it('sends turns one after the other, then the end, each with who speaks', async () => {
    const { archive, recorder, warnings } = recording();
    archive.gate = new Gate();
    for (const id of ['1', '2', '3']) recorder.add(turn(id));
    await nextTask();
    expect(archive.letters, 'the second waits for the first').to.deep.equal(['1']);
    archive.gate.open();
    await recorder.end(end);
    expect(archive.letters).to.deep.equal(['1', '2', '3', 'end stopped']);
    expect(archive.filed[0]?.body).to.deep.equal({
      ...{ session_key: 'key', memory_mode: 'persistent' },
      turn: turn('1'),
    });
    expect(warnings.codes).to.deep.equal([]);
  });

  it('sends again what could not be sent, before what comes after it', async () => {
    const { archive, recorder } = recording();
    archive.answers.push(lost(), lost());
    recorder.add(turn('1'));
    recorder.add(turn('2'));
    await sent(archive, 4);
    expect(archive.letters).to.deep.equal(['1', '1', '1', '2']);
  });

  it('tries at once what waits for its next try when the call ends', async () => {
    const { archive, recorder } = recording();
    archive.answers.push(new VoiceError('backend-rate-limited', '429', undefined, 600));
    recorder.add(turn('1'));
    await nextTask();
    await recorder.end(end);
    expect(archive.letters).to.deep.equal(['1', '1', 'end stopped']);
  });

  it('gives up after the call, with one warning for what is lost, and still sends the end', async () => {
    const { archive, recorder, warnings } = recording();
    archive.answers.push(...Array.from({ length: 5 }, lost));
    for (const id of ['1', '2']) recorder.add(turn(id));
    await recorder.end(end);
    expect(archive.letters).to.deep.equal(['1', '1', '1', '1', '1', 'end stopped']);
    expect(warnings.codes).to.deep.equal(['turns-unavailable']);
    expect(warnings.details[0]).to.equal('backend-unreachable: no route');
  });

  it('does without a turn that the backend refuses, with a warning', async () => {
    const { archive, recorder, warnings } = recording({ asked: false });
    archive.answers.push('refused');
    recorder.add(turn('1'));
    recorder.add(turn('2'));
    await recorder.end(end);
    expect(archive.letters).to.deep.equal(['1', '2', 'end stopped']);
    expect(warnings.details).to.deep.equal(['refused.']);
  });

  for (const [asked, codes] of [
    [true, ['turns-unavailable']],
    [false, []],
  ] as const) {
    it(`stops where turns are not offered: ${asked ? 'one warning' : 'no word'}, as they were ${asked ? '' : 'not '}asked for`, async () => {
      const { archive, recorder, warnings } = recording({ asked });
      archive.answers.push('not-offered', 'not-offered');
      for (const id of ['1', '2']) recorder.add(turn(id));
      await recorder.end(end);
      expect(archive.letters).to.deep.equal(['1', 'end stopped']);
      expect(warnings.codes).to.deep.equal(codes);
    });
  }

  it('sends no turn of an incognito session', async () => {
    const { archive, recorder } = recording({ memory_mode: 'incognito' });
    recorder.add(turn('1'));
    await recorder.end(end);
    expect(archive.letters).to.deep.equal(['end stopped']);
  });

  it('sends one end, however often it is told', async () => {
    const { archive, recorder } = recording();
    await Promise.all([recorder.end(end), recorder.end({ ...end, reason: 'limit' })]);
    recorder.leave({ ...end, reason: 'page-left' });
    await nextTask();
    expect(archive.letters).to.deep.equal(['end stopped']);
  });

  it('sends everything at once, within what a page that goes away may send, and the end for certain', async () => {
    const { archive, recorder } = recording();
    await nextTask();
    archive.answers.push(lost());
    const long = 'é'.repeat(15_000);
    for (const id of ['1', '2', '3']) recorder.add(turn(id, long));
    await nextTask();
    recorder.leave({ ...end, reason: 'page-left' });
    const now = archive.filed.slice(1);
    expect(now.map(({ keepalive, leaving }) => [keepalive, leaving])).to.deep.equal([
      ...[
        [true, true],
        [true, true],
        [false, true],
        [true, true],
      ],
    ]);
    expect(archive.letters.slice(1)).to.deep.equal(['1', '2', '3', 'end page-left']);
    await recorder.end(end);
    expect(archive.letters).to.have.length(5);
  });

  it('does not send again what is on its way when the page goes', async () => {
    const { archive, recorder } = recording();
    archive.gate = new Gate();
    recorder.add(turn('1'));
    await nextTask();
    recorder.leave(end);
    expect(archive.letters).to.deep.equal(['1', 'end stopped']);
    expect(archive.filed[0]?.keepalive).to.equal(true);
  });

  it('that can’t be loaded is a warning where turns were asked for', async () => {
    const warnings = collectWarnings();
    const speaker = { session_key: 'key', memory_mode: 'persistent' as const };
    const archive = Promise.reject(new Error('404'));
    const recorder = new TurnUploader({ speaker, asked: true, warn: warnings.warn, archive });
    recorder.add(turn('1'));
    await recorder.end(end);
    expect(warnings.codes).to.deep.equal(['turns-unavailable']);
  });
});

describe('a call', () => {
  expectNoUnhandledRejections();
  const connected = async (setup: SessionOptions = {}) => {
    const world = new World({ memory: 'persistent', ...setup });
    await world.session.start();
    return world;
  };
  const exchange = ({ listener }: World, n: number) => {
    listener.item({ id: `u${n}`, role: 'user', text: 'Hi', final: true });
    listener.responding(true);
    listener.item({ id: `a${n}`, role: 'agent', text: 'Hello.', final: true });
    listener.responding(false);
  };

  it('tells its turns in order and has them recorded, and ends once', async () => {
    const world = await connected({ threadId: 't-7', userId: 'ada' });
    exchange(world, 1);
    exchange(world, 2);
    world.session.stop();
    world.session.stop();
    expect(world.events.of('turn')).to.deep.equal(['turn_u1', 'turn_u2']);
    await nextTask();
    expect(world.archive.letters).to.deep.equal(['turn_u1', 'turn_u2', 'end stopped']);
    const { session_key, ...last } = world.archive.filed.at(-1)?.body ?? {};
    expect(session_key).to.match(/^[0-9a-f]{32}$/);
    expect(last).to.include({ thread_id: 't-7', user_id: 'ada', finalize: true, memory_mode: 'persistent' });
    expect(Number(last.ended_at)).to.be.at.least(Number(last.started_at));
  });

  it('takes a memory that it does not know as incognito', async () => {
    const world = await connected({ memory: 'off' as 'incognito' });
    exchange(world, 1);
    world.session.stop();
    await nextTask();
    expect(world.archive.letters).to.deep.equal(['end stopped']);
    expect(world.events.of('warning')).to.deep.equal(['attribute-invalid']);
    expect(world.events.of('turn'), 'the page is told').to.deep.equal(['turn_u1']);
  });

  it('tells the backend nothing that nobody has asked for', async () => {
    const world = await connected({ memory: undefined });
    exchange(world, 1);
    world.session.stop();
    await nextTask();
    expect(world.archive.filed).to.deep.equal([]);
    expect(world.events.of('turn'), 'the page is told').to.deep.equal(['turn_u1']);
  });

  it('that never connected has no end', async () => {
    const world = new World({ memory: 'persistent' });
    world.fail('connect', new VoiceError('realtime-refused'));
    await world.session.start();
    await nextTask();
    expect(world.archive.filed).to.deep.equal([]);
  });

  it('that breaks for good ends with the error’s code', async () => {
    const world = await connected({ maxReconnects: 0 });
    world.listener.closed(new VoiceError('connection-lost'));
    await nextTask();
    expect(world.archive.letters).to.deep.equal(['end connection-lost']);
  });

  it('goes on with its turns over a new connection', async () => {
    const world = await connected();
    exchange(world, 1);
    world.listener.item({ id: 'u2', role: 'user', text: 'More?', final: true });
    world.listener.closed(new VoiceError('connection-lost'));
    while (world.session.snapshot().status !== 'connected')
      await new Promise(resolve => setTimeout(resolve, 5));
    world.listener.item({ id: 'u1', role: 'user', text: 'Hi', final: true });
    exchange(world, 2);
    expect(world.events.of('turn')).to.deep.equal(['turn_u1', 'turn_u2']);
    world.session.stop();
  });

  for (const [resume, finalize] of [
    ['none', true],
    ['page', false],
  ] as const) {
    it(`whose page goes away ends ${finalize ? 'for good' : 'for now: the next page may go on with it'}`, async () => {
      const world = await connected({ resume });
      await nextTask();
      world.listener.item({ id: 'u1', role: 'user', text: 'Hi', final: true });
      world.tab.page.dispatchEvent(new Event('pagehide'));
      expect(world.archive.letters).to.deep.equal(['turn_u1', 'end page-left']);
      expect(world.archive.filed.at(-1)?.body).to.include({ finalize });
      await nextTask();
      world.session.stop();
      await nextTask();
      expect(world.archive.letters.filter(letter => letter.startsWith('end'))).to.have.length(1);
    });
  }
});
