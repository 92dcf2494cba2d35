import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createHandler, toNodeListener } from 'navai-voice/server';
import {
  createSession,
  type Session,
  type SessionHost,
  type SessionOptions,
  type SessionSnapshot,
} from 'navai-voice/session';
import { type Brain, brain, createSimulator, type Simulator } from 'navai-voice/simulator';
import { MediaStream, MediaStreamTrack, RtpHeader, RtpPacket } from 'werift';
import { weriftTransport } from '../../demo/node/werift-transport.js';
import { FRAME_MS, OpusEncoder } from '../../src/simulator/media/opus.js';
import { speak } from '../../src/simulator/media/voice.js';
import { planSpeech } from '../../src/simulator/speech-plan.js';

/** Runs the built package in Node with werift: each call has a real peer connection to the simulator. */
describe('a session in Node', { timeout: 40_000 }, () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());

  it('answers typed text, with text that becomes final', async () => {
    const session = stage.session();
    await session.start();
    assert.deepEqual([session.snapshot().status, session.snapshot().error], ['connected', null]);
    assert.equal(session.send('say “Good morning.”'), true);
    const { transcript } = await until(session, answered('Good morning.'));
    assert.deepEqual(
      transcript.map(({ role, text, final }) => [role, text, final]),
      [
        ['user', 'say “Good morning.”', true],
        ['agent', 'Good morning.', true],
      ],
    );
  });

  it('runs functions of the program and of the backend', async () => {
    const ran: unknown[] = [];
    const water_plants = {
      description: 'Waters the plants.',
      run: (payload: unknown) => {
        ran.push(payload);
        return { message: 'The plants are watered.' };
      },
    };
    const session = stage.session({ functions: { water_plants } });
    await session.start();
    session.send('water plants');
    await until(session, answered('The plants are watered.'));
    assert.equal(ran.length, 1);
    session.send('count stars');
    await until(session, answered('There are nine stars.'));
  });

  it('sends raw events, and emits those of the service', async () => {
    const session = stage.session();
    const seen: string[] = [];
    const done = new Promise<void>(resolve => {
      session.addEventListener('navai-server-event', ({ event }) => {
        seen.push(event.type);
        if (event.type === 'response.done') resolve();
      });
    });
    await session.start();
    const item = { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'say “Raw.”' }] };
    assert.equal(session.sendEvent({ type: 'conversation.item.create', item }), true);
    assert.equal(session.sendEvent({ type: 'response.create' }), true);
    await until(session, answered('Raw.'));
    await done;
    assert.deepEqual(
      ['session.created', 'session.updated', 'conversation.item.added'].filter(type => !seen.includes(type)),
      [],
    );
  });

  it('receives the agent’s speech as Opus packets, and none in text mode', async () => {
    for (const [mode, audible] of [
      ['hybrid', true],
      ['text', false],
    ] as const) {
      const packets: Uint8Array[] = [];
      const heard = (packet: Uint8Array) => packets.push(packet);
      const session = stage.session({ mode }, { transport: weriftTransport({ heard }) });
      await session.start();
      session.send('say “One two three four five six seven.”');
      await until(session, answered('One two three four five six seven.'));
      await until(session, ({ activity }) => activity === 'listening');
      assert.equal(packets.length > 10, audible, `${packets.length} packets in ${mode}`);
      session.stop();
    }
  });

  it('sends its microphone except while muted, and stops it', async () => {
    const microphone = new Talker();
    const openMicrophone = async () => microphone.stream;
    const session = stage.session({ mode: 'voice' }, { transport: weriftTransport(), openMicrophone });
    session.mute(true);
    await session.start();
    const [call] = stage.simulator.calls.values();
    assert.ok(call);
    await microphone.say('This must stay here.');
    assert.equal(call.receivedAudioFrames, 0);
    session.mute(false);
    await microphone.say('Hello, is anybody there?');
    await microphone.rest(1_500);
    await until(session, ({ transcript }) => transcript.some(({ role, final }) => role === 'agent' && final));
    const [said] = session.snapshot().transcript;
    assert.deepEqual([said?.role, said?.text], ['user', 'say “I hear you.”']);
    session.stop();
    assert.equal(microphone.track.stopped, true);
  });

  it('reconnects when the service closes the channel, and continues the conversation', async () => {
    const session = stage.session();
    await session.start();
    session.send('say “Before.”');
    await until(session, answered('Before.'));
    const [first] = stage.simulator.calls.values();
    first?.closeChannel();
    await until(session, ({ status }) => status === 'reconnecting');
    await until(session, ({ status }) => status === 'connected');
    session.send('say “After.”');
    const { transcript } = await until(session, answered('After.'));
    assert.deepEqual(
      transcript.map(({ text }) => text),
      ['say “Before.”', 'Before.', 'say “After.”', 'After.'],
    );
    assert.equal(stage.simulator.calls.size, 2);
  });

  it('also ends the call at the service when it is stopped', async () => {
    const session = stage.session();
    await session.start();
    session.stop();
    assert.equal(session.snapshot().status, 'idle');
    await stage.simulator.waitFor(({ event }) => event.type === 'call.closed');
  });

  it('leaves no call open when it is stopped while connecting', async () => {
    const session = stage.session();
    const starting = session.start();
    await stage.simulator.waitFor(({ event }) => event.path === '/v1/realtime/client_secrets');
    session.stop();
    await starting;
    assert.equal(session.snapshot().status, 'idle');
    assert.deepEqual(
      [...stage.simulator.calls.values()].filter(({ state }) => state === 'open'),
      [],
    );
  });

  it('explains a refusal', async () => {
    for (const [answer, code] of [
      [401, 'secret-rejected'],
      [500, 'realtime-refused'],
    ] as const) {
      const session = stage.session({ callUrl: `${stage.url}/refuse/${answer}` });
      await session.start();
      assert.equal(session.snapshot().error?.code, code);
    }
    const session = stage.session({ callUrl: 'http://127.0.0.1:9/' });
    await session.start();
    assert.equal(session.snapshot().error?.code, 'realtime-unreachable');
  });

  it('reports that WebRTC is missing when no transport is given', async () => {
    for (const mode of ['text', 'voice'] as const) {
      const session = stage.session({ mode }, {});
      await session.start();
      assert.equal(session.snapshot().error?.code, 'no-webrtc', mode);
    }
  });
});

