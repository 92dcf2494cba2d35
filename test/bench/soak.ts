import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ConnectRequest } from '../../src/core/connection.js';
import { Conversation } from '../../src/core/conversation.js';
import { Session, type SessionPorts } from '../../src/core/session.js';
import { Dialogue } from '../../src/realtime/dialogue.js';
import type { RealtimeEvent } from '../../src/realtime/responses.js';
import type { Result } from './result.js';

const deciles = 10;
const deltasPerTurn = 10;

/** What a long conversation cost: each list has one number for each tenth of it. */
export interface Soak {
  /** Microseconds that the median delta took, from the server's event to the page's. */
  readonly deltaMicroseconds: readonly number[];
  /** Bytes in use after garbage collection. */
  readonly heap: readonly number[];
  /** Bytes of a copy of the whole transcript. */
  readonly transcriptBytes: number;
  readonly turns: number;
  readonly entries: number;
  readonly deltas: number;
  /** Events that the page got. */
  readonly told: number;
  readonly printed: number;
}

/** An hour and more of conversation, without its waits: 10,000 turns, 100,000 deltas. */
export async function benchSoak(): Promise<Result[]> {
  const plain = await soak(10_000, false);
  const read = await soak(10_000, true);
  return [resultOf(plain, false), resultOf(read, true)];
}

/** Growth that is no more than what the transcript holds, with some room for its maps. */
export const mostHeapPerTranscript = 3;

function resultOf(run: Soak, reads: boolean): Result {
  const slope = heapPerTurn(run);
  const own = run.transcriptBytes / run.turns;
  const [first = 0] = run.deltaMicroseconds;
  const last = run.deltaMicroseconds.at(-1) ?? 0;
  return {
    met: (reads || last / first < 2) && slope < own * mostHeapPerTranscript && run.printed === 0,
    lines: [
      `A conversation of ${run.turns} turns, ${run.deltas} deltas${reads ? ', its snapshot read after each' : ''}`,
      `  a delta takes ${first.toFixed(1)} µs in the first tenth and ${last.toFixed(1)} µs in the last: ${(last / first).toFixed(2)} times${reads ? '' : ' (target: below 2)'}`,
      `  heap ${slope.toFixed(0)} bytes a turn, of which the transcript’s text and entries are ${own.toFixed(0)}; lines printed: ${run.printed}`,
    ],
  };
}

/** Bytes that a turn adds, from the second tenth on: what the first one loads and compiles is no growth. */
export function heapPerTurn({ heap, turns }: Soak): number {
  return ((heap.at(-1) ?? 0) - (heap[1] ?? 0)) / (turns * ((deciles - 2) / deciles));
}

/** `reads`: a listener takes a snapshot after every change, as a page that shows the transcript does. */
export async function soak(turns: number, reads: boolean): Promise<Soak> {
  const target = new EventTarget();
  const requests: ConnectRequest[] = [];
  const session = new Session(portsFor(requests), () => ({}), target);
  let told = 0;
  let entries = 0;
  target.addEventListener('navai-transcript', () => {
    told += 1;
  });
  if (reads)
    session.subscribe(() => {
      entries = session.snapshot().transcript.length;
    });
  await session.start();
  const [request] = requests;
  if (!request) throw new Error('The session did not connect.');
  const dialogue = new Dialogue(() => true, request.listener, {
    tools: [],
    untyped: [],
    isSilent: () => false,
  });
  const console = watchConsole();
  const deltaMicroseconds: number[] = [];
  const heap: number[] = [];
  for (let decile = 0; decile < deciles; decile += 1) {
    const took: number[] = [];
    for (let turn = 0; turn < turns / deciles; turn += 1)
      took.push(speakTurn(dialogue, decile * (turns / deciles) + turn));
    deltaMicroseconds.push((median(took) * 1000) / deltasPerTurn);
    heap.push(used());
  }
  const printed = console.stop();
  const { transcript } = session.snapshot();
  entries = transcript.length;
  const transcriptBytes = sizeOf(() => structuredClone(transcript));
  session.stop();
  return {
    deltaMicroseconds,
    heap,
    transcriptBytes,
    turns,
    entries,
    deltas: turns * deltasPerTurn,
    told,
    printed,
  };
}

/** One question and its answer, as the service tells them; the milliseconds that the deltas took. */
function speakTurn(dialogue: Dialogue, turn: number): number {
  const [user, agent, response] = [`item_u${turn}`, `item_a${turn}`, `resp_${turn}`];
  const read = (type: string, fields: object) => dialogue.read({ type, ...fields } as RealtimeEvent);
  const item = (id: string, role: string, content: unknown[] = []) => ({
    id,
    type: 'message',
    role,
    content,
  });
  const previous = turn === 0 ? null : `item_a${turn - 1}`;
  read('conversation.item.added', { previous_item_id: previous, item: item(user, 'user') });
  read('response.created', { response: { id: response } });
  read('conversation.item.added', { previous_item_id: user, item: item(agent, 'assistant') });
  const started = performance.now();
  for (let delta = 0; delta < deltasPerTurn; delta += 1)
    read('response.output_audio_transcript.delta', { item_id: agent, delta: `word ${delta} of ${turn}, ` });
  const took = performance.now() - started;
  read('output_audio_buffer.started', { response_id: response });
  // What the user said is mostly written down when the answer has begun.
  const words = { item_id: user, transcript: `Question ${turn}, please?` };
  read('conversation.item.input_audio_transcription.completed', words);
  const transcript = `Answer ${turn}: ${'so many words '.repeat(10)}`;
  read('conversation.item.done', { item: item(agent, 'assistant', [{ type: 'output_audio', transcript }]) });
  read('response.done', { response: { id: response, status: 'completed', output: [] } });
  read('output_audio_buffer.stopped', { response_id: response });
  return took;
}

function portsFor(requests: ConnectRequest[]): SessionPorts {
  const connection = {
    send: () => true,
    interrupt() {},
    inform: () => true,
    sendImage: async () => true,
    update: () => true,
    sendEvent: () => true,
    useFunctions() {},
    useMicrophone() {},
    close() {},
  };
  return {
    backend: () => ({
      mint: async () => ({ value: 'ek_test' }),
      listFunctions: async () => ({ items: [] }),
      listRoutes: async () => ({ items: [] }),
      execute: async () => ({ ok: true }),
      synthesize: async () => undefined,
      archive: async () => ({ file: async () => ({ outcome: 'taken', detail: '' }) }),
    }),
    openMicrophone: async () => ({ getTracks: () => [], getAudioTracks: () => [] }) as unknown as MediaStream,
    loadCode: async () => ({
      collectFunctions: async () => [],
      converse: request =>
        new Conversation(
          request,
          async given => {
            requests.push(given);
            return connection;
          },
          { watch() {} },
        ),
      resume: async () => false,
    }),
    open() {},
    location: () => 'https://site.example/',
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function used(): number {
  for (let pass = 0; pass < 3; pass += 1) collectGarbage();
  return process.memoryUsage().heapUsed;
}

function sizeOf(make: () => unknown): number {
  const before = used();
  const made = make();
  const size = used() - before;
  // Held until it was measured.
  return made ? size : 0;
}

function watchConsole(): { stop(): number } {
  const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const { console } = globalThis;
  const originals = names.map(name => console[name]);
  let printed = 0;
  for (const name of names)
    console[name] = () => {
      printed += 1;
    };
  const stop = () => {
    names.forEach((name, index) => {
      console[name] = originals[index] as () => void;
    });
    return printed;
  };
  return { stop };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
