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

/** A synthesizer whose service and backend are the test. Its audio is really played. */
function createSynthesizer() {
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
  const synthesizer = new SpeechSynthesizer(backend, {
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
    serviceTools: { waits: () => {}, runs: () => {}, approve: async () => undefined },
    closed: () => {},
  });
  /** Passes events to the conversation first, as the connection does. */
  const receive = (...events: RealtimeEvent[]) => {
    for (const event of events) {
      if (event.type === 'response.created') synthesizer.listener.responding(true);
      if (event.type === 'response.done') synthesizer.listener.responding(false);
      synthesizer.read(event);
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
  return {
    synthesizer,
    asked,
    facts,
    items,
    warnings,
    receive,
    until,
    texts: () => asked.map(({ text }) => text),
  };
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

describe('the speech synthesizer', () => {
  expectNoUnhandledRejections();
  let urls: ReturnType<typeof watchUrls>;
  let microphone: MediaStream;
  // Browsers allow playback without a gesture while the microphone is open, as in every call.
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

  it('plays sentences in order, however late the first one arrives', async () => {
    const { asked, facts, items, warnings, receive, until } = createSynthesizer();
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

  it('requests the next sentence while the first is loading, and two while one is playing', async () => {
    const { synthesizer, asked, facts, receive, until, texts } = createSynthesizer();
    receive(...answer(first, second, third, fourth));
    expect(texts()).to.deep.equal([first, second]);
    asked[0]?.answer(tone(60_000));
    await until(() => facts.includes('speaking true'));
    expect(texts()).to.deep.equal([first, second, third]);
    synthesizer.close();
  });

  it('starts before the answer is complete, and continues with new text', async () => {
    const { asked, facts, receive, until, texts } = createSynthesizer();
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

  it('separates two messages of one response, and skips text without speech', () => {
    const { synthesizer, receive, texts } = createSynthesizer();
    receive(responseCreated(), delta('One', 'a'), delta('Two', 'b'), delta(' --- ', 'c'), responseDone());
    expect(texts()).to.deep.equal(['One', 'Two']);
    synthesizer.close();
  });

  it('supports the older event name, and ignores unreadable events', () => {
    const { synthesizer, receive, texts } = createSynthesizer();
    receive(
      responseCreated(),
      { type: 'response.text.delta', item_id: 'a', delta: 'Hello' },
      { type: 'response.text.delta', item_id: 'a' },
      { type: 'session.updated' },
      { type: 'response.done' },
    );
    expect(texts()).to.deep.equal(['Hello']);
    synthesizer.close();
  });

  it('skips what the service speaks itself', () => {
    const { receive, texts } = createSynthesizer();
    receive(
      responseCreated(),
      { type: 'response.output_audio_transcript.delta', item_id: 'a', delta: first },
      itemDone('a'),
      responseDone(),
    );
    expect(texts()).to.deep.equal([]);
  });

  describe('when interrupted', () => {
    const speaks: RealtimeEvent = { type: 'input_audio_buffer.speech_started', item_id: 'user_1' };
    const yields = (interrupt_response: boolean): RealtimeEvent => {
      const session = { audio: { input: { turn_detection: { type: 'server_vad', interrupt_response } } } };
      return { type: 'session.updated', session };
    };

    type World = ReturnType<typeof createSynthesizer>;
    const ways: [string, (world: World) => void][] = [
      ['by its page or by typed text', ({ synthesizer }) => synthesizer.interrupt()],
      ['by a person who speaks', ({ receive }) => receive(speaks)],
      [
        'by a response that is cancelled',
        ({ receive }) => receive(responseDone('r', { status: 'cancelled' })),
      ],
    ];
    for (const [how, interrupt] of ways) {
      it(`${how} is silent at once, and marks what was cut off`, async () => {
        const world = createSynthesizer();
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

    it('skips the rest of that response, and plays the next one', async () => {
      const { synthesizer, asked, facts, receive, until, texts } = createSynthesizer();
      receive(responseCreated(), delta(`${first} On`));
      synthesizer.interrupt();
      receive(delta(' Sundays we sleep. And then'), itemDone(), responseDone('r', { status: 'cancelled' }));
      receive(...answer(third));
      expect(texts()).to.deep.equal([first, third]);
      asked[0]?.answer(tone(60));
      asked[1]?.answer(tone(60));
      await until(() => facts.includes('speaking false'));
    });

    it('continues when the session does not allow interruptions', () => {
      const { synthesizer, items, receive } = createSynthesizer();
      receive(yields(false), ...answer(first), speaks);
      expect(items).to.deep.equal([]);
      receive(yields(true), speaks);
      expect(items).to.have.length(1);
      synthesizer.close();
    });

    it('marks nothing that was played to its end', async () => {
      const { synthesizer, asked, facts, items, receive, until } = createSynthesizer();
      receive(...answer(first));
      asked[0]?.answer(tone(60));
      await until(() => facts.includes('speaking false'));
      synthesizer.interrupt();
      synthesizer.close();
      expect(items).to.deep.equal([]);
    });

    it('by the end of the call stops too, but does not report that the agent listens', async () => {
      const { synthesizer, asked, facts, items, receive, until } = createSynthesizer();
      receive(...answer(first, second));
      asked[0]?.answer(tone(60_000));
      await until(() => facts.includes('speaking true'));
      synthesizer.close();
      expect(facts).to.deep.equal(['responding true', 'speaking true']);
      expect(asked[1]?.signal.aborted).to.equal(true);
      expect(items).to.deep.equal([{ id: 'agent_1', interrupted: true }]);
    });
  });

  describe('when audio is unavailable', () => {
    it('for some sentences warns once, and plays the others', async () => {
      const { asked, facts, warnings, receive, until } = createSynthesizer();
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

    it('for all sentences stops requesting it, and delays nothing', async () => {
      const { asked, facts, items, receive, until, texts } = createSynthesizer();
      receive(...answer(first, second, third));
      asked[0]?.answer(undefined);
      await until(() => facts.includes('responding false'));
      receive(...answer(fourth));
      expect(texts()).to.deep.equal([first, second]);
      expect(facts).to.not.include('speaking true');
      expect(items).to.deep.equal([]);
    });
  });

  it('warns once when the browser blocks playback', async () => {
    const { asked, facts, warnings, receive, until } = createSynthesizer();
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

  it('skips a sentence that a media key pauses, and does not wait forever', async () => {
    const speakers: HTMLMediaElement[] = [];
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      speakers.push(this);
      return play.call(this);
    };
    const { asked, facts, receive, until } = createSynthesizer();
    receive(...answer(first));
    asked[0]?.answer(tone(60_000));
    await until(() => facts.includes('speaking true'));
    HTMLMediaElement.prototype.play = play;
    speakers[0]?.pause();
    await until(() => facts.includes('speaking false'));
  });
});