describe('the example in a terminal', () => {
  it('prints the answers to its input lines, and exits', async () => {
    const { NAVAI_BACKEND, NAVAI_CALL_URL, OPENAI_API_KEY, ...env } = process.env;
    const program = spawn(process.execPath, ['demo/node/index.js'], { env });
    const printed: string[] = [];
    program.stdout.on('data', text => printed.push(String(text)));
    program.stderr.on('data', text => printed.push(`error: ${text}`));
    program.stdin.end('memory usage please\nwhat can you do?\n');
    const [code] = await once(program, 'exit');
    const lines = printed.join('').replace(/\d+ MB/, '… MB');
    assert.deepEqual(lines.trim().split('\n'), [
      '(connecting)',
      '(connected)',
      '(runs memory_usage)',
      'agent: This program uses … MB.',
      'agent: I can help with: is shop open, check stock, order status and memory usage.',
      '(idle)',
    ]);
    assert.equal(code, 0);
  });
});

/** Says the requested text, and otherwise what the simulator says by default. */
const echo: Brain = context => {
  const [, words] = /^say “(.*)”$/.exec(context.text) ?? [];
  return words ? { say: words } : brain(context);
};

interface Stage {
  readonly url: string;
  readonly simulator: Simulator;
  session(setup?: SessionOptions, ports?: SessionHost['ports']): Session;
  close(): Promise<void>;
}

/** Serves our backend handler and the simulator at one address. Live sessions are stopped at the end. */
async function setStage(): Promise<Stage> {
  const simulator = createSimulator({ brain: echo, speechRate: 4, scenario: () => 'say “I hear you.”' });
  const server = createServer((request, response) => {
    const [, first, status] = (request.url ?? '').split('/');
    if (first === 'navai') backend(request, response);
    else if (first === 'refuse') response.writeHead(Number(status)).end('Not you.');
    else simulator.listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const backend = toNodeListener(
    createHandler({
      apiKey: 'sk-simulator',
      realtimeUrl: `${url}/v1/realtime`,
      rateLimit: { perMinute: 10_000 },
      functions: {
        count_stars: { description: 'Counts.', run: () => ({ message: 'There are nine stars.' }) },
      },
    }),
  );
  const sessions: Session[] = [];
  return {
    url,
    simulator,
    session(setup, ports = { transport: weriftTransport() }) {
      const callUrl = `${url}/v1/realtime/calls`;
      const options = {
        backend: `${url}/navai`,
        callUrl,
        mode: 'text',
        memory: 'incognito',
        ...setup,
      } as const;
      const session = createSession(options, { ports });
      sessions.push(session);
      return session;
    },
    async close() {
      for (const session of sessions) session.stop();
      server.closeAllConnections();
      await Promise.all([simulator.close(), new Promise(resolve => server.close(resolve))]);
    },
  };
}

/** Resolves with the current or the next snapshot that matches. */
function until(session: Session, fits: (snapshot: SessionSnapshot) => boolean): Promise<SessionSnapshot> {
  return new Promise(resolve => {
    const look = () => {
      const snapshot = session.snapshot();
      if (!fits(snapshot)) return;
      end();
      resolve(snapshot);
    };
    const end = session.subscribe(look);
    look();
  });
}

const answered = (words: string) => (snapshot: SessionSnapshot) => {
  const last = snapshot.transcript.at(-1);
  return last?.role === 'agent' && last.final && last.text === words;
};

/** A microphone that sends speech in real time. */
class Talker {
  readonly track = new MediaStreamTrack({ kind: 'audio' });
  readonly stream = new MediaStream([this.track]);
  #sequence = 0;

  async say(words: string): Promise<void> {
    await this.#write(speak(planSpeech(words)));
  }

  async rest(ms: number): Promise<void> {
    await this.#write(Array.from({ length: ms / FRAME_MS }, () => new Int16Array(480)));
  }

  async #write(frames: Iterable<Int16Array>): Promise<void> {
    const encoder = new OpusEncoder();
    for (const frame of frames) {
      this.#sequence += 1;
      const header = new RtpHeader({
        sequenceNumber: this.#sequence,
        timestamp: this.#sequence * FRAME_MS * 48,
        payloadType: 96,
      });
      this.track.writeRtp(new RtpPacket(header, Buffer.from(encoder.encode(frame))));
      await pause(FRAME_MS);
    }
    encoder.close();
  }
}
