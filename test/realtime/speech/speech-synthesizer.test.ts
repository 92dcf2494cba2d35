import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import type { ItemUpdate } from '../../../src/core/model/transcript.js';
import type { Backend } from '../../../src/core/ports/backend.js';
import type { RealtimeEvent } from '../../../src/realtime/protocol/response-queue.js';
import { SpeechSynthesizer } from '../../../src/realtime/speech/speech-synthesizer.js';
import { expectNoUnhandledRejections, nextTask } from '../../core/rejections.js';
import { collectWarnings } from '../../core/warnings.js';
import { tone, watchUrls } from '../sound.js';
import { responseCreated, responseDone } from '../wire.js';

interface Asked {
  readonly text: string;
  readonly signal: AbortSignal;
  readonly answer: (sound?: Blob | Response) => void;
  readonly fail: (error: unknown) => void;
}

/** A voice whose server and backend are the test; what it plays is really played. */
function voiceWith() {
  const asked: Asked[] = [];
  const facts: string[] = [];
  const items: ItemUpdate[] = [];
  const warnings = collectWarnings();
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const check of waiting) check();
  };
  const backend = {
    synthesize: (text: string, signal: AbortSignal) =>
      new Promise<Response | undefined>((resolve, reject) => {
        const answer = (sound?: Blob | Response) =>
          resolve(sound instanceof Blob ? new Response(sound) : sound);
        asked.push({ text, signal, answer, fail: reject });
        changed();
      }),
  } as unknown as Backend;
  const tell = (fact: string) => {
    facts.push(fact);
    changed();
  };
  const voice = new SpeechSynthesizer(backend, {
    item: update => void items.push(update),
    responding: active => tell(`responding ${active}`),
    agentSpeaking: active => tell(`speaking ${active}`),
    warn: (...warning) => {
      warnings.warn(...warning);
      changed();
    },
    agentChanged: () => {},
    trouble: () => {},
    undelivered: () => {},
    userSpeaking: () => {},
    usage: () => {},
    toolCalled: () => {},
    toolAnswered: () => {},
    serverEvent: () => {},
    closed: () => {},
  });
  /** As the connection does: the conversation first. */
  const receive = (...events: RealtimeEvent[]) => {
    for (const event of events) {
      if (event.type === 'response.created') voice.listener.responding(true);
      if (event.type === 'response.done') voice.listener.responding(false);
      voice.read(event);
    }
  };
  const until = (holds: () => boolean) =>
    new Promise<void>(resolve => {
      const check = () => {
        if (!holds()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return { voice, asked, facts, items, warnings, receive, until, texts: () => asked.map(({ text }) => text) };
}

const first = 'We open at nine in the morning.';
const second = 'On Sundays we sleep until eleven.';
const third = 'Mondays are for baking, all day.';
const fourth = 'Tuesdays are for selling all of it.';

const delta = (text: string, item = 'agent_1'): RealtimeEvent => {
  return { type: 'response.output_text.delta', item_id: item, delta: text };
};
const itemDone = (item = 'agent_1'): RealtimeEvent => {
  return { type: 'response.output_item.done', item: { id: item, type: 'message' } };
};
const answer = (...sentences: string[]) => [
  responseCreated(),
  delta(sentences.join(' ')),
  itemDone(),
  responseDone(),
];

describe('the voice of a session that only writes', () => {
  expectNoUnhandledRejections();
  let urls: ReturnType<typeof watchUrls>;
  let microphone: MediaStream;
  // With an open microphone browsers let a page play without a gesture, as in every call.
  before(async () => {
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  });
  after(() => microphone.getTracks()[0]?.stop());
  beforeEach(() => {
    urls = watchUrls();
  });
  afterEach(async () => {
    urls.restore();
    expect([...urls.open]).to.deep.equal([]);
  });

  it('says the sentences in order, however late the first one comes', async () => {
    const { asked, facts, items, warnings, receive, until } = voiceWith();
    receive(...answer(first, second));
    asked[1]?.answer(tone(60));
    await nextTask();
    expect(facts).to.deep.equal(['responding true']);
    asked[0]?.answer(tone(60));
    await until(() => facts.includes('speaking false'));
    expect(facts).to.deep.equal(['responding true', 'speaking true', 'responding false', 'speaking false']);
    expect(items).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('asks for the next sentence while the first is fetched, and for two while one plays', async () => {
    const { voice, asked, facts, receive, until, texts } = voiceWith();
    receive(...answer(first, second, third, fourth));
    expect(texts()).to.deep.equal([first, second]);
    asked[0]?.answer(tone(60_000));
    await until(() => facts.includes('speaking true'));
    expect(texts()).to.deep.equal([first, second, third]);
    voice.close();
  });

  it('begins before the answer is written to its end, and goes on saying what comes', async () => {
    const { asked, facts, receive, until, texts } = voiceWith();
    receive(responseCreated(), delta(`${first} On Sun`));
    asked[0]?.answer(tone(60));
    await until(() => facts.includes('speaking false'));
    expect(facts).to.deep.equal(['responding true', 'speaking true', 'speaking false']);
    receive(delta('days we sleep until eleven.'), itemDone(), responseDone());
    expect(texts()).to.deep.equal([first, second]);
    asked[1]?.answer(tone(60));
    await until(() => facts.at(-1) === 'speaking false' && facts.length > 3);
    expect(facts.slice(3)).to.deep.equal(['speaking true', 'responding false', 'speaking false']);
  });

  it('does not mix two messages of one response, and skips what nobody can say', () => {
    const { voice, receive, texts } = voiceWith();
    receive(responseCreated(), delta('One', 'a'), delta('Two', 'b'), delta(' --- ', 'c'), responseDone());
    expect(texts()).to.deep.equal(['One', 'Two']);
    voice.close();
  });

  it('understands the older name of the event, and leaves what it can’t read to the conversation', () => {
    const { voice, receive, texts } = voiceWith();
    receive(
      responseCreated(),
      { type: 'response.text.delta', item_id: 'a', delta: 'Hello' },
      { type: 'response.text.delta', item_id: 'a' },
      { type: 'session.updated' },
      { type: 'response.done' },
    );
    expect(texts()).to.deep.equal(['Hello']);
    voice.close();
  });

  it('leaves to the service what the service says itself', () => {
    const { receive, texts } = voiceWith();
    receive(
      responseCreated(),
      { type: 'response.output_audio_transcript.delta', item_id: 'a', delta: first },
      itemDone('a'),
      responseDone(),
    );
    expect(texts()).to.deep.equal([]);
  });

  describe('that is interrupted', () => {
    const speaks: RealtimeEvent = { type: 'input_audio_buffer.speech_started', item_id: 'user_1' };
    const yields = (interrupt_response: boolean): RealtimeEvent => {
      const session = { audio: { input: { turn_detection: { type: 'server_vad', interrupt_response } } } };
      return { type: 'session.updated', session };
    };

    type World = ReturnType<typeof voiceWith>;
    const ways: [string, (world: World) => void][] = [
      ['by its page or by typed text', ({ voice }) => voice.interrupt()],
      ['by a person who speaks', ({ receive }) => receive(speaks)],
      [
        'by a response that is cancelled',
        ({ receive }) => receive(responseDone('r', { status: 'cancelled' })),
      ],
    ];
    for (const [how, interrupt] of ways) {
      it(`${how} is silent at once, and marks what was cut off`, async () => {
        const world = voiceWith();
        const { asked, facts, items, warnings, receive, until } = world;
        receive(...answer(first, second));
        asked[0]?.answer(tone(60_000));
        await until(() => facts.includes('speaking true'));
        interrupt(world);
        expect(facts.slice(-2)).to.deep.equal(['responding false', 'speaking false']);
        expect([...urls.open]).to.deep.equal([]);
        expect(asked[1]?.signal.aborted).to.equal(true);
        expect(items).to.deep.equal([{ id: 'agent_1', interrupted: true }]);
        asked[1]?.fail(asked[1].signal.reason);
        await nextTask();
        expect(warnings.codes).to.deep.equal([]);
      });
    }

    it('says nothing more of that response, and everything of the next', async () => {
      const { voice, asked, facts, receive, until, texts } = voiceWith();
      receive(responseCreated(), delta(`${first} On`));
      voice.interrupt();
      receive(delta(' Sundays we sleep. And then'), itemDone(), responseDone('r', { status: 'cancelled' }));
      receive(...answer(third));
      expect(texts()).to.deep.equal([first, third]);
      asked[0]?.answer(tone(60));
      asked[1]?.answer(tone(60));
      await until(() => facts.includes('speaking false'));
    });

    it('is not by somebody whom the session does not let', () => {
      const { voice, items, receive } = voiceWith();
      receive(yields(false), ...answer(first), speaks);
      expect(items).to.deep.equal([]);
      receive(yields(true), speaks);
      expect(items).to.have.length(1);
      voice.close();
    });

    it('marks nothing that was said to its end', async () => {
      const { voice, asked, facts, items, receive, until } = voiceWith();
      receive(...answer(first));
      asked[0]?.answer(tone(60));
      await until(() => facts.includes('speaking false'));
      voice.interrupt();
      voice.close();
      expect(items).to.deep.equal([]);
    });

    it('by the end of the call stops all the same, but nobody is told that the agent listens now', async () => {
      const { voice, asked, facts, items, receive, until } = voiceWith();
      receive(...answer(first, second));
      asked[0]?.answer(tone(60_000));
      await until(() => facts.includes('speaking true'));
      voice.close();
      expect(facts).to.deep.equal(['responding true', 'speaking true']);
      expect(asked[1]?.signal.aborted).to.equal(true);
      expect(items).to.deep.equal([{ id: 'agent_1', interrupted: true }]);
    });
  });

  describe('that can’t be had', () => {
    it('for some sentences warns once, and says the others', async () => {
      const { asked, facts, warnings, receive, until } = voiceWith();
      receive(...answer(first, second, third));
      asked[0]?.fail(new VoiceError('backend-failed', '502 No.'));
      asked[1]?.answer(new Response('not audio', { headers: { 'content-type': 'audio/wav' } }));
      await until(() => asked.length === 3);
      asked[2]?.answer(tone(60));
      await until(() => facts.includes('speaking false'));
      expect(warnings.all.map(({ code, detail }) => `${code} ${detail}`)).to.deep.equal([
        'speech-unavailable 502 No.',
      ]);
    });

    it('at all is not asked for again, and holds nothing up', async () => {
      const { asked, facts, items, receive, until, texts } = voiceWith();
      receive(...answer(first, second, third));
      asked[0]?.answer(undefined);
      await until(() => facts.includes('responding false'));
      receive(...answer(fourth));
      expect(texts()).to.deep.equal([first, second]);
      expect(facts).to.not.include('speaking true');
      expect(items).to.deep.equal([]);
    });
  });

  it('that the browser blocks is one warning of its own', async () => {
    const { asked, facts, warnings, receive, until } = voiceWith();
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('Not yet.', 'NotAllowedError'));
    receive(...answer(first, second));
    asked[0]?.answer(tone(60_000));
    asked[1]?.answer(tone(60_000));
    await until(() => facts.includes('responding false'));
    HTMLMediaElement.prototype.play = play;
    expect(warnings.codes).to.deep.equal(['playback-blocked']);
    expect(warnings.details).to.deep.equal(['Not yet.']);
  });

  it('that a headset’s key pauses gives up the sentence, and does not wait for ever', async () => {
    const speakers: HTMLMediaElement[] = [];
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      speakers.push(this);
      return play.call(this);
    };
    const { asked, facts, receive, until } = voiceWith();
    receive(...answer(first));
    asked[0]?.answer(tone(60_000));
    await until(() => facts.includes('speaking true'));
    HTMLMediaElement.prototype.play = play;
    speakers[0]?.pause();
    await until(() => facts.includes('speaking false'));
  });
});
