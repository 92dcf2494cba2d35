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
  const uploader = new TurnUploader({
    speaker,
    asked,
    warn: warnings.warn,
    archive: Promise.resolve(archive),
  });
  return { archive, warnings, uploader };
}

const sent = async (archive: FakeArchive, count: number) => {
  while (archive.filed.length < count) await new Promise(resolve => setTimeout(resolve, 5));
};

describe('a turn uploader', () => {
  expectNoUnhandledRejections();

  it('sends turns one after the other, then the end, each with the session’s ids', async () => {
    const { archive, uploader, warnings } = recording();
    archive.gate = new Gate();
    for (const id of ['1', '2', '3']) uploader.add(turn(id));
    await nextTask();
    expect(archive.letters, 'the second waits for the first').to.deep.equal(['1']);
    archive.gate.open();
    await uploader.end(end);
    expect(archive.letters).to.deep.equal(['1', '2', '3', 'end stopped']);
    expect(archive.filed[0]?.body).to.deep.equal({
      ...{ session_key: 'key', memory_mode: 'persistent' },
      turn: turn('1'),
    });
    expect(warnings.codes).to.deep.equal([]);
  });

  it('retries a failed turn before it sends the next one', async () => {
    const { archive, uploader } = recording();
    archive.answers.push(lost(), lost());
    uploader.add(turn('1'));
    uploader.add(turn('2'));
    await sent(archive, 4);
    expect(archive.letters).to.deep.equal(['1', '1', '1', '2']);
  });

  it('retries at once when the call ends', async () => {
    const { archive, uploader } = recording();
    archive.answers.push(new VoiceError('backend-rate-limited', '429', undefined, 600));
    uploader.add(turn('1'));
    await nextTask();
    await uploader.end(end);
    expect(archive.letters).to.deep.equal(['1', '1', 'end stopped']);
  });

  it('gives up after the call with one warning for the lost turns, and still sends the end', async () => {
    const { archive, uploader, warnings } = recording();
    archive.answers.push(...Array.from({ length: 5 }, lost));
    for (const id of ['1', '2']) uploader.add(turn(id));
    await uploader.end(end);
    expect(archive.letters).to.deep.equal(['1', '1', '1', '1', '1', 'end stopped']);
    expect(warnings.codes).to.deep.equal(['turns-unavailable']);
    expect(warnings.details[0]).to.equal('backend-unreachable: no route');
  });

  it('skips a turn that the backend refuses, with a warning', async () => {
    const { archive, uploader, warnings } = recording({ asked: false });
    archive.answers.push('refused');
    uploader.add(turn('1'));
    uploader.add(turn('2'));
    await uploader.end(end);
    expect(archive.letters).to.deep.equal(['1', '2', 'end stopped']);
    expect(warnings.details).to.deep.equal(['refused.']);
  });

  for (const [asked, codes] of [
    [true, ['turns-unavailable']],
    [false, []],
  ] as const) {
    it(`stops when the backend offers no turns: ${asked ? 'one warning' : 'no warning'}, as they were ${asked ? '' : 'not '}requested`, async () => {
      const { archive, uploader, warnings } = recording({ asked });
      archive.answers.push('not-offered', 'not-offered');
      for (const id of ['1', '2']) uploader.add(turn(id));
      await uploader.end(end);
      expect(archive.letters).to.deep.equal(['1', 'end stopped']);
      expect(warnings.codes).to.deep.equal(codes);
    });
  }

  it('sends no turns of an incognito session', async () => {
    const { archive, uploader } = recording({ memory_mode: 'incognito' });
    uploader.add(turn('1'));
    await uploader.end(end);
    expect(archive.letters).to.deep.equal(['end stopped']);
  });

  it('sends one end, even when it is reported several times', async () => {
    const { archive, uploader } = recording();
    await Promise.all([uploader.end(end), uploader.end({ ...end, reason: 'limit' })]);
    uploader.leave({ ...end, reason: 'page-left' });
    await nextTask();
    expect(archive.letters).to.deep.equal(['end stopped']);
  });

  it('sends everything at once when the page is left: keepalive within the browser’s limit, and always for the end', async () => {
    const { archive, uploader } = recording();
    await nextTask();
    archive.answers.push(lost());
    const long = 'é'.repeat(15_000);
    for (const id of ['1', '2', '3']) uploader.add(turn(id, long));
    await nextTask();
    uploader.leave({ ...end, reason: 'page-left' });
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
    await uploader.end(end);
    expect(archive.letters).to.have.length(5);
  });

  it('does not resend a request that is in flight when the page is left', async () => {
    const { archive, uploader } = recording();
    archive.gate = new Gate();
    uploader.add(turn('1'));
    await nextTask();
    uploader.leave(end);
    expect(archive.letters).to.deep.equal(['1', 'end stopped']);
    expect(archive.filed[0]?.keepalive).to.equal(true);
  });

  it('causes a warning when the archive can’t be loaded and turns were requested', async () => {
    const warnings = collectWarnings();
    const speaker = { session_key: 'key', memory_mode: 'persistent' as const };
    const archive = Promise.reject(new Error('404'));
    const uploader = new TurnUploader({ speaker, asked: true, warn: warnings.warn, archive });
    uploader.add(turn('1'));
    await uploader.end(end);
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

  it('emits its turns in order, records them, and ends once', async () => {
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

  it('treats an unknown memory mode as incognito', async () => {
    const world = await connected({ memory: 'off' as 'incognito' });
    exchange(world, 1);
    world.session.stop();
    await nextTask();
    expect(world.archive.letters).to.deep.equal(['end stopped']);
    expect(world.events.of('warning')).to.deep.equal(['attribute-invalid']);
    expect(world.events.of('turn'), 'the page gets the event').to.deep.equal(['turn_u1']);
  });

  it('sends the backend nothing when the page set no memory', async () => {
    const world = await connected({ memory: undefined });
    exchange(world, 1);
    world.session.stop();
    await nextTask();
    expect(world.archive.filed).to.deep.equal([]);
    expect(world.events.of('turn'), 'the page gets the event').to.deep.equal(['turn_u1']);
  });

  it('has no end when it never connected', async () => {
    const world = new World({ memory: 'persistent' });
    world.fail('connect', new VoiceError('realtime-refused'));
    await world.session.start();
    await nextTask();
    expect(world.archive.filed).to.deep.equal([]);
  });

  it('ends with the error’s code when it fails for good', async () => {
    const world = await connected({ maxReconnects: 0 });
    world.listener.closed(new VoiceError('connection-lost'));
    await nextTask();
    expect(world.archive.letters).to.deep.equal(['end connection-lost']);
  });

  it('keeps counting its turns on a new connection', async () => {
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
    it(`whose page is left ends ${finalize ? 'for good' : 'for now, and the next page can resume it'}`, async () => {
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
